"""The acts of people as events: the envelope, and the body of every kind this version knows.

An event's bytes are UTF-8 JSON with the keys of `Event` in this order (wire.md). They are frozen when the act is
saved: nothing ever encodes an event a second time. Body fields may be added, never renamed, removed or given another
meaning; `tests/unit/vectors/*.hex` hold the bytes of every kind as they were first written. A kind or field that this
version does not know is kept and shown as "needs a newer version".
"""

from typing import Annotated

from msgspec import UNSET, DecodeError, Meta, Raw, Struct, UnsetType, ValidationError, json
from msgspec.structs import fields

from desktop.casework.ids import EventId, KeyId, OfficeCode, PersonId, Stream
from desktop.casework.numbering import OFFICE_PATTERN, exactly

VERSION = 1
UNREADABLE = (DecodeError, UnicodeDecodeError, RecursionError)
"""What hostile bytes make of the decoder: not JSON, not the form, not UTF-8, a thousand brackets."""
LARGEST = 256 * 1024
"""Bytes of the largest event. A narrative of 30,000 characters, each four bytes and escaped, stays below."""

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
ID_PATTERN = exactly(_UUID)
"""The form of an event's id. Nothing else is ever told to a feed: a desk keeps ids as 16 bytes."""
_Uuid = Annotated[str, Meta(pattern=exactly(_UUID))]
_Office = Annotated[str, Meta(pattern=exactly(OFFICE_PATTERN), max_length=32)]
_Stamp = Annotated[str, Meta(pattern=exactly("[0-9a-f]{16}"))]
_Name = Annotated[str, Meta(pattern=exactly("[a-z_]+(?:\\.[a-z_]+)?"), max_length=64)]


class Actor(Struct, frozen=True):
    """Who did it: a person and the key of this person at this desk."""

    person: Annotated[PersonId, Meta(max_length=36)]
    key: Annotated[KeyId, Meta(max_length=32)]


class Event(Struct, frozen=True):
    """The envelope. `at` carries its zone; `saw` is the last decision in effect in the author's view."""

    v: int
    id: Annotated[EventId, Meta(pattern=exactly(_UUID))]
    office: Annotated[OfficeCode, Meta(pattern=exactly(OFFICE_PATTERN), max_length=32)]
    stream: Annotated[Stream, Meta(pattern=exactly(f"case:{_UUID}|office:{OFFICE_PATTERN}"), max_length=48)]
    kind: _Name
    at: Annotated[str, Meta(max_length=40)]
    hlc: _Stamp
    actor: Actor
    saw: Annotated[EventId, Meta(pattern=exactly(_UUID))] | None
    body: Raw

    def encode(self) -> bytes:
        """The bytes of a new event. Called once in its life, by its author."""
        return json.encode(self)


