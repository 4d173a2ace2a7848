"""The answer, and the end of a case."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.casework.codes import CLOSED, HANDED_OVER
from desktop.ui.case.forms.form import OPTIONAL_NOTE, REASON, Form, Input, ask, form

ANSWERING: tuple[Form, ...] = (
    form(
        "answer.proposed",
        QT_TRANSLATE_NOOP("acts", "Usulkan jawaban…"),
        QT_TRANSLATE_NOOP("acts", "Apa jawaban untuk pelapor?"),
        QT_TRANSLATE_NOOP("acts", "Jawaban menunggu persetujuan penyelia sebelum diserahkan kepada pelapor."),
        QT_TRANSLATE_NOOP("acts", "Usulkan"),
        ask("text", QT_TRANSLATE_NOOP("acts", "Jawaban"), Input.TEXT, True),
    ),
    form(
        "answer.approved",
        QT_TRANSLATE_NOOP("acts", "Setujui jawaban…"),
        QT_TRANSLATE_NOOP("acts", "Setujui jawaban ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus menjadi Ditindaklanjuti, dan jawaban dapat diserahkan kepada pelapor."),
        QT_TRANSLATE_NOOP("acts", "Setujui"),
    ),
    form(
        "answer.returned",
        QT_TRANSLATE_NOOP("acts", "Kembalikan jawaban…"),
        QT_TRANSLATE_NOOP("acts", "Kembalikan jawaban ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali Dalam Proses. Penulis jawaban membaca alasan Anda di riwayat."),
        QT_TRANSLATE_NOOP("acts", "Kembalikan"),
        REASON,
        ends=True,
    ),
    form(
        "answer.handed_over",
        QT_TRANSLATE_NOOP("acts", "Serahkan jawaban…"),
        QT_TRANSLATE_NOOP("acts", "Bagaimana jawaban diserahkan?"),
        QT_TRANSLATE_NOOP("acts", "Penyerahan tercatat atas nama Anda. Nama penerima hanya terbaca di meja ini."),
        QT_TRANSLATE_NOOP("acts", "Serahkan"),
        ask("how", QT_TRANSLATE_NOOP("acts", "Diserahkan lewat"), Input.CHOICE, True, HANDED_OVER),
        ask("taker.name", QT_TRANSLATE_NOOP("acts", "Penerima"), Input.LINE),
        OPTIONAL_NOTE,
    ),
    form(
        "case.closed",
        QT_TRANSLATE_NOOP("acts", "Tutup kasus…"),
        QT_TRANSLATE_NOOP("acts", "Tutup kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus menjadi Selesai. Tercatat dengan tanda tangan Anda."),
        QT_TRANSLATE_NOOP("acts", "Tutup kasus"),
        ask("reason", QT_TRANSLATE_NOOP("acts", "Alasan"), Input.CHOICE, True, CLOSED),
    ),
)
