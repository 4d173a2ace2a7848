"""What happens on the line now: sending with rate and remaining time, all well, paused, or why not."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout

from desktop.errors import LoketError
from desktop.sync.driver import Progress
from desktop.ui import words
from desktop.ui.actions import spec
from desktop.ui.language import said
from desktop.ui.parts.buttons import Button
from desktop.ui.sync.pace import Pace, Stopwatch
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


class NowPanel(QFrame):
    """Keeps what it was told last, so that it can say it again in another language."""

    def __init__(
        self, theme: Theme, watch: Stopwatch, on_go: Callable[[], object], on_pause: Callable[[], object]
    ) -> None:
        super().__init__()
        self._theme, self._watch = theme, watch
        self._progress: Progress | None = None
        self._pace: Pace | None = None
        self._waiting: int | None = None
        self.paused = False
        self.setProperty("k", "panel")
        self._icon, self.head, self._percent = QLabel(), QLabel(), QLabel()
        self.head.setObjectName("sync-head")
        self.head.setProperty("t", "section")
        self.head.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setObjectName("sync-bar")
        self.rate, self._left = QLabel(), QLabel()
        self._shield, self.detail = QLabel(), QLabel()
        self.detail.setObjectName("sync-detail")
        self.detail.setWordWrap(True)
        for label in (self._percent, self.rate, self._left, self.detail):
            label.setProperty("t", "caption")
        self.go = Button(theme, "", on_go, "primary", spec("sync_now"))
        self.go.setObjectName("sync-now")
        self.pause = Button(theme, "", on_pause, "", spec("pause"))
        self.pause.setObjectName("pause")
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def show_waiting(self, events: int) -> None:
        """The store says how much waits."""
        self._waiting = events
        self._watch.waits(events)
        self.retranslate()

    def show_progress(self, progress: Progress) -> None:
        """The sync thread says how far it is."""
        over = progress.finished or progress.trouble is not None
        self._progress = progress
        if over:
            self._watch.stopped()
            self._pace = None
        else:
            self._pace = self._watch.moved(progress)
        self.retranslate()

    def show_paused(self, paused: bool) -> None:
        """A person wants the line left alone, or not any more."""
        self.paused = paused
        self.retranslate()

    def retranslate(self) -> None:
        """Says everything again, as things stand."""
        self._say_buttons()
        self.bar.setAccessibleName(self.tr("Kemajuan pengiriman"))
        moving = self._pace is not None and not self.paused
        for part in (self.bar, self._percent, self.rate, self._left):
            part.setVisible(moving)
        if moving and self._pace is not None:
            self._say_pace(self._pace)
        else:
            self._say_rest()

    # --- inside ---

    @Slot()
    def _dress(self) -> None:
        self._measure()
        self.retranslate()

    def _lay_out(self) -> None:
        first, line, safe, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._icon)
        first.addWidget(self.head, 1)
        first.addWidget(self._percent)
        line.addWidget(self.rate, 1)
        line.addWidget(self._left)
        safe.addWidget(self._shield)
        safe.addWidget(self.detail, 1)
        buttons.addWidget(self.go)
        buttons.addWidget(self.pause)
        buttons.addStretch(1)
        self._column, self._rows = QVBoxLayout(self), (first, line, safe, buttons)
        column = self._column
        column.addLayout(first)
        column.addWidget(self.bar)
        column.addLayout(line)
        column.addLayout(safe)
        column.addLayout(buttons)

    def _measure(self) -> None:
        px = self._theme.metrics.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        for layout in (self._column, *self._rows):
            layout.setSpacing(px(8))

    def _say_buttons(self) -> None:
        """One thing to do next: to go on while paused, else to sync; nothing while that runs already."""
        running = self._pace is not None and not self.paused
        self.go.say(spec("sync_now").text())
        self.go.turn("" if self.paused or running else "primary", "refresh-cw")
        self.pause.say(self.tr("Lanjutkan") if self.paused else spec("pause").text())
        self.pause.turn("primary" if self.paused else "", "play" if self.paused else "pause")

    def _say_pace(self, pace: Pace) -> None:
        said = self.tr("Mengirim {up} dari {all} peristiwa, menerima {down}")
        head = said.format(up=words.number(pace.sent), all=words.number(pace.whole), down=words.number(pace.fetched))
        self._say("link-busy", self._theme.colours.info.ink, head)
        self._percent.setText(f"{pace.percent} %")
        self.bar.setRange(0, 100 if pace.whole else 0)
        self.bar.setValue(pace.percent)
        rate = self.tr("Mengukur kecepatan…")
        if pace.events_per_s is not None and pace.bytes_per_s is not None:
            rate = self.tr("{n} peristiwa dan {size} per detik").format(
                n=words.number(round(pace.events_per_s)), size=words.size(round(pace.bytes_per_s))
            )
        self.rate.setText(rate)
        self._left.setText(self._left_words(pace.left_s))
        self._say_safe(
            self.tr("Aman bila terputus. Dilanjutkan dari yang terakhir dikonfirmasi, tidak dikirim dua kali.")
        )

    def _left_words(self, seconds: float | None) -> str:
        if seconds is None:
            return ""
        if seconds < 90:
            return self.tr("kira-kira {n} detik lagi").format(n=max(round(seconds), 1))
        return self.tr("kira-kira {n} menit lagi").format(n=words.number(round(seconds / 60)))

    def _say_rest(self) -> None:
        colours, progress = self._theme.colours, self._progress
        if self.paused:
            self._say("circle-pause", colours.amber.ink, self.tr("Dijeda"))
            self._say_safe(self.tr("Tidak ada yang dikirim sampai Anda melanjutkan. Pencatatan tetap berjalan."))
        elif progress is None:
            self._say("link-offline", colours.amber.ink, self.tr("Belum tersambung"))
            self._say_safe(self.tr("Semua tetap bisa dikerjakan. Loket mencoba tersambung otomatis."))
        elif progress.trouble is not None:
            self._say_trouble(progress.trouble, progress.next_try)
        else:
            done = self.tr("Semua sudah sampai") if self._waiting == 0 else self.tr("Terhubung")
            self._say("link-online", colours.green.ink, done)
            self._say_safe(self.tr("Loket memeriksa lagi otomatis tiap menit."))

    def _say_trouble(self, trouble: LoketError, next_try: float | None) -> None:
        """Words of the trouble itself, then when the next try is."""
        what, *rest = (said(sentence) for sentence in trouble.sentences())
        self._say("link-offline", self._theme.colours.amber.ink, what)
        if next_try is not None:
            rest.append(self.tr("Dicoba lagi dalam {n} detik.").format(n=max(round(next_try), 1)))
        self._say_safe(" ".join(rest))

    def _say(self, picture: str, colour: str, head: str) -> None:
        side = self._theme.metrics.px(18)
        self._icon.setPixmap(pixmap(picture, colour, side, self.devicePixelRatioF()))
        self.head.setText(head)

    def _say_safe(self, text: str) -> None:
        colours, side = self._theme.colours, self._theme.metrics.px(16)
        self._shield.setPixmap(pixmap("shield-check", colours.green.ink, side, self.devicePixelRatioF()))
        self.detail.setText(text)
