"""An act that its author took back before anybody was told: it stands in the timeline and never takes effect."""

import pytest

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import State
from desktop.casework.complaint import Case, Entry, Fate, Outcome, fold
from desktop.casework.undoing import UNDONE, undoes
from desktop.casework.workflow import Refusal
from tests.unit.cases import ANI, BUDI, CITRA, Person, accepted, act, pending
from tests.unit.test_complaint import APPROVE, MAIN_PATH, PROPOSE, RECORD, VERIFY

HERE = [pending(event, who) for event, who in MAIN_PATH[:3]]


def undo(who: Person, number: int, target: ev.Event) -> ev.Event:
    return act("act.undone", who, number, body=bodies.Undone(target=target.id))


def folded(*entries: Entry) -> Case:
    case = fold(entries)
    assert case is not None
    return case


def last_fates(case: Case, count: int) -> list[Fate]:
    return [step.fate for step in case.steps[-count:]]


def test_an_approval_that_was_taken_back_never_took_effect() -> None:
    case = folded(*HERE, pending(APPROVE, BUDI), pending(undo(BUDI, 20, APPROVE), BUDI))
    assert (case.course.state, case.course.decision, case.course.handling) == (State.PROPOSED, VERIFY.id, None)
    assert last_fates(case, 2) == [Fate.UNDONE, Fate.IN_EFFECT]
    assert not case.in_dispute
    assert case.course == folded(*HERE).course


def test_what_follows_is_judged_as_if_it_had_never_been() -> None:
    again = act("disposition.approved", BUDI, 30, VERIFY.id, target=PROPOSE.id)
    case = folded(*HERE, pending(APPROVE, BUDI), pending(undo(BUDI, 20, APPROVE), BUDI), pending(again, BUDI))
    assert (case.course.state, case.course.decision) == (State.DISPOSED, again.id)


def test_a_note_and_an_amendment_can_be_taken_back() -> None:
    change = bodies.Amended(changes=(bodies.Change(field="place", base=None, value="Gang 3"),))
    amended = act("complaint.amended", ANI, 3, body=change)
    note = act("note.added", ANI, 4)
    entries = [pending(one, ANI) for one in (RECORD, amended, note, undo(ANI, 5, note), undo(ANI, 6, amended))]
    case = folded(*entries)
    assert (case.content.place, case.in_dispute) == (None, False)
    assert last_fates(case, 4) == [Fate.UNDONE, Fate.UNDONE, Fate.IN_EFFECT, Fate.IN_EFFECT]


def test_the_service_says_so_and_every_desk_sees_the_same() -> None:
    undone = undo(BUDI, 20, APPROVE)
    there = [accepted(event) for event, _ in MAIN_PATH[:3]]
    told = Entry(APPROVE, Outcome.SUPERSEDED, reason=UNDONE)
    for undoing in (accepted(undone), pending(undone, BUDI)):
        case = folded(*there, told, undoing)
        assert (case.course.state, case.in_dispute) == (State.PROPOSED, False)
        assert last_fates(case, 2) == [Fate.UNDONE, Fate.IN_EFFECT]


def test_what_was_accepted_is_not_taken_back_any_more() -> None:
    case = folded(*(accepted(event) for event, _ in MAIN_PATH[:4]), pending(undo(BUDI, 20, APPROVE), BUDI))
    assert (case.course.state, case.steps[-1].refusal) == (State.DISPOSED, Refusal.SENT_ALREADY)
    refused = Entry(undo(BUDI, 20, APPROVE), Outcome.SUPERSEDED, reason=Refusal.SENT_ALREADY)
    assert folded(*HERE, pending(APPROVE, BUDI), refused).course.state is State.DISPOSED


def test_nobody_takes_back_what_somebody_else_did() -> None:
    case = folded(*HERE, pending(APPROVE, BUDI), pending(undo(CITRA, 20, APPROVE), CITRA))
    assert (case.course.state, last_fates(case, 2)) == (State.DISPOSED, [Fate.IN_EFFECT, Fate.DISPUTED])


@pytest.mark.parametrize("body", [b'{"target":7}', b'{"target":"0193a1c0-0000-7000-8000-00000000ffff"}'])
def test_an_undoing_that_names_nothing_here_changes_nothing(body: bytes) -> None:
    stray = act("act.undone", BUDI, 20, body=body)
    case = folded(*HERE, pending(APPROVE, BUDI), pending(stray, BUDI))
    assert case.course.state is State.DISPOSED
    assert case.steps[-1].fate in (Fate.NEEDS_NEWER, Fate.DISPUTED)


def test_a_record_and_an_undoing_cannot_be_taken_back() -> None:
    first = undo(BUDI, 20, APPROVE)
    assert undoes(first, APPROVE)
    assert not undoes(undo(ANI, 21, RECORD), RECORD)
    assert not undoes(undo(BUDI, 22, first), first)
