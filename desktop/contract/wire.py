"""The exchange as bytes: one JSON line a message, so that one broken line harms no other (sync.md, section 3).

A request is a `SyncRequest` line, then `PushedEvent` and `PushedPart` lines; an answer a `SyncAnswer` line, then
`FeedEvent` and `FeedPart` lines in the order of the feed. Event bytes stand in their line exactly as they were
frozen: `msgspec.Raw` neither decodes nor encodes them.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated, cast

from msgspec import Meta, Raw, Struct, json

from desktop.casework.complaint import Outcome
from desktop.casework.events import ID_PATTERN, UNREADABLE
from desktop.casework.ids import EventId, KeyId, Origin, PersonId
from desktop.contract.digest import Digest, digest, number
from desktop.contract.parts import LARGEST_PART

PROTOCOL = 1
SCHEMA = 1
LARGEST_BODY = 64 * 1024 * 1024
"""Bytes of the largest body after decoding, either way. More is refused before it is held in memory."""
LARGEST_NUMBER = 2**63 - 1
"""What a database holds as a whole number."""
MEDIA_TYPE = "application/x-ndjson"

NO_BYTES = cast("Raw", None)
"""Stands for an event that comes without its bytes; never written. (msgspec takes no union with Raw.)"""

_Hash = Annotated[bytes, Meta(min_length=32, max_length=32)]
_Signature = Annotated[bytes, Meta(min_length=64, max_length=64)]
_Short = Annotated[str, Meta(max_length=64)]
_Count = Annotated[int, Meta(ge=0, le=LARGEST_NUMBER)]
_Position = Annotated[int, Meta(ge=1, le=LARGEST_NUMBER)]


class Cursor(Struct, frozen=True):
    """How far a desk has read its office's feed: the service's epoch, the position, the chain hash there."""

    epoch: _Short
    g: _Count
    chain: _Hash


LONGEST_USERNAME = 64
LONGEST_NAME = 200


class StaffRequest(Struct, frozen=True, kw_only=True):
    """A person who signed in at a new desk and waits for a supervisor's `staff.added`."""

    person: PersonId
    username: Annotated[str, Meta(max_length=LONGEST_USERNAME)]
    name: Annotated[str, Meta(max_length=LONGEST_NAME)]
    roles: Annotated[tuple[_Short, ...], Meta(max_length=8)]
    key: KeyId
    public: _Hash
    desk: _Short


