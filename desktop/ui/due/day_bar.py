"""A bar with one segment for each day that counts: those that have come are filled."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.casework.clock_faces import Segment
from desktop.ui.theme.theme import Theme

_CROWDED = 30
"""From so many days on there is no room for a gap of two."""


def draw_days(painter: QPainter, theme: Theme, rect: QRectF, days: Sequence[Segment], late: bool) -> None:
    """Draws it into `rect`, from edge to edge."""
    if not days:
        return
    px, colours = theme.metrics.px, theme.colours
    gap = px(1 if len(days) > _CROWDED else 2)
    width = (rect.width() - gap * (len(days) - 1)) / len(days)
    painter.setPen(Qt.PenStyle.NoPen)
    filled = colours.redfill if late else colours.accent
    for at, day in enumerate(days):
        painter.setBrush(QColor(filled if day.passed else colours.line))
        box = QRectF(rect.left() + at * (width + gap), rect.top(), width, rect.height())
        painter.drawRoundedRect(box, min(px(2), width / 2), min(px(2), width / 2))
