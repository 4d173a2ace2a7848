"""Codes of a case in words: acts in the past tense of a timeline, fields, and the entries of code lists."""

import datetime as dt

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.casework.codes import (
    ARCHIVED,
    CHANNELS,
    CLASSIFICATIONS,
    CLOSED,
    CONTACTED,
    HANDED_OVER,
    HANDED_TO,
    NOBODY,
    PAPERS,
    PRINTING,
    RELATIONS,
    REMINDED,
    REPLIED,
    REPRINTED,
    STARS,
)
from desktop.phrases import Phrase
from desktop.ui.language import said
from desktop.ui.words import plain_date

_ACTS: dict[str, tuple[object, str]] = {
    "complaint.recorded": (QT_TRANSLATE_NOOP("case", "Laporan dicatat"), "state-received"),
    "complaint.amended": (QT_TRANSLATE_NOOP("case", "Laporan disunting"), "pencil"),
    "complaint.verified": (QT_TRANSLATE_NOOP("case", "Diverifikasi"), "state-verified"),
    "complaint.voided": (QT_TRANSLATE_NOOP("case", "Dibatalkan"), "state-archived"),
    "note.added": (QT_TRANSLATE_NOOP("case", "Catatan"), "note"),
    "disposition.proposed": (QT_TRANSLATE_NOOP("case", "Disposisi diusulkan"), "state-proposed"),
    "disposition.approved": (QT_TRANSLATE_NOOP("case", "Disposisi disetujui"), "state-disposed"),
    "disposition.declined": (QT_TRANSLATE_NOOP("case", "Disposisi ditolak"), "reply"),
    "case.taken_up": (QT_TRANSLATE_NOOP("case", "Mulai ditangani"), "state-in_process"),
    "case.returned": (QT_TRANSLATE_NOOP("case", "Dikembalikan"), "state-not_ours"),
    "case.archived": (QT_TRANSLATE_NOOP("case", "Diarsipkan"), "state-archived"),
    "case.closed": (QT_TRANSLATE_NOOP("case", "Kasus ditutup"), "state-closed"),
    "answer.proposed": (QT_TRANSLATE_NOOP("case", "Jawaban diusulkan"), "state-answer_proposed"),
    "answer.approved": (QT_TRANSLATE_NOOP("case", "Jawaban disetujui"), "state-answered"),
    "answer.returned": (QT_TRANSLATE_NOOP("case", "Jawaban dikembalikan"), "reply"),
    "answer.handed_over": (QT_TRANSLATE_NOOP("case", "Jawaban diserahkan"), "message-square-reply"),
    "completion.requested": (QT_TRANSLATE_NOOP("case", "Kelengkapan diminta"), "state-incomplete"),
    "completion.received": (QT_TRANSLATE_NOOP("case", "Kelengkapan diterima"), "file-down"),
    "case.postponed": (QT_TRANSLATE_NOOP("case", "Ditunda"), "state-postponed"),
    "case.resumed": (QT_TRANSLATE_NOOP("case", "Dilanjutkan"), "play"),
    "case.reopened": (QT_TRANSLATE_NOOP("case", "Dibuka kembali"), "redo"),
    "case.withdrawn": (QT_TRANSLATE_NOOP("case", "Dicabut pelapor"), "state-withdrawn"),
    "case.escalated": (QT_TRANSLATE_NOOP("case", "Diteruskan ke Ombudsman"), "shield-alert"),
    "case.file": (QT_TRANSLATE_NOOP("case", "Berkas kasus"), "file-down"),
    "reporter.replied": (QT_TRANSLATE_NOOP("case", "Tanggapan pelapor"), "message-help"),
    "case.rated": (QT_TRANSLATE_NOOP("case", "Penilaian pelapor"), "circle-check"),
    "wording.edited": (QT_TRANSLATE_NOOP("case", "Isi disunting"), "pencil"),
    "supporter.added": (QT_TRANSLATE_NOOP("case", "Pendukung ditambahkan"), "user-plus"),
    "case.linked": (QT_TRANSLATE_NOOP("case", "Kasus ditautkan"), "link"),
    "case.assigned": (QT_TRANSLATE_NOOP("case", "Ditugaskan"), "user"),
    "copy.sent": (QT_TRANSLATE_NOOP("case", "Tembusan dikirim"), "send"),
    "reporter.notified": (QT_TRANSLATE_NOOP("case", "Pelapor dihubungi"), "phone"),
    "agency.reminded": (QT_TRANSLATE_NOOP("case", "Instansi diingatkan"), "bell-ring"),
    "receipt.printed": (QT_TRANSLATE_NOOP("case", "Tanda terima dicetak"), "printer"),
    "act.undone": (QT_TRANSLATE_NOOP("case", "Tindakan diurungkan"), "undo"),
}
_FIELDS: dict[str, object] = {
    "channel": QT_TRANSLATE_NOOP("case", "Sumber"),
    "classification": QT_TRANSLATE_NOOP("case", "Klasifikasi"),
    "title": QT_TRANSLATE_NOOP("case", "Judul"),
    "narrative": QT_TRANSLATE_NOOP("case", "Isi laporan"),
    "anonymous": QT_TRANSLATE_NOOP("case", "Anonim"),
    "secret": QT_TRANSLATE_NOOP("case", "Rahasia"),
    "received_at": QT_TRANSLATE_NOOP("case", "Diterima"),
    "category": QT_TRANSLATE_NOOP("case", "Kategori"),
    "occurred_on": QT_TRANSLATE_NOOP("case", "Kejadian"),
    "place": QT_TRANSLATE_NOOP("case", "Tempat"),
    "region": QT_TRANSLATE_NOOP("case", "Wilayah"),
    "reported": QT_TRANSLATE_NOOP("case", "Terlapor"),
    "reported_name": QT_TRANSLATE_NOOP("case", "Nama terlapor"),
    "reported_position": QT_TRANSLATE_NOOP("case", "Jabatan terlapor"),
    "reported_unit": QT_TRANSLATE_NOOP("case", "Unit terlapor"),
    "reported_office": QT_TRANSLATE_NOOP("case", "Instansi terlapor"),
    "requested_outcome": QT_TRANSLATE_NOOP("case", "Harapan"),
    "amount": QT_TRANSLATE_NOOP("case", "Nilai uang"),
    "priority_programme": QT_TRANSLATE_NOOP("case", "Program prioritas"),
    "strategic_issue": QT_TRANSLATE_NOOP("case", "Isu strategis"),
    "gender": QT_TRANSLATE_NOOP("case", "Jenis kelamin"),
    "age_band": QT_TRANSLATE_NOOP("case", "Kelompok umur"),
}
_CODES: dict[str, dict[str, Phrase]] = {
    "complaint.recorded": CHANNELS,
    "answer.handed_over": HANDED_OVER,
    "case.closed": CLOSED,
    "case.archived": ARCHIVED,
    "reporter.replied": REPLIED,
    "case.rated": STARS,
    "case.assigned": NOBODY,
    "reporter.notified": HANDED_OVER | CONTACTED,
    "agency.reminded": HANDED_OVER | REMINDED,
    "supporter.added": CHANNELS,
    "case.linked": RELATIONS,
    "channel": CHANNELS,
    "classification": CLASSIFICATIONS,
}


