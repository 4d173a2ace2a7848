"""*Jatuh tempo dua pekan*: a bar for every day from today to the end of next week; days off are hatched."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.casework.day_words import SHORT_WEEKDAYS
from desktop.casework.working_days import WEEKDAYS
from desktop.service.dues import DueDay
from desktop.ui import words
from desktop.ui.language import said
from desktop.ui.parts.following import follow_size
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme

_NUMBER, _BAR, _LABELS, _WIDEST = 16, 56, 34, 18
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class DueBars(QWidget):
    """Draws the days. Silent but for its description."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: Sequence[DueDay] = ()
        self._today = dt.date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_days(self, days: Sequence[DueDay], today: dt.date) -> None:
        """Shows these, one beside the other."""
        self._days, self._today = days, today
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.metrics.px
        return QSize(px(200), px(_NUMBER + _BAR + _LABELS))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        most = max((day.count for day in self._days), default=0) or 1
        painter = QPainter(self)
        painter.fillRect(0, px(_NUMBER + _BAR), self.width(), 1, QColor(colours.line2))
        for at, day in enumerate(self._days):
            left, right = (self.width() * n // len(self._days) for n in (at, at + 1))
            self._paint(painter, QRect(left + 1, 0, right - left - 2, self.height()), day, most)
        painter.end()

    def _is_roomy(self, width: int) -> bool:
        """Whether the short name of every weekday fits; else all of them are told by their first letter."""
        font = QFontMetrics(self._theme.metrics.font(Type.KEY))
        return max(font.horizontalAdvance(said(name)) for name in SHORT_WEEKDAYS) <= width

    def _paint(self, painter: QPainter, column: QRect, day: DueDay, most: int) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        base = px(_NUMBER + _BAR)
        if day.off is not None:
            room = QRect(column.left(), px(_NUMBER), column.width(), px(_BAR))
            painter.fillRect(room, QColor(colours.sunken))
            painter.fillRect(room, QBrush(QColor(colours.line2), Qt.BrushStyle.BDiagPattern))
        font = self._theme.metrics.font(Type.KEY)
        if day.date == self._today:
            font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        if day.count:
            high = max(px(_BAR) * day.count // most, px(4))
            bar = QRect(0, base - high, min(px(_WIDEST), column.width() - px(2)), high)
            bar.moveLeft(column.center().x() - bar.width() // 2)
            painter.fillRect(bar, QColor(colours.amber.ink if day.date == self._today else colours.accent))
            painter.setPen(QColor(colours.ink))
            painter.drawText(
                column.adjusted(-px(4), bar.top() - px(_NUMBER), px(4), 0), _CENTRE, words.number(day.count)
            )
        painter.setPen(QColor(colours.ink if day.date == self._today else colours.ink2))
        name = said(SHORT_WEEKDAYS[day.date.weekday()])
        name = name if self._is_roomy(column.width()) else name[:1]
        painter.drawText(column.adjusted(-px(4), base + px(4), px(4), 0), _CENTRE, name)
        painter.drawText(column.adjusted(-px(4), base + px(18), px(4), 0), _CENTRE, str(day.date.day))


class Fortnight(QWidget):
    """Heading, bars, and which days off they are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._days: Sequence[DueDay] = ()
        self._today = dt.date.min
        self._heading, self._off = QLabel(), QLabel()
        self._heading.setProperty("t", "section")
        self._off.setProperty("t", "caption")
        self._off.setWordWrap(True)
        self._off.setObjectName("days-off")
        self.bars = DueBars(theme)
        self.bars.setObjectName("due-days")
        column = QVBoxLayout(self)
        follow_size(theme, column, 8)
        for part in (self._heading, self.bars, self._off):
            column.addWidget(part)
        self.retranslate()

    def show_days(self, days: Sequence[DueDay], today: dt.date) -> None:
        """Shows what is due on them."""
        self._days, self._today = days, today
        self.bars.show_days(days, today)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text again."""
        self._heading.setText(self.tr("Jatuh tempo dua pekan"))
        self.bars.setAccessibleName(self._heading.text())
        due = [
            self.tr("{day}: {n} kasus").format(day=words.day_heading(day.date, self._today), n=words.number(day.count))
            for day in self._days
            if day.count
        ]
        self.bars.setAccessibleDescription("; ".join(due) or self.tr("Tidak ada yang jatuh tempo."))
        off = [
            f"{words.plain_date(day.date).rpartition(' ')[0]} {said(day.off)}"
            for day in self._days
            if day.off is not None and day.off not in WEEKDAYS
        ]
        self._off.setText(self.tr("Arsir: {days}.").format(days=", ".join(off)))
        self._off.setVisible(bool(off))
