"""What is shown of a case, as plain data: wording, facts, masked reporter, disposition, timeline, acts.

Whoever is named by it is masked here, so that no screen ever holds the plain name or number (domain.md, Personal data).
Words that people typed are kept as they are; codes stay codes, for the window to put into its language.
"""

from msgspec import Struct

from desktop.casework import bodies
from desktop.casework.acts import State
from desktop.casework.clock_faces import Face
from desktop.casework.complaint import Fate
from desktop.casework.ids import CaseId, EventId, OfficeCode
from desktop.casework.reporter import IdKind
from desktop.phrases import Phrase

Value = str | int | bool | None


class Masked(Struct, frozen=True):
    """The reporter as anybody at this desk may see them. What is None was not told."""

    name: str | None
    id_kind: IdKind
    id_number: str | None
    phone: str | None


class Dispatch(Struct, frozen=True):
    """A disposition; `decided` says whether it was approved or only proposed."""

    office: str
    unit: str | None
    instruction: str | None
    decided: bool
    by: str
    at: str


class Changed(Struct, frozen=True):
    """A field and what an amendment made of it."""

    field: str
    before: Value
    after: Value


class Line(Struct, frozen=True, kw_only=True):
    """One step of the timeline. `said` was typed by a person; `code` is one of the code lists' or None."""

    event: EventId
    kind: str
    at: str
    who: str
    office: str | None
    sync: str
    fate: Fate
    state: State | None = None
    """The state that this step led to, where it changed it."""
    said: str | None = None
    code: str | None = None
    target: str | None = None
    changes: tuple[Changed, ...] = ()
    reason: Phrase | str | None = None
    """Why it is disputed; text where the service gave a reason that this version has no words for."""


class CaseView(Struct, frozen=True, kw_only=True):
    """Everything the page shows of a case. `first` is Isi Awal, `content` the present one; names are resolved."""

    case: CaseId
    number: str
    state: State
    sync: str
    content: bodies.Recorded
    first: bodies.Recorded
    category: tuple[str, ...]
    region: tuple[str, ...]
    reported_office: str | None
    office: str
    handling: str | None
    reporter: Masked | None
    reporter_elsewhere: bool
    """A reporter was taken down, and what names them is not at this desk, or not for this person."""
    reporter_hidden: bool = False
    """The latter: this person's roles do not let them see it."""
    disposition: Dispatch | None
    proposal: EventId | None
    """The disposition that waits for a decision."""
    answer: EventId | None
    """The answer that waits for one."""
    disputes: dict[str, tuple[Value, ...]]
    lines: tuple[Line, ...]
    """The newest first."""
    clocks: tuple[Face, ...] = ()
    """Every clock that has begun, as it stands now."""
    leading: str | None = None
    """Which of them matters now to this office; None where nothing runs."""


class Doable(Struct, frozen=True):
    """An act on the case; `refusal` says why this person may not do it now, or is None."""

    kind: str
    refusal: Phrase | None


class OfficeChoice(Struct, frozen=True):
    """An office that a case can be sent to."""

    code: OfficeCode
    name: str
