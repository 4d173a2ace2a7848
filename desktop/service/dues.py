"""Until when things have to be done: of one case, of a row of a list, and the lists of what is late or due soon.

*Soon* is today and the next working day (on a Friday that is Monday): what can still be kept by whoever begins now.
Late and soon are what this office answers for. Its cases stay its own while another office works on them, for it has
promised the dates to the reporter; the office they were sent to sees them as its own, too.
"""

import datetime as dt
from collections import Counter

from msgspec import Struct

from desktop.casework.clock_faces import Face, face
from desktop.casework.clock_remaining import Remaining, Standing, days_left, standing_at
from desktop.casework.clocks import Timekeeping, clocks_of, leading, moment_of
from desktop.casework.complaint import Case
from desktop.casework.privacy import EVERYTHING, Sight
from desktop.casework.working_days import WEEKDAYS
from desktop.db import cases, timekeeping
from desktop.db.cases import CaseRow, Due, Moments
from desktop.db.dues import RowDue, Whose, utc
from desktop.db.store import Transaction
from desktop.phrases import Phrase
from desktop.service.desk import Desk, Session

_DAY = dt.timedelta(days=1)
_LONGEST_LEAVE = 60
"""Days after which a calendar that never opens again is believed."""


class DueCounts(Struct, frozen=True):
    """How many cases each list by due date has for a person."""

    late: int
    soon: int
    elapsed: int
    paused: int


class DueDay(Struct, frozen=True):
    """A day to come: how much is due on it, and why nobody works on it, or None."""

    date: dt.date
    count: int
    off: Phrase | None


class Dues:
    """By what rows are read at one moment: rules, working days, and now in the zone of this computer."""

    def __init__(self, keeping: Timekeeping, now: dt.datetime) -> None:
        self._keeping = keeping
        self.now = now.replace(microsecond=0)

    def of(self, row: CaseRow) -> Remaining | None:
        """What a column says of a row; None where no clock runs and none has ended.

        That the answer was in time is told while only the reporter's time runs: that is no news until it is over.
        """
        due = row.due
        if due is None:
            return None
        running = self._running(due)
        ours = running is not None and due.whose != Whose.REPORTERS
        if due.ended is None or ours or (running is not None and running.standing is Standing.ELAPSED):
            return running
        return self._ended(due)

    def _running(self, due: RowDue) -> Remaining | None:
        at = None if due.at is None else moment_of(due.at, self.now.tzinfo)
        if due.clock is None or at is None:
            return Remaining(clock=due.clock or "", standing=Standing.PAUSED) if due.paused else None
        standing = standing_at(due.clock, at, self.now)
        unit = due.unit or "working_day"
        left = days_left(self._keeping, unit, self.now.date(), at.date())
        if due.paused and standing is Standing.RUNNING:
            standing = Standing.PAUSED
        return Remaining(clock=due.clock, standing=standing, due=at, unit=unit, left=left)

    def _ended(self, due: RowDue) -> Remaining:
        standing, unit = Standing(due.ended or Standing.DROPPED), due.unit or "working_day"
        if standing is Standing.MET_LATE:
            return Remaining(clock="finish_", standing=standing, unit="working_day", left=-(due.ended_n or 0))
        return Remaining(clock="finish_", standing=standing, unit=unit, day=due.ended_n)


def dues(desk: Desk) -> Dues:
    """How rows are read now."""
    with desk.store.reading() as connection:
        return Dues(timekeeping.keeping(connection), desk.now())


def clocks_now(connection: Transaction, desk: Desk, case: Case) -> tuple[tuple[Face, ...], str | None]:
    """Every clock of a case as it stands now, and the name of the one that matters to this office."""
    keeping = timekeeping.keeping(connection)
    clocks = clocks_of(case, keeping)
    first = leading(clocks, case.course, desk.office)
    now = desk.now()
    return tuple(face(clock, keeping, now) for clock in clocks), None if first is None else first.clock


def moments(connection: Transaction, desk: Desk) -> Moments:
    """Now, and the end of the next working day."""
    now = desk.now().replace(microsecond=0)
    days = timekeeping.keeping(connection).days
    coming = (now.date() + _DAY * n for n in range(1, _LONGEST_LEAVE))
    last = next((day for day in coming if days.why_off(day) is None), now.date())
    soon = dt.datetime.combine(last + _DAY, dt.time(), now.tzinfo)
    return Moments(utc(now) or "", utc(soon) or "", desk.office)


def list_due(
    desk: Desk, session: Session, which: Due, limit: int, after: tuple[str, int] | None = None
) -> list[CaseRow]:
    """A page of a list by due date, the first due first; `after` is `behind(row)` of the last row before it."""
    with desk.store.reading() as connection:
        return cases.page_by_due(connection, which, moments(connection, desk), limit, after, sight=session.sight)


def behind(row: CaseRow) -> tuple[str, int]:
    """Where a list by due date goes on after `row`."""
    return (row.due.at if row.due else None) or "", row.n


def count_due(desk: Desk, session: Session) -> DueCounts:
    """How long each list by due date is for this person."""
    with desk.store.reading() as connection:
        return counted_by_due(connection, desk, session.sight)


def counted_by_due(connection: Transaction, desk: Desk, sight: Sight = EVERYTHING) -> DueCounts:
    """The same for a sight; counts alone name nobody."""
    at = moments(connection, desk)
    return DueCounts(**{which.value: cases.count_by_due(connection, which, at, sight=sight) for which in Due})


def fortnight(desk: Desk, session: Session) -> tuple[DueDay, ...]:
    """What is due from today on to the end of next week, day by day, without the weekend at its end."""
    now = desk.now().replace(microsecond=0)
    today = now.date()
    last = today + _DAY * (13 - today.weekday())
    begin, end = (dt.datetime.combine(day, dt.time(), now.tzinfo) for day in (today, last + _DAY))
    with desk.store.reading() as connection:
        found = cases.dues_between(connection, utc(begin) or "", utc(end) or "", sight=session.sight)
        working = timekeeping.keeping(connection).days
        dated = Counter(moment.date() for text in found if (moment := moment_of(text, now.tzinfo)))
        every = (today + _DAY * n for n in range((last - today).days + 1))
        days = [DueDay(day, dated[day], working.why_off(day)) for day in every]
    while days and days[-1].off in WEEKDAYS and not days[-1].count:
        days.pop()
    return tuple(days)
