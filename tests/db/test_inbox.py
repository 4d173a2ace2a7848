"""What an answer of the service does to the store: all of it in one transaction, judged by nobody here."""

import pytest
from msgspec import Raw, json
from sqlalchemy.exc import IntegrityError

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.casework.ids import CaseId, EventId, PersonId, case_stream
from desktop.contract import wire
from desktop.contract.digest import ZERO
from desktop.contract.parts import Part
from desktop.db import history, inbox, outbox, projections
from desktop.db.history import Attempt
from desktop.db.keys import packed
from tests.desks import OFFICE, ROOT, SITI, Workplace
from tests.service.fake_national import START, National, exchange, settle

CASE = CaseId("0193a1c0-0000-7000-8000-0000000000ca")


def foreign(
    number: int, kind: str, body: bodies.Body, hlc: str = "0193a1c0f3e80000", saw: str | None = None
) -> ev.Event:
    """An event of another desk of the same office."""
    return ev.Event(
        v=1,
        id=EventId(f"0193a1c0-0000-7000-8000-{number:012x}"),
        office=OFFICE,
        stream=case_stream(CASE),
        kind=kind,
        at="2026-11-24T08:00:00+07:00",
        hlc=hlc,
        actor=ev.Actor(PersonId("orang-lain"), ROOT.key_id),
        saw=None if saw is None else EventId(saw),
        body=Raw(json.encode(body)),
    )


RECORDED = foreign(
    0xA1,
    "complaint.recorded",
    bodies.Recorded(
        number="33.74.01-02-2611-0001-Q",
        channel="phone",
        classification="aspiration",
        title="Taman bermain",
        narrative="Mohon taman bermain di RW 3.",
        anonymous=False,
        secret=False,
        received_at="2026-11-24T08:00:00+07:00",
    ),
)


def test_a_case_from_elsewhere_appears_in_lists_and_search(place: Workplace) -> None:
    national = National()
    settle(place, national)
    national.bring(RECORDED.encode())
    exchange(place, national)
    assert place.sql("SELECT number, state, sync FROM cases") == [("33.74.01-02-2611-0001-Q", "received", "arrived")]
    assert place.one("SELECT COUNT(*) FROM queue") == 0


def test_an_event_of_a_kind_that_this_version_does_not_know_is_kept_and_shown(place: Workplace) -> None:
    national = National()
    settle(place, national)
    national.bring(RECORDED.encode())
    newer = foreign(0xA2, "case.merged", bodies.Noted(text="isi yang belum dikenal"))
    national.bring(newer.encode())
    exchange(place, national)
    assert place.one("SELECT bytes FROM events WHERE kind = 'case.merged'") == newer.encode()
    assert place.sql("SELECT fate FROM timeline ORDER BY position") == [("in_effect",), ("needs_newer",)]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b'{"v":1,"id":"bukan peristiwa"}', id="no event"),
        pytest.param(b"[]", id="another form"),
        pytest.param(RECORDED.encode(), id="an event of another id"),
    ],
)
def test_bytes_that_are_no_event_of_that_id_are_kept_apart_and_block_nothing(place: Workplace, data: bytes) -> None:
    national = National()
    settle(place, national)
    entry = wire.FeedEvent(
        g=1, id=EventId("0193a1c0-0000-7000-8000-00000000beef"), outcome=Outcome.ACCEPTED, hash=bytes(32),
        origin="x/0", seq=1, event=Raw(data),
    )  # fmt: skip
    before = place.one("SELECT COUNT(*) FROM events")
    with place.store.writing() as connection:
        inbox.reset(connection, START)
        inbox.receive(connection, [entry], wire.Cursor("e1", 1, bytes(32)))
    assert place.one("SELECT bytes FROM strays") == data
    assert place.one("SELECT COUNT(*) FROM events") == before


def test_the_same_answer_twice_is_refused_whole(place: Workplace) -> None:
    national = National()
    settle(place, national)
    national.bring(RECORDED.encode())
    exchange(place, national)
    with place.store.reading() as connection:
        at, before = inbox.cursor(connection), projections.fingerprint(connection)
    with pytest.raises(IntegrityError), place.store.writing() as connection:
        inbox.receive(connection, national.feed[-1:], at)
    with place.store.reading() as connection:
        assert (inbox.cursor(connection), projections.fingerprint(connection)) == (at, before)


