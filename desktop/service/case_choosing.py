"""The case at the other end of a tie: named by number or by a few words; before anything is typed, those most alike."""

from msgspec import Struct

from desktop.casework.ids import CaseId
from desktop.db import cases, search
from desktop.db.store import Transaction
from desktop.service.desk import Desk, Session
from desktop.service.seeing import case_for
from desktop.service.suggesting import Draft, suggest

MOST = 8
"""More rows nobody reads below a line."""


class CaseChoice(Struct, frozen=True):
    """A case that can be chosen."""

    case: CaseId
    number: str
    title: str


def choose_case(desk: Desk, session: Session, beside: CaseId, text: str) -> tuple[CaseChoice, ...]:
    """Up to MOST cases that `text` may mean, none of them `beside` itself, none that this person may not know of.

    Raises UnknownCase, MayNotRead where that is so of `beside`.
    """
    if not text.strip():
        return tuple(one for one in _alike(desk, session, beside) if one.case != beside)[:MOST]
    with desk.store.reading() as connection:
        return tuple(one for one in _found(connection, session, text) if one.case != beside)[:MOST]


def _alike(desk: Desk, session: Session, beside: CaseId) -> tuple[CaseChoice, ...]:
    with desk.store.reading() as connection:
        content = case_for(connection, session, beside).content
    draft = Draft(
        narrative=content.narrative,
        title=content.title,
        place=content.place,
        region=content.region,
        category=content.category,
        received_at=content.received_at,
    )
    return tuple(CaseChoice(one.case, one.number, one.title) for one in suggest(desk, session, draft))


def _found(connection: Transaction, session: Session, text: str) -> list[CaseChoice]:
    rows = search.find(connection, text, MOST + 1, sight=session.sight)
    return [CaseChoice(row.id, row.number, row.title) for row in cases.by_rows(connection, rows, sight=session.sight)]
