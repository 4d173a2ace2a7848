"""The one bridge between the window and the database: work goes to one thread, its end comes back as a slot call.

Callbacks are called in the window's thread, by a slot of an object that lives there (a signal to a lambda would run in
the worker's thread). A caller that is gone by then is not called.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from desktop.errors import Bug, LoketError

Done = Callable[[Any], None]
Failed = Callable[[LoketError], None]


class Tasks(QObject):
    """Runs use cases one after the other, off the window's thread."""

    _ended = Signal(int, object, object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, "database")
        self._waiting: dict[int, tuple[QObject, Done, Failed]] = {}
        self._next = 0
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def run(self, owner: QObject, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Runs `work` in the database's thread, then `done` with its result or `failed` with its trouble.

        Both are called in this thread, and neither once `owner` is gone.
        """
        self._next += 1
        number = self._next
        self._waiting[number] = (owner, done, failed)
        if len(self._waiting) == 1:
            self.busy_changed.emit(True)
        self._thread.submit(self._work, number, work)

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Finishes what was begun, then does `last`; nothing that waits is lost, nothing is called back."""
        self._waiting.clear()
        if last is not None:
            self._thread.submit(last)
        self._thread.shutdown(wait=True)

    @property
    def busy(self) -> bool:
        """Whether something is still to come back."""
        return bool(self._waiting)

    def _work(self, number: int, work: Callable[[], Any]) -> None:
        """The outer boundary of the database's thread: whatever happens comes back as a result or in words."""
        try:
            result = work()
        except LoketError as trouble:
            self._ended.emit(number, None, trouble)
        except Exception as error:
            self._ended.emit(number, None, Bug(detail=type(error).__name__))
        else:
            self._ended.emit(number, result, None)

    @Slot(int, object, object)
    def _on_ended(self, number: int, result: object, trouble: LoketError | None) -> None:
        owner, done, failed = self._waiting.pop(number, (None, None, None))
        if not self._waiting:
            self.busy_changed.emit(False)
        if owner is None or done is None or failed is None or not isValid(owner):
            return
        if trouble is None:
            done(result)
        else:
            failed(trouble)