class Body(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What every body may have: commitments to the private parts that stand beside the event, by part name."""

    parts: dict[str, bytes] = {}


class Recorded(Body, frozen=True):
    """`complaint.recorded`: the complaint as it was taken down (domain.md, A complaint)."""

    number: str
    channel: str
    classification: str
    title: str
    narrative: str
    anonymous: bool
    secret: bool
    received_at: str
    category: str | None = None
    occurred_on: str | None = None
    place: str | None = None
    region: str | None = None
    region_edition: str | None = None
    reported_name: str | None = None
    reported_position: str | None = None
    reported_unit: str | None = None
    reported_office: str | None = None
    requested_outcome: str | None = None
    amount: int | None = None
    priority_programme: bool = False
    strategic_issue: bool = False
    gender: str | None = None
    age_band: str | None = None
    source_id: str | None = None
    source_topic: str | None = None
    source_agency: str | None = None
    assumed: tuple[str, ...] = ()


class Change(Struct, frozen=True, kw_only=True):
    """One field of a complaint: what its author saw there and what shall stand there."""

    field: str
    base: str | int | bool | None
    value: str | int | bool | None


class Amended(Body, frozen=True):
    """`complaint.amended`."""

    changes: tuple[Change, ...] = ()


class Noted(Body, frozen=True):
    """`note.added`."""

    text: str


class Verified(Body, frozen=True):
    """`complaint.verified`."""

    note: str | None = None


class Voided(Body, frozen=True):
    """`complaint.voided`: entered by mistake; the number stays used."""

    reason: str


class Disposition(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Where a case goes: an office, the unit meant there, and the head's instruction."""

    to: _Office
    unit: str | None = None
    instruction: str | None = None


class DispositionProposed(Body, frozen=True):
    """`disposition.proposed`."""

    disposition: Disposition


class DispositionApproved(Body, frozen=True):
    """`disposition.approved`: what was proposed and what takes effect, also where both are the same."""

    target: _Uuid
    proposed: Disposition
    disposition: Disposition


class Declined(Body, frozen=True):
    """`disposition.declined` and `answer.returned`: names what it sends back, and why."""

    target: _Uuid
    reason: str


class TakenUp(Body, frozen=True):
    """`case.taken_up`."""

    note: str | None = None


class Returned(Body, frozen=True):
    """`case.returned`: not ours; which office it should be, where that is known."""

    reason: str
    suggested_office: _Office | None = None


class AnswerProposed(Body, frozen=True):
    """`answer.proposed`."""

    text: str


class AnswerApproved(Body, frozen=True):
    """`answer.approved`."""

    target: _Uuid


class HandedOver(Body, frozen=True):
    """`answer.handed_over`: `in_person`, `phone`, `message` or `post`. Who took it stands in the part `taker`."""

    how: str
    note: str | None = None


class Closed(Body, frozen=True):
    """`case.closed`: `content`, `time_ran_out` or `nothing_left`."""

    reason: str


class Archived(Body, frozen=True):
    """`case.archived`: `out_of_format`, `too_vague`, `not_public_service`, `slander`, `expired`."""

    reason_code: str
    note: str | None = None


class CompletionRequested(Body, frozen=True):
    """`completion.requested`: what the reporter has to add, in words that are told to the reporter."""

    what: str


class CompletionReceived(Body, frozen=True):
    """`completion.received`: what came, or that nothing more will."""

    note: str | None = None


class Postponed(Body, frozen=True):
    """`case.postponed`: until a day (ISO date), and why. Nothing moves it on by itself: a person resumes it."""

    reason: str
    until: Annotated[str, Meta(pattern=exactly("\\d{4}-\\d{2}-\\d{2}"))]


class Resumed(Body, frozen=True):
    """`case.resumed`."""

    note: str | None = None


class Reopened(Body, frozen=True):
    """`case.reopened`."""

    reason: str


class Withdrawn(Body, frozen=True):
    """`case.withdrawn`: the reporter takes the complaint back, and says why or does not."""

    reason: str | None = None


class Replied(Body, frozen=True):
    """`reporter.replied`: that the reporter was not content with the answer. The words stand in the part `reply`."""

    how: str


class Rated(Body, frozen=True):
    """`case.rated`: 1 to 5 stars, once; 1 and 2 take the case up again (domain.md, The life of a case)."""

    stars: Annotated[int, Meta(ge=1, le=5)]


class Escalated(Body, frozen=True):
    """`case.escalated`: to the Ombudsman, and why."""

    reason: str


class Undone(Body, frozen=True):
    """`act.undone`: its target, an act of the same person that nobody was sent yet, takes no effect. Both are sent."""

    target: _Uuid


class StaffAdded(Body, frozen=True):
    """`staff.added`: a person, the roles, and the public key of this person at one desk. A certificate."""

    person: str
    username: str
    name: str
    roles: tuple[str, ...]
    key: str
    public: bytes
    desk: str


class DeskEnrolled(Body, frozen=True):
    """`desk.enrolled`: `desk` is office, dash and desk number with its letter; `public` the key that signs requests."""

    desk: str
    origin: str
    key: str
    public: bytes


class DeskRevoked(Body, frozen=True):
    """`desk.revoked`."""

    desk: str
    reason: str


KINDS: dict[str, type[Body]] = {
    "complaint.recorded": Recorded,
    "complaint.amended": Amended,
    "complaint.verified": Verified,
    "complaint.voided": Voided,
    "note.added": Noted,
    "disposition.proposed": DispositionProposed,
    "disposition.approved": DispositionApproved,
    "disposition.declined": Declined,
    "case.taken_up": TakenUp,
    "case.returned": Returned,
    "case.archived": Archived,
    "case.closed": Closed,
    "answer.proposed": AnswerProposed,
    "answer.approved": AnswerApproved,
    "answer.returned": Declined,
    "answer.handed_over": HandedOver,
    "completion.requested": CompletionRequested,
    "completion.received": CompletionReceived,
    "case.postponed": Postponed,
    "case.resumed": Resumed,
    "case.reopened": Reopened,
    "case.withdrawn": Withdrawn,
    "case.escalated": Escalated,
    "reporter.replied": Replied,
    "case.rated": Rated,
    "act.undone": Undone,
    "staff.added": StaffAdded,
    "desk.enrolled": DeskEnrolled,
    "desk.revoked": DeskRevoked,
}

AMENDABLE: frozenset[str] = frozenset(f.name for f in fields(Recorded)) - {
    "parts",
    "number",
    "source_id",
    "source_topic",
    "source_agency",
    "assumed",
    "region_edition",
}

_events = json.Decoder(Event)
_bodies = {kind: json.Decoder(body) for kind, body in KINDS.items()}


def decode_event(data: bytes) -> Event:
    """The envelope of `data`. Raises one of UNREADABLE for anything else."""
    if len(data) > LARGEST:
        raise ValidationError(f"an event of {len(data)} bytes")
    return _events.decode(data)


def decode_body(event: Event) -> Body | None:
    """The body of an event, or None for a kind newer than this version.

    Raises one of UNREADABLE for a known kind with a body that is not one.
    """
    decoder = _bodies.get(event.kind)
    return None if decoder is None else decoder.decode(event.body)


def target_of(body: Body | None) -> EventId | None:
    """The event that a decision decides, where its kind names one."""
    target: str | UnsetType = getattr(body, "target", UNSET)
    return None if target is UNSET else EventId(str(target))
