"""Acts on a case, one at a time and in bulk: judged in words before they are saved, then saved for good."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct, ValidationError, convert, to_builtins
from msgspec.structs import replace

from desktop.casework import bodies, fact_bodies
from desktop.casework import events as ev
from desktop.casework.acts import ROWS, State
from desktop.casework.complaint import Case
from desktop.casework.ids import CaseId, EventId
from desktop.casework.numbering import parse_number
from desktop.casework.reporter import IdKind, doubt_nik
from desktop.casework.waiting import WAITED_FOR, waits_for
from desktop.casework.workflow import Course, Refusal, Standing
from desktop.db import cases, log, projections
from desktop.db.keys import packed
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.phrases import Phrase
from desktop.service.checks import said, unknown_field, unknown_problem
from desktop.service.choices import problem_of
from desktop.service.desk import Desk, Session
from desktop.service.fact_checks import LOOKED_AT, name_assignee
from desktop.service.linking import check_link, check_supporter
from desktop.service.pen import NotLegal, Pen
from desktop.service.private import private_parts

_IN_ONE_TRANSACTION = 200


class UnknownCase(UserTrouble):
    """No such case at this desk."""

    what = "Tidak ada kasus {case} di meja ini."
    safe = "Tidak ada yang diubah."
    todo = "Periksa nomornya, atau sinkronkan dahulu."


class UnusableBody(UserTrouble):
    """The body of an act lacks something, or says something that is not one of its choices."""

    what = "Isian tindakan {kind} belum benar: {problem}."
    safe = "Tidak ada yang diubah."
    todo = "Perbaiki isian itu, lalu ulangi."


class UnknownAct(UserTrouble):
    """No such kind of act in this version."""

    what = "Tindakan {kind} tidak dikenal. Yang ada: {known}."
    safe = "Tidak ada yang diubah."
    todo = "Periksa ejaannya."


class NotInBulk(UserTrouble):
    """An act that ends or turns back a case is done to one case at a time."""

    what = "Tindakan {kind} tidak dapat dilakukan pada semua kasus sekaligus."
    safe = "Tidak ada yang diubah."
    todo = "Sebut satu kasus dengan --case NOMOR."


class Bulk(Struct, frozen=True):
    """What became of an act on many cases: how many were done, and the reason for each that was not."""

    done: int
    refused: tuple[tuple[CaseId, Phrase], ...]
    acts: tuple[EventId, ...] = ()
    """What was written, in order, for taking it back."""


def find_case(connection: Transaction, name: str) -> CaseId:
    """The case that a person means by its number or id. Raises UnknownCase or, for a mistyped number, WrongNumber."""
    found = cases.by_number(connection, "".join(name.split()).upper())
    if found is not None:
        return found
    if name.count("-") == 4 and len(name.strip()) == 36:
        case = CaseId(name.strip().lower())
        if all(part.isalnum() for part in case.split("-")) and _holds(connection, case):
            return case
    else:
        parse_number(name)
    raise UnknownCase(case=name[:60])


def course_of(connection: Transaction, case: CaseId) -> Course:
    """Where a case stands. Raises UnknownCase."""
    course = cases.course(connection, case)
    if course is None:
        raise UnknownCase(case=case)
    return course


def read_case(connection: Transaction, case: CaseId) -> Case:
    """A case with all its steps. Raises UnknownCase."""
    found = projections.read_case(connection, packed(case))
    if found is None:
        raise UnknownCase(case=case)
    return found


def _holds(connection: Transaction, case: CaseId) -> bool:
    try:
        return cases.course(connection, case) is not None
    except ValueError:
        return False


def act(desk: Desk, session: Session, case: CaseId, kind: str, form: Any) -> ev.Event:
    """One act on one case; `form` is the body as JSON values. What it decides is filled in from the case.

    A form that names its `target` decides that one or nothing: a proposal made since then was not read by this person.

    Raises UnknownAct, UnknownCase, UnusableBody, NotLegal; then nothing was saved.
    """
    _known(kind)
    with desk.store.writing() as connection:
        course = course_of(connection, case)
        pen = Pen(connection, desk, session)
        event = write_act(pen, course, kind, form)
        pen.finish()
    return event


def act_on_waiting(
    desk: Desk, session: Session, kind: str, form: Any, told: Callable[[int], None] = lambda done: None
) -> Bulk:
    """The same act on every case that waits for it, in transactions of two hundred.

    A case where it is not legal is passed over and named. Interrupted and run again, it does what is left.
    """
    _known(kind)
    if kind not in WAITED_FOR:
        raise NotInBulk(kind=kind)
    states = [state.value for state in State if any(state in row.from_ for row in ROWS[kind])]
    with desk.store.reading() as connection:
        waiting = [course.case for course in cases.courses(connection, states) if waits_for(course, kind)]
    done = 0
    refused: list[tuple[CaseId, Phrase]] = []
    for start in range(0, len(waiting), _IN_ONE_TRANSACTION):
        with desk.store.writing() as connection:
            pen = Pen(connection, desk, session)
            for case in waiting[start : start + _IN_ONE_TRANSACTION]:
                course = cases.course(connection, case)
                if course is None or not waits_for(course, kind):
                    continue
                try:
                    write_act(pen, course, kind, form)
                    done += 1
                except NotLegal as trouble:
                    refused.append((case, trouble.reason))
            pen.finish()
        told(done)
    return Bulk(done, tuple(refused))


def _known(kind: str) -> None:
    if kind not in ROWS:
        raise UnknownAct(kind=kind[:60], known=", ".join(ROWS))


def write_act(pen: Pen, course: Course, kind: str, form: Any) -> ev.Event:
    """One act with the private parts that its form holds, with a pen in hand. Raises as `act` does."""
    values = dict(form) if isinstance(form, dict) else {}
    event_id = pen.new_id()
    if kind == "case.linked":
        _find_other(pen, values)
    elif kind == "supporter.added":
        values.setdefault("received_at", pen.desk.now().isoformat(timespec="seconds"))
        _name_identity(values.get("supporter"))
    parts = private_parts(pen, event_id, kind, values)
    body = _body(pen, course, kind, values)
    if isinstance(body, fact_bodies.Linked):
        check_link(pen.connection, course, body)
    elif isinstance(body, fact_bodies.SupporterAdded):
        check_supporter(pen.connection, course, parts)
    committed = replace(body, parts={part.name: part.commitment for part in parts})
    return pen.act(course, kind, committed, event_id, parts)


def _body(pen: Pen, course: Course, kind: str, values: dict[str, Any]) -> bodies.Body:
    """The body of an act from what the person filled in, completed by what it decides."""
    connection = pen.connection
    unknown = unknown_field(values, ev.KINDS[kind])
    if unknown is not None or "parts" in values:
        raise UnusableBody(kind=kind, problem=unknown_problem(unknown or "parts"))
    if kind in ("disposition.approved", "disposition.declined"):
        _complete_disposition(connection, course, kind, values)
    elif kind in ("answer.approved", "answer.returned"):
        values.setdefault("target", _standing(course.answer, kind, course).event)
    elif kind == "agency.reminded" and course.handling is not None:
        values.setdefault("to", course.handling)
    elif kind == "case.assigned":
        stranger = name_assignee(connection, pen.desk.office, values)
        if stranger is not None:
            raise UnusableBody(kind=kind, problem=stranger)
    try:
        body = convert(values, ev.KINDS[kind])
    except ValidationError as error:
        raise UnusableBody(kind=kind, problem=said(error)) from error
    case = projections.read_case(connection, packed(course.case)) if kind in LOOKED_AT else None
    problem = problem_of(connection, pen.desk.now(), kind, body, case)
    if problem is not None:
        raise UnusableBody(kind=kind, problem=problem)
    return body


def _name_identity(person: Any) -> None:
    """A number that was told without saying of what is a NIK where it can be one."""
    number = person.get("id_number") if isinstance(person, dict) else None
    if isinstance(number, str) and "id_kind" not in person:
        digits = "".join(number.split())
        person["id_kind"] = (IdKind.NIK if doubt_nik(digits) is None else IdKind.OTHER).value


def _find_other(pen: Pen, values: dict[str, Any]) -> None:
    """The case at the other end, which may be named by its number as a person types it. Raises UnknownCase."""
    told = values.get("to")
    if not isinstance(told, str):
        return
    other = find_case(pen.connection, told)
    if not cases.visible(pen.connection, other, pen.session.sight):
        raise UnknownCase(case=told[:60])
    values["to"] = other
    values["number"] = read_case(pen.connection, other).content.number


def _complete_disposition(connection: Transaction, course: Course, kind: str, values: dict[str, Any]) -> None:
    proposal = _standing(course.proposal, kind, course)
    values.setdefault("target", proposal.event)
    if kind == "disposition.approved":
        body = ev.decode_body(log.read(connection, proposal.event))
        if isinstance(body, bodies.DispositionProposed):
            values["proposed"] = to_builtins(body.disposition)
            values.setdefault("disposition", values["proposed"])


def _standing(standing: Standing | None, kind: str, course: Course) -> Standing:
    if standing is None:
        raise NotLegal(Refusal.NOT_STANDING, kind, course, frozenset())
    return standing
