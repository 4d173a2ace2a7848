"""What the service makes of an event: an outcome, or to wait."""

from msgspec import Struct

from desktop.casework import office_bodies
from desktop.casework.complaint import Outcome
from national.cases import CaseRecord


class Verdict(Struct, frozen=True):
    """What becomes of an event, and of its case or of the staff."""

    outcome: Outcome
    reason: str = ""
    after: CaseRecord | None = None
    certified: office_bodies.StaffAdded | None = None


class Awaits(Struct, frozen=True):
    """Not to be decided before this has arrived."""

    name: str
