"""Cases told as stories of who did what when, for tests of clocks."""

import datetime as dt

from msgspec import json
from msgspec.structs import replace

from desktop.casework import bodies
from desktop.casework.clocks import CaseClock, Timekeeping, clocks_of
from desktop.casework.complaint import Case, fold
from desktop.casework.working_days import WorkingDays
from desktop.contract.reference import read_holidays, read_rules
from desktop.resources import resource
from tests.unit.cases import ANI, DEWI, EKO, Person, accepted, act
from tests.unit.samples import BARE

HOLIDAYS = read_holidays(resource("reference/holidays.json"))
BOOK = read_rules(resource("reference/deadline_rules.json"))
KEEPING = Timekeeping(rules=BOOK.rules, name="nasional", days=WorkingDays(BOOK.calendars[0], HOLIDAYS))
_WHO = {
    "disposition.approved": EKO,
    "case.taken_up": DEWI,
    "answer.proposed": DEWI,
    "answer.approved": EKO,
    "answer.returned": EKO,
}

Deed = tuple[str, str] | tuple[str, str, Person]


def at(text: str) -> dt.datetime:
    """A moment of December 2026 and thereabouts in WIB: `12-07 10.31`, or with a year before it."""
    day, _, time = text.partition(" ")
    year = "" if day.count("-") == 2 else "2026-"
    return dt.datetime.fromisoformat(f"{year}{day}T{time.replace('.', ':')}+07:00")


def told(received: str, *deeds: Deed, **content: object) -> Case:
    """The case that was received then, and what happened to it: kind, moment and, where it matters, who."""
    said = {"classification": "without_oversight", "received_at": at(received).isoformat(), **content}
    record = replace(BARE["complaint.recorded"], **said)
    events = [replace(act("complaint.recorded", ANI, 1, body=record), at=at(received).isoformat())]
    for number, (kind, moment, *who) in enumerate(deeds, 2):
        person = who[0] if who else _WHO.get(kind, ANI)
        events.append(replace(act(kind, person, number), at=at(moment).isoformat()))
    case = fold(accepted(event) for event in events)
    assert case is not None
    return case


def with_body(case: Case, kind: str, moment: str, body: bodies.Body) -> Case:
    """The same case with one more deed that says something of its own."""
    events = [step.event for step in case.steps]
    last = act(kind, ANI, len(events) + 1, body=json.encode(body))
    found = fold(accepted(event) for event in [*events, replace(last, at=at(moment).isoformat())])
    assert found is not None
    return found


def clock(case: Case, name: str, keeping: Timekeeping = KEEPING) -> CaseClock:
    """One clock of a case by its name; there must be one."""
    return next(clock for clock in clocks_of(case, keeping) if clock.clock == name)
