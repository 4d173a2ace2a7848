"""A QR code as a block: black squares in one path, so that no printer leaves seams between them."""

import segno
from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from desktop.paper.blocks import INK, Strip
from desktop.paper.measures import mm

QUIET = 4
"""Modules of white around the code, by its standard (ISO/IEC 18004)."""


class Code(Struct, frozen=True):
    """A QR code at level M, `side` millimetres wide without its quiet zone, which stands around it.

    At the edge of a sheet a cell may be narrower than the whole: the margin is as white as the zone.
    """

    text: str
    side: float = 32.0
    centred: bool = False

    def strips(self, width: float) -> list[Strip]:
        """One strip, with the quiet zone."""
        matrix = segno.make_qr(self.text, error="m", boost_error=False).matrix
        module = mm(self.side) / len(matrix)
        whole = module * (len(matrix) + 2 * QUIET)
        path = QPainterPath()
        for row, bits in enumerate(matrix):
            for column, dark in enumerate(bits):
                if dark:
                    path.addRect(QRectF((column + QUIET) * module, (row + QUIET) * module, module, module))
        path = path.simplified()

        def paint(painter: QPainter, x: float, y: float) -> None:
            painter.fillPath(path.translated(x + ((width - whole) / 2 if self.centred else 0), y), INK)

        return [Strip(whole, paint)]
