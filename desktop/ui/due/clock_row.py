"""One clock in its panel: shape, name, what is left, when it is due, and its days. Pressed, it says why."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.casework.clock_faces import Face
from desktop.casework.clock_remaining import Standing
from desktop.ui.due.day_bar import draw_days
from desktop.ui.due.marks import day_and_time, due_told, due_words, remaining_mark, sentences
from desktop.ui.language import said
from desktop.ui.parts.painting import LEFT, RIGHT, draw_icon, write
from desktop.ui.parts.state import Mark
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

_INDENT, _GAP = 24, 12
_LINE, _BELOW, _BAR = 20, 18, 10
_OVER = frozenset({Standing.MET, Standing.MET_LATE, Standing.DROPPED})
"""Nothing is left of those: one line is enough."""


class ClockRow(QAbstractButton):
    """Checked while its reasons are open."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face: Face | None = None
        self._today = dt.date.min
        self._mark = Mark("", "", "neutral")
        self._name = self._stopped = ""
        self._below: list[str] = []
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_changed)

    def show_clock(self, face: Face, today: dt.date) -> None:
        """Shows it, also to a screen reader: its sentences are the description."""
        self._face, self._today = face, today
        self._name, self._mark = said(face.name), remaining_mark(face.remaining, today)
        over = face.standing in _OVER
        self._below = [] if over else due_words(face.remaining, len(face.segments), today)
        self._stopped = day_and_time(face.stopped, today) if over and face.stopped else ""
        self.setAccessibleName(due_told(face.remaining, today))
        self.setAccessibleDescription(" ".join(sentences(face)))
        self.setToolTip("\n".join([self.accessibleName(), *self._below[:1]]))
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._theme.metrics.px
        lines = px(_LINE) * (1 if self._beside(width) else 2)
        return lines + (px(_BELOW) if self._below else 0) + (px(_BAR) if self._has_bar else 0) + px(4)

    def sizeHint(self) -> QSize:
        width = self._theme.metrics.px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.metrics.px(200), self._theme.metrics.px(_LINE))

    @property
    def _has_bar(self) -> bool:
        return bool(self._below and self._face is not None and self._face.segments)

    def _font(self) -> QFont:
        font = self._theme.metrics.font(Type.BODY)
        if self._mark.urgent:
            font.setWeight(QFont.Weight.Bold)
        elif self._mark.tone == "amber":
            font.setWeight(QFont.Weight.Medium)
        return font

    def _room(self, width: int) -> int:
        """What the name leaves in its line."""
        px = self._theme.metrics.px
        name = QFontMetrics(self._theme.metrics.font(Type.BODY)).horizontalAdvance(self._name)
        return width - px(_INDENT + _GAP + 2) - name

    def _beside(self, width: int) -> bool:
        """Whether what is left stands beside the name, or in a line of its own."""
        return QFontMetrics(self._font()).horizontalAdvance(self._mark.words) <= self._room(width)

    def _words(self, room: int) -> str:
        """With the moment at which it stopped, where there is room for it."""
        long = [f"{self._mark.words}, {self._stopped}"] if self._stopped else []
        return _longest([*long, self._mark.words], QFontMetrics(self._font()), room)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colours, width = self._theme.metrics.px, self._theme.colours, self.width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(self.rect(), px(4), px(4))
        line = QRect(0, px(2), width, px(_LINE))
        tone = colours.tone(self._mark.tone).ink
        draw_icon(painter, self._theme, QRect(0, line.top(), px(16), line.height()), self._mark.icon, tone)
        words = line.adjusted(px(_INDENT), 0, 0, 0)
        write(painter, words, self._name, self._theme.metrics.font(Type.BODY), colours.ink)
        beside = self._beside(width)
        ink = colours.ink2 if self._stopped else tone if self._mark.tone in ("amber", "red") else colours.ink
        where = words if beside else words.translated(0, px(_LINE))
        left = self._words(self._room(width) if beside else words.width())
        write(painter, where, left, self._font(), ink, RIGHT if beside else LEFT)
        self._paint_below(painter, where.bottom() + 1)
        painter.end()

    def _paint_below(self, painter: QPainter, top: int) -> None:
        px = self._theme.metrics.px
        left, width = px(_INDENT), self.width() - px(_INDENT)
        if self._below:
            caption = self._theme.metrics.font(Type.CAPTION)
            words = _longest(self._below, QFontMetrics(caption), width)
            write(painter, QRect(left, top, width, px(_BELOW)), words, caption, self._theme.colours.ink2)
        if self._has_bar and self._face is not None:
            bar = QRectF(left, top + px(_BELOW + 2), width, px(6))
            draw_days(painter, self._theme, bar, self._face.segments, self._face.standing is Standing.LATE)


def _longest(ways: Sequence[str], font: QFontMetrics, room: int) -> str:
    """The first of these that fits; the last one where none does."""
    return next((words for words in ways if font.horizontalAdvance(words) < room), ways[-1])
