"""The days from receipt to the due day, week by week: which count, which do not, and today (visual.md, section 5)."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.casework.clock_faces import StripDay
from desktop.casework.day_words import SHORT_WEEKDAYS
from desktop.ui import words
from desktop.ui.language import said
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

_HEAD, _CELL, _GAP = 20, 32, 2
_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
_HATCHED = frozenset({"holiday", "paused"})
_BARE = frozenset({"weekend", "outside"})


class MonthStrip(QWidget):
    """Seven columns, Monday first. Silent where it stands: its sentences say the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: Sequence[StripDay] = ()
        self._today = dt.date.min
        self._late = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_days(self, days: Sequence[StripDay], today: dt.date, late: bool, name: str, sentences: str) -> None:
        """Shows whole weeks; `late` has the due day in red."""
        self._days, self._today, self._late = days, today, late
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentences)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.metrics.px
        return QSize(px(7 * 30), px(_HEAD) + len(self._days) // 7 * px(_CELL + _GAP))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """The pointer on a day asks what it is."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(event.pos()), self)
            return True
        return super().event(event)

    def words_at(self, point: QPoint) -> str:
        """The date under a point, and why it does not count."""
        found = next((day for at, day in enumerate(self._days) if self._cell(at).contains(point)), None)
        if found is None:
            return ""
        date = words.long_date(found.date)
        return f"{date}: {said(found.why)}" if found.why else date

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.metrics.font(Type.KEY))
        painter.setPen(QColor(self._theme.colours.ink2))
        for at, name in enumerate(SHORT_WEEKDAYS):
            head = self._cell(at)
            head.moveTop(0)
            painter.drawText(head, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, said(name))
        for at, day in enumerate(self._days):
            self._paint(painter, self._cell(at), day)
        painter.end()

    def _cell(self, at: int) -> QRect:
        px = self._theme.metrics.px
        left, right = (self.width() + px(_GAP)) * (at % 7) // 7, (self.width() + px(_GAP)) * (at % 7 + 1) // 7
        return QRect(left, px(_HEAD) + at // 7 * px(_CELL + _GAP), right - left - px(_GAP), px(_CELL))

    def _paint(self, painter: QPainter, cell: QRect, day: StripDay) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        self._ground(painter, cell, day)
        solid = day.kind == "due"
        inner = cell.adjusted(px(4), px(2), -px(4), -px(2))
        font = self._theme.metrics.font(Type.KEY)
        painter.setFont(font)
        painter.setPen(QColor(colours.on_accent if solid else colours.ink2))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._date(day.date, inner))
        font.setWeight(self._theme.metrics.font(Type.SECTION).weight())
        painter.setFont(font)
        ink = colours.on_accent if solid else colours.accentink if day.n is not None else colours.ink2
        painter.setPen(QColor(ink))
        painter.drawText(inner, _NUMBER, self._letter(day))

    def _letter(self, day: StripDay) -> str:
        """The number of a day that counts; else why it does not, in one letter."""
        if day.n is not None:
            return str(day.n)
        letters = {"holiday": self.tr("L"), "paused": self.tr("J")}
        return letters.get(day.kind, "")

    def _ground(self, painter: QPainter, cell: QRect, day: StripDay) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        box = cell.toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen if day.kind in _BARE else QPen(QColor(colours.line2), 1))
        painter.setBrush(QColor(self._fill(day)))
        if day.kind not in _BARE:
            painter.drawRoundedRect(box, px(4), px(4))
        if day.kind in _HATCHED:
            painter.setBrush(QBrush(QColor(colours.line2), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, px(4), px(4))
        if day.today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accentink), 2))
            painter.drawRoundedRect(cell.toRectF().adjusted(1, 1, -1, -1), px(4), px(4))

    def _fill(self, day: StripDay) -> str:
        colours = self._theme.colours
        if day.kind == "due":
            return colours.redfill if self._late else colours.accent
        return colours.accentsoft if day.n is not None and day.date <= self._today else colours.surface

    def _date(self, day: dt.date, room: QRect) -> str:
        """The day of the month, with its month where one begins and there is room to say so."""
        said_whole = words.plain_date(day).rpartition(" ")[0]
        fits = QFontMetrics(self._theme.metrics.font(Type.KEY)).horizontalAdvance(said_whole) <= room.width()
        return said_whole if day.day == 1 and fits else str(day.day)
