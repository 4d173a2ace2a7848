"""Every clock of a case: from when it runs, what it rests for, where it stops, and which of them matters now.

What is settled here, because domain.md leaves it to the reader:

- *verify* is "verify and forward": it stops when a disposition is approved (or the office itself says that the case is
  not its own), for that is what the receipt promises.
- *first_follow_up* stops when the answer is approved: only then is there one that the reporter can see.
- The clock that finishes a case stops at hand-in of the answer for approval. An answer that was returned was none, and
  a case that is taken up again (reply, rating of 1 or 2, reopening) goes on under the deadline it had.
- Only waiting for the reporter's completion pauses it. Postponing pauses nothing: a promise is not moved from inside.
- A promised day stands, whatever rules and holidays say since; days of waiting for the reporter come on top of it.
- The reporter's own clocks (completing, replying) make nobody late: when they run out, the office may go on.

Free of now: what is late follows from the moment at which somebody looks (`clock_faces`).
"""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from desktop.casework.acts import HANDLED, State
from desktop.casework.complaint import Case, Fate, Step
from desktop.casework.deadlines import (
    Deadline,
    DeadlineRule,
    NoRule,
    Pause,
    deadline,
    finish_clock,
    promised_rule,
    rule_for,
)
from desktop.casework.ids import OfficeCode
from desktop.casework.workflow import Course
from desktop.casework.working_days import WorkingDays
from desktop.phrases import Phrase

YEARS = range(1990, 2101)
"""A moment outside of these is a slip or an attack; nothing is counted from it."""
REPORTERS: frozenset[str] = frozenset({"complete_file", "auto_close"})
"""The reporter's clocks. What runs out is the reporter's time; the office is not late."""
_HANDED_IN = frozenset({State.ANSWER_PROPOSED, State.ANSWERED, State.CLOSED})
_GIVEN_UP = frozenset({State.ARCHIVED, State.WITHDRAWN})
_NO_MOMENT = Phrase("Waktu diterima tidak masuk akal, jadi tidak ada tenggat yang dihitung.")


class End(StrEnum):
    """How a clock has stopped."""

    DONE = "done"
    """What it ran for was done, in time or not."""
    DROPPED = "dropped"
    """Nothing is left to be done for it: archived, withdrawn, sent elsewhere."""


class Timekeeping(Struct, frozen=True, kw_only=True):
    """What an office counts by: the rows of its set of rules, its working days, its zone (None: the receipt's own)."""

    rules: tuple[DeadlineRule, ...]
    name: str
    days: WorkingDays
    zone: dt.tzinfo | None = None


class CaseClock(Struct, frozen=True, kw_only=True):
    """One clock of a case.

    `deadline` is None where no rule is in force for the day it began (`missing` says so). `promised` is what stands on
    the receipt. `stopped` and `end` belong together.
    """

    clock: str
    start: dt.datetime | None
    deadline: Deadline | None = None
    missing: Phrase | None = None
    promised: dt.datetime | None = None
    pauses: tuple[Pause, ...] = ()
    stopped: dt.datetime | None = None
    end: End | None = None
    reopened: bool = False
    """Runs again after it had stopped; the deadline is the one it had."""

    @property
    def due(self) -> dt.datetime | None:
        """When it is due; None where nobody knows yet."""
        return None if self.deadline is None else self.deadline.due

    @property
    def paused(self) -> bool:
        """Whether it rests until further notice."""
        return self.deadline is not None and self.due is None and self.end is None

    @property
    def runs(self) -> bool:
        """Whether somebody still has to keep it."""
        return self.due is not None and self.end is None


def clocks_of(case: Case, keeping: Timekeeping) -> tuple[CaseClock, ...]:
    """Every clock that has begun, in the order of a case's life. Never raises: what cannot be counted says why."""
    content = case.content
    received = moment_of(content.received_at, keeping.zone)
    if received is None:
        return (CaseClock(clock="verify", start=None, missing=_NO_MOMENT),)
    return tuple(_Telling(case, keeping, received).clocks())


def leading(clocks: tuple[CaseClock, ...], course: Course, office: OfficeCode) -> CaseClock | None:
    """The clock that matters now to an office: while the reporter is waited for, theirs; else the first one due.

    An office sees those first that it answers for; where there is none, the others'. None where nothing runs.
    """
    if course.state is State.INCOMPLETE:
        waiting = [clock for clock in clocks if clock.clock == "complete_file" and clock.runs]
        return next(iter(waiting or [clock for clock in clocks if clock.paused]), None)
    running = [clock for clock in clocks if clock.runs]
    own = [clock for clock in running if answers_for(clock.clock, course, office)]
    return min(own or running, key=lambda clock: clock.due.timestamp() if clock.due else inf, default=None)


def answers_for(clock: str, course: Course, office: OfficeCode) -> bool:
    """Whether a late clock is this office's own.

    The office that recorded a case has promised its dates to the reporter, and stays answerable while another works on
    it: it reminds. The office it was sent to answers for what began there or ends there.
    """
    if clock in REPORTERS:
        return False
    return office == course.office or (office == course.handling and clock != "verify")


