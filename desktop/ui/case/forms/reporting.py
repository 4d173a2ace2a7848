"""What the reporter says to it, and where that leads."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.casework.codes import REPLIED, STARS
from desktop.ui.case.forms.form import REASON, Form, Input, ask, form

REPORTING: tuple[Form, ...] = (
    form(
        "reporter.replied",
        QT_TRANSLATE_NOOP("acts", "Tanggapan pelapor…"),
        QT_TRANSLATE_NOOP("acts", "Apa tanggapan pelapor atas jawaban?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali Dalam Proses. Kata-kata pelapor hanya terbaca di meja yang berhak."),
        QT_TRANSLATE_NOOP("acts", "Catat tanggapan"),
        ask("how", QT_TRANSLATE_NOOP("acts", "Disampaikan lewat"), Input.CHOICE, True, REPLIED),
        ask("reply.text", QT_TRANSLATE_NOOP("acts", "Kata-kata pelapor"), Input.TEXT),
    ),
    form(
        "case.rated",
        QT_TRANSLATE_NOOP("acts", "Penilaian pelapor…"),
        QT_TRANSLATE_NOOP("acts", "Bagaimana pelapor menilai penyelesaiannya?"),
        QT_TRANSLATE_NOOP(
            "acts",
            "Penilaian hanya sekali. Nilai 1 dan 2 membuka kembali kasus; nilai lain menutupnya.",
        ),
        QT_TRANSLATE_NOOP("acts", "Catat penilaian"),
        ask("stars", QT_TRANSLATE_NOOP("acts", "Nilai"), Input.CHOICE, True, STARS, number=True),
    ),
    form(
        "case.reopened",
        QT_TRANSLATE_NOOP("acts", "Buka kembali…"),
        QT_TRANSLATE_NOOP("acts", "Buka kembali kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali dikerjakan tanpa tenggat baru. Tercatat dengan tanda tangan Anda."),
        QT_TRANSLATE_NOOP("acts", "Buka kembali"),
        REASON,
    ),
    form(
        "case.withdrawn",
        QT_TRANSLATE_NOOP("acts", "Dicabut pelapor…"),
        QT_TRANSLATE_NOOP("acts", "Pelapor mencabut laporannya?"),
        QT_TRANSLATE_NOOP(
            "acts", "Kasus berakhir sebagai Dicabut Pelapor. Semua isinya tetap tersimpan dan dapat dicari."
        ),
        QT_TRANSLATE_NOOP("acts", "Catat pencabutan"),
        ask("reason", QT_TRANSLATE_NOOP("acts", "Alasan pelapor"), Input.TEXT),
        ends=True,
    ),
    form(
        "case.escalated",
        QT_TRANSLATE_NOOP("acts", "Teruskan ke Ombudsman…"),
        QT_TRANSLATE_NOOP("acts", "Teruskan kasus ini ke Ombudsman?"),
        QT_TRANSLATE_NOOP(
            "acts", "Status kasus tidak berubah. Penerusan tercatat di riwayat dengan tanda tangan Anda."
        ),
        QT_TRANSLATE_NOOP("acts", "Teruskan"),
        REASON,
    ),
)
