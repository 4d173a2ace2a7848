"""The list of a queue: rows drawn by a delegate, walked by keys, chosen by Space or at the box."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.service.approvals import Waiting
from desktop.ui.approvals.lines import LineRole, LinesModel
from desktop.ui.due.marks import SOON
from desktop.ui.parts.painting import RIGHT, draw_check, draw_icon, draw_ring, write
from desktop.ui.parts.state import Mark, draw_mark
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class QueueView(QListView):
    """`moved` follows the current line, by keys or mouse."""

    moved = Signal()

    def __init__(self, theme: Theme, model: LinesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queue")
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(theme, model, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are acts here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # else the list would scroll sideways
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def relayout(self) -> None:
        """The text size changed."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: LinesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.metrics.px(200), self._theme.metrics.row(50))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Waiting = index.data(LineRole.LINE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        box = self._box(rect)
        if line.own:
            draw_icon(painter, self._theme, box, "lock", self._theme.colours.ink2)
        else:
            checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            draw_check(painter, self._theme, box, checked)
        self._texts(painter, rect, line, index.data(LineRole.DUE))
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click at the box chooses; its target is larger than what is drawn."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        grow = self._theme.metrics.px(6)
        if not self._box(option.rect).adjusted(-grow, -grow, grow, grow).contains(event.position().toPoint()):
            return False
        self._model.toggle(index)
        return True

    def _box(self, rect: QRect) -> QRect:
        px = self._theme.metrics.px
        return QRect(rect.left() + px(14), self._top(rect) + px(3), px(16), px(16))

    def _top(self, rect: QRect) -> int:
        """Where both lines begin, in the middle of a row of any density."""
        return rect.top() + (rect.height() - self._theme.metrics.px(38)) // 2

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, rect = self._theme.colours, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, self._theme, rect)

    def _due(self, painter: QPainter, line: QRect, mark: Mark) -> int:
        """Draws how long there is, at the right end; gives the width that it took."""
        px = self._theme.metrics.px
        if not mark.icon:
            return 0
        font = self._theme.metrics.font(Type.CAPTION)
        font.setWeight(QFont.Weight.Bold if mark.urgent else font.weight())
        width = px(16 + 7 + 2) + QFontMetrics(font).horizontalAdvance(mark.words)
        draw_mark(
            painter, self._theme, line.adjusted(line.width() - width, 0, 0, 0), mark, font, mark.tone != SOON.tone
        )
        return width + px(12)

    def _texts(self, painter: QPainter, rect: QRect, line: Waiting, due: Mark) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        body = QRect(rect.left() + px(40), self._top(rect), rect.width() - px(52), px(18))
        below = body.translated(0, px(20))
        caption = self._theme.metrics.font(Type.CAPTION)
        strong = QFont(caption)
        strong.setWeight(QFont.Weight.Medium)
        taken = self._due(painter, body, due)
        write(painter, body.adjusted(0, 0, -taken, 0), line.title, self._theme.metrics.font(Type.ROW), colours.ink)
        to = self._model.to_words(line)
        room = min(QFontMetrics(strong).horizontalAdvance(to) + px(4), below.width() * 3 // 5)
        write(painter, below.adjusted(below.width() - room, 0, 0, 0), to, strong, colours.ink, RIGHT)
        left = below.adjusted(0, 0, -room - px(12), 0)
        said = self._model.said_below(line)
        if QFontMetrics(caption).horizontalAdvance(said) > left.width():
            said = self._model.said_below(line, brief=True)
        write(painter, left, said, caption, colours.ink2)
