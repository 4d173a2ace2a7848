"""`loket verify`: a sound database holds, and every kind of damage is found and named, whoever did it and however."""

import pytest
from msgspec import Raw
from msgspec.structs import replace

from desktop.casework import events as ev
from desktop.casework.ids import EventId, KeyId, Origin, PersonId, office_stream
from desktop.contract import chain
from desktop.db import projections
from desktop.service.verifying import Verdict, verify
from tests.desks import MORNING, OFFICE, SITI, Workplace
from tests.service.fake_national import National, exchange, settle

RECORDED = "kind = 'complaint.recorded'"
VERIFIED = "kind = 'complaint.verified'"
ELSEWHERE = Origin("33.74.02-01/ffffffffffffffff")
OWN_LAST = "n = (SELECT MAX(n) FROM events WHERE origin = (SELECT origin FROM desk))"


@pytest.fixture
def used(place: Workplace) -> Workplace:
    """A desk with a closed case that arrived, one that waits with its reporter, and all guards of the log taken off."""
    national = National()
    settle(place, national)
    place.walk(place.record(who=SITI).case)
    exchange(place, national)
    place.act("budi", place.record("Air keruh sejak Lebaran.", who=SITI).case, "complaint.verified")
    for trigger in ("events_stay", "events_do_not_change"):
        place.sql(f"DROP TRIGGER {trigger}")
    return place


def found(place: Workplace) -> dict[str, str]:
    return {finding.check: finding.words for finding in verify(place.desk).findings}


def change_hex(place: Workplace, table: str, column: str, where: str) -> None:
    """Flips one bit in the middle of a binary value."""
    value = bytearray(place.one(f"SELECT {column} FROM {table} WHERE {where}"))
    value[len(value) // 2] ^= 0x01
    place.sql(f"UPDATE {table} SET {column} = ? WHERE {where}", bytes(value))


# --- what is sound ---


def test_a_used_desk_holds_and_everything_was_looked_at(used: Workplace) -> None:
    verdict = verify(used.desk)
    assert verdict == Verdict(events=14, entries=13, signatures=8, unknown_keys=0, unlinked=0, findings=())
    assert verdict.holds


def test_a_new_desk_holds(place: Workplace) -> None:
    assert verify(place.desk) == Verdict(0, 0, 0, 0, 0, ())


def test_verifying_changes_nothing(used: Workplace) -> None:
    tables = ("events", "cases", "timeline", "counters", "queue", "feed", "people", "parts")
    before = [used.sql(f"SELECT * FROM {table}") for table in tables]
    with used.store.reading() as connection:
        words = projections.fingerprint(connection)
    verify(used.desk)
    assert [used.sql(f"SELECT * FROM {table}") for table in tables] == before
    with used.store.reading() as connection:
        assert projections.fingerprint(connection) == words


def test_erased_bytes_are_no_damage(used: Workplace) -> None:
    used.sql(f"UPDATE events SET bytes = NULL WHERE {VERIFIED}")
    assert not {"log", "feed", "queue"} & found(used).keys()


def test_a_signature_by_somebody_whose_certificate_is_not_here_is_counted_apart(place: Workplace) -> None:
    place.walk(place.record().case)
    verdict = verify(place.desk)
    assert (verdict.holds, verdict.signatures, verdict.unknown_keys) == (True, 0, 4)


# --- what is damaged: the log ---


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"walk_in", b"letters", id="another meaning"),
        pytest.param(b'"v":1', b'"v":9', id="another version"),
        pytest.param(b'{"v"', b'["v"', id="no JSON any more"),
        pytest.param(b"Lampu", b"\xff\xfe\xfd\xfcu", id="no UTF-8 any more"),
        pytest.param(b'"body":{', b'"bodi":{', id="no event any more"),
    ],
)
def test_changed_bytes_of_an_event_are_named(used: Workplace, old: bytes, new: bytes) -> None:
    data = used.one(f"SELECT bytes FROM events WHERE {RECORDED} ORDER BY n LIMIT 1")
    n = used.one(f"SELECT n FROM events WHERE {RECORDED} ORDER BY n LIMIT 1")
    assert old in data
    used.sql("UPDATE events SET bytes = ? WHERE n = ?", data.replace(old, new, 1), n)
    assert "isinya tidak cocok dengan sidiknya" in found(used)["log"]


