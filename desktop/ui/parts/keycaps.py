"""Key caps: the keys of an action, drawn as small boxes beside its words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.actions import Spec
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme


class KeyCaps(QWidget):
    """The keys of one action. `on_accent` draws them for a primary button. Silent: the button says its keys itself."""

    def __init__(self, theme: Theme, action: Spec, parent: QWidget | None = None, on_accent: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = action.keycaps()
        self._on_accent = on_accent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        px = self._theme.metrics.px
        return QSize(sum(self._width(key) for key in self._keys) + px(4) * (len(self._keys) - 1), px(18))

    def _width(self, key: str) -> int:
        font = self._theme.metrics.font(Type.KEY)
        return max(QFontMetrics(font).horizontalAdvance(key) + self._theme.metrics.px(10), self._theme.metrics.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        ink = QColor(colours.on_accent if self._on_accent else colours.ink2)
        line = QColor(colours.on_accent if self._on_accent else colours.line2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.metrics.font(Type.KEY))
        left = 0
        for key in self._keys:
            box = QRectF(left + 0.5, 0.5, self._width(key) - 1, px(18) - 1)
            painter.setPen(QPen(line, 1))
            painter.drawRoundedRect(box, px(3), px(3))
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
            left += self._width(key) + px(4)
        painter.end()
