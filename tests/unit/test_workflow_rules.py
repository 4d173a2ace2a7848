"""The rules beside the table: four eyes, what an author saw, duplicates, words of refusal, obeying the service."""

import pytest
from msgspec.structs import replace

from desktop.casework.acts import RECORDING, ROWS, State
from desktop.casework.ids import EventId
from desktop.casework.roles import Role, standing
from desktop.casework.workflow import Course, Refusal, advance, begin, judge, repeats
from tests.unit.cases import (
    ANI,
    ANSWER,
    BUDI,
    CITRA,
    DECISION,
    DEWI,
    EKO,
    ELSEWHERE,
    PROPOSAL,
    RECORD,
    WITH_AGENCY,
    Person,
    act,
    body_for,
    course_in,
)
from tests.unit.samples import AGENCY, BARE, OFFICE, uid

LATER = EventId(uid(60))
TWIN = EventId(uid(61))


def verdict(
    course: Course | None,
    kind: str,
    who: Person,
    saw: EventId | None = DECISION,
    target: EventId | None = None,
) -> Refusal | None:
    return judge(course, act(kind, who, 50, saw, target=target), body_for(kind, target), who.roles)


# --- the beginning ---


@pytest.mark.parametrize("role", list(Role))
def test_a_clerk_records_and_so_does_a_supervisor(role: Role) -> None:
    somebody = Person(ANI.id, OFFICE, standing({role}))
    may = role in {Role.CLERK, Role.SUPERVISOR}
    assert verdict(None, "complaint.recorded", somebody, None) == (None if may else Refusal.WRONG_ROLE)
    assert {Role.CLERK} == RECORDING


def test_a_case_begins_received_at_the_office_that_recorded_it() -> None:
    course = begin(act("complaint.recorded", ANI, 50))
    assert (course.office, course.state, course.decision) == (OFFICE, State.RECEIVED, uid(50))
    assert (course.handling, course.proposal, course.answer, course.handed_over) == (None, None, None, False)


def test_a_case_is_recorded_once() -> None:
    assert verdict(course_in(State.RECEIVED), "complaint.recorded", ANI) is Refusal.ALREADY_RECORDED


@pytest.mark.parametrize("kind", [*ROWS, "case.teleported"])
def test_before_the_record_there_is_nothing_to_act_on(kind: str) -> None:
    assert verdict(None, "note.added", ANI) is Refusal.NOT_RECORDED
    assert judge(None, act(kind, BUDI, 50, body=b"{}"), BARE["note.added"], BUDI.roles) is Refusal.NOT_RECORDED


# --- the order of the questions ---


def test_each_question_comes_before_the_next() -> None:
    """An act with everything wrong, put right one thing at a time."""
    stranger = Person(ANI.id, ELSEWHERE, standing({"clerk"}))
    course = course_in(State.VERIFIED)
    unknown = act("case.teleported", stranger, 50, LATER, body=b"{}")
    assert judge(course, unknown, BARE["note.added"], stranger.roles) is Refusal.UNKNOWN_KIND
    assert verdict(course, "disposition.approved", stranger, LATER) is Refusal.WRONG_ROLE
    stranger = stranger._replace(roles=standing({"supervisor"}))
    assert verdict(course, "disposition.approved", stranger, LATER) is Refusal.WRONG_OFFICE
    own = stranger._replace(office=OFFICE)
    assert verdict(course, "disposition.approved", own, LATER, TWIN) is Refusal.WRONG_STATE
    course = course_in(State.PROPOSED, proposer=own)
    assert verdict(course, "disposition.approved", own, LATER, TWIN) is Refusal.NOT_STANDING
    assert verdict(course, "disposition.approved", own, LATER) is Refusal.OWN_PROPOSAL
    other = CITRA
    assert verdict(course, "disposition.approved", other, LATER) is Refusal.OVERTAKEN
    assert verdict(course, "disposition.approved", other) is None


# --- four eyes ---


@pytest.mark.parametrize("kind", ["disposition.approved", "disposition.declined"])
def test_nobody_decides_on_their_own_proposal(kind: str) -> None:
    assert verdict(course_in(State.PROPOSED, proposer=BUDI), kind, BUDI) is Refusal.OWN_PROPOSAL
    assert verdict(course_in(State.PROPOSED, proposer=BUDI), kind, CITRA) is None


@pytest.mark.parametrize("kind", ["answer.approved", "answer.returned"])
def test_nobody_decides_on_their_own_answer(kind: str) -> None:
    assert verdict(course_in(State.ANSWER_PROPOSED, author=EKO), kind, EKO) is Refusal.OWN_PROPOSAL
    assert verdict(course_in(State.ANSWER_PROPOSED, author=DEWI), kind, EKO) is None


