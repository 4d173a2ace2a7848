"""Where a case goes: verified, disposed, taken up."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.ui.case.forms.form import OPTIONAL_NOTE, REASON, Form, Input, ask, form

ROUTING: tuple[Form, ...] = (
    form(
        "complaint.verified",
        QT_TRANSLATE_NOOP("acts", "Verifikasi…"),
        QT_TRANSLATE_NOOP("acts", "Verifikasi laporan ini?"),
        QT_TRANSLATE_NOOP(
            "acts", "Anda menyatakan laporan ini lengkap dan dapat diteruskan. Tercatat dengan tanda tangan Anda."
        ),
        QT_TRANSLATE_NOOP("acts", "Verifikasi"),
        OPTIONAL_NOTE,
    ),
    form(
        "disposition.proposed",
        QT_TRANSLATE_NOOP("acts", "Usulkan disposisi…"),
        QT_TRANSLATE_NOOP("acts", "Usulkan disposisi ke instansi mana?"),
        QT_TRANSLATE_NOOP("acts", "Usulan menunggu persetujuan penyelia. Kasus belum berpindah sebelum disetujui."),
        QT_TRANSLATE_NOOP("acts", "Usulkan"),
        ask("disposition.to", QT_TRANSLATE_NOOP("acts", "Instansi"), Input.OFFICE, True),
        ask("disposition.unit", QT_TRANSLATE_NOOP("acts", "Unit di instansi itu"), Input.LINE),
        ask("disposition.instruction", QT_TRANSLATE_NOOP("acts", "Petunjuk"), Input.TEXT),
    ),
    form(
        "disposition.approved",
        QT_TRANSLATE_NOOP("acts", "Setujui disposisi…"),
        QT_TRANSLATE_NOOP("acts", "Setujui disposisi ini?"),
        QT_TRANSLATE_NOOP(
            "acts", "Kasus diteruskan ke instansi yang diusulkan, dan hanya instansi itu yang menanganinya sesudah ini."
        ),
        QT_TRANSLATE_NOOP("acts", "Setujui"),
    ),
    form(
        "disposition.declined",
        QT_TRANSLATE_NOOP("acts", "Tolak disposisi…"),
        QT_TRANSLATE_NOOP("acts", "Tolak usulan disposisi ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali Terverifikasi. Pengusul membaca alasan Anda di riwayat."),
        QT_TRANSLATE_NOOP("acts", "Tolak"),
        REASON,
        ends=True,
    ),
    form(
        "case.taken_up",
        QT_TRANSLATE_NOOP("acts", "Mulai tangani…"),
        QT_TRANSLATE_NOOP("acts", "Mulai tangani kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus menjadi Dalam Proses di instansi Anda."),
        QT_TRANSLATE_NOOP("acts", "Tangani"),
        OPTIONAL_NOTE,
    ),
)
