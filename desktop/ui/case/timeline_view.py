"""Draws the timeline: time, a node on the line, act and who, the words said, the new state, the sync mark."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.case.rows import Row
from desktop.ui.case.timeline import ROW, TimelineModel
from desktop.ui.parts.painting import draw_icon, write
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

_TIME, _NODE, _LEFT, _RIGHT = 52, 36, 92, 20
"""Where, in logical pixels: the right edge of the time, the width of the node's column, where words begin and end."""
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TimelineDelegate(QStyledItemDelegate):
    """Rows of different heights, from the words they carry."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.width = 600

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        px = self._theme.metrics.px
        row: Row = index.data(ROW)
        if row.heading:
            return QSize(self.width, px(26))
        return QSize(self.width, px(26) + self._height(row.said) + self._height(row.reason) + px(4))

    def _height(self, words: str) -> int:
        if not words:
            return 0
        metrics = QFontMetrics(self._theme.metrics.font(Type.BODY))
        room = QRect(0, 0, self._words_width(), 100_000)
        return metrics.boundingRect(room, int(_WRAP), words).height() + self._theme.metrics.px(2)

    def _words_width(self) -> int:
        return max(self.width - self._theme.metrics.px(_LEFT + _RIGHT), 40)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if row.heading:
            self._heading(painter, rect, row)
        else:
            self._ground(painter, rect, state)
            self._node(painter, rect, row, last=index.row() == index.model().rowCount() - 1)
            self._head(painter, rect, row)
            self._words(painter, rect, row)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, QColor(self._theme.colours.selected))
            pen = painter.pen()
            pen.setColor(QColor(self._theme.colours.ring))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        font = self._theme.metrics.font(Type.CAPTION)
        font.setWeight(self._theme.metrics.font(Type.SECTION).weight())
        painter.setFont(font)
        painter.setPen(QColor(colours.ink2))
        painter.drawText(rect.adjusted(px(_LEFT), 0, 0, 0), _LINE, row.heading)
        painter.fillRect(rect.left() + px(_TIME + _NODE // 2) - 1, rect.top(), 2, rect.height(), QColor(colours.line2))

    def _node(self, painter: QPainter, rect: QRect, row: Row, last: bool) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        painter.setFont(self._theme.metrics.font(Type.BODY))
        painter.setPen(QColor(colours.ink2))
        top = QRect(rect.left(), rect.top(), px(_TIME), px(26))
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.time)
        middle = rect.left() + px(_TIME + _NODE // 2)
        line = QColor(colours.line2)
        if not row.ahead:
            painter.fillRect(middle - 1, rect.top(), 2, px(3), line)
        if row.ahead:
            painter.setPen(QPen(line, 2, Qt.PenStyle.DotLine))
            painter.drawLine(middle, rect.top() + px(24), middle, rect.bottom())
        elif not last:
            painter.fillRect(middle - 1, rect.top() + px(23), 2, rect.height() - px(23), line)
        node = QRect(middle - px(8), rect.top() + px(5), px(16), px(16))
        draw_icon(painter, self._theme, node, row.icon, colours.tone(row.tone).ink)

    def _head(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Act and who from the left; new state and sync from the right; who gives way first."""
        px, colours = self._theme.metrics.px, self._theme.colours
        top = QRect(rect.left() + px(_LEFT), rect.top(), self._words_width(), px(26))
        right = self._right(painter, top, row)
        plain = self._theme.metrics.font(Type.BODY)
        bold = QFont(plain)
        bold.setWeight(self._theme.metrics.font(Type.SECTION).weight())
        taken = 0
        for words, font in ((row.lead, plain), (row.act, bold)):
            if words:
                write(painter, top.adjusted(taken, 0, 0, 0), words, font, colours.ink)
                taken += QFontMetrics(font).horizontalAdvance(words) + px(4)
        taken += px(4)
        caption = self._theme.metrics.font(Type.CAPTION)
        painter.setFont(caption)
        painter.setPen(QColor(colours.ink2))
        room = QRect(top.left() + taken, top.top(), right - top.left() - taken - px(8), top.height())
        words = QFontMetrics(caption).elidedText(row.who, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LINE, words)

    def _right(self, painter: QPainter, top: QRect, row: Row) -> int:
        """Draws from the right edge; gives where it begins."""
        px, colours = self._theme.metrics.px, self._theme.colours
        edge = top.right()
        caption = self._theme.metrics.font(Type.CAPTION)
        if row.sync is not None:
            ink = colours.tone(row.sync.tone).ink
            if not row.arrived:
                edge = self._from_right(painter, top, edge, row.sync.words, caption, ink) - px(6)
            draw_icon(painter, self._theme, QRect(edge - px(16), top.top(), px(16), top.height()), row.sync.icon, ink)
            edge -= px(16 + 10)
        if row.state is not None:
            bold = self._theme.metrics.font(Type.CAPTION)
            bold.setWeight(self._theme.metrics.font(Type.SECTION).weight())
            ink = colours.tone(row.state.tone).ink
            edge = self._from_right(painter, top, edge, row.state.words, bold, ink) - px(4)
            edge = self._from_right(painter, top, edge, "→", caption, colours.ink2) - px(4)
        return edge

    def _from_right(self, painter: QPainter, top: QRect, edge: int, words: str, font: QFont, ink: str) -> int:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(QRect(edge - width, top.top(), width + 2, top.height()), _LINE, words)
        return edge - width

    def _words(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        painter.setFont(self._theme.metrics.font(Type.BODY))
        top = rect.top() + px(24)
        for words, ink in ((row.said, colours.ink2), (row.reason, colours.red.ink)):
            if words:
                height = self._height(words)
                painter.setPen(QColor(ink if row.tone == "red" or words is row.said else colours.ink2))
                painter.drawText(QRect(rect.left() + px(_LEFT), top, self._words_width(), height), int(_WRAP), words)
                top += height


class TimelineView(QListView):
    """The list of what happened."""

    def __init__(self, theme: Theme, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = TimelineDelegate(theme, self)
        self.setObjectName("timeline")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._delegate.width != self.viewport().width():
            self._delegate.width = self.viewport().width()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
