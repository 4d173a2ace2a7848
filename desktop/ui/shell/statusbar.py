"""The status bar: the link, what waits, the last sync, the date. Offline is normal: amber, never red."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from desktop.service.desk import Desk
from desktop.service.overview import Status
from desktop.sync.driver import Progress
from desktop.ui import words
from desktop.ui.actions import spec
from desktop.ui.parts.labels import Elided
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme

_TICK_MS = 10_000


class StatusBar(QFrame):
    """Told by the workspace and by the sync thread. `shortcuts_asked` wants the page of all keys."""

    shortcuts_asked = Signal()

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._theme, self._desk = theme, desk
        self._here: Status | None = None
        self._progress: Progress | None = None
        self._paused = False
        self.setProperty("k", "status")
        self._icon, self._link, self._waiting_icon, self._waiting, self._today = (QLabel() for _ in range(5))
        self._last = Elided()
        self._keys = QPushButton()
        self._keys.setObjectName("shortcuts")
        self._keys.setProperty("v", "status")
        self._keys.clicked.connect(self.shortcuts_asked)
        self._row = QHBoxLayout(self)
        for group in ((self._icon, self._link), (self._waiting_icon, self._waiting)):
            for label in group:
                self._add(label)
            self._add_rule()
        self._add(self._last, 1)
        self._add_rule()
        self._add(self._today)
        self._add_rule()
        self._row.addWidget(self._keys)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._show_clock)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def show_status(self, here: Status) -> None:
        """What waits, and when the last sync was complete."""
        self._here = here
        self.retranslate()

    def show_progress(self, progress: Progress) -> None:
        """What the sync does now."""
        self._progress = progress
        self.retranslate()

    def show_paused(self, paused: bool) -> None:
        """A person wants the line left alone, or not any more."""
        self._paused = paused
        self.retranslate()

    def in_short(self) -> tuple[str, str, str, str]:
        """Icon, colour and words of the link, and how much waits: for a window without room for this bar."""
        return (*self._link_words(), words.number(self._count()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    @Slot()
    def retranslate(self) -> None:
        """Sets every text again, as things stand."""
        px = self._theme.metrics.px
        self.setFixedHeight(px(28))
        self._row.setContentsMargins(px(12), 0, px(12), 0)
        self._row.setSpacing(px(8))
        picture, colour, text = self._link_words()
        self._icon.setPixmap(self._picture(picture, colour))
        self._link.setText(text)
        self._waiting_icon.setPixmap(self._picture("sync-here", self._theme.colours.ink2))
        self._waiting.setText(self.tr("{n} menunggu kirim").format(n=words.number(self._count())))
        self._last.setText(self._last_words())
        self._keys.setText(f"{'+'.join(spec('shortcuts').keycaps())}  {spec('shortcuts').text()}")
        self._show_clock()

    def _link_words(self) -> tuple[str, str, str]:
        """Icon, colour and words together: colour is never the only sign."""
        colours, progress = self._theme.colours, self._progress
        if self._paused:
            return "circle-pause", colours.amber.ink, self.tr("Dijeda — semua tetap bisa dikerjakan")
        if progress is not None and progress.trouble is None:
            if progress.finished:
                return "link-online", colours.green.ink, self.tr("Terhubung")
            said = self.tr("Menyinkronkan: {up} dikirim, {down} diterima")
            told = said.format(up=words.number(progress.events_up), down=words.number(progress.entries_down))
            return "link-busy", colours.info.ink, told
        return "link-offline", colours.amber.ink, self.tr("Luring — semua tetap bisa dikerjakan")

    def _count(self) -> int:
        """Events that were never sent: those on their way are told on Sinkronisasi and Beranda."""
        return self._here.events_here if self._here else 0

    def _last_words(self) -> str:
        return words.last_synced(self._here.last_done if self._here else "", self._desk.now().date())

    @Slot()
    def _show_clock(self) -> None:
        now = self._desk.now()
        self._today.setText(f"{words.short_date(now.date())}, {words.clock(now)}")

    def _picture(self, name: str, colour: str) -> QPixmap:
        return pixmap(name, colour, self._theme.metrics.px(16), self.devicePixelRatioF())

    def _add(self, label: QLabel, stretch: int = 0) -> None:
        label.setProperty("t", "status")
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._row.addWidget(label, stretch)

    def _add_rule(self) -> None:
        rule = QFrame()
        rule.setProperty("k", "rule")
        self._row.addWidget(rule)
