"""A window looked at from inside its own process: when it was first painted, how long it did not listen, what it holds.

A story (`Watch.follow`) is a generator: it does what a person does and yields what to wait for. It is asked again with
every beat, two milliseconds apart; the longest time between two beats is how long the window was deaf.
"""

import os
import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

BEGAN = "LOKET_BENCH_BEGAN"
"""When the process was started, by the clock that both processes read (`perf_counter_ns`)."""
_BEAT_MS = 2

Story = Generator[Callable[[], bool], None, None]
W = TypeVar("W", bound=QWidget)


def since_start() -> float:
    """Milliseconds since the process was asked for."""
    return (time.perf_counter_ns() - int(os.environ[BEGAN])) / 1e6


class Watch(QObject):
    """Sits in an application before its first window is shown. `marks` holds milliseconds since the process began."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.marks: dict[str, float] = {}
        self._story: Story | None = None
        self._wanted: Callable[[], bool] = lambda: True
        self._last = 0.0
        self._longest = 0.0
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt names it
        """Notes the first time that something of a window is painted; from then on it costs nothing."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.mark("first_paint")
            QCoreApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # it is there: it painted
        return False

    def mark(self, name: str) -> None:
        """Notes the moment, the first time that it comes."""
        self.marks.setdefault(name, round(since_start(), 1))

    def follow(self, story: Story) -> None:
        """Plays a story, from the first beat of the event loop on."""
        self._story = story
        self._beat.start()

    def listen(self) -> None:
        """From now on it is measured how long the window is deaf."""
        self._longest = 0.0

    def deaf_ms(self) -> float:
        """The longest time between two beats since `listen`, over what lies between two beats anyway."""
        return round(max(self._longest * 1000 - _BEAT_MS, 0), 1)

    @Slot()
    def _on_beat(self) -> None:
        now = time.perf_counter()
        if self._last:
            self._longest = max(self._longest, now - self._last)
        self._last = now
        if self._story is None or not self._wanted():
            return
        try:
            self._wanted = next(self._story)
        except StopIteration:
            self._story = None


def found(kind: type[W], name: str) -> W | None:
    """The widget of that object name, where it is there and can be seen."""
    widgets = (widget for widget in QApplication.allWidgets() if isinstance(widget, kind))
    return next((widget for widget in widgets if widget.objectName() == name and widget.isVisible()), None)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One press of a key on what has the focus, the way the system hands keys on, so that shortcuts act."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    if target is not None:
        QTest.keyClick(target, key, modifiers)


def type_text(text: str) -> None:
    """Every letter of a text."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    if target is not None:
        QTest.keyClicks(target, text)


def memory_mb() -> float | None:
    """What the process holds in memory (resident); None where the system does not say it this way."""
    status = Path("/proc/self/status")
    if sys.platform != "linux" or not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1024, 1)
