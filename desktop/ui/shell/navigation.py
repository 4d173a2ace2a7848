"""The sidebar: where one can go, how much waits there, who is signed in."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.actions import Spec
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme


class NavItem(QAbstractButton):
    """One place of the sidebar: icon, words, count. Red only for what is in dispute or failed. Narrow: icon alone."""

    def __init__(self, theme: Theme, action: Spec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._action = action
        self._count = 0
        self._alarm = False
        self._hovered = False
        self.narrow = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"nav-{action.name}")
        theme.changed.connect(self.updateGeometry)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets name, tooltip and description again."""
        words = self._action.text()
        self.setText(words)
        counted = f"{words}, {self._count}" if self._count else words
        self.setAccessibleName(counted)
        self.setAccessibleDescription(" + ".join(self._action.keycaps()))
        self.setToolTip(f"{words} ({' + '.join(self._action.keycaps())})")

    def show_count(self, count: int, alarm: bool = False) -> None:
        """How much waits there; `alarm` makes it a red badge."""
        self._count, self._alarm = count, alarm
        self.retranslate()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.metrics.px
        return QSize(px(48), px(48)) if self.narrow else QSize(px(190), px(34))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self._hovered:
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
        size = px(20 if self.narrow else 18)
        ink = colours.accentink if self.isChecked() else colours.ink2
        left = (self.width() - size) // 2 if self.narrow else px(12)
        top = (self.height() - size) // 2
        painter.drawPixmap(left, top, pixmap(self._action.icon, ink, size, self.devicePixelRatioF()))
        if self.narrow:
            return
        painter.setFont(self._theme.metrics.font(Type.ROW))
        painter.setPen(QColor(colours.ink))
        words = QRect(px(40), 0, self.width() - px(40) - px(44), self.height())
        elided = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        if self._count:
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        painter.setFont(self._theme.metrics.font(Type.CAPTION))
        number = f"{self._count:,}".replace(",", ".")
        width = max(QFontMetrics(painter.font()).horizontalAdvance(number) + px(10), px(20))
        badge = QRectF(self.width() - width - px(8), (self.height() - px(20)) / 2, width, px(20))
        if self._alarm:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.redfill))
            painter.drawRoundedRect(badge, px(10), px(10))
        painter.setPen(QColor(colours.on_accent if self._alarm else colours.ink2))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number)
