"""The log is appended to and never changed; each origin's chain runs over hashes; what is ours waits in the queue."""

import pytest
from msgspec import Raw
from sqlalchemy.exc import IntegrityError

from desktop.casework import events as ev
from desktop.casework.ids import EventId, KeyId, Origin, PersonId, office_stream
from desktop.contract import chain
from desktop.contract.digest import ZERO, sha256
from desktop.contract.wire import PushedEvent
from desktop.db import log, outbox
from desktop.db.evidence import log_rows
from desktop.db.keys import packed
from desktop.errors import Bug
from tests.desks import OFFICE, SITI, Workplace, desk_in
from tests.service.fake_national import National, exchange, settle

ELSEWHERE = Origin("33.74.02-01/ffffffffffffffff")
COLUMNS = ("n", "id", "case_id", "kind", "hlc", "hash", "signature", "origin", "seq", "chain")


def some_event(number: int) -> log.Authored:
    return log.Authored(
        id=f"0193a1c0-0000-7000-8000-{number:012x}",
        stream="office:33.74.02",
        kind="breach.recorded",
        hlc=f"{number:016x}",
        data=b'{"nomor":%d}' % number,
    )


def foreign(number: int) -> ev.Event:
    """An event of another desk, or of another copy of this one."""
    return ev.Event(
        v=ev.VERSION, id=EventId(f"0193a1c0-0000-7000-8000-0000000000f{number}"), office=OFFICE,
        stream=office_stream(OFFICE), kind="breach.recorded", at="2026-11-24T08:00:00+07:00", hlc="0193a1c0f3e80000",
        actor=ev.Actor(PersonId("orang-lain"), KeyId("kunci-lain")), saw=None, body=Raw(b"{}"),
    )  # fmt: skip


def rows_of(place: Workplace, origin: Origin) -> list[tuple[int, bytes]]:
    return [(row[0], row[1]) for row in place.sql("SELECT seq, chain FROM events WHERE origin = ?", origin)]


@pytest.mark.parametrize("column", COLUMNS)
def test_no_column_of_an_event_ever_changes(place: Workplace, column: str) -> None:
    place.record()
    before = place.sql("SELECT * FROM events")
    with pytest.raises(IntegrityError, match="append-only"):
        place.sql(f"UPDATE events SET {column} = 99")
    assert place.sql("SELECT * FROM events") == before


def test_the_bytes_of_an_event_never_become_other_bytes(place: Workplace) -> None:
    place.record()
    before = place.sql("SELECT * FROM events")
    with pytest.raises(IntegrityError, match="append-only"):
        place.sql("UPDATE events SET bytes = ?", b"{}")
    assert place.sql("SELECT * FROM events") == before


def test_no_event_is_ever_deleted(place: Workplace) -> None:
    place.record()
    before = place.sql("SELECT * FROM events")
    with pytest.raises(IntegrityError, match="append-only"):
        place.sql("DELETE FROM events")
    assert place.sql("SELECT * FROM events") == before


def test_no_event_is_ever_replaced(place: Workplace) -> None:
    place.record()
    before = place.sql("SELECT * FROM events")
    with pytest.raises(IntegrityError):
        place.sql(
            "INSERT OR REPLACE INTO events SELECT n, id, case_id, kind, hlc, ?, hash, signature, origin, seq, chain"
            " FROM events",
            b"{}",
        )
    assert place.sql("SELECT * FROM events") == before


def test_erasure_takes_the_bytes_and_leaves_the_hash_and_the_chain(place: Workplace) -> None:
    saved = place.record()
    place.sql("UPDATE events SET bytes = NULL WHERE kind = 'complaint.recorded'")
    place.record("Air mati dua hari di Gang Melati.")
    with place.store.reading() as connection:
        erased, whole = log_rows(connection)
    assert (erased.id, erased.data, erased.hash) == (saved.event.id, None, sha256(saved.event.encode()))
    assert whole.chain == chain.authored(erased.chain, whole.origin, 2, whole.hash, None)


def test_erased_bytes_do_not_come_back(place: Workplace) -> None:
    data = place.record().event.encode()
    place.sql("UPDATE events SET bytes = NULL")
    with pytest.raises(IntegrityError, match="append-only"):
        place.sql("UPDATE events SET bytes = ?", data)
    assert place.one("SELECT bytes FROM events") is None


def test_an_event_is_stored_byte_for_byte(place: Workplace) -> None:
    event = place.record("Tanda “kutip”, garis \\ miring, é dan 🌧 tetap seperti ditulis.").event
    assert place.one("SELECT bytes FROM events") == event.encode()
    with place.store.reading() as connection:
        assert log.read(connection, event.id) == ev.decode_event(event.encode())


def test_own_events_are_numbered_from_one_and_chained(place: Workplace) -> None:
    for _ in range(3):
        place.record()
    with place.store.reading() as connection:
        rows = list(log_rows(connection))
    link = bytes(ZERO)
    for seq, row in enumerate(rows, 1):
        assert row.data is not None
        link = chain.authored(link, place.desk.identity.origin, seq, sha256(row.data), row.signature)
        assert (row.seq, row.chain) == (seq, link)


