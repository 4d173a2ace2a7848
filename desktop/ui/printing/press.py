"""Where papers are handed over, apart from the window and from the database, and who hears how that went."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from desktop.casework.ids import CaseId
from desktop.errors import LoketError
from desktop.paper.output import print_on, write_pdf
from desktop.paper.pages import Document
from desktop.service import handing_out
from desktop.service.handing_out import HandedOut, Order
from desktop.ui.context import Context
from desktop.ui.printing.printers import Printers
from desktop.ui.printing.ready import Ready
from desktop.ui.printing.wording import RECEIPT, document_words

Deliver = Callable[[Document], None]
"""Prints or writes one document, or raises a LoketError."""


class Job(NamedTuple):
    """What is on its way to a printer or a file; `told` is what to say when it is there: {paper}, {number}, {where}."""

    case: CaseId
    order: Order
    paper: str
    told: str
    where: str


class Press(QObject):
    """`handed` brings a Job with its HandedOut, `failed` a Job with its trouble."""

    handed = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def begin(
        self, ready: Ready, how: str, sheets: int, reason: str | None, deliver: Deliver, told: str, where: str
    ) -> None:
        """Hands the paper that is shown over, so many times."""
        desk, session, wanted = self._context.desk, self._context.session, ready.wanted
        order = Order(paper=wanted.paper, how=how, sheets=sheets, reason=reason)
        job = Job(wanted.case, order, document_words(ready.document), told, where)
        work: Callable[[], HandedOut]
        if ready.document == RECEIPT:
            work = partial(handing_out.hand_out, desk, session, wanted.case, order, deliver)
        else:
            work = partial(handing_out.hand_out_sheet, desk, session, wanted.case, sheets, deliver)
        self._context.tasks.run_apart(self, work, partial(self._on_handed, job), partial(self._on_failed, job))

    def note(self, job: Job, left: HandedOut) -> None:
        """Writes down once more what left and could not be written down."""
        desk, session = self._context.desk, self._context.session
        work = partial(handing_out.note, desk, session, job.case, job.order, replace(left, trouble=None))
        self._context.tasks.run(self, work, partial(self._on_handed, job), partial(self._on_failed, job))

    def _on_handed(self, job: Job, left: HandedOut) -> None:
        self.handed.emit(job, left)

    def _on_failed(self, job: Job, trouble: LoketError) -> None:
        self.failed.emit(job, trouble)


def to_printer(printers: Printers, name: str, document: Document) -> None:
    """Prints it. Raises PrinterSilent."""
    print_on(document, printers.open(name))


def to_file(path: Path, document: Document) -> None:
    """Writes it as PDF. Raises CannotWritePdf."""
    write_pdf(document, path)
