"""The menu of acts: what this person may do now, and below it what they may not, each with its reason in words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.service.case_file import FILE
from desktop.service.case_shapes import Doable
from desktop.service.printing import PRINTED
from desktop.ui.case.forms import FORMS, say
from desktop.ui.case.vocabulary import act_icon
from desktop.ui.language import said
from desktop.ui.parts.painting import draw_icon
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

DOABLE = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()
_WIDTH, _ROW, _REFUSED = 420, 32, 30
_AROUND = 20
"""Beside the rows: the frame, and room for a scroll bar."""
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class ActsModel(QAbstractListModel):
    """Acts in the order of a case's life: those open to this person first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts: list[tuple[Doable, str]] = []

    def show_acts(self, acts: Sequence[Doable]) -> None:
        """Takes what the service judged."""
        judged = {act.kind: act for act in acts}
        known = [(judged[form.kind], say(form.name)) for form in FORMS if form.kind in judged]
        papers = {PRINTED: self.tr("Cetak tanda terima…"), FILE: self.tr("Berkas kasus untuk Ombudsman…")}
        known += [(judged[kind], name) for kind, name in papers.items() if kind in judged]
        known.sort(key=lambda pair: pair[0].refusal is not None)
        if known != self._acts:
            self.beginResetModel()
            self._acts = known
            self.endResetModel()

    def place_of(self, kind: str) -> int:
        """The row of an act, where it may be done; else of the first one that may, or 0."""
        return next((at for at, (act, _) in enumerate(self._acts) if act.kind == kind and act.refusal is None), 0)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._acts)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        act, name = self._acts[index.row()]
        if role == DOABLE:
            return act
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return name if act.refusal is None else f"{name} {said(act.refusal)}"
        return None


class ActsDelegate(QStyledItemDelegate):
    """One line for what may be done; name and reason for what may not. `width` of a row is in pixels."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.width = theme.metrics.px(_WIDTH)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        px = self._theme.metrics.px
        act: Doable = index.data(DOABLE)
        if act.refusal is None:
            return QSize(self.width, px(_ROW))
        metrics = QFontMetrics(self._theme.metrics.font(Type.CAPTION))
        room = QRect(0, 0, self.width - px(60), 10_000)
        return QSize(self.width, px(_REFUSED) + metrics.boundingRect(room, _WRAP, said(act.refusal)).height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        act: Doable = index.data(DOABLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selected))
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), QColor(colours.ring))
        ink = colours.ink if act.refusal is None else colours.ink3
        draw_icon(
            painter, self._theme, QRect(rect.left() + px(12), rect.top(), px(16), px(_ROW)), act_icon(act.kind), ink
        )
        painter.setFont(self._theme.metrics.font(Type.ROW))
        painter.setPen(QColor(ink))
        name = QRect(rect.left() + px(38), rect.top(), rect.width() - px(50), px(_ROW))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        if act.refusal is not None:
            painter.setFont(self._theme.metrics.font(Type.CAPTION))
            painter.setPen(QColor(colours.ink2))
            reason = QRect(rect.left() + px(38), rect.top() + px(26), self.width - px(60), rect.height())
            painter.drawText(reason, _WRAP, said(act.refusal))
        painter.restore()


class ActsMenu(QFrame):
    """`chosen` follows Enter or a click on an act that may be done."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setObjectName("acts-menu")
        self.setProperty("k", "panel")
        self.model = ActsModel(self)
        self.list = QListView()
        self.list.setObjectName("acts-list")
        self.list.setModel(self.model)
        self._delegate = ActsDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._on_chosen)
        self.list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.metrics.px(4), theme.metrics.px(4), theme.metrics.px(4), theme.metrics.px(4))
        column.addWidget(self.list)

    def show_acts(self, acts: Sequence[Doable]) -> None:
        """Takes what the service judged, also while the menu is open: the cursor stays on its act."""
        at: Doable | None = self.list.currentIndex().data(DOABLE)
        self.model.show_acts(acts)
        self.list.setCurrentIndex(self.model.index(self.model.place_of(at.kind if at is not None else "")))

    def open_below(self, anchor: QWidget) -> None:
        """Opens under a button, right edges together, as far as the screen reaches; the first doable act is current."""
        px = self._theme.metrics.px
        self.list.setAccessibleName(self.tr("Tindakan"))
        self.list.setCurrentIndex(self.model.index(0))
        screen = anchor.screen().availableGeometry()
        self._delegate.width = min(px(_WIDTH), screen.width() - px(_AROUND))
        self.list.scheduleDelayedItemsLayout()  # other words, or another size of them, since it was open last
        rows = range(self.model.rowCount())
        option = QStyleOptionViewItem()
        high = sum(self._delegate.sizeHint(option, self.model.index(row, 0)).height() for row in rows)
        self.resize(self._delegate.width + px(_AROUND), min(high + px(12), px(460), screen.height()))
        corner = anchor.mapToGlobal(anchor.rect().bottomRight())
        left = min(corner.x(), screen.right() + 1) - self.width()
        top = min(corner.y() + px(4), screen.bottom() + 1 - self.height())
        self.move(max(left, screen.left()), top)
        self.show()
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter chooses; the list itself would only do so where the style wants it. Keys of the page below rest."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._on_chosen(self.list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                return True
        return super().eventFilter(watched, event)

    def _on_chosen(self, index: QModelIndex) -> None:
        act: Doable | None = index.data(DOABLE)
        if act is not None and act.refusal is None:
            self.hide()
            self.chosen.emit(act.kind)
