"""Code lists of a complaint, in the words of the desk (domain.md). National ids are imported, never written here."""

CHANNELS: dict[str, str] = {
    "walk_in": "Tatap Muka",
    "phone": "Telepon",
    "letter": "Pos Surat",
    "sms": "SMS",
    "whatsapp": "WhatsApp",
    "office_email": "Email Instansi",
    "website": "Website",
    "android": "Android",
    "ios": "iOS",
    "instagram": "Instagram",
    "facebook": "Facebook",
}

CLASSIFICATIONS: dict[str, str] = {
    "without_oversight": "Pengaduan Tidak Berkadar Pengawasan",
    "with_oversight": "Pengaduan Berkadar Pengawasan",
    "information_request": "Permintaan Informasi",
    "aspiration": "Aspirasi",
}

HANDED_OVER: dict[str, str] = {
    "in_person": "langsung",
    "phone": "telepon",
    "message": "pesan",
    "post": "surat",
}

CLOSED: dict[str, str] = {
    "content": "pelapor menerima jawaban",
    "time_ran_out": "waktu menunggu habis",
    "nothing_left": "tidak ada lagi yang dikerjakan",
}

ARCHIVED: dict[str, str] = {
    "out_of_format": "tidak sesuai format",
    "too_vague": "terlalu umum",
    "not_public_service": "bukan pelayanan publik",
    "slander": "mengandung SARA atau fitnah",
    "expired": "kelengkapan tidak dipenuhi",
}