class SyncRequest(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The first line of a request. `held`: own events up to which number come back without bytes, by origin."""

    protocol: int = PROTOCOL
    schema: int = SCHEMA
    origin: Annotated[Origin, Meta(max_length=80)]
    now: _Short
    cursor: Cursor
    held: dict[str, _Count] = {}
    room: _Count
    """Bytes of lines that the answer may have, before compression. One entry always fits."""
    staff_requests: Annotated[tuple[StaffRequest, ...], Meta(max_length=20)] = ()
    """People of this desk who wait for a supervisor of their office."""
    reference: _Short = ""
    """The version of the reference data that this desk has."""


class PushedEvent(Struct, frozen=True, omit_defaults=True, kw_only=True, tag="e", tag_field="t"):
    """An event of the desk's own. `seq` and `chain` are evidence, never a gate."""

    seq: _Position
    chain: _Hash
    signature: _Signature | None = None
    event: Raw


class PushedPart(Struct, frozen=True, omit_defaults=True, kw_only=True, tag="p", tag_field="t"):
    """A private part, with what opens its commitment."""

    event: Annotated[EventId, Meta(pattern=ID_PATTERN)]
    name: _Short
    salt: Annotated[bytes, Meta(min_length=16, max_length=16)]
    data: Annotated[bytes, Meta(max_length=LARGEST_PART)]

    def __repr__(self) -> str:
        """Which part it is, and nothing of what it says."""
        return f"PushedPart({self.event}, {self.name})"


class Head(Struct, frozen=True):
    """Where an answer ends, under the signature of the service over office, epoch, `g` and `chain`."""

    g: _Count
    chain: _Hash
    signature: _Signature


class Reset(Struct, frozen=True):
    """The service knows this desk's cursor no more: read again from `cursor`."""

    cursor: Cursor


class SyncAnswer(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The first line of an answer."""

    protocol: int = PROTOCOL
    oldest_schema: int = SCHEMA
    epoch: _Short
    now: _Short
    head: Head
    more: bool = False
    """Whether the feed goes on behind the head."""
    reset: Reset | None = None
    retry_after: Annotated[float, Meta(ge=0, le=86400)] | None = None
    staff_requests: tuple[StaffRequest, ...] = ()
    reference: Raw = NO_BYTES
    """The reference data as published, where the desk has another version of it."""


class FeedEvent(Struct, frozen=True, omit_defaults=True, kw_only=True, tag="e", tag_field="t"):
    """Entry `g` of a feed: an event and its outcome; `reason` says in a word why it was not accepted.

    `event` is absent where the desk declared that it holds the bytes, and where it may not have them (a stub).
    """

    g: _Position
    id: Annotated[EventId, Meta(pattern=ID_PATTERN)]
    outcome: Outcome
    reason: _Short = ""
    hash: _Hash
    origin: Annotated[str, Meta(max_length=80)] = ""
    seq: _Count = 0
    chain: bytes = b""
    signature: _Signature | None = None
    event: Raw = NO_BYTES

    @property
    def data(self) -> bytes | None:
        """The frozen bytes of the event, or None where they did not come along."""
        return None if self.event is NO_BYTES else bytes(self.event)

    @property
    def evidence(self) -> Digest:
        """Who wrote it, as which of its events, after what, under which signature: one hash, for the feed's chain."""
        return evidence_of(self.origin, self.seq, self.chain, self.signature)


class PartStanding(StrEnum):
    """What a feed says about a private part."""

    HERE = "here"
    NOT_YOURS = "not_yours"
    ERASED = "erased"


class FeedPart(Struct, frozen=True, omit_defaults=True, kw_only=True, tag="p", tag_field="t"):
    """Entry `g` of a feed: a private part, or that it is not for this office."""

    g: _Position
    event: Annotated[EventId, Meta(pattern=ID_PATTERN)]
    name: _Short
    standing: PartStanding
    commitment: _Hash
    salt: bytes = b""
    data: bytes = b""

    def __repr__(self) -> str:
        """Which part it is, and nothing of what it says."""
        return f"FeedPart({self.g}, {self.event}, {self.name}, {self.standing})"


Pushed = PushedEvent | PushedPart
FeedEntry = FeedEvent | FeedPart

_request = json.Decoder(SyncRequest)
_answer = json.Decoder(SyncAnswer)
_pushed: json.Decoder[PushedEvent | PushedPart] = json.Decoder(Pushed)
_entry: json.Decoder[FeedEvent | FeedPart] = json.Decoder(FeedEntry)


def evidence_of(origin: str, seq: int, chain: bytes, signature: bytes | None) -> Digest:
    """The hash of what stands beside an event's bytes."""
    return digest("loket/evidence/1", origin, number(seq), chain, signature or b"")


class Malformed(Exception):
    """A body that is not what `wire` says. Caught where bodies arrive; never shown to a person."""


def encode_lines(first: Struct, rest: Iterable[Struct]) -> bytes:
    """A body: every message on a line of its own."""
    return json.Encoder().encode_lines([first, *rest])


def line_of(message: Struct) -> bytes:
    """One message as the line it becomes, for measuring."""
    return json.encode(message) + b"\n"


def decode_request(body: bytes) -> tuple[SyncRequest, list[Pushed | None]]:
    """A request. A line behind the first that cannot be read stands as None and blocks no other."""
    lines = _lines(body)
    try:
        header = _request.decode(next(lines, b""))
    except UNREADABLE as error:
        raise Malformed(str(error)) from error
    return header, [_pushed_or_none(line) for line in lines]


def _pushed_or_none(line: bytes) -> Pushed | None:
    try:
        return _pushed.decode(line)
    except UNREADABLE:
        return None


def decode_answer(body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
    """An answer. Every line must be readable, or the whole is `Malformed`: a feed has no holes."""
    lines = _lines(body)
    try:
        return _answer.decode(next(lines, b"")), [_entry.decode(line) for line in lines]
    except UNREADABLE as error:
        raise Malformed(str(error)) from error


def _lines(body: bytes) -> Iterator[bytes]:
    return (line for line in body.split(b"\n") if line)


def raw_bytes(raw: Raw) -> bytes:
    """The frozen bytes of an event in a message."""
    return bytes(raw)
