"""The case as it stands, folded from its events (wire.md, The fold at a desk).

Accepted events come first, in feed order and unchecked: the service has decided. Then what is not confirmed, in the
order of its clock, where it is legal; else it is shown as disputed. The fold never raises: an event it cannot read
stands in the timeline as one that needs a newer version.
"""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct, ValidationError, convert
from msgspec.structs import asdict, replace

from desktop.casework import bodies, fact_bodies
from desktop.casework import events as ev
from desktop.casework.acts import State
from desktop.casework.case_facts import CaseFacts, gather, worded
from desktop.casework.ids import CaseId, EventId
from desktop.casework.roles import Role
from desktop.casework.undoing import UNDO, UNDONE, undoes
from desktop.casework.workflow import Course, Refusal, advance, begin, is_own_decision, judge


class Outcome(StrEnum):
    """What the national service made of an event (sync.md, section 2)."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    SUPERSEDED = "superseded"
    CONFLICT = "conflict"
    HELD = "held"
    REJECTED = "rejected"


class Fate(StrEnum):
    """How an event stands in the view of this desk."""

    IN_EFFECT = "in_effect"
    REPEATED = "repeated"
    DISPUTED = "disputed"
    NEEDS_NEWER = "needs_newer"
    UNDONE = "undone"
    """Taken back by its author before anybody was told; it never took effect."""


class Entry(Struct, frozen=True):
    """An event with its outcome; None while it is not confirmed. `roles` are its author's, as this desk knows them.

    `reason` is the service's, for an outcome that is not "accepted".
    """

    event: ev.Event
    outcome: Outcome | None
    roles: frozenset[Role] = frozenset()
    reason: str = ""
    alone: bool = False
    """Whether its author's office has one person on duty, as this desk knows it."""


class Step(Struct, frozen=True):
    """One line of the timeline."""

    event: ev.Event
    fate: Fate
    state: State | None
    """The state after this step; None while nothing was recorded."""
    outcome: Outcome | None
    refusal: str | None = None
    """Why it is disputed: a `Refusal`, or another reason of the service's."""
    by_oneself: bool = False
    """Decided by the author of what it decides, where the office allows one person on duty to."""


class Link(Struct, frozen=True):
    """Another case that somebody tied to this one: `duplicate` or `related`."""

    to: CaseId
    number: str
    relation: str


class Case(Struct, frozen=True, kw_only=True):
    """A case in the view of one desk."""

    course: Course
    content: bodies.Recorded
    """The complaint as it reads now: all amendments in effect, and Isi Akhir. Isi Awal stands in the first step."""
    disputed_fields: dict[str, tuple[str | int | bool | None, ...]] = {}
    """Fields that two desks changed differently: every value, until a person chooses."""
    steps: tuple[Step, ...] = ()
    facts: CaseFacts = CaseFacts()
    links: tuple[Link, ...] = ()
    """As they stand: what was lifted is gone, of two between the same cases the later counts."""
    supporters: tuple[EventId, ...] = ()
    """The events that added one person each; who they are stands in the private parts."""

    @property
    def in_dispute(self) -> bool:
        """Whether a person must look at it: *Perlu ditinjau*."""
        differing = bool(self.disputed_fields or self.facts.disputed_wordings)
        return differing or any(step.fate is Fate.DISPUTED for step in self.steps)

    @property
    def reworded(self) -> bool:
        """Whether more than the first record has had a say in what the complaint says."""
        return sum(step.event.kind in _WORDING for step in self.steps) > 1


_WORDING = frozenset({"complaint.recorded", "complaint.amended", "wording.edited"})


def fold(entries: Iterable[Entry]) -> Case | None:
    """The case that `entries` (accepted ones in feed order, then the others by clock) make; None without a record."""
    known = list(entries)
    folding = _Folding(_taken_back(known))
    for entry in known:
        folding.take(entry)
    return folding.case()


def _taken_back(entries: Iterable[Entry]) -> frozenset[EventId]:
    """The acts that their authors took back in time: nobody knows of them yet, or the service took both together."""
    before: dict[EventId, Entry] = {}
    found: set[EventId] = set()
    for entry in entries:
        counts = entry.event.kind == UNDO and entry.outcome in (None, Outcome.ACCEPTED)
        target = before.get(_target(entry)) if counts else None
        if target is not None and undoes(entry.event, target.event) and target.outcome is None:
            found.add(target.event.id)
        before[entry.event.id] = entry
    return frozenset(found)


def _target(entry: Entry) -> EventId:
    try:
        return ev.target_of(ev.decode_body(entry.event)) or EventId("")
    except ev.UNREADABLE:
        return EventId("")