def _said(words: object) -> str:
    return QCoreApplication.translate("case", str(words))


def act_words(kind: str) -> str:
    """An act that was done, as a timeline names it."""
    return _said(_ACTS.get(kind, (kind, ""))[0])


def act_icon(kind: str) -> str:
    """The node of an act on the line of time."""
    return _ACTS.get(kind, ("", "circle-help"))[1]


def field_words(field: str) -> str:
    """The label of a field of a complaint."""
    return _said(_FIELDS.get(field, field))


def code_words(where: str, code: str) -> str:
    """An entry of the code list of a field or of an act, in words; of a postponing its day."""
    if where == "case.postponed" and code:
        return _said("sampai {day}").format(day=_day(code))
    return said(_CODES.get(where, {}).get(code, code))


def printing_words(nth: int, paper: str, how: str, reason: str | None) -> tuple[str, ...]:
    """A printed receipt: which one of its case, on what, whereto, and why again."""
    told = (PRINTING.filled(n=nth), PAPERS.get(paper, paper), HANDED_TO.get(how, how))
    why = () if reason is None else (REPRINTED.get(reason, reason),)
    return tuple(said(part) for part in (*told, *why))


def _day(code: str) -> str:
    """A day in words; what another desk wrote and is none, as it is."""
    try:
        return plain_date(dt.date.fromisoformat(code))
    except ValueError:
        return code


def value_words(field: str, value: str | int | bool | None) -> str:
    """The value of a field as a person reads it."""
    if value is None or value == "":
        return _said("belum ada")
    if isinstance(value, bool):
        return _said("ya") if value else _said("tidak")
    return code_words(field, str(value))


_PLAIN = (
    QT_TRANSLATE_NOOP("case", "sampai {day}"),
    QT_TRANSLATE_NOOP("case", "belum ada"),
    QT_TRANSLATE_NOOP("case", "ya"),
    QT_TRANSLATE_NOOP("case", "tidak"),
)
