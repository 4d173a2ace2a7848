"""What each act asks of a person before it is done: a question, one paragraph, its fields, and the verb.

Only words and shapes; the dialog draws them, and the service judges what was filled in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.casework.codes import ARCHIVED, CLOSED, HANDED_OVER, REPLIED, STARS


class Input(Enum):
    """How something is asked."""

    TEXT = auto()
    LINE = auto()
    CHOICE = auto()
    OFFICE = auto()
    DATE = auto()


@dataclass(frozen=True)
class Ask:
    """One field: where its value goes in the body (`disposition.to`), its label, how it is asked."""

    name: str
    label: str
    input: Input
    required: bool = False
    choices: tuple[str, ...] = ()
    number: bool = False
    """Stands in the body as a number."""


@dataclass(frozen=True)
class Form:
    """One act. Words are source strings, translated by `say` where they are shown."""

    kind: str
    name: str
    question: str
    paragraph: str
    verb: str
    asks: tuple[Ask, ...] = ()
    ends: bool = False
    """Ends or turns back the case: its verb is drawn as one to think about."""


def say(words: str) -> str:
    """Words of a form in the language of the moment."""
    return QCoreApplication.translate("acts", words)


def body_of(form: Form, values: Mapping[str, str]) -> dict[str, Any]:
    """The body of an act from its filled fields; dots nest, empty ones are left out."""
    body: dict[str, Any] = {}
    for ask in form.asks:
        value = values.get(ask.name)
        if value:
            outer, _, inner = ask.name.rpartition(".")
            (body.setdefault(outer, {}) if outer else body)[inner] = int(value) if ask.number else value
    return body


def _form(
    kind: str, name: object, question: object, paragraph: object, verb: object, *asks: Ask, ends: bool = False
) -> Form:
    return Form(kind, str(name), str(question), str(paragraph), str(verb), asks, ends)


def _ask(
    name: str, label: object, how: Input, required: bool = False, choices: Iterable[str] = (), number: bool = False
) -> Ask:
    return Ask(name, str(label), how, required, tuple(choices), number)


_OPTIONAL_NOTE = _ask("note", QT_TRANSLATE_NOOP("acts", "Catatan"), Input.TEXT)
_REASON = _ask("reason", QT_TRANSLATE_NOOP("acts", "Alasan"), Input.TEXT, True)

FORMS: tuple[Form, ...] = (
    _form(
        "complaint.verified",
        QT_TRANSLATE_NOOP("acts", "Verifikasi…"),
        QT_TRANSLATE_NOOP("acts", "Verifikasi laporan ini?"),
        QT_TRANSLATE_NOOP(
            "acts", "Anda menyatakan laporan ini lengkap dan dapat diteruskan. Tercatat dengan tanda tangan Anda."
        ),
        QT_TRANSLATE_NOOP("acts", "Verifikasi"),
        _OPTIONAL_NOTE,
    ),
    _form(
        "disposition.proposed",
        QT_TRANSLATE_NOOP("acts", "Usulkan disposisi…"),
        QT_TRANSLATE_NOOP("acts", "Usulkan disposisi ke instansi mana?"),
        QT_TRANSLATE_NOOP("acts", "Usulan menunggu persetujuan penyelia. Kasus belum berpindah sebelum disetujui."),
        QT_TRANSLATE_NOOP("acts", "Usulkan"),
        _ask("disposition.to", QT_TRANSLATE_NOOP("acts", "Instansi"), Input.OFFICE, True),
        _ask("disposition.unit", QT_TRANSLATE_NOOP("acts", "Unit di instansi itu"), Input.LINE),
        _ask("disposition.instruction", QT_TRANSLATE_NOOP("acts", "Petunjuk"), Input.TEXT),
    ),
    _form(
        "disposition.approved",
        QT_TRANSLATE_NOOP("acts", "Setujui disposisi…"),
        QT_TRANSLATE_NOOP("acts", "Setujui disposisi ini?"),
        QT_TRANSLATE_NOOP(
            "acts", "Kasus diteruskan ke instansi yang diusulkan, dan hanya instansi itu yang menanganinya sesudah ini."
        ),
        QT_TRANSLATE_NOOP("acts", "Setujui"),
    ),
    _form(
        "disposition.declined",
        QT_TRANSLATE_NOOP("acts", "Tolak disposisi…"),
        QT_TRANSLATE_NOOP("acts", "Tolak usulan disposisi ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali Terverifikasi. Pengusul membaca alasan Anda di riwayat."),
        QT_TRANSLATE_NOOP("acts", "Tolak"),
        _REASON,
        ends=True,
    ),
    _form(
        "case.taken_up",
        QT_TRANSLATE_NOOP("acts", "Mulai tangani…"),
        QT_TRANSLATE_NOOP("acts", "Mulai tangani kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus menjadi Dalam Proses di instansi Anda."),
        QT_TRANSLATE_NOOP("acts", "Tangani"),
        _OPTIONAL_NOTE,
    ),
    _form(
        "answer.proposed",
        QT_TRANSLATE_NOOP("acts", "Usulkan jawaban…"),
        QT_TRANSLATE_NOOP("acts", "Apa jawaban untuk pelapor?"),
        QT_TRANSLATE_NOOP("acts", "Jawaban menunggu persetujuan penyelia sebelum diserahkan kepada pelapor."),
        QT_TRANSLATE_NOOP("acts", "Usulkan"),
        _ask("text", QT_TRANSLATE_NOOP("acts", "Jawaban"), Input.TEXT, True),
    ),
    _form(
        "answer.approved",
        QT_TRANSLATE_NOOP("acts", "Setujui jawaban…"),
        QT_TRANSLATE_NOOP("acts", "Setujui jawaban ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus menjadi Ditindaklanjuti, dan jawaban dapat diserahkan kepada pelapor."),
        QT_TRANSLATE_NOOP("acts", "Setujui"),
    ),
    _form(
        "answer.returned",
        QT_TRANSLATE_NOOP("acts", "Kembalikan jawaban…"),
        QT_TRANSLATE_NOOP("acts", "Kembalikan jawaban ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali Dalam Proses. Penulis jawaban membaca alasan Anda di riwayat."),
        QT_TRANSLATE_NOOP("acts", "Kembalikan"),
        _REASON,
        ends=True,
    ),
    _form(
        "answer.handed_over",
        QT_TRANSLATE_NOOP("acts", "Serahkan jawaban…"),
        QT_TRANSLATE_NOOP("acts", "Bagaimana jawaban diserahkan?"),
        QT_TRANSLATE_NOOP("acts", "Penyerahan tercatat atas nama Anda. Nama penerima hanya terbaca di meja ini."),
        QT_TRANSLATE_NOOP("acts", "Serahkan"),
        _ask("how", QT_TRANSLATE_NOOP("acts", "Diserahkan lewat"), Input.CHOICE, True, HANDED_OVER),
        _ask("taker.name", QT_TRANSLATE_NOOP("acts", "Penerima"), Input.LINE),
        _OPTIONAL_NOTE,
    ),
    _form(
        "case.closed",
        QT_TRANSLATE_NOOP("acts", "Tutup kasus…"),
        QT_TRANSLATE_NOOP("acts", "Tutup kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus menjadi Selesai. Tercatat dengan tanda tangan Anda."),
        QT_TRANSLATE_NOOP("acts", "Tutup kasus"),
        _ask("reason", QT_TRANSLATE_NOOP("acts", "Alasan"), Input.CHOICE, True, CLOSED),
    ),
    _form(
        "completion.requested",
        QT_TRANSLATE_NOOP("acts", "Minta kelengkapan…"),
        QT_TRANSLATE_NOOP("acts", "Apa yang perlu dilengkapi pelapor?"),
        QT_TRANSLATE_NOOP(
            "acts",
            "Kasus menunggu pelapor. Beri tahu pelapor apa yang kurang.",
        ),
        QT_TRANSLATE_NOOP("acts", "Minta kelengkapan"),
        _ask("what", QT_TRANSLATE_NOOP("acts", "Yang perlu dilengkapi"), Input.TEXT, True),
    ),
    _form(
        "completion.received",
        QT_TRANSLATE_NOOP("acts", "Terima kelengkapan…"),
        QT_TRANSLATE_NOOP("acts", "Kelengkapan sudah diterima?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali ke tempat semula sebelum menunggu pelapor."),
        QT_TRANSLATE_NOOP("acts", "Terima"),
        _OPTIONAL_NOTE,
    ),
    _form(
        "case.postponed",
        QT_TRANSLATE_NOOP("acts", "Tunda…"),
        QT_TRANSLATE_NOOP("acts", "Tunda kasus ini sampai kapan?"),
        QT_TRANSLATE_NOOP(
            "acts",
            "Kasus tidak hilang dari daftar, dan penundaan terbaca di riwayat. Anda sendiri yang melanjutkannya.",
        ),
        QT_TRANSLATE_NOOP("acts", "Tunda"),
        _ask("until", QT_TRANSLATE_NOOP("acts", "Sampai tanggal"), Input.DATE, True),
        _REASON,
        ends=True,
    ),
    _form(
        "case.resumed",
        QT_TRANSLATE_NOOP("acts", "Lanjutkan…"),
        QT_TRANSLATE_NOOP("acts", "Lanjutkan kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali ke tempat semula sebelum ditunda."),
        QT_TRANSLATE_NOOP("acts", "Lanjutkan"),
        _OPTIONAL_NOTE,
    ),
    _form(
        "reporter.replied",
        QT_TRANSLATE_NOOP("acts", "Tanggapan pelapor…"),
        QT_TRANSLATE_NOOP("acts", "Apa tanggapan pelapor atas jawaban?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali Dalam Proses. Kata-kata pelapor hanya terbaca di meja yang berhak."),
        QT_TRANSLATE_NOOP("acts", "Catat tanggapan"),
        _ask("how", QT_TRANSLATE_NOOP("acts", "Disampaikan lewat"), Input.CHOICE, True, REPLIED),
        _ask("reply.text", QT_TRANSLATE_NOOP("acts", "Kata-kata pelapor"), Input.TEXT),
    ),
    _form(
        "case.rated",
        QT_TRANSLATE_NOOP("acts", "Penilaian pelapor…"),
        QT_TRANSLATE_NOOP("acts", "Bagaimana pelapor menilai penyelesaiannya?"),
        QT_TRANSLATE_NOOP(
            "acts",
            "Penilaian hanya sekali. Nilai 1 dan 2 membuka kembali kasus; nilai lain menutupnya.",
        ),
        QT_TRANSLATE_NOOP("acts", "Catat penilaian"),
        _ask("stars", QT_TRANSLATE_NOOP("acts", "Nilai"), Input.CHOICE, True, STARS, number=True),
    ),
    _form(
        "case.reopened",
        QT_TRANSLATE_NOOP("acts", "Buka kembali…"),
        QT_TRANSLATE_NOOP("acts", "Buka kembali kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus kembali dikerjakan. Tercatat dengan tanda tangan Anda."),
        QT_TRANSLATE_NOOP("acts", "Buka kembali"),
        _REASON,
    ),
    _form(
        "case.withdrawn",
        QT_TRANSLATE_NOOP("acts", "Dicabut pelapor…"),
        QT_TRANSLATE_NOOP("acts", "Pelapor mencabut laporannya?"),
        QT_TRANSLATE_NOOP(
            "acts", "Kasus berakhir sebagai Dicabut Pelapor. Semua isinya tetap tersimpan dan dapat dicari."
        ),
        QT_TRANSLATE_NOOP("acts", "Catat pencabutan"),
        _ask("reason", QT_TRANSLATE_NOOP("acts", "Alasan pelapor"), Input.TEXT),
        ends=True,
    ),
    _form(
        "case.escalated",
        QT_TRANSLATE_NOOP("acts", "Teruskan ke Ombudsman…"),
        QT_TRANSLATE_NOOP("acts", "Teruskan kasus ini ke Ombudsman?"),
        QT_TRANSLATE_NOOP(
            "acts", "Status kasus tidak berubah. Penerusan tercatat di riwayat dengan tanda tangan Anda."
        ),
        QT_TRANSLATE_NOOP("acts", "Teruskan"),
        _REASON,
    ),
    _form(
        "note.added",
        QT_TRANSLATE_NOOP("acts", "Catatan…"),
        QT_TRANSLATE_NOOP("acts", "Apa yang perlu dicatat?"),
        QT_TRANSLATE_NOOP("acts", "Catatan masuk riwayat dan dibaca petugas instansi yang menangani, bukan pelapor."),
        QT_TRANSLATE_NOOP("acts", "Simpan catatan"),
        _ask("text", QT_TRANSLATE_NOOP("acts", "Catatan"), Input.TEXT, True),
    ),
    _form(
        "case.returned",
        QT_TRANSLATE_NOOP("acts", "Kembalikan kasus…"),
        QT_TRANSLATE_NOOP("acts", "Kembalikan kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus menjadi Bukan Kewenangan dan kembali ke instansi yang mencatatnya."),
        QT_TRANSLATE_NOOP("acts", "Kembalikan"),
        _REASON,
        _ask("suggested_office", QT_TRANSLATE_NOOP("acts", "Seharusnya ke"), Input.OFFICE),
        ends=True,
    ),
    _form(
        "case.archived",
        QT_TRANSLATE_NOOP("acts", "Arsipkan…"),
        QT_TRANSLATE_NOOP("acts", "Arsipkan kasus ini?"),
        QT_TRANSLATE_NOOP("acts", "Kasus tidak diteruskan. Semua isinya tetap tersimpan dan dapat dicari."),
        QT_TRANSLATE_NOOP("acts", "Arsipkan"),
        _ask("reason_code", QT_TRANSLATE_NOOP("acts", "Alasan"), Input.CHOICE, True, ARCHIVED),
        _OPTIONAL_NOTE,
        ends=True,
    ),
    _form(
        "complaint.voided",
        QT_TRANSLATE_NOOP("acts", "Batalkan laporan…"),
        QT_TRANSLATE_NOOP("acts", "Batalkan laporan yang salah catat ini?"),
        QT_TRANSLATE_NOOP("acts", "Laporan diarsipkan sebagai salah catat. Nomornya tidak dipakai lagi."),
        QT_TRANSLATE_NOOP("acts", "Batalkan laporan"),
        _REASON,
        ends=True,
    ),
)

BY_KIND = {form.kind: form for form in FORMS}
