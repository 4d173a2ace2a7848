"""Puts one case together for a person to see: names resolved, the reporter masked, each step with where it is."""

from collections.abc import Callable, Iterator

from msgspec import Struct, ValidationError, json

from desktop.casework import bodies, fact_bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Case, Fate, Step
from desktop.casework.explaining import rejection_words
from desktop.casework.ids import CaseId, EventId
from desktop.casework.reporter import WHO, IdKind, Reporter, decode_reporter, mask, mask_name, mask_nik
from desktop.casework.workflow import Course, Refusal
from desktop.db import links, log, outbox, projections, reference
from desktop.db.store import Transaction
from desktop.phrases import Phrase
from desktop.service.case_shapes import CaseView, Dispatch, Line, Masked
from desktop.service.desk import Desk, Session
from desktop.service.facts_reading import facts_view
from desktop.service.naming import gone, names_of, office_name
from desktop.service.private import PERSON, SUPPORTER, TAKER
from desktop.service.seeing import sees_reporter
from desktop.service.step_words import said_in

_PERSONS = {"reporter.notified": PERSON, "answer.handed_over": TAKER, "supporter.added": SUPPORTER}
"""Kinds that tell of a person who is no official, and the part in which they stand."""


class _Named(Struct, frozen=True):
    """What is shown of such a person."""

    name: str | None = None
    relation: str | None = None


class Reading:
    """Names resolved in one transaction, and the case put together of them, for the person who signed in."""

    def __init__(self, connection: Transaction, desk: Desk, session: Session) -> None:
        self._connection = connection
        self._desk = desk
        self._session = session
        self._names = names_of(connection)

    def view(self, case: Case) -> CaseView:
        """Everything that the page shows."""
        content, course = case.content, case.course
        record, first = self._record(case)
        hidden = not sees_reporter(self._connection, self._desk, self._session, case)
        who = None if hidden else self._who(record)
        sent = outbox.waiting_of(self._connection, course.case)
        lines = tuple(self._line(case, at, sent, hidden) for at in range(len(case.steps)))
        return CaseView(
            case=course.case,
            number=content.number,
            state=course.state,
            sync=_worst([line.sync for line in lines], bool(case.disputed_fields or case.facts.disputed_wordings)),
            content=content,
            first=first,
            category=self._category(content.category),
            region=self._region(content.region),
            reported_office=self._office(content.reported_office),
            office=self._office(course.office) or "",
            handling=self._office(course.handling),
            reporter=None if who is None else _masked(who),
            reporter_elsewhere=who is None and WHO in first.parts,
            reporter_hidden=hidden and WHO in first.parts,
            disposition=self._disposition(case),
            proposal=course.proposal.event if course.proposal else None,
            answer=course.answer.event if course.answer else None,
            disputes=case.disputed_fields,
            lines=lines[::-1],
            facts=facts_view(case.facts, self._names, self._desk.office, self._office),
        )

    def _record(self, case: Case) -> tuple[EventId, bodies.Recorded]:
        """The record in effect, as it was first taken down; without one, the one that must not vanish."""
        records = [step for step in case.steps if step.event.kind == "complaint.recorded"]
        for step in sorted(records, key=lambda step: step.fate is not Fate.IN_EFFECT):
            body = _body(step)
            if isinstance(body, bodies.Recorded):
                return step.event.id, body
        return case.course.decision, case.content

    def _who(self, record: EventId) -> Reporter | None:
        data = log.part_data(self._connection, record, WHO)
        try:
            return None if data is None else decode_reporter(data)
        except ValidationError:
            return None  # a newer version's

    def _whom(self, event: ev.Event) -> str | None:
        """Who was spoken to, or stands behind the reporter, masked; None where it was not said or lies elsewhere."""
        name = _PERSONS.get(event.kind)
        data = None if name is None else log.part_data(self._connection, event.id, name)
        try:
            told = None if data is None else json.decode(data, type=_Named)
        except ValidationError:
            return None  # a newer version's
        if told is None or not told.name:
            return None
        relation = f" ({told.relation})" if told.relation else ""
        return f"{mask_name(told.name)}{relation}"

    def _line(self, case: Case, at: int, waiting: dict[str, bool], hidden: bool) -> Line:
        step, event = case.steps[at], case.steps[at].event
        before = case.steps[at - 1].state if at else None
        body = _body(step)
        said = said_in(body)
        return Line(
            event=event.id,
            kind=event.kind,
            at=event.at,
            who=self._names.get(event.actor.person, ""),
            office=None if event.office == self._desk.office else self._office(event.office),
            sync=_sync_of(step, waiting.get(event.id)),
            fate=step.fate,
            state=step.state if step.state != before else None,
            said=said.words,
            code=_kind_of(case, body.target) if isinstance(body, bodies.Undone) else said.code,
            result=said.result,
            whom=None if hidden else self._whom(event),
            nth=said.nth,
            target=self._target(body, said.target),
            changes=said.changes,
            reason=_reason(step, case.course),
            by_oneself=step.by_oneself,
        )

    def _target(self, body: bodies.Body | None, office: str | None) -> str | None:
        """The office or the case that a step names; no case that this person may not know of."""
        if not isinstance(body, fact_bodies.Linked):
            return self._office(office)
        other = links.known(self._connection, [CaseId(body.to)]).get(CaseId(body.to))
        return body.number if other is None or self._session.sight.secret or not other.secret else None

    def _disposition(self, case: Case) -> Dispatch | None:
        """The newest one that counts: approved, or still waiting for its approval."""
        standing = case.course.proposal
        for step in reversed([step for step in case.steps if step.fate is Fate.IN_EFFECT]):
            match _body(step):
                case bodies.Returned():
                    return None
                case bodies.DispositionApproved() as body:
                    return self._dispatch(step, body.disposition, decided=True)
                case bodies.DispositionProposed() as body if standing and standing.event == step.event.id:
                    return self._dispatch(step, body.disposition, decided=False)
        return None

    def _dispatch(self, step: Step, to: bodies.Disposition, decided: bool) -> Dispatch:
        by = self._names.get(step.event.actor.person, "")
        return Dispatch(self._office(to.to) or "", to.unit, to.instruction, decided, by, step.event.at)

    def _office(self, code: str | None) -> str | None:
        return None if code is None else office_name(self._connection, code)

    def _category(self, identity: str | None) -> tuple[str, ...]:
        return tuple(self._up(identity, self._category_row))[::-1]

    def _category_row(self, identity: str) -> tuple[str, str | None]:
        return reference.category(self._connection, identity) or (gone(identity), None)

    def _region(self, code: str | None) -> tuple[str, ...]:
        """Village, district and the regency around them, the smallest first."""
        return tuple(self._up(code, self._region_row))[:3]

    def _region_row(self, code: str) -> tuple[str, str | None]:
        return reference.region_name(self._connection, code) or code, code.rpartition(".")[0] or None

    @staticmethod
    def _up(start: str | None, row: Callable[[str], tuple[str, str | None]]) -> Iterator[str]:
        seen: set[str] = set()
        while start is not None and start not in seen:
            seen.add(start)
            name, start = row(start)
            yield name


