"""One line of a supervisor's queue read closely: what stands now, and what would stand once it is approved."""

from collections.abc import Collection
from typing import Any

from msgspec import Struct

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import State
from desktop.casework.complaint import Case, Fate
from desktop.casework.ids import CaseId, EventId, PersonId
from desktop.casework.workflow import Course
from desktop.db.store import Transaction
from desktop.service.approvals import Queue, proposed_disposition
from desktop.service.desk import Desk, Session
from desktop.service.naming import names_of, office_name
from desktop.service.seeing import case_for


class Detail(Struct, frozen=True, kw_only=True):
    """A line read closely: what stands now and what would stand afterwards. Offices by name; codes elsewhere."""

    case: CaseId
    target: EventId | None
    queue: Queue
    narrative: str
    channel: str
    classification: str
    state: State
    state_after: State
    handling: str
    disposition: bodies.Disposition | None
    office_after: str
    answer_before: str
    answer: str
    proposer: str
    proposed_at: str
    note: str
    """The newest note on this case by who proposed."""


def detail(desk: Desk, session: Session, queue: Queue, case: CaseId) -> Detail:
    """What approving would change. Raises UnknownCase, MayNotRead."""
    with desk.store.reading() as connection:
        return _detail(connection, queue, case_for(connection, session, case))


def _detail(connection: Transaction, queue: Queue, found: Case) -> Detail:
    course, content = found.course, found.content
    standing = course.answer if queue is Queue.ANSWER else course.proposal
    proposed = next((step.event for step in found.steps if standing and step.event.id == standing.event), None)
    by = proposed or found.steps[0].event
    disposition = None if course.proposal is None else proposed_disposition(connection, course.proposal.event)
    return Detail(
        case=course.case,
        target=None if queue is Queue.VERIFICATION or standing is None else standing.event,
        queue=queue,
        narrative=content.narrative,
        channel=content.channel,
        classification=content.classification,
        state=course.state,
        state_after=_state_after(queue, course),
        handling=office_name(connection, course.handling),
        disposition=disposition,
        office_after=office_name(connection, disposition.to if disposition else None),
        answer_before=_answer(found, {body.target for _, body in _bodies(found, "answer.approved")}),
        answer=_answer(found, {course.answer.event} if course.answer else ()),
        proposer=names_of(connection).get(by.actor.person, ""),
        proposed_at=by.at,
        note=_note_of(found, by.actor.person),
    )


def _state_after(queue: Queue, course: Course) -> State:
    if queue is Queue.VERIFICATION:
        return State.VERIFIED if course.proposal is None else State.PROPOSED
    return State.DISPOSED if queue is Queue.DISPOSITION else State.ANSWERED


def _bodies(found: Case, kind: str) -> list[tuple[ev.Event, Any]]:
    """Events of a kind that are in effect, oldest first, with their bodies."""
    steps = (step.event for step in found.steps if step.fate is Fate.IN_EFFECT and step.event.kind == kind)
    return [(event, ev.decode_body(event)) for event in steps]


def _answer(found: Case, of: Collection[str]) -> str:
    """The text of the last answer whose event is among `of`."""
    texts = [body.text for event, body in _bodies(found, "answer.proposed") if event.id in of]
    return texts[-1] if texts else ""


def _note_of(found: Case, person: PersonId) -> str:
    notes = [body.text for event, body in _bodies(found, "note.added") if event.actor.person == person]
    return notes[-1] if notes else ""
