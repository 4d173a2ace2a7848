"""Locks a desk that nobody sits at: no key and no mouse for some minutes.

Listens to the platform windows of the program, not to the application: an application-wide filter would be called for
every event of every widget. Time is that of the wall: a computer that slept is locked when it wakes.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

_LOOK_MS = 15_000
_OF_A_PERSON = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    }
)


class IdleLock(QObject):
    """Emits `idle` once nobody has touched the program for `minutes`; 0 never. `watch` starts, `rest` stops it."""

    idle = Signal()

    def __init__(self, minutes: int, clock: Callable[[], float] = time.time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._clock = clock
        self._last = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus_window)
            self._on_focus_window(application.focusWindow())

    @Slot()
    def watch(self) -> None:
        """Somebody has signed in: from now on it counts."""
        self._last = self._clock()
        self._timer.start()

    @Slot()
    def rest(self) -> None:
        """Nobody is signed in: there is nothing to lock."""
        self._timer.stop()

    def allow(self, minutes: int) -> None:
        """Another time from now on."""
        self._minutes = minutes
        self._last = self._clock()

    @Slot()
    def look(self) -> None:
        """Whether the time is up; asked every quarter of a minute."""
        now = self._clock()
        if now < self._last:  # the clock was put back
            self._last = now
        if self._minutes and now - self._last >= self._minutes * 60:
            self._last = now
            self.idle.emit()

    @Slot(QWindow)
    def _on_focus_window(self, window: QWindow | None) -> None:
        """A dialog is a window of its own; asked a second time, Qt keeps one filter."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _OF_A_PERSON:
            self._last = self._clock()
        return False
