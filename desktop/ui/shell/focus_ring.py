"""One ring around whatever has the focus, for keyboard and mouse alike: drawn by one overlay of the window.

QFocusFrame is clipped by the parent of its widget; an overlay child of the window is not. Rows of lists draw their own.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

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
        self._later.timeout.connect(self._follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        window.installEventFilter(self)
        theme.changed.connect(self.update)
        self.setGeometry(window.rect())

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
        inside = new is not None and self.window().isAncestorOf(new) and not isinstance(new, QAbstractItemView)
        self._target = new if inside else None
        if self._target is not None:
            self._target.installEventFilter(self)
            self._target.destroyed.connect(self._on_target_gone)
        self._later.start(0)

    @Slot()
    def _on_target_gone(self) -> None:
        self._target = None
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._later.start(0)
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
        corner = target.mapTo(self.window(), target.rect().topLeft())
        box = QRectF(corner.x(), corner.y(), target.width(), target.height())
        grow = _GAP + _WIDTH / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.ring), _WIDTH))
        radius = self._theme.metrics.px(6)
        painter.drawRoundedRect(box.adjusted(-grow, -grow, grow, grow), radius, radius)
        painter.end()
