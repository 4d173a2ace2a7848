"""What ties a case to others, and persons to a case."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.casework.codes import RELATIONS
from desktop.ui.case.forms.form import OPTIONAL_NOTE, Form, Input, ask, form

_WAYS = ("walk_in", "phone", "whatsapp", "letter")
"""How supporters come; others are recorded at the desk that knows them."""

JOINING: tuple[Form, ...] = (
    form(
        "case.linked",
        QT_TRANSLATE_NOOP("acts", "Tautkan kasus…"),
        QT_TRANSLATE_NOOP("acts", "Tautkan dengan kasus mana?"),
        QT_TRANSLATE_NOOP("acts", "Kedua kasus tetap berdiri sendiri; masing-masing menunjuk yang lain."),
        QT_TRANSLATE_NOOP("acts", "Tautkan"),
        ask("to", QT_TRANSLATE_NOOP("acts", "Kasus"), Input.CASE, True),
        ask("relation", QT_TRANSLATE_NOOP("acts", "Hubungan"), Input.CHOICE, True, RELATIONS),
        OPTIONAL_NOTE,
    ),
    form(
        "supporter.added",
        QT_TRANSLATE_NOOP("acts", "Tambah pendukung…"),
        QT_TRANSLATE_NOOP("acts", "Siapa lagi yang melaporkan hal yang sama?"),
        QT_TRANSLATE_NOOP(
            "acts", "Tidak ada kasus baru. Data orangnya hanya terbaca di meja yang berhak; catatan dibaca instansi."
        ),
        QT_TRANSLATE_NOOP("acts", "Tambahkan pendukung"),
        ask("supporter.name", QT_TRANSLATE_NOOP("acts", "Nama"), Input.LINE, True),
        ask("supporter.id_number", QT_TRANSLATE_NOOP("acts", "NIK"), Input.LINE),
        ask("supporter.phone", QT_TRANSLATE_NOOP("acts", "No. HP"), Input.LINE),
        ask("channel", QT_TRANSLATE_NOOP("acts", "Datang lewat"), Input.CHOICE, True, _WAYS),
        OPTIONAL_NOTE,
    ),
)
