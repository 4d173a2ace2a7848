"""A case as the Ombudsman gets it: read, masked, proved, sealed, and written as PDF and JSON.

Nobody is named: identities are only masked here, and those of anonymous reporters are left out whole. Showing one needs
a right, a reason and an event of its own, which do not exist yet. What people wrote in their own words stays as it is,
for the bytes of the events must prove themselves.
"""

from pathlib import Path

from msgspec import Struct

from desktop.casework.complaint import Case
from desktop.casework.ids import CaseId
from desktop.casework.roles import Role
from desktop.contract.case_file import CaseFile, Named, Seal, seal_message
from desktop.db import evidence, identity
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.paper.case_file import case_file_paper
from desktop.paper.output import as_pdf
from desktop.service import case_telling as telling
from desktop.service.case_reading import Reading
from desktop.service.case_shapes import CaseView, Doable
from desktop.service.desk import Desk, Session
from desktop.service.dues import clocks_now
from desktop.service.filing import keep
from desktop.service.naming import office_name
from desktop.service.printing import letterhead_of
from desktop.service.receipts import moment_of, record_of
from desktop.service.seeing import case_for

FILE = "case.file"
"""What a menu of acts calls it; it writes no event."""
PURPOSE = "Ombudsman RI"
MASKING = (
    "Identitas pelapor disamarkan; yang minta anonim tidak disebut sama sekali. Uraian, catatan, dan jawaban dikutip"
    " sebagaimana ditulis. Identitas lengkap diminta kepada kantor pencatat, dengan dasar dan alasan tertulis."
)


class MayNotExport(UserTrouble):
    """A case file leaves the office, so it is a supervisor's to make."""

    what = "Berkas kasus hanya dapat dibuat oleh penyelia."
    safe = "Tidak ada berkas yang dibuat."
    todo = "Minta penyelia membuatnya."


def file_act(session: Session) -> Doable:
    """The making of a case file among what a person may do with a case, or the reason why not."""
    return Doable(FILE, None if Role.SUPERVISOR in session.roles else MayNotExport().sentences()[0])


class Exported(Struct, frozen=True):
    """What was written, and how much of it: pages of the PDF, events that prove themselves."""

    number: str
    pdf: str
    json: str
    pages: int
    events: int


def export(desk: Desk, session: Session, case: CaseId, folder: Path) -> Exported:
    """Writes the case file into `folder` as PDF and JSON, both whole or neither.

    An application of Qt must exist. Raises UnknownCase, MayNotRead, MayNotExport, CannotFile.
    """
    found = case_file_of(desk, session, case)
    with desk.store.reading() as connection:
        head = letterhead_of(connection, desk)
    pdf, pages = as_pdf(case_file_paper(found, head))
    name = f"berkas-kasus-{found.number}-{desk.now():%Y%m%d-%H%M%S}"
    paths = keep(folder, {f"{name}.pdf": pdf, f"{name}.json": found.encode()})
    return Exported(found.number, str(paths[0]), str(paths[1]), pages, len(found.proofs))


def case_file_of(desk: Desk, session: Session, case: CaseId) -> CaseFile:
    """Everything that the file says, read in one view. Raises UnknownCase, MayNotRead, MayNotExport."""
    if Role.SUPERVISOR not in session.roles:
        raise MayNotExport
    with desk.store.reading() as connection:
        found = case_for(connection, session, case)
        view = Reading(connection, desk, session).view(found)
        return _file(connection, desk, session, found, view)


def _file(connection: Transaction, desk: Desk, session: Session, case: Case, view: CaseView) -> CaseFile:
    made_at = desk.now().isoformat(timespec="seconds")
    rows = evidence.steps_of(connection, view.case)
    clocks, _ = clocks_now(connection, desk, case)
    steps = tuple(telling.step(connection, step, line) for step, line in zip(case.steps, view.lines[::-1], strict=True))
    event, record = record_of(case) or (case.steps[0].event, case.content)
    course = case.course
    return CaseFile(
        number=view.number,
        case=view.case,
        purpose=PURPOSE,
        made_at=made_at,
        made_by=session.name,
        masking=MASKING,
        office=_named(connection, course.office),
        handling=None if course.handling is None else _named(connection, course.handling),
        state=telling.state_words(view.state),
        received_at=moment_of(event, record).isoformat(),
        accepted_by_service=any(step.event.id == event.id and step.outcome is not None for step in case.steps),
        told=telling.told(connection, view),
        clocks=tuple(telling.clock(face, desk.now().date()) for face in clocks),
        answers=tuple(step for step in steps if step.kind.startswith("answer.")),
        steps=steps,
        proofs=tuple(telling.proof(row, before) for row, before in rows),
        certificates=telling.certificates(connection, case),
        seal=_seal(connection, desk, view.number, made_at, [row.hash for row, _ in rows]),
    )


def _named(connection: Transaction, code: str) -> Named:
    return Named(code, office_name(connection, code))


def _seal(connection: Transaction, desk: Desk, number: str, made_at: str, hashes: list[bytes]) -> Seal:
    certificate = identity.certificate(connection)
    key = desk.key()
    return Seal(
        desk=desk.identity.desk,
        public=key.public,
        signature=key.sign(seal_message(number, made_at, hashes)),
        certificate=certificate and certificate[0],
        certificate_signature=certificate and certificate[1],
        root_public=desk.identity.root_public,
    )
