"""Who may do what, where, and what comes of it: the table against a second one, written by hand from wire.md.

Four readings of wire.md were settled for this list. A supervisor is a clerk too (domain.md, People). "liaison" in the
row of case.returned is the liaison of the office that the case was sent to: at the first office nobody is one. To amend
is for the recording office alone, whoever's turn it is: the office that a case was sent to could else lift the
reporter's anonymity. An answer is handed over once there is one, and still when the case is closed.
"""

from itertools import product

import pytest

from desktop.casework import events as ev
from desktop.casework.acts import OPEN, ROWS, SIGNED, STATE_LABELS, State
from desktop.casework.explaining import VERBS
from desktop.casework.roles import Role, standing
from desktop.casework.waiting import WAITED_FOR, waits_for
from desktop.casework.workflow import advance, judge
from tests.unit.cases import ANI, DECISION, DEWI, ELSEWHERE, EVERYONE, PROPOSAL, Person, act, body_for, course_in
from tests.unit.samples import AGENCY, OFFICE, uid

NEVER_HERE = "archived closed withdrawn"
OPEN_STATES = "received incomplete verified proposed disposed in_process answer_proposed answered not_ours postponed"
ANY = f"{OPEN_STATES} {NEVER_HERE}"

# kind | who | where: first (recording) or sent (handling) office | from | to ("same" leaves the state)
BY_HAND = f"""
complaint.amended    | clerk supervisor         | first      | received incomplete                     | same
complaint.amended    | supervisor               | first      | {OPEN_STATES}                           | same
note.added           | clerk supervisor liaison | first sent | {ANY}                                   | same
wording.edited       | clerk supervisor         | first      | {OPEN_STATES}                           | same
supporter.added      | clerk supervisor liaison | first sent | {ANY}                                   | same
case.linked          | clerk supervisor liaison | first sent | {ANY}                                   | same
case.assigned        | clerk supervisor liaison | first sent | {ANY}                                   | same
copy.sent            | clerk supervisor liaison | first sent | {ANY}                                   | same
reporter.notified    | clerk supervisor liaison | first sent | {ANY}                                   | same
agency.reminded      | clerk supervisor liaison | first sent | {ANY}                                   | same
receipt.printed      | clerk supervisor liaison | first sent | {ANY}                                   | same
answer.handed_over   | clerk supervisor liaison | first sent | answered closed                         | same
complaint.verified   | supervisor               | first      | received                                | verified
complaint.voided     | supervisor               | first      | received incomplete                     | archived
disposition.proposed | clerk supervisor         | first      | received                                | received
disposition.proposed | clerk supervisor         | first      | verified not_ours                       | proposed
disposition.approved | supervisor               | first      | proposed                                | disposed
disposition.declined | supervisor               | first      | proposed                                | verified
case.taken_up        | liaison                  | sent       | disposed                                | in_process
case.returned        | liaison supervisor       | sent       | disposed in_process                     | not_ours
case.returned        | supervisor               | first      | received verified                       | not_ours
answer.proposed      | clerk supervisor liaison | sent       | in_process                              | answer_proposed
answer.approved      | supervisor               | sent       | answer_proposed                         | answered
answer.returned      | supervisor               | sent       | answer_proposed                         | in_process
case.closed          | clerk supervisor         | first      | answered                                | closed
case.archived        | supervisor               | first      | received incomplete verified not_ours   | archived
completion.requested | clerk supervisor         | first      | received verified                       | incomplete
completion.requested | clerk supervisor liaison | sent       | disposed in_process                     | incomplete
completion.received  | clerk supervisor liaison | first      | incomplete                              | verified
case.postponed       | supervisor               | first      | verified proposed                       | postponed
case.postponed       | supervisor               | sent       | disposed in_process                     | postponed
case.resumed         | supervisor               | first sent | postponed                               | in_process
reporter.replied     | clerk supervisor         | first      | answered                                | in_process
case.rated           | clerk supervisor         | first      | answered closed                         | in_process
case.reopened        | supervisor               | first      | closed                                  | in_process
case.reopened        | supervisor               | first      | archived                                | received
case.withdrawn       | clerk supervisor         | first      | {OPEN_STATES}                           | withdrawn
case.escalated       | supervisor               | first      | {ANY}                                   | same
"""

FACTS = {
    "complaint.amended",
    "note.added",
    "wording.edited",
    "supporter.added",
    "case.linked",
    "case.assigned",
    "copy.sent",
    "reporter.notified",
    "agency.reminded",
    "receipt.printed",
    "answer.handed_over",
    "reporter.replied",
    "case.rated",
    "case.withdrawn",
    "case.escalated",
}
NAMED = {"first": OFFICE, "sent": AGENCY}

Cell = tuple[str, State, str, str]


def legal() -> dict[Cell, str]:
    """By kind, state, role and place: where it leads."""
    cells: dict[Cell, str] = {}
    for line in BY_HAND.strip().splitlines():
        kind, who, places, states, to = (cell.strip() for cell in line.split("|"))
        for state, role, place in product(states.split(), who.split(), places.split()):
            cells[kind, State(state), role, place] = state if to == "same" else to
    return cells


LEGAL = legal()
KINDS = sorted({kind for kind, *_ in LEGAL})


