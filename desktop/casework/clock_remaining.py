"""What is left of a clock, in a word: how it stands at a moment, how many days, and how a column says it."""

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from desktop.casework.clocks import REPORTERS, Timekeeping
from desktop.casework.deadlines import CLOCKS
from desktop.phrases import Phrase

NAMES: dict[str, Phrase] = {
    "verify": Phrase("Verifikasi dan penerusan"),
    "first_follow_up": Phrase("Jawaban pertama"),
    "finish": Phrase("Selesai"),
    "complete_file": Phrase("Kelengkapan pelapor"),
    "auto_close": Phrase("Tanggapan pelapor"),
}
"""Short names; every clock that finishes a case has one and the same."""

UNITS: dict[str, Phrase] = {
    "hour": Phrase("{n} jam"),
    "calendar_day": Phrase("{n} hari"),
    "working_day": Phrase("{n} hari kerja"),
}


class Standing(StrEnum):
    """How a clock stands at a moment."""

    RUNNING = "running"
    PAUSED = "paused"
    LATE = "late"
    MET = "met"
    MET_LATE = "met_late"
    DROPPED = "dropped"
    """Stopped without having been kept: archived, withdrawn, not ours."""
    ELAPSED = "elapsed"
    """The reporter's time is over: the office may close or archive. Nobody is late."""
    UNKNOWN = "unknown"
    """No rule is in force for it, or no moment to count from."""


class Remaining(Struct, frozen=True, kw_only=True):
    """What is said of a clock in a column. `left` is in `unit`; below zero it is over by so many.

    `day` is the number of the day on which it stands or stopped.
    """

    clock: str
    standing: Standing
    due: dt.datetime | None = None
    unit: str = "working_day"
    left: int | None = None
    day: int | None = None

    @property
    def urgent(self) -> bool:
        """Due today or on the next working day: *Jatuh tempo hari ini dan besok*."""
        return self.standing is Standing.RUNNING and self.left is not None and self.left <= 1


def name_of(clock: str) -> Phrase:
    """The short name of a clock; its code where a newer version made it."""
    return NAMES.get("finish" if clock.startswith("finish_") else clock, CLOCKS.get(clock, Phrase("{c}", c=clock)))


def standing_at(clock: str, due: dt.datetime, now: dt.datetime) -> Standing:
    """How a clock that runs stands at `now`."""
    if now <= due:
        return Standing.RUNNING
    return Standing.ELAPSED if clock in REPORTERS else Standing.LATE


def days_left(keeping: Timekeeping, unit: str, today: dt.date, due: dt.date) -> int:
    """Days until `due`, today not counted; below zero where it is over. Working days where the rule counts those."""
    if unit != "working_day":
        return (due - today).days
    return keeping.days.between(today, due) if today <= due else -keeping.days.between(due, today)


def remaining_words(one: Remaining, today: dt.date) -> Phrase:
    """What a column says: `3 hari kerja lagi`, `besok 16.00`, `lewat 1 hari kerja`, `dijeda: pelapor`."""
    if one.standing is Standing.RUNNING:
        return _running_words(one, today)
    n = abs(one.left or 0)
    length = UNITS[_days(one)].filled(n=n)
    if one.standing is Standing.LATE:
        return (
            Phrase("lewat {length}", length=UNITS[_days(one)].filled(n=n)) if n else Phrase("lewat kurang dari sehari")
        )
    if one.standing is Standing.MET_LATE and n:
        return Phrase("terlambat {length}", length=length)
    if one.standing is Standing.MET and one.day and one.clock.startswith("finish_"):
        return Phrase("dijawab hari ke-{n}", n=one.day)
    if one.standing is Standing.DROPPED and one.day:
        return Phrase("berhenti hari ke-{n}", n=one.day)
    return _WORDS[one.standing]


def _running_words(one: Remaining, today: dt.date) -> Phrase:
    if one.due is None or one.left is None:
        return _WORDS[Standing.UNKNOWN]
    time = f"{one.due:%H.%M}"
    away = (one.due.date() - today).days
    if away <= 1:
        return Phrase("besok {time}", time=time) if away else Phrase("hari ini {time}", time=time)
    return Phrase("{length} lagi", length=UNITS[_days(one)].filled(n=one.left))


def _days(one: Remaining) -> str:
    """Hours are told in days: a list is no stop-watch."""
    return "calendar_day" if one.unit == "hour" else one.unit


_WORDS: dict[Standing, Phrase] = {
    Standing.PAUSED: Phrase("dijeda: pelapor"),
    Standing.MET: Phrase("tepat waktu"),
    Standing.MET_LATE: Phrase("terlambat kurang dari sehari"),
    Standing.DROPPED: Phrase("tidak dilanjutkan"),
    Standing.ELAPSED: Phrase("waktu pelapor habis"),
    Standing.UNKNOWN: Phrase("tanpa tenggat"),
}
