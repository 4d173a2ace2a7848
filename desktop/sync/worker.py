"""The exchange in a thread of its own, for the window: wakes by itself, when something was saved, or when asked.

The one Qt file of this package. It knows no store: what a run does is handed in. Signals go to slots of objects in
the window's thread. Stopping has an order: request stop, close the connection, quit, wait.
"""

from collections.abc import Callable
from threading import Event as StopRequest
from typing import Protocol

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from desktop.errors import Bug, LoketError
from desktop.sync.driver import Progress
from desktop.sync.engine import Engine
from desktop.sync.troubles import SyncTrouble

IDLE_MS = 60_000
"""Between two looks at the service while nothing happens here."""
SOON_MS = 1_500
"""After something was saved: more may come in a moment."""


class Closing(Protocol):
    """A connection that can be cut from another thread."""

    def close(self) -> None:
        """Cuts it."""
        ...


Run = Callable[[StopRequest, Callable[[Progress], None], Callable[[Closing], None]], Progress]
"""One run of the exchange: tells its progress, hands out its connection, gives how it ended. Raises LoketError."""


class _Worker(QObject):
    """Lives in the thread."""

    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, run: Run, chance: Callable[[], float]) -> None:
        super().__init__()
        self._run = run
        self._chance = chance
        self._waits = Engine()
        self._connection: Closing | None = None
        self.stop = StopRequest()
        self.paused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.sync)

    @Slot()
    def soon(self) -> None:
        if not self.paused and not self.stop.is_set():
            self._timer.start(SOON_MS)

    @Slot()
    def sync(self) -> None:
        """One run, then the next one is set: soon after trouble, later and later; else when idle."""
        if self.paused or self.stop.is_set():
            return
        self._timer.stop()
        wait_ms = IDLE_MS
        try:
            ended = self._run(self.stop, self.progressed.emit, self._opened)
            trouble: LoketError | None = ended.trouble
        except LoketError as error:
            ended, trouble = Progress(), error
        except Exception as error:  # the boundary of this thread
            ended, trouble = Progress(), Bug(detail=type(error).__name__)
        self._connection = None
        if isinstance(trouble, SyncTrouble):
            wait_ms = int(self._waits.failed(trouble, self._chance()) * 1000)
            ended = Progress(ended.events_up, ended.entries_down, trouble=trouble, next_try=wait_ms / 1000)
        elif trouble is None:
            self._waits = Engine()
        self.ended.emit(trouble if trouble is not None and not isinstance(trouble, SyncTrouble) else ended)
        if not self.stop.is_set():
            self._timer.start(max(wait_ms, 250))

    def _opened(self, connection: Closing) -> None:
        self._connection = connection

    def cut(self) -> None:
        """Ends a request that hangs; called from the window's thread."""
        self.stop.set()
        connection = self._connection
        if connection is not None:
            connection.close()


class SyncThread(QObject):
    """The worker as the window knows it. `progressed` carries `Progress`, `ended` a `Progress` or a `LoketError`."""

    progressed = Signal(object)
    ended = Signal(object)
    _wake = Signal()
    _now = Signal()

    def __init__(self, run: Run, chance: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._worker = _Worker(run, chance)
        self._worker.moveToThread(self._thread)
        self._worker.progressed.connect(self.progressed)
        self._worker.ended.connect(self.ended)
        self._wake.connect(self._worker.soon)
        self._now.connect(self._worker.sync)
        self._thread.finished.connect(self._worker.deleteLater)

    def start(self) -> None:
        """Begins with a first look at the service."""
        self._thread.start()
        self._now.emit()

    @Slot()
    def wake(self) -> None:
        """Something was saved here."""
        self._wake.emit()

    @Slot()
    def sync_now(self) -> None:
        """A person asked."""
        self._now.emit()

    @property
    def paused(self) -> bool:
        """Whether a person asked to leave the line alone."""
        return self._worker.paused

    def pause(self, paused: bool) -> None:
        """Stops looking at the service after the present run, or goes on."""
        self._worker.paused = paused
        if not paused:
            self._now.emit()

    def close(self) -> None:
        """Request stop, close the connection, quit, wait."""
        self._worker.cut()
        self._thread.quit()
        self._thread.wait()
