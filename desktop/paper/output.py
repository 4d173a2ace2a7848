"""Pages made into PDF, pictures or print."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from desktop.errors import EnvironmentTrouble
from desktop.paper.measures import PER_INCH
from desktop.paper.pages import Document, Page, lay_out


class CannotWritePdf(EnvironmentTrouble):
    """The file cannot be made where the person wants it."""

    what = "Berkas PDF {path} tidak dapat ditulis."
    safe = "Kasusnya sudah tersimpan; lembar ini dapat dibuat lagi kapan saja."
    todo = "Pilih folder lain, atau tutup program yang sedang membuka berkas itu."


class PrinterSilent(EnvironmentTrouble):
    """The printer or its driver does not take the paper."""

    what = "Belum tercetak. Printer {name} tidak menjawab."
    safe = "Kasusnya sudah tersimpan; lembar ini dapat dibuat lagi kapan saja."
    todo = "Periksa kabel dan kertas, lalu cetak lagi."


_alone: list[QCoreApplication] = []
"""The application of a process that has no window; Qt needs one as long as anything is drawn."""


def without_window() -> None:
    """Makes papers possible in a process without a window, also on a computer without a display."""
    if QCoreApplication.instance() is None:
        if sys.platform == "linux":
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _alone.append(QGuiApplication(["loket"]))


def write_pdf(document: Document, path: Path) -> int:
    """Writes the PDF with its letters embedded, whole or not at all, and says how many pages it has.

    Raises CannotWritePdf.
    """
    pages = lay_out(document)
    file = QSaveFile(str(path))  # what stood there before stays until the new one is whole
    whole = _pdf(document.title, pages)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(whole) != len(whole) or not file.commit():
        raise CannotWritePdf(path=path)
    return len(pages)


def as_pdf(document: Document) -> tuple[bytes, int]:
    """The PDF with its letters embedded, and how many pages it has."""
    pages = lay_out(document)
    return _pdf(document.title, pages), len(pages)


def _pdf(title: str, pages: Sequence[Page]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PER_INCH)
    writer.setTitle(title)
    writer.setCreator("Loket")
    _set_size(writer, pages[0])
    painter = QPainter(writer)
    for at, page in enumerate(pages):
        if at:
            writer.newPage()
        page.paint(painter)
    painter.end()
    return bytes(buffer.data().data())


def print_on(document: Document, printer: QPrinter) -> int:
    """Prints it in its own size, whatever page the printer was set to, and says how many pages it had.

    Raises PrinterSilent where the printer does not take it. Blocks while the driver works.
    """
    pages = lay_out(document)
    _set_size(printer, pages[0])
    printer.setFullPage(True)
    printer.setDocName(document.title)
    painter = QPainter()
    if printer.printerState() is QPrinter.PrinterState.Error or not painter.begin(printer):
        raise PrinterSilent(name=printer.printerName() or "-")
    scale = printer.resolution() / PER_INCH
    painter.scale(scale, scale)
    for at, page in enumerate(pages):
        if at and not printer.newPage():
            painter.end()
            raise PrinterSilent(name=printer.printerName() or "-")
        page.paint(painter)
    painter.end()
    return len(pages)


def pictures(document: Document, per_inch: int = 150) -> list[QImage]:
    """Every page as a picture, black on white."""
    return [_picture(page, per_inch / PER_INCH, per_inch) for page in lay_out(document)]


def _picture(page: Page, scale: float, per_inch: int) -> QImage:
    image = QImage(round(page.width * scale), round(page.height * scale), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(per_inch / 0.0254))
    image.setDotsPerMeterY(round(per_inch / 0.0254))
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    page.paint(painter)
    painter.end()
    return image


def _set_size(device: QPagedPaintDevice, page: Page) -> None:
    size = QSizeF(page.width, page.height) / 20  # points
    whole = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    device.setPageLayout(QPageLayout(whole, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
