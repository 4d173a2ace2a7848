"""A clock as somebody sees it at a moment: how it stands, what is left, which days counted, and why that date.

Plain data for the window and for lists; the sentences are phrases, so that the window can say them in its language.
"""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from desktop.casework.clock_remaining import UNITS, Remaining, Standing, days_left, name_of, standing_at
from desktop.casework.clocks import CaseClock, End, Timekeeping
from desktop.casework.day_words import listed, moment_words, spans, weekday_and_day
from desktop.casework.deadlines import WAITING, Deadline
from desktop.casework.working_days import WEEKDAYS
from desktop.phrases import Phrase

_DAY = dt.timedelta(days=1)
_STARTS: dict[str, Phrase] = {
    "received": Phrase("{length} sejak diterima {day}."),
    "received_by_agency": Phrase("{length} sejak diterima instansi {day}."),
    "answered": Phrase("{length} sejak dijawab {day}."),
    "asked": Phrase("{length} sejak diminta {day}."),
}
_WEEKEND = frozenset(str(name) for name in WEEKDAYS)


class Segment(Struct, frozen=True):
    """One counted day of the bar: its number, and whether it has come."""

    date: dt.date
    n: int
    passed: bool


class StripDay(Struct, frozen=True, kw_only=True):
    """One cell of the month strip; weeks are whole, Monday to Sunday.

    `kind`: `outside` the clock, `receipt` (day 0), `counted`, `due`, `holiday`, `weekend`, `paused`, `after_hours`
    (a working day on which it came after closing). `n` is the number of a day that counts, 0 for day 0.
    """

    date: dt.date
    kind: str
    n: int | None = None
    why: Phrase | None = None
    today: bool = False


class Face(Struct, frozen=True, kw_only=True):
    """A clock for the window. `counting` and `basis` are its two sentences; `notes` what else has to be known."""

    clock: str
    name: Phrase
    standing: Standing
    remaining: Remaining
    due: dt.datetime | None = None
    promised: dt.datetime | None = None
    stopped: dt.datetime | None = None
    segments: tuple[Segment, ...] = ()
    strip: tuple[StripDay, ...] = ()
    counting: Phrase | None = None
    basis: Phrase | None = None
    notes: tuple[Phrase, ...] = ()


def face(clock: CaseClock, keeping: Timekeeping, now: dt.datetime) -> Face:
    """How a clock stands at `now`."""
    found = clock.deadline
    if found is None or clock.start is None:
        remaining = Remaining(clock=clock.clock, standing=Standing.UNKNOWN)
        notes = (clock.missing,) if clock.missing else ()
        return Face(
            clock=clock.clock, name=name_of(clock.clock), standing=Standing.UNKNOWN, remaining=remaining, notes=notes
        )
    now = now.astimezone(found.start.tzinfo)
    remaining = _remaining(clock, found, keeping, now)
    return Face(
        clock=clock.clock,
        name=name_of(clock.clock),
        standing=remaining.standing,
        remaining=remaining,
        due=found.due,
        promised=clock.promised,
        stopped=clock.stopped,
        segments=tuple(Segment(day, n, day <= now.date()) for n, day in enumerate(found.counted, 1)),
        strip=tuple(_strip(found, keeping, now.date())),
        counting=_counting(found),
        basis=_basis(clock, found, keeping),
        notes=tuple(_notes(clock, found)),
    )


def _remaining(clock: CaseClock, found: Deadline, keeping: Timekeeping, now: dt.datetime) -> Remaining:
    until = (clock.stopped or now).date()
    due = found.due
    return Remaining(
        clock=clock.clock,
        standing=_standing(clock, due, now),
        due=due,
        unit=found.rule.unit,
        left=None if due is None else days_left(keeping, found.rule.unit, until, due.date()),
        day=sum(day <= until for day in found.counted),
    )


def _standing(clock: CaseClock, due: dt.datetime | None, now: dt.datetime) -> Standing:
    if clock.end is End.DROPPED:
        return Standing.DROPPED
    if due is None:
        return Standing.PAUSED
    if clock.stopped is not None:
        return Standing.MET if clock.stopped <= due else Standing.MET_LATE
    return standing_at(clock.clock, due, now)


