"""Berkas kasus: asks where it shall go, and has it drawn and written while the window is used for something else."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.casework.ids import CaseId
from desktop.errors import LoketError
from desktop.service.case_file import Exported, export
from desktop.ui.context import Context


class Filing(QObject):
    """`failed` brings a trouble in words; that it went well is a message of the window's."""

    failed = Signal(object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._case: CaseId | None = None
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask_where(self, case: CaseId) -> None:
        """Asks for the folder; the files' own names tell the number and nobody's name."""
        self._case = case
        dialog = QFileDialog(self._page, self.tr("Simpan berkas kasus di folder"), self._folder)
        dialog.setObjectName("case-file-where")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.save_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save_in(self, folder: str) -> None:
        """Writes PDF and JSON there, or neither. The next time the same folder is offered first."""
        if self._case is None:
            return
        self._folder = folder
        self._context.shell.toast(self.tr("Menyusun berkas kasus…"))
        work = partial(export, self._context.desk, self._context.session, self._case, Path(folder))
        self._context.tasks.run_apart(self, work, self._on_filed, self._on_failed)

    def _on_filed(self, made: Exported) -> None:
        told = self.tr("Berkas kasus {number} disimpan di {folder}: PDF {n} halaman dan JSON.")
        folder = Path(made.pdf).parent.name
        self._context.shell.toast(told.format(number=made.number, folder=folder, n=made.pages))

    def _on_failed(self, trouble: LoketError) -> None:
        self.failed.emit(trouble)