def test_an_answer_that_is_interrupted_leaves_cursor_queue_and_lists_as_they_were(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.record(who=SITI)
    national.bring(RECORDED.encode())
    tables = ("events", "feed", "queue", "part_queue", "exchange", "cases", "timeline", "counters")
    before = [place.sql(f"SELECT * FROM {table}") for table in tables]
    with place.aborted() as connection:
        inbox.receive(connection, national.feed[-1:], wire.Cursor("e1", 99, bytes(32)))
    assert [place.sql(f"SELECT * FROM {table}") for table in tables] == before


def test_a_part_is_kept_only_where_it_came_along(place: Workplace) -> None:
    part = Part(RECORDED.id, "who", bytes(16), SITI.encode())
    stub = wire.FeedPart(g=1, event=part.event, name="who", standing=wire.PartStanding.NOT_YOURS, commitment=bytes(32))
    here = wire.FeedPart(
        g=2, event=part.event, name="who", standing=wire.PartStanding.HERE, commitment=part.commitment,
        salt=part.salt, data=part.data,
    )  # fmt: skip
    with place.store.writing() as connection:
        inbox.receive(connection, [stub], wire.Cursor("e1", 1, ZERO))
    assert place.sql("SELECT * FROM parts") == []
    with place.store.writing() as connection:
        inbox.receive(connection, [here], wire.Cursor("e1", 2, ZERO))
    assert place.one("SELECT data FROM parts") == part.data


def test_a_reset_puts_every_own_event_back_into_the_queue_and_keeps_the_log(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.record(who=SITI)
    national.bring(RECORDED.encode())
    exchange(place, national)
    log = place.sql("SELECT * FROM events")
    with place.store.writing() as connection:
        inbox.reset(connection, START)
        assert outbox.waiting(connection) == (0, 1)
    own = place.sql("SELECT n FROM events WHERE origin = ?", place.desk.identity.origin)
    assert place.sql("SELECT n FROM queue") == own
    assert place.sql("SELECT * FROM events") == log
    assert place.one("SELECT g FROM exchange") == 0


def test_a_reset_offers_the_private_parts_again(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.record(who=SITI)
    exchange(place, national)
    with place.store.writing() as connection:
        inbox.reset(connection, START)
        offered = outbox.take(connection, 1 << 20)
    assert [line.name for line in offered.lines if isinstance(line, wire.PushedPart)] == ["who"]


def test_after_a_reset_a_restored_service_has_every_event_again(place: Workplace) -> None:
    national = National()
    settle(place, national)
    saved = place.record()
    exchange(place, national)
    with place.store.writing() as connection:
        inbox.reset(connection, START)
    restored = National()
    exchange(place, restored)
    with place.store.reading() as connection:
        assert sum(outbox.waiting(connection)) == 1, "nobody is certified there yet"
    settle(place, restored)
    assert saved.event.encode() in [entry.data for entry in restored.feed if isinstance(entry, wire.FeedEvent)]
    with place.store.reading() as connection:
        assert outbox.waiting(connection) == (0, 0)


def test_parts_whose_event_is_confirmed_have_their_turn_when_no_event_is_left(place: Workplace) -> None:
    settle(place, National())
    saved = place.record(who=SITI)
    place.sql("DELETE FROM queue")
    with place.store.reading() as connection:
        batch = outbox.take(connection, 1 << 20)
        assert [type(line).__name__ for line in batch.lines] == ["PushedPart"]
        assert batch.rows == ()
        assert outbox.take(connection, 1 << 20, batch.last).lines == ()
    assert batch.lines[0].event == saved.event.id


def test_the_last_thousand_attempts_are_remembered_the_newest_first(place: Workplace) -> None:
    with place.store.writing() as connection:
        for n in range(1005):
            history.note(connection, Attempt(started=f"{n:04d}", ended=f"{n:04d}", result="done"))
    with place.store.reading() as connection:
        newest = history.newest(connection, 2)
    assert [attempt.started for attempt in newest] == ["1004", "1003"]
    assert place.one("SELECT COUNT(*) FROM sync_history") == 1000


def test_the_skew_of_the_clock_is_remembered(place: Workplace) -> None:
    with place.store.writing() as connection:
        assert inbox.skew_ms(connection) == 0
        inbox.note_skew(connection, -90_000)
        assert inbox.skew_ms(connection) == -90_000


def test_cases_of_events_are_named_once(place: Workplace) -> None:
    saved = place.record()
    event = place.act("budi", saved.case, "complaint.verified")
    with place.store.reading() as connection:
        found = projections.cases_of(connection, [packed(saved.event.id), packed(event.id), bytes(16)])
    assert [projections.case_id(key) for key in found] == [saved.case]
