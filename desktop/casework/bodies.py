"""What each act on a case says: the bodies of its events. Those of an office's stream stand in `office_bodies`.

Body fields may be added, never renamed, removed or given another meaning (wire.md, An event).
"""

from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import fields

from desktop.casework.ids import UUID_PATTERN
from desktop.casework.numbering import OFFICE_PATTERN, exactly

Uuid = Annotated[str, Meta(pattern=exactly(UUID_PATTERN))]
OfficeField = Annotated[str, Meta(pattern=exactly(OFFICE_PATTERN), max_length=32)]


class Body(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What every body may have: commitments to the private parts that stand beside the event, by part name."""

    parts: dict[str, bytes] = {}


class Promise(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A date as it was promised to the reporter: never computed again (domain.md, Clocks). `due` has its zone.

    `rule` is the set of rules it was promised by, `amount` of `unit` what that said then, `basis` the law.
    """

    clock: str
    due: str
    rule: str
    amount: int
    unit: str
    basis: str | None = None


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
    promises: tuple[Promise, ...] = ()


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

    to: OfficeField
    unit: str | None = None
    instruction: str | None = None


class DispositionProposed(Body, frozen=True):
    """`disposition.proposed`."""

    disposition: Disposition


class DispositionApproved(Body, frozen=True):
    """`disposition.approved`: what was proposed and what takes effect, also where both are the same."""

    target: Uuid
    proposed: Disposition
    disposition: Disposition


class Declined(Body, frozen=True):
    """`disposition.declined` and `answer.returned`: names what it sends back, and why."""

    target: Uuid
    reason: str


class TakenUp(Body, frozen=True):
    """`case.taken_up`."""

    note: str | None = None


class Returned(Body, frozen=True):
    """`case.returned`: not ours; which office it should be, where that is known."""

    reason: str
    suggested_office: OfficeField | None = None


class AnswerProposed(Body, frozen=True):
    """`answer.proposed`."""

    text: str


class AnswerApproved(Body, frozen=True):
    """`answer.approved`."""

    target: Uuid


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

    target: Uuid


AMENDABLE: frozenset[str] = frozenset(f.name for f in fields(Recorded)) - {
    "parts",
    "number",
    "source_id",
    "source_topic",
    "source_agency",
    "assumed",
    "promises",
    "region_edition",
}
