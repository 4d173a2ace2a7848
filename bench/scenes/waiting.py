"""Waits for what the window does, by condition, never by the clock; what does not come in a minute is a fault."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot

from desktop.ui.tasks import Tasks

PATIENCE_MS = 60_000
_LOOK_MS = 5
_QUIET_TURNS = 3
"""Turns of the event loop without work under way, after which nothing more follows by itself."""


class NeverCame(Exception):
    """What a scene waited for did not happen."""


class _Watch(QObject):
    """Looks at a condition whenever the event loop has time."""

    def __init__(self, condition: Callable[[], bool], every_ms: int) -> None:
        super().__init__()
        self._condition = condition
        self._loop = QEventLoop()
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._on_look)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(PATIENCE_MS)
        self._limit.timeout.connect(self._loop.quit)
        self.came = False

    def run(self) -> bool:
        """Whether it became true in time."""
        self._timer.start()
        self._limit.start()
        self._loop.exec()
        self._timer.stop()
        self._limit.stop()
        return self.came

    @Slot()
    def _on_look(self) -> None:
        if self._condition():
            self.came = True
            self._loop.quit()


def until(condition: Callable[[], bool], what: str) -> None:
    """Lets the window work until `condition` holds. Raises NeverCame, which says `what` was waited for."""
    if not condition() and not _Watch(condition, _LOOK_MS).run():
        raise NeverCame(what)


def settle(tasks: Tasks) -> None:
    """Lets the window work until nothing is under way: neither in the database's thread nor in the event loop."""
    quiet = 0

    def is_quiet() -> bool:
        nonlocal quiet
        quiet = 0 if tasks.busy else quiet + 1
        return quiet > _QUIET_TURNS

    if not _Watch(is_quiet, 0).run():
        raise NeverCame("nothing under way")
