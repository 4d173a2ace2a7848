"""The case as one desk sees it (wire.md, The fold at a desk)."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Raw, json
from msgspec.structs import replace

from desktop.casework import events as ev
from desktop.casework.acts import State
from desktop.casework.complaint import Case, Entry, Fate, Outcome, fold
from desktop.casework.ids import EventId
from desktop.casework.roles import Role
from desktop.casework.workflow import Refusal
from tests.unit.cases import ANI, BUDI, CITRA, DEWI, EKO, FITRI, accepted, act, pending
from tests.unit.samples import AGENCY, BARE, FULL, uid

RECORD = act("complaint.recorded", ANI, 1)
PROPOSE = act("disposition.proposed", ANI, 2, RECORD.id)
VERIFY = act("complaint.verified", BUDI, 3, PROPOSE.id)
APPROVE = act("disposition.approved", BUDI, 4, VERIFY.id, target=PROPOSE.id)
TAKE_UP = act("case.taken_up", DEWI, 5, APPROVE.id)
ANSWER = act("answer.proposed", DEWI, 6, TAKE_UP.id)
ACCEPT = act("answer.approved", EKO, 7, ANSWER.id, target=ANSWER.id)
HAND_OVER = act("answer.handed_over", ANI, 8)
CLOSE = act("case.closed", ANI, 9, ACCEPT.id)
MAIN_PATH = (
    (RECORD, ANI),
    (PROPOSE, ANI),
    (VERIFY, BUDI),
    (APPROVE, BUDI),
    (TAKE_UP, DEWI),
    (ANSWER, DEWI),
    (ACCEPT, EKO),
    (HAND_OVER, ANI),
    (CLOSE, ANI),
)


def folded(*entries: Entry) -> Case:
    case = fold(entries)
    assert case is not None
    return case


def fates(case: Case) -> list[Fate]:
    return [step.fate for step in case.steps]


def told(event: ev.Event, outcome: Outcome) -> Entry:
    return Entry(event, outcome)


# --- accepted ---


def test_without_a_record_there_is_no_case() -> None:
    assert fold([]) is None
    assert fold([accepted(VERIFY), pending(PROPOSE, ANI)]) is None


def test_the_main_path_leads_from_received_to_closed() -> None:
    case = folded(*(accepted(event) for event, _ in MAIN_PATH))
    assert [step.state for step in case.steps] == [
        State.RECEIVED,
        State.RECEIVED,
        State.PROPOSED,
        State.DISPOSED,
        State.IN_PROCESS,
        State.ANSWER_PROPOSED,
        State.ANSWERED,
        State.ANSWERED,
        State.CLOSED,
    ]
    assert (case.course.decision, case.course.handling, case.course.handed_over) == (CLOSE.id, AGENCY, True)
    assert case.content == BARE["complaint.recorded"]
    assert not case.in_dispute


def test_the_main_path_is_the_same_before_the_service_has_said_anything() -> None:
    here = folded(*(pending(event, who) for event, who in MAIN_PATH))
    there = folded(*(accepted(event) for event, _ in MAIN_PATH))
    assert (here.course, here.content, fates(here)) == (there.course, there.content, fates(there))


def test_what_the_service_accepted_is_not_judged_again() -> None:
    case = folded(accepted(RECORD), accepted(act("case.closed", FITRI, 2, saw=None)))
    assert (case.course.state, fates(case)) == (State.CLOSED, [Fate.IN_EFFECT, Fate.IN_EFFECT])


def test_what_was_accepted_before_the_record_waits_in_the_timeline() -> None:
    case = folded(accepted(VERIFY), accepted(RECORD))
    assert [step.state for step in case.steps] == [None, State.RECEIVED]


def test_a_second_accepted_record_changes_nothing() -> None:
    other = act("complaint.recorded", BUDI, 2, body=FULL["complaint.recorded"])
    case = folded(accepted(RECORD), accepted(other))
    assert (case.content, case.course.decision) == (BARE["complaint.recorded"], RECORD.id)


# --- not confirmed ---


def test_what_is_not_confirmed_is_judged_and_shown_with_the_reason() -> None:
    own = act("disposition.approved", ANI, 4, VERIFY.id, target=PROPOSE.id)
    case = folded(*(accepted(e) for e, _ in MAIN_PATH[:3]), pending(own, ANI._replace(roles=BUDI.roles)))
    last = case.steps[-1]
    assert (last.fate, last.refusal, last.state) == (Fate.DISPUTED, Refusal.OWN_PROPOSAL, State.PROPOSED)
    assert case.course.state is State.PROPOSED
    assert case.in_dispute


def test_a_decision_here_gives_way_to_one_that_was_accepted_elsewhere() -> None:
    elsewhere = act("complaint.verified", CITRA, 7, RECORD.id)
    here = act("case.returned", BUDI, 3, RECORD.id)
    case = folded(accepted(RECORD), accepted(elsewhere), pending(here, BUDI))
    assert (case.course.state, case.steps[-1].refusal) == (State.VERIFIED, Refusal.OVERTAKEN)


def test_without_roles_nothing_that_waits_takes_effect() -> None:
    case = folded(accepted(RECORD), Entry(VERIFY, None))
    assert (case.steps[-1].refusal, case.course.state) == (Refusal.WRONG_ROLE, State.RECEIVED)


@pytest.mark.parametrize("outcome", [Outcome.SUPERSEDED, Outcome.CONFLICT, Outcome.HELD, Outcome.REJECTED])
def test_what_the_service_did_not_accept_is_disputed_and_has_no_effect(outcome: Outcome) -> None:
    case = folded(accepted(RECORD), told(act("complaint.voided", BUDI, 2, RECORD.id), outcome))
    assert (fates(case)[-1], case.steps[-1].outcome, case.course.state) == (Fate.DISPUTED, outcome, State.RECEIVED)
    assert case.in_dispute


# --- duplicates ---


def test_a_duplicate_has_no_effect_and_stands_for_the_decision_it_repeated() -> None:
    twin = act("disposition.proposed", BUDI, 20, RECORD.id)
    verify = act("complaint.verified", CITRA, 21, twin.id)
    approve = act("disposition.approved", CITRA, 22, verify.id, target=twin.id)
    case = folded(
        accepted(RECORD),
        accepted(PROPOSE),
        told(twin, Outcome.DUPLICATE),
        pending(verify, CITRA),
        pending(approve, CITRA),
    )
    assert fates(case) == [Fate.IN_EFFECT, Fate.IN_EFFECT, Fate.REPEATED, Fate.IN_EFFECT, Fate.IN_EFFECT]
    assert (case.course.state, case.course.resolve(twin.id)) == (State.DISPOSED, PROPOSE.id)
    assert not case.in_dispute


def test_a_duplicate_before_the_record_stands_for_nothing() -> None:
    case = folded(told(VERIFY, Outcome.DUPLICATE), accepted(RECORD))
    assert (fates(case), case.course.duplicates) == ([Fate.REPEATED, Fate.IN_EFFECT], {})


# --- newer versions and what cannot be read ---


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, None])
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("case.teleported", b"{}"),
        ("note.added", b'{"text":5}'),
        ("note.added", b"null"),
        ("note.added", b"{}"),
        ("disposition.proposed", b'{"disposition":{"to":"bukan kode"}}'),
        ("complaint.amended", b'{"changes":[{"field":"place","base":1.5,"value":[]}]}'),
        ("complaint.recorded", b"[]"),
    ],
)
def test_what_cannot_be_read_needs_a_newer_version(kind: str, body: bytes, outcome: Outcome | None) -> None:
    case = folded(accepted(RECORD), Entry(act(kind, BUDI, 2, RECORD.id, body=body), outcome, BUDI.roles))
    assert (fates(case)[-1], case.course.decision) == (Fate.NEEDS_NEWER, RECORD.id)
    assert not case.in_dispute


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b'{"text":"\xff"}', id="not UTF-8"),
        pytest.param(b'{"text":"x","baru":' + b"[" * 100_000 + b"]" * 100_000 + b"}", id="too deep"),
    ],
)
def test_bytes_that_only_look_like_a_body_need_a_newer_version(body: bytes) -> None:
    case = folded(accepted(RECORD), accepted(act("note.added", BUDI, 2, body=body)))
    assert fates(case)[-1] is Fate.NEEDS_NEWER


# --- whatever comes ---

RAW_BODIES = st.one_of(
    st.sampled_from([*FULL.values(), *BARE.values()]).map(json.encode),
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
        max_leaves=8,
    ).map(json.encode),
)
GARBAGE = st.builds(
    lambda kind, body, who, number, saw: act(kind, who, number, saw, body=body),
    st.sampled_from([*ev.KINDS, "case.teleported"]),
    RAW_BODIES,
    st.sampled_from([ANI, BUDI, DEWI, EKO]),
    st.integers(1, 20),
    st.none() | st.integers(1, 20).map(lambda number: EventId(uid(number))),
)
ENTRIES = st.lists(
    st.builds(
        Entry,
        GARBAGE | st.sampled_from([event for event, _ in MAIN_PATH]),
        st.none() | st.sampled_from(Outcome),
        st.frozensets(st.sampled_from(Role)),
    ),
    max_size=12,
)


@given(ENTRIES, st.randoms(use_true_random=False))
def test_folding_never_raises_and_forgets_nothing(entries: list[Entry], chance: Random) -> None:
    shuffled = chance.sample([accepted(RECORD), *entries], len(entries) + 1)
    case = folded(*shuffled)
    assert [step.event.id for step in case.steps] == [entry.event.id for entry in shuffled]


@given(ENTRIES)
def test_folding_again_and_again_is_folding_once(entries: list[Entry]) -> None:
    entries = [accepted(RECORD), *entries]
    whole = folded(*entries)
    for upto in range(1, len(entries) + 1):
        assert folded(*entries[:upto]).steps == whole.steps[:upto]
    again = folded(*entries)
    assert again == whole


def test_the_bytes_of_an_event_stay_as_they_came() -> None:
    odd = replace(act("note.added", BUDI, 2), body=Raw(b'{ "text" : "\\u0041",  "baru": 1.0e1 }'))
    assert bytes(folded(accepted(RECORD), accepted(odd)).steps[-1].event.body) == bytes(odd.body)
