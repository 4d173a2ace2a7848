"""Lengths on paper in one unit, a twentieth of a point, so that a layout is the same for every printer and screen.

Fonts have whole sizes in this unit, are never hinted, and come with the program.
"""

from enum import IntEnum
from functools import cache

from msgspec import Struct
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from desktop.errors import Bug
from desktop.resources import resource

PER_INCH = 1440
"""Units of an inch: the resolution a paper is laid out in."""
_FILES = ("LoketSans-Regular", "LoketSans-Medium", "LoketSans-Bold")
_FAMILIES = ["Loket Sans", "Segoe UI", "Noto Sans", "DejaVu Sans"]


def mm(length: float) -> float:
    """Millimetres in units."""
    return length * PER_INCH / 25.4


def pt(length: float) -> float:
    """Points in units."""
    return length * PER_INCH / 72


class Weight(IntEnum):
    """The three that are bundled."""

    REGULAR = 400
    MEDIUM = 500
    BOLD = 700


class Paper(Struct, frozen=True):
    """A sheet, or a roll where `height` is None: as long as what is printed. All in millimetres."""

    width: float
    height: float | None
    side: float
    top: float
    bottom: float


A4 = Paper(210, 297, 20, 15, 15)
A5_LANDSCAPE = Paper(210, 148, 10, 8, 5)
ROLL_80 = Paper(80, None, 4, 4, 6)
"""An 80 mm roll, of which a printer reaches 72."""


@cache
def _load() -> None:
    for name in _FILES:
        if QFontDatabase.addApplicationFontFromData(QByteArray(resource(f"fonts/{name}.ttf"))) < 0:
            raise Bug(detail=f"huruf {name} tidak terbaca")


def font(points: float, weight: Weight = Weight.REGULAR) -> QFont:
    """The bundled letters in a size. An application must exist."""
    _load()
    made = QFont(_FAMILIES)
    made.setPixelSize(round(pt(points)))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
