"""The frame of a case's page: where head, wording, history and cards stand, at every width."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.case.facts import DispatchCard, DisputeCard, Facts, ReporterCard
from desktop.ui.case.header import CaseHeader
from desktop.ui.case.late import LateStrip
from desktop.ui.case.linked import LinkedCard
from desktop.ui.case.timeline_view import TimelineView
from desktop.ui.case.wording import WordingPanel
from desktop.ui.due.panel import ClockPanel
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.notice import Notice
from desktop.ui.theme.theme import Theme

_WIDE = 960
"""Content at least so wide has the full aside: the window beside a sidebar at 1180."""
_TWO_COLUMNS = 740
"""Content narrower than this is one column."""
_ASIDE, _ASIDE_NARROW = 344, 300
_UNBOUNDED = 16_777_215
"""Qt's own QWIDGETSIZE_MAX."""


class CaseFrame(QWidget):
    """Holds the parts of the page; knows nothing of any case."""

    def __init__(self, theme: Theme, timeline: TimelineView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.header = CaseHeader(theme)
        self.wording = WordingPanel(theme)
        self.facts = Facts(theme, columns=2)
        self.facts.setObjectName("facts")
        self.timeline = timeline
        self.clocks = ClockPanel(theme)
        self.reporter = ReporterCard(theme)
        self.dispatch = DispatchCard(theme, "dispatch")
        self.linked = LinkedCard(theme)
        self.disputes = DisputeCard(theme, "disputes")
        self.late = LateStrip(theme)
        self.notice = Notice(theme, "case-notice")
        """What sync changed while the case was open."""
        self._lay_out()
        theme.changed.connect(self._arrange)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text again that does not follow from a case."""
        self.header.retranslate()
        self.wording.retranslate()
        self.clocks.retranslate()
        self._history.setText(self.tr("Riwayat"))
        self.timeline.setAccessibleName(self.tr("Riwayat"))

    def count_steps(self, steps: int) -> None:
        """Says how long the history is."""
        self._history_note.setText(self.tr("{n} peristiwa, terbaru di atas", "", steps).format(n=steps))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        follow_size(self._theme, column, 12)
        for card in (self.disputes, self.clocks, self.linked, self.reporter, self.dispatch):
            column.addWidget(card)
        column.addStretch(1)
        self._aside = _scrolling(inside)
        left = QVBoxLayout()
        follow_size(self._theme, left, 12)
        left.addWidget(self._panel(self.wording, self._line(), self.facts))
        left.addWidget(self._history_panel(), 1)
        columns = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, columns)
        follow_size(self._theme, self._columns, 16)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._aside)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self.header)
        self._whole.addWidget(self.late)
        self._whole.addWidget(self.notice)
        self._whole.addWidget(_scrolling(columns), 1)

    def _panel(self, *widgets: QWidget) -> QFrame:
        panel = QFrame()
        panel.setProperty("k", "panel")
        column = QVBoxLayout(panel)
        follow_size(self._theme, column, 10, (16, 10, 16, 12))
        for widget in widgets:
            column.addWidget(widget)
        return panel

    def _line(self) -> QFrame:
        line = QFrame()
        line.setProperty("k", "line")
        return line

    def _history_panel(self) -> QFrame:
        self._history = QLabel()
        self._history.setProperty("t", "section")
        self._history_note = QLabel()
        self._history_note.setObjectName("history-note")
        self._history_note.setProperty("t", "caption")
        head = QWidget()
        row = QHBoxLayout(head)
        follow_size(self._theme, row, 12, (16, 10, 16, 8))
        row.addWidget(self._history)
        row.addWidget(self._history_note)
        row.addStretch(1)
        panel = QFrame()
        panel.setProperty("k", "panel")
        column = QVBoxLayout(panel)
        follow_size(self._theme, column, 0, (1, 1, 1, 6))
        column.addWidget(head)
        column.addWidget(self._line())
        column.addWidget(self.timeline, 1)
        return panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """What it needs in one column: what is wide now may become narrow."""
        return QSize(self.header.minimumSizeHint().width() + self._theme.metrics.px(32), 0)

    @Slot()
    def _arrange(self) -> None:
        """Cards beside the wording; below it where there is no room for two columns, and all of it scrolls then."""
        px, width = self._theme.metrics.px, self.width()
        narrow, wide = width < px(_TWO_COLUMNS), width >= px(_WIDE)
        self.clocks.make_room(wide)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if narrow else beside)
        self._aside.setMinimumWidth(0 if narrow else px(_ASIDE if wide else _ASIDE_NARROW))
        self._aside.setMaximumWidth(_UNBOUNDED if narrow else self._aside.minimumWidth())
        self._aside.setMinimumHeight(self._aside.sizeHint().height() if narrow else 0)
        self.timeline.setMinimumHeight(px(240 if narrow else 96))
        metrics, window = self._theme.metrics, self.window()
        side = px(metrics.page_side(window.width()))
        small = metrics.is_small(window.width(), window.height())
        self._whole.setContentsMargins(side, px(0 if small else 10), side, px(12))
        self._whole.setSpacing(px(12))


def _scrolling(inside: QWidget) -> QScrollArea:
    """A frame around `inside` that scrolls down where there is too little room, and never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
