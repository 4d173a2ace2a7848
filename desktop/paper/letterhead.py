"""The head of every paper: crest, names and address of the office, as its own settings have them."""

from msgspec import Struct
from PySide6.QtCore import Qt

from desktop.paper.blocks import Block, Picture, Row, Rule, Space, Stack, Text
from desktop.paper.measures import Weight

_CREST = 12.0
_LONG = 34
"""Letters of an office's name that fit in one line of 13 points."""
_ONE_LINE = 70
"""Letters of an address that fit beside the title of a paper."""


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
    crest_left_out: bool = False
    """The office has set a picture that cannot be drawn."""

    @property
    def line(self) -> str:
        """Address, telephone and opening hours in one line, as far as they are known."""
        return " · ".join(part for part in (self.address, self._telephone, self.hours) if part)

    @property
    def short_line(self) -> str:
        """The same for where it will be cut: how to reach the office comes first."""
        return " · ".join(part for part in (self._telephone, self.address, self.hours) if part)

    @property
    def _telephone(self) -> str:
        return f"Telepon {self.phone}" if self.phone else ""


def wide_head(head: Letterhead, title: str, copy_for: str = "", right: float = 60.0, lines: int = 1) -> Block:
    """Across a sheet: crest, office, and at the right what paper this is and for whom; a double rule below.

    `right` is the room of the title in millimetres, `lines` the most that what is `above` may take. The address takes
    two, unless the office's own name did so on a paper that has to stay one sheet.
    """
    long = len(head.office) > _LONG
    most = 1 if long and lines == 1 else 2
    names = Stack(
        (
            Text(head.above.upper(), 8.5, most=lines),
            Text(head.office.upper(), 10 if long else 13, Weight.BOLD, most=2),
            Text(head.line if most > 1 or len(head.line) <= _ONE_LINE else head.short_line, 8, most=most),
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
            Text(head.short_line, 8, across=middle, most=4),
            Space(1.4),
            Rule(0.4),
            Space(2),
            Text(title, 9.5, Weight.BOLD, middle),
        )
    )
