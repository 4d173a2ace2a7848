"""New work: by state and office, from somebody else's step; nothing of what moved on, was imported or was begun."""

import pytest
from msgspec.structs import replace

from desktop.casework import bodies, fact_bodies
from desktop.casework import events as ev
from desktop.casework.acts import State
from desktop.casework.complaint import Case, Entry, Outcome, fold
from desktop.casework.ids import OfficeCode
from desktop.casework.news import news_of, task_of
from tests.unit.cases import ANI, CITRA, DEWI, EKO, Person, accepted, act
from tests.unit.samples import AGENCY, FULL, OFFICE

WAY: tuple[tuple[str, Person], ...] = (
    ("complaint.recorded", ANI),
    ("disposition.proposed", ANI),
    ("complaint.verified", CITRA),
    ("disposition.approved", CITRA),
    ("case.taken_up", DEWI),
    ("answer.proposed", DEWI),
    ("answer.approved", EKO),
    ("answer.handed_over", ANI),
)
"""The main path; step n is event n + 1."""


def walked(upto: str, *more: ev.Event) -> Case:
    events: list[ev.Event] = []
    for number, (kind, who) in enumerate(WAY):
        body = replace(FULL[kind], parts={}, source_id=None) if kind == "complaint.recorded" else None
        target = events[-1].id if events else None
        events.append(act(kind, who, 1000 + number, body=body, target=target))
        if kind == upto:
            break
    case = fold(map(accepted, (*events, *more)))
    assert case is not None
    return case


def found(case: Case, office: str) -> list[tuple[str, int]]:
    return list(news_of(case, OfficeCode(office)))


@pytest.mark.parametrize(
    ("upto", "here", "there"),
    [
        ("complaint.recorded", [("supervisor", 0)], []),
        ("disposition.proposed", [("supervisor", 0)], []),
        ("complaint.verified", [("supervisor", 2)], []),
        ("disposition.approved", [], [("liaison", 3)]),
        ("case.taken_up", [], []),
        ("answer.proposed", [], [("supervisor", 5)]),
        ("answer.approved", [("clerk", 6)], []),
        ("answer.handed_over", [], []),
    ],
)
def test_each_step_of_the_main_path_is_news_to_whom_it_waits_for(
    upto: str, here: list[tuple[str, int]], there: list[tuple[str, int]]
) -> None:
    case = walked(upto)
    assert (found(case, OFFICE), found(case, AGENCY), found(case, "33.75.02")) == (here, there, [])


def test_a_case_that_came_back_is_news_again() -> None:
    returned = act("case.returned", DEWI, 2000, body=bodies.Returned(reason="Bukan urusan kami."))
    assert found(walked("disposition.approved", returned), OFFICE) == [("clerk", 4)]
    reply = act("reporter.replied", ANI, 2000, body=bodies.Replied(how="phone"))
    assert found(walked("answer.approved", reply), AGENCY) == [("liaison", 7)]


def test_what_is_only_waited_for_is_no_news() -> None:
    asked = act("completion.requested", ANI, 2000, body=bodies.CompletionRequested(what="Foto."))
    case = walked("complaint.recorded", asked)
    assert (case.course.state, found(case, OFFICE)) == (State.INCOMPLETE, [])
    came = act("completion.received", ANI, 2001, body=bodies.CompletionReceived())
    assert found(walked("complaint.recorded", asked, came), OFFICE) == [("supervisor", 2)]


def test_an_import_is_no_news() -> None:
    record = act("complaint.recorded", ANI, 1, body=replace(FULL["complaint.recorded"], source_id="A-1"))
    case = fold([accepted(record)])
    assert case is not None
    assert found(case, OFFICE) == []


def test_a_record_that_was_not_accepted_waits_for_nobody() -> None:
    record = act("complaint.recorded", ANI, 1, body=FULL["complaint.recorded"])
    case = fold([Entry(record, Outcome.HELD)])
    assert case is not None
    assert found(case, OFFICE) == []


def test_a_task_is_news_to_its_person_at_its_office_until_the_case_is_closed() -> None:
    given = act("case.assigned", CITRA, 2000, body=fact_bodies.Assigned(to=ANI.id, name="Ani"))
    case = walked("case.taken_up", given)
    assert (found(case, OFFICE), found(case, AGENCY)) == ([(ANI.id, 5)], [])
    assert (task_of(case, OFFICE), task_of(case, OfficeCode(AGENCY))) == (ANI.id, None)
    withdrawn = act("case.withdrawn", ANI, 2001, body=bodies.Withdrawn())
    ended = walked("case.taken_up", given, withdrawn)
    assert (task_of(ended, OFFICE), found(ended, OFFICE)) == (None, [])
