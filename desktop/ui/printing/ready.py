"""What the page of printing reads at once, off the window's thread: the papers of a case, the wanted one laid out."""

from typing import NamedTuple

from desktop.casework.ids import CaseId
from desktop.paper.disposition import DispositionContent, disposition_sheet
from desktop.paper.letterhead import Letterhead
from desktop.paper.pages import Document, Page, lay_out
from desktop.paper.receipt import ReceiptContent
from desktop.service import handing_out
from desktop.service.desk import Desk, Session
from desktop.service.disposition_printing import NoDisposition, disposition_of
from desktop.service.handing_out import MAKERS
from desktop.service.printing import NotOurReceipt, receipt_of
from desktop.ui.printing.wording import DISPOSITION, RECEIPT


class Wanted(NamedTuple):
    """Which paper of which case."""

    case: CaseId
    document: str
    paper: str


class Ready(NamedTuple):
    """What the page reads at once."""

    wanted: Wanted
    receipt: ReceiptContent | None
    sheet: DispositionContent | None
    pages: list[Page]
    behind_s: float

    @property
    def document(self) -> str:
        """The paper that is shown."""
        return RECEIPT if self._wants_receipt else DISPOSITION

    @property
    def _wants_receipt(self) -> bool:
        return self.receipt is not None and (self.wanted.document == RECEIPT or self.sheet is None)

    @property
    def letterhead(self) -> Letterhead | None:
        """The head of the papers."""
        content = self.receipt or self.sheet
        return content.letterhead if content is not None else None

    @property
    def number(self) -> str:
        """Of the case."""
        content = self.receipt or self.sheet
        return content.number if content is not None else ""


def read(desk: Desk, session: Session, wanted: Wanted) -> Ready:
    """Both papers as far as there are; that of another office has no receipt here."""
    receipt: ReceiptContent | None = None
    sheet: DispositionContent | None = None
    try:
        receipt = receipt_of(desk, session, wanted.case)
    except NotOurReceipt:
        sheet = disposition_of(desk, session, wanted.case)
    else:
        try:
            sheet = disposition_of(desk, session, wanted.case)
        except NoDisposition:
            sheet = None
    ready = Ready(wanted, receipt, sheet, [], handing_out.seconds_behind(desk))
    return ready._replace(pages=lay_out(_document(ready)))


def _document(ready: Ready) -> Document:
    if ready.document == RECEIPT and ready.receipt is not None:
        return MAKERS[ready.wanted.paper](ready.receipt)
    assert ready.sheet is not None  # noqa: S101  # one of the two was read, else reading failed
    return disposition_sheet(ready.sheet)