class _Folding:
    def __init__(self, taken_back: frozenset[EventId]) -> None:
        self.taken_back = taken_back
        self.course: Course | None = None
        self.content: bodies.Recorded | None = None
        self.record = EventId("")
        self.provisional = True
        """Nothing but a record that was not accepted has begun the case yet: it must not vanish, and gives way."""
        self.disputed: dict[str, tuple[str | int | bool | None, ...]] = {}
        self.steps: list[Step] = []
        self.facts = CaseFacts()
        self.links: dict[CaseId, Link] = {}
        self.supporters: list[EventId] = []

    def case(self) -> Case | None:
        if self.course is None or self.content is None:
            return None
        return Case(
            course=self.course,
            content=worded(self.content, self.facts),
            disputed_fields=self.disputed,
            steps=tuple(self.steps),
            facts=self.facts,
            links=tuple(self.links.values()),
            supporters=tuple(self.supporters),
        )

    def take(self, entry: Entry) -> None:
        own = self.course is not None and is_own_decision(self.course, entry.event)
        fate, refusal = self._fate(entry)
        state = self.course.state if self.course else None
        self.steps.append(Step(entry.event, fate, state, entry.outcome, refusal, own and fate is Fate.IN_EFFECT))

    def _fate(self, entry: Entry) -> tuple[Fate, str | None]:
        event, outcome = entry.event, entry.outcome
        if outcome is Outcome.DUPLICATE:
            self._note_duplicate(event)
            return Fate.REPEATED, None
        if event.id in self.taken_back or (outcome is Outcome.SUPERSEDED and entry.reason == UNDONE):
            return Fate.UNDONE, None
        try:
            body = ev.decode_body(event)
        except ev.UNREADABLE:
            body = None
        if outcome not in (Outcome.ACCEPTED, None):
            if isinstance(body, bodies.Recorded) and self.course is None:
                self.course, self.content = begin(event), body
            return Fate.DISPUTED, entry.reason or None
        if body is None:
            return Fate.NEEDS_NEWER, None
        if outcome is None and (refusal := self._refusal(entry, body)) is not None:
            return Fate.DISPUTED, refusal
        self._apply(event, body)
        return Fate.IN_EFFECT, None

    def _refusal(self, entry: Entry, body: bodies.Body) -> Refusal | None:
        if not isinstance(body, bodies.Undone):
            return judge(self.course, entry.event, body, entry.roles, entry.alone)
        in_time = any(step.fate is Fate.UNDONE and step.event.id == body.target for step in self.steps)
        return None if in_time else Refusal.SENT_ALREADY

    def _note_duplicate(self, event: ev.Event) -> None:
        """What it stands for: the decision in effect; a second record stands for the first."""
        if self.course is not None:
            stands_for = self.record if event.kind == "complaint.recorded" else self.course.decision
            self.course = replace(self.course, duplicates={**self.course.duplicates, event.id: stands_for})

    def _apply(self, event: ev.Event, body: bodies.Body) -> None:
        if isinstance(body, bodies.Recorded):
            if self.provisional:
                self.course, self.content, self.provisional = begin(event), body, False
                self.record = event.id
        elif self.course is not None and self.content is not None:
            self.course = advance(self.course, event, body)
            self.facts = gather(self.facts, event, body)
            if isinstance(body, bodies.Amended):
                self.content = self._amend(self.content, body)
            self._join(event, body)

    def _join(self, event: ev.Event, body: bodies.Body) -> None:
        match body:
            case fact_bodies.SupporterAdded():
                self.supporters.append(event.id)
            case fact_bodies.Linked(relation="unrelated"):
                self.links.pop(CaseId(body.to), None)
            case fact_bodies.Linked():
                self.links[CaseId(body.to)] = Link(CaseId(body.to), body.number, body.relation)

    def _amend(self, content: bodies.Recorded, body: bodies.Amended) -> bodies.Recorded:
        for change in body.changes:
            if change.field not in bodies.AMENDABLE:
                continue
            now = getattr(content, change.field)
            if change.base == now and change.field not in self.disputed:
                content = _with(content, change.field, change.value)
            elif change.value != now:
                values = self.disputed.get(change.field, (now,))
                self.disputed[change.field] = tuple(dict.fromkeys((*values, change.value)))
        return content


def _with(content: bodies.Recorded, field: str, value: str | int | bool | None) -> bodies.Recorded:
    """`content` with one field changed; as it was where the value is not of the field's type (a newer version's)."""
    try:
        return convert(asdict(content) | {field: value}, bodies.Recorded)
    except ValidationError:
        return content
