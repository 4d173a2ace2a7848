"""The head of every paper: crest, names and address of the office, as its own settings have them."""

from msgspec import Struct
from PySide6.QtCore import Qt

from desktop.paper.blocks import Block, Picture, Row, Rule, Space, Stack, Text
from desktop.paper.measures import Weight

_CREST = 12.0
_LONG = 34
"""Letters of an office's name that fit in one line of 13 points."""


class Letterhead(Struct, frozen=True, kw_only=True):
    """Who gives the paper. `above` is the government it belongs to; `crest` the office's own image, else there is none.

    Loket's mark never stands here: a paper is the office's (visual.md, section 8).
    """

    office: str
    above: str = ""
    address: str = ""
    phone: str = ""
    hours: str = ""
    crest: bytes | None = None

    @property
    def line(self) -> str:
        """Address, telephone and opening hours in one line, as far as they are known."""
        phone = f"Telepon {self.phone}" if self.phone else ""
        return " · ".join(part for part in (self.address, phone, self.hours) if part)


def wide_head(head: Letterhead, title: str, copy_for: str = "", right: float = 60.0, lines: int = 1) -> Block:
    """Across a sheet: crest, office, and at the right what paper this is and for whom; a double rule below.

    `right` is the room of the title in millimetres, `lines` the most that the address may take.
    """
    names = Stack(
        (
            Text(head.above.upper(), 8.5, most=lines),
            Text(head.office.upper(), 13 if len(head.office) <= _LONG else 10, Weight.BOLD, most=2),
            Text(head.line, 8, most=lines),
        )
    )
    edge = Qt.AlignmentFlag.AlignRight
    kind = Stack((Text(title, 11, Weight.BOLD, edge), Text(copy_for, 8.5, across=edge)))
    crest: tuple[tuple[float, Block], ...] = () if head.crest is None else ((_CREST, Picture(head.crest, _CREST)),)
    return Stack((Row((*crest, (None, names), (right, kind))), Space(1.6), Rule(0.6), Space(0.7), Rule(0.2)))


def narrow_head(head: Letterhead, title: str) -> Block:
    """Down a roll, in the middle."""
    middle = Qt.AlignmentFlag.AlignHCenter
    crest: tuple[Block, ...] = () if head.crest is None else (Picture(head.crest, 9.0, centred=True), Space(2))
    return Stack(
        (
            *crest,
            Text(head.office.upper(), 11, Weight.BOLD, middle),
            Text(head.above, 8.5, across=middle),
            Text(f"Telepon {head.phone}" if head.phone else "", 8.5, across=middle),
            Space(1.4),
            Rule(0.4),
            Space(2),
            Text(title, 9.5, Weight.BOLD, middle),
        )
    )
