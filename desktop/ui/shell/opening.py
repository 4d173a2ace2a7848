"""Opens the desk of a profile folder, in the database's thread, after the window has been painted.

What is heavy (SQLAlchemy, the cipher, the pages) is imported there too, so that the window stands at once.
"""

import gc
import importlib
from contextlib import ExitStack
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop.service.desk import Desk
    from desktop.service.welcoming import Welcome

_SOON_NEEDED = (
    "desktop.ui.shell.workspace",
    "desktop.ui.home.page",
    "desktop.ui.record.page",
    "desktop.ui.cases.page",
    "desktop.service.syncing",
)


class Opened(NamedTuple):
    """A desk that is open, and what its sign-in screen shows."""

    desk: "Desk"
    welcome: "Welcome"


class Wanted(Enum):
    """What has to come before the desk can be opened."""

    ENROLMENT = auto()
    PASSPHRASE = auto()


class Opening(QObject):
    """One of `opened` (Opened), `wanted` (Wanted) and `failed` (LoketError) follows every `begin`."""

    opened = Signal(object)
    wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._tasks = folder, tasks
        self._held = ExitStack()

    def begin(self, passphrase: str | None = None) -> None:
        """Tries; once more after each answer to what was wanted, or after a trouble."""
        work = partial(_open, self._folder, passphrase, self._held)
        self._tasks.run(self, work, self._on_done, self.failed.emit)

    def move(self, folder: Path) -> None:
        """Another folder from the next `begin` on."""
        self._folder = folder

    def preload(self) -> None:
        """Imports what a person needs next, while they type their password."""
        self._tasks.run(self, _import_soon_needed, self._on_preloaded, self.failed.emit)

    def close(self) -> None:
        """Closes the store and lets go of the folder; the last work of the database's thread."""
        self._held.close()

    def _on_done(self, result: Opened | Wanted) -> None:
        if isinstance(result, Wanted):
            self.wanted.emit(result)
        else:
            self.opened.emit(result)

    def _on_preloaded(self, _: object) -> None:
        """They are there."""


def _open(folder: Path, passphrase: str | None, held: ExitStack) -> Opened | Wanted:
    from desktop.security.database_key import KEY_FILE, describe
    from desktop.service.desk import NotADesk
    from desktop.service.opening import open_desk
    from desktop.service.welcoming import welcome_of

    if passphrase is None and (folder / KEY_FILE).exists() and describe(folder) == "passphrase":
        return Wanted.PASSPHRASE
    with ExitStack() as trying:
        try:
            desk = trying.enter_context(open_desk(folder, lambda: passphrase))
        except NotADesk:
            return Wanted.ENROLMENT
        opened = Opened(desk, welcome_of(desk))
        importlib.import_module("desktop.ui.signin.page")
        held.push(trying.pop_all())
        return opened


def _import_soon_needed() -> None:
    for name in _SOON_NEEDED:
        importlib.import_module(name)
    gc.freeze()  # else the collector looks through all of it now and then, and the window is deaf for 65 ms
