"""Blocks put on pages: margins, a head that comes back on every further page, page numbers at the foot."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtGui import QPainter

from desktop.paper.blocks import Block, Strip, height_of, paint_down
from desktop.paper.measures import Paper, mm

_GAP = 4.0


class Document(Struct, frozen=True, kw_only=True):
    """A paper before it is laid out. `again` heads every page after the first; `foot` gets page and pages, from 1."""

    title: str
    paper: Paper
    body: Sequence[Block]
    again: Block | None = None
    foot: Callable[[int, int], Block] | None = None


class Page(Struct, frozen=True):
    """A page laid out, in units; `height` is that of the paper, or of what stands on a roll."""

    width: float
    height: float
    pieces: tuple[tuple[float, float, Strip], ...]

    def paint(self, painter: QPainter) -> None:
        """Paints it at the origin, one unit a pixel."""
        for x, y, strip in self.pieces:
            strip.paint(painter, x, y)


def lay_out(document: Document) -> list[Page]:
    """The pages, at least one. What is higher than a page stands alone on one, and is cut by its edge."""
    paper = document.paper
    inner = mm(paper.width - 2 * paper.side)
    strips = [strip for block in document.body for strip in block.strips(inner)]
    if paper.height is None:
        return [_page(paper, height_of(strips) + mm(paper.top + paper.bottom), strips)]
    again = [] if document.again is None else [*document.again.strips(inner), Strip(mm(_GAP), _nothing)]
    foot = [] if document.foot is None else document.foot(1, 1).strips(inner)
    room = mm(paper.height - paper.top - paper.bottom) - height_of(foot) - (mm(_GAP / 2) if foot else 0)
    filled = _fill(strips, room, again)
    pages = []
    for at, page in enumerate(filled, 1):
        below = [] if document.foot is None else document.foot(at, len(filled)).strips(inner)
        pages.append(_page(paper, mm(paper.height), page, below))
    return pages


def _fill(strips: Sequence[Strip], room: float, again: list[Strip]) -> list[list[Strip]]:
    pages: list[list[Strip]] = [[]]
    left, empty = room, True
    for strip in strips:
        if strip.height > left and not empty:
            pages.append(list(again))
            left = room - height_of(again)
        pages[-1].append(strip)
        left -= strip.height
        empty = False
    return pages


def _page(paper: Paper, height: float, strips: Sequence[Strip], foot: Sequence[Strip] = ()) -> Page:
    pieces = []
    x, y = mm(paper.side), mm(paper.top)
    for strip in strips:
        pieces.append((x, y, strip))
        y += strip.height
    if foot:
        whole = Strip(height_of(foot), lambda painter, left, top: paint_down(painter, foot, left, top))
        pieces.append((x, height - mm(paper.bottom) - whole.height, whole))
    return Page(mm(paper.width), height, tuple(pieces))


def _nothing(painter: QPainter, x: float, y: float) -> None:
    """Paints nothing."""