@pytest.mark.parametrize(
    ("column", "words"),
    [("hash", "rantai"), ("chain", "rantai"), ("signature", "rantai"), ("id", "di dalamnya tertulis")],
)
def test_a_flipped_bit_in_a_column_of_the_log_is_named(used: Workplace, column: str, words: str) -> None:
    change_hex(used, "events", column, f"{VERIFIED} AND n = (SELECT MAX(n) FROM events WHERE {VERIFIED})")
    assert words in found(used)["log"]


def test_a_signature_that_does_not_fit_is_named_also_where_the_chain_was_mended(used: Workplace) -> None:
    row = used.sql(f"SELECT n, origin, seq, hash FROM events WHERE {OWN_LAST}")[0]
    before = used.one("SELECT chain FROM events WHERE origin = ? AND seq = ?", row.origin, row.seq - 1)
    forged = chain.authored(before, row.origin, row.seq, row.hash, bytes(64))
    used.sql("UPDATE events SET signature = ?, chain = ? WHERE n = ?", bytes(64), forged, row.n)
    assert "tanda tangan tidak cocok" in found(used)["log"]


def test_a_signature_that_was_taken_away_is_named(used: Workplace) -> None:
    used.sql(f"UPDATE events SET signature = NULL WHERE {VERIFIED}")
    assert "log" in found(used)


def test_an_event_cut_out_of_the_middle_is_named(used: Workplace) -> None:
    used.sql("DELETE FROM events WHERE kind = 'answer.proposed'")
    assert found(used)["log"] == "peristiwa meja ini nomor 6 hilang"


def test_the_last_event_cut_off_is_named(used: Workplace) -> None:
    used.sql(f"DELETE FROM events WHERE {OWN_LAST}")
    assert "queue" in found(used)


def test_the_last_confirmed_event_cut_off_is_named(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.walk(place.record().case, "complaint.verified")
    exchange(place, national)
    place.sql("DROP TRIGGER events_stay")
    place.sql(f"DELETE FROM events WHERE {OWN_LAST}")
    with place.store.writing() as connection:
        projections.rebuild(connection)
    assert found(place) != {}


def test_an_origin_that_was_renamed_is_named(used: Workplace) -> None:
    used.sql(f"UPDATE events SET origin = '33.74.09-01/ffffffffffffffff' WHERE {OWN_LAST}")
    assert found(used) != {}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("origin", "'33.74.09-01/ffffffffffffffff'"),
        ("seq", "seq + 1"),
        ("chain", "zeroblob(32)"),
        ("signature", "zeroblob(64)"),
        ("signature", "NULL"),
    ],
)
@pytest.mark.parametrize("whose", [f"{VERIFIED} AND id IN (SELECT event FROM feed)", "kind = 'staff.added'"])
def test_what_stands_beside_a_confirmed_event_is_what_the_feed_told(
    used: Workplace, whose: str, column: str, value: str
) -> None:
    """Own or another's: nobody can say afterwards that somebody else wrote it, or after something else."""
    used.sql(f"UPDATE events SET {column} = {value} WHERE n = (SELECT MIN(n) FROM events WHERE {whose})")
    assert "bukan yang disampaikan layanan" in found(used)["log"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "'note.added'"),
        ("hlc", "'0000000000000001'"),
        ("case_id", "(SELECT id FROM cases WHERE id <> events.case_id)"),
    ],
)
def test_a_column_that_does_not_say_what_the_bytes_say_is_named(used: Workplace, column: str, value: str) -> None:
    used.sql(f"UPDATE events SET {column} = {value} WHERE {OWN_LAST}")
    assert found(used) != {}


# --- what is evidence, and no damage ---


def note(number: int) -> bytes:
    """An event of another desk."""
    return ev.Event(
        v=ev.VERSION, id=EventId(f"0193a1c0-0000-7000-8000-0000000000f{number}"), office=OFFICE,
        stream=office_stream(OFFICE), kind="breach.recorded", at=MORNING.isoformat(), hlc="0193a1c0f3e80000",
        actor=ev.Actor(PersonId("orang-lain"), KeyId("kunci-lain")), saw=None, body=Raw(b"{}"),
    ).encode()  # fmt: skip