def moment_of(text: str, zone: dt.tzinfo | None = None) -> dt.datetime | None:
    """A moment with a zone, told in `zone` where one is given; None for anything else."""
    try:
        moment = dt.datetime.fromisoformat(text)
        if moment.tzinfo is None or moment.year not in YEARS:
            return None
        return moment if zone is None else moment.astimezone(zone)
    except (ValueError, OverflowError):
        return None


class _Telling:
    """Goes through the steps of a case once, and keeps the moments that clocks begin and end at."""

    def __init__(self, case: Case, keeping: Timekeeping, received: dt.datetime) -> None:
        self._case, self._keeping, self._received = case, keeping, received
        self._zone = keeping.zone or received.tzinfo
        self._last = self._entered = received
        self._before: State | None = None
        self._pauses: list[Pause] = []
        self._asked: dt.datetime | None = None
        self._completed: dt.datetime | None = None
        self._forwarded_first: dt.datetime | None = None
        self._forwarded: dt.datetime | None = None
        self._handed_in: dt.datetime | None = None
        self._answered: dt.datetime | None = None
        self._sent_elsewhere = self._reopened = False
        for step in case.steps:
            if step.fate is Fate.IN_EFFECT and step.state is not None:
                self._take(step, step.state)
                self._before = step.state
        if self._state is State.INCOMPLETE and self._asked is not None:
            self._pauses.append(Pause(self._asked))

    @property
    def _state(self) -> State:
        return self._case.course.state

    def _take(self, step: Step, state: State) -> None:
        at = moment_of(step.event.at, self._zone) or self._last
        self._last = at
        if state is not self._before:
            self._turn(at, state)
        match step.event.kind:
            case "disposition.approved":
                self._forwarded, self._answered = at, None
                self._forwarded_first = self._forwarded_first or at
            case "answer.proposed":
                self._handed_in = at
            case "answer.returned":
                self._handed_in = None
            case "answer.approved":
                self._answered = at

    def _turn(self, at: dt.datetime, state: State) -> None:
        """The case has come into another state."""
        if state is State.INCOMPLETE:
            self._asked, self._completed = at, None
        elif self._before is State.INCOMPLETE and self._asked is not None:
            self._completed = None if state in _GIVEN_UP else at
            if at > self._asked:
                self._pauses.append(Pause(self._asked, at))
        self._sent_elsewhere = state is State.NOT_OURS and self._before not in HANDLED
        if state is State.IN_PROCESS and self._before in (State.ANSWERED, State.CLOSED):
            self._reopened, self._handed_in = True, None
        self._entered = at

    def clocks(self) -> Iterator[CaseClock]:
        yield self._clock("verify", self._received, *self._verified())
        if self._forwarded is not None and self._case.course.handling is not None:
            yield self._clock("first_follow_up", self._forwarded, *self._done(self._answered))
        yield self._clock(finish_clock(self._case.content.classification), self._received, *self._finished())
        if self._asked is not None:
            yield self._clock("complete_file", self._asked, *self._done(self._completed))
        if self._state is State.ANSWERED and self._answered is not None:
            yield self._clock("auto_close", self._answered, None, None)

    def _verified(self) -> tuple[dt.datetime | None, End | None]:
        return self._done(self._forwarded_first or (self._entered if self._sent_elsewhere else None))

    def _finished(self) -> tuple[dt.datetime | None, End | None]:
        if self._state in _HANDED_IN:
            return self._handed_in or self._entered, End.DONE
        if self._sent_elsewhere:
            return self._entered, End.DROPPED
        return self._done(self._handed_in if self._state in _GIVEN_UP and self._answered else None)

    def _done(self, at: dt.datetime | None) -> tuple[dt.datetime | None, End | None]:
        """Done at a moment, else dropped where the case was given up."""
        if at is not None:
            return at, End.DONE
        return (self._entered, End.DROPPED) if self._state in _GIVEN_UP else (None, None)

    def _clock(self, clock: str, start: dt.datetime, stopped: dt.datetime | None, end: End | None) -> CaseClock:
        kept = self._promise(clock)
        found = CaseClock(clock=clock, start=start, promised=kept and kept[1], stopped=stopped, end=end)
        try:
            rule = kept[0] if kept else rule_for(self._keeping.rules, self._keeping.name, clock, start.date())
        except NoRule as gap:
            return replace(found, missing=gap.sentences()[0])
        pauses = tuple(self._pauses) if rule.rests else ()
        counted = deadline(rule, self._keeping.days, start, pauses, found.promised)
        return replace(found, deadline=counted, pauses=pauses, reopened=self._reopened and rule.rests)

    def _promise(self, clock: str) -> tuple[DeadlineRule, dt.datetime] | None:
        """What the receipt says of a clock: its rule as it was then, and the day; None where it says nothing."""
        for one in self._case.content.promises:
            due = moment_of(one.due, self._zone)
            if one.clock == clock and due is not None and (rule := promised_rule(one)) is not None:
                return rule, due
        return None
