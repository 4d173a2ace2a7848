"""The exchange under damage: one broken line harms no other, and nothing worse than `Malformed` comes out of a body."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.casework.ids import KeyId, PersonId
from desktop.contract.wire import (
    Malformed,
    Pushed,
    PushedEvent,
    PushedPart,
    StaffRequest,
    SyncRequest,
    decode_answer,
    decode_request,
    encode_lines,
    line_of,
)
from tests.unit.samples import ORIGIN, uid
from tests.unit.test_wire import ANSWER, PUSHED_EVENTS, PUSHED_PARTS, REQUEST, plain

REQUEST_LINE = line_of(REQUEST).strip()
HASH = base64.b64encode(bytes(32))
EVENT_LINE = b'{"t":"e","seq":1,"chain":"' + HASH + b'","event":{}}'
PART_LINE = b'{"t":"p","event":"%s","name":"who","salt":"%s","data":""}' % (
    uid(1).encode(),
    base64.b64encode(bytes(16)),
)
ID = uid(1).encode()
NO_IDS = {
    "no event": b"",
    "a short id": b"1",
    "a long id": ID + b"0",
    "an id in capitals": ID.replace(b"a", b"A"),
    "an id without dashes": ID.replace(b"-", b"0"),
    "an id in braces": b"{" + ID + b"}",
    "a stream": b"case:" + ID,
    "an id and a line end": ID + b"\\n",
}
"""What is no id of an event, though some of it is as long as one or holds one: a desk keeps ids as 16 bytes."""
ENTRY_LINE = b'{"t":"e","g":1,"id":"%s","outcome":"accepted","hash":"%s"}' % (uid(1).encode(), HASH)

FED_PART_LINE = b'{"t":"p","g":1,"event":"%s","name":"who","standing":"here","commitment":"%s"}' % (ID, HASH)

BROKEN_EVERYWHERE = [
    pytest.param(b"x", id="garbage"),
    pytest.param(b"\xff\xfe", id="no text"),
    pytest.param(b"null", id="null"),
    pytest.param(b"[]", id="a list"),
    pytest.param(b"{}", id="no type"),
    pytest.param(b'{"t":"z"}', id="an unknown type"),
    pytest.param(b'{"t":5}', id="a type that is a number"),
    pytest.param(b" ", id="a space"),
    pytest.param(b"[" * 100_000, id="too deep"),
    pytest.param(b"<html><body>Silakan masuk ke jaringan</body></html>", id="a captive portal"),
]
BROKEN_PUSHED = [
    *BROKEN_EVERYWHERE,
    pytest.param(EVENT_LINE[:-1], id="cut"),
    pytest.param(EVENT_LINE.replace(b'"seq":1', b'"seq":0'), id="seq 0"),
    pytest.param(EVENT_LINE.replace(b'"seq":1', b'"seq":"1"'), id="seq in quotes"),
    pytest.param(EVENT_LINE.replace(b'"seq":1', b'"seq":%d' % 2**63), id="seq beyond any database"),
    pytest.param(EVENT_LINE.replace(b'"seq":1', b'"seq":' + b"9" * 5_000), id="seq without end"),
    pytest.param(EVENT_LINE.replace(HASH, HASH[:-4]), id="short hash"),
    pytest.param(EVENT_LINE.replace(HASH, b"!" * 44), id="hash that is no base64"),
    pytest.param(EVENT_LINE.replace(b',"event":{}', b""), id="no event"),
    pytest.param(EVENT_LINE.replace(b"{}", b"[" * 100_000 + b"]" * 100_000), id="event too deep"),
    pytest.param(EVENT_LINE.replace(b'"event"', b'"signature":"AAAA","event"'), id="short signature"),
    pytest.param(PART_LINE.replace(b'"who"', b'"\xff"'), id="part name not UTF-8"),
    pytest.param(PART_LINE.replace(b'"who"', b'"' + b"w" * 65 + b'"'), id="long part name"),
    pytest.param(PART_LINE.replace(b'"data":""', b'"data":"%s"' % base64.b64encode(bytes(256 * 1024 + 1))), id="huge"),
    pytest.param(PART_LINE.replace(b"AAAAAAAAAAAAAAAAAAAAAA==", b"AAAA"), id="short salt"),
    *(pytest.param(PART_LINE.replace(ID, wrong), id=f"part of {name}") for name, wrong in NO_IDS.items()),
]


@pytest.mark.parametrize("broken", BROKEN_PUSHED)
def test_a_broken_line_stands_as_none_and_the_others_arrive(broken: bytes) -> None:
    body = b"\n".join([REQUEST_LINE, EVENT_LINE, broken, PART_LINE, b""])
    header, (before, none, after) = decode_request(body)
    assert header == REQUEST
    assert none is None
    assert isinstance(before, PushedEvent)
    assert isinstance(after, PushedPart)


@pytest.mark.parametrize(
    "broken",
    [
        *BROKEN_EVERYWHERE,
        pytest.param(ENTRY_LINE[:-1], id="cut"),
        pytest.param(ENTRY_LINE.replace(b'"g":1', b'"g":0'), id="g 0"),
        pytest.param(ENTRY_LINE.replace(b'"g":1', b'"g":%d' % 2**63), id="g beyond any database"),
        pytest.param(ENTRY_LINE.replace(b"accepted", b"maybe"), id="unknown outcome"),
        pytest.param(ENTRY_LINE.replace(HASH, b"AAAA"), id="short hash"),
        pytest.param(ENTRY_LINE.replace(b'"accepted"', b'"accepted","reason":"\xff"'), id="reason not UTF-8"),
        pytest.param(FED_PART_LINE.replace(b'"here"', b'"there"'), id="unknown standing"),
        *(pytest.param(ENTRY_LINE.replace(ID, wrong), id=f"event: {name}") for name, wrong in NO_IDS.items()),
        *(pytest.param(FED_PART_LINE.replace(ID, wrong), id=f"part of {name}") for name, wrong in NO_IDS.items()),
    ],
)
def test_an_answer_with_a_broken_line_is_malformed_as_a_whole(broken: bytes) -> None:
    assert len(decode_answer(line_of(ANSWER) + ENTRY_LINE + b"\n" + FED_PART_LINE)[1]) == 2
    body = b"\n".join([line_of(ANSWER).strip(), ENTRY_LINE, broken])
    with pytest.raises(Malformed):
        decode_answer(body)


@pytest.mark.parametrize(
    "first",
    [
        *BROKEN_EVERYWHERE,
        pytest.param(b"", id="nothing"),
        pytest.param(b"\n\n", id="empty lines"),
        pytest.param(REQUEST_LINE[:-1], id="cut"),
        pytest.param(REQUEST_LINE.replace(b'"room":65536', b'"room":-1'), id="no room"),
        pytest.param(REQUEST_LINE.replace(b'"g":0', b'"g":-1'), id="g below 0"),
        pytest.param(REQUEST_LINE.replace(b'"g":0', b'"g":%d' % 2**63), id="g beyond any database"),
        pytest.param(REQUEST_LINE.replace(b'"room":65536', b'"room":%d' % 2**63), id="room beyond any computer"),
        pytest.param(REQUEST_LINE.replace(b"2026", b"\xff"), id="not UTF-8"),
        pytest.param(REQUEST_LINE.replace(ORIGIN.encode(), b"3" * 81), id="long origin"),
        pytest.param(REQUEST_LINE[:-1] + b',"reference":"' + b"1" * 65 + b'"}', id="long reference version"),
        pytest.param(REQUEST_LINE[:-1] + b',"reference":1}', id="reference version that is a number"),
    ],
)
def test_a_body_with_a_broken_first_line_is_malformed(first: bytes) -> None:
    with pytest.raises(Malformed):
        decode_request(first)
    with pytest.raises(Malformed):
        decode_answer(first)


def waiting(count: int) -> SyncRequest:
    """A request of a desk at which so many people wait."""
    person = StaffRequest(
        person=PersonId(uid(90)),
        username="sari",
        name="Sari",
        roles=("clerk",),
        key=KeyId("ztkkf6cw2w6gguv7324erhyxye"),
        public=bytes(32),
        desk="33.74.01-02",
    )
    return replace(REQUEST, staff_requests=(person,) * count)


def test_twenty_people_of_a_desk_may_wait_at_once_and_no_more() -> None:
    header, lines = decode_request(encode_lines(waiting(20), []))
    assert (len(header.staff_requests), lines) == (20, [])
    with pytest.raises(Malformed):
        decode_request(encode_lines(waiting(21), []))


def test_the_version_of_the_reference_data_has_at_most_64_characters() -> None:
    header, _ = decode_request(encode_lines(replace(REQUEST, reference="1" * 64), []))
    assert (header.reference, REQUEST.reference) == ("1" * 64, "")


@given(st.binary(max_size=120))
def test_any_body_is_malformed_and_nothing_worse(body: bytes) -> None:
    with pytest.raises(Malformed):
        decode_request(body)
    with pytest.raises(Malformed):
        decode_answer(body)


@given(st.lists(PUSHED_EVENTS | PUSHED_PARTS, min_size=1, max_size=4), st.data())
def test_a_request_that_was_cut_loses_only_its_end(rest: list[Pushed], data: st.DataObject) -> None:
    body = encode_lines(REQUEST, rest)
    cut = data.draw(st.integers(len(REQUEST_LINE), len(body) - 1))
    _, lines = decode_request(body[:cut])
    arrived = [line for line in lines if line is not None]
    assert [plain(line) for line in arrived] == [plain(line) for line in rest[: len(arrived)]]
    assert lines in (arrived, [*arrived, None])
    assert len(arrived) >= body[:cut].count(b"\n") - 1


def test_fields_of_a_newer_version_do_not_disturb() -> None:
    newer = b'{"baru":[{}],'
    body = b"\n".join(line.replace(b"{", newer, 1) for line in (REQUEST_LINE, EVENT_LINE, PART_LINE))
    header, lines = decode_request(body)
    assert header == REQUEST
    assert [type(line) for line in lines] == [PushedEvent, PushedPart]
