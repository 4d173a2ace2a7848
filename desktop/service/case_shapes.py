"""What is shown of a case, as plain data: wording, facts, masked reporter, disposition, timeline, acts.

Whoever is named by it is masked here, so that no screen ever holds the plain name or number (domain.md, Personal data).
Words that people typed are kept as they are; codes stay codes, for the window to put into its language.
"""

from msgspec import Struct

from desktop.casework import bodies
from desktop.casework.acts import State
from desktop.casework.clock_faces import Face
from desktop.casework.complaint import Fate
from desktop.casework.ids import CaseId, EventId, OfficeCode, PersonId
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
    result: str | None = None
    """What came of it, from a code list too: whether they spoke, whereto it was printed."""
    whom: str | None = None
    """Who was spoken to, masked; None also where this person may not know."""
    nth: int | None = None
    """The how manieth paper."""
    target: str | None = None
    changes: tuple[Changed, ...] = ()
    reason: Phrase | str | None = None
    """Why it is disputed; text where the service gave a reason that this version has no words for."""
    by_oneself: bool = False
    """Decided by the author of what it decides (one person on duty)."""


class Worded(Struct, frozen=True):
    """An edited wording and who wrote it. `title` None leaves the title."""

    event: EventId
    by: str
    at: str
    title: str | None
    narrative: str


class Contacted(Struct, frozen=True):
    """The last call or visit: the reporter's, or where `agency` is named, the one to it."""

    at: str
    how: str
    reached: bool
    inward: bool
    agency: str | None


class Facts(Struct, frozen=True, kw_only=True):
    """What facts left behind (`casework.case_facts`), with names. `mine` is who has the case at this office."""

    mine: PersonId | None = None
    assigned: tuple[tuple[str | None, str], ...] = ()
    """By office, None for this one: who has it there."""
    copies: tuple[str, ...] = ()
    contact: Contacted | None = None
    contacts: int = 0
    wordings: tuple[Worded, ...] = ()
    """The edited wording that stands; several, where a person must choose."""


class LinkView(Struct, frozen=True, kw_only=True):
    """A case that is tied to the one that is shown. `case` is None where it is not at this desk."""

    case: CaseId | None
    number: str
    relation: str
    title: str = ""
    state: State | None = None


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
    facts: Facts = Facts()
    clocks: tuple[Face, ...] = ()
    """Every clock that has begun, as it stands now."""
    links: tuple[LinkView, ...] = ()
    """Tied to it by its own events or by the other's; without those that this person may not know of."""
    supporters: int = 0
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


class PersonChoice(Struct, frozen=True):
    """Somebody whom a case can be given to."""

    person: PersonId
    name: str
