"""What is added to a case and moves it nowhere."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.ui.case.forms.form import Form, Input, ask, form

FACTS: tuple[Form, ...] = (
    form(
        "note.added",
        QT_TRANSLATE_NOOP("acts", "Catatan…"),
        QT_TRANSLATE_NOOP("acts", "Apa yang perlu dicatat?"),
        QT_TRANSLATE_NOOP("acts", "Catatan masuk riwayat dan dibaca petugas instansi yang menangani, bukan pelapor."),
        QT_TRANSLATE_NOOP("acts", "Simpan catatan"),
        ask("text", QT_TRANSLATE_NOOP("acts", "Catatan"), Input.TEXT, True),
    ),
    form(
        "complaint.amended",
        QT_TRANSLATE_NOOP("acts", "Betulkan data…"),
        QT_TRANSLATE_NOOP("acts", "Apa yang salah dicatat?"),
        QT_TRANSLATE_NOOP("acts", "Judul dan isi disunting lewat Sunting isi… Isian yang lama tetap di riwayat."),
        QT_TRANSLATE_NOOP("acts", "Betulkan"),
    ),
    form(
        "wording.edited",
        QT_TRANSLATE_NOOP("acts", "Sunting isi…"),
        QT_TRANSLATE_NOOP("acts", "Bagaimana isi laporan ini sebaiknya terbaca?"),
        QT_TRANSLATE_NOOP(
            "acts", "Isi awal tidak pernah berubah. Isi akhir yang diteruskan, dicari, dan dibaca pertama."
        ),
        QT_TRANSLATE_NOOP("acts", "Simpan isi akhir"),
    ),
)
