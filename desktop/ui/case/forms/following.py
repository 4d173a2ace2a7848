"""Whom a case is with and who was told of it: it stays where it is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.casework.codes import CONTACTED, HANDED_OVER, REMINDED
from desktop.ui.case.forms.form import OPTIONAL_NOTE, Form, Input, ask, form

FOLLOWING: tuple[Form, ...] = (
    form(
        "case.assigned",
        QT_TRANSLATE_NOOP("acts", "Tugaskan…"),
        QT_TRANSLATE_NOOP("acts", "Siapa di kantor ini yang mengerjakan kasus ini?"),
        QT_TRANSLATE_NOOP(
            "acts", "Kasus muncul di Beranda dan Tugas saya orang itu. Siapa pun yang berwenang tetap dapat bertindak."
        ),
        QT_TRANSLATE_NOOP("acts", "Tugaskan"),
        ask("to", QT_TRANSLATE_NOOP("acts", "Petugas"), Input.PERSON, True),
        OPTIONAL_NOTE,
    ),
    form(
        "reporter.notified",
        QT_TRANSLATE_NOOP("acts", "Hubungi pelapor…"),
        QT_TRANSLATE_NOOP("acts", "Siapa menghubungi siapa?"),
        QT_TRANSLATE_NOOP("acts", "Pembicaraan masuk riwayat. Nama lawan bicara hanya terbaca di meja yang berhak."),
        QT_TRANSLATE_NOOP("acts", "Catat"),
        ask("how", QT_TRANSLATE_NOOP("acts", "Lewat"), Input.CHOICE, True, HANDED_OVER),
        ask(
            "spoke",
            QT_TRANSLATE_NOOP("acts", "Yang terjadi"),
            Input.CHOICE,
            True,
            CONTACTED,
            means={
                "out_reached": {"direction": "out", "reached": True},
                "out_missed": {"direction": "out", "reached": False},
                "in": {"direction": "in", "reached": True},
            },
        ),
        ask("person.name", QT_TRANSLATE_NOOP("acts", "Berbicara dengan"), Input.LINE),
        ask("note", QT_TRANSLATE_NOOP("acts", "Isi pembicaraan"), Input.TEXT),
    ),
    form(
        "agency.reminded",
        QT_TRANSLATE_NOOP("acts", "Ingatkan instansi…"),
        QT_TRANSLATE_NOOP("acts", "Bagaimana instansi diingatkan?"),
        QT_TRANSLATE_NOOP("acts", "Pengingat masuk riwayat dan terbaca di instansi yang menangani."),
        QT_TRANSLATE_NOOP("acts", "Catat"),
        ask("how", QT_TRANSLATE_NOOP("acts", "Lewat"), Input.CHOICE, True, HANDED_OVER),
        ask(
            "spoke",
            QT_TRANSLATE_NOOP("acts", "Yang terjadi"),
            Input.CHOICE,
            True,
            REMINDED,
            means={"reached": {"reached": True}, "missed": {"reached": False}},
        ),
        ask("official", QT_TRANSLATE_NOOP("acts", "Pejabat yang menjawab"), Input.LINE),
        OPTIONAL_NOTE,
    ),
    form(
        "copy.sent",
        QT_TRANSLATE_NOOP("acts", "Tembusan…"),
        QT_TRANSLATE_NOOP("acts", "Kirim tembusan ke instansi mana?"),
        QT_TRANSLATE_NOOP(
            "acts", "Instansi itu membaca kasus ini tanpa data pelapor, dan tidak menanganinya. Tidak dapat ditarik."
        ),
        QT_TRANSLATE_NOOP("acts", "Kirim tembusan"),
        ask("to", QT_TRANSLATE_NOOP("acts", "Instansi"), Input.OFFICE, True),
        OPTIONAL_NOTE,
    ),
)
