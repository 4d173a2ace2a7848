"""What was taken back leaves in one request with what takes it back, however little room there is."""

import pytest
from sqlalchemy import event

from desktop.casework import events as ev
from desktop.casework.ids import CaseId
from desktop.contract.wire import PushedEvent, raw_bytes
from desktop.db import outbox
from desktop.db.outbox import Batch
from desktop.service.undoing import undo
from tests.desks import Workplace


def noted(place: Workplace, case: CaseId, text: str = "Pelapor menelepon.") -> ev.Event:
    return place.act("sari", case, "note.added", text=text)


def take(place: Workplace, room: int = 1_000_000, after: int = 0) -> Batch:
    with place.store.reading() as connection:
        return outbox.take(connection, room, after)


def kinds(batch: Batch) -> list[str]:
    lines = [line for line in batch.lines if isinstance(line, PushedEvent)]
    return [ev.decode_event(raw_bytes(line.event)).kind for line in lines]


@pytest.fixture
def undone(place: Workplace) -> Workplace:
    """A note, a second case behind it, and only then the note taken back."""
    case = place.record().case
    note = noted(place, case)
    place.record()
    assert undo(place.desk, place.session("sari"), [note.id]).done == 1
    return place


ORDER = ["complaint.recorded", "note.added", "act.undone", "complaint.recorded"]


def test_they_stand_side_by_side(undone: Workplace) -> None:
    batch = take(undone)
    assert kinds(batch) == ORDER
    assert batch.rows == (1, 2, 4, 3)  # the undoing was written last


@pytest.mark.parametrize("room", [1, 500, 1_200, 5_000])
def test_no_room_is_too_small_for_both(undone: Workplace, room: int) -> None:
    sent: list[str] = []
    after = 0
    while (batch := take(undone, room, after)).rows:
        names = kinds(batch)
        assert ("note.added" in names) == ("act.undone" in names)
        sent += names
        after = batch.last
    assert sent == ORDER


def test_when_the_act_is_confirmed_its_undoing_goes_alone(undone: Workplace) -> None:
    undone.sql("DELETE FROM queue WHERE n IN (SELECT n FROM events WHERE kind != 'act.undone')")
    assert kinds(take(undone)) == ["act.undone"]


def test_what_was_taken_back_since_it_was_taken_must_be_taken_anew(place: Workplace) -> None:
    note = noted(place, place.record().case)
    batch = take(place)
    with place.store.writing() as connection:
        assert not outbox.follow(connection, batch.rows)
    undo(place.desk, place.session("sari"), [note.id])
    with place.store.writing() as connection:
        assert outbox.follow(connection, batch.rows)
        assert not outbox.follow(connection, take(place).rows)


def test_unsent_is_what_waits_and_was_never_on_its_way(place: Workplace) -> None:
    note = noted(place, place.record().case)
    with place.store.writing() as connection:
        assert outbox.is_unsent(connection, note.id)
        outbox.mark_sent(connection, take(place).rows)
        assert not outbox.is_unsent(connection, note.id)


def test_nothing_looks_through_the_whole_log_for_what_was_taken_back(undone: Workplace) -> None:
    asked: list[str] = []
    with undone.store.reading() as connection:
        event.listen(connection, "before_cursor_execute", lambda *call: asked.append(call[2]))
        outbox.take(connection, 1_000_000)
        (statement,) = [one for one in asked if "act.undone" in one]
        plan = [str(row[-1]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}")]
    assert any("events_taking_back" in step for step in plan)
    assert not any(step.startswith("SCAN") for step in plan)
