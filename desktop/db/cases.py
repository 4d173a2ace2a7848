"""Reading the projections: pages of plain rows for lists, and what bulk acts choose from."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from msgspec import Struct, json
from sqlalchemy import Connection

from desktop.casework.ids import CaseId
from desktop.casework.privacy import EVERYTHING, Sight
from desktop.casework.workflow import Course
from desktop.db import dues
from desktop.db.dues import RowDue
from desktop.db.keys import holders, packed, unpacked

_DUES = ", ".join(dues.COLUMNS)
_COLUMNS = f"n, id, number, state, sync, title, place, category, received_at, handling, {_DUES}"
_UNSEEN = f"n, id, number, state, sync, '', NULL, NULL, received_at, handling, {_DUES}"
"""The same columns without what a case says."""


class CaseRow(Struct, frozen=True, gc=False):
    """One line of a list. `n` orders by arrival and asks for the next page.

    `title` is empty, `place` and `category` None, where they are not for who asks.
    """

    n: int
    id: CaseId
    number: str
    state: str
    sync: str
    title: str
    place: str | None
    category: str | None
    received_at: str
    handling: str | None
    due: RowDue | None = None


class Due(StrEnum):
    """Lists by due date, the first due first. Late and soon are what this office answers for."""

    LATE = "late"
    SOON = "soon"
    ELAPSED = "elapsed"
    """Of this office's cases, those where the reporter's time is over: to be closed or archived."""
    PAUSED = "paused"


class Moments(Struct, frozen=True):
    """By what lists by due date are asked for: now, the moment until which a date is soon (both UTC), this office."""

    now: str
    soon: str
    office: str


_DUE_WHERE = {
    Due.LATE: "due_whose = 'own' AND due_at IS NOT NULL AND due_at < :now",
    Due.SOON: "due_whose = 'own' AND due_at IS NOT NULL AND due_at >= :now AND due_at < :soon",
    Due.ELAPSED: "due_whose = 'reporters' AND due_at IS NOT NULL AND due_at < :now AND office = :office",
    Due.PAUSED: "due_paused",
}
_DUE_ORDER = {Due.PAUSED: "IFNULL(due_at, '')"}
"""What the index is over, where it is not the column itself."""


def page_by_due(
    connection: Connection,
    which: Due,
    at: Moments,
    limit: int,
    after: tuple[str, int] | None = None,
    *,
    sight: Sight = EVERYTHING,
) -> list[CaseRow]:
    """The next `limit` cases of a list by due date, behind `after`: due date (empty for none) and `n` of a row."""
    order = _DUE_ORDER.get(which, "due_at")
    behind = "" if after is None else f" AND {order} >= :due AND ({order}, n) > (:due, :n)"  # the first finds the place
    rows = connection.exec_driver_sql(
        f"SELECT {_seen(sight)} FROM cases WHERE {_DUE_WHERE[which]}{behind}{_within(sight)}"
        f" ORDER BY {order}, n LIMIT :limit",
        {"now": at.now, "soon": at.soon, "office": at.office, "limit": limit}
        | ({} if after is None else {"due": after[0], "n": after[1]}),
    )
    return [_row(*row) for row in rows]


def count_by_due(connection: Connection, which: Due, at: Moments, *, sight: Sight = EVERYTHING) -> int:
    """How many cases a list by due date has."""
    found = connection.exec_driver_sql(
        f"SELECT COUNT(*) FROM cases WHERE {_DUE_WHERE[which]}{_within(sight)}",
        {"now": at.now, "soon": at.soon, "office": at.office},
    )
    return int(found.scalar_one())


def dues_between(connection: Connection, since: str, until: str, *, sight: Sight = EVERYTHING) -> list[str]:
    """The moments (UTC) between two at which something is due that this office answers for."""
    rows = connection.exec_driver_sql(
        "SELECT due_at FROM cases WHERE due_whose = 'own' AND due_at IS NOT NULL AND due_at >= ? AND due_at < ?"
        f"{_within(sight)}",
        (since, until),
    )
    return [str(row[0]) for row in rows]


def page(
    connection: Connection,
    limit: int,
    before: int | None = None,
    state: str | None = None,
    *,
    sight: Sight = EVERYTHING,
) -> list[CaseRow]:
    """The newest `limit` cases before row `before`, of one state or of any, as far as `sight` reaches."""
    wanted = "" if state is None else " AND state = ?"
    rows = connection.exec_driver_sql(
        f"SELECT {_seen(sight)} FROM cases WHERE n < ?{wanted}{_within(sight)} ORDER BY n DESC LIMIT ?",
        (before if before is not None else 1 << 62, *(() if state is None else (state,)), limit),
    )
    return [_row(*row) for row in rows]


def by_rows(connection: Connection, rows: list[int], *, sight: Sight = EVERYTHING) -> list[CaseRow]:
    """Cases by row number, the newest first: what search found, as far as `sight` reaches."""
    if not rows:
        return []
    found = connection.exec_driver_sql(
        f"SELECT {_seen(sight)} FROM cases WHERE n IN ({holders(len(rows))}){_within(sight)} ORDER BY n DESC",
        tuple(rows),
    )
    return [_row(*row) for row in found]


def visible(connection: Connection, case: CaseId, sight: Sight) -> bool:
    """Whether there is such a case for who has this sight."""
    key = packed(case)
    found = connection.exec_driver_sql(f"SELECT 1 FROM cases WHERE id = ?{_within(sight)}", (key,)).first()
    return found is not None


def _seen(sight: Sight) -> str:
    return _COLUMNS if sight.texts else _UNSEEN


def _within(sight: Sight) -> str:
    return "" if sight.secret else " AND NOT secret"


def _row(n: int, key: bytes, *rest: Any) -> CaseRow:
    said, due = rest[: -len(dues.COLUMNS)], rest[-len(dues.COLUMNS) :]
    return CaseRow(n, CaseId(unpacked(key)), *(*said, RowDue(*due)))


def by_number(connection: Connection, number: str) -> CaseId | None:
    """The case with a desk number."""
    key = connection.exec_driver_sql("SELECT id FROM cases WHERE number = ?", (number,)).scalar()
    return None if key is None else CaseId(unpacked(key))


def course(connection: Connection, case: CaseId) -> Course | None:
    """The course of a case as this desk sees it, or None where it holds no such case."""
    data = connection.exec_driver_sql("SELECT course FROM cases WHERE id = ?", (packed(case),)).scalar()
    return None if data is None else json.decode(data, type=Course)


def courses(connection: Connection, states: list[str]) -> Iterator[Course]:
    """The courses of all cases in some states, in the order in which they arrived."""
    rows = connection.exec_driver_sql(
        f"SELECT course FROM cases WHERE state IN ({holders(len(states))}) ORDER BY n", tuple(states)
    ).all()
    return (json.decode(row[0], type=Course) for row in rows)


def handovers(connection: Connection, office: str, since: str) -> list[tuple[int, str]]:
    """Case (by row) and moment of each handover by `office` that is in effect, from the moment `since` on.

    Moments are compared as text: leave a day for zones.
    """
    rows = connection.exec_driver_sql(
        "SELECT case_n, at FROM timeline"
        " WHERE kind = 'answer.handed_over' AND at >= ? AND office = ? AND fate = 'in_effect'",
        (since, office),
    )
    return [(int(n), str(at)) for n, at in rows]


def known(connection: Connection, cases: list[CaseId]) -> set[CaseId]:
    """Those of `cases` that are here already."""
    some = tuple(packed(case) for case in cases)
    rows = connection.exec_driver_sql(f"SELECT id FROM cases WHERE id IN ({holders(len(some))})", some)
    return {CaseId(unpacked(row[0])) for row in rows}


def counters(connection: Connection) -> dict[str, int]:
    """How many cases are in each state (`state:received`) and in each state of sync (`sync:here`)."""
    rows = connection.exec_driver_sql("SELECT name, n FROM counters ORDER BY name")
    return {str(name): int(n) for name, n in rows}
