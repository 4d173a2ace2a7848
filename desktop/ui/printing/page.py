"""Cetak tanda terima: the paper as it will come out, and beside it where it goes. The case is saved long before.

Printing runs apart from everything else: a printer that hangs keeps neither the window nor the database waiting, and
one that fails changes nothing.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.casework.ids import CaseId
from desktop.errors import LoketError
from desktop.service.handing_out import MAKERS, PDF, PRINTER, HandedOut
from desktop.ui.actions import Place, spec
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.parts.keys import bind, bind_choice
from desktop.ui.printing.about import About
from desktop.ui.printing.panel import PrintPanel
from desktop.ui.printing.press import Deliver, Job, Press, to_file, to_printer
from desktop.ui.printing.preview import Preview
from desktop.ui.printing.printers import InstalledPrinters
from desktop.ui.printing.ready import Ready, Wanted, read
from desktop.ui.printing.wording import (
    DISPOSITION,
    RECEIPT,
    crest_words,
    document_words,
    left_out,
    left_out_of_sheet,
    paper_words,
    promised,
)
from desktop.ui.shell.clock_watch import TOLERATED_S, ClockWentBack, much

_ASIDE, _ASIDE_NARROW = 320, 292


class PrintPage(Page):
    """`open` shows a paper of a case; whatever was printed, or not, the way leads back to where one came from."""

    place = Place.PRINT

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.printers = context.printers or InstalledPrinters()
        self.press = Press(context, self)
        self._wanted: Wanted | None = None
        self._ready: Ready | None = None
        self._is_new = self._arriving = False
        self._desk_key = context.desk.identity.desk
        self.preview = Preview(context.theme)
        self.panel = PrintPanel(context.theme)
        self.about = About(context.theme, self)
        self.top.addWidget(self.about, 1)
        self._lay_out()
        self._connect()

    # --- what the window does with it ---

    def title(self) -> str:
        is_sheet = self._ready is not None and self._ready.document == DISPOSITION
        return self.tr("Cetak lembar disposisi") if is_sheet else self.tr("Cetak tanda terima")

    def open(self, case: CaseId, document: str = RECEIPT, is_new: bool = False) -> None:
        """Shows a paper of a case; `is_new` where it was saved a moment ago."""
        paper = self.context.preferences.last_used(self._desk_key, "paper")
        self._wanted = Wanted(case, document, paper if paper in MAKERS else next(iter(MAKERS)))
        self._ready, self._is_new = None, is_new
        self.panel.begin()
        self.panel.paper.choose(self._wanted.paper)
        self.clear_trouble()

    def arrive(self) -> None:
        self.refresh()
        self.look_for_printers()

    def refresh(self) -> None:
        if self._wanted is not None:
            work = partial(read, self.context.desk, self.context.session, self._wanted)
            self.context.tasks.run(self, work, self._on_read, self._on_not_read)

    def look_for_printers(self) -> None:
        """Asks the computer for its printers, and goes to what can be done then."""
        self._arriving = True
        self.context.tasks.run_apart(self, self.printers.names, self._on_printers, self.show_trouble)

    def panes(self) -> tuple[QWidget, ...]:
        return self.panel, self.preview

    def retranslate(self) -> None:
        self.panel.retranslate()
        if self._ready is not None:
            self._show(self._ready)

    # --- inside ---

    def _lay_out(self) -> None:
        ground = QFrame()
        ground.setProperty("k", "side")
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.preview, 1)
        line = QFrame()
        line.setProperty("k", "divider")
        row.addWidget(line)
        row.addWidget(self.panel)
        self.body.addWidget(ground, 1)
        self.context.theme.changed.connect(self._measure)
        self._measure()

    def _connect(self) -> None:
        self.panel.print_wanted.connect(self.print_now)
        self.panel.pdf_wanted.connect(self.ask_where)
        self.panel.skip_wanted.connect(self.skip)
        self.panel.asked_anew.connect(self._on_asked_anew)
        self.panel.printer.look_wanted.connect(self.look_for_printers)
        self.press.handed.connect(self._on_handed)
        self.press.failed.connect(self._on_failed)
        keys: dict[str, Callable[[], object]] = {
            "print_now": self._on_enter,
            "print_pdf": self.ask_where,
            "print_skip": self.skip,
        }
        for name, act in keys.items():
            bind(self.context.theme, spec(name), self, act)
        bind_choice(self.context.theme, spec("print_paper"), self, self._on_paper_key)

    @Slot()
    def _measure(self) -> None:
        metrics = self.context.theme.metrics
        small = not metrics.is_wide(self.window().width())
        self.panel.setFixedWidth(metrics.px(_ASIDE_NARROW if small else _ASIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    # --- showing ---

    def _on_read(self, ready: Ready) -> None:
        if ready.wanted != self._wanted:
            return
        first, self._ready = self._ready is None, ready
        self._show(ready)
        if first and ready.behind_s >= TOLERATED_S:
            self.show_trouble(ClockWentBack(much=much(round(ready.behind_s))))
        self._focus()

    def _on_not_read(self, trouble: LoketError) -> None:
        self._ready = None
        self.panel.offer(has_receipt=False, has_sheet=False, document=RECEIPT)
        self.show_trouble(trouble)

    def _show(self, ready: Ready) -> None:
        is_receipt = ready.document == RECEIPT
        self.panel.offer(ready.receipt is not None, ready.sheet is not None, ready.document)
        if is_receipt and ready.receipt is not None:
            self.panel.show_printing(ready.receipt.printing)
            self.panel.show_left_out(left_out(ready.receipt), crest_words(ready.letterhead))
        else:
            self.panel.show_printing(0)
            self.panel.show_left_out(left_out_of_sheet(), crest_words(ready.letterhead))
        paper = paper_words(ready.wanted.paper if is_receipt else "a4")
        name = self.tr("Pratinjau {paper}, {size}, {n} halaman", "", len(ready.pages))
        self.preview.show_pages(
            ready.pages,
            name.format(paper=document_words(ready.document), size=paper, n=len(ready.pages)),
            f"{ready.number}. {promised(ready.receipt.promises) if is_receipt and ready.receipt else ''}",
        )
        self.about.say(ready.number, self._is_new)
        self.retitled.emit()

    def _on_printers(self, names: list[str]) -> None:
        self.panel.printer.show_names(names, self.context.preferences.last_used(self._desk_key, self._kind_of_paper()))
        self.panel.wait("")
        self._focus()

    def _kind_of_paper(self) -> str:
        """Under which name the printer is remembered: a roll has one of its own."""
        return f"printer-{self._wanted.paper}" if self._wanted is not None else "printer"

    def _focus(self) -> None:
        """To what comes next, once paper and printers are known."""
        if not self._arriving or self._ready is None or not self.panel.printer.is_known:
            return
        self._arriving = False
        why = self.panel.why_again
        for stop in (self.panel.print, self.panel.pdf if self.panel.printer.has_none else why.list, self.panel.skip):
            if stop.isEnabled() and stop.isVisibleTo(self):
                stop.setFocus()
                return

    @Slot()
    def _on_asked_anew(self) -> None:
        if self._wanted is None:
            return
        document, paper = str(self.panel.document.currentData()), self.panel.paper.chosen() or self._wanted.paper
        self._wanted = Wanted(self._wanted.case, document, paper)
        preferences = self.context.preferences
        preferences.set_last_used(self._desk_key, "paper", paper)
        self.panel.printer.choose(preferences.last_used(self._desk_key, self._kind_of_paper()))
        self.refresh()

    def _on_paper_key(self, number: int) -> None:
        papers = list(MAKERS)
        if self._ready is not None and self._ready.document == RECEIPT and number <= len(papers):
            self.panel.paper.choose(papers[number - 1])
            self._on_asked_anew()

    # --- acting ---

    @Slot()
    def skip(self) -> None:
        """Back to where one came from; nothing is printed that was not printed already."""
        self.context.shell.go_back()

    @Slot()
    def _on_enter(self) -> None:
        """*Cetak*, unless another button has the focus: Enter is that button's own."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QPushButton) and focus is not self.panel.print:
            focus.click()
        elif self.panel.printer.has_none:
            self.ask_where()
        else:
            self.print_now()

    @Slot()
    def print_now(self) -> None:
        """Prints, apart from everything else; the window can be used meanwhile."""
        if self.panel.may_print:
            name = self.panel.printer.name()
            self.context.preferences.set_last_used(self._desk_key, self._kind_of_paper(), name)
            deliver = partial(to_printer, self.printers, name)
            told = self.tr("{paper} {number} dikirim ke {where}.")
            self._hand_out(PRINTER, self.panel.sheets.count(), deliver, told, name)
            self.panel.wait(self.tr("Mengirim ke {printer}…").format(printer=name))

    @Slot()
    def ask_where(self) -> None:
        """Asks for the file. Its name tells the number and nobody's name."""
        if not self.panel.may_save or self._ready is None:
            return
        paper = "tanda-terima" if self._ready.document == RECEIPT else "lembar-disposisi"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Simpan PDF"), folder, self.tr("PDF (*.pdf)"))
        dialog.setObjectName("where")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{paper}-{self._ready.number}.pdf")
        dialog.fileSelected.connect(self.save_as)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save_as(self, file: str) -> None:
        """Writes the PDF there."""
        path = Path(file)
        told = self.tr("{paper} {number} disimpan sebagai {where}.")
        self._hand_out(PDF, 1, partial(to_file, path), told, path.name)
        self.panel.wait(self.tr("Menulis {file}…").format(file=path.name))

    def _hand_out(self, how: str, sheets: int, deliver: Deliver, told: str, where: str) -> None:
        if self._ready is not None:
            self.clear_trouble()
            self.press.begin(self._ready, how, sheets, self.panel.reason(sheets), deliver, told, where)

    @Slot(object, object)
    def _on_handed(self, job: Job, left: HandedOut) -> None:
        shell = self.context.shell
        is_here = self._settled(job)
        shell.data_changed()
        if left.trouble is not None:
            self._tell(left.trouble, is_here, partial(self._note_again, job, left) if left.unnoted else None)
            return
        shell.toast(job.told.format(paper=job.paper, number=left.number, where=job.where))
        if is_here:
            shell.go_back()

    @Slot(object, object)
    def _on_failed(self, job: Job, trouble: LoketError) -> None:
        is_here = self._settled(job)
        if is_here:
            self.refresh()
        self._tell(trouble, is_here, self.print_now if job.order.how == PRINTER else self.ask_where)

    def _note_again(self, job: Job, left: HandedOut) -> None:
        self.clear_trouble()
        self.press.note(job, left)

    def _settled(self, job: Job) -> bool:
        """A job is over; whether its paper is the one that is still shown."""
        self.panel.wait("")
        return self.isVisible() and self._wanted is not None and self._wanted.case == job.case

    def _tell(self, trouble: LoketError, is_here: bool, again: Callable[[], object] | None) -> None:
        if is_here:
            self.show_trouble(trouble, again)
        else:
            self.context.shell.show_trouble(trouble)
