"""What a page draws, as a painter is told: every text with its box, so that a test can read a paper."""

from typing import Any, NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop.paper.pages import Document, lay_out


class Drawn(NamedTuple):
    """A text on a page, in units: from its left to its right end, and from top to bottom of its letters."""

    words: str
    left: float
    right: float
    top: float
    bottom: float


class Listening:
    """A painter that only listens."""

    def __init__(self) -> None:
        self.texts: list[Drawn] = []
        self.boxes: list[QRectF] = []
        self._font = QFont()

    def setFont(self, font: QFont) -> None:  # noqa: N802
        self._font = font

    def drawText(self, at: QPointF, words: str) -> None:  # noqa: N802
        measured = QFontMetricsF(self._font)
        right = at.x() + measured.horizontalAdvance(words)
        self.texts.append(Drawn(words, at.x(), right, at.y() - measured.ascent(), at.y() + measured.descent()))

    def drawRoundedRect(self, box: QRectF, x: float, y: float) -> None:  # noqa: N802
        self.boxes.append(box)

    def fillRect(self, box: QRectF, colour: Any) -> None:  # noqa: N802
        self.boxes.append(box)

    def drawImage(self, box: QRectF, image: Any) -> None:  # noqa: N802
        self.boxes.append(box)

    def fillPath(self, path: Any, colour: Any) -> None:  # noqa: N802
        self.boxes.append(path.boundingRect())

    def setPen(self, pen: Any) -> None:  # noqa: N802
        """Changes no place."""

    def setBrush(self, brush: Any) -> None:  # noqa: N802
        """Changes no place."""


def drawn(document: Document) -> list[Listening]:
    """What stands on every page."""
    pages = []
    for page in lay_out(document):
        listening = Listening()
        page.paint(cast(QPainter, listening))
        pages.append(listening)
    return pages


def words(document: Document) -> str:
    """All of a paper, as one line."""
    return " ".join(text.words for page in drawn(document) for text in page.texts)
