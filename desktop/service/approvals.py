"""What waits for a supervisor, and the decision: one by one, changed, sent back, or many at once.

A decision names the proposal that its author read. Where another one has taken its place by then, the judge refuses:
nobody signs what they have not seen.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import HANDLED, State
from desktop.casework.clock_remaining import Remaining
from desktop.casework.ids import CaseId, EventId, OfficeCode
from desktop.casework.workflow import Course, Standing
from desktop.db import cases, log, timekeeping
from desktop.db.store import Transaction
from desktop.phrases import Phrase
from desktop.service.acting import Bulk, UnknownCase, act, course_of, read_case
from desktop.service.checks import is_known
from desktop.service.choices import MustNotReach, UnknownOffice
from desktop.service.desk import Desk, Session
from desktop.service.dues import Dues
from desktop.service.fact_checks import kept_words
from desktop.service.naming import Names, names_of, office_name
from desktop.service.office_settings import settings_of
from desktop.service.pen import NotLegal, Pen

IN_ONE_TRANSACTION = 50
_EVERY = -1  # as a limit: all of them


class Queue(StrEnum):
    """The three things that only a supervisor does."""

    VERIFICATION = "verification"
    DISPOSITION = "disposition"
    ANSWER = "answer"


STATES: dict[Queue, State] = {
    Queue.VERIFICATION: State.RECEIVED,
    Queue.DISPOSITION: State.PROPOSED,
    Queue.ANSWER: State.ANSWER_PROPOSED,
}
APPROVALS: dict[Queue, str] = {
    Queue.VERIFICATION: "complaint.verified",
    Queue.DISPOSITION: "disposition.approved",
    Queue.ANSWER: "answer.approved",
}
REFUSALS: dict[Queue, str] = {Queue.DISPOSITION: "disposition.declined", Queue.ANSWER: "answer.returned"}
NOT_OURS = "not_ours"
"""Beside the codes of `ARCHIVED`: a complaint that goes back because it is another office's."""


class Waiting(Struct, frozen=True, kw_only=True):
    """One line of a queue. `target` is the proposal to be decided; a verification has none."""

    case: CaseId
    number: str
    title: str
    place: str
    received_at: str
    target: EventId | None
    proposer: str
    to: str
    """The office it would go to, by name; empty where none is proposed."""
    own: bool
    """Proposed by the person who asks: another has to decide."""
    remaining: Remaining | None = None
    """The clock that runs out next."""
    by_oneself: bool = False
    """Proposed by the person who asks, at an office with one person on duty: deciding it is marked."""


class Queues(Struct, frozen=True):
    """All three, what is due first on top, with whoever asks' own proposals, which wait for somebody else."""

    lines: dict[Queue, tuple[Waiting, ...]]


class Chosen(Struct, frozen=True):
    """What a person has read and decides."""

    case: CaseId
    target: EventId | None


def queues(desk: Desk, session: Session) -> Queues:
    """Everything that waits for a supervisor of this office."""
    with desk.store.reading() as connection:
        return Queues({queue: read_queue(connection, desk, session, queue) for queue in Queue})


def count_waiting(desk: Desk, session: Session) -> int:
    """How many lines of the three queues this very person may decide, without reading them."""
    with desk.store.reading() as connection:
        alone = settings_of(connection).single_person
        return sum(
            is_turn_of(course, desk.office) and (alone or not _is_own(course, queue, session))
            for queue, state in STATES.items()
            for course in cases.courses(connection, [state.value])
        )


def read_queue(connection: Transaction, desk: Desk, session: Session, queue: Queue) -> tuple[Waiting, ...]:
    """One queue, what is due first on top, in a transaction of the caller's."""
    state = STATES[queue].value
    here = {course.case: course for course in cases.courses(connection, [state]) if is_turn_of(course, desk.office)}
    names, alone = names_of(connection), settings_of(connection).single_person
    rows = reversed(cases.page(connection, _EVERY, state=state, sight=session.sight))
    clocks = Dues(timekeeping.keeping(connection), desk.now())
    found = [
        replace(_waiting(connection, row, here[row.id], queue, session, names), remaining=clocks.of(row))
        for row in rows
        if row.id in here
    ]
    lines = sorted(found, key=_due)
    return tuple(replace(line, own=False, by_oneself=True) if line.own and alone else line for line in lines)


def _due(line: Waiting) -> float:
    """In seconds since 1970; what has no date comes last."""
    return line.remaining.due.timestamp() if line.remaining and line.remaining.due else inf


def is_turn_of(course: Course, office: OfficeCode) -> bool:
    """Whether the next decision on a case is this office's."""
    return office == (course.handling if course.state in HANDLED else course.office)


