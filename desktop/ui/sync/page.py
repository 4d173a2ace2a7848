"""Sinkronisasi: what happens now, the four honest states by count and size, the attempts with cause and next try."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.db.history import Attempt
from desktop.errors import LoketError
from desktop.service import overview
from desktop.service.desk import Desk
from desktop.service.overview import Sizes, Status
from desktop.sync.driver import Progress
from desktop.ui.actions import Place, spec
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.parts.keys import bind
from desktop.ui.sync.history import HistoryModel, HistoryView
from desktop.ui.sync.now import NowPanel
from desktop.ui.sync.pace import Stopwatch
from desktop.ui.sync.states import StatesPanel

_SHOWN = 200
_SIDE = 440
_TWO_COLUMNS = 860

Read = tuple[Status, Sizes, list[Attempt]]


def _read(desk: Desk) -> Read:
    return overview.status(desk), overview.sizes(desk), overview.newest_attempts(desk, _SHOWN)


class SyncPage(Page):
    """Told by the sync thread through `show_progress`; everything else it reads from the store."""

    place = Place.SYNC

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.now = NowPanel(theme, Stopwatch(context.desk.world.seconds), self._on_sync_now, self._on_pause)
        self.states = StatesPanel(theme)
        self.states.chosen.connect(self._on_state)
        self.model = HistoryModel(context.desk.now().date(), self)
        self.history = HistoryView(theme, self.model)
        self._lay_out()
        bind(theme, spec("pause"), self, self._on_pause)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Sinkronisasi")

    def window_title(self) -> str:
        return self.now.head.text()

    def arrive(self) -> None:
        super().arrive()
        self.now.go.setFocus()

    def refresh(self) -> None:
        desk = self.context.desk
        self.context.tasks.run(self, lambda: _read(desk), self._on_read, self.show_trouble)

    def retranslate(self) -> None:
        self.now.retranslate()
        self.states.retranslate()
        self._history_title.setText(self.tr("Riwayat sinkronisasi"))
        self._never.setText(self.tr("Belum pernah tersambung. Loket mencoba otomatis begitu ada jaringan."))
        self.history.setAccessibleName(self._history_title.text())
        self.history.retranslate()

    def show_progress(self, progress: Progress | LoketError) -> None:
        """What the sync thread does, or why it stopped."""
        if isinstance(progress, LoketError):
            self.show_trouble(progress)
            return
        self.clear_trouble()
        self.now.show_progress(progress)
        self.retitled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- inside ---

    def _lay_out(self) -> None:
        self._side = QWidget()
        self._side_column = side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.now)
        side.addWidget(self.states)
        side.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._side)
        self._columns.addWidget(self._history_panel(), 1)
        content = QWidget()
        content.setLayout(self._columns)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.body.addWidget(area, 1)
        self.context.theme.changed.connect(self._measure)
        self._measure()

    def _history_panel(self) -> QFrame:
        self._history_frame = frame = QFrame()
        frame.setProperty("k", "panel")
        self._history_title, self._never = QLabel(), QLabel()
        self._history_title.setProperty("t", "section")
        self._never.setProperty("t", "caption")
        self._never.setObjectName("history-empty")
        self._never.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._never.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._never)
        self._stack.addWidget(self.history)
        self._history_column = column = QVBoxLayout(frame)
        column.addWidget(self._history_title)
        column.addWidget(self._stack, 1)
        return frame

    @Slot()
    def _measure(self) -> None:
        px = self.context.theme.metrics.px
        self._columns.setSpacing(px(16))
        self._side_column.setSpacing(px(12))
        self._history_title.setContentsMargins(px(16), 0, 0, px(4))
        self._never.setContentsMargins(px(16), 0, px(16), 0)
        self._history_column.setContentsMargins(px(1), px(12), px(1), px(8))
        self._history_column.setSpacing(px(4))
        self._history_frame.setMinimumHeight(px(260))
        self._arrange()

    def _arrange(self) -> None:
        px = self.context.theme.metrics.px
        wide = self.width() >= px(_TWO_COLUMNS)
        side = px(self.context.theme.metrics.page_side(self.window().width()))
        self._columns.setContentsMargins(side, px(14), side, px(14))
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._side.setMinimumWidth(px(_SIDE) if wide else 0)
        self._side.setMaximumWidth(px(_SIDE) if wide else 16_777_215)

    def _on_read(self, read: Read) -> None:
        status, sizes, attempts = read
        self.now.show_waiting(status.events_here + status.events_sent)
        self.retitled.emit()
        self.states.show_all(status, sizes)
        self.model.show_attempts(attempts, self.context.desk.now().date())
        self._stack.setCurrentWidget(self.history if attempts else self._never)

    @Slot(str)
    def _on_state(self, state: str) -> None:
        self.context.shell.show_cases(sync=state)

    @Slot()
    def _on_sync_now(self) -> None:
        if self.now.paused:
            self._on_pause()
        else:
            self.context.shell.sync_now()

    @Slot()
    def _on_pause(self) -> None:
        self.now.show_paused(not self.now.paused)
        self.retitled.emit()
        self.context.shell.pause_sync(self.now.paused)
