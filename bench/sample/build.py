"""Builds the sample world into a folder: three months up to a moment, every act at its time, synced as it would be.

The same seed and moment give the same cases, words and states; keys and signatures are real, and so differ.
"""

import datetime as dt
import random
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from bench.sample import cast
from bench.sample.agenda import Agenda, Calendar
from bench.sample.cast import CLERK, DINAS, PLACE_OF, SUPERVISOR
from bench.sample.stories import Step, story
from bench.sample.town import Clock, Station, Town, a_town
from bench.sample.words import Drawn, answer, complaints
from desktop.casework.acts import ROWS
from desktop.casework.ids import CaseId, EventId
from desktop.casework.workflow import Course
from desktop.db import cases
from desktop.service.recording import Saved

NOW = dt.datetime(2026, 12, 16, 10, 42, tzinfo=dt.timezone(dt.timedelta(hours=7)))
"""When it is for whoever does not say: the moment of the mock-ups."""
SEED = 1
LASTS = dt.timedelta(days=91)
NOWHERE = "http://127.0.0.1:9"
"""An address at which nobody answers: for whoever wants to look only."""
_A_DAY = (2, 4)
_BUSY = (9, 12)
"""Complaints on the last three days, so that something of everything waits."""
_SETTLED = dt.timedelta(days=15)
"""What is older has come to its end, but for a few: an office in which a quarter is late is no example."""
_FORGOTTEN = 0.03
_ROUND = (CLERK.name, SUPERVISOR.name, DINAS.name)


@dataclass(frozen=True)
class Sample:
    """Where it lies. The folders of the desks open with `cast.PASSPHRASE`; `national` is for `loket-national`."""

    folder: Path
    now: dt.datetime
    cases: int

    def desk(self, post: cast.Post) -> Path:
        """The profile folder of a desk."""
        return self.folder / post.name


@dataclass
class _Case:
    """A case on its way: what is still to come of its story, and the decision that the next act has to know of."""

    drawn: Drawn
    left: list[Step]
    id: CaseId = field(default=CaseId(""))
    decision: EventId = field(default=EventId(""))


def build(
    folder: Path, now: dt.datetime = NOW, seed: int = SEED, url: str = NOWHERE, lasts: dt.timedelta = LASTS
) -> Sample:
    """All of it, into an empty folder. `url` is where the desks will look for the service."""
    began = now - lasts
    clock = Clock(began - dt.timedelta(days=1))
    with a_town(folder, clock, seed) as town:
        town.publish(cast.reference())
        for post in cast.POSTS:
            town.found(post, url)
        town.certify()
        town.stations[SUPERVISOR.name].settle("camat", cast.SETTINGS)
        builder = _Builder(town, clock, now, random.Random(seed))
        builder.plan(began.date())
        for moment, do in builder.agenda.until(now):
            clock.time = moment
            do()
        clock.time = now
        return Sample(folder, now, builder.recorded)


