"""Printers of a test: one prints into a file, by the very road that a printer takes; one stays silent. No test here."""

import threading
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from desktop.paper.output import PrinterSilent


class FilePrinters:
    """Every page comes out in `folder`, one file for each sheet; `silent` is a printer that nobody answers from."""

    def __init__(self, folder: Path, *names: str) -> None:
        self._folder, self._names = folder, list(names)
        self.silent: str | None = None
        self.threads: set[int] = set()
        self.held: threading.Event | None = None
        """A driver that hangs until this is set."""

    def names(self) -> list[str]:
        return list(self._names)

    def open(self, name: str) -> QPrinter:
        self.threads.add(threading.get_ident())
        if self.held is not None:
            self.held.wait(20)
        if name == self.silent:
            raise PrinterSilent(name=name)
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._folder / f"lembar-{len(self.sheets()) + 1}.pdf"))
        return printer

    def sheets(self) -> list[Path]:
        """What came out, in order."""
        return sorted(self._folder.glob("lembar-*.pdf"))
