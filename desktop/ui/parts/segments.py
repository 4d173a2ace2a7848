"""A choice of two to five, all of them visible: check, bold and tint on the chosen one. May start unchosen."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop.ui.parts.painting import draw_icon
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

_PAD, _CHECK, _GAP = 9, 12, 4


class _Segment(QPushButton):
    """One of them; neighbours share one line."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words)
        self._theme = theme
        self.before: _Segment | None = None
        self.last = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Wide enough for the chosen look, so that choosing moves nothing."""
        px = self._theme.metrics.px
        words = QFontMetrics(self._font(chosen=True)).horizontalAdvance(self.text())
        return QSize(words + px(2 * _PAD + _CHECK + _GAP), px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _font(self, chosen: bool) -> QFont:
        font = self._theme.metrics.font(Type.ROW)
        font.setWeight(QFont.Weight.Bold if chosen else QFont.Weight.Medium)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, chosen = self._theme.colours, self.isChecked()
        ground = colours.accentsoft if chosen else colours.hover if self.underMouse() else colours.surface
        ink = colours.ink3 if not self.isEnabled() else colours.accentink if chosen else colours.ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = self._outline()
        painter.fillPath(outline, QColor(ground if self.isEnabled() else colours.sunken))
        painter.strokePath(outline, QPen(QColor(colours.accent if chosen else colours.fieldline), 1))
        self._label(painter, ink, chosen)
        painter.end()

    def _outline(self) -> QPainterPath:
        """The box, its outer corners round. The right one of two draws their line, unless the left one is chosen."""
        radius = self._theme.metrics.px(4)
        start = -2.0 if self.before is not None and self.before.isChecked() else 0.5
        end = -0.5 if self.last or self.isChecked() else 2.0
        box = QRectF(self.rect()).adjusted(start, 0.5, end, -0.5)
        path, square = QPainterPath(), QPainterPath()
        path.addRoundedRect(box, radius, radius)
        if self.before is not None:
            square.addRect(QRectF(box.left(), box.top(), box.width() / 2, box.height()))
        if not self.last:
            square.addRect(QRectF(box.center().x(), box.top(), box.right() - box.center().x(), box.height()))
        return path.united(square).simplified()

    def _label(self, painter: QPainter, ink: str, chosen: bool) -> None:
        px = self._theme.metrics.px
        font = self._font(chosen)
        words = QFontMetrics(font).horizontalAdvance(self.text())
        left = (self.width() - words - (px(_CHECK + _GAP) if chosen else 0)) // 2
        box = self.rect()
        if chosen:
            mark = box.adjusted(left, 0, 0, 0)
            mark.setWidth(px(_CHECK))
            draw_icon(painter, self._theme, mark, "check", ink, _CHECK)
            left += px(_CHECK + _GAP)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(box.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


class Segments(QWidget):
    """`chosen` gives the value of the chosen one, or None. `changed` follows every choice of a person."""

    changed = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        before = None
        for value, words in choices.items():
            button = _Segment(theme, words)
            button.before = before
            button.setObjectName(f"segment-{value}")
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button)
            self._buttons[value] = before = button
            row.addWidget(button)
        if before is not None:
            before.last = True
        row.addStretch(1)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._on_clicked)
        theme.changed.connect(self._dress)

    def chosen(self) -> str | None:
        """The value that is chosen, or None."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def button(self, value: str) -> QPushButton:
        """The one that stands for `value`: what it opens belongs under it."""
        return self._buttons[value]

    def choose(self, value: str | None) -> None:
        """Chooses one, or none."""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == value)
        self._group.setExclusive(True)
        self.setFocusProxy(self._buttons.get(value or "", next(iter(self._buttons.values()))))
        self._dress()

    def say(self, choices: Mapping[str, str]) -> None:
        """Sets the words again, in another language."""
        for value, words in choices.items():
            self._buttons[value].setText(words)
            self._buttons[value].setAccessibleName(f"{self.accessibleName()}: {words}")

    @Slot()
    def _on_clicked(self) -> None:
        self._dress()
        self.changed.emit(self.chosen() or "")

    @Slot()
    def _dress(self) -> None:
        for button in self._buttons.values():
            button.updateGeometry()
            button.update()
