"""What the facts of a case say that move it nowhere: its wording, who stands behind it, who has it, who was told.

Body fields may be added, never renamed, removed or given another meaning (wire.md, An event).
"""

from typing import Annotated, Literal

from msgspec import Meta

from desktop.casework.bodies import Body, OfficeField, Uuid


class WordingEdited(Body, frozen=True):
    """`wording.edited`: Isi Akhir, beside Isi Awal and never over it.

    `base` is the edited wording that its author saw, or None for the complaint as recorded or amended: so two people
    who edited at once are found out. `settles` names the others that stood then: a person who saw all of them chose.
    `title` None leaves the title.
    """

    narrative: str
    title: str | None = None
    base: Uuid | None = None
    settles: tuple[Uuid, ...] = ()


class SupporterAdded(Body, frozen=True):
    """`supporter.added`: one more person with the same matter, who stands in the part `supporter`."""

    channel: str
    received_at: str
    note: str | None = None


class Linked(Body, frozen=True):
    """`case.linked`: to another case, by id and number. `duplicate`, `related`, or `unrelated`, which lifts a link."""

    to: Uuid
    number: Annotated[str, Meta(max_length=64)]
    relation: Literal["duplicate", "related", "unrelated"]
    note: str | None = None


class Assigned(Body, frozen=True):
    """`case.assigned`: to a person of the author's office, by id and name, or to nobody."""

    to: Uuid | None = None
    name: str | None = None
    note: str | None = None


class CopySent(Body, frozen=True):
    """`copy.sent` (tembusan): an office that shall read the case and does nothing in it."""

    to: OfficeField
    note: str | None = None


class ReporterNotified(Body, frozen=True):
    """`reporter.notified`: who called whom. `out` from the desk, `in` from the reporter, and whether they spoke.

    `how` as in `answer.handed_over`. Who was spoken to stands in the part `person`.
    """

    how: str
    direction: Literal["out", "in"]
    reached: bool
    note: str | None = None


class AgencyReminded(Body, frozen=True):
    """`agency.reminded`: the office that has the case was asked for it. `official` is who answered there."""

    to: OfficeField
    how: str
    reached: bool
    official: str | None = None
    note: str | None = None


class ReceiptPrinted(Body, frozen=True):
    """`receipt.printed`: the `copy`-th paper of it, from 1 on. A reprint says why."""

    paper: Literal["a5", "roll"]
    how: Literal["printer", "pdf"]
    copy: Annotated[int, Meta(ge=1)]
    reason: str | None = None
