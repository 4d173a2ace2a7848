"""The printers of this computer: their names, and one of them ready to be printed on. Both may take their time."""

from typing import Protocol

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.paper.output import PrinterSilent


class Printers(Protocol):
    """What there is to print on. Called off the window's thread: a printer of the network may answer late or never."""

    def names(self) -> list[str]:
        """Every printer, the usual one first."""
        ...

    def open(self, name: str) -> QPrinter:
        """That printer. Raises PrinterSilent where it is there no more."""
        ...


class InstalledPrinters:
    """Those that the computer's system knows."""

    def names(self) -> list[str]:
        """Every printer, the usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))

    def open(self, name: str) -> QPrinter:
        """That printer. Of one that is not there Qt would make a PDF without a name, and say that all went well."""
        info = QPrinterInfo.printerInfo(name)
        if info.isNull():
            raise PrinterSilent(name=name)
        return QPrinter(info, QPrinter.PrinterMode.HighResolution)
