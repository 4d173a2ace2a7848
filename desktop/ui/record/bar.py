"""The line below the form: save, *Seperti tadi*, and what is still missing, as a link that leads there."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.casework.completeness import Gap
from desktop.ui import words
from desktop.ui.actions import spec
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.keycaps import KeyCaps
from desktop.ui.parts.labels import Picture
from desktop.ui.record.coach import Coach
from desktop.ui.record.content import Why
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.metrics import Room
from desktop.ui.theme.theme import Theme


class SavedNote(QWidget):
    """`Draf tersimpan 10.42.07`: said each time the draft reached the disk; of the complaint a toast tells."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._at: dt.datetime | None = None
        self._picture = Picture(theme, "check", "green", 16)
        self._words = QLabel()
        self._words.setProperty("t", "caption")
        self._words.setObjectName("saved_at")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.px(6))
        row.addWidget(self._picture)
        row.addWidget(self._words)
        self.retranslate()

    def say(self, at: dt.datetime | None) -> None:
        """Says when; nothing before the first time."""
        self._at = at
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the words again."""
        self._picture.setVisible(self._at is not None)
        kept = self.tr("Draf tersimpan {time}")
        self._words.setText("" if self._at is None else kept.format(time=words.exact_clock(self._at)))

    def words(self) -> str:
        """What is said at the moment."""
        return self._words.text()


class ActionBar(QFrame):
    """`save_print_wanted`, `save_wanted`, `like_last_wanted`, `missing_wanted`: what a person presses.

    Where room lacks, first the coach says less, then the link, then the coach says nothing, and the key is left out.
    """

    save_print_wanted = Signal()
    save_wanted = Signal()
    like_last_wanted = Signal()
    missing_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._obstacles: list[Why] = []
        self._gaps: tuple[Gap, ...] = ()
        self._least = 0
        self._room = Room.LARGE
        self.setProperty("k", "surface")
        self.save_print = Button(theme, "", self.save_print_wanted.emit, "primary", spec("save_print"))
        self.save_print.setObjectName("save_print")
        self.save = Button(theme, self.tr("Simpan"), self.save_wanted.emit, action=spec("save"))
        self.save.setObjectName("save")
        self.like_last = Button(theme, self.tr("Seperti tadi"), self.like_last_wanted.emit, "quiet", spec("like_last"))
        self.like_last.setObjectName("like_last")
        self.like_last.hide()
        self.coach = Coach(theme)
        self._picture = QLabel()
        self._words = QLabel()
        self._words.setObjectName("completeness")
        self.link = Button(theme, "", self.missing_wanted.emit, "link")
        self.link.setObjectName("missing")
        self._caps = KeyCaps(theme, spec("missing"))
        self._build()
        theme.changed.connect(self._show)

    def _build(self) -> None:
        px = self._theme.metrics.px
        line = QFrame()
        line.setProperty("k", "line")
        self._row = QHBoxLayout()
        self._row.setContentsMargins(px(20), px(9), px(20), px(9))
        self._row.setSpacing(px(8))
        self._row.addWidget(self.save_print)
        self._row.addWidget(self.save)
        self._row.addWidget(self.like_last)
        self._row.addStretch(1)
        self._row.addWidget(self.coach)
        self._row.addWidget(self._picture)
        self._row.addWidget(self._words)
        self._row.addWidget(self.link)
        self._row.addWidget(self._caps)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(line)
        whole.addLayout(self._row)

    def retranslate(self) -> None:
        """Sets every text again."""
        self.save.say(self.tr("Simpan"))
        self.like_last.say(self.tr("Seperti tadi"))
        self._show()

    def say_obstacles(self, obstacles: Sequence[Why]) -> None:
        """Says what is still missing, or what cannot be read; the link leads to the first."""
        if self._obstacles != list(obstacles) or not self._words.text():
            self._obstacles = list(obstacles)
            self._show()

    def say_gaps(self, gaps: Sequence[Gap]) -> None:
        """Says what would help; it never holds the save."""
        if self._gaps != tuple(gaps):
            self._gaps = tuple(gaps)
            self._show()

    def minimumSizeHint(self) -> QSize:
        """What it needs at its shortest: what is wide now may become narrow."""
        return QSize(self._least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def arrange(self, room: Room, has_last: bool) -> None:
        """Short words where there is little room."""
        self._room = room
        side = self._theme.metrics.px(20 if room is Room.LARGE else 16)
        self._row.setContentsMargins(side, self._theme.metrics.px(9), side, self._theme.metrics.px(9))
        self.like_last.setVisible(has_last and room is not Room.SMALL)
        self._show()

    def _show(self) -> None:
        brief = self._room is Room.SMALL
        self.save_print.say(self.tr("Simpan & cetak") if brief else spec("save_print").text())
        colours, size = self._theme.colours, self._theme.metrics.px(16)
        missing = [why for why in self._obstacles if why.is_missing]
        first = next(iter(missing or self._obstacles), None)
        name, ink = ("circle-check", colours.green.ink) if first is None else ("circle-alert", colours.amber.ink)
        self._picture.setPixmap(pixmap(name, ink, size, self.devicePixelRatioF()))
        self._words.setText(self._summary(len(missing)))
        self._words.setProperty("t", "")
        self.link.setVisible(first is not None)
        self._caps.setVisible(first is not None)
        if first is not None:
            self.link.setAccessibleDescription(self.tr("F8 ke isian itu"))
        self._fit()

    def _fit(self) -> None:
        """The longest words that leave everything in the line whole."""
        missing = [why for why in self._obstacles if why.is_missing]
        first = next(iter(missing or self._obstacles), None)
        small = self._room is Room.SMALL
        self._say(first, (), True, True)
        self._leave_out(True)
        least, self._least = self._least, self._row.minimumSize().width()
        if least != self._least:
            self.updateGeometry()
        for gaps, brief, short in ((self._gaps, small, small), (self._gaps, True, small), (self._gaps, True, True)):
            self._say(first, gaps, brief, short)
            if self._row.sizeHint().width() <= self.width():
                return
        self._say(first, (), True, True)
        self._leave_out(self._row.minimumSize().width() > self.width())

    def _say(self, first: Why | None, gaps: tuple[Gap, ...], brief: bool, short: bool) -> None:
        self.coach.show_gaps(gaps, brief)
        if first is not None:
            self.link.say(self._link_words(first, short))
        self._caps.setVisible(first is not None)
        self._picture.show()
        self._row.invalidate()

    def _leave_out(self, pressed: bool) -> None:
        """Key and sign go where the words themselves would be cut."""
        if pressed:
            self._caps.hide()
            self._picture.hide()
            self._row.invalidate()

    def _summary(self, missing: int) -> str:
        small = self._room is Room.SMALL
        if not self._obstacles:
            return self.tr("Lengkap") if small else self.tr("Lengkap, siap disimpan")
        if not missing:
            return self.tr("Perbaiki:") if small else self.tr("Perlu diperbaiki:")
        if small:
            return self.tr("Kurang {n}:", "", missing).format(n=missing)
        return self.tr("Kurang {n} isian wajib:", "", missing).format(n=missing)

    def _link_words(self, why: Why, brief: bool) -> str:
        short = {
            Why.NAME_UNCHOSEN: self.tr("Nama terlihat atau anonim?"),
            Why.SECRECY_UNCHOSEN: self.tr("Isi terbuka atau rahasia?"),
        }
        full = {
            Why.NO_NARRATIVE: self.tr("Isi laporan"),
            Why.TITLE_TOO_LONG: self.tr("Judul terlalu panjang"),
            Why.CATEGORY_UNKNOWN: self.tr("Kategori tidak ada dalam daftar"),
            Why.REGION_UNKNOWN: self.tr("Desa tidak ada dalam daftar"),
            Why.DATE_UNREADABLE: self.tr("Tanggal kejadian tidak terbaca"),
            Why.AMOUNT_UNREADABLE: self.tr("Nilai uang tidak terbaca"),
            Why.NAME_UNCHOSEN: self.tr("Nama pelapor terlihat atau anonim?"),
            Why.SECRECY_UNCHOSEN: self.tr("Isi laporan terbuka atau rahasia?"),
        }
        return short.get(why, full[why]) if brief else full[why]
