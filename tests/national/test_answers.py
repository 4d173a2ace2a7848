"""What an answer says beside the feed, and how a desk knows that it is the service's answer to its own request."""

import base64
from typing import Any

import msgspec
import pytest
from sqlalchemy import text

from desktop.casework import bodies
from desktop.contract import wire
from desktop.contract.chain import fed
from desktop.contract.digest import ZERO
from desktop.contract.reference import read_reference_set
from desktop.contract.signatures import ANSWER_HEADER
from national import metastore, offices
from tests.national.answers import Refused, checked, is_signed, post
from tests.national.country import DLH, KECAMATAN, TREE, Country
from tests.national.peer import Distrust, Peer, new_case
from tests.national.people import Person


@pytest.fixture
def desk(country: Country) -> tuple[Peer, Person]:
    """The desk of a supervisor."""
    return country.desk(KECAMATAN, "supervisor", "clerk")


Desk = tuple[Peer, Person]

# --- whose answer it is ---


@pytest.mark.parametrize("accepted", ["zstd", "gzip", "identity"])
def test_an_answer_is_signed_over_its_body_before_it_was_encoded(desk: Desk, accepted: str) -> None:
    peer, _ = desk
    answer = peer.send(peer.request_body([]), headers={"accept-encoding": accepted})
    assert answer.headers.get("content-encoding", "identity") == accepted
    assert is_signed(peer.root, answer)
    assert len(base64.b64decode(answer.headers[ANSWER_HEADER], validate=True)) == 64


def test_the_answer_to_one_request_does_not_answer_another(desk: Desk) -> None:
    peer, _ = desk
    first, second = (peer.send(peer.request_body([])) for _ in range(2))
    assert is_signed(peer.root, first)
    assert is_signed(peer.root, second)
    first.headers[ANSWER_HEADER] = second.headers[ANSWER_HEADER]
    with pytest.raises(Distrust, match="another request"):
        peer.receive(first)


def test_the_answer_to_an_enrolment_is_signed_too_also_when_it_is_given_again(country: Country) -> None:
    peer, code = Peer(country.client, KECAMATAN), country.invite(KECAMATAN, "01")
    for _ in range(2):
        peer.enrol(code, Person("Camat", ("supervisor",)))


def test_a_refusal_is_signed_by_nobody(country: Country, desk: Desk) -> None:
    peer, _ = desk
    answer = peer.send(b"")
    with pytest.raises(Refused, match="malformed"):
        checked(answer)
    assert ANSWER_HEADER not in answer.headers
    body = b"{}"
    assert ANSWER_HEADER not in post(country.client, "/v1/enrol", body, peer.signed("/v1/enrol", body)).headers


# --- the evidence ---


def test_every_entry_of_an_event_says_who_wrote_it_after_what_under_which_signature(country: Country) -> None:
    """With its bytes, without them, and as a stub; the chain of the feed runs over it."""
    boss, camat = country.desk(KECAMATAN, "supervisor", "clerk")
    reader, _ = country.desk(KECAMATAN, "clerk")
    stranger, _ = country.desk(DLH, "supervisor")
    note = bodies.Noted(text="Pelapor menelepon.")
    boss.record(camat, case := new_case())
    signed = boss.act(camat, "note.added", note, case)
    unsigned = boss.act(camat, "note.added", note, case, sign=False)
    pushed = [line for line in boss.queue if isinstance(line, wire.PushedEvent)][1:]
    boss.sync()
    reader.sync()
    stranger.sync(pushed)
    for peer, with_bytes in ((boss, False), (reader, True), (stranger, False)):
        told = [entry for entry in peer.events() if entry.id in (signed.id, unsigned.id)]
        assert [entry.data is not None for entry in told] == [with_bytes, with_bytes]
        for entry, line in zip(told, pushed, strict=True):
            evidence = (entry.origin, entry.seq, entry.chain, entry.signature)
            assert evidence == (boss.origin, line.seq, line.chain, line.signature)
    assert fed(ZERO, told[0]) != fed(ZERO, msgspec.structs.replace(told[0], seq=told[0].seq + 1))


def test_bytes_that_nobody_vouches_for_come_without_evidence(country: Country) -> None:
    boss, camat = country.desk(KECAMATAN, "supervisor", "clerk")
    stranger, _ = country.desk(DLH, "supervisor")
    boss.record(camat, new_case())
    stranger.sync(boss.queue[:1])
    stray = stranger.events()[-1]
    assert (stray.outcome, stray.origin, stray.seq, stray.chain, stray.signature) == ("held", "", 0, b"", None)


# --- the reference data ---


def test_reference_data_comes_once_when_it_was_published_anew(country: Country, desk: Desk) -> None:
    peer, _ = desk
    assert read_reference_set(peer.reference).offices == TREE
    version = read_reference_set(peer.reference).version
    assert _answer(peer).reference is wire.NO_BYTES
    assert bytes(_answer(peer, reference="").reference) == peer.reference
    document = msgspec.json.decode(peer.reference) | {"version": "2027-1", "later": {"field": [1, 2.50, "\u00e9"]}}
    published = msgspec.json.format(msgspec.json.encode(document), indent=4)
    with country.beside() as connection:
        offices.publish(connection, published)
    assert read_reference_set(peer.reference).version == version
    peer.sync()
    assert read_reference_set(peer.reference).version == "2027-1"
    assert peer.reference == msgspec.json.format(published, indent=-1), "as published, on one line"
    assert _answer(peer).reference is wire.NO_BYTES


def test_the_reference_data_takes_its_room_and_one_entry_fits_beside_it(desk: Desk) -> None:
    peer, _ = desk
    start = wire.Cursor(peer.cursor.epoch, 0, ZERO)
    room = len(peer.reference) + 10
    answer, entries = wire.decode_answer(
        peer.send(peer.request_body([], cursor=start, room=room, reference="")).content
    )
    assert answer.reference is not wire.NO_BYTES
    assert (len(entries), answer.more) == (1, True)


def test_where_nothing_was_published_there_is_nothing_to_send(country: Country, desk: Desk) -> None:
    peer, _ = desk
    with country.beside() as connection:
        connection.execute(text("DELETE FROM meta WHERE name LIKE 'reference%'"))
        assert metastore.read(connection, metastore.REFERENCE) is None
    assert _answer(peer, reference="").reference is wire.NO_BYTES


# --- whether there is more ---


def test_there_is_more_only_while_entries_remain(desk: Desk) -> None:
    peer, _ = desk
    total, said = peer.cursor.g, []
    peer.cursor, peer.feed = wire.Cursor(peer.cursor.epoch, 0, ZERO), []
    for number in range(1, total + 1):
        said.append(peer.receive(peer.send(peer.request_body([], room=0))))
        assert len(peer.feed) == number
    assert said == [True] * (total - 1) + [False]
    assert not peer.receive(peer.send(peer.request_body([], room=0)))


def test_there_is_no_more_on_a_feed_of_nothing(country: Country, desk: Desk) -> None:
    peer, _ = desk
    with country.beside() as connection:
        connection.execute(text("DROP TRIGGER feeds_stay"))
        connection.execute(text("DELETE FROM feeds"))
    answer = _answer(peer, cursor=wire.Cursor(peer.cursor.epoch, 0, ZERO))
    assert (answer.more, answer.head.g, answer.head.chain) == (False, 0, ZERO)


def _answer(peer: Peer, **more: Any) -> wire.SyncAnswer:
    return wire.decode_answer(peer.send(peer.request_body([], **more)).content)[0]