def test_the_hand_written_list_knows_every_kind_of_a_case() -> None:
    apart = {"complaint.recorded", "act.undone", "staff.added", "settings.changed", "desk.enrolled", "desk.revoked"}
    assert {*KINDS, *apart} == set(ev.KINDS)
    assert set(KINDS) == set(ROWS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("state", list(State))
def test_an_act_is_legal_exactly_where_the_list_says(kind: str, state: State) -> None:
    course = course_in(state)
    found: dict[tuple[str, str], str] = {}
    for role, (place, office) in product(Role, {**NAMED, "other": ELSEWHERE}.items()):
        somebody = Person(EVERYONE[1].id, office, standing({role}))
        event, body = act(kind, somebody, 50, DECISION), body_for(kind)
        if judge(course, event, body, somebody.roles) is None:
            found[role.value, place] = advance(course, event, body).state.value
    # where the case was never sent anywhere, no office is the one it was sent to
    expected = {
        (role, place): to
        for (its_kind, its_state, role, place), to in LEGAL.items()
        if (its_kind, its_state) == (kind, state) and (place == "first" or course.handling == AGENCY)
    }
    assert found == expected


def test_verifying_leads_to_the_proposal_that_stands() -> None:
    event, body = act("complaint.verified", EVERYONE[1], 50, DECISION), body_for("complaint.verified")
    waiting = course_in(State.RECEIVED, proposal=True)
    assert judge(waiting, event, body, standing({"supervisor"})) is None
    after = advance(waiting, event, body)
    assert (after.state, after.proposal) == (State.PROPOSED, waiting.proposal)
    alone = advance(course_in(State.RECEIVED, proposal=False), event, body)
    assert (alone.state, alone.proposal) == (State.VERIFIED, None)


@pytest.mark.parametrize("kind", KINDS)
def test_a_decision_becomes_the_last_one_and_a_fact_does_not(kind: str) -> None:
    for its_kind, state, _, _ in LEGAL:
        if its_kind == kind:
            after = advance(course_in(state), act(kind, ANI, 50, DECISION), body_for(kind))
            assert after.decision == (DECISION if kind in FACTS else uid(50))


def test_what_only_counts_signed() -> None:
    by_hand = """complaint.verified complaint.voided disposition.approved disposition.declined case.returned
        answer.approved answer.returned case.closed case.archived case.postponed case.resumed case.reopened
        case.escalated act.undone staff.added settings.changed desk.enrolled desk.revoked"""
    assert set(by_hand.split()) == SIGNED


def test_open_is_every_state_but_three() -> None:
    assert {state.value for state in OPEN} == set(OPEN_STATES.split())
    assert {state.value for state in State} == set(ANY.split())


def test_every_state_and_every_act_has_a_name_in_words() -> None:
    assert set(STATE_LABELS) == set(State)
    assert {*KINDS, "complaint.recorded", "act.undone"} == set(VERBS)
    assert len(set(map(str, STATE_LABELS.values()))) == len(State)


# --- acting in bulk: what waits for an act ---


ON_THE_WAY = [
    "complaint.verified",
    "disposition.proposed",
    "disposition.approved",
    "case.taken_up",
    "answer.proposed",
    "answer.approved",
    "answer.handed_over",
    "case.closed",
]


def test_only_the_acts_on_the_way_of_every_case_are_waited_for() -> None:
    assert set(ON_THE_WAY) == WAITED_FOR


@pytest.mark.parametrize("kind", sorted(set(ON_THE_WAY) - FACTS))
def test_a_case_waits_for_a_decision_where_its_state_allows_it(kind: str) -> None:
    allowed = {state for its_kind, state, _, _ in LEGAL if its_kind == kind}
    assert {state for state in State if waits_for(course_in(state), kind)} == allowed


def test_a_case_with_a_proposal_waits_for_no_other() -> None:
    assert waits_for(course_in(State.RECEIVED), "disposition.proposed")
    assert not waits_for(course_in(State.RECEIVED, proposal=True), "disposition.proposed")


def test_an_answer_waits_to_be_handed_over_once() -> None:
    course = course_in(State.ANSWERED)
    assert waits_for(course, "answer.handed_over")
    after = advance(course, act("answer.handed_over", ANI, 50), body_for("answer.handed_over"))
    assert not waits_for(after, "answer.handed_over")
    assert [state for state in State if waits_for(course_in(state), "answer.handed_over")] == [State.ANSWERED]


NEVER = [*sorted(set(KINDS) - set(ON_THE_WAY)), "complaint.recorded", "staff.added", "case.teleported", ""]


@pytest.mark.parametrize("kind", NEVER)
def test_no_case_waits_to_be_voided_or_sent_back_nor_for_notes_or_what_is_unknown(kind: str) -> None:
    """Acting in bulk asks this: nobody voids, archives, returns or declines everything at once."""
    for state, proposal in product(State, [False, True]):
        assert not waits_for(course_in(state, proposal=proposal), kind)


def test_what_never_waits_is_named_one_by_one() -> None:
    by_hand = """complaint.amended note.added complaint.voided disposition.declined case.returned answer.returned
        case.archived completion.requested completion.received case.postponed case.resumed case.reopened case.withdrawn
        case.escalated reporter.replied case.rated wording.edited supporter.added case.linked case.assigned copy.sent
        reporter.notified agency.reminded receipt.printed"""
    assert set(KINDS) - set(ON_THE_WAY) == set(by_hand.split())


def test_a_second_answer_waits_to_be_handed_over_again() -> None:
    handed = advance(course_in(State.ANSWERED), act("answer.handed_over", ANI, 50), body_for("answer.handed_over"))
    back = advance(handed, act("answer.proposed", DEWI, 51), body_for("answer.proposed"))
    assert (handed.handed_over, back.handed_over) == (True, False)


def test_a_proposal_is_kept_with_its_author() -> None:
    after = advance(course_in(State.VERIFIED), act("disposition.proposed", ANI, 50), body_for("disposition.proposed"))
    assert after.proposal is not None
    assert (after.proposal.event, after.proposal.author) == (uid(50), ANI.id)
    assert after.proposal.event != PROPOSAL
