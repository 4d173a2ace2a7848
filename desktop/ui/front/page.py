"""The frame of the pages before the workspace: nila panel, one column in the middle that scrolls, and the foot."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.front.foot import Foot
from desktop.ui.front.panel import NilaPanel
from desktop.ui.parts.scrolling import Scrolling
from desktop.ui.preferences import Preferences
from desktop.ui.theme.metrics import Room
from desktop.ui.theme.theme import Theme

_PANEL, _SHARE = 520, 0.38
"""The panel's width in logical pixels, and of the window, whichever is less; without it where there is little room."""


class FrontPage(QWidget):
    """Subclasses fill `column`, set every text in `retranslate` and every size in `measure`.

    `retranslate` is called again when the language changes, `measure` when the text size does.
    """

    width_px = 400

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.theme = theme
        self.preferences = preferences
        self.panel = NilaPanel(theme)
        self.foot = Foot(theme, preferences)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self._middle = QWidget()
        self._frame = QVBoxLayout()
        self._middle.setLayout(self.column)
        self.view = Scrolling(theme, self._centred())
        right = QFrame()
        right.setProperty("k", "surface")
        self._inside = QVBoxLayout(right)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.view, 1)
        self._inside.addWidget(self.foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.panel)
        whole.addWidget(right, 1)
        theme.changed.connect(self._on_theme)

    def retranslate(self) -> None:
        """Sets every text again, in the language of the moment."""
        self.foot.retranslate()

    def measure(self) -> None:
        """Sets every size again, at the text size of the moment."""
        px = self.theme.metrics.px
        self._middle.setMaximumWidth(px(self.width_px))
        self._frame.setContentsMargins(px(20), px(24), px(20), px(16))
        self._make_room()

    def _centred(self) -> QWidget:
        content = QWidget()
        content.setLayout(self._frame)
        row = QHBoxLayout()
        inner = QVBoxLayout()
        inner.addStretch(2)
        inner.addWidget(self._middle)
        inner.addStretch(3)
        row.addStretch(1)
        row.addLayout(inner, 100)
        row.addStretch(1)
        self._frame.addLayout(row, 1)
        return content

    def _make_room(self) -> None:
        metrics = self.theme.metrics
        room = metrics.room(self.width(), self.height())
        self.panel.setVisible(room is not Room.SMALL)
        self._put_foot(self._frame if room is Room.SMALL else self._inside)
        self.panel.setFixedWidth(min(metrics.px(_PANEL), int(self.width() * _SHARE)))

    def _put_foot(self, where: QBoxLayout) -> None:
        """Below the column, or in a small window at its end: there it would take the room that is needed."""
        if where.indexOf(self.foot) < 0:
            where.addWidget(self.foot)

    @Slot()
    def _on_theme(self) -> None:
        self.measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()
