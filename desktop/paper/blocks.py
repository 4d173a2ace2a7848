"""What a paper is made of. A block, given a width, becomes strips: pieces that no page break may cut.

Text gives a strip for every line, so that it flows over pages; what stands side by side or in a frame is one strip.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from msgspec import Struct
from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtSvg import QSvgRenderer

from desktop.paper.measures import Weight, font, mm, pt

LEADING = 1.22
"""Height of a line by the size of its letters."""
INK = QColor(0, 0, 0)
_JOINER = "\u200d"
_FINE = 600
"""Pixels of the longer side of a drawing in lines: 1,000 an inch at the size of a crest."""
Paint = Callable[[QPainter, float, float], None]
"""Paints at the left and upper end of a strip."""


class Strip(NamedTuple):
    """A piece of a block, in units."""

    height: float
    paint: Paint


class Block(Protocol):
    """Anything that can stand on a paper."""

    def strips(self, width: float) -> list[Strip]:
        """The pieces at that width, from top to bottom."""
        ...


class Text(Struct, frozen=True):
    """Words in one size. `most` lines at most, the last one cut with `…`; `across` is left, right or centre."""

    words: str
    points: float = 8.5
    weight: Weight = Weight.REGULAR
    across: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    most: int | None = None

    def strips(self, width: float) -> list[Strip]:
        """A strip a line; none for no words."""
        lines = [line for part in self.words.splitlines() for line in self._lines(_plain(part), width)]
        if self.most is not None and len(lines) > self.most:
            rest = " ".join(lines[self.most - 1 :])
            kept = QFontMetricsF(font(self.points, self.weight)).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            lines = [*lines[: self.most - 1], kept]
        return [Strip(pt(self.points) * LEADING, self._painting(line, width)) for line in lines]

    def _lines(self, words: str, width: float) -> list[str]:
        layout, first = self._layout(words, width)
        found = []
        while first.isValid():
            start, length = first.textStart(), first.textLength()
            found.append(_units(words, start, length).rstrip())
            first = self._next(layout, width)
        layout.endLayout()
        return found or [""]

    def _layout(self, words: str, width: float) -> tuple[QTextLayout, QTextLine]:
        layout = QTextLayout(words, font(self.points, self.weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        return layout, self._next(layout, width)

    @staticmethod
    def _next(layout: QTextLayout, width: float) -> QTextLine:
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(width)
        return line

    def _painting(self, words: str, width: float) -> Paint:
        def paint(painter: QPainter, x: float, y: float) -> None:
            letters = font(self.points, self.weight)
            measured = QFontMetricsF(letters)
            left = width - measured.horizontalAdvance(words)
            shift = {Qt.AlignmentFlag.AlignRight: left, Qt.AlignmentFlag.AlignHCenter: left / 2}.get(self.across, 0.0)
            middle = (pt(self.points) * LEADING - measured.ascent() - measured.descent()) / 2
            painter.setFont(letters)
            painter.setPen(INK)
            painter.drawText(QPointF(x + shift, y + middle + measured.ascent()), words)

        return paint


class Space(Struct, frozen=True):
    """Nothing, so many millimetres high."""

    height: float

    def strips(self, width: float) -> list[Strip]:
        """One empty strip."""
        return [Strip(mm(self.height), lambda painter, x, y: None)]


class Rule(Struct, frozen=True):
    """A line across, `thick` millimetres (0.15 at least: less does not print)."""

    thick: float = 0.2

    def strips(self, width: float) -> list[Strip]:
        """The line alone."""
        thick = mm(self.thick)
        return [Strip(thick, lambda painter, x, y: painter.fillRect(QRectF(x, y, width, thick), INK))]


class Stack(Struct, frozen=True):
    """Blocks one below the other, `gap` millimetres apart."""

    blocks: Sequence[Block]
    gap: float = 0.0

    def strips(self, width: float) -> list[Strip]:
        """Those of all blocks; the gap after a block belongs to its last strip."""
        parts = [strips for block in self.blocks if (strips := block.strips(width))]
        for strips in parts[:-1]:
            strips[-1] = Strip(strips[-1].height + mm(self.gap), strips[-1].paint)
        return [strip for strips in parts for strip in strips]


class Row(Struct, frozen=True):
    """Blocks side by side in one strip. A width is in millimetres; None shares what is left."""

    cells: Sequence[tuple[float | None, Block]]
    gap: float = 4.0

    def strips(self, width: float) -> list[Strip]:
        """One strip as high as its highest cell."""
        fixed = sum(mm(cell) for cell, _ in self.cells if cell is not None) + mm(self.gap) * (len(self.cells) - 1)
        shares = sum(cell is None for cell, _ in self.cells)
        widths = [(width - fixed) / shares if cell is None else mm(cell) for cell, _ in self.cells]
        columns = [block.strips(each) for each, (_, block) in zip(widths, self.cells, strict=True)]
        height = max(map(height_of, columns))

        def paint(painter: QPainter, x: float, y: float) -> None:
            for each, column in zip(widths, columns, strict=True):
                paint_down(painter, column, x, y)
                x += each + mm(self.gap)

        return [Strip(height, paint)]


class Inset(Struct, frozen=True):
    """A block so many millimetres further to the right; it flows over pages like the block itself."""

    block: Block
    left: float

    def strips(self, width: float) -> list[Strip]:
        """Those of the block."""
        left = mm(self.left)
        return [Strip(one.height, _shifted(one.paint, left)) for one in self.block.strips(width - left)]


def _shifted(paint: Paint, left: float) -> Paint:
    return lambda painter, x, y: paint(painter, x + left, y)


class Together(Struct, frozen=True):
    """A head that never stands at the end of a page without the beginning of what it heads."""

    head: Block
    rest: Block

    def strips(self, width: float) -> list[Strip]:
        """The head and the first strip of the rest as one, then the others."""
        first, *others = [*self.rest.strips(width), *Space(0).strips(width)]
        joined = [*self.head.strips(width), first]
        whole = Strip(height_of(joined), lambda painter, x, y: paint_down(painter, joined, x, y))
        return [whole, *others]


class Framed(Struct, frozen=True):
    """A block in a frame with round corners."""

    block: Block
    padding: float = 3.5
    thick: float = 0.3

    def strips(self, width: float) -> list[Strip]:
        """One strip."""
        inset = mm(self.padding)
        inner = self.block.strips(width - 2 * inset)
        height = height_of(inner) + 2 * inset

        def paint(painter: QPainter, x: float, y: float) -> None:
            painter.setPen(QPen(INK, mm(self.thick)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(x, y, width, height), mm(1.4), mm(1.4))
            paint_down(painter, inner, x + inset, y + inset)

        return [Strip(height, paint)]


class Picture(Struct, frozen=True):
    """An image as high as it says, in its own proportions: the crest of an office. What is no image takes no room."""

    data: bytes
    height: float
    centred: bool = False

    def strips(self, width: float) -> list[Strip]:
        """One strip, or none."""
        image = _image(self.data)
        if image.isNull():
            return []
        height = mm(self.height)
        wide = min(width, height * image.width() / image.height())

        def paint(painter: QPainter, x: float, y: float) -> None:
            left = x + (width - wide) / 2 if self.centred else x
            painter.drawImage(QRectF(left, y, wide, wide * image.height() / image.width()), image)

        return [Strip(height, paint)]


def _image(data: bytes) -> QImage:
    """The image in a file: PNG, which Qt reads by itself, or SVG, made large enough for print."""
    if not data.lstrip().startswith(b"<"):
        return QImage.fromData(data)
    drawing = QSvgRenderer(QByteArray(data))
    size = drawing.defaultSize()
    if not drawing.isValid() or size.isEmpty():
        return QImage()
    image = QImage(size.scaled(_FINE, _FINE, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    return image


def height_of(strips: Sequence[Strip]) -> float:
    """All of them, one below the other."""
    return sum(strip.height for strip in strips)


def paint_down(painter: QPainter, strips: Sequence[Strip], x: float, y: float) -> None:
    """Paints them one below the other."""
    for strip in strips:
        strip.paint(painter, x, y)
        y += strip.height


def _plain(words: str) -> str:
    """Without what has no shape, or turns the order of letters: a paper shows what was typed, from left to right."""
    return "".join(letter if letter.isprintable() or letter == _JOINER else " " for letter in words)


def _units(words: str, start: int, length: int) -> str:
    """A piece of a text by Qt's count, which takes letters beyond U+FFFF for two."""
    return words.encode("utf-16-le", "surrogatepass")[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
