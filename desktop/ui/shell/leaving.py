"""Writes down what is being typed before the window closes or is locked; what cannot be written keeps it open."""

from PySide6.QtCore import QObject, Signal

from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks

_TRIES = 4
"""A draft that was being written when asked is written once more behind it; more than that is a disk that refuses."""


class Leaving(QObject):
    """`ready` when everything typed is on the disk, `stuck` when something could not be written."""

    ready = Signal()
    stuck = Signal()

    def __init__(self, workspace: Workspace, tasks: Tasks) -> None:
        super().__init__(workspace)
        self._workspace, self._tasks = workspace, tasks
        self._left = _TRIES

    def begin(self) -> None:
        """Writes, and looks when everything that was asked of the database is done."""
        self._workspace.flush()
        self._tasks.run(self, _nothing, self._look, self._look)

    def _look(self, _: object) -> None:
        if not self._workspace.is_unsaved:
            self.ready.emit()
        elif self._left:
            self._left -= 1
            self.begin()
        else:
            self.stuck.emit()


def _nothing() -> None:
    """Comes back when all that was asked before it has come back."""
