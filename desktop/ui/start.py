"""Everything that lives while the window is open, made in order and stopped in reverse.

Only what the first paint needs is imported here; the desk is opened after it, in the database's thread.
"""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.ui.shell.opening import Opened, Opening, Wanted
from desktop.ui.shell.window import MainWindow
from desktop.ui.tasks import Tasks
from desktop.ui.theme.fonts import load_fonts
from desktop.ui.theme.theme import Choice, Theme

if TYPE_CHECKING:
    from desktop.service.desk import Desk
    from desktop.sync.worker import Run, SyncThread

RunOf = Callable[["Desk"], "Run"]
"""Gives what one run of the exchange does, for a desk."""


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
    """The window, the database's thread, the sync thread. `begin` opens the desk; `close` stops everything."""

    def __init__(self, folder: Path, theme: Theme, run_of: RunOf | None = None) -> None:
        super().__init__()
        self._run_of = run_of or _run_of
        self._passphrase: str | None = None
        self.tasks = Tasks(self)
        self.window = MainWindow(self.tasks, theme)
        self.opening = Opening(folder, self.tasks, self)
        self.sync: SyncThread | None = None
        self.opening.opened.connect(self._on_opened)
        self.opening.wanted.connect(self._on_wanted)
        self.opening.failed.connect(self._on_failed)
        self.window.signed_in.connect(self._on_signed_in)

    def begin(self, passphrase: str | None = None) -> None:
        """Shows the window; when it has been painted, the desk is opened."""
        self._passphrase = passphrase
        self.window.show()
        QTimer.singleShot(0, self, self._on_painted)

    def close(self) -> None:
        """Request stop, close the connection, quit, wait; then the database's thread, whose last work is to close."""
        if self.sync is not None:
            self.sync.close()
        self.tasks.close(self.opening.close)
        self.window.deleteLater()

    @Slot()
    def _on_painted(self) -> None:
        passphrase, self._passphrase = self._passphrase, None
        self.opening.begin(passphrase)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        from desktop.sync.worker import SyncThread

        self.window.show_opened(opened)
        self.opening.preload()
        self.sync = SyncThread(self._run_of(opened.desk), opened.desk.world.fraction, self)
        self.sync.start()

    @Slot(object)
    def _on_wanted(self, wanted: Wanted) -> None:
        """What has to come first: a passphrase, or an enrolment."""

    @Slot(object)
    def _on_failed(self, trouble: Any) -> None:
        """The desk cannot be opened, for now."""

    @Slot(object)
    def _on_signed_in(self, session: object) -> None:
        workspace, sync = self.window.workspace, self.sync
        if workspace is None or sync is None:
            return
        workspace.saved.connect(sync.wake)
        workspace.sync_asked.connect(sync.sync_now)
        workspace.pause_asked.connect(sync.pause)
        sync.progressed.connect(workspace.on_progress)
        sync.ended.connect(workspace.on_ended)


def _run_of(desk: "Desk") -> "Run":
    """One run of the exchange, as the sync thread wants it: no patience, for the thread sets the next try itself."""
    from desktop.service.syncing import sync

    def run(stop: Any, told: Any, opened: Any) -> Any:
        return sync(desk, stop, dt.timedelta(), told, opened=opened).progress

    return run
