"""Opens the window on a desk: fonts, theme, tasks, sync thread; and stops them in reverse.

The desk is opened before (see `app`). Looks that a person chose come from the computer's settings.
"""

import datetime as dt
import sys
from collections.abc import Callable
from threading import Event as StopRequest

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.service.desk import Desk
from desktop.service.syncing import sync
from desktop.service.welcoming import welcome_of
from desktop.sync.driver import Progress
from desktop.sync.worker import Closing, SyncThread
from desktop.ui.shell.window import MainWindow
from desktop.ui.tasks import Tasks
from desktop.ui.theme.fonts import load_fonts
from desktop.ui.theme.theme import Choice, Theme


def application() -> QApplication:
    """The one application object."""
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])


def themed(app: QApplication) -> Theme:
    """The look that was chosen at this computer; whatever is wrong in the settings falls back to the usual."""
    load_fonts()
    settings = QSettings("Loket", "Loket")
    chosen = str(settings.value("theme", Choice.SYSTEM.value))
    try:
        scale = float(str(settings.value("scale", "1.0")))
    except ValueError:
        scale = 1.0
    return Theme(app, Choice(chosen) if chosen in set(Choice) else Choice.SYSTEM, min(max(scale, 1.0), 2.0))


class Running(QObject):
    """Everything that lives while the window is open. `close` stops it: sync thread, tasks."""

    sync_wanted = Signal()

    def __init__(self, desk: Desk, theme: Theme, run: Callable[..., Progress] | None = None) -> None:
        super().__init__()
        self.tasks = Tasks(self)
        self.window = MainWindow(desk, welcome_of(desk), self.tasks, theme)
        self.sync = SyncThread(run or _run_of(desk), desk.world.fraction, self)
        self.window.signed_in.connect(self._on_signed_in)

    @Slot(object)
    def _on_signed_in(self, session: object) -> None:
        workspace = self.window.workspace
        if workspace is None:
            return
        workspace.saved.connect(self.sync.wake)
        workspace.sync_asked.connect(self.sync.sync_now)
        workspace.pause_asked.connect(self.sync.pause)
        self.sync.progressed.connect(workspace.on_progress)
        self.sync.ended.connect(workspace.on_ended)

    def close(self) -> None:
        """Request stop, close the connection, quit, wait; then the database's thread."""
        self.sync.close()
        self.tasks.close()


def _run_of(desk: Desk) -> Callable[..., Progress]:
    """One run of the exchange, as the sync thread wants it: no patience, for the thread sets the next try itself."""

    def run(stop: StopRequest, told: Callable[[Progress], None], opened: Callable[[Closing], None]) -> Progress:
        return sync(desk, stop, dt.timedelta(), told, opened=opened).progress

    return run


def open_window(desk: Desk) -> int:
    """Shows the window until it is closed; gives the exit code."""
    app = application()
    app.setApplicationName("Loket")
    running = Running(desk, themed(app))
    running.window.show()
    running.sync.start()
    try:
        return app.exec()
    finally:
        running.close()
