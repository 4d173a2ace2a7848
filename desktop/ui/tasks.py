"""The one bridge between the window and the database: work goes to one thread, its end comes back as a slot call.

What may hang (a printer's driver) goes apart, into a thread of its own, so that nothing typed has to wait for it.

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
_PATIENCE_S = 10.0
"""For how long the end of the program waits for what goes apart; a driver that hangs keeps nobody at the computer."""


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
        self._apart: dict[int, threading.Thread] = {}
        self._next = 0
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._lost.connect(self._on_lost, Qt.ConnectionType.QueuedConnection)
        self._thread = self._begun()

    def run(self, owner: QObject, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Runs `work` in the database's thread, then `done` with its result or `failed` with its trouble.

        Both are called in this thread, and neither once `owner` is gone.
        """
        number = self._noted(owner, done, failed)
        self._work.put(partial(self._do, number, work))

    def run_apart(self, owner: QObject, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """The same in a thread of its own, which ends with the work."""
        number = self._noted(owner, done, failed)
        thread = threading.Thread(target=self._do, args=(number, work), name=f"apart-{number}", daemon=True)
        self._apart[number] = thread
        thread.start()

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Finishes what was begun, then does `last`; nothing that waits is lost, nothing is called back."""
        self._waiting.clear()
        for thread in self._apart.values():
            thread.join(_PATIENCE_S)
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

    def _noted(self, owner: QObject, done: Done, failed: Failed) -> int:
        self._next += 1
        self._waiting[self._next] = (owner, done, failed)
        if len(self._waiting) == 1:
            self.busy_changed.emit(True)
        return self._next

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
        """The outer boundary of every thread of work: whatever happens comes back as a result or in words."""
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
        self._apart.pop(number, None)
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
        asked = [number for number in self._waiting if number not in self._apart]
        served = len(asked) > self._work.qsize()
        self._thread = self._begun()
        if served:
            self._on_ended(min(asked), None, ThreadLost())
