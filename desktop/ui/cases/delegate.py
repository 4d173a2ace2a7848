"""Draws a row of the list: number, title with its hits, state, sync, moment (visual.md, section 5)."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.cases.highlight import spans
from desktop.ui.cases.model import LINE, MARK, Column
from desktop.ui.cases.source import Line
from desktop.ui.due.marks import SOON
from desktop.ui.parts.painting import draw_dot, write
from desktop.ui.parts.state import Mark, draw_mark, state_mark, sync_mark
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

_BESIDE_TITLE = 104
"""Least room, in logical pixels, for category and place beside the title."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def draw_hits(
    painter: QPainter, theme: Theme, rect: QRect, text: str, words: tuple[str, ...], font: QFont, ink: str
) -> int:
    """Draws `text`, hits in mark, bold and full ink, cut at the right edge of `rect`; gives the width it took."""
    hits = spans(text, words) if words else ()
    bold = QFont(font)
    if hits:
        bold.setWeight(QFont.Weight.Bold)
    at, left, right = 0, float(rect.left()), float(rect.right())
    for start, end in (*hits, (len(text), len(text))):
        for piece, used, hit in ((text[at:start], font, False), (text[start:end], bold, True)):
            if not piece or left >= right:
                continue
            metrics = QFontMetricsF(used)
            shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, right - left)
            width = metrics.horizontalAdvance(shown)
            box = QRectF(left, rect.top(), width, rect.height())
            if hit:
                _draw_mark_box(painter, theme, box, metrics.height())
            painter.setFont(used)
            painter.setPen(QColor(theme.colours.ink if hit else ink))
            painter.drawText(box.adjusted(0, 0, 2, 0), _LEFT, shown)
            left = right if shown != piece else left + width
        at = end
    return round(left) - rect.left()


def _draw_mark_box(painter: QPainter, theme: Theme, box: QRectF, height: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours.mark))
    slack = (box.height() - height) / 2 - 1
    painter.drawRoundedRect(box.adjusted(-1, max(slack, 0), 1, -max(slack, 0)), 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class CaseDelegate(QStyledItemDelegate):
    """One delegate for all columns.

    The table tells it the width class, the last column shown, the words searched for, and the hovered row.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.wide = True
        self.last = Column.RECEIVED
        self.words: tuple[str, ...] = ()
        self.hovered = -1
        self.margin = 20

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Line = index.data(LINE)
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        self._ground(painter, rect, index.row(), chosen)
        inner = rect.adjusted(self._theme.metrics.px(self.margin if index.column() == 0 else 0), 0, 0, 0)
        inner = inner.adjusted(0, 0, -self._theme.metrics.px(12), 0)
        self._cell(painter, inner, line, index)
        if line.new and index.column() == Column.NUMBER:
            draw_dot(painter, self._theme, QRect(rect.left(), rect.top(), inner.left() - rect.left(), rect.height()))
        if chosen and state & QStyle.StateFlag.State_Active:
            self._ring(painter, rect, index.column())
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, row: int, chosen: bool) -> None:
        colours = self._theme.colours
        ground = colours.selected if chosen else colours.hover if row == self.hovered else colours.surface
        painter.fillRect(rect, QColor(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))

    def _ring(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Two pixels inside the row's edge; every cell draws its share of it."""
        ring, thick = QColor(self._theme.colours.ring), 2
        painter.fillRect(rect.left(), rect.top(), rect.width(), thick, ring)
        painter.fillRect(rect.left(), rect.bottom() - thick + 1, rect.width(), thick, ring)
        if column == Column.NUMBER:
            painter.fillRect(rect.left(), rect.top(), thick, rect.height(), ring)
        if column == self.last:
            painter.fillRect(rect.right() - thick + 1, rect.top(), thick, rect.height(), ring)

    def _cell(self, painter: QPainter, rect: QRect, line: Line, index: QModelIndex | QPersistentModelIndex) -> None:
        column, top = index.column(), QRect(rect)
        if self.words:
            px = self._theme.metrics.px
            top.setTop(rect.top() + (rect.height() - px(48)) // 2)
            top.setHeight(px(30))
        if column == Column.TITLE:
            self._title(painter, rect, top, line, str(index.data()))
        elif column == Column.STATE:
            draw_mark(painter, self._theme, top, state_mark(line.row.state, short=True), self._body())
        elif column == Column.DUE:
            self._due(painter, top, index.data(MARK))
        elif column == Column.SYNC:
            short = not self.wide or line.row.sync == "sent"
            draw_mark(painter, self._theme, top, sync_mark(line.row.sync, short), self._body(), quiet=True)
        else:
            words = self.words if column == Column.NUMBER else ()
            draw_hits(painter, self._theme, top, str(index.data()), words, self._body(), self._theme.colours.ink2)

    def _title(self, painter: QPainter, rect: QRect, top: QRect, line: Line, title: str) -> None:
        theme, px = self._theme, self._theme.metrics.px
        caption = theme.metrics.font(Type.CAPTION)
        font = theme.metrics.font(Type.ROW)
        if line.new:
            font.setWeight(QFont.Weight.Bold)
        width = draw_hits(painter, theme, top, title, self.words, font, theme.colours.ink)
        if self.words:
            below = QRect(rect.left(), top.top() + px(26), rect.width(), px(18))
            draw_hits(painter, theme, below, line.excerpt, self.words, caption, theme.colours.ink2)
        elif top.width() - width >= px(_BESIDE_TITLE) and line.row.place:
            beside = top.adjusted(width + px(10), 0, 0, 0)
            draw_hits(painter, theme, beside, line.row.place, (), caption, theme.colours.ink2)

    def _due(self, painter: QPainter, top: QRect, mark: Mark) -> None:
        """Red is what is late, and nothing else; what is due soon has its tone, all the rest is plain."""
        if not mark.icon:
            write(painter, top, mark.words, self._body(), self._theme.colours.ink2)
            return
        soon = mark.tone == SOON.tone
        draw_mark(painter, self._theme, top, mark, self._theme.metrics.font(Type.ROW if soon else Type.BODY), not soon)

    def _body(self) -> QFont:
        return self._theme.metrics.font(Type.BODY)
