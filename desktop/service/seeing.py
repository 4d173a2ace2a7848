"""A case for a person: only one that their roles let them know of, and read."""

from desktop.casework.complaint import Case
from desktop.casework.ids import CaseId
from desktop.casework.privacy import may_see_reporter
from desktop.db import cases, reference
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.service.acting import UnknownCase, read_case
from desktop.service.desk import Desk, Session


class MayNotRead(UserTrouble):
    """What a case says is not for this person's roles."""

    what = "Isi kasus tidak dibuka untuk peran Anda."
    safe = "Nomor, status, dan jumlah kasus tetap dapat dilihat."
    todo = "Minta petugas loket atau penyelia bila isinya perlu diketahui."


def check_visible(connection: Transaction, session: Session, case: CaseId) -> None:
    """Raises UnknownCase where there is no such case for this person: the words are those for one that is not here."""
    if not cases.visible(connection, case, session.sight):
        raise UnknownCase(case=case)


def case_for(connection: Transaction, session: Session, case: CaseId) -> Case:
    """The case with all its steps. Raises UnknownCase, MayNotRead."""
    check_visible(connection, session, case)
    if not session.sight.texts:
        raise MayNotRead
    return read_case(connection, case)


def sees_reporter(connection: Transaction, desk: Desk, session: Session, case: Case) -> bool:
    """Whether this person may see, masked, who reported a case.

    A part that lies here from the time before the reporter asked to be anonymous is hidden like any other.
    """
    recording = case.course.office
    return may_see_reporter(
        session.sight,
        anonymous=case.content.anonymous or "anonymous" in case.disputed_fields,
        recorded_here=recording == desk.office,
        coordinated_here=desk.office in reference.above(connection, recording),
    )
