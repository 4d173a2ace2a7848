"""Taking acts back: only one's own, only the last on a case, only before anybody was told; nothing leaves the log."""

import pytest

from desktop.casework.acts import State
from desktop.casework.complaint import Fate
from desktop.casework.ids import CaseId, EventId
from desktop.db import cases, outbox, projections
from desktop.service import approvals, case_view
from desktop.service.approvals import Chosen, Queue
from desktop.service.syncing import StoreMailbox
from desktop.service.undoing import undo
from tests.desks import OFFICE, Workplace
from tests.service.fake_national import National, settle


def waiting(place: Workplace, count: int = 1) -> list[CaseId]:
    """Cases whose dispositions wait for Budi."""
    made = []
    for at in range(count):
        case = place.record(f"Laporan {at}.").case
        place.act("sari", case, "disposition.proposed", disposition={"to": OFFICE})
        place.act("budi", case, "complaint.verified")
        made.append(case)
    return made


def approved(place: Workplace, made: list[CaseId]) -> tuple[EventId, ...]:
    lines = approvals.queues(place.desk, place.session("budi")).lines[Queue.DISPOSITION]
    chosen = [Chosen(line.case, line.target) for line in lines if line.case in made]
    bulk = approvals.approve(place.desk, place.session("budi"), Queue.DISPOSITION, chosen)
    assert bulk.done == len(bulk.acts) == len(made)
    return bulk.acts


def states(place: Workplace, made: list[CaseId]) -> set[State]:
    with place.store.reading() as connection:
        found = (cases.course(connection, case) for case in made)
        return {course.state for course in found if course is not None}


def test_a_bulk_of_approvals_is_taken_back_and_waits_again(place: Workplace) -> None:
    made = waiting(place, 60)  # more than one transaction
    acts = approved(place, made)
    assert states(place, made) == {State.DISPOSED}
    result = undo(place.desk, place.session("budi"), acts)
    assert (result.done, result.refused) == (60, ())
    assert states(place, made) == {State.PROPOSED}
    assert len(approvals.queues(place.desk, place.session("budi")).lines[Queue.DISPOSITION]) == 60


def test_nothing_leaves_the_log_and_the_timeline_says_what_happened(place: Workplace) -> None:
    (case,) = waiting(place)
    acts = approved(place, [case])
    before = place.one("SELECT COUNT(*) FROM events")
    undo(place.desk, place.session("budi"), acts)
    assert place.one("SELECT COUNT(*) FROM events") == before + 1
    last, undone = case_view.read(place.desk, place.session("sari"), case).lines[:2]
    assert (last.kind, last.code, last.fate) == ("act.undone", "disposition.approved", Fate.IN_EFFECT)
    assert (undone.kind, undone.fate, undone.state) == ("disposition.approved", Fate.UNDONE, None)


def test_a_case_can_be_approved_again_and_taken_back_again(place: Workplace) -> None:
    (case,) = waiting(place)
    for _ in range(2):
        undo(place.desk, place.session("budi"), approved(place, [case]))
    approved(place, [case])
    assert states(place, [case]) == {State.DISPOSED}


def test_lists_made_anew_say_the_same(place: Workplace) -> None:
    made = waiting(place, 2)
    undo(place.desk, place.session("budi"), approved(place, made))
    with place.store.writing() as connection:
        grown = projections.fingerprint(connection)
        projections.rebuild(connection)
        assert projections.fingerprint(connection) == grown


@pytest.mark.parametrize(
    ("who", "spoil", "said"),
    [
        ("budi", "sent", "sudah terkirim"),
        ("budi", "built upon", "sudah ada langkah lain sesudahnya"),
        ("sari", "", "hanya pelakunya"),
    ],
)
def test_what_cannot_be_taken_back_stays_with_its_reason(place: Workplace, who: str, spoil: str, said: str) -> None:
    (case,) = waiting(place)
    acts = approved(place, [case])
    if spoil == "sent":
        place.sql("UPDATE queue SET sent = 1")
    elif spoil:
        place.act("dewi", case, "case.taken_up")
    before = states(place, [case])
    result = undo(place.desk, place.session(who), acts)
    assert (result.done, [at for at, _ in result.refused]) == (0, [case])
    assert said in str(result.refused[0][1])
    assert states(place, [case]) == before


def test_a_record_cannot_be_taken_back(place: Workplace) -> None:
    saved = place.record()
    assert undo(place.desk, place.session("sari"), [saved.event.id]).done == 0


def test_a_batch_that_was_taken_before_the_undoing_does_not_leave(place: Workplace) -> None:
    settle(place, National())
    (case,) = waiting(place)
    acts = approved(place, [case])
    mailbox = StoreMailbox(place.desk)
    outgoing = mailbox.outgoing(1_000_000, 0)
    undo(place.desk, place.session("budi"), acts)
    assert not mailbox.sent(outgoing.rows)
    with place.store.reading() as connection:
        assert outbox.is_unsent(connection, acts[0])
    assert mailbox.sent(mailbox.outgoing(1_000_000, 0).rows)
