"""Cases that wait for the reporter or for a day, and go on again."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.ui.case.forms.form import OPTIONAL_NOTE, REASON, Form, Input, ask, form

WAITING: tuple[Form, ...] = (
    form(
        "completion.requested",
        QT_TRANSLATE_NOOP("acts", "Minta kelengkapan…"),
        QT_TRANSLATE_NOOP("acts", "Apa yang perlu dilengkapi pelapor?"),
        QT_TRANSLATE_NOOP(
            "acts",
            "Kasus menunggu pelapor. Beri tahu pelapor apa yang kurang. Selama itu tenggat selesai dijeda;"
            " tenggat yang lain tetap berjalan.",
        ),
        QT_TRANSLATE_NOOP("acts", "Minta kelengkapan"),
        ask("what", QT_TRANSLATE_NOOP("acts", "Yang perlu dilengkapi"), Input.TEXT, True),
    ),
    form(
        "completion.received",
        QT_TRANSLATE_NOOP("acts", "Terima kelengkapan…"),
        QT_TRANSLATE_NOOP("acts", "Kelengkapan sudah diterima?"),
        QT_TRANSLATE_NOOP(
            "acts",
            "Kasus kembali ke tempat semula sebelum menunggu pelapor."
            " Tenggat selesai berjalan lagi, mundur sebanyak hari yang dijeda.",
        ),
        QT_TRANSLATE_NOOP("acts", "Terima"),
        OPTIONAL_NOTE,
    ),
    form(
        "case.postponed",
        QT_TRANSLATE_NOOP("acts", "Tunda…"),
        QT_TRANSLATE_NOOP("acts", "Tunda kasus ini sampai kapan?"),
        QT_TRANSLATE_NOOP(
            "acts",
            "Kasus tidak hilang dari daftar, dan penundaan terbaca di riwayat. Tenggatnya tetap berjalan."
            " Anda sendiri yang melanjutkannya.",
        ),
        QT_TRANSLATE_NOOP("acts", "Tunda"),
        ask("until", QT_TRANSLATE_NOOP("acts", "Sampai tanggal"), Input.DATE, True),
        REASON,
        ends=True,
    ),
    form(
        "case.resumed",
        QT_TRANSLATE_NOOP("acts", "Lanjutkan…"),
        QT_TRANSLATE_NOOP("acts", "Lanjutkan kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali ke tempat semula sebelum ditunda."),
        QT_TRANSLATE_NOOP("acts", "Lanjutkan"),
        OPTIONAL_NOTE,
    ),
)
