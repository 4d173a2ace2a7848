"""What is new to the person who signed in, and what was given to them; opening a case takes its mark away."""

from collections.abc import Sequence
from enum import StrEnum

from desktop.casework.ids import CaseId
from desktop.db import cases, news
from desktop.db.cases import CaseRow
from desktop.db.keys import packed
from desktop.db.news import Reader
from desktop.db.store import Transaction
from desktop.service.desk import Desk, Session

_MARKED = 2_000
"""Of so many new cases the newest are marked on the home page."""


class Mine(StrEnum):
    """Lists of a person's own."""

    NEW = "new"
    TASKS = "tasks"


def reader_of(session: Session) -> Reader:
    """The person who signed in, as one who reads."""
    return Reader(session.person, session.roles, session.sight)


def begin(desk: Desk, session: Session) -> None:
    """Somebody signed in. At the first time, what is here already is not new."""
    with desk.store.writing() as connection:
        news.begin(connection, session.person)


def see(desk: Desk, session: Session, case: CaseId) -> bool:
    """This person opened a case; whether that took a mark away. Nothing is written where there was none."""
    reader = reader_of(session)
    with desk.store.writing() as connection:
        return news.see(connection, reader, packed(case))


def is_new(desk: Desk, session: Session, case: CaseId) -> bool:
    """Whether a case is new to this person."""
    with desk.store.reading() as connection:
        return news.is_unread(connection, reader_of(session), packed(case))


def count_mine(desk: Desk, session: Session) -> dict[Mine, int]:
    """How long each list is for this person."""
    reader = reader_of(session)
    with desk.store.reading() as connection:
        return {
            Mine.NEW: news.count_unread(connection, reader),
            Mine.TASKS: news.count_tasks(connection, reader),
        }


def list_mine(desk: Desk, session: Session, which: Mine, limit: int, before: int | None = None) -> list[CaseRow]:
    """A page of one of these lists, the newest case first."""
    read = news.unread if which is Mine.NEW else news.tasks
    with desk.store.reading() as connection:
        found = read(connection, reader_of(session), limit, before)
        return cases.by_rows(connection, found, sight=session.sight)


def new_among(desk: Desk, session: Session, rows: Sequence[CaseRow]) -> frozenset[int]:
    """Those of the rows that are new to this person, by number."""
    with desk.store.reading() as connection:
        return news.unread_among(connection, reader_of(session), [row.n for row in rows])


def new_cases(connection: Transaction, session: Session) -> frozenset[CaseId]:
    """The cases that are new to this person; of very many the newest."""
    found = news.unread(connection, reader_of(session), _MARKED)
    return frozenset(row.id for row in cases.by_rows(connection, found, sight=session.sight))
