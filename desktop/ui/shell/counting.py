"""What the sidebar and the status bar count, read in one go. Runs in the database's thread; knows no widget."""

from typing import NamedTuple

from desktop.casework.roles import Role
from desktop.service.approvals import count_waiting
from desktop.service.desk import Desk, Session
from desktop.service.newness import Mine, count_mine
from desktop.service.overview import Status, status
from desktop.service.staffing import count_asking


class Counts(NamedTuple):
    """How this desk stands; how much waits to be approved, who asks to be added, what is new to this person."""

    here: Status
    waiting: int
    asking: int
    new: int


def read_counts(desk: Desk, session: Session) -> Counts:
    """Reads it for the person who signed in."""
    waiting = count_waiting(desk, session) if Role.SUPERVISOR in session.roles else 0
    return Counts(status(desk), waiting, count_asking(desk, session), count_mine(desk, session)[Mine.NEW])
