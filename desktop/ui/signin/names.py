"""The people of a desk as cards: one radio button each, picked with the arrows, with a letter, or by a click."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from desktop.service.welcoming import Candidate
from desktop.ui import words
from desktop.ui.parts.painting import draw_initials, write
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

_HEIGHT, _DISC, _DOT, _PAD = 52, 32, 16, 12


class NameCard(QRadioButton):
    """A person who can sign in. `letter` when one was typed here; `taken` when Enter was."""

    letter = Signal(str)
    taken = Signal()

    def __init__(self, theme: Theme, candidate: Candidate) -> None:
        super().__init__()
        self._theme = theme
        self.candidate = candidate
        self.setObjectName(f"name-{candidate.username}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets name and roles again."""
        self._roles = words.role_words(self.candidate.roles)
        said = f"{self.candidate.name}, {self._roles}"
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.metrics.px
        return QSize(px(200), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.setChecked(True)
            self.taken.emit()
        elif event.text().isalpha() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.letter.emit(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.fieldline), 2 if chosen else 1))
        ground = colours.accentsoft if chosen else colours.hover if self.underMouse() else colours.surface
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, px(6), px(6))
        middle = self.height() // 2
        self._paint_disc(painter, QRect(px(_PAD), middle - px(_DISC) // 2, px(_DISC), px(_DISC)))
        left = px(_PAD * 2 + _DISC) - px(2)
        self._paint_words(painter, QRect(left, 0, self.width() - left - px(_PAD * 2 + _DOT), self.height()))
        self._paint_dot(painter, QRectF(self.width() - px(_PAD + 8 + _DOT), middle - px(_DOT) / 2, px(_DOT), px(_DOT)))
        painter.end()

    def _paint_disc(self, painter: QPainter, disc: QRect) -> None:
        colours = self._theme.colours
        ground = colours.surface if self.isChecked() else colours.accentsoft
        draw_initials(painter, self._theme, disc, self.candidate.name, ground)

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        lines = ((self.candidate.name, Type.ROW, colours.ink, 9), (self._roles, Type.CAPTION, colours.ink2, 27))
        for text, role, ink, top in lines:
            write(painter, QRect(room.left(), px(top), room.width(), px(18)), text, self._theme.metrics.font(role), ink)

    def _paint_dot(self, painter: QPainter, dot: QRectF) -> None:
        colours, px = self._theme.colours, self._theme.metrics.px
        thick = px(5) if self.isChecked() else 1
        painter.setPen(QPen(QColor(colours.accent if self.isChecked() else colours.fieldline), thick))
        painter.setBrush(QColor(colours.surface))
        inset = thick / 2
        painter.drawEllipse(dot.adjusted(inset, inset, -inset, -inset))
