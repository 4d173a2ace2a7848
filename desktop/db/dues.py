"""When cases are due, as columns of their rows: so that lists can ask for what is late without reading a case.

What is late follows from comparing `due_at` with now at reading; nothing here knows the time. `due_at` is UTC, so that
it sorts as text. Dues are counted anew when rules or holidays change, a few hundred cases at a time: `recount`.
"""

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from desktop.casework.clock_remaining import Standing, days_left
from desktop.casework.clocks import REPORTERS, CaseClock, End, Timekeeping, answers_for, clocks_of, leading
from desktop.casework.complaint import Case
from desktop.db.timekeeping import Counting

COLUMNS = ("due_clock", "due_at", "due_unit", "due_whose", "due_paused", "ended", "ended_n")


class Whose(StrEnum):
    """Who answers for the clock that matters now, seen from this office."""

    OWN = "own"
    OTHERS = "others"
    REPORTERS = "reporters"


class RowDue(Struct, frozen=True, gc=False):
    """What a row says of its clocks.

    `clock` matters now (None: none runs); `at` is when it is due, UTC. `ended` is how the clock that finishes the case
    stopped (`met`, `met_late`, `dropped`), `ended_n` on which day, or how many days late. Numbers are in `unit`.
    """

    clock: str | None
    at: str | None
    unit: str | None
    whose: str | None
    paused: bool
    ended: str | None
    ended_n: int | None


def columns(case: Case, seen: Counting) -> tuple[object, ...]:
    """The values of COLUMNS for a case, as `seen` from this office."""
    clocks = clocks_of(case, seen.keeping)
    first = leading(clocks, case.course, seen.office)
    finish = next((clock for clock in clocks if clock.clock.startswith("finish_")), None)
    paused = any(clock.paused for clock in clocks)
    ended = (None, None) if finish is None else _ended(finish, seen.keeping)
    if first is None or first.deadline is None:
        return (None, None, None, None, paused, *ended)
    return (first.clock, utc(first.due), first.deadline.rule.unit, _whose(first, case, seen), paused, *ended)


def utc(moment: dt.datetime | None) -> str | None:
    """A moment as the column has it."""
    return None if moment is None else f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def _whose(clock: CaseClock, case: Case, seen: Counting) -> Whose:
    if clock.clock in REPORTERS or clock.paused:
        return Whose.REPORTERS
    return Whose.OWN if answers_for(clock.clock, case.course, seen.office) else Whose.OTHERS


def _ended(finish: CaseClock, keeping: Timekeeping) -> tuple[Standing | None, int | None]:
    found, stopped, due = finish.deadline, finish.stopped, finish.due
    if found is None or stopped is None or due is None:
        return None, None
    if finish.end is End.DONE and stopped > due:
        return Standing.MET_LATE, -days_left(keeping, found.rule.unit, stopped.date(), due.date())
    standing = Standing.MET if finish.end is End.DONE else Standing.DROPPED
    return standing, sum(day <= stopped.date() for day in found.counted)
