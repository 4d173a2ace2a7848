"""The texts that a window really paints: each with its colour, its box, and the widget that painted it.

A window paints itself into an SVG as well as onto a screen, and there every text is still a text. So what a delegate
or a painted part writes is seen as well as what a label says, shortened, coloured and placed as it is painted.
"""

from dataclasses import dataclass
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from bench.walk.visible import widgets
from desktop.ui.theme.metrics import FAMILIES

_NO_SHIFT = "matrix(1,0,0,1,0,0)"
_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Drawn:
    """One text: `colour` as `#rrggbb`, `size` in pixels, `box` in the window's coordinates, tight around the ink."""

    text: str
    colour: str
    opacity: float
    size: float
    weight: int
    box: QRectF
    widget: QWidget


def drawn(top: QWidget) -> list[Drawn]:
    """Every text of a window, in the order of painting."""
    found: list[Drawn] = []
    painter = _Painters(top)
    for group in ElementTree.fromstring(_painted(top)).iter(f"{_SVG}g"):  # what we have just painted ourselves
        texts = group.findall(f"{_SVG}text")
        matrix = [float(part) for part in group.get("transform", _NO_SHIFT)[7:-1].split(",")]
        painter.begin(matrix[4], matrix[5])
        found += [_drawn(text, matrix[4], matrix[5], painter) for text in texts if (text.text or "").strip()]
    return found


def _painted(top: QWidget) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper = QSvgGenerator()
    paper.setOutputDevice(buffer)
    paper.setSize(top.size())
    paper.setViewBox(QRect(QPoint(0, 0), top.size()))
    top.render(paper)
    return bytes(buffer.data().data())


class _Painters:
    """Who paints: the widget that begins where the painting does; what delegates shift on is still their view's."""

    def __init__(self, top: QWidget) -> None:
        self._top = top
        self._begun: list[QWidget] = [top]
        self._places: dict[tuple[int, int], list[QWidget]] = {}
        for widget in widgets(top):
            at = widget.mapTo(top, QPoint(0, 0))
            self._places.setdefault((at.x(), at.y()), []).append(widget)

    def begin(self, x: float, y: float) -> None:
        """The painting goes on from here."""
        self._begun = self._places.get((round(x), round(y)), self._begun)

    def of(self, box: QRectF) -> QWidget:
        """The innermost of those that begin there and have this place; else the innermost of all."""
        there = [one for one in self._begun if self._place(one).intersects(box)]
        return (there or self._begun)[-1]

    def _place(self, widget: QWidget) -> QRectF:
        return QRectF(widget.rect()).translated(widget.mapTo(self._top, QPoint(0, 0)))


def _drawn(text: ElementTree.Element, dx: float, dy: float, painters: _Painters) -> Drawn:
    words = text.text or ""
    font = QFont(FAMILIES)
    size, weight = float(text.get("font-size", "13")), int(text.get("font-weight", "400"))
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight(weight))
    x, y = dx + float(text.get("x", "0")), dy + float(text.get("y", "0"))
    box = QFontMetricsF(font).tightBoundingRect(words).translated(x, y)
    opacity = float(text.get("fill-opacity", "1"))
    return Drawn(words, text.get("fill", "#000000"), opacity, size, weight, box, painters.of(box))


def is_seen(text: Drawn, top: QWidget) -> bool:
    """Whether nothing lies over it, a message or the bar below a page: the SVG holds what is covered, too."""
    across = (round(text.box.left()) + 1, round(text.box.right()) - 1)
    down = (round(text.box.top()) + 1, round(text.box.bottom()) - 1)
    return all(_is_before(top.childAt(x, y), text.widget) for x in across for y in down)


def _is_before(found: QWidget | None, widget: QWidget) -> bool:
    """Whether what is found at a place is the widget, or stands on it, or holds it."""
    return found is not None and (found is widget or widget.isAncestorOf(found) or found.isAncestorOf(widget))
