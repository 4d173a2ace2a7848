"""Cases that are not gone on with here."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.casework.codes import ARCHIVED
from desktop.ui.case.forms.form import OPTIONAL_NOTE, REASON, Form, Input, ask, form

TURNING_AWAY: tuple[Form, ...] = (
    form(
        "case.returned",
        QT_TRANSLATE_NOOP("acts", "Kembalikan kasus…"),
        QT_TRANSLATE_NOOP("acts", "Kembalikan kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus menjadi Bukan Kewenangan dan kembali ke instansi yang mencatatnya."),
        QT_TRANSLATE_NOOP("acts", "Kembalikan"),
        REASON,
        ask("suggested_office", QT_TRANSLATE_NOOP("acts", "Seharusnya ke"), Input.OFFICE),
        ends=True,
    ),
    form(
        "case.archived",
        QT_TRANSLATE_NOOP("acts", "Arsipkan…"),
        QT_TRANSLATE_NOOP("acts", "Arsipkan kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus tidak diteruskan. Semua isinya tetap tersimpan dan dapat dicari."),
        QT_TRANSLATE_NOOP("acts", "Arsipkan"),
        ask("reason_code", QT_TRANSLATE_NOOP("acts", "Alasan"), Input.CHOICE, True, ARCHIVED),
        OPTIONAL_NOTE,
        ends=True,
    ),
    form(
        "complaint.voided",
        QT_TRANSLATE_NOOP("acts", "Batalkan laporan…"),
        QT_TRANSLATE_NOOP("acts", "Batalkan laporan yang salah catat ini?"),
        QT_TRANSLATE_NOOP("acts", "Laporan diarsipkan sebagai salah catat. Nomornya tidak dipakai lagi."),
        QT_TRANSLATE_NOOP("acts", "Batalkan laporan"),
        REASON,
        ends=True,
    ),
)
