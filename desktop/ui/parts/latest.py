"""Reads for a screen that may be asked for faster than they are answered: one at a time, then only the newest wish."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.errors import LoketError
from desktop.ui.tasks import Tasks


class LatestOnly(QObject):
    """`read` brings what was read; of several wishes made meanwhile only the last is fulfilled."""

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._busy = False
        self._next: Callable[[], Any] | None = None

    def ask(self, work: Callable[[], Any]) -> None:
        """Reads now, or as soon as what is being read has come."""
        if self._busy:
            self._next = work
            return
        self._busy = True
        self._tasks.run(self, work, self._on_read, self._on_failed)

    def _on_read(self, result: object) -> None:
        self._go_on()
        self.read.emit(result)

    def _on_failed(self, trouble: LoketError) -> None:
        self._go_on()
        self.failed.emit(trouble)

    def _go_on(self) -> None:
        self._busy = False
        work, self._next = self._next, None
        if work is not None:
            self.ask(work)
