"""Writes down what is being typed before the window closes or is locked; what cannot be written keeps it open."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.parts.question import Question
from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme

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


def _tr(words: str) -> str:
    return QCoreApplication.translate("StuckQuestion", words)


class StuckQuestion(Question):
    """What was typed could not be written: `leave` is a person's decision to close all the same."""

    leave = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(
            theme,
            "stuck",
            _tr("Tutup Loket dan buang ketikan yang belum tersimpan?"),
            _tr("Penyimpanan komputer menolak. Ketikan Anda masih ada di layar selama Loket terbuka."),
            _tr("Kembali ke ketikan"),
            window,
        )
        self.cancel.hide()  # the verb goes back, and so does Esc
        self.offer(_tr("Tutup dan buang"), "leave", self._on_leave)

    def _on_leave(self) -> None:
        self.reject()
        self.leave.emit()


def _nothing() -> None:
    """Comes back when all that was asked before it has come back."""
