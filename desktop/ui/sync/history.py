"""The attempts to sync, newest first: when, how it ended, why, and what happens next."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.db.history import Attempt
from desktop.ui import words
from desktop.ui.language import said
from desktop.ui.parts.painting import draw_icon
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ATTEMPT = Qt.ItemDataRole.UserRole
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TIME, _ICON, _LEFT = 116, 24, 144


def _tr(text: str) -> str:
    return QCoreApplication.translate("sync_history", text)


def head_words(attempt: Attempt) -> str:
    """How it ended, in few words."""
    if attempt.result == "done":
        return _tr("Lengkap")
    return _tr("Dihentikan") if attempt.result == "stopped" else _tr("Belum berhasil")


def rest_words(attempt: Attempt) -> str:
    """What was carried, or why not and what is safe."""
    if attempt.result not in ("done", "stopped"):
        return " ".join(map(said, attempt.told))
    told = _tr("{up} peristiwa dikirim, {down} diterima, {size}.")
    traffic = words.size(attempt.bytes_up + attempt.bytes_down)
    return told.format(up=words.number(attempt.events_up), down=words.number(attempt.entries_down), size=traffic)


def time_words(attempt: Attempt, today: dt.date) -> str:
    """`10.31`, `Kemarin 16.04`, or the date."""
    moment = dt.datetime.fromisoformat(attempt.ended)
    days = (today - moment.date()).days
    if days == 0:
        return words.clock(moment)
    if days == 1:
        return _tr("Kemarin {time}").format(time=words.clock(moment))
    return f"{words.short_date(moment.date())[4:-5]} {words.clock(moment)}"


class HistoryModel(QAbstractListModel):
    """Rows are attempts; each says itself in one sentence to a screen reader."""

    def __init__(self, today: dt.date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self._attempts: tuple[Attempt, ...] = ()

    def show_attempts(self, attempts: Sequence[Attempt], today: dt.date) -> None:
        """Takes these in place of those before."""
        if tuple(attempts) == self._attempts and today == self.today:
            return
        self.beginResetModel()
        self._attempts, self.today = tuple(attempts), today
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._attempts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._attempts):
            return None
        attempt = self._attempts[index.row()]
        if role == ATTEMPT:
            return attempt
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return f"{time_words(attempt, self.today)}. {head_words(attempt)}. {rest_words(attempt)}"
        return None


class HistoryView(QListView):
    """Reads like a page; letters are not typed into it."""

    def __init__(self, theme: Theme, model: HistoryModel) -> None:
        super().__init__()
        self.setObjectName("history")
        self.setModel(model)
        self._delegate = _AttemptDelegate(theme, model, self)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def retranslate(self) -> None:
        """Other words break into other lines: every row gets its height anew."""
        self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, search: str) -> None:
        """Nothing."""


class _AttemptDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: HistoryModel, view: HistoryView) -> None:
        super().__init__(view)
        self._theme, self._model, self._view = theme, model, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self._theme.metrics.px
        text = QFontMetrics(self._theme.metrics.font(Type.CAPTION))
        width = max(self._view.viewport().width() - px(_LEFT + 16), px(120))
        high = text.boundingRect(QRect(0, 0, width, 10_000), _WRAP, rest_words(index.data(ATTEMPT))).height()
        return QSize(width, px(18 + 14) + high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        attempt: Attempt = index.data(ATTEMPT)
        colours, metrics = self._theme.colours, self._theme.metrics
        px, rect = metrics.px, option.rect
        picture, colour = _sign(attempt, self._theme)
        painter.save()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, QColor(colours.selected))
        painter.setFont(metrics.font(Type.CAPTION))
        painter.setPen(QColor(colours.ink2))
        top = QRect(rect.left() + px(16), rect.top() + px(5), px(_TIME - 16), px(18))
        painter.drawText(top, _LINE, time_words(attempt, self._model.today))
        draw_icon(painter, self._theme, QRect(rect.left() + px(_TIME), top.top(), px(_ICON), px(18)), picture, colour)
        left = rect.left() + px(_LEFT)
        room = rect.width() - px(_LEFT + 16)
        painter.setFont(metrics.font(Type.ROW))
        painter.setPen(QColor(colours.ink))
        painter.drawText(QRect(left, top.top(), room, px(18)), _LINE, head_words(attempt))
        painter.setFont(metrics.font(Type.CAPTION))
        painter.setPen(QColor(colours.ink2))
        painter.drawText(QRect(left, top.bottom() + px(2), room, rect.height()), _WRAP, rest_words(attempt))
        painter.restore()


def _sign(attempt: Attempt, theme: Theme) -> tuple[str, str]:
    """Offline is normal: amber, never red."""
    if attempt.result == "done":
        return "check", theme.colours.green.ink
    if attempt.result == "stopped":
        return "circle-pause", theme.colours.ink2
    return "circle-alert", theme.colours.amber.ink
