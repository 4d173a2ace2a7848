"""The frame of the pages before the workspace: nila panel, one column in the middle that scrolls, and the foot.

In a small window the button that goes on stands below the column and does not scroll with it.
"""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

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
        self._inside.addWidget(self._kept_strip())
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
        self._kept.setMaximumWidth(px(self.width_px))
        self._align_strip()
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

    def _kept_strip(self) -> QWidget:
        """Where the button that goes on stands in a small window: as wide as the column above it."""
        self._strip, self._kept = QWidget(), QWidget()
        self._kept_row = QHBoxLayout(self._kept)
        self._kept_row.setContentsMargins(0, 0, 0, 0)
        self._strip_row = QHBoxLayout(self._strip)
        self._strip_row.addStretch(1)
        self._strip_row.addWidget(self._kept, 100)
        self._strip_row.addStretch(1)
        self._strip.hide()
        self.view.verticalScrollBar().rangeChanged.connect(self._align_strip)
        return self._strip

    @Slot()
    def _align_strip(self) -> None:
        """Its button stands straight below the column, which a scroll bar moves aside."""
        px, bar = self.theme.metrics.px, self.view.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() else 0
        self._strip_row.setContentsMargins(px(20), px(8), px(20) + taken, px(8))

    def settle_going(self) -> None:
        """Puts every button that goes on where the room of the moment wants it."""
        small = self.theme.metrics.room(self.width(), self.height()) is Room.SMALL
        goings = self.findChildren(GoingOn)
        kept = [going for going in goings if small and going.isVisibleTo(self)]
        for going in goings:
            going.put(self._kept_row if going in kept else None)
        self._strip.setVisible(bool(kept))

    def _make_room(self) -> None:
        metrics = self.theme.metrics
        room = metrics.room(self.width(), self.height())
        self.panel.setVisible(room is not Room.SMALL)
        self._put_foot(self._frame if room is Room.SMALL else self._inside)
        self.settle_going()
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


class GoingOn(QWidget):
    """The place, in its column, of the button that goes on: hide and show this, not the button, which may be lent."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__()
        self._button = button
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(button)

    def put(self, elsewhere: QHBoxLayout | None) -> None:
        """Lends the button, or takes it back; where the focus was on it, it stays."""
        where = elsewhere or self._row
        if where.indexOf(self._button) < 0:
            focused = self._button.hasFocus()
            where.addWidget(self._button)
            if focused:
                self._button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tell()

    def _tell(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, FrontPage):
            around = around.parentWidget()
        if around is not None and around.isVisible():
            around.settle_going()
