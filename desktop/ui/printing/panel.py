"""Beside the paper: which one, on what, how often, why again, what does not stand on it; and the acts."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.service.handing_out import MAKERS
from desktop.ui.actions import spec
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.scrolling import Scrolling
from desktop.ui.parts.segments import Segments
from desktop.ui.printing.fields import PrinterChoice, SheetCount, WhyAgainField
from desktop.ui.printing.wording import DISPOSITION, RECEIPT, document_words, paper_words
from desktop.ui.record.lookup import CalmCombo
from desktop.ui.theme.theme import Theme


class PrintPanel(QFrame):
    """`print_wanted`, `pdf_wanted`, `skip_wanted`: what a person presses; `asked_anew` when another paper is wanted.

    `may_print` and `may_save` say whether the acts would be done; where not, the reason stands above them.
    """

    print_wanted = Signal()
    pdf_wanted = Signal()
    skip_wanted = Signal()
    asked_anew = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._printing, self._busy, self._reason, self._is_ready = 1, "", "", False
        self.setProperty("k", "surface")
        self.document = CalmCombo()
        self.document.setObjectName("document")
        for name in (RECEIPT, DISPOSITION):
            self.document.addItem(name, name)
        self.paper = Segments(theme, "", {name: name for name in MAKERS})
        self.printer = PrinterChoice(theme)
        self.sheets = SheetCount(theme)
        self.why_again = WhyAgainField(theme)
        self.print = self._button("print_now", self.print_wanted.emit, "primary")
        self.pdf = self._button("print_pdf", self.pdf_wanted.emit)
        self.skip = self._button("print_skip", self.skip_wanted.emit)
        self._document_field = Field(theme, "", self.document)
        self._paper_field = Field(theme, "", self.paper)
        self._lay_out()
        self.document.activated.connect(self._on_document)
        self.paper.changed.connect(self.asked_anew)
        self.printer.changed.connect(self._check)
        self.sheets.list.activated.connect(self._check)
        self.why_again.changed.connect(self._check)
        self.retranslate()

    def _button(self, name: str, act: Callable[[], object], kind: str = "") -> Button:
        made = Button(self._theme, spec(name).text(), act, kind, spec(name))
        made.setObjectName(name.replace("_", "-"))
        return made

    def _lay_out(self) -> None:
        self._left_title, self._left_words, self._crest = QLabel(), QLabel(), QLabel()
        self._left_title.setProperty("t", "label")
        for label in (self._left_words, self._crest):
            label.setProperty("t", "caption")
            label.setWordWrap(True)
        self._left = QFrame()
        self._left.setObjectName("left-out")
        self._left.setProperty("k", "sunken")
        told = QVBoxLayout(self._left)
        follow_size(self._theme, told, 2, (12, 8, 12, 8))
        for part in (self._left_title, self._left_words, self._crest):
            told.addWidget(part)
        self._crest.hide()
        inside = QWidget()
        column = QVBoxLayout(inside)
        follow_size(self._theme, column, 10, (20, 16, 20, 8))
        for widget in (self._document_field, self._paper_field, self.printer, self.sheets, self.why_again, self._left):
            column.addWidget(widget)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scrolling(self._theme, inside), 1)
        whole.addWidget(self._foot())

    def _foot(self) -> QWidget:
        self.why = QLabel()
        self.why.setObjectName("why-not")
        self.why.setProperty("t", "caption")
        self.why.setWordWrap(True)
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop)
        pair = QHBoxLayout()
        follow_size(self._theme, pair, 8)
        pair.addWidget(self.pdf)
        pair.addWidget(self.skip)
        self._theme.changed.connect(self._measure)
        self._measure()
        foot = QWidget()
        column = QVBoxLayout(foot)
        follow_size(self._theme, column, 8, (20, 8, 20, 12))
        column.addWidget(self.print)
        column.addLayout(pair)
        column.addWidget(self.why)
        return foot

    @Slot()
    def _measure(self) -> None:
        """Two lines, also where it says one: the buttons stay where they are. A small window needs the room."""
        small = self._is_small()
        self.why.setMinimumHeight(0 if small else self._theme.metrics.px(34))
        self.why.setVisible(bool(self._reason) or not small)

    def _is_small(self) -> bool:
        return self._theme.metrics.is_small(self.window().width(), self.window().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    # --- what the page shows in it ---

    def offer(self, has_receipt: bool, has_sheet: bool, document: str) -> None:
        """Which papers there are of this case; where there is one alone, nothing is asked."""
        self.document.setCurrentIndex(self.document.findData(document))
        self._document_field.setVisible(has_receipt and has_sheet)
        is_receipt = document == RECEIPT
        self._paper_field.setVisible(is_receipt)
        self._is_ready = has_receipt if is_receipt else has_sheet
        self._check()

    def show_printing(self, printing: int) -> None:
        """The next printing of the receipt; 1 for a first one, 0 for a paper whose printings are not counted."""
        self._printing = printing
        self._check()

    def show_left_out(self, words: str, crest: str = "") -> None:
        """What does not stand on the paper; `crest` says why the crest does not, where it should."""
        self._left_words.setText(words)
        self._crest.setText(crest)
        self._crest.setVisible(bool(crest))

    def begin(self) -> None:
        """For another case: one sheet, no reason yet."""
        self._busy, self._is_ready = "", False
        self.sheets.list.setCurrentIndex(0)
        self.why_again.clear()
        self._check()

    def wait(self, words: str) -> None:
        """Something is on its way; empty when that is over."""
        self._busy = words
        self._check()

    # --- what was chosen ---

    @property
    def may_print(self) -> bool:
        """Whether *Cetak* acts."""
        return self.print.isEnabled()

    @property
    def may_save(self) -> bool:
        """Whether *Simpan PDF* acts."""
        return self.pdf.isEnabled()

    def reason(self, sheets: int) -> str | None:
        """Why it is printed again, where so many sheets make it a reprint."""
        return self.why_again.reason() if self._printing + sheets > 2 else None

    @Slot()
    def _on_document(self) -> None:
        self.asked_anew.emit()

    @Slot()
    def _check(self) -> None:
        """What can be pressed, and where not, why not."""
        counted = self._printing > 0
        last = self._printing + self.sheets.count() - 1
        first = max(self._printing, 2)
        self.why_again.setVisible(counted and last > 1)
        if counted and last > 1:
            self.why_again.ask(first, max(last, first))
        lacks = counted and not self.why_again.reason()
        why = self._busy or (self._no_reason() if lacks and last > 1 else "")
        self.print.setEnabled(self._is_ready and not why and bool(self.printer.name()))
        self.pdf.setEnabled(self._is_ready and not self._busy and not (lacks and self._printing > 1))
        self.sheets.setVisible(not self.printer.has_none)
        self.print.turn("" if self.printer.has_none else "primary", "printer")
        self.pdf.turn("primary" if self.printer.has_none else "", "file-down")
        self._reason = why or self._no_printer()
        self.why.setText(self._reason or self.tr("Dapat dicetak lagi kapan saja dari halaman kasus."))
        self._measure()

    def _no_reason(self) -> str:
        if not self.why_again.list.currentData():
            return self.tr("Pilih alasan cetak ulang dahulu.")
        return self.tr("Tuliskan alasan lainnya dahulu.")

    def _no_printer(self) -> str:
        return self.tr("Belum ada printer; simpan PDF.") if self.printer.has_none else ""

    def retranslate(self) -> None:
        """Sets every text again."""
        for at in range(self.document.count()):
            self.document.setItemText(at, document_words(self.document.itemData(at)))
        self.paper.setAccessibleName(self.tr("Kertas"))
        self.paper.say({name: paper_words(name) for name in MAKERS})
        self._document_field.rename(self.tr("Lembar"))
        self._paper_field.rename(self.tr("Kertas"))
        self._left_title.setText(self.tr("Yang tidak tercetak"))
        for part in (self.printer, self.sheets, self.why_again):
            part.retranslate()
        for button, name in ((self.print, "print_now"), (self.pdf, "print_pdf"), (self.skip, "print_skip")):
            button.say(spec(name).text())
        self._check()
