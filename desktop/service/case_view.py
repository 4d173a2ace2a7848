"""One case as a person may see it, and the acts open to them. Everything is read in one view of the store."""

from collections.abc import Sequence

from msgspec import Raw

from desktop.casework import events as ev
from desktop.casework.acts import ROWS
from desktop.casework.explaining import refusal_words
from desktop.casework.ids import CaseId, OfficeCode, case_stream
from desktop.casework.workflow import Course, judge
from desktop.db import projections, reference, search
from desktop.db.keys import packed
from desktop.service.acting import course_of, read_case
from desktop.service.case_reading import Reading
from desktop.service.case_shapes import CaseView, Doable, OfficeChoice
from desktop.service.desk import Desk, Session

MOST_COUNTED = 10_000
"""Beyond so many hits their number is only said to be more."""


def read(desk: Desk, case: CaseId) -> CaseView:
    """The case as this desk sees it. Raises UnknownCase."""
    with desk.store.reading() as connection:
        return Reading(connection, desk).view(read_case(connection, case))


def acts(desk: Desk, session: Session, case: CaseId) -> tuple[Doable, ...]:
    """Every act that a dialog can do on a case, each with the reason why this person may not. Raises UnknownCase."""
    with desk.store.reading() as connection:
        course = course_of(connection, case)
    return tuple(_doable(desk, session, course, kind) for kind in ROWS if kind != "complaint.amended")


def offices(desk: Desk) -> tuple[OfficeChoice, ...]:
    """The offices in use, by name; empty before any list has come."""
    with desk.store.reading() as connection:
        return tuple(OfficeChoice(OfficeCode(code), name) for code, name in reference.active_offices(connection))


def narratives(desk: Desk, wanted: Sequence[CaseId]) -> dict[CaseId, str]:
    """What some cases say now, for the line of context under a hit."""
    with desk.store.reading() as connection:
        found = ((case, projections.read_case(connection, packed(case))) for case in wanted)
        return {case: folded.content.narrative for case, folded in found if folded is not None}


def count_found(desk: Desk, text: str) -> int:
    """How many cases hold every word of `text`; one more than MOST_COUNTED stands for more than that."""
    with desk.store.reading() as connection:
        return len(search.find(connection, text, MOST_COUNTED + 1))


def _doable(desk: Desk, session: Session, course: Course, kind: str) -> Doable:
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
    body = ev.AnswerApproved(target=standing.event) if standing else ev.Body()
    refusal = judge(course, probe, body, session.roles)
    return Doable(kind, None if refusal is None else refusal_words(refusal, kind, course, session.roles))
