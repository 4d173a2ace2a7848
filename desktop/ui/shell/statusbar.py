"""The status bar: the link, what waits, the last sync, the date. Offline is normal: amber, never red."""

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from desktop.service.desk import Desk
from desktop.service.overview import Status
from desktop.sync.driver import Progress
from desktop.ui import words
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


def _tr(text: str) -> str:
    return QCoreApplication.translate("StatusBar", text)


class StatusBar(QFrame):
    """Told by the workspace and by the sync thread."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._theme = theme
        self._desk = desk
        self.setProperty("k", "status")
        px = theme.metrics.px
        self.setFixedHeight(px(28))
        self._icon, self._link, self._waiting, self._last, self._today = (QLabel() for _ in range(5))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.setSpacing(px(12))
        for label in (self._icon, self._link, self._waiting, self._last):
            label.setProperty("t", "caption")
            row.addWidget(label)
        row.addStretch(1)
        self._today.setProperty("t", "caption")
        row.addWidget(self._today)
        self.show_link("link-offline", theme.colours.amber.ink, _tr("Luring — semua tetap bisa dikerjakan"))

    def show_status(self, here: Status) -> None:
        """What waits, and when the last attempt was."""
        waiting = here.events_here + here.events_sent
        self._waiting.setText(_tr("{n} menunggu kirim").format(n=words.number(waiting)))
        attempts = here.attempts[:1]
        if attempts:
            moment = dt.datetime.fromisoformat(attempts[0].ended)
            self._last.setText(_tr("Sinkron terakhir {time}").format(time=words.clock(moment)))
        now = self._desk.now()
        self._today.setText(f"{words.short_date(now.date())}, {words.clock(now)}")

    def show_progress(self, progress: Progress) -> None:
        """What the sync does now."""
        colours = self._theme.colours
        if progress.trouble is not None:
            self.show_link("link-offline", colours.amber.ink, _tr("Luring — semua tetap bisa dikerjakan"))
        elif progress.finished:
            self.show_link("link-online", colours.green.ink, _tr("Terhubung"))
        else:
            said = _tr("Menyinkronkan: {up} dikirim, {down} diterima")
            told = said.format(up=words.number(progress.events_up), down=words.number(progress.entries_down))
            self.show_link("link-busy", colours.info.ink, told)

    def show_link(self, picture: str, colour: str, text: str) -> None:
        """Icon and words together: colour is never the only sign."""
        self._icon.setPixmap(pixmap(picture, colour, self._theme.metrics.px(16), self.devicePixelRatioF()))
        self._link.setText(text)
