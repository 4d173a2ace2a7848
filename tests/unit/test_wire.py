"""The exchange as bytes: what was sent arrives, and event bytes arrive as they were frozen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Raw, Struct, json
from msgspec.structs import asdict, replace

from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId, KeyId, Origin, PersonId
from desktop.contract.wire import (
    NO_BYTES,
    PROTOCOL,
    SCHEMA,
    Cursor,
    FeedEntry,
    FeedEvent,
    FeedPart,
    Head,
    PartStanding,
    Pushed,
    PushedEvent,
    PushedPart,
    Reset,
    StaffRequest,
    SyncAnswer,
    SyncRequest,
    decode_answer,
    decode_request,
    encode_lines,
    line_of,
    raw_bytes,
)
from tests.unit.samples import EVENTS, ORIGIN, uid

HASHES = st.binary(min_size=32, max_size=32)
SIGNATURES = st.binary(min_size=64, max_size=64)
SHORT = st.text(max_size=64)
POSITIONS = st.integers(0, 2**63 - 1)
COUNTS = st.integers(1, 2**63 - 1)
IDS = st.integers(0, 99).map(lambda n: EventId(uid(n)))
EVENT_BYTES = st.sampled_from([event.encode() for event, _ in EVENTS.values()])
RAWS = EVENT_BYTES.map(Raw)

CURSORS = st.builds(Cursor, SHORT, POSITIONS, HASHES)
STAFF = st.builds(
    StaffRequest,
    person=SHORT.map(PersonId),
    username=SHORT,
    name=SHORT,
    roles=st.lists(SHORT, max_size=3).map(tuple),
    key=SHORT.map(KeyId),
    public=HASHES,
    desk=SHORT,
)
REQUESTS = st.builds(
    SyncRequest,
    protocol=st.integers(1, 9),
    schema=st.integers(1, 9),
    origin=SHORT.map(Origin),
    now=SHORT,
    cursor=CURSORS,
    held=st.dictionaries(SHORT, POSITIONS, max_size=3),
    room=POSITIONS,
    staff_requests=st.lists(STAFF, max_size=2).map(tuple),
    reference=SHORT,
)
PUSHED_EVENTS = st.builds(PushedEvent, seq=COUNTS, chain=HASHES, signature=st.none() | SIGNATURES, event=RAWS)
PUSHED_PARTS = st.builds(
    PushedPart,
    event=IDS,
    name=SHORT,
    salt=st.binary(min_size=16, max_size=16),
    data=st.binary(max_size=40),
)
PUBLISHED = [b'{ "version" : "2026-11",\t"offices":[ ] }', '{"version":"2026-12","nama":"Dinas — №3"}'.encode(), b"{}"]
HEADS = st.builds(Head, POSITIONS, HASHES, SIGNATURES)
ANSWERS = st.builds(
    SyncAnswer,
    epoch=SHORT,
    now=SHORT,
    head=HEADS,
    more=st.booleans(),
    reset=st.none() | st.builds(Reset, CURSORS),
    retry_after=st.none() | st.floats(0, 86_400),
    staff_requests=st.lists(STAFF, max_size=2).map(tuple),
    reference=st.just(NO_BYTES) | st.sampled_from(PUBLISHED).map(Raw),
)
STUBS = st.builds(
    FeedEvent,
    g=COUNTS,
    id=IDS,
    outcome=st.sampled_from(Outcome),
    reason=SHORT,
    hash=HASHES,
    origin=SHORT,
    seq=POSITIONS,
    chain=st.binary(max_size=32),
    signature=st.none() | SIGNATURES,
)
FEED_EVENTS = STUBS | st.builds(replace, STUBS, event=RAWS)
FEED_PARTS = st.builds(
    FeedPart,
    g=COUNTS,
    event=IDS,
    name=SHORT,
    standing=st.sampled_from(PartStanding),
    commitment=HASHES,
    salt=st.binary(max_size=16),
    data=st.binary(max_size=40),
)


def plain(message: Struct | None) -> dict[str, object] | None:
    """A message with its event as bytes, so that two can be compared."""
    if message is None:
        return None
    return {name: bytes(value) if isinstance(value, Raw) else value for name, value in asdict(message).items()}


# --- what was sent arrives ---


@given(REQUESTS, st.lists(PUSHED_EVENTS | PUSHED_PARTS, max_size=5))
def test_a_request_arrives_as_it_was_sent(first: SyncRequest, rest: list[Pushed]) -> None:
    header, lines = decode_request(encode_lines(first, rest))
    assert header == first
    assert [type(line) for line in lines] == [type(line) for line in rest]
    assert [plain(line) for line in lines] == [plain(line) for line in rest]


@given(ANSWERS, st.lists(FEED_EVENTS | FEED_PARTS, max_size=5))
def test_an_answer_arrives_as_it_was_sent(first: SyncAnswer, rest: list[FeedEntry]) -> None:
    header, lines = decode_answer(encode_lines(first, rest))
    assert plain(header) == plain(first)
    assert [type(line) for line in lines] == [type(line) for line in rest]
    assert [plain(line) for line in lines] == [plain(line) for line in rest]


@given(ANSWERS, st.lists(FEED_EVENTS | FEED_PARTS, max_size=5))
def test_a_line_is_measured_as_it_is_sent(first: SyncAnswer, rest: list[FeedEntry]) -> None:
    assert b"".join(map(line_of, (first, *rest))) == encode_lines(first, rest)


CURSOR = Cursor("a1", 0, bytes(32))
REQUEST = SyncRequest(origin=ORIGIN, now="2026-11-02T08:00:00+07:00", cursor=CURSOR, room=65_536)
ANSWER = SyncAnswer(epoch="a1", now="2026-11-02T01:00:00Z", head=Head(0, bytes(32), bytes(64)))


def test_the_first_lines_name_protocol_and_schema_of_today() -> None:
    header, lines = decode_request(encode_lines(REQUEST, []))
    assert (header.protocol, header.schema, lines) == (PROTOCOL, SCHEMA, [])
    assert decode_answer(encode_lines(ANSWER, []))[0].oldest_schema == SCHEMA


# --- event bytes are never touched ---

ODD = [
    '{"v":1,"text":"Jalan Mawar — gang №3 🤢"}'.encode(),
    b'{ "v" : 1 ,\t"text":"\\u004a\\u00e9\\ud83e\\udd22\\/\\"" }',
    b'{"v":1,"n":1.50e+1,"big":123456789012345678901234567890,"v":2}',
    '{"teks":"a\u0301\u200f\u2028\ufeff\U0010ffff"}'.encode(),
    b'{"\\u0000":"\\u0000\\n\\r"}',
]


@pytest.mark.parametrize("data", ODD)
def test_the_bytes_of_an_event_arrive_exactly_as_they_were_frozen(data: bytes) -> None:
    pushed = PushedEvent(seq=1, chain=bytes(32), event=Raw(data))
    _, (there,) = decode_request(encode_lines(REQUEST, [pushed]))
    assert isinstance(there, PushedEvent)
    assert raw_bytes(there.event) == data
    pulled = FeedEvent(g=1, id=EventId(uid(1)), outcome=Outcome.ACCEPTED, hash=bytes(32), event=there.event)
    _, (back,) = decode_answer(encode_lines(ANSWER, [pulled]))
    assert isinstance(back, FeedEvent)
    assert back.data == raw_bytes(back.event) == data


@pytest.mark.parametrize("data", [*PUBLISHED, *ODD])
def test_the_reference_data_arrives_exactly_as_it_was_published(data: bytes) -> None:
    there, _ = decode_answer(encode_lines(replace(ANSWER, reference=Raw(data)), []))
    assert raw_bytes(there.reference) == data


def test_an_answer_without_reference_data_says_nothing_of_it_however_often_it_travels() -> None:
    there, _ = decode_answer(encode_lines(ANSWER, []))
    assert there.reference is NO_BYTES
    assert b'"reference"' not in line_of(there)
    assert line_of(there) == line_of(ANSWER)


@given(STUBS)
def test_an_entry_without_its_bytes_has_none_however_often_it_travels(stub: FeedEvent) -> None:
    _, (there,) = decode_answer(encode_lines(ANSWER, [stub]))
    assert isinstance(there, FeedEvent)
    assert there.data is None
    assert line_of(there) == line_of(stub)
    assert b'"event"' not in line_of(there)


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text())))
def test_any_event_arrives_exactly_as_it_was_frozen(content: dict[str, object]) -> None:
    data = json.encode(content)
    _, (there,) = decode_request(encode_lines(REQUEST, [PushedEvent(seq=1, chain=bytes(32), event=Raw(data))]))
    assert isinstance(there, PushedEvent)
    assert raw_bytes(there.event) == data
