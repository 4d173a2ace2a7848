"""Which cases were tied to each other: each tie under the case whose own events say it, found from both ends."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from sqlalchemy import Connection

from desktop.casework.complaint import Link
from desktop.casework.ids import CaseId
from desktop.db.keys import holders, packed, unpacked


class Known(Struct, frozen=True):
    """What this desk knows of a case at the other end of a tie."""

    number: str
    title: str
    state: str
    secret: bool


def write(connection: Connection, links: Mapping[int, Sequence[Link]]) -> None:
    """Adds the ties of cases, by row number; what was there of them is gone already."""
    rows = [(n, packed(link.to), link.relation) for n, some in links.items() for link in some]
    if rows:
        connection.exec_driver_sql("INSERT INTO case_links (case_n, other, relation) VALUES (?, ?, ?)", rows)


def pointing_at(connection: Connection, case: CaseId) -> dict[CaseId, str]:
    """The cases whose own events tie them to this one, each with the relation; the oldest first."""
    rows = connection.exec_driver_sql(
        "SELECT c.id, l.relation FROM case_links l JOIN cases c ON c.n = l.case_n WHERE l.other = ? ORDER BY c.n",
        (packed(case),),
    )
    return {CaseId(unpacked(key)): relation for key, relation in rows}


def known(connection: Connection, cases: Sequence[CaseId]) -> dict[CaseId, Known]:
    """Those of some cases that are at this desk."""
    if not cases:
        return {}
    rows = connection.exec_driver_sql(
        f"SELECT id, number, title, state, secret FROM cases WHERE id IN ({holders(len(cases))})",
        tuple(packed(case) for case in cases),
    )
    return {
        CaseId(unpacked(key)): Known(number, title, state, bool(secret)) for key, number, title, state, secret in rows
    }