def _masked(who: Reporter) -> Masked:
    number = who.id_number and (mask_nik if who.id_kind is IdKind.NIK else mask)(who.id_number)
    return Masked(
        name=who.name and mask_name(who.name),
        id_kind=who.id_kind,
        id_number=number or None,
        phone=(who.phone and mask(who.phone, 4, 4)) or None,
    )


def _body(step: Step) -> bodies.Body | None:
    try:
        return ev.decode_body(step.event)
    except ev.UNREADABLE:
        return None


def _sync_of(step: Step, sent: bool | None) -> str:
    if step.fate is Fate.DISPUTED:
        return projections.DISPUTE
    if step.outcome is not None or sent is None:
        return projections.ARRIVED
    return projections.SENT if sent else projections.HERE


def _worst(states: list[str], disputed: bool) -> str:
    """The case is as far as the least of its steps (sync.md, section 6)."""
    order = (projections.DISPUTE, projections.HERE, projections.SENT)
    if disputed:
        return projections.DISPUTE
    return next((state for state in order if state in states), projections.ARRIVED)


def _kind_of(case: Case, event: str) -> str | None:
    """What kind of act it was that was taken back."""
    return next((step.event.kind for step in case.steps if step.event.id == event), None)


def _reason(step: Step, course: Course) -> Phrase | str | None:
    if step.fate is not Fate.DISPUTED:
        return None
    try:
        return rejection_words(Refusal(step.refusal or ""), step.event.kind, course)
    except ValueError:
        return step.refusal  # the service's own reason, which this version has no words for
