"""The one bridge between the window and the database: work goes to one thread, its end comes back as a slot call.

Callbacks are called in the window's thread, by a slot of an object that lives there (a signal to a lambda would run in
the worker's thread). A caller that is gone by then is not called.
"""

import threading
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from desktop.errors import Bug, LoketError

Done = Callable[[Any], None]
Failed = Callable[[LoketError], None]
_STOP = None
"""Work that ends the thread."""


class ThreadLost(Bug):
    """The database's thread ended in the middle. The store rolled back what was not whole; a new thread has begun."""

    what = "Bagian Loket yang menyimpan data terhenti di tengah pekerjaan dan sudah dimulai lagi."
    safe = "Yang sudah tersimpan tidak berubah; ketikan Anda masih ada di layar."
    todo = "Ulangi tindakan terakhir. Bila terulang, tutup dan buka lagi Loket, lalu kabari pengelola."


class Tasks(QObject):
    """Runs use cases one after the other, off the window's thread."""

    _ended = Signal(int, object, object)
    _lost = Signal()
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._waiting: dict[int, tuple[QObject, Done, Failed]] = {}
        self._next = 0
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._lost.connect(self._on_lost, Qt.ConnectionType.QueuedConnection)
        self._thread = self._begun()

    def run(self, owner: QObject, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Runs `work` in the database's thread, then `done` with its result or `failed` with its trouble.

        Both are called in this thread, and neither once `owner` is gone.
        """
        self._next += 1
        number = self._next
        self._waiting[number] = (owner, done, failed)
        if len(self._waiting) == 1:
            self.busy_changed.emit(True)
        self._work.put(partial(self._do, number, work))

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Finishes what was begun, then does `last`; nothing that waits is lost, nothing is called back."""
        self._waiting.clear()
        if last is not None:
            self._work.put(last)
        self._work.put(_STOP)
        self._thread.join()
        if not self._work.empty():  # the thread was lost, and nobody could begin another
            self._serve()

    @property
    def busy(self) -> bool:
        """Whether something is still to come back."""
        return bool(self._waiting)

    def _begun(self) -> threading.Thread:
        thread = threading.Thread(target=self._serve, name="database", daemon=True)
        thread.start()
        return thread

    def _serve(self) -> None:
        """The thread. It ends when it is told to; whatever else ends it is told to those who wait."""
        try:
            while (work := self._work.get()) is not _STOP:
                work()
        except BaseException:
            self._lost.emit()
            raise

    def _do(self, number: int, work: Callable[[], Any]) -> None:
        """The outer boundary of the database's thread: whatever happens comes back as a result or in words."""
        try:
            result = work()
        except LoketError as trouble:
            self._ended.emit(number, None, trouble)
        except BaseException as error:  # a library's panic is no Exception
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

    @Slot()
    def _on_lost(self) -> None:
        """Another thread goes on with what still waits; who was being served hears that there is no answer."""
        served = len(self._waiting) > self._work.qsize()
        self._thread = self._begun()
        if served:
            self._on_ended(min(self._waiting), None, ThreadLost())
