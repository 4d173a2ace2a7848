"""Whoever a case was sent to changes nothing of what the reporter said: neither the words nor who may know whom.

`anonymous` and `secret` decide who reads the reporter's part, `reported_office` whom a case is kept from. Only the
recording office amends, in every state.
"""

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import HANDLED, OPEN, State
from desktop.casework.complaint import Case, Entry, Fate, fold
from desktop.casework.ids import EventId
from desktop.casework.roles import Role, standing
from desktop.casework.workflow import Refusal, judge
from tests.unit.cases import ANI, BUDI, CITRA, DECISION, DEWI, EKO, FITRI, Person, accepted, act, body_for, course_in
from tests.unit.samples import AGENCY, OFFICE, uid
from tests.unit.test_complaint import MAIN_PATH

KEPT = ("anonymous", "secret", "reported_office")
SAID = cast("bodies.Recorded", body_for("complaint.recorded"))
LIFT = bodies.Amended(
    changes=(
        bodies.Change(field="anonymous", base=True, value=False),
        bodies.Change(field="secret", base=False, value=True),
        bodies.Change(field="reported_office", base=None, value=AGENCY),
    )
)
"""All three at once, on top of what stands there."""
SENT = (3, 4, 5, 6, 7, 8, 9)
"""After so many steps of the main path: proposed, then at the agency, then answered and closed."""


def gone_on(steps: int, *more: Entry) -> Case:
    case = fold([*(accepted(event) for event, _ in MAIN_PATH[:steps]), *more])
    assert case is not None
    return case


def kept(case: Case) -> dict[str, object]:
    return {field: getattr(case.content, field) for field in KEPT}


def test_what_would_lift_anonymity_would_change_all_three() -> None:
    """So that the tests below test something."""
    case = gone_on(1, accepted(act("complaint.amended", CITRA, 50, body=LIFT)))
    assert kept(case) == {"anonymous": False, "secret": True, "reported_office": AGENCY}
    assert kept(gone_on(1)) == {field: getattr(SAID, field) for field in KEPT}


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("role", list(Role))
def test_in_no_state_does_the_handling_office_amend(state: State, role: Role) -> None:
    somebody = Person(EKO.id, AGENCY, standing({role}))
    event = act("complaint.amended", somebody, 50, DECISION, body=LIFT)
    may_amend = role in {Role.CLERK, Role.SUPERVISOR}
    expected = Refusal.WRONG_OFFICE if may_amend else Refusal.WRONG_ROLE
    assert judge(course_in(state), event, LIFT, somebody.roles) is expected


@pytest.mark.parametrize("state", sorted(OPEN))
def test_in_every_open_state_the_recording_office_does(state: State) -> None:
    for saw in (None, DECISION):
        event = act("complaint.amended", CITRA, 50, saw, body=LIFT)
        assert judge(course_in(state), event, LIFT, CITRA.roles) is None
    event = act("complaint.amended", ANI, 50, DECISION, body=LIFT)
    early = state in {State.RECEIVED, State.INCOMPLETE}
    assert judge(course_in(state), event, LIFT, ANI.roles) == (None if early else Refusal.WRONG_STATE)


def test_while_a_case_is_at_the_agency_only_the_other_amendment_takes_effect() -> None:
    theirs = Entry(act("complaint.amended", EKO, 50, body=LIFT), None, EKO.roles)
    ours = Entry(act("complaint.amended", CITRA, 51, body=LIFT), None, CITRA.roles)
    at_agency = [steps for steps in SENT if gone_on(steps).course.state in HANDLED]
    assert len(at_agency) == 3
    for steps in at_agency:
        case = gone_on(steps, theirs)
        assert (case.steps[-1].fate, case.steps[-1].refusal) == (Fate.DISPUTED, Refusal.WRONG_OFFICE)
        assert (case.content, case.disputed_fields) == (SAID, {})
        case = gone_on(steps, theirs, ours)
        assert case.steps[-1].fate is Fate.IN_EFFECT
        assert kept(case) == {"anonymous": False, "secret": True, "reported_office": AGENCY}


FLIPPED = bodies.Recorded(**{**asdict(SAID), "anonymous": False, "secret": True, "reported_office": AGENCY})
VALUES: st.SearchStrategy[str | bool | None] = st.sampled_from([None, True, False, AGENCY, OFFICE])
AMENDMENTS = st.just(LIFT) | st.builds(
    lambda changes: bodies.Amended(changes=tuple(changes)),
    st.lists(
        st.builds(
            lambda field, base, value: bodies.Change(field=field, base=base, value=value),
            st.sampled_from([*KEPT, "title"]),
            VALUES,
            VALUES,
        ),
        min_size=1,
        max_size=4,
    ),
)
STAFF = [DEWI, EKO, FITRI]
SEEN = [event.id for event, _ in MAIN_PATH]


@st.composite
def acts_of_the_agency(draw: st.DrawFn) -> list[Entry]:
    """Up to five acts of people of the handling office, of any kind and in any role, on any view of the case."""
    entries = []
    for number in range(50, 50 + draw(st.integers(1, 5))):
        who = draw(st.sampled_from(STAFF))
        kind = draw(st.just("complaint.amended") | st.sampled_from([*ev.KINDS, "case.teleported"]))
        saw = draw(st.none() | st.sampled_from([*SEEN, *(EventId(uid(n)) for n in range(50, number))]))
        body: bodies.Body = bodies.Noted(text="")
        if kind == "complaint.amended":
            body = draw(AMENDMENTS)
        elif kind == "complaint.recorded":
            body = FLIPPED
        elif kind in ev.KINDS:
            body = body_for(kind, draw(st.none() | st.sampled_from(SEEN)))
        roles = standing(draw(st.frozensets(st.sampled_from(Role), min_size=1)))
        entries.append(Entry(act(kind, who, number, saw, body=body), None, roles))
    return entries


@given(st.sampled_from(SENT), acts_of_the_agency())
def test_no_act_of_the_handling_office_changes_what_was_said_or_who_may_know(steps: int, entries: list[Entry]) -> None:
    case = gone_on(steps, *entries)
    assert kept(case) == {field: getattr(SAID, field) for field in KEPT}
    assert (case.content, case.disputed_fields, case.course.office) == (SAID, {}, OFFICE)
    amended = [step for step in case.steps if step.event.kind == "complaint.amended"]
    assert {step.fate for step in amended} <= {Fate.DISPUTED}


def test_the_people_here_are_of_two_offices() -> None:
    assert {who.office for who in STAFF} == {AGENCY}
    assert {who.office for who in (ANI, BUDI, CITRA)} == {OFFICE}
