"""A case to be named: its number as it stands on a receipt, or a few words; what fits stands below, to be chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.service.case_choosing import CaseChoice
from desktop.ui.parts.latest import LatestOnly
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme

_ROWS = 4
"""Seen at once."""
_NUMBER = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class CaseSource:
    """Where cases are looked for, off the window's thread."""

    tasks: Tasks
    find: Callable[[str], tuple[CaseChoice, ...]]


class CaseInput(QWidget):
    """`value` is the number of the case that was chosen, or what was typed. ↓ goes to what fits, Enter takes it."""

    def __init__(self, theme: Theme, source: CaseSource, changed: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self._source = theme, source
        self._asked = False
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Nomor kasus, atau beberapa kata"))
        self._list = QListWidget()
        self._list.setObjectName("cases-found")
        self._list.setAccessibleName(self.tr("Kasus yang cocok"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.hide()
        for part in (self._line, self._list):
            part.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.px(4))
        column.addWidget(self._line)
        column.addWidget(self._list)
        self.setFocusProxy(self._line)
        self._reads = LatestOnly(source.tasks, self)
        self._reads.read.connect(self._on_found)
        self._reads.failed.connect(self._on_failed)
        self._line.textEdited.connect(self._look)
        self._line.textChanged.connect(changed)
        self._list.itemClicked.connect(self._take)

    def value(self) -> str:
        """The number."""
        return self._line.text().strip()

    def set_value(self, value: str) -> None:
        """Puts a number back."""
        self._line.setText(value)

    def setAccessibleName(self, name: str) -> None:
        """Of the line, where the keyboard is."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._look(self._line.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self._line and event.key() == Qt.Key.Key_Down and not self._list.isHidden():
                self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._list.setCurrentRow(0)
                return True
            if watched is self._list and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._take(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _look(self, text: str) -> None:
        self._asked = True
        self._reads.ask(partial(self._source.find, text))

    def _take(self, item: QListWidgetItem) -> None:
        self._line.setText(str(item.data(_NUMBER)))
        self._line.setFocus()
        self._list.hide()

    def _on_found(self, found: tuple[CaseChoice, ...]) -> None:
        self._list.clear()
        row = self._theme.metrics.px(24)
        for one in found:
            item = QListWidgetItem(f"{one.number} · {one.title}", self._list)
            item.setData(_NUMBER, one.number)
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, row))
        self._list.setFixedHeight(row * min(len(found), _ROWS) + 2)
        self._list.setVisible(bool(found))

    def _on_failed(self, trouble: LoketError) -> None:
        """A number can be typed all the same; the save has words of its own."""
        self._list.hide()
