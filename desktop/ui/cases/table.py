"""The table of cases: whole rows, the keyboard first, nothing that a hundred thousand of them would slow down."""

import datetime as dt

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.casework.clock_remaining import Remaining, Standing
from desktop.casework.ids import CaseId
from desktop.ui.actions import spec
from desktop.ui.cases.delegate import CaseDelegate
from desktop.ui.cases.loading import LoadingBars
from desktop.ui.cases.model import CasesModel, Column
from desktop.ui.due.marks import remaining_said
from desktop.ui.parts.keys import bind
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

_WIDE = 960
"""Content at least so wide shows every column with long words: the window beside a sidebar at 1180."""
_ROW, _ROW_SEARCHING = 34, 52
_WIDTHS = {Column.STATE: (192, 196), Column.DUE: (172, 164), Column.SYNC: (132, 96), Column.RECEIVED: (124, 0)}
"""Of the columns whose words are known, on wide and on narrow pages."""
_NUMBER, _AFTER = 116, 12
"""Of a number at the least, and what follows each column."""
_MARK = 24
"""Of the icon of a mark, with what stands between it and its words."""
_VERY_LATE = Remaining(clock="verify", standing=Standing.LATE, left=-88)
_LOADING_AFTER_MS = 300


class Head(QHeaderView):
    """The head of the table: quiet words on the canvas, a hairline below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.margin = 20

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.metrics.px(30))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        painter.save()
        painter.fillRect(rect, QColor(colours.canvas))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        font = self._theme.metrics.font(Type.CAPTION)
        font.setWeight(self._theme.metrics.font(Type.ROW).weight())
        painter.setFont(font)
        painter.setPen(QColor(colours.ink2))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        inner = rect.adjusted(px(self.margin) if section == 0 else 0, 0, 0, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._theme.colours.canvas))
        painter.end()
        super().paintEvent(event)


class CasesTable(QTableView):
    """`opened` follows Enter and a double click, `copied` follows Ctrl+C with the number that was copied."""

    opened = Signal(str)
    copied = Signal(str)
    filter_wanted = Signal()
    current_changed = Signal()
    margin_changed = Signal(int)

    def __init__(self, theme: Theme, model: CasesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._delegate = CaseDelegate(theme, self)
        self._bars = LoadingBars(theme, self)
        self._top: tuple[CaseId, int] | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_LOADING_AFTER_MS)
        self._patience.timeout.connect(self._bars.appear)
        self.setObjectName("cases-table")
        self.setHorizontalHeader(Head(theme, self))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._behave()
        self._add_actions()
        model.loaded.connect(self.stop_waiting)
        model.loaded.connect(self._fit_numbers)
        model.merging.connect(self._on_merging)
        model.merged.connect(self._on_merged)
        model.rowsInserted.connect(self._fetch_ahead)
        model.modelReset.connect(self._on_reset)
        self.verticalScrollBar().valueChanged.connect(self._fetch_ahead)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_open)
        theme.changed.connect(self.dress)
        self.dress()

    def retranslate(self) -> None:
        """Sets every name again; what is painted follows by itself, in columns for these words."""
        self.setAccessibleName(self.tr("Daftar kasus"))
        self._bars.setAccessibleName(self.tr("Membuka daftar…"))
        self.dress()

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _add_actions(self) -> None:
        for name, act in (("open", self._on_open), ("copy_number", self._on_copy), ("filter", self.filter_wanted.emit)):
            bind(self._theme, spec(name), self, act)

    # --- what the page tells it ---

    def wait(self) -> None:
        """Other rows are on their way: after a while grey bars stand in for them."""
        self._patience.start()

    def stop_waiting(self) -> None:
        """The rows are here, or will not come."""
        if self._model.settled:
            self._patience.stop()
            self._bars.hide()

    def give_up(self) -> None:
        """Reading failed; what was shown is shown again."""
        self._patience.stop()
        self._bars.hide()

    def current_case(self) -> CaseId | None:
        """The case under the cursor."""
        index = self.currentIndex()
        return self._model.line(index.row()).row.id if index.isValid() else None

    def depth(self) -> int:
        """How many rows there are down to the last visible one and the chosen one."""
        last = self.rowAt(self.viewport().height() - 1)
        return max(last if last >= 0 else self._model.rowCount() - 1, self.currentIndex().row()) + 1

    def dress(self) -> None:
        """Takes colours, text size and width anew."""
        px = self._theme.metrics.px
        height = self._theme.metrics.row(_ROW_SEARCHING if self._delegate.words else _ROW)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(height)
        wide = self.width() >= px(_WIDE)
        self._delegate.wide = wide
        self._delegate.margin = 20 if wide else 16
        head = self.horizontalHeader()
        if isinstance(head, Head):
            head.margin = self._delegate.margin
        self._bars.margin = self._delegate.margin
        for column, (full, narrow) in _WIDTHS.items():
            self.setColumnWidth(column, px(full if wide else narrow))
        self._fit_numbers()
        self._fit_dues()
        self._show_columns(wide)
        self.margin_changed.emit(px(self._delegate.margin))
        self.viewport().update()

    def _show_columns(self, wide: bool) -> None:
        """In a small window the title has the room of the sync state: one can filter by that, and the case says it."""
        small = self._theme.metrics.is_small(self.window().width(), self.window().height())
        self.setColumnHidden(Column.RECEIVED, not wide)
        self.setColumnHidden(Column.SYNC, small)
        self._delegate.last = Column.RECEIVED if wide else Column.DUE if small else Column.SYNC

    def _fit_numbers(self) -> None:
        """A number is always whole, also that of another office, and in bold where it was searched for."""
        px, font = self._theme.metrics.px, self._theme.metrics.font(Type.BODY)
        font.setBold(bool(self._delegate.words))
        needed = QFontMetrics(font).horizontalAdvance(f"{self._model.longest_number[:-1]}W")  # the widest check letter
        width = px(self._delegate.margin) + max(px(_NUMBER), needed + px(2)) + px(_AFTER)
        if width != self.columnWidth(Column.NUMBER):
            self.setColumnWidth(Column.NUMBER, width)

    def _fit_dues(self) -> None:
        """What is late is always whole, in any language."""
        font = self._theme.metrics.font(Type.BODY)
        font.setBold(True)
        words = remaining_said(_VERY_LATE, dt.date.min)
        needed = QFontMetrics(font).horizontalAdvance(words) + self._theme.metrics.px(_MARK + _AFTER)
        self.setColumnWidth(Column.DUE, max(self.columnWidth(Column.DUE), needed))

    # --- slots and events ---

    def _on_merging(self) -> None:
        """Notes the case on top and where it begins; nothing at the very top, where new ones shall be seen."""
        row = self.rowAt(0)
        here = self.verticalScrollBar().value() > 0 and row >= 0
        self._top = (self._model.line(row).row.id, self.rowViewportPosition(row)) if here else None

    def _on_merged(self) -> None:
        """Puts that case where it was, also when rows came in above it."""
        row = self._model.row_of(self._top[0]) if self._top else None
        if self._top is not None and row is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(row) - self._top[1])

    def _on_reset(self) -> None:
        self._delegate.words = self._model.query.words
        self.dress()
        self.scrollToTop()
        self.choose_first()

    def choose_first(self) -> None:
        """Puts the cursor on the first row where it stands nowhere."""
        if self._model.rowCount() and not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(
                self._model.index(0, 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )

    def _fetch_ahead(self) -> None:
        """The next page is asked for two windows before its turn."""
        bar = self.verticalScrollBar()
        if bar.value() > bar.maximum() - 2 * bar.pageStep() and self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())

    def _on_current(self) -> None:
        self.current_changed.emit()

    def _on_open(self) -> None:
        case = self.current_case()
        if case is not None and self._model.settled:  # else it would be one of the rows that are about to go
            self.opened.emit(case)

    def _on_copy(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            number = self._model.line(index.row()).row.number
            QGuiApplication.clipboard().setText(number)
            self.copied.emit(number)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search."""

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the ends of the list; there is nowhere to go sideways."""
        row = max(self.currentIndex().row(), 0)
        match action:
            case QAbstractItemView.CursorAction.MoveHome:
                row = 0
            case QAbstractItemView.CursorAction.MoveEnd:
                row = self._model.rowCount() - 1
            case QAbstractItemView.CursorAction.MoveLeft | QAbstractItemView.CursorAction.MoveRight:
                pass
            case _:
                return super().moveCursor(action, modifiers)
        return self._model.index(row, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.choose_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bars.setGeometry(self.viewport().geometry())
        self.dress()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: object) -> None:
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()
