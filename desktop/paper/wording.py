"""Days, times and promises as a paper says them; in Indonesian, which is the language of the office's papers."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from desktop.casework.deadlines import Deadline, DeadlineRule
from desktop.casework.working_days import WEEKDAYS

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}
_UNITS = {"hour": "jam", "calendar_day": "hari kalender", "working_day": "hari kerja"}
_STARTS = {
    "received": "sejak diterima",
    "received_by_agency": "sejak diterima instansi tujuan",
    "answered": "sejak dijawab",
    "asked": "sejak diminta",
}
_CLOCKS = {
    "verify": ("Diperiksa dan diteruskan", "Diteruskan"),
    "first_follow_up": ("Jawaban pertama", "Jawaban 1"),
    "auto_close": ("Ditutup bila tanpa tanggapan", "Ditutup"),
    "complete_file": ("Kelengkapan dari Anda", "Kelengkapan"),
}
_FINISHED = ("Selesai", "Selesai")
_WEEKEND = {str(name) for name in WEEKDAYS}


class Promise(Struct, frozen=True):
    """One line of *Janji kami kepada Anda*. `when` is a day, or a length where its start has not come; `rule` the why.

    `short` and `short_when` are for a roll; there the length says its start itself.
    """

    what: str
    short: str
    when: str
    short_when: str
    rule: str


def long_day(day: dt.date) -> str:
    """`Rabu, 16 Desember 2026`."""
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: dt.date) -> str:
    """`Rab, 16 Des 2026`."""
    return f"{str(WEEKDAYS[day.weekday()])[:3]}, {day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def time_of_day(moment: dt.datetime) -> str:
    """`10.31 WIB`; a zone that is none of the three by its distance from UTC."""
    offset = moment.utcoffset() or dt.timedelta()
    hours = offset / dt.timedelta(hours=1)
    return f"{moment:%H.%M} {_ZONES.get(int(hours), '') if hours in _ZONES else f'UTC{hours:+g}'}"


def promise(rule: DeadlineRule, kept: Deadline | None) -> Promise:
    """What is promised by a rule: the day where its clock runs, else only how long it will run."""
    what, short = _CLOCKS.get(rule.clock, _FINISHED)
    length, since = f"{rule.amount} {_UNITS[rule.unit]}", _STARTS[rule.start]
    if kept is None or kept.due is None:
        return Promise(what, short, length, f"{length} {since.removesuffix(' tujuan')}", since)
    day = kept.due.date()
    return Promise(what, short, long_day(day), short_day(day), f"{length} {since}")


def fine_print(kept: Sequence[Deadline]) -> str:
    """Which days did not count towards dates, and by which law: `Tidak dihitung: Sabtu, Minggu, 24–25 Desember. …`."""
    skipped = {one.date: str(one.why) for each in kept for one in each.skipped if each.rule.unit == "working_day"}
    ends = [name for name in map(str, WEEKDAYS) if name in skipped.values()]
    others = sorted(day for day, why in skipped.items() if why not in _WEEKEND)
    days = ", ".join([*ends, *_spans(others)])
    basis = "; ".join(dict.fromkeys(each.rule.legal_basis for each in kept))
    told = f"Tidak dihitung: {days}." if days else ""
    return " ".join(part for part in (told, f"Dasar: {basis}." if basis else "") if part)


def _spans(days: Iterable[dt.date]) -> list[str]:
    """Days that follow each other as one: `24–25 Desember`."""
    found = []
    for _, run in groupby(enumerate(days), key=lambda one: (one[1].toordinal() - one[0], one[1].month)):
        span = [day for _, day in run]
        first, last = span[0].day, span[-1].day
        found.append(f"{first}{f'–{last}' if last > first else ''} {MONTHS[span[0].month - 1]}")
    return found
