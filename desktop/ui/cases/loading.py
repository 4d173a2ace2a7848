"""What stands in for the rows of the list while they are on their way."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from desktop.ui.cases.model import Column
from desktop.ui.theme.theme import Theme

_ROW, _AFTER = 34, 12
_BARS = {Column.NUMBER: 92, Column.STATE: 110, Column.DUE: 120, Column.SYNC: 84, Column.RECEIVED: 72}


class LoadingBars(QWidget):
    """Grey bars of the height of true rows, under their columns, while rows are on their way for longer than usual."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme, self._table = theme, table
        self.margin = 20
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def appear(self) -> None:
        """Covers the rows."""
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.surface))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        row = self._theme.metrics.row(_ROW)
        for at in range(self.height() // row + 1):
            top = at * row + (row - px(12)) // 2
            for left, room, width in self._columns(at):
                painter.drawRoundedRect(QRect(left, top, min(room, px(width)), px(12)), px(4), px(4))
        painter.end()

    def _columns(self, row: int) -> Iterator[tuple[int, int, int]]:
        """Of every column where its words begin and the room for them, and how wide a bar likes to be."""
        px, table = self._theme.metrics.px, self._table
        wanted = {**_BARS, Column.TITLE: 160 + 37 * (row * 5 % 7)}
        for column in Column:
            before = px(self.margin) if column is Column.NUMBER else 0
            room = table.columnWidth(column) - before - px(_AFTER)
            if not table.isColumnHidden(column):
                yield table.columnViewportPosition(column) + before, room, wanted[column]
