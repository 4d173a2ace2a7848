"""The sidebar: where one can go, how much waits there, who is signed in."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.actions import Spec
from desktop.ui.parts.painting import write
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import Palette
from desktop.ui.words import number as words_number

_SHORT: dict[str, object] = {
    "record": QT_TRANSLATE_NOOP("navigation", "Catat"),
    "cases": QT_TRANSLATE_NOOP("navigation", "Daftar"),
    "approvals": QT_TRANSLATE_NOOP("navigation", "Setujui"),
    "sync": QT_TRANSLATE_NOOP("navigation", "Sinkron"),
    "settings": QT_TRANSLATE_NOOP("navigation", "Atur"),
}
"""Words for the rail, where the usual ones are too long."""


_COUNTED: dict[str, object] = {"cases": QT_TRANSLATE_NOOP("navigation", "{name}, {n} baru untuk Anda")}
"""What a number counts, for who does not see where it stands."""


class NavItem(QAbstractButton):
    """One place of the sidebar: icon, words, count. Red only for what is in dispute or failed.

    Folded into the rail: a larger icon over a short word, the count as a badge at its corner.
    """

    def __init__(self, theme: Theme, action: Spec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._action = action
        self.count = 0
        self.alarm = False
        self._narrow = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # drawn anew when the mouse comes and goes
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"nav-{action.name}")
        theme.changed.connect(self.updateGeometry)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets name, tooltip and description again."""
        words = self._action.text()
        self.setText(words)
        counted = self._counted(words) if self.count else words
        self.setAccessibleName(counted)
        self.setAccessibleDescription(" + ".join(self._action.keycaps()))
        told = counted if self._action.name in _COUNTED else words
        self.setToolTip(f"{told} ({' + '.join(self._action.keycaps())})")

    def _counted(self, words: str) -> str:
        """What the number counts, where it is not simply what waits there."""
        said = _COUNTED.get(self._action.name)
        number = words_number(self.count)
        if said is None:
            return f"{words}, {self.count}"
        return QCoreApplication.translate("navigation", str(said)).format(name=words, n=number)

    def fold(self, narrow: bool) -> None:
        """Takes the form of the rail, or the wide one again."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def show_count(self, count: int, alarm: bool = False) -> None:
        """How much waits there; `alarm` makes it a red badge."""
        self.count, self.alarm = count, alarm
        self.retranslate()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.metrics.px
        return QSize(px(68), px(50)) if self._narrow else QSize(px(190), px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(QColor(colours.line) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface if self.isChecked() else colours.hover))
            painter.drawRoundedRect(box, px(4), px(4))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(0, px(8), px(3), self.height() - px(16)), px(1), px(1))
        self._paint_content(painter)
        painter.end()

    def _paint_content(self, painter: QPainter) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        ink = colours.accentink if self.isChecked() else colours.ink2
        side = px(20 if self._narrow else 18)
        left, top = ((self.width() - side) // 2, px(7)) if self._narrow else (px(12), (self.height() - side) // 2)
        painter.drawPixmap(left, top, pixmap(self._action.icon, ink, side, self.devicePixelRatioF()))
        font = self._theme.metrics.font
        if self._narrow:
            words = QRect(px(2), px(29), self.width() - px(4), px(16))
            write(painter, words, self._short(), font(Type.KEY), colours.ink, Qt.AlignmentFlag.AlignCenter)
        else:
            words = QRect(px(40), 0, self.width() - px(40) - (px(52) if self.count else px(8)), self.height())
            write(painter, words, self.text(), font(Type.ROW), colours.ink)
        if self.count:
            self._paint_count(painter)

    def _short(self) -> str:
        short = _SHORT.get(self._action.name)
        return QCoreApplication.translate("navigation", str(short)) if short else self.text()

    def _paint_count(self, painter: QPainter) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        painter.setFont(self._theme.metrics.font(Type.KEY if self._narrow else Type.CAPTION))
        number = words_number(self.count)
        high = px(16 if self._narrow else 20)
        width = max(QFontMetrics(painter.font()).horizontalAdvance(number) + px(8), high)
        left = self.width() / 2 + px(4) if self._narrow else self.width() - width - px(8)
        top = px(2) if self._narrow else (self.height() - high) / 2
        badge = QRectF(min(left, self.width() - width - px(2)), top, width, high)
        filled = self.alarm or self._narrow
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.redfill if self.alarm else colours.neutral.ink))
            painter.drawRoundedRect(badge, high / 2, high / 2)
        painter.setPen(QColor(_on_badge(colours, self.alarm) if filled else colours.ink2))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number)


def _on_badge(colours: Palette, alarm: bool) -> str:
    return colours.on_accent if alarm else colours.side