def test_own_numbers_go_on_whatever_a_feed_brings(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.record()
    own = place.desk.identity.origin
    for number in range(1, 4):
        national.bring(foreign(number).encode(), origin=own)
        national.bring(foreign(number + 3).encode(), origin=ELSEWHERE)
    exchange(place, national)
    with place.store.reading() as connection:
        assert log.own_end(connection)[0] == 1
    place.record()
    mine = place.sql("SELECT seq FROM events WHERE origin = ? AND id NOT IN (SELECT event FROM feed)", own)
    assert [row[0] for row in mine] == [2]
    assert [seq for seq, _ in rows_of(place, ELSEWHERE)] == [1, 2, 3]


def test_an_own_event_is_chained_to_the_own_one_before_it(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.record()
    with place.store.reading() as connection:
        seq, end = log.own_end(connection)
    national.bring(foreign(1).encode(), origin=place.desk.identity.origin)
    exchange(place, national)
    event = place.record().event
    told = chain.authored(end, place.desk.identity.origin, seq + 1, sha256(event.encode()), None)
    assert place.one("SELECT chain FROM events WHERE id = ?", packed(event.id)) == told
    with place.store.reading() as connection:
        assert log.own_end(connection) == (seq + 1, told)


def test_one_append_and_two_give_the_same_chain(place: Workplace) -> None:
    origin = place.desk.identity.origin
    with place.store.writing() as connection:
        assert log.own_end(connection) == (0, ZERO)
        log.append(connection, origin, [some_event(1), some_event(2)])
        end = log.own_end(connection)
    place.sql("DELETE FROM queue")
    with place.store.writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER events_stay")
        connection.exec_driver_sql("DELETE FROM events")
        connection.exec_driver_sql("UPDATE desk SET seq = 0, chain = ?", (ZERO,))
        log.append(connection, origin, [some_event(1)])
        log.append(connection, origin, [some_event(2)])
        assert log.own_end(connection) == end


def test_the_same_event_twice_is_refused_and_changes_nothing(place: Workplace) -> None:
    origin = place.desk.identity.origin
    with place.store.writing() as connection:
        log.append(connection, origin, [some_event(1)])
        end = log.own_end(connection)
    with pytest.raises(IntegrityError), place.store.writing() as connection:
        log.append(connection, origin, [some_event(2), some_event(1)])
    assert [seq for seq, _ in rows_of(place, origin)] == [1]
    assert place.one("SELECT COUNT(*) FROM queue") == 1
    with place.store.reading() as connection:
        assert log.own_end(connection) == end


def test_an_event_that_is_not_here_is_a_bug_in_words(place: Workplace) -> None:
    with place.store.reading() as connection, pytest.raises(Bug, match="tidak ada"):
        log.read(connection, "0193a1c0-0000-7000-8000-00000000dead")


def test_every_own_event_waits_with_its_parts(place: Workplace) -> None:
    saved = place.record(who=SITI)
    place.act("budi", saved.case, "complaint.verified")
    with place.store.reading() as connection:
        batch = outbox.take(connection, 1 << 20)
        assert outbox.waiting(connection) == (2, 0)
    assert [type(line).__name__ for line in batch.lines] == ["PushedEvent", "PushedPart", "PushedEvent"]
    assert len(batch.rows) == 2


def test_an_aborted_transaction_leaves_neither_event_nor_queue(place: Workplace) -> None:
    with place.aborted() as connection:
        log.append(connection, place.desk.identity.origin, [some_event(1)])
    assert place.one("SELECT COUNT(*) FROM events") == 0
    assert place.one("SELECT seq FROM desk") == 0
    assert place.one("SELECT COUNT(*) FROM queue") == 0


def test_a_batch_ends_where_there_is_no_more_room_but_holds_at_least_one(place: Workplace) -> None:
    for _ in range(3):
        place.record("Sampah menumpuk. " * 20)
    with place.store.reading() as connection:
        first = outbox.take(connection, 1)
        second = outbox.take(connection, 1, first.last)
        rest = outbox.take(connection, 1 << 20, second.last)
    assert [len(batch.rows) for batch in (first, second, rest)] == [1, 1, 1]
    assert len({*first.rows, *second.rows, *rest.rows}) == 3


def test_events_of_people_whom_nobody_added_stay_behind(place: Workplace) -> None:
    saved = place.record()
    place.act("budi", saved.case, "complaint.verified")
    with place.store.reading() as connection:
        batch = outbox.take(connection, 1 << 20, withheld=[place.session("sari").key.key_id])
    pushed = [bytes(line.event) for line in batch.lines if isinstance(line, PushedEvent)]
    assert [ev.decode_event(data).kind for data in pushed] == ["complaint.verified"]


def test_what_is_sent_still_waits_and_leaves_the_queue_only_by_its_entry_in_the_feed(place: Workplace) -> None:
    national = National()
    settle(place, national)
    saved = place.record(who=SITI)
    with place.store.writing() as connection:
        rows = outbox.mark_sent(connection, outbox.take(connection, 1 << 20).rows)
        assert outbox.mark_sent(connection, rows) == [], "they are on their way already"
        assert outbox.waiting(connection) == (0, 1)
        cases = outbox.cases_of(connection, rows)
    assert [case.hex() for case in cases] == [saved.case.replace("-", "")]
    exchange(place, national)
    with place.store.reading() as connection:
        assert outbox.waiting(connection) == (0, 0)
    assert place.one("SELECT COUNT(*) FROM part_queue") == 0


def test_an_own_event_is_not_confirmed_by_other_bytes_under_its_id(place: Workplace) -> None:
    national = National()
    settle(place, national)
    event = place.record().event
    forged = event.encode().replace(b"walk_in", b"letters")
    national.bring(forged)
    exchange(place, national)
    assert place.one("SELECT bytes FROM events WHERE kind = 'complaint.recorded'") == event.encode()
    assert place.one("SELECT bytes FROM strays") == forged


def test_a_second_desk_folder_has_an_origin_of_its_own(place: Workplace) -> None:
    with desk_in(place.folder.parent / "lain", number="02", seed=2) as other:
        assert other.desk.identity.origin != place.desk.identity.origin