class _Builder:
    """Plans what happens, and does it when its time has come."""

    def __init__(self, town: Town, clock: Clock, now: dt.datetime, chance: random.Random) -> None:
        self.agenda = Agenda()
        self.recorded = 0
        self._town, self._clock, self._now, self._chance = town, clock, now, chance
        self._drawn = complaints(chance)
        self._calendar: Calendar

    def plan(self, first: dt.date) -> None:
        """Everything that does not follow from something else."""
        self._calendar = Calendar(first, self._now)
        before = [day for day in self._calendar.days if day < self._now.date()]
        for day in before:
            for _ in range(self._chance.randint(*(_BUSY if day in before[-3:] else _A_DAY))):
                self._expect(self._calendar.in_office_hours(self._chance, day))
        for moment in self._calendar.line_ups():
            for offset, name in enumerate(_ROUND):
                self.agenda.add(moment + dt.timedelta(minutes=offset), self._town.stations[name].sync)
        self._plan_today()

    def _plan_today(self) -> None:
        """The last hours: what is disputed, what was sent and not answered, and what is only here."""
        clerk, supervisor = self._station(CLERK), self._station(SUPERVISOR)
        contested = _Case(next(self._drawn), [])
        waiting = [_Case(next(self._drawn), []) for _ in range(9)]
        answered = [_Case(drawn, []) for drawn in islice((one for one in self._drawn if one.kind == "own"), 3)]
        todo = (
            (1500, partial(self._record_all, [contested, *waiting, *answered])),
            (1485, clerk.sync),
            (1480, supervisor.sync),
            (200, partial(self._leave_proposed, waiting)),
            (190, partial(self._leave_answered, answered)),
            (150, partial(self._decide_alone, contested)),
            (145, supervisor.sync),
            (120, partial(self._propose_too_late, contested)),
            (100, partial(self._record_new, 2)),
            (88, clerk.sync),
            (87, self._station(DINAS).sync),
            (86, supervisor.sync),
            (50, partial(self._record_new, 2)),
            (48, partial(self._lose_an_answer, clerk)),
            (31, partial(self._record_new, 2)),
            (11, partial(self._record_new, 1)),
        )
        for minutes, do in todo:
            self.agenda.add(self._now - dt.timedelta(minutes=minutes), do)

    # --- what happens ---

    def _expect(self, moment: dt.datetime) -> None:
        drawn = self._next_drawn(moment)
        case = _Case(drawn, list(story(self._chance, drawn, settled=self._is_old(moment))))
        self.agenda.add(moment, partial(self._record, case))

    def _is_old(self, moment: dt.datetime) -> bool:
        return moment < self._now - _SETTLED

    def _next_drawn(self, moment: dt.datetime) -> Drawn:
        """Of the old ones few went to an office that has no desk, where nobody ever answers."""
        drawn = next(self._drawn)
        while drawn.kind == "other" and self._is_old(moment) and self._chance.random() > _FORGOTTEN:
            drawn = next(self._drawn)
        return drawn

    def _record(self, case: _Case) -> None:
        who = "siti" if self._chance.random() < 0.7 else "yohanes"
        saved: Saved = self._station(CLERK).record(who, case.drawn.complaint)
        self.recorded += 1
        case.id, case.decision = saved.case, saved.event.id
        self._plan_next(case)

    def _record_all(self, several: list[_Case]) -> None:
        """One after the other, a minute apart."""
        for case in several:
            self._record(case)
            self._clock.time += dt.timedelta(minutes=1)

    def _record_new(self, n: int) -> None:
        self._record_all([_Case(next(self._drawn), []) for _ in range(n)])

    def _leave_proposed(self, several: list[_Case]) -> None:
        """Verified and proposed by whoever has the time, so that in every queue something is one's own."""
        for case, who in zip(several, ("sekcam", "sekcam", "camat") * 3, strict=True):
            self._act(case, "camat", "complaint.verified", {})
            self._act(case, who, "disposition.proposed", {"disposition": {"to": case.drawn.to}})

    def _plan_next(self, case: _Case) -> None:
        if case.left:
            days = self._chance.randint(*case.left[0].days)
            moment = self._calendar.later(self._chance, self._clock.time, days)
            self.agenda.add(moment, partial(self._take_step, case))

    def _take_step(self, case: _Case) -> None:
        """The next act of a story; put off to the next day where its desk has not heard of what came before."""
        step = case.left[0]
        station = self._station(PLACE_OF[step.who])
        course = _course(station, case.id)
        if course is None or course.decision != case.decision:
            moment = self._calendar.later(self._chance, self._clock.time, 1)
            self.agenda.add(moment, partial(self._take_step, case))
            return
        del case.left[0]
        self._act(case, step.who, step.kind, step.fill(self._chance, case.drawn))
        self._plan_next(case)

    def _act(self, case: _Case, who: str, kind: str, form: dict[str, Any]) -> None:
        event = self._station(PLACE_OF[who]).act(who, case.id, kind, form)
        if ROWS[kind][0].decides:
            case.decision = event.id

    def _leave_answered(self, several: list[_Case]) -> None:
        """Sent to the own office, whose answers its head has not approved yet."""
        for case in several:
            self._act(case, "camat", "complaint.verified", {})
            self._act(case, "sekcam", "disposition.proposed", {"disposition": {"to": case.drawn.to}})
            self._act(case, "camat", "disposition.approved", {})
            self._act(case, "kasi", "case.taken_up", {})
            self._act(case, "kasi", "answer.proposed", {"text": answer(self._chance, case.drawn.kind)})

    def _decide_alone(self, case: _Case) -> None:
        form = {"reason_code": "too_vague", "note": "Tempatnya tidak disebut."}
        self._act(case, "sekcam", "case.archived", form)

    def _propose_too_late(self, case: _Case) -> None:
        """The clerk has not heard yet that the case was archived; the service will not let both stand."""
        self._act(case, "siti", "disposition.proposed", {"disposition": {"to": case.drawn.to}})

    def _lose_an_answer(self, clerk: Station) -> None:
        clerk.road.cut = True
        clerk.sync()
        clerk.road.cut = False

    def _station(self, post: cast.Post) -> Station:
        return self._town.stations[post.name]


def _course(station: Station, case: CaseId) -> Course | None:
    with station.desk.store.reading() as connection:
        return cases.course(connection, case)
