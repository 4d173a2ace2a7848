"""The acts of people as events: the envelope, and which body each kind has (`bodies`).

An event's bytes are UTF-8 JSON with the keys of `Event` in this order (wire.md). They are frozen when the act is
saved: nothing ever encodes an event a second time. `tests/unit/vectors/*.hex` hold the bytes of every kind as they
were first written. A kind or field that this version does not know is kept and shown as "needs a newer version".
"""

from typing import Annotated

from msgspec import UNSET, DecodeError, Meta, Raw, Struct, UnsetType, ValidationError, json

from desktop.casework import bodies, fact_bodies, office_bodies
from desktop.casework.ids import UUID_PATTERN, EventId, KeyId, OfficeCode, PersonId, Stream
from desktop.casework.numbering import OFFICE_PATTERN, exactly

VERSION = 1
UNREADABLE = (DecodeError, UnicodeDecodeError, RecursionError)
"""What hostile bytes make of the decoder: not JSON, not the form, not UTF-8, a thousand brackets."""
LARGEST = 256 * 1024
"""Bytes of the largest event. A narrative of 30,000 characters, each four bytes and escaped, stays below."""

ID_PATTERN = exactly(UUID_PATTERN)
"""The form of an event's id. Nothing else is ever told to a feed: a desk keeps ids as 16 bytes."""
_Stamp = Annotated[str, Meta(pattern=exactly("[0-9a-f]{16}"))]
_Name = Annotated[str, Meta(pattern=exactly("[a-z_]+(?:\\.[a-z_]+)?"), max_length=64)]


class Actor(Struct, frozen=True):
    """Who did it: a person and the key of this person at this desk."""

    person: Annotated[PersonId, Meta(max_length=36)]
    key: Annotated[KeyId, Meta(max_length=32)]


class Event(Struct, frozen=True):
    """The envelope. `at` carries its zone; `saw` is the last decision in effect in the author's view."""

    v: int
    id: Annotated[EventId, Meta(pattern=exactly(UUID_PATTERN))]
    office: Annotated[OfficeCode, Meta(pattern=exactly(OFFICE_PATTERN), max_length=32)]
    stream: Annotated[Stream, Meta(pattern=exactly(f"case:{UUID_PATTERN}|office:{OFFICE_PATTERN}"), max_length=48)]
    kind: _Name
    at: Annotated[str, Meta(max_length=40)]
    hlc: _Stamp
    actor: Actor
    saw: Annotated[EventId, Meta(pattern=exactly(UUID_PATTERN))] | None
    body: Raw

    def encode(self) -> bytes:
        """The bytes of a new event. Called once in its life, by its author."""
        return json.encode(self)


KINDS: dict[str, type[bodies.Body]] = {
    "complaint.recorded": bodies.Recorded,
    "complaint.amended": bodies.Amended,
    "complaint.verified": bodies.Verified,
    "complaint.voided": bodies.Voided,
    "note.added": bodies.Noted,
    "disposition.proposed": bodies.DispositionProposed,
    "disposition.approved": bodies.DispositionApproved,
    "disposition.declined": bodies.Declined,
    "case.taken_up": bodies.TakenUp,
    "case.returned": bodies.Returned,
    "case.archived": bodies.Archived,
    "case.closed": bodies.Closed,
    "answer.proposed": bodies.AnswerProposed,
    "answer.approved": bodies.AnswerApproved,
    "answer.returned": bodies.Declined,
    "answer.handed_over": bodies.HandedOver,
    "completion.requested": bodies.CompletionRequested,
    "completion.received": bodies.CompletionReceived,
    "case.postponed": bodies.Postponed,
    "case.resumed": bodies.Resumed,
    "case.reopened": bodies.Reopened,
    "case.withdrawn": bodies.Withdrawn,
    "case.escalated": bodies.Escalated,
    "reporter.replied": bodies.Replied,
    "case.rated": bodies.Rated,
    "wording.edited": fact_bodies.WordingEdited,
    "supporter.added": fact_bodies.SupporterAdded,
    "case.linked": fact_bodies.Linked,
    "case.assigned": fact_bodies.Assigned,
    "copy.sent": fact_bodies.CopySent,
    "reporter.notified": fact_bodies.ReporterNotified,
    "agency.reminded": fact_bodies.AgencyReminded,
    "receipt.printed": fact_bodies.ReceiptPrinted,
    "act.undone": bodies.Undone,
    "staff.added": office_bodies.StaffAdded,
    "settings.changed": office_bodies.SettingsChanged,
    "desk.enrolled": office_bodies.DeskEnrolled,
    "desk.revoked": office_bodies.DeskRevoked,
}

_events = json.Decoder(Event)
_bodies = {kind: json.Decoder(body) for kind, body in KINDS.items()}


def decode_event(data: bytes) -> Event:
    """The envelope of `data`. Raises one of UNREADABLE for anything else."""
    if len(data) > LARGEST:
        raise ValidationError(f"an event of {len(data)} bytes")
    return _events.decode(data)


def decode_body(event: Event) -> bodies.Body | None:
    """The body of an event, or None for a kind newer than this version.

    Raises one of UNREADABLE for a known kind with a body that is not one.
    """
    decoder = _bodies.get(event.kind)
    return None if decoder is None else decoder.decode(event.body)


def target_of(body: bodies.Body | None) -> EventId | None:
    """The event that a decision decides, where its kind names one."""
    target: str | UnsetType = getattr(body, "target", UNSET)
    return None if target is UNSET else EventId(str(target))
