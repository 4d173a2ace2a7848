"""What delegates and painted parts draw alike: a line of text, an icon, a check box, key caps, the ring of a row."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def write(painter: QPainter, rect: QRect, text: str, font: QFont, colour: str, where: Qt.AlignmentFlag = LEFT) -> None:
    """One line of text, elided where there is no room for it."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, where, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))


def draw_icon(painter: QPainter, theme: Theme, rect: QRect, name: str, colour: str, size: int = 16) -> None:
    """An icon, centred in `rect`."""
    side = theme.metrics.px(size)
    at = QRect(0, 0, side, side)
    at.moveCenter(rect.center())
    painter.drawPixmap(at, pixmap(name, colour, side, painter.device().devicePixelRatioF()))


def draw_ring(painter: QPainter, theme: Theme, rect: QRect) -> None:
    """The inset ring of the row that has the focus: rows draw their own."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.colours.ring), 2))
    painter.drawRect(rect.adjusted(1, 1, -1, -1))


def draw_dot(painter: QPainter, theme: Theme, room: QRect) -> None:
    """The mark of what somebody has not opened yet, in the middle of its room."""
    radius = theme.metrics.px(4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours.accentink))
    painter.drawEllipse(room.center(), radius, radius)


def draw_check(painter: QPainter, theme: Theme, box: QRect, checked: bool) -> None:
    """A check box as the style sheet draws them."""
    colours, round_ = theme.colours, theme.metrics.px(3)
    painter.setPen(QPen(QColor(colours.accent if checked else colours.fieldline), 1))
    painter.setBrush(QColor(colours.accent if checked else colours.surface))
    painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
    if checked:
        draw_icon(painter, theme, box, "check", colours.on_accent, 12)


def draw_initials(painter: QPainter, theme: Theme, disc: QRect, name: str, ground: str) -> None:
    """The first letters of the first two parts of a name in a circle; titles in brackets and numbers do not count."""
    parts = [part for part in name.split() if part[:1].isalpha()]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(disc)
    painter.setFont(theme.metrics.font(Type.KEY))
    painter.setPen(QColor(theme.colours.accentink))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "".join(part[0] for part in parts[:2]).upper())


def keys_size(theme: Theme, keys: Sequence[str]) -> QSize:
    """What the caps of some keys need."""
    px = theme.metrics.px
    widths = sum(_key_width(theme, key) for key in keys)
    return QSize(widths + px(4) * max(len(keys) - 1, 0), px(18) if keys else 0)


def draw_keys(painter: QPainter, theme: Theme, left: int, top: int, keys: Sequence[str], ink: str, line: str) -> None:
    """Key caps from the left, one box for each key."""
    px = theme.metrics.px
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(theme.metrics.font(Type.KEY))
    for key in keys:
        width = _key_width(theme, key)
        box = QRectF(left + 0.5, top + 0.5, width - 1, px(18) - 1)
        painter.setPen(QPen(QColor(line), 1))
        painter.drawRoundedRect(box, px(3), px(3))
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        left += width + px(4)


def _key_width(theme: Theme, key: str) -> int:
    font = theme.metrics.font(Type.KEY)
    return max(QFontMetrics(font).horizontalAdvance(key) + theme.metrics.px(10), theme.metrics.px(18))
