"""The course of a case, and the one judge of what is legal in it.

The desk asks the judge before it saves and when it shows what is not confirmed; the national service asks the same
judge for the outcome. `Course` is all of a case that the judge needs to know, so that the service can keep it small.
"""

from enum import StrEnum
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import ASIDE, HANDLED, RECORDING, ROWS, Act, State, When
from desktop.casework.ids import CaseId, EventId, OfficeCode, PersonId, imported_case_id
from desktop.casework.roles import Role


class Standing(Struct, frozen=True):
    """A proposal that waits for a decision: its event and its author, for four eyes."""

    event: EventId
    author: PersonId


class Course(Struct, frozen=True, kw_only=True):
    """The course of one case so far: what legality depends on, and nothing else."""

    case: CaseId
    office: OfficeCode
    state: State
    decision: EventId
    handling: OfficeCode | None = None
    proposal: Standing | None = None
    answer: Standing | None = None
    handed_over: bool = False
    rated: bool = False
    before: tuple[State, ...] = ()
    """Where it was before it was put aside, the latest last: it goes back there."""
    duplicates: dict[EventId, EventId] = {}
    """Decisions that only repeated the one in effect, and what they stand for (sync.md, section 2)."""

    def resolve(self, event: EventId | None) -> EventId | None:
        """The decision that `event` stands for: itself, or the one that it duplicated."""
        return self.duplicates.get(event, event) if event is not None else None


_CONTENT = 3
"""Stars from which on a case is done; with fewer it is taken up again (domain.md)."""

_FOUR_EYES = {
    "disposition.approved": "proposal",
    "disposition.declined": "proposal",
    "answer.approved": "answer",
    "answer.returned": "answer",
}
"""Decisions on what somebody wrote, and where the course keeps that. Declining one's own is for another, too."""


class Refusal(StrEnum):
    """Why an act is not legal here and now."""

    UNKNOWN_KIND = "unknown_kind"
    NOT_RECORDED = "not_recorded"
    ALREADY_RECORDED = "already_recorded"
    FOREIGN_CASE = "foreign_case"
    WRONG_ROLE = "wrong_role"
    WRONG_STATE = "wrong_state"
    WRONG_OFFICE = "wrong_office"
    NOT_STANDING = "not_standing"
    OWN_PROPOSAL = "own_proposal"
    OVERTAKEN = "overtaken"
    RATED_ALREADY = "rated_already"
    SENT_ALREADY = "sent_already"
    NOT_THE_LAST = "not_the_last"
    NOT_ONES_OWN = "not_ones_own"


def judge(
    course: Course | None, event: ev.Event, body: bodies.Body, roles: frozenset[Role], alone: bool = False
) -> Refusal | None:
    """Why this act is not legal, or None where it is.

    `course` is None before the complaint was recorded. `alone`: the author's office has one person on duty, who may
    decide what they wrote themselves; `is_own_decision` marks it. Checks, in the order in which a person would ask: is
    there such a case and such an act, has this person the role, is it this office's turn, does the state allow it, does
    what it decides still stand, did somebody else write that, and is the author's view still the present one.
    """
    if event.kind == "complaint.recorded":
        if course is not None:
            return Refusal.ALREADY_RECORDED
        if not _may_begin(event, body):
            return Refusal.FOREIGN_CASE
        return None if roles & RECORDING else Refusal.WRONG_ROLE
    if course is None:
        return Refusal.NOT_RECORDED
    row, refusal = _row(course, event, roles)
    if row is None:
        return refusal
    if course.rated and event.kind == "case.rated":
        return Refusal.RATED_ALREADY
    if refused := _standing_refusal(course, event, body, alone):
        return refused
    return Refusal.OVERTAKEN if row.decides and course.resolve(event.saw) != course.decision else None


def _may_begin(event: ev.Event, body: bodies.Body) -> bool:
    """An id that follows from a source is only for the office whose source it is: nobody takes a case in advance."""
    case = event.stream.removeprefix("case:")
    source = getattr(body, "source_id", None)
    derived = source is not None and case == imported_case_id(event.office, source)
    return derived or UUID(case).version != 5


def _row(course: Course, event: ev.Event, roles: frozenset[Role]) -> tuple[Act | None, Refusal]:
    rows = ROWS.get(event.kind, ())
    if not rows:
        return None, Refusal.UNKNOWN_KIND
    mine = [row for row in rows if row.roles & roles]
    if not mine:
        return None, Refusal.WRONG_ROLE
    if not _may_act_there(course, event.office, mine[0]):
        return None, Refusal.WRONG_OFFICE
    for row in mine:
        if course.state in row.from_ and holds(row.when, course):
            return row, Refusal.WRONG_STATE
    return None, Refusal.WRONG_STATE


