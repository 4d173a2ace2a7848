"""How a feed is read: in pages, from a cursor that must lie on it, without the bytes that the desk holds."""

from collections.abc import Callable

import msgspec
import pytest

from desktop.contract import wire
from desktop.contract.digest import ZERO
from tests.national.country import KECAMATAN, Country
from tests.national.peer import Peer, new_case


@pytest.fixture
def reader(country: Country) -> tuple[Peer, Peer]:
    """A desk with forty cases of its own, and another of the office that has not read them."""
    writer, camat = country.desk(KECAMATAN, "supervisor")
    other, _ = country.desk(KECAMATAN, "clerk")
    for _ in range(40):
        writer.record(camat, new_case())
    writer.sync()
    return writer, other


Desks = tuple[Peer, Peer]


def test_a_desk_with_little_room_reads_the_same_feed_in_many_answers(reader: Desks) -> None:
    writer, other = reader
    rounds = 1
    while other.receive(other.send(other.request_body([], room=2000))):
        rounds += 1
    assert rounds > 10
    assert other.cursor == writer.cursor
    assert [entry.g for entry in other.feed] == list(range(1, other.cursor.g + 1))


def test_one_entry_always_fits(reader: Desks) -> None:
    _, other = reader
    before = len(other.feed)
    assert other.receive(other.send(other.request_body([], room=0)))
    assert len(other.feed) == before + 1


def test_an_answer_holds_what_its_own_request_brought(reader: Desks, country: Country) -> None:
    writer, _ = reader
    recorded = writer.record(country.supervisors[KECAMATAN][1], new_case())
    assert not writer.receive(writer.send(writer.request_body(writer.queue)))
    assert writer.outcome(recorded) == ("accepted", "")


def test_bytes_that_the_desk_declares_held_stay_away_and_no_others(reader: Desks) -> None:
    writer, other = reader
    own = [entry for entry in writer.events() if entry.origin == writer.origin]
    assert own
    assert all(entry.data is None for entry in own)
    half = own[len(own) // 2].seq
    writer.cursor, writer.feed = wire.Cursor(writer.cursor.epoch, 0, ZERO), []
    writer.sync([], held={writer.origin: half, "33.74.01-09/0000000000000000": 2**62})
    assert all(
        (entry.data is None) == (entry.seq <= half) for entry in writer.events() if entry.origin == writer.origin
    )
    other.sync()
    assert all(entry.data is not None for entry in other.events() if entry.origin == writer.origin)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda cursor: msgspec.structs.replace(cursor, epoch="another"),
        lambda cursor: msgspec.structs.replace(cursor, chain=bytes(31) + b"\x01"),
        lambda cursor: msgspec.structs.replace(cursor, g=cursor.g + 1000),
        lambda cursor: msgspec.structs.replace(cursor, g=2**63 - 1),
    ],
    ids=["another epoch", "another chain", "further than the feed", "as far as numbers go"],
)
def test_a_cursor_off_the_feed_is_sent_back_to_its_start(
    reader: Desks, spoil: Callable[[wire.Cursor], wire.Cursor]
) -> None:
    writer, _ = reader
    good, feed = writer.cursor, list(writer.feed)
    answer, _ = wire.decode_answer(writer.send(writer.request_body([], cursor=spoil(good))).content)
    assert answer.reset == wire.Reset(wire.Cursor(good.epoch, 0, ZERO))
    writer.cursor = spoil(good)
    writer.sync([])
    assert writer.cursor == good
    assert writer.feed == feed


def test_a_desk_that_is_up_to_date_gets_an_empty_answer_of_a_few_bytes(reader: Desks) -> None:
    writer, _ = reader
    request = writer.request_body([])
    answer = writer.send(request)
    assert wire.decode_answer(answer.content)[1] == []
    assert len(request) + len(answer.raw) < 1024