def _strip(found: Deadline, keeping: Timekeeping, today: dt.date) -> Iterator[StripDay]:
    """Whole weeks from the start to the due day; while it rests without an end, to today, in rest since its last."""
    if found.rule.unit == "hour":
        return
    numbers = {day: n for n, day in enumerate(found.counted, 1)}
    skipped = {one.date: one.why for one in found.skipped}
    if found.due is None:
        skipped |= dict(_resting(found, keeping, today))
    zero = max((day for day in _until(found.start.date(), numbers) if day not in skipped), default=None)
    last = found.due.date() if found.due else max(today, *numbers, found.start.date())
    day = found.start.date() - _DAY * found.start.weekday()
    while day <= last or day.weekday():
        n = 0 if day == zero else numbers.get(day)
        kind = _kind(day, n, skipped.get(day), found.due)
        yield StripDay(date=day, kind=kind, n=n, why=skipped.get(day), today=day == today)
        day += _DAY


def _resting(found: Deadline, keeping: Timekeeping, today: dt.date) -> Iterator[tuple[dt.date, Phrase]]:
    """The days since a clock began to rest, up to today."""
    working = found.rule.unit == "working_day"
    known = [found.start.date(), *found.counted, *(one.date for one in found.skipped)]
    day = max(known) + _DAY
    while day <= today:
        yield day, (keeping.days.why_off(day) if working else None) or WAITING
        day += _DAY


def _until(start: dt.date, numbers: dict[dt.date, int]) -> Iterator[dt.date]:
    """The days from the start on that stand before the first counted one: the last that is not skipped is day 0."""
    day, first = start, min(numbers, default=start + _DAY)
    while day < first:
        yield day
        day += _DAY


def _kind(day: dt.date, n: int | None, why: Phrase | None, due: dt.datetime | None) -> str:
    if due is not None and day == due.date():
        return "due"
    if n is not None:
        return "counted" if n else "receipt"
    if why is None:
        return "outside"
    if why is WAITING:
        return "paused"
    if str(why) in _WEEKEND:
        return "weekend"
    return "after_hours" if not why.parts else "holiday"


def _counting(found: Deadline) -> Phrase:
    """How long from when, and what was skipped or paused."""
    rule = found.rule
    length = UNITS[rule.unit].filled(n=rule.amount)
    told = _STARTS[rule.start].filled(length=length, day=weekday_and_day(found.start.date()))
    parts = [told]
    off = list(_off(found))
    if off:
        parts.append(Phrase("Dilewati: {days}.", days=listed(off)))
    resting = spans(one.date for one in found.skipped if one.why is WAITING)
    if resting:
        parts.append(Phrase("Dijeda {days}, {why}.", days=listed(resting), why=WAITING))
    return _joined(parts)


def _off(found: Deadline) -> Iterator[Phrase]:
    """Weekdays once each, then every other day with its reason."""
    whys = {str(one.why) for one in found.skipped}
    yield from (name for name in WEEKDAYS if str(name) in whys)
    for one in found.skipped:
        if one.why is not WAITING and str(one.why) not in _WEEKEND:
            yield Phrase("{day} ({why})", day=spans([one.date])[0], why=one.why)


def _basis(clock: CaseClock, found: Deadline, keeping: Timekeeping) -> Phrase:
    """The law, and what stands on the receipt beside what holds now."""
    law = Phrase("Dasar: {basis}, aturan {rules}.", basis=found.rule.legal_basis or "-", rules=found.rule.rules)
    if clock.promised is None:
        return law
    told = Phrase("Di tanda terima tertulis {day}.", day=weekday_and_day(clock.promised.date()))
    if found.due is not None and found.due.date() > clock.promised.date():
        moved = days_left(keeping, found.rule.unit, clock.promised.date(), found.due.date())
        told = Phrase(
            "Di tanda terima tertulis {day}; bergeser {length}.",
            day=weekday_and_day(clock.promised.date()),
            length=UNITS[found.rule.unit].filled(n=moved),
        )
    return _joined([told, law])


def _notes(clock: CaseClock, found: Deadline) -> Iterator[Phrase]:
    if clock.paused and clock.pauses:
        since = clock.pauses[-1].since.astimezone(found.start.tzinfo).date()
        yield Phrase("Dijeda sejak {day}, {why}.", day=weekday_and_day(since), why=WAITING)
    if clock.stopped is not None:
        yield Phrase("Berhenti {moment}.", moment=moment_words(clock.stopped.astimezone(found.start.tzinfo)))
    if clock.reopened:
        yield Phrase("Dibuka kembali tanpa tenggat baru.")
    if not found.rule.verified:
        yield Phrase("Lamanya belum dipastikan dari peraturannya.")
    if clock.promised is None:  # a promised day is not moved by a table that is made later
        for year in found.unknown_years:
            yield Phrase("Hari libur {year} belum ada dalam daftar: tanggal ini masih dapat bergeser.", year=year)


def _joined(parts: list[Phrase]) -> Phrase:
    told = parts[0]
    for part in parts[1:]:
        told = Phrase("{before} {after}", before=told, after=part)
    return told