def test_a_gap_in_another_origin_is_counted_and_no_damage(place: Workplace) -> None:
    settle(place, national := National())
    for number in range(3):
        national.bring(note(number), origin=ELSEWHERE)
    del national.feed[-2]
    national.feed[-1] = replace(national.feed[-1], g=len(national.feed))
    assert exchange(place, national).trouble is None
    verdict = verify(place.desk)
    assert (verdict.unlinked, verdict.findings) == (1, ())


def test_two_copies_of_one_desk_that_both_wrote_on_are_counted_and_no_damage(place: Workplace) -> None:
    settle(place, national := National())
    place.record()
    own = place.desk.identity.origin
    national.bring(note(1), origin=own)
    fork = national.bring(note(2), origin=own)
    national.feed[-1] = replace(fork, chain=bytes(32))
    exchange(place, national)
    place.record()
    exchange(place, national)
    verdict = verify(place.desk)
    assert (verdict.unlinked, verdict.findings) == (1, ())


def test_an_own_event_that_waits_and_does_not_follow_on_is_named(place: Workplace) -> None:
    settle(place, National())
    place.record()
    place.sql("DROP TRIGGER events_do_not_change")
    place.sql(f"UPDATE events SET chain = zeroblob(32) WHERE {OWN_LAST}")
    assert "putus pada nomor 1" in found(place)["log"]


def test_the_last_event_of_this_desk_is_missed_by_its_own_counter(used: Workplace) -> None:
    """Even where every trace of it was taken out."""
    last = used.one(f"SELECT seq FROM events WHERE {OWN_LAST}")
    used.sql("DELETE FROM queue WHERE n = (SELECT MAX(n) FROM events)")
    used.sql(f"DELETE FROM events WHERE {OWN_LAST}")
    assert found(used)["log"] == f"peristiwa meja ini nomor {last} hilang"


# --- what is damaged: beside the log ---


@pytest.mark.parametrize("column", ["salt", "data"])
def test_a_changed_part_is_named(used: Workplace, column: str) -> None:
    change_hex(used, "parts", column, "event = (SELECT MIN(event) FROM parts)")
    assert "bagian pribadi who" in found(used)["parts"]


@pytest.mark.parametrize("column", ["hash", "chain", "event", "evidence"])
def test_a_flipped_bit_in_the_feed_is_named(used: Workplace, column: str) -> None:
    change_hex(used, "feed", column, "g = 7")
    assert "posisi 7" in found(used)["feed"]


@pytest.mark.parametrize("outcome", ["held", "accepted ", "apa saja"])
def test_another_outcome_in_the_feed_is_named(used: Workplace, outcome: str) -> None:
    used.sql("UPDATE feed SET outcome = ? WHERE g = 7", outcome)
    assert "feed" in found(used)


def test_an_entry_cut_out_of_the_feed_is_named(used: Workplace) -> None:
    used.sql("DELETE FROM feed WHERE g = 7")
    assert "posisi 8" in found(used)["feed"]


def test_the_end_of_the_feed_cut_off_is_named(used: Workplace) -> None:
    used.sql("DELETE FROM feed WHERE g = 13")
    assert "penanda di 13" in found(used)["feed"]


def test_a_cursor_that_was_moved_is_named(used: Workplace) -> None:
    used.sql("UPDATE exchange SET g = 12")
    assert "penanda di 12" in found(used)["feed"]


def test_a_queue_that_forgot_something_is_named(used: Workplace) -> None:
    used.sql("DELETE FROM queue WHERE n = (SELECT MIN(n) FROM queue)")
    assert "1 peristiwa" in found(used)["queue"]


def test_a_queue_with_what_was_confirmed_is_named(used: Workplace) -> None:
    used.sql(f"INSERT INTO queue (n, sent) SELECT MIN(n), 1 FROM events WHERE {RECORDED}")
    assert "queue" in found(used)


def test_parts_that_nobody_will_send_are_named(used: Workplace) -> None:
    used.sql("DELETE FROM part_queue")
    assert found(used) != {}