def _decided(course: Course, queue: Queue) -> Standing | None:
    """The proposal that a decision in this queue is about; a verification has none."""
    return {Queue.DISPOSITION: course.proposal, Queue.ANSWER: course.answer}.get(queue)


def _is_own(course: Course, queue: Queue, me: Session) -> bool:
    return (decided := _decided(course, queue)) is not None and decided.author == me.person


def _waiting(
    connection: Transaction, row: cases.CaseRow, course: Course, queue: Queue, me: Session, names: Names
) -> Waiting:
    standing = course.answer if queue is Queue.ANSWER else course.proposal
    decided = _decided(course, queue)
    to = None if course.proposal is None else proposed_disposition(connection, course.proposal.event).to
    return Waiting(
        case=row.id,
        number=row.number,
        title=row.title,
        place=row.place or "",
        received_at=row.received_at,
        target=None if decided is None else decided.event,
        proposer="" if standing is None else names.get(standing.author, ""),
        to=office_name(connection, to),
        own=_is_own(course, queue, me),
    )


def proposed_disposition(connection: Transaction, event: EventId) -> bodies.Disposition:
    """What an event proposed that stands on a case."""
    body = ev.decode_body(log.read(connection, event))
    assert isinstance(body, bodies.DispositionProposed)  # noqa: S101  # the fold only lets such an event stand
    return body.disposition


def approve(
    desk: Desk,
    session: Session,
    queue: Queue,
    chosen: Sequence[Chosen],
    told: Callable[[int], None] = lambda looked_at: None,
) -> Bulk:
    """Approves what was chosen, in transactions of fifty; `told` hears how many have been looked at.

    A case where it is not legal any more, or that would go to an office that is gone, is passed over and named.
    """
    acts: list[EventId] = []
    refused: list[tuple[CaseId, Phrase]] = []
    for start in range(0, len(chosen), IN_ONE_TRANSACTION):
        some = chosen[start : start + IN_ONE_TRANSACTION]
        with desk.store.writing() as connection:
            pen = Pen(connection, desk, session)
            for one in some:
                try:
                    acts.append(_approve(pen, queue, one).id)
                except (NotLegal, UnknownCase, UnknownOffice, MustNotReach) as trouble:
                    refused.append((one.case, trouble.sentences()[0]))
            pen.finish()
        told(start + len(some))
    return Bulk(len(acts), tuple(refused), tuple(acts))


def _approve(pen: Pen, queue: Queue, chosen: Chosen, changed: bodies.Disposition | None = None) -> ev.Event:
    body: bodies.Body
    if chosen.target is None:
        body = bodies.Verified()
    elif queue is Queue.ANSWER:
        body = bodies.AnswerApproved(target=chosen.target)
    else:
        proposed = proposed_disposition(pen.connection, chosen.target)
        to = changed or proposed
        if not is_known(pen.connection, to.to):  # it may have gone from the list since it was proposed
            raise UnknownOffice(office=to.to[:40])
        why = kept_words(pen.connection, to.to, read_case(pen.connection, chosen.case))
        if why is not None:
            raise MustNotReach(why=why)
        body = bodies.DispositionApproved(target=chosen.target, proposed=proposed, disposition=to)
    return pen.act(course_of(pen.connection, chosen.case), APPROVALS[queue], body)


def approve_changed(desk: Desk, session: Session, chosen: Chosen, disposition: bodies.Disposition) -> ev.Event:
    """Approves a disposition to another office, unit or with other words; both versions stand in the event.

    Raises UnknownOffice, MustNotReach, UnknownCase, NotLegal; then nothing was saved.
    """
    with desk.store.writing() as connection:
        pen = Pen(connection, desk, session)
        event = _approve(pen, Queue.DISPOSITION, chosen, disposition)
        pen.finish()
    return event


def send_back(desk: Desk, session: Session, queue: Queue, chosen: Chosen, reason: str) -> ev.Event:
    """Declines a disposition or returns an answer, with the reason. Raises UnknownCase, NotLegal."""
    assert chosen.target is not None  # noqa: S101  # a verification is turned away, not sent back
    with desk.store.writing() as connection:
        pen = Pen(connection, desk, session)
        body = bodies.Declined(target=chosen.target, reason=reason)
        event = pen.act(course_of(connection, chosen.case), REFUSALS[queue], body)
        pen.finish()
    return event


def turn_away(desk: Desk, session: Session, case: CaseId, code: str, words: str) -> ev.Event:
    """Does not verify a complaint: returned where it is `not_ours`, archived with a code of `ARCHIVED` else.

    Raises UnknownCase, UnusableBody, NotLegal.
    """
    if code == NOT_OURS:
        return act(desk, session, case, "case.returned", {"reason": words})
    return act(desk, session, case, "case.archived", {"reason_code": code, "note": words or None})
