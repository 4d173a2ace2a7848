"""Reading the projections: pages of plain rows for lists, and what bulk acts choose from."""

from collections.abc import Iterator

from msgspec import Struct, json
from sqlalchemy import Connection

from desktop.casework.ids import CaseId
from desktop.casework.privacy import EVERYTHING, Sight
from desktop.casework.workflow import Course
from desktop.db.keys import holders, packed, unpacked

_COLUMNS = "n, id, number, state, sync, title, place, category, received_at, handling"
_UNSEEN = "n, id, number, state, sync, '', NULL, NULL, received_at, handling"
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


def _row(n: int, key: bytes, *rest: str) -> CaseRow:
    return CaseRow(n, CaseId(unpacked(key)), *rest)


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
