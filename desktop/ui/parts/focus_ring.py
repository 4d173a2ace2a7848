"""One ring around whatever has the focus, for keyboard and mouse alike: drawn by an overlay of its window.

QFocusFrame is clipped by the parent of its widget; an overlay child of the window is not. Rows of lists draw their own.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QDialog, QWidget

from desktop.ui.parts.following import follow_focus
from desktop.ui.theme.theme import Theme

_GAP, _WIDTH = 1, 2


class FocusRing(QWidget):
    """Lies over its window, lets the mouse through, and is no part of the accessibility tree."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._follow)
        follow_focus(self._on_focus_changed)
        window.installEventFilter(self)
        theme.changed.connect(self.update)
        self.setGeometry(window.rect())
        self.show()

    @property
    def target(self) -> QWidget | None:
        """What the ring is drawn around; None where the focus is elsewhere, or in a list."""
        return self._target

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self.point_at(new)

    def point_at(self, widget: QWidget | None) -> None:
        """The focus is there now; anything but a part of this window takes the ring away."""
        if self._target is not None:
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._on_target_gone)
        inside = widget is not None and self.window().isAncestorOf(widget) and not isinstance(widget, QAbstractItemView)
        self._target = widget if inside else None
        if self._target is not None:
            self._target.installEventFilter(self)
            self._target.destroyed.connect(self._on_target_gone)
        self._later.start()

    @Slot()
    def _on_target_gone(self) -> None:
        self._target = None
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._later.start()
        return False

    @Slot()
    def _follow(self) -> None:
        self.setGeometry(self.window().rect())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        target = self._target
        if target is None or not target.isVisible():
            return
        grow = _GAP + _WIDTH / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._room_of(target))
        painter.setPen(QPen(QColor(self._theme.colours.ring), _WIDTH))
        radius = self._theme.metrics.px(6)
        box = QRectF(self._box(target)).adjusted(-grow, -grow, grow, grow)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def _box(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.window(), widget.rect().topLeft()), widget.size())

    def _room_of(self, target: QWidget) -> QRect:
        """What may be drawn on: of something that is scrolled half away, the ring shows only the half."""
        room, around = self.rect(), target.parentWidget()
        slack = _GAP + _WIDTH
        while around is not None and not around.isWindow():
            outer = around.parentWidget()
            if isinstance(outer, QAbstractScrollArea) and around is outer.viewport():
                room &= self._box(around).adjusted(-slack, -slack, slack, slack)
            around = outer
        return room


class DialogRings(QObject):
    """Gives every dialog a ring of its own as soon as the focus is in it; the ring goes with its dialog."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        follow_focus(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        window = new.window() if new is not None else None
        if isinstance(window, QDialog) and window.findChild(FocusRing) is None:
            FocusRing(self._theme, window).point_at(new)
