"""One case as a person may see it, and the acts open to them. Everything is read in one view of the store."""

from collections.abc import Sequence

from msgspec import Raw
from msgspec.structs import replace

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import ROWS
from desktop.casework.explaining import refusal_words
from desktop.casework.ids import CaseId, OfficeCode, case_stream
from desktop.casework.workflow import Course, judge
from desktop.db import cases, projections, reference, search
from desktop.db.keys import packed
from desktop.service.acting import course_of
from desktop.service.case_reading import Reading
from desktop.service.case_shapes import CaseView, Doable, OfficeChoice, PersonChoice
from desktop.service.desk import Desk, Session
from desktop.service.dues import clocks_now
from desktop.service.fact_checks import colleagues, not_here
from desktop.service.linking import links_of
from desktop.service.office_settings import settings_of
from desktop.service.seeing import case_for, check_visible

MOST_COUNTED = 10_000
"""Beyond so many hits their number is only said to be more."""


def read(desk: Desk, session: Session, case: CaseId) -> CaseView:
    """The case as this person may see it. Raises UnknownCase, MayNotRead."""
    with desk.store.reading() as connection:
        found = case_for(connection, session, case)
        clocks, first = clocks_now(connection, desk, found)
        view = Reading(connection, desk, session).view(found)
        tied = links_of(connection, session, found)
        return replace(view, clocks=clocks, leading=first, links=tied, supporters=len(found.supporters))


def acts(desk: Desk, session: Session, case: CaseId) -> tuple[Doable, ...]:
    """Every act that a dialog can do on a case, each with the reason why this person may not.

    Raises UnknownCase, also for what this person may not know of.
    """
    with desk.store.reading() as connection:
        check_visible(connection, session, case)
        course = course_of(connection, case)
        alone = settings_of(connection).single_person
    return tuple(_doable(desk, session, course, kind, alone) for kind in ROWS)


def offices(desk: Desk) -> tuple[OfficeChoice, ...]:
    """The offices in use, by name; empty before any list has come."""
    with desk.store.reading() as connection:
        return tuple(OfficeChoice(OfficeCode(code), name) for code, name in reference.active_offices(connection))


def people(desk: Desk) -> tuple[PersonChoice, ...]:
    """Who can be given a case at this office, by name."""
    with desk.store.reading() as connection:
        return colleagues(connection, desk.office)


def narratives(desk: Desk, session: Session, wanted: Sequence[CaseId]) -> dict[CaseId, str]:
    """What some cases say now, for the line of context under a hit; only those that this person may read."""
    sight = session.sight
    if not sight.texts:
        return {}
    with desk.store.reading() as connection:
        here = (case for case in wanted if cases.visible(connection, case, sight))
        found = ((case, projections.read_case(connection, packed(case))) for case in here)
        return {case: folded.content.narrative for case, folded in found if folded is not None}


def count_found(desk: Desk, session: Session, text: str) -> int:
    """How many cases this person finds by `text`; one more than MOST_COUNTED stands for more than that."""
    with desk.store.reading() as connection:
        return len(search.find(connection, text, MOST_COUNTED + 1, sight=session.sight))


def _doable(desk: Desk, session: Session, course: Course, kind: str, alone: bool) -> Doable:
    """Asks the one judge about an act that nobody has written yet."""
    standing = course.answer if kind.startswith("answer.") else course.proposal
    probe = ev.Event(
        v=ev.VERSION,
        id=course.decision,
        office=desk.office,
        stream=case_stream(course.case),
        kind=kind,
        at="",
        hlc="",
        actor=ev.Actor(session.person, session.key.key_id),
        saw=course.decision,
        body=Raw(b"{}"),
    )
    body = bodies.AnswerApproved(target=standing.event) if standing else bodies.Body()
    refusal = judge(course, probe, body, session.roles, alone)
    if refusal is None:
        return Doable(kind, not_here(course, desk.office, kind))
    return Doable(kind, refusal_words(refusal, kind, course, session.roles))
