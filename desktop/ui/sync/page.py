"""Sinkronisasi: what happens now, the four honest states by count, and the attempts with cause and next try."""

import datetime as dt

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.db.history import Attempt
from desktop.errors import LoketError
from desktop.service.overview import Status, status
from desktop.sync.driver import Progress
from desktop.ui import words
from desktop.ui.actions import Place, spec
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.keys import bind
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.tokens import SYNC_TONES

_STATES = ("here", "sent", "arrived", "dispute")


class SyncPage(Page):
    """Told by the sync thread through `show_progress`; everything else it reads from the store."""

    place = Place.SYNC

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        px = context.theme.metrics.px
        self._waiting = 0
        self._paused = False
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(14), px(20), px(14))
        column.setSpacing(px(12))
        column.addWidget(self._now_panel())
        column.addWidget(self._states_panel())
        column.addWidget(self._history_panel(), 1)
        middle = QWidget()
        middle.setMaximumWidth(px(720))
        middle.setLayout(column)
        row = QHBoxLayout()
        row.addWidget(middle)
        row.addStretch(1)
        self.body.addLayout(row)
        bind(context.theme, spec("pause"), self, self._on_pause)

    def title(self) -> str:
        return self.tr("Sinkronisasi")

    def refresh(self) -> None:
        desk = self.context.desk
        self.context.tasks.run(self, lambda: status(desk), self._on_status, self.show_trouble)

    def show_progress(self, progress: Progress | LoketError) -> None:
        """What the sync thread does, or why it stopped."""
        if isinstance(progress, LoketError):
            self.show_trouble(progress)
            return
        self.clear_trouble()
        if progress.trouble is not None:
            self._say_trouble(progress)
        elif progress.finished:
            self._head.setText(self.tr("Semua sudah sampai") if not self._waiting else self.tr("Terhubung"))
            self._detail.setText(self.tr("Loket memeriksa lagi sendiri tiap menit."))
            self._bar.setVisible(False)
        else:
            told = self.tr("Mengirim {up} dari {all} peristiwa, menerima {down}")
            whole = max(self._waiting, progress.events_up)
            self._head.setText(
                told.format(
                    up=words.number(progress.events_up),
                    all=words.number(whole),
                    down=words.number(progress.entries_down),
                )
            )
            self._detail.setText(self.tr("Aman bila terputus. Dilanjutkan dari yang terakhir dikonfirmasi."))
            self._bar.setRange(0, whole)
            self._bar.setValue(progress.events_up)
            self._bar.setVisible(whole > 0)

    def _say_trouble(self, progress: Progress) -> None:
        trouble = progress.trouble
        if trouble is None:
            return
        self._head.setText(trouble.what.format(**trouble.params))
        rest = f"{trouble.safe.format(**trouble.params)} {trouble.todo.format(**trouble.params)}"
        if progress.next_try is not None:
            rest += " " + self.tr("Dicoba lagi dalam {n} detik.").format(n=max(round(progress.next_try), 1))
        self._detail.setText(rest)
        self._bar.setVisible(False)

    # --- panels ---

    def _panel(self, title: str) -> tuple[QFrame, QVBoxLayout]:
        px = self.context.theme.metrics.px
        frame = QFrame()
        frame.setProperty("k", "panel")
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(6))
        head = QLabel(title)
        head.setProperty("t", "section")
        column.addWidget(head)
        return frame, column

    def _now_panel(self) -> QFrame:
        frame, column = self._panel(self.tr("Sekarang"))
        self._head = QLabel(self.tr("Belum tersambung"))
        self._head.setWordWrap(True)
        self._head.setProperty("t", "label")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setVisible(False)
        self._bar.setAccessibleName(self.tr("Kemajuan pengiriman"))
        self._detail = QLabel(self.tr("Semua tetap bisa dikerjakan. Loket mencoba tersambung sendiri."))
        self._detail.setWordWrap(True)
        self._detail.setProperty("t", "caption")
        for widget in (self._head, self._bar, self._detail):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        theme = self.context.theme
        self._go = Button(theme, spec("sync_now").text(), self._on_sync_now, "primary", spec("sync_now"))
        self._go.setObjectName("sync-now")
        self._pause = Button(theme, spec("pause").text(), self._on_pause, "", spec("pause"))
        self._pause.setObjectName("pause")
        buttons.addWidget(self._go)
        buttons.addWidget(self._pause)
        buttons.addStretch(1)
        column.addLayout(buttons)
        return frame

    def _states_panel(self) -> QFrame:
        frame, column = self._panel(self.tr("Data di meja ini"))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self._counts: dict[str, QLabel] = {}
        names = self._state_names()
        for row, state in enumerate(_STATES):
            theme = self.context.theme
            picture = QLabel()
            colour = theme.colours.tone(SYNC_TONES[state]).ink
            picture.setPixmap(pixmap(f"sync-{state}", colour, theme.metrics.px(16), self.devicePixelRatioF()))
            name, count = QLabel(names[state]), QLabel("0")
            name.setBuddy(count)
            count.setProperty("t", "label")
            count.setObjectName(f"count-{state}")
            for place, widget in enumerate((picture, name, count)):
                grid.addWidget(widget, row, place)
            self._counts[state] = count
        column.addLayout(grid)
        return frame

    def _state_names(self) -> dict[str, str]:
        return {
            "here": self.tr("Hanya di sini"),
            "sent": self.tr("Terkirim, menunggu jawaban"),
            "arrived": self.tr("Sudah sampai"),
            "dispute": self.tr("Perlu ditinjau"),
        }

    def _history_panel(self) -> QFrame:
        frame, column = self._panel(self.tr("Riwayat sinkronisasi"))
        self._history = QLabel()
        self._history.setWordWrap(True)
        self._history.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._history.setTextFormat(Qt.TextFormat.PlainText)
        self._history.setObjectName("history")
        column.addWidget(self._history, 1)
        return frame

    # --- what comes back ---

    def _on_status(self, here: Status) -> None:
        self._waiting = here.events_here + here.events_sent
        for state, label in self._counts.items():
            label.setText(words.number(here.sync.get(state, 0)))
        lines = [self._attempt_line(attempt) for attempt in here.attempts]
        self._history.setText("\n".join(lines) or self.tr("Belum pernah tersambung."))

    def _attempt_line(self, attempt: Attempt) -> str:
        moment = words.clock(dt.datetime.fromisoformat(attempt.ended))
        if attempt.result == "done":
            told = self.tr("{time}  Lengkap: {up} dikirim, {down} diterima, {size}.")
            traffic = words.size(attempt.bytes_up + attempt.bytes_down)
            return told.format(time=moment, up=attempt.events_up, down=attempt.entries_down, size=traffic)
        if attempt.result == "stopped":
            return self.tr("{time}  Dihentikan.").format(time=moment)
        return f"{moment}  {attempt.words}"

    @Slot()
    def _on_sync_now(self) -> None:
        self.context.shell.sync_now()

    @Slot()
    def _on_pause(self) -> None:
        self._paused = not self._paused
        self.context.shell.pause_sync(self._paused)
        self._pause.say(self.tr("Lanjutkan") if self._paused else spec("pause").text())
        if self._paused:
            self._head.setText(self.tr("Dijeda"))
            self._detail.setText(self.tr("Tidak ada yang dikirim sampai Anda melanjutkan. Pencatatan tetap berjalan."))