@pytest.mark.parametrize("kind", ["disposition.approved", "disposition.declined"])
def test_a_decision_names_the_proposal_that_stands(kind: str) -> None:
    assert verdict(course_in(State.PROPOSED), kind, CITRA, target=LATER) is Refusal.NOT_STANDING
    nothing_stands = replace(course_in(State.PROPOSED), proposal=None)
    assert verdict(nothing_stands, kind, CITRA) is Refusal.NOT_STANDING


# --- what its author saw ---


@pytest.mark.parametrize("saw", [None, LATER, RECORD])
def test_a_decision_on_an_older_view_is_overtaken(saw: EventId | None) -> None:
    assert verdict(course_in(State.VERIFIED), "disposition.proposed", ANI, saw) is Refusal.OVERTAKEN


@pytest.mark.parametrize("saw", [None, LATER, DECISION])
def test_facts_do_not_depend_on_what_their_author_saw(saw: EventId | None) -> None:
    assert verdict(course_in(State.VERIFIED), "note.added", ANI, saw) is None


def test_a_duplicate_stands_for_the_decision_it_repeated() -> None:
    course = replace(course_in(State.PROPOSED), duplicates={TWIN: DECISION, LATER: PROPOSAL})
    assert verdict(course, "disposition.approved", CITRA, TWIN) is None
    assert verdict(course, "disposition.approved", CITRA, TWIN, LATER) is None
    assert verdict(course, "disposition.approved", ANI._replace(roles=CITRA.roles), TWIN, LATER) is Refusal.OWN_PROPOSAL
    assert (course.resolve(TWIN), course.resolve(DECISION), course.resolve(None)) == (DECISION, DECISION, None)


def test_a_repeated_decision_has_the_kind_and_the_content_of_the_one_in_effect() -> None:
    course = course_in(State.VERIFIED)
    first = replace(act("complaint.verified", BUDI, 50), id=DECISION)
    assert repeats(course, act("complaint.verified", CITRA, 51), first)
    assert not repeats(course, act("complaint.verified", CITRA, 51, body=b'{"note":"lengkap"}'), first)
    assert not repeats(course, act("case.taken_up", CITRA, 51), first)
    assert not repeats(replace(course, decision=LATER), act("complaint.verified", CITRA, 51), first)


# --- what the service accepted takes effect, whatever this version would have said ---


def test_an_accepted_act_leads_where_its_kind_leads() -> None:
    course = course_in(State.WITHDRAWN)
    after = advance(course, act("case.taken_up", DEWI, 50), body_for("case.taken_up"))
    assert (after.state, after.decision) == (State.IN_PROCESS, uid(50))
    approved = advance(course, act("disposition.approved", BUDI, 50), body_for("disposition.approved"))
    assert (approved.state, approved.handling) == (State.DISPOSED, AGENCY)


def test_an_accepted_kind_without_a_row_moves_nothing() -> None:
    course = course_in(State.IN_PROCESS)
    assert advance(course, act("case.teleported", DEWI, 50, body=b"{}"), BARE["note.added"]) == course


def test_verifying_never_leads_to_a_proposal_that_does_not_stand() -> None:
    """Nobody could approve or decline nothing: the case would be stuck."""
    for state in State:
        course = replace(course_in(state), proposal=None)
        after = advance(course, act("complaint.verified", BUDI, 50), body_for("complaint.verified"))
        assert (state, after.state) == (state, State.VERIFIED)


@pytest.mark.parametrize("state", [State.DISPOSED, State.IN_PROCESS, State.RECEIVED])
def test_a_returned_case_is_the_first_offices_again_and_nothing_stands(state: State) -> None:
    course = course_in(state, proposal=True)
    after = advance(course, act("case.returned", EKO, 50), body_for("case.returned"))
    assert (after.state, after.handling, after.proposal, after.answer) == (State.NOT_OURS, None, None, None)


@pytest.mark.parametrize("kind", ["disposition.approved", "disposition.declined"])
def test_a_decided_proposal_stands_no_more(kind: str) -> None:
    assert advance(course_in(State.PROPOSED), act(kind, CITRA, 50), body_for(kind)).proposal is None


@pytest.mark.parametrize("kind", ["answer.approved", "answer.returned"])
def test_a_decided_answer_stands_no_more(kind: str) -> None:
    course = course_in(State.ANSWER_PROPOSED)
    assert course.answer is not None
    assert course.answer.event == ANSWER
    assert advance(course, act(kind, EKO, 50), body_for(kind)).answer is None


# --- handing over ---


@pytest.mark.parametrize("who", [ANI, CITRA, DEWI, EKO])
def test_an_answer_is_handed_over_once_there_is_one_and_not_before(who: Person) -> None:
    for state in WITH_AGENCY:
        there_is_one = state in {State.ANSWERED, State.CLOSED}
        expected = None if there_is_one else Refusal.WRONG_STATE
        assert (state, verdict(course_in(state), "answer.handed_over", who, None)) == (state, expected)
