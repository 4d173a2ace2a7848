"""List and detail side by side: keeps the place while what it shows is read anew, and moves on by itself."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.casework.ids import CaseId
from desktop.service import proposal
from desktop.service.approvals import Queue, Waiting
from desktop.service.proposal import Detail
from desktop.ui.approvals.bars import ChosenBar
from desktop.ui.approvals.detail import DetailPanel
from desktop.ui.approvals.lines import LinesModel
from desktop.ui.approvals.queue_view import QueueView
from desktop.ui.context import Context
from desktop.ui.parts.latest import LatestOnly
from desktop.ui.theme.metrics import Room

_LIST, _LIST_MEDIUM = 500, 416
_DETAIL = 416
"""What its three buttons need."""
_WIDE, _SMALL = 964, 680
"""Widths of the content: from the first on all of it is shown; below the second the detail stands alone."""


class Browser(QWidget):
    """One queue. `changed` follows every change of what is chosen or read."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._row = 0
        self._case: CaseId | None = None
        self._small = self._alone = False
        self.model = LinesModel(context.desk.office)
        self.view = QueueView(context.theme, self.model)
        self.detail = DetailPanel(context.theme)
        self._bar = ChosenBar(context.theme)
        self._reads = LatestOnly(context.tasks, self)
        self._lay_out()
        self._bar.all_asked.connect(self.model.choose_all)
        self._reads.read.connect(self._on_detail)
        self._reads.failed.connect(self.failed)
        self.model.chosen_changed.connect(self._on_chosen)
        self.view.moved.connect(self._on_moved)
        context.theme.changed.connect(self.view.relayout)

    def show_lines(self, queue: Queue, lines: Sequence[Waiting]) -> None:
        """Shows a queue: the same case stays current, else the one that took its place."""
        if queue is not self.model.queue:
            self._row, self._case = 0, None
        keep, row, offset = self._case, self._row, self.view.verticalScrollBar().value()
        self.view.blockSignals(True)
        self.model.show_lines(queue, lines, self._context.desk.now().date())
        at = self.model.row_of(keep)
        at = at if at >= 0 else min(row, len(lines) - 1)
        self.view.setCurrentIndex(self.model.index(at) if at >= 0 else self.model.index(-1))
        self.view.verticalScrollBar().setValue(offset)
        self.view.blockSignals(False)
        self._on_moved()

    def select(self, case: CaseId) -> None:
        """Goes to a case, where it is in the list."""
        row = self.model.row_of(case)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def line(self) -> Waiting | None:
        """The current line."""
        return self.model.line(self.view.currentIndex().row())

    def read_in_full(self) -> Detail | None:
        """The current line's detail where a person has it before them and may decide on it."""
        line = self.line()
        return None if line is None or line.own or self.detail.isHidden() else self.detail.detail

    def toggle(self) -> None:
        """Chooses the current line, or not any more."""
        self.model.toggle(self.view.currentIndex())

    def toggle_all(self) -> None:
        """Chooses everything that may be, or, where all of it is chosen, nothing."""
        self.model.choose_all(len(self.model.chosen()) < self.model.choosable())

    def fit(self, width: int, height: int) -> bool:
        """Takes the room there is, and says whether everything is shown."""
        metrics = self._context.theme.metrics
        wide = width >= metrics.px(_WIDE)
        window = self.window()
        self._small = width < metrics.px(_SMALL) or metrics.room(window.width(), window.height()) is Room.SMALL
        list_width = metrics.px(_LIST) if wide else min(metrics.px(_LIST_MEDIUM), width - metrics.px(_DETAIL))
        self._left.setFixedWidth(width if self._small else list_width)
        self.detail.retranslate(short=not wide)
        self._show_sides()
        if self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex())
        return wide

    @property
    def only_titles(self) -> bool:
        """Whether the list stands alone, and what it names cannot be read beside it."""
        return self._small and not self._alone

    def keys_that_act(self) -> dict[str, str]:
        """What a key does at this moment, and in which words; where only titles are seen, reading comes first."""
        if self.only_titles:
            return {"choose": "", "open_proposal": ""}
        if not self.view.isVisibleTo(self):  # these keys belong to the list
            return {}
        line = self.line()
        if line is None or line.own:  # what one wrote oneself is decided by somebody else
            return {"open_proposal": ""}
        change = {"change": ""} if self.model.queue is Queue.DISPOSITION else {}
        approve, decline = self.detail.approve.accessibleName(), self.detail.decline.accessibleName()
        return {"choose": "", "approve": approve, **change, "decline": decline}

    def stand_alone(self) -> bool:
        """In a small window the list gives way to the detail. False where both are there already."""
        if not self.only_titles:
            return False
        self._alone = True
        self._show_sides()
        self.detail.approve.setFocus()
        return True

    def show_list(self) -> None:
        """Back from a detail that stands alone."""
        if self._small and self._alone:
            self._alone = False
            self._show_sides()
        self.view.setFocus()

    # --- inside ---

    def _lay_out(self) -> None:
        self._left = QFrame()
        self._left.setProperty("k", "surface")
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        rule = QFrame()
        rule.setProperty("k", "line")
        for part in (self._bar, rule):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        between = QFrame()
        between.setFixedWidth(1)
        between.setObjectName("between")
        between.setAutoFillBackground(True)
        self.setMinimumSize(1, 1)  # else its own parts would keep a window from becoming narrow enough to fold them
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(between)
        row.addWidget(self.detail, 1)
        self._between = between
        self._context.theme.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self._between.setStyleSheet(f"background: {self._context.theme.colours.line};")

    def _show_sides(self) -> None:
        self._left.setVisible(not (self._small and self._alone))
        self.detail.setVisible(not self._small or self._alone)
        self._between.setVisible(not self._small)
        self.changed.emit()

    @Slot()
    def _on_moved(self) -> None:
        line = self.line()
        self._row, self._case = max(self.view.currentIndex().row(), 0), None if line is None else line.case
        self.detail.show_line(line, "" if line is None else self.model.short_number(line), self._today())
        if line is not None:
            self._reads.ask(
                partial(proposal.detail, self._context.desk, self._context.session, self.model.queue, line.case)
            )
        self._on_chosen()

    @Slot(object)
    def _on_detail(self, detail: Detail) -> None:
        if detail.queue is self.model.queue:
            self.detail.show_detail(detail)
            self.changed.emit()

    @Slot()
    def _on_chosen(self) -> None:
        self._bar.show_count(len(self.model.chosen()), self.model.choosable(), self.model.rowCount())
        self.changed.emit()

    def _today(self) -> dt.date:
        return self._context.desk.now().date()