def _may_act_there(course: Course, office: OfficeCode, row: Act) -> bool:
    """Whether it is this office's turn (wire.md, Where).

    Only the recording office amends: whoever a case was sent to could else lift the reporter's anonymity.
    """
    if row.decides:
        theirs = row.either and bool(course.before) and course.before[-1] in HANDLED
        turn = course.handling if course.state in HANDLED else course.office
        return office == turn or (theirs and office == course.handling)
    return office == course.office or (row.lasting and office == course.handling)


def holds(when: When, course: Course) -> bool:
    """Whether the condition of a row is met."""
    return when is When.ALWAYS or (when is When.PROPOSAL_STANDS) == (course.proposal is not None)


def _standing_refusal(course: Course, event: ev.Event, body: bodies.Body, alone: bool) -> Refusal | None:
    """Whether the proposal or answer that this act decides still stands, and is by somebody else (four eyes)."""
    where = _FOUR_EYES.get(event.kind)
    if where is None:
        return None
    standing: Standing | None = getattr(course, where)
    if standing is None or course.resolve(ev.target_of(body)) != standing.event:
        return Refusal.NOT_STANDING
    return Refusal.OWN_PROPOSAL if standing.author == event.actor.person and not alone else None


def is_own_decision(course: Course, event: ev.Event) -> bool:
    """Whether an act decides what its author wrote: *disetujui sendiri*. `course` is where the case was before it."""
    where = _FOUR_EYES.get(event.kind)
    standing: Standing | None = getattr(course, where) if where else None
    return standing is not None and standing.author == event.actor.person


def begin(event: ev.Event) -> Course:
    """The course of a case that was just recorded."""
    case = CaseId(event.stream.removeprefix("case:"))
    return Course(case=case, office=event.office, state=State.RECEIVED, decision=event.id)


def advance(course: Course, event: ev.Event, body: bodies.Body) -> Course:
    """The course after an accepted act. Unchecked: what the service accepted takes effect here, also where this
    version's table would not have allowed it (sync.md: desks obey the outcome)."""
    row = _effect(course, event.kind)
    if row is None:
        return course
    after = _moved(course, row, body)
    if row.decides:
        after = replace(after, decision=event.id)
    match body:
        case bodies.DispositionProposed():
            return replace(after, proposal=Standing(event.id, event.actor.person))
        case bodies.DispositionApproved():
            return replace(after, proposal=None, handling=OfficeCode(body.disposition.to), handed_over=False)
        case bodies.AnswerProposed():
            return replace(after, answer=Standing(event.id, event.actor.person), handed_over=False)
        case bodies.AnswerApproved():
            return replace(after, answer=None)
        case bodies.Declined():
            return replace(after, **{_FOUR_EYES[event.kind]: None})
        case bodies.HandedOver():
            return replace(after, handed_over=True)
        case bodies.Returned():
            return replace(after, proposal=None, answer=None, handling=None)
    return after


def _moved(course: Course, row: Act, body: bodies.Body) -> Course:
    """Where the case goes. A fact moves it only where that is legal."""
    if not row.decides and course.state not in row.from_:
        return course
    if isinstance(body, bodies.Rated):
        state = State.CLOSED if body.stars >= _CONTENT else State.IN_PROCESS
        return replace(course, state=state, rated=True)
    if row.back:
        state = course.before[-1] if course.before else State.RECEIVED
        return replace(course, state=state, before=course.before[:-1])
    state = row.to or course.state
    if state is State.WITHDRAWN:
        return replace(course, state=state, proposal=None, answer=None, before=())
    before = (*course.before, course.state) if state in ASIDE and course.state is not state else course.before
    return replace(course, state=state, before=before)


def _effect(course: Course, kind: str) -> Act | None:
    rows = ROWS.get(kind, ())
    fitting = (row for row in rows if course.state in row.from_ and holds(row.when, course))
    return next(fitting, next((row for row in rows if holds(row.when, course)), None))


def repeats(course: Course, event: ev.Event, in_effect: ev.Event) -> bool:
    """Whether a decision only says again what `in_effect`, the decision in effect, says: same kind, same content."""
    return (
        in_effect.id == course.decision and in_effect.kind == event.kind and bytes(in_effect.body) == bytes(event.body)
    )
