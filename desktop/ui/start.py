"""Everything that lives while the window is open, made in order and stopped in reverse.

Only what the first paint needs is imported here; the desk is opened after it, in the database's thread.
"""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.ui.idle import IdleLock
from desktop.ui.language import Language
from desktop.ui.preferences import Preferences
from desktop.ui.shell.entrance import Entrance
from desktop.ui.shell.opening import Opened
from desktop.ui.shell.window import MainWindow
from desktop.ui.tasks import Tasks
from desktop.ui.theme.fonts import load_fonts
from desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from desktop.service.desk import Desk
    from desktop.sync.worker import Run, SyncThread

RunOf = Callable[["Desk"], "Run"]
"""Gives what one run of the exchange does, for a desk."""


def application() -> QApplication:
    """The one application object."""
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])


def themed(app: QApplication, preferences: Preferences) -> Theme:
    """The look that was chosen at this computer."""
    load_fonts()
    return Theme(app, preferences.colours, preferences.scale)


class Running(QObject):
    """The window, the database's thread, the sync thread. `begin` opens the desk; `close` stops everything."""

    def __init__(self, folder: Path, theme: Theme, preferences: Preferences, run_of: RunOf | None = None) -> None:
        super().__init__()
        self._run_of = run_of or _run_of
        self._passphrase: str | None = None
        self.tasks = Tasks(self)
        self._preferences = preferences
        self.language = Language(self)
        self.language.choose(preferences.language)
        self.window = MainWindow(self.tasks, theme, preferences)
        self.entrance = Entrance(self.window, self.tasks, theme, preferences, folder)
        self.opening = self.entrance.opening
        self.idle = IdleLock(preferences.idle_minutes, parent=self)
        self.sync: SyncThread | None = None
        self.entrance.opened.connect(self._on_opened)
        self.window.signed_in.connect(self._on_signed_in)
        self.window.locked.connect(self.idle.rest)
        self.idle.idle.connect(self.window.lock)
        preferences.changed.connect(self._on_preference)

    def begin(self, passphrase: str | None = None) -> None:
        """Shows the window; when it has been painted, the desk is opened."""
        self._passphrase = passphrase
        self.window.show()
        QTimer.singleShot(0, self, self._on_painted)

    def close(self) -> None:
        """Request stop, close the connection, quit, wait; then the database's thread, whose last work is to close."""
        if self.sync is not None:
            self.sync.close()
        self.idle.rest()
        self.tasks.close(self.opening.close)
        self.language.close()
        self.window.deleteLater()

    @Slot()
    def _on_painted(self) -> None:
        passphrase, self._passphrase = self._passphrase, None
        self.entrance.begin(passphrase)

    @Slot(object, str)
    def _on_opened(self, opened: Opened, first: str) -> None:
        from desktop.sync.worker import SyncThread

        self.window.show_opened(opened, first)
        self.opening.preload()
        self.sync = SyncThread(self._run_of(opened.desk), opened.desk.world.fraction, self)
        self.sync.progressed.connect(self.window.on_progress)
        self.sync.ended.connect(self.window.on_progress)
        self.sync.start()

    @Slot(str)
    def _on_preference(self, name: str) -> None:
        if name == "language":
            self.language.choose(self._preferences.language)
        elif name == "idle_minutes":
            self.idle.allow(self._preferences.idle_minutes)

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
        self.idle.watch()


def _run_of(desk: "Desk") -> "Run":
    """One run of the exchange, as the sync thread wants it: no patience, for the thread sets the next try itself."""

    def run(stop: Any, told: Any, opened: Any) -> Any:
        from desktop.service.syncing import sync  # what speaks HTTP is imported in the sync thread, beside the typing

        return sync(desk, stop, dt.timedelta(), told, opened=opened).progress

    return run
