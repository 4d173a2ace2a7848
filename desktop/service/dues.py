"""Until when things have to be done: the clocks of one case as they stand now."""

from desktop.casework.clock_faces import Face, face
from desktop.casework.clocks import clocks_of, leading
from desktop.casework.complaint import Case
from desktop.db import timekeeping
from desktop.db.store import Transaction
from desktop.service.desk import Desk


def clocks_now(connection: Transaction, desk: Desk, case: Case) -> tuple[tuple[Face, ...], str | None]:
    """Every clock of a case as it stands now, and the name of the one that matters to this office."""
    keeping = timekeeping.keeping(connection)
    clocks = clocks_of(case, keeping)
    first = leading(clocks, case.course, desk.office)
    now = desk.now()
    return tuple(face(clock, keeping, now) for clock in clocks), None if first is None else first.clock
