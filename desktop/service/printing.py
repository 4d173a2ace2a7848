"""What the *tanda terima* of a case says, masked for everybody: the paper may lie on any table.

Apart from `receipts`, for papers need Qt, and checking one does not.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from desktop.casework.codes import CHANNELS, CLASSIFICATIONS
from desktop.casework.complaint import Case
from desktop.casework.ids import CaseId, OfficeCode
from desktop.casework.numbering import WrongNumber, parse_number
from desktop.casework.reporter import IdKind
from desktop.contract.receipt import short_code
from desktop.db import reference, timekeeping
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.paper.crest import is_usable
from desktop.paper.letterhead import Letterhead
from desktop.paper.receipt import ReceiptContent
from desktop.paper.wording import fine_print, promise
from desktop.phrases import Phrase
from desktop.service.case_reading import Reading
from desktop.service.case_shapes import CaseView
from desktop.service.desk import Desk, Session
from desktop.service.naming import office_name
from desktop.service.office_settings import settings_of
from desktop.service.promising import kept_promises
from desktop.service.receipts import code_of, moment_of, record_of
from desktop.service.seeing import case_for

PRINTED, ATTACHED = "receipt.printed", "attachment.added"
LONGEST_SUMMARY = 400
"""Letters; the paper cuts it at four lines."""
_UNTOLD = "(rahasia, tidak dicetak)"
_IDENTITIES = {IdKind.NIK: "NIK", IdKind.PASSPORT: "Paspor"}


class NotOurReceipt(UserTrouble):
    """A receipt is given by the office that took the complaint down: it alone can sign for that."""

    what = "Tanda terima kasus {number} diberikan oleh {office}, kantor yang mencatatnya."
    safe = "Tidak ada yang dicetak."
    todo = "Minta kantor itu mencetaknya lagi."


def receipt_of(desk: Desk, session: Session, case: CaseId, letterhead: Letterhead | None = None) -> ReceiptContent:
    """The receipt as it would be printed now, by the person who signed in.

    Which printing it is, is counted from the case. What a secret report says does not stand on it.

    Raises UnknownCase, MayNotRead, NotOurReceipt.
    """
    with desk.store.reading() as connection:
        found = case_for(connection, session, case)
        if found.course.office != desk.office:
            raise NotOurReceipt(number=found.content.number, office=office_name(connection, found.course.office))
        view = Reading(connection, desk, session).view(found)
        event, record = record_of(found) or (found.steps[0].event, found.content)
        received = moment_of(event, record)
        kept = tuple(kept_promises(timekeeping.keeping(connection), record, received))
        code = code_of(desk, connection, found)
        own = letterhead or letterhead_of(connection, desk)
        hashed = code[1] if code else b""
    return ReceiptContent(
        letterhead=own,
        number=record.number,
        received_at=received,
        desk=_desk_of(record.number) or desk.identity.number,
        channel=word(CHANNELS, record.channel),
        classification=word(CLASSIFICATIONS, record.classification),
        summary=_UNTOLD if record.secret else " ".join((record.narrative or record.title).split())[:LONGEST_SUMMARY],
        anonymous=record.anonymous,
        secret=record.secret,
        **_masked(view),
        attachments=_attached(found),
        promises=[promise(rule, day) for rule, day in kept],
        fine_print=fine_print([day for _, day in kept if day is not None]),
        officer=session.name,
        printed_at=desk.now(),
        printed_by=desk.identity.number,
        printing=1 + sum(step.event.kind == PRINTED for step in found.steps),
        code=code[0] if code else None,
        short_code=short_code(hashed) if code else "",
    )


def letterhead_of(connection: Transaction, desk: Desk, office: OfficeCode | None = None) -> Letterhead:
    """The head of the papers of `office`: of this one with address and crest, of another as far as lists name it."""
    code = office or desk.office
    found = reference.office(connection, code)
    above = office_name(connection, found.parent) if found is not None else ""
    head = Letterhead(office=code if found is None else found.name, above=above)
    if code != desk.office:
        return head
    settings = settings_of(connection)
    usable = is_usable(settings.crest)
    return replace(
        head,
        address=" · ".join(line.strip() for line in settings.address if line.strip()),
        crest=settings.crest if usable else None,
        crest_left_out=bool(settings.crest) and not usable,
    )


def _masked(view: CaseView) -> dict[str, str]:
    who = view.reporter
    if who is None:
        return {}
    kind = _IDENTITIES.get(who.id_kind, "Identitas")
    return {"name": who.name or "", "identity": who.id_number or "", "phone": who.phone or "", "identity_kind": kind}


def _attached(case: Case) -> str:
    count = sum(step.event.kind == ATTACHED for step in case.steps)
    return f"{count} berkas" if count else ""


def _desk_of(number: str) -> str:
    try:
        return parse_number(number)[1]
    except WrongNumber:
        return ""


def word(codes: Mapping[str, Phrase], code: str) -> str:
    """What a paper calls a code; the code itself where a newer version made it."""
    return str(codes.get(code, code))
