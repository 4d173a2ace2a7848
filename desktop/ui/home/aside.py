"""Beside the list: the line to the service and what waits for it, what falls due, and what was done here today."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.service.overview import Status
from desktop.service.worklist import Today
from desktop.ui import words
from desktop.ui.home.fortnight import Fortnight
from desktop.ui.parts.buttons import Button
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme

_SYNCED = {"done": ("circle-check", "green"), "stopped": ("clock", "neutral"), "": ("clock", "neutral")}
"""What the newest attempt came to, or that there was none; anything else is a trouble. Whether there is a line at this
moment is the status bar's to say."""
_TODAY = ("pencil", "message-square-reply", "file-pen")


class Aside(QScrollArea):
    """Three panels. Offline is normal: amber, never red, and what waits is said to be safe."""

    def __init__(self, theme: Theme, to_sync: Callable[[], object]) -> None:
        super().__init__()
        self._theme = theme
        self._status: Status | None = None
        self._today = dt.date.min
        self._counted: Today | None = None
        self._link_icon, self._link, self._waiting = QLabel(), QLabel(), QLabel()
        self._heading = QLabel()
        self._icons = [QLabel() for _ in _TODAY]
        self._names = [QLabel() for _ in _TODAY]
        self.counts = [QLabel() for _ in _TODAY]
        self.days = Fortnight(theme)
        self.to_sync = Button(theme, "", to_sync, picture="refresh-cw")
        self.to_sync.setObjectName("to-sync")
        self._lay_out()
        self.retranslate()
        self._dress()
        theme.changed.connect(self._dress)

    def show_status(self, status: Status, today: dt.date) -> None:
        """When the last sync was complete, in amber where the newest attempt was not, and the events that wait."""
        self._status, self._today = status, today
        here, sent = status.events_here, status.events_sent
        self._link.setText(words.last_synced(status.last_done, today))
        self._waiting.setText(self._waiting_words(here, sent))
        self._dress()

    def show_today(self, today: Today) -> None:
        """Counts since midnight."""
        self._counted = today
        for label, name, n in zip(
            self.counts, self._names, (today.recorded, today.handed_over, today.drafts), strict=True
        ):
            label.setText(words.number(n))
            label.setAccessibleName(f"{name.text()}: {label.text()}")

    def retranslate(self) -> None:
        """Sets every text again."""
        self.to_sync.say(self.tr("Lihat sinkronisasi"))
        self.days.retranslate()
        self._heading.setText(self.tr("Hari ini di loket"))
        said = (self.tr("Dicatat"), self.tr("Jawaban diserahkan"), self.tr("Draf terbuka"))
        for label, name in zip(self._names, said, strict=True):
            label.setText(name)
        if self._status is not None:
            self.show_status(self._status, self._today)
        if self._counted is not None:
            self.show_today(self._counted)

    def _waiting_words(self, here: int, sent: int) -> str:
        if not here and not sent:
            return self.tr("Semua sudah sampai. Tidak ada yang menunggu dikirim.")
        parts = []
        if here:
            safe = self.tr(
                "{n} peristiwa menunggu kirim. Semua tersimpan di meja ini dan akan dikirim otomatis saat tersambung."
            )
            parts.append(safe.format(n=words.number(here)))
        if sent:
            parts.append(self.tr("{n} terkirim, menunggu jawaban.").format(n=words.number(sent)))
        return " ".join(parts)

    def _lay_out(self) -> None:
        self._link.setProperty("t", "section")
        self._link.setObjectName("link")
        self._link.setWordWrap(True)
        self._waiting.setProperty("t", "caption")
        self._waiting.setObjectName("waiting")
        self._waiting.setWordWrap(True)
        self._heading.setProperty("t", "section")
        self._head = head = QHBoxLayout()
        head.addWidget(self._link_icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._link, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.to_sync)
        buttons.addStretch(1)
        content = QWidget()
        self._column = column = QVBoxLayout(content)
        self._panels: list[QVBoxLayout] = []
        column.addWidget(self._panel(head, self._waiting, buttons))
        column.addWidget(self._panel(self.days))
        column.addWidget(self._panel(self._heading, self._table()))
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _table(self) -> QGridLayout:
        self._grid = grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for at, (icon, name, count) in enumerate(zip(self._icons, self._names, self.counts, strict=True)):
            count.setProperty("t", "section")
            grid.addWidget(icon, at, 0)
            grid.addWidget(name, at, 1)
            grid.addWidget(count, at, 2, Qt.AlignmentFlag.AlignRight)
        return grid

    def _panel(self, *parts: QWidget | QHBoxLayout | QGridLayout) -> QFrame:
        panel = QFrame()
        panel.setProperty("k", "panel")
        inside = QVBoxLayout(panel)
        self._panels.append(inside)
        for part in parts:
            if isinstance(part, QWidget):
                inside.addWidget(part)
            else:
                inside.addLayout(part)
        return panel

    def _measure(self) -> None:
        px = self._theme.metrics.px
        self._column.setContentsMargins(px(16), px(14), px(20), px(14))
        self._column.setSpacing(px(12))
        for inside in self._panels:
            inside.setContentsMargins(px(14), px(10), px(14), px(12))
        for layout in (*self._panels, self._head, self._grid):
            layout.setSpacing(px(8))

    @Slot()
    def _dress(self) -> None:
        self._measure()
        colours, size, ratio = self._theme.colours, self._theme.metrics.px(16), self.devicePixelRatioF()
        last = self._status.attempts[0] if self._status is not None and self._status.attempts else None
        picture, tone = _SYNCED.get(last.result if last else "", ("link-offline", "amber"))
        self._link_icon.setPixmap(pixmap(picture, colours.tone(tone).ink, size, ratio))
        for label, name in zip(self._icons, _TODAY, strict=True):
            label.setPixmap(pixmap(name, colours.ink2, size, ratio))
