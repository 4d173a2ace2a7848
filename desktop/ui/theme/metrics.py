"""Space, heights and type in logical pixels at text size 100 %; all of it passes `px` (visual.md, sections 1 and 2)."""

from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import lru_cache

from PySide6.QtGui import QFont

FAMILIES = ["Loket Sans", "Segoe UI", "Noto Sans", "DejaVu Sans"]
LARGEST_SCALE = 2.0


@dataclass(frozen=True)
class Role:
    """A role of type: size and line in pixels, weight 400, 500 or 700 (600 would fall to 500)."""

    size: int
    line: int
    weight: QFont.Weight


class Type(Enum):
    """The roles of type (visual.md, section 2)."""

    GREETING = Role(32, 40, QFont.Weight.Bold)
    TITLE = Role(20, 28, QFont.Weight.Bold)
    DIALOG = Role(16, 22, QFont.Weight.Bold)
    SECTION = Role(14, 20, QFont.Weight.Bold)
    READING = Role(14, 21, QFont.Weight.Normal)
    BODY = Role(13, 18, QFont.Weight.Normal)
    ROW = Role(13, 18, QFont.Weight.Medium)
    CAPTION = Role(12, 16, QFont.Weight.Normal)
    KEY = Role(11, 14, QFont.Weight.Medium)


class Density(StrEnum):
    """How high a person wants the rows of lists (visual.md, section 5)."""

    COMPACT = "compact"
    USUAL = "usual"
    ROOMY = "roomy"

    @property
    def row(self) -> int:
        """The height of a plain row in logical pixels at text size 100 %."""
        return {Density.COMPACT: 30, Density.USUAL: 34, Density.ROOMY: 42}[self]


class Room(StrEnum):
    """How much room a window leaves (visual.md, section 8): everything, a narrow rail, or one column."""

    LARGE = "L"
    MIDDLE = "M"
    SMALL = "S"


@lru_cache
def _font(size: int, weight: QFont.Weight, usual: bool) -> QFont:
    """Made once: delegates ask for it with every cell. Full hinting above 100 % rounds advances and makes gaps."""
    font = QFont(FAMILIES)
    font.setPixelSize(size)
    font.setWeight(weight)
    hinting = QFont.HintingPreference
    font.setHintingPreference(hinting.PreferVerticalHinting if usual else hinting.PreferNoHinting)
    return font


@dataclass(frozen=True)
class Metrics:
    """The numbers at one text size, `scale` 1.0 to 2.0, and one density of rows."""

    scale: float = 1.0
    density: Density = Density.USUAL

    def px(self, n: float) -> int:
        """`n` logical pixels at this text size."""
        return round(n * self.scale)

    def row(self, n: int) -> int:
        """The height of a row that is `n` high at the usual density."""
        return self.px(n + self.density.row - Density.USUAL.row)

    def font(self, role: Type) -> QFont:
        """The font of a role, to be changed as one likes."""
        return QFont(_font(self.px(role.value.size), role.value.weight, self.scale == 1.0))

    def is_wide(self, width: int) -> bool:
        """L: everything is shown."""
        return width >= self.px(1180)

    def page_side(self, width: int) -> int:
        """The margin at both sides of a page, before `px`: the title of the top bar stands there, too."""
        return 20 if self.is_wide(width) else 16

    def is_small(self, width: int, height: int) -> bool:
        """S: one column, no sidebar."""
        return width < self.px(680) or height < self.px(480)

    def room(self, width: int, height: int) -> Room:
        """What a window of this size leaves at this text size."""
        if self.is_small(width, height):
            return Room.SMALL
        return Room.LARGE if self.is_wide(width) else Room.MIDDLE
