"""The four honest states of what is at this desk, by count and size; each opens the list of its cases."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QSizePolicy, QVBoxLayout

from desktop.service.overview import Sizes, Status
from desktop.ui import words
from desktop.ui.parts.painting import RIGHT, draw_icon, write
from desktop.ui.parts.state import SYNC_STATES, sync_mark
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme


class StatesPanel(QFrame):
    """`chosen` brings the state whose cases a person wants to see."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._status: Status | None = None
        self._sizes: Sizes | None = None
        self.setProperty("k", "panel")
        self._title = QLabel()
        self._title.setProperty("t", "section")
        self.rows = {state: StateRow(theme, state) for state in SYNC_STATES}
        self._theme = theme
        self._column = column = QVBoxLayout(self)
        column.addWidget(self._title)
        self._whole = QLabel()
        self._whole.setObjectName("whole-size")
        self._whole.setProperty("t", "caption")
        for row in self.rows.values():
            row.clicked.connect(self._on_row)
            column.addWidget(row)
        column.addWidget(self._whole)
        theme.changed.connect(self._measure)
        self._measure()
        self.retranslate()

    def show_all(self, status: Status, sizes: Sizes) -> None:
        """Counts are those of the lists behind them."""
        self._status, self._sizes = status, sizes
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text again."""
        self._title.setText(self.tr("Data di meja ini"))
        status, sizes = self._status, self._sizes
        self._whole.setText(
            self.tr("Besar data di meja ini: {size}").format(size=words.size(sizes.database)) if sizes else ""
        )
        here, sent = (status.events_here, status.events_sent) if status else (0, 0)
        weights = {"here": sizes.here, "sent": sizes.sent} if sizes else {}
        below = {
            "here": self.tr("{n} peristiwa menunggu kirim").format(n=words.number(here)),
            "sent": self.tr("{n} peristiwa, diulang bila tidak dijawab").format(n=words.number(sent)),
            "arrived": self.tr("sudah dikonfirmasi pusat"),
            "dispute": self.tr("ada yang tidak diterima atau berbeda"),
        }
        for state, row in self.rows.items():
            count = status.sync.get(state, 0) if status else 0
            weight = words.size(weights[state]) if state in weights else ""
            row.show_state(below[state] if count or state != "dispute" else self.tr("tidak ada"), count, weight)

    @Slot()
    def _measure(self) -> None:
        px = self._theme.metrics.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(8))
        self._column.setSpacing(px(2))
        self._whole.setContentsMargins(px(28), px(4), 0, px(4))

    @Slot()
    def _on_row(self) -> None:
        self.chosen.emit(self.sender().objectName().removeprefix("state-"))


class StateRow(QAbstractButton):
    """Shape, word, what it means, how many cases, how much."""

    def __init__(self, theme: Theme, state: str) -> None:
        super().__init__()
        self._theme, self._state = theme, state
        self._below, self._size = "", ""
        self.count = 0
        self.setObjectName(f"state-{state}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # drawn anew when the mouse comes and goes
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_state(self, below: str, count: int, size: str) -> None:
        """Also as one sentence for a screen reader."""
        self._below, self.count, self._size = below, count, size
        self.setText(sync_mark(self._state).words)
        said = self.tr("{state}: {n} kasus").format(state=self.text(), n=words.number(count))
        self.setAccessibleName(f"{said}, {size}" if size else said)
        self.setAccessibleDescription(below)
        self.setToolTip(below)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.metrics.px(300), self._theme.metrics.px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, metrics = self._theme.colours, self._theme.metrics
        px, mark = metrics.px, sync_mark(self._state)
        loud = mark.urgent and self.count > 0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(QRectF(self.rect()), px(4), px(4))
        tone = colours.tone(mark.tone).ink if loud or not mark.urgent else colours.ink2
        draw_icon(painter, self._theme, QRect(0, 0, px(24), self.height()), mark.icon, tone)
        number = QRect(self.width() - px(132), 0, px(56), self.height())
        size = QRect(self.width() - px(76), 0, px(72), self.height())
        room = number.left() - px(28)
        row, caption = metrics.font(Type.ROW), metrics.font(Type.CAPTION)
        ink = tone if loud else colours.ink
        write(painter, QRect(px(28), px(4), room, px(18)), mark.words, row, ink)
        write(painter, number, words.number(self.count), row, ink, RIGHT)
        write(painter, QRect(px(28), px(21), room, px(17)), self._below, caption, colours.ink2)
        write(painter, size, self._size, caption, colours.ink2, RIGHT)
        painter.end()
