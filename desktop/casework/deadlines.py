"""Until when something has to be done, and why then: which days counted, which did not and for what reason.

The day of receipt is day 0, and day 1 is the next working day; what came after closing time or on a day off has the
next working day as its day 0. The last day ends when the office closes. Every deadline counts from its own start and
none from another deadline. While the reporter is waited for, only the clocks that finish a case rest (domain.md,
Clocks). Rules are rows with a legal basis and a validity, never constants.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct, ValidationError, convert, field
from msgspec.structs import replace

from desktop.casework.bodies import Promise
from desktop.casework.working_days import Id, WorkingDays
from desktop.errors import EnvironmentTrouble
from desktop.phrases import Phrase

Clock = Literal[
    "verify",
    "first_follow_up",
    "auto_close",
    "finish_information_request",
    "finish_aspiration",
    "finish_without_oversight",
    "finish_with_oversight",
    "complete_file",
]
Unit = Literal["hour", "calendar_day", "working_day"]
Start = Literal["received", "received_by_agency", "answered", "asked"]

CLOCKS: dict[str, Phrase] = {
    "verify": Phrase("Verifikasi"),
    "first_follow_up": Phrase("Tindak lanjut pertama"),
    "auto_close": Phrase("Penutupan otomatis"),
    "finish_information_request": Phrase("Selesai: permintaan informasi"),
    "finish_aspiration": Phrase("Selesai: aspirasi"),
    "finish_without_oversight": Phrase("Selesai: pengaduan tidak berkadar pengawasan"),
    "finish_with_oversight": Phrase("Selesai: pengaduan berkadar pengawasan"),
    "complete_file": Phrase("Kelengkapan dari pelapor"),
}
"""The name of every clock, as a person reads it."""

_FINISH = "finish_"
_REMEMBERED = 4_096
WAITING = Phrase("menunggu kelengkapan dari pelapor")
"""Why a day does not count on which the reporter is waited for."""
_AFTER_CLOSING = Phrase("diterima sesudah jam tutup")


class NoRule(EnvironmentTrouble):
    """No row of the rules is in force for a clock on a day: a gap in the table."""

    what = "Tidak ada aturan tenggat {clock} yang berlaku pada {day} dalam aturan {rules}."
    safe = "Kasus tetap tersimpan; tanggal itu tidak dijanjikan."
    todo = "Minta koordinator melengkapi aturan tenggat, lalu sinkronkan."


class DeadlineRule(Struct, frozen=True, kw_only=True):
    """One clock of one set of rules: `amount` of `unit`, counted from `start`; in force on both dates and between.

    `verified` is false where the value is only believed to stand in `legal_basis`.
    """

    rules: Id
    clock: Clock
    amount: Annotated[int, Meta(ge=1, le=36_500)]
    unit: Unit
    start: Start = field(name="from")
    legal_basis: str
    verified: bool
    valid_from: dt.date
    valid_to: dt.date | None = None

    @property
    def rests(self) -> bool:
        """Whether it rests while the reporter is waited for."""
        return self.clock.startswith(_FINISH)


def promised_rule(promise: Promise) -> DeadlineRule | None:
    """The rule by which a date was promised; None where a newer version promised by one that this one cannot count."""
    row = {
        "rules": promise.rule,
        "clock": promise.clock,
        "amount": promise.amount,
        "unit": promise.unit,
        "from": "received",
        "legal_basis": promise.basis or "",
        "verified": True,
        "valid_from": dt.date.min,
    }
    try:
        return convert(row, DeadlineRule)
    except ValidationError:
        return None


class Pause(Struct, frozen=True):
    """While the reporter was waited for: from a moment on, until another or until further notice. Both with a zone."""

    since: dt.datetime
    until: dt.datetime | None = None

    def holds(self, moment: dt.datetime) -> bool:
        """Whether the clock rests at that moment."""
        return self.since <= moment and (self.until is None or moment < self.until)


class Skipped(Struct, frozen=True):
    """A day that does not count, and why."""

    date: dt.date
    why: Phrase


class Deadline(Struct, frozen=True, kw_only=True):
    """A date with its reasons. `due` is None while the clock rests and nobody knows until when.

    `counted` are days 1 to the last, without day 0 (empty for hours); `unknown_years` those without a holiday in the
    table, so that the date may still move.
    """

    rule: DeadlineRule
    start: dt.datetime
    due: dt.datetime | None
    counted: tuple[dt.date, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    unknown_years: tuple[int, ...] = ()


def finish_clock(classification: str) -> str:
    """The clock that finishes a case of that classification."""
    return f"{_FINISH}{classification}"


def rule_for(rules: Iterable[DeadlineRule], name: str, clock: str, day: dt.date) -> DeadlineRule:
    """The row of the set `name` in force on that day. Raises `NoRule` in a gap; overlaps are refused on reading."""
    for rule in rules:
        if (rule.rules, rule.clock) == (name, clock) and rule.valid_from <= day <= (rule.valid_to or dt.date.max):
            return rule
    raise NoRule(clock=CLOCKS.get(clock, clock), day=day.isoformat(), rules=name)


def deadline(
    rule: DeadlineRule,
    days: WorkingDays,
    start: dt.datetime,
    pauses: Sequence[Pause] = (),
    promised: dt.datetime | None = None,
) -> Deadline:
    """What `rule` gives for something that began at `start`, a moment in the zone of the office.

    `pauses` may overlap and come in any order; a rule that does not rest takes no notice of them. A day counts when
    the clock runs at the end of its office hours. What was `promised` to a person when the clock began stands, whatever
    the table of holidays says since: only days on which it rests move it, each by one.
    """
    if not rule.rests:
        pauses = ()
    if rule.unit == "hour":
        return Deadline(rule=rule, start=start, due=_after_hours(start, rule.amount, pauses))
    if not pauses:
        plain = _plain(rule, days, start)
        if promised is None or plain.due == promised:
            return plain
    return _walked(rule, days, start, pauses, promised)


def _plain(rule: DeadlineRule, days: WorkingDays, start: dt.datetime) -> Deadline:
    """Without pauses it depends on the day alone, and a desk takes many cases down in a day: walked once."""
    key = (rule.unit, rule.amount, start.date(), start.time() > days.closes)
    if key not in days.memo:
        if len(days.memo) >= _REMEMBERED:
            days.memo.clear()
        days.memo[key] = _walked(rule, days, start)
    found: Deadline = days.memo[key]
    due = found.due and dt.datetime.combine(found.due.date(), days.closes, start.tzinfo)
    return replace(found, rule=rule, start=start, due=due)


def _walked(
    rule: DeadlineRule,
    days: WorkingDays,
    start: dt.datetime,
    pauses: Sequence[Pause] = (),
    promised: dt.datetime | None = None,
) -> Deadline:
    count = _Count(days, start, pauses, rule.unit == "working_day")
    amount = rule.amount if promised is None else count.until(promised.date())
    while amount is not None and len(count.counted) < amount:
        if not count.step():
            amount = None
    found = count.result(rule, reached=amount is not None)
    if promised is None or found.due is None or count.rested:
        return found
    return replace(found, due=promised.astimezone(start.tzinfo))


class _Count:
    """Walks from day to day, and keeps why each counts or does not."""

    def __init__(self, days: WorkingDays, start: dt.datetime, pauses: Sequence[Pause], working: bool) -> None:
        self._days, self._start, self._pauses, self._working = days, start, pauses, working
        self.counted: list[dt.date] = []
        self.rested = 0
        """Days that would have counted."""
        self._skipped: list[Skipped] = []
        self._day = start.date()
        if working:
            self._find_day_zero()

    def until(self, day: dt.date) -> int | None:
        """Goes on to `day`. How many days have to count: those on which it rested, too; None where it rests on."""
        while self._day < day:
            if not self.step():
                return None
        return len(self.counted) + self.rested

    def step(self) -> bool:
        """Goes to the next day. False where the clock rests from there on and nobody knows until when."""
        self._day += dt.timedelta(days=1)
        why = self._days.why_off(self._day) if self._working else None
        resting = self._resting() if self._pauses else ()
        if why is None and not resting:
            self.counted.append(self._day)
            return True
        if any(pause.until is None for pause in resting):
            return False
        self.rested += why is None
        self._skipped.append(Skipped(self._day, why or WAITING))
        return True

    def result(self, rule: DeadlineRule, reached: bool) -> Deadline:
        """What the walk has found."""
        years = range(self._start.year, self._day.year + 1) if self._working else ()
        return Deadline(
            rule=rule,
            start=self._start,
            due=self._closing() if reached else None,
            counted=tuple(self.counted),
            skipped=tuple(self._skipped),
            unknown_years=tuple(year for year in years if not self._days.knows(year)),
        )

    def _find_day_zero(self) -> None:
        why = self._days.why_off(self._day)
        if why is None and self._start.time() > self._days.closes:
            why = _AFTER_CLOSING
        while why is not None:
            self._skipped.append(Skipped(self._day, why))
            self._day += dt.timedelta(days=1)
            why = self._days.why_off(self._day)

    def _resting(self) -> Sequence[Pause]:
        closing = self._closing()
        return [pause for pause in self._pauses if pause.holds(closing)]

    def _closing(self) -> dt.datetime:
        return dt.datetime.combine(self._day, self._days.closes, self._start.tzinfo)


def _after_hours(start: dt.datetime, hours: int, pauses: Sequence[Pause]) -> dt.datetime | None:
    """Hours by the clock on the wall, day and night, without those in which it rests."""
    left, now = dt.timedelta(hours=hours), start
    for since, until in _merged(pauses):
        if until is not None and until <= now:
            continue
        runs = max(since - now, dt.timedelta())
        if runs >= left:
            break
        if until is None:
            return None
        left, now = left - runs, until
    return (now + left).astimezone(start.tzinfo)


def _merged(pauses: Sequence[Pause]) -> Iterator[tuple[dt.datetime, dt.datetime | None]]:
    """The pauses one after the other, those that touch as one."""
    since: dt.datetime | None = None
    until: dt.datetime | None = None
    for pause in sorted(pauses, key=lambda pause: pause.since):
        if since is None or (until is not None and pause.since > until):
            if since is not None:
                yield since, until
            since, until = pause.since, pause.until
        elif until is not None:
            until = None if pause.until is None else max(until, pause.until)
    if since is not None:
        yield since, until
