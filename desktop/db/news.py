"""New work that somebody has not opened yet, and cases that were given to somebody, at this desk.

`news` and `tasks` follow from the log like every projection: few rows, for only what waits now is in them. What a
person has opened (`seen`, with the last step that was there) is this desk's own and goes nowhere. What was here before
somebody first signed in is no news to them (`seen_since`).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection

from desktop.casework.complaint import Case
from desktop.casework.ids import OfficeCode, PersonId
from desktop.casework.news import news_of, task_of
from desktop.casework.privacy import Sight
from desktop.casework.roles import Role

TABLES = ("news", "tasks")
"""Projections, dropped and made anew with the others."""


class Reader(Struct, frozen=True):
    """For whom something is new: who they are, in which roles, and what they may see."""

    person: PersonId
    roles: frozenset[Role]
    sight: Sight


def write(connection: Connection, cases: Mapping[int, tuple[Case, Sequence[int]]], office: OfficeCode) -> None:
    """Adds what cases, by row, are news of; with each the log numbers of its steps. What was there is gone already."""
    brought = [
        (n, whom, numbers[step], case.steps[step].event.actor.person)
        for n, (case, numbers) in cases.items()
        for whom, step in news_of(case, office)
    ]
    given = [(n, who) for n, (case, _) in cases.items() if (who := task_of(case, office)) is not None]
    if brought:
        connection.exec_driver_sql("INSERT INTO news (case_n, whom, event_n, person) VALUES (?, ?, ?, ?)", brought)
    if given:
        connection.exec_driver_sql("INSERT INTO tasks (case_n, person) VALUES (?, ?)", given)


def begin(connection: Connection, person: PersonId) -> None:
    """Somebody signs in: at the first time, everything that is here counts as known to them."""
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO seen_since (person, event_n) SELECT ?, IFNULL(MAX(n), 0) FROM events", (person,)
    )


def see(connection: Connection, reader: Reader, case: bytes) -> bool:
    """This person has a case before them; whether anything of it was new to them."""
    row = connection.exec_driver_sql(
        "SELECT c.n, MAX(e.n) FROM cases c JOIN events e ON e.case_id = c.id WHERE c.id = ? GROUP BY c.n", (case,)
    ).first()
    if row is None or not unread_among(connection, reader, [int(row[0])]):
        return False
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO seen (person, case_n, event_n) VALUES (?, ?, ?)", (reader.person, *row)
    )
    return True


def unread(connection: Connection, reader: Reader, limit: int, before: int | None = None) -> list[int]:
    """Rows of the cases that are new to this person, the newest first."""
    where, values = _unread(reader, by_case=True)
    rows = connection.exec_driver_sql(
        f"SELECT DISTINCT case_n {where} AND case_n < :before ORDER BY case_n DESC LIMIT :limit",
        {**values, "before": before if before is not None else 1 << 62, "limit": limit},
    )
    return [int(row[0]) for row in rows]


def is_unread(connection: Connection, reader: Reader, case: bytes) -> bool:
    """Whether a case is new to this person."""
    row = connection.exec_driver_sql("SELECT n FROM cases WHERE id = ?", (case,)).first()
    return row is not None and bool(unread_among(connection, reader, [int(row[0])]))


def unread_among(connection: Connection, reader: Reader, rows: Sequence[int]) -> frozenset[int]:
    """Those of `rows` that are new to this person."""
    where, values = _unread(reader, by_case=True)
    numbers = ", ".join(str(int(n)) for n in rows)
    found = connection.exec_driver_sql(f"SELECT case_n {where} AND case_n IN ({numbers})", values)
    return frozenset(int(row[0]) for row in found)


def count_unread(connection: Connection, reader: Reader) -> int:
    """How many cases are new to this person."""
    where, values = _unread(reader)
    return int(connection.exec_driver_sql(f"SELECT COUNT(DISTINCT case_n) {where}", values).scalar_one())


def _unread(reader: Reader, by_case: bool = False) -> tuple[str, dict[str, Any]]:
    """What is new to somebody: for a role of theirs or given to them, by somebody else, not opened since.

    `by_case` keeps SQLite to the order of cases (a plus before a column: not by its index): a page stops early then.
    """
    whom = {f"whom{at}": one for at, one in enumerate((reader.person, *(role.value for role in reader.roles)))}
    secret = "" if reader.sight.secret else " AND NOT (SELECT secret FROM cases WHERE n = case_n)"
    where = (
        f"FROM news WHERE {'+' * by_case}whom IN ({', '.join(f':{name}' for name in whom)}) AND person <> :person"
        " AND event_n > (SELECT IFNULL(MAX(event_n), 0) FROM seen_since WHERE person = :person)"
        " AND NOT EXISTS (SELECT 1 FROM seen WHERE seen.person = :person AND seen.case_n = news.case_n"
        f" AND seen.event_n >= news.event_n){secret}"
    )
    return where, {**whom, "person": reader.person}


def tasks(connection: Connection, reader: Reader, limit: int, before: int | None = None) -> list[int]:
    """Rows of the open cases that were given to this person, the newest first; as far as they may see them."""
    secret = "" if reader.sight.secret else " AND NOT (SELECT secret FROM cases WHERE n = case_n)"
    rows = connection.exec_driver_sql(
        f"SELECT case_n FROM tasks WHERE person = ? AND case_n < ?{secret} ORDER BY case_n DESC LIMIT ?",
        (reader.person, before if before is not None else 1 << 62, limit),
    )
    return [int(row[0]) for row in rows]


def count_tasks(connection: Connection, reader: Reader) -> int:
    """How many open cases were given to this person."""
    return len(tasks(connection, reader, -1))
