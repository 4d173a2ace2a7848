"""The list of the home page: walked by ↑↓ through all groups; the act and its key stand on the row with the focus."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import words
from desktop.ui.actions import spec
from desktop.ui.home import wording
from desktop.ui.home.rows import ROW, Kind, Row, WorkModel
from desktop.ui.parts.painting import RIGHT, draw_dot, draw_icon, draw_keys, draw_ring, keys_size, write
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_INDENT = 44
_SINCE = 92
"""Of the moments at the least: where their words are longer in some language, the column is as wide as the widest."""
_ROOMY = 600


class WorkView(QListView):
    """`act_asked` brings the row whose act a person wants, by Enter, double click, or a click on the act itself."""

    act_asked = Signal(QModelIndex)

    def __init__(self, theme: Theme, model: WorkModel) -> None:
        super().__init__()
        self.setObjectName("worklist")
        self.setModel(model)
        self._delegate = _RowDelegate(theme, model, self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self.act_asked)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are not typed into this list."""

    def relayout(self) -> None:
        """The text size changed."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def clicked_act(self, index: Index) -> None:
        """A click on the act of a row."""
        self.act_asked.emit(self.model().index(index.row(), 0))


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: WorkModel, view: WorkView) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view
        self._measured: tuple[object, int] = ((), 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        metrics = self._theme.metrics
        if row.kind is Kind.HEAD:
            return QSize(metrics.px(200), metrics.px(46 if row.first else 54))
        return QSize(metrics.px(200), metrics.row(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is Kind.HEAD:
            self._head(painter, option.rect, row)
        else:
            self._ground(painter, option, row)
            (self._all if row.kind is Kind.ALL else self._item)(painter, option, row)
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        row: Row = index.data(ROW)
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if row.kind is Kind.ALL or self._on_act(event.position().toPoint(), option.rect, row):
            self._view.clicked_act(index)
            return True
        return False

    def _on_act(self, point: QPoint, rect: QRect, row: Row) -> bool:
        return row.kind is Kind.ITEM and self._act_rect(rect, row).contains(point)

    # --- painting ---

    def _head(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        side = px(self._theme.metrics.page_side(self._view.window().width()))
        line = QRect(rect.left() + side, rect.bottom() - px(32), rect.width() - 2 * side, px(32))
        picture, tone = wording.ICONS[row.need]
        draw_icon(painter, self._theme, QRect(line.left(), line.top(), px(16), line.height()), picture,
                  colours.tone(tone).ink)  # fmt: skip
        font = self._theme.metrics.font(Type.SECTION)
        name = line.adjusted(px(24), 0, 0, 0)
        write(painter, name, self._model.name(row), font, colours.ink)
        past = QFontMetrics(font).horizontalAdvance(self._model.name(row)) + px(10)
        count = self._theme.metrics.font(Type.BODY)
        write(painter, name.adjusted(past, 0, 0, 0), words.number(row.count), count, colours.ink2)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        colours, px, rect = self._theme.colours, self._theme.metrics.px, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        if row.kind is Kind.ITEM:
            rule = QRect(rect.left() + px(_INDENT), rect.bottom(), rect.width() - px(_INDENT + 20), 1)
            painter.fillRect(rule, QColor(colours.line))
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, self._theme, rect)

    def _all(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        font = self._theme.metrics.font(Type.CAPTION)
        font.setUnderline(True)
        rect = option.rect.adjusted(self._theme.metrics.px(_INDENT), 0, 0, 0)
        write(painter, rect, self._model.name(row), font, self._theme.colours.accentink)

    def _item(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        rect = option.rect.adjusted(px(_INDENT), 0, -px(20), 0)
        caption = self._theme.metrics.font(Type.CAPTION)
        right = rect.right() - self._since_width(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            act = self._act_rect(option.rect, row)
            self._draw_act(painter, act, row)
            right = act.left() - px(12)
        if not selected or self._since_width(option.rect):
            wide = self._moments()
            since = QRect(rect.right() - wide, rect.top(), wide, rect.height())
            self._since(painter, since, row)
            right = right if selected else since.left() - px(12)
        title = self._theme.metrics.font(Type.ROW)
        if row.item is not None and row.item.new:
            title.setWeight(QFont.Weight.Bold)
            draw_dot(painter, self._theme, QRect(rect.left() - px(22), rect.top(), px(16), rect.height()))
        name = self._model.name(row)
        width = min(QFontMetrics(title).horizontalAdvance(name) + px(4), right - rect.left())
        write(painter, QRect(rect.left(), rect.top(), width, rect.height()), name, title, colours.ink)
        why = QRect(rect.left() + width + px(10), rect.top(), right - rect.left() - width - px(10), rect.height())
        if why.width() >= px(104):
            write(painter, why, self._model.why(row), caption, colours.ink2)

    def _since(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Since when it waits, quietly; or how long it still has, in the tone of its clock."""
        mark, colours = self._model.mark(row), self._theme.colours
        ink = colours.ink2 if mark is None or mark.tone == "neutral" else colours.tone(mark.tone).ink
        write(
            painter,
            rect,
            self._model.since(row),
            self._moment_font(mark is not None, bold=mark is not None and mark.urgent),
            ink,
            RIGHT,
        )

    def _moment_font(self, of_clock: bool, bold: bool) -> QFont:
        font = self._theme.metrics.font(Type.ROW if of_clock else Type.CAPTION)
        if bold:
            font.setWeight(QFont.Weight.Bold)
        return font

    def _act_rect(self, rect: QRect, row: Row) -> QRect:
        px = self._theme.metrics.px
        width = (
            QFontMetrics(self._act_font()).horizontalAdvance(wording.act(row.need)) + px(24) + self._key_size().width()
        )
        right = rect.right() - px(20) - self._since_width(rect)
        return QRect(right - width, rect.top() + px(5), width, rect.height() - px(10))

    def _since_width(self, rect: QRect) -> int:
        """What the moment takes beside the act; in a narrow list the act takes its place."""
        px = self._theme.metrics.px
        return self._moments() + px(8) if rect.width() >= px(_ROOMY) else 0

    def _moments(self) -> int:
        """How wide the column of the moments is: the same in every row; measured once for the same words and type."""
        scale, said = self._theme.metrics.scale, self._model.moments()
        if self._measured[0] != (scale, said):
            fonts = {of_clock: QFontMetrics(self._moment_font(of_clock, bold=of_clock)) for of_clock in (False, True)}
            widest = max((fonts[of_clock].horizontalAdvance(words) for words, of_clock in said), default=0) + 2
            self._measured = ((scale, said), max(widest, self._theme.metrics.px(_SINCE)))
        return self._measured[1]

    def _act_font(self) -> QFont:
        font = self._theme.metrics.font(Type.CAPTION)
        font.setWeight(QFont.Weight.Bold)
        return font

    def _key_size(self) -> QSize:
        return keys_size(self._theme, spec("do").keycaps())

    def _draw_act(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(QColor(colours.accentink), 1))
        painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        write(painter, rect.adjusted(px(8), 0, 0, 0), wording.act(row.need), self._act_font(), colours.accentink)
        size = self._key_size()
        left, top = rect.right() - px(4) - size.width(), rect.top() + (rect.height() - size.height()) // 2
        draw_keys(painter, self._theme, left, top, spec("do").keycaps(), colours.ink2, colours.line2)
