"""Code lists of a complaint, in the words of the desk (domain.md). National ids are imported, never written here."""

from desktop.phrases import Phrase

CHANNELS: dict[str, Phrase] = {
    "walk_in": Phrase("Tatap Muka"),
    "phone": Phrase("Telepon"),
    "letter": Phrase("Pos Surat"),
    "sms": Phrase("SMS"),
    "whatsapp": Phrase("WhatsApp"),
    "office_email": Phrase("Email Instansi"),
    "website": Phrase("Website"),
    "android": Phrase("Android"),
    "ios": Phrase("iOS"),
    "instagram": Phrase("Instagram"),
    "facebook": Phrase("Facebook"),
}

CLASSIFICATIONS: dict[str, Phrase] = {
    "without_oversight": Phrase("Pengaduan Tidak Berkadar Pengawasan"),
    "with_oversight": Phrase("Pengaduan Berkadar Pengawasan"),
    "information_request": Phrase("Permintaan Informasi"),
    "aspiration": Phrase("Aspirasi"),
}

HANDED_OVER: dict[str, Phrase] = {
    "in_person": Phrase("langsung"),
    "phone": Phrase("telepon"),
    "message": Phrase("pesan"),
    "post": Phrase("surat"),
}

CLOSED: dict[str, Phrase] = {
    "content": Phrase("pelapor menerima jawaban"),
    "time_ran_out": Phrase("waktu menunggu habis"),
    "nothing_left": Phrase("tidak ada lagi yang dikerjakan"),
}

ARCHIVED: dict[str, Phrase] = {
    "out_of_format": Phrase("tidak sesuai format"),
    "too_vague": Phrase("terlalu umum"),
    "not_public_service": Phrase("bukan pelayanan publik"),
    "slander": Phrase("mengandung SARA atau fitnah"),
    "expired": Phrase("kelengkapan tidak dipenuhi"),
}

REPLIED = HANDED_OVER
"""How a reporter told that the answer is not enough."""

CONTACTED: dict[str, Phrase] = {
    "out_reached": Phrase("petugas menghubungi, tersambung"),
    "out_missed": Phrase("petugas menghubungi, tidak tersambung"),
    "in": Phrase("pelapor yang menghubungi"),
}
"""Who called whom, and whether they spoke: `direction` and `reached` of `reporter.notified` in one."""

REMINDED: dict[str, Phrase] = {
    "reached": Phrase("tersambung"),
    "missed": Phrase("tidak tersambung"),
}

RELATIONS: dict[str, Phrase] = {
    "duplicate": Phrase("laporan yang sama"),
    "related": Phrase("berkaitan"),
    "unrelated": Phrase("tautan dilepas"),
}
"""How two cases are tied; the last one lifts the tie."""

NOBODY: dict[str, Phrase] = {"nobody": Phrase("tidak seorang pun")}
"""Whom a case is given to where it is taken from everybody."""

STARS: dict[str, Phrase] = {
    "1": Phrase("1: sangat tidak puas"),
    "2": Phrase("2: tidak puas"),
    "3": Phrase("3: cukup"),
    "4": Phrase("4: puas"),
    "5": Phrase("5: sangat puas"),
}
"""What a reporter says of the answer. With 1 and 2 the case is taken up again."""

REPRINTED: dict[str, Phrase] = {
    "lost": Phrase("lembar sebelumnya hilang"),
    "damaged": Phrase("lembar sebelumnya rusak atau tidak keluar"),
    "asked": Phrase("diminta pelapor"),
    "filed": Phrase("untuk arsip kantor"),
}
"""Why a receipt was printed again; where none of these is the reason, it stands there in words."""

PAPERS: dict[str, Phrase] = {"a5": Phrase("A5 mendatar"), "roll": Phrase("gulungan 80 mm")}
HANDED_TO: dict[str, Phrase] = {"printer": Phrase("ke printer"), "pdf": Phrase("sebagai PDF")}
"""Where a receipt was printed."""
PRINTING = Phrase("cetakan ke-{n}")
