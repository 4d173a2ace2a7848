"""*Persetujuan*: what waits for a supervisor, read closely at the right, decided by one key or many at once."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from desktop.casework.ids import CaseId
from desktop.casework.roles import Role
from desktop.errors import LoketError
from desktop.service import approvals
from desktop.service.approvals import Queue, Queues, Waiting
from desktop.ui import words
from desktop.ui.actions import Place, spec
from desktop.ui.approvals.asking import Asking, counted, queue_words
from desktop.ui.approvals.bars import BulkBar
from desktop.ui.approvals.browser import Browser
from desktop.ui.approvals.deciding import Deciding
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.parts.bar import Bar
from desktop.ui.parts.empty import EmptyState, ListStack
from desktop.ui.parts.keys import bind
from desktop.ui.parts.labels import Elided
from desktop.ui.parts.latest import LatestOnly
from desktop.ui.parts.notice import Notice
from desktop.ui.parts.segments import Segments

_ORDER = tuple(Queue)


class ApprovalsPage(Page):
    """Three queues as segments, whose counts are the rows under them. Four eyes are said in words."""

    place = Place.APPROVALS

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._may = Role.SUPERVISOR in context.session.roles
        self._queues: Queues | None = None
        self._queue: Queue | None = None
        self._wanted: CaseId | None = None
        self._approved_at: dt.datetime | None = None
        self._news: tuple[Waiting, bool] | None = None
        """What changed under the eyes of the person, and whether it is gone; until they have read it."""
        self._came = False
        """Whether somebody has just come here; what changed before is no news then."""
        self.browser = Browser(context)
        self.bulk = BulkBar(context.theme)
        self._reads = LatestOnly(context.tasks, self)
        self._deciding = Deciding(context, self)
        self._asking = Asking(context, self._deciding, self.browser)
        self._lay_out()
        self._make_actions()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Persetujuan")

    def window_title(self) -> str:
        if self._queues is None or self._queue is None:
            return self.title()
        said = self.tr("Persetujuan, {queue} {n}")
        return said.format(queue=queue_words(self._queue), n=counted(self._queues, self._queue))

    def arrive(self) -> None:
        self._came, self._news = True, None
        self.notice.hide()
        super().arrive()
        self._stack.setFocus()

    def refresh(self) -> None:
        if self._may:
            self._reads.ask(partial(approvals.queues, self.context.desk, self.context.session))

    def panes(self) -> tuple[QWidget, ...]:
        return self.browser.view, self.browser.detail

    def retranslate(self) -> None:
        self._order.setText(self.tr("Jatuh tempo terdekat di atas"))
        self.segments.setAccessibleName(self.tr("Antrean"))
        self.browser.view.setAccessibleName(self.tr("Yang menunggu persetujuan"))
        self.bulk.retranslate()
        self._say_news()
        self.browser.fit(self.width(), self.height())
        self._show_lines()

    def show_queue(self, queue: Queue, case: CaseId | None = None) -> None:
        """Goes to a queue, and to a case in it; for whoever comes from another page."""
        self._queue, self._wanted = queue, case
        self.clear_trouble()
        self._show_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.browser.fit(self.width(), self.height())

    # --- making ---

    def _lay_out(self) -> None:
        theme = self.context.theme
        labels = {queue.value: queue_words(queue) for queue in _ORDER}
        self.segments = Segments(theme, self.tr("Antrean"), labels)
        self._order = Elided()
        self._order.setProperty("t", "caption")
        self._order.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = Bar(theme, 48)
        top.row.addWidget(self.segments)
        top.row.addWidget(self._order, 1)
        rule = QFrame()
        rule.setProperty("k", "line")
        self._empty = EmptyState(theme, "stamp" if self._may else "users", self._on_empty, instead=self.segments)
        self.browser.setFocusProxy(self.browser.view)
        self._stack = ListStack(self.browser, self._empty)
        self._stack.turn_to(self.browser if self._may else self._empty)
        self.notice = Notice(theme, "queue-notice")
        for part in (top, rule, self.notice):
            self.body.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.bulk)
        for part in (top, self.bulk):  # only now: shown without a parent, a part would open as a window
            part.setVisible(self._may)

    def _connect(self) -> None:
        detail, deciding, acts = self.browser.detail, self._deciding, self._asking
        detail.approve_asked.connect(acts.approve)
        detail.change_asked.connect(acts.change)
        detail.decline_asked.connect(acts.decline)
        detail.open_asked.connect(self._on_open)
        self.bulk.approve_asked.connect(acts.approve_chosen)
        self.segments.changed.connect(self._on_segment)
        self.browser.changed.connect(self._show_state)
        deciding.advanced.connect(self._show_state)
        deciding.ended.connect(self._on_ended)
        deciding.saved.connect(self._on_saved)
        self._reads.read.connect(self._on_queues)
        self.notice.closed.connect(self._on_news_read)
        deciding.failed.connect(self._on_refused)
        for source in (self._reads, self.browser):
            source.failed.connect(self.show_trouble)

    def _make_actions(self) -> None:
        acts = self._asking
        keys: dict[str, Callable[[], object]] = {
            "choose": self.browser.toggle,
            "approve": acts.approve,
            "change": acts.change,
            "decline": acts.decline,
            "open_proposal": self._on_open,
            "choose_all": self.browser.toggle_all,
            "approve_chosen": acts.approve_chosen,
            "next_queue": partial(self._step, +1),
            "previous_queue": partial(self._step, -1),
            "leave_proposal": self.browser.show_list,
        }
        for name, act in keys.items():
            bind(self.context.theme, spec(name), self.browser.view if spec(name).in_list else self, act)

    # --- what happens ---

    @Slot(object)
    def _on_queues(self, queues: Queues) -> None:
        before, self._queues = self.browser.line(), queues
        if self._queue is None:
            self._queue = next((queue for queue in _ORDER if queues.lines[queue]), _ORDER[0])
        self._show_lines()
        self._asking.look(queues)
        if before is not None and not self._came:
            self._tell_change(before, queues.lines[self._queue])
        self._came = False
        self._deciding.decided.clear()

    def _tell_change(self, before: Waiting, lines: Sequence[Waiting]) -> None:
        """Says what became of the line that was being read, where it was not decided here.

        The keys of the list rest until that is read: another line has slid under them.
        """
        now = next((line for line in lines if line.case == before.case), None)
        if before.case in self._deciding.decided or (now is not None and now.target == before.target):
            return
        self._news = before, now is None
        self._say_news()
        if not self._asking.is_open and self._stack.isAncestorOf(QApplication.focusWidget() or self):
            self.notice.close_button.setFocus()

    def _say_news(self) -> None:
        line, is_gone = self._news or (None, False)
        if line is None:
            return
        gone = self.tr("{name} tidak menunggu keputusan lagi: sudah diputuskan atau ditarik sementara Anda membacanya.")
        changed = self.tr(
            "{name} berubah sementara Anda membacanya. Yang tampak sudah yang terbaru; baca lagi sebelum memutuskan."
        )
        name = f"{self.browser.model.short_number(line)} {line.title}"
        self.notice.say((gone if is_gone else changed).format(name=name))

    @Slot()
    def _on_news_read(self) -> None:
        self._news = None
        self.browser.view.setFocus()

    @Slot(object)
    def _on_refused(self, trouble: LoketError) -> None:
        if not self._asking.refused(trouble):
            self.show_trouble(trouble)

    def _show_lines(self) -> None:
        if self._queues is None or self._queue is None:
            self._say_empty()
            return
        said = {queue.value: f"{queue_words(queue)}  {counted(self._queues, queue)}" for queue in _ORDER}
        self.segments.say(said)
        self.segments.choose(self._queue.value)
        lines = self._queues.lines[self._queue]
        self.browser.show_lines(self._queue, lines)
        if self._wanted is not None:
            self.browser.select(self._wanted)
            self._wanted = None
        if not lines:
            self._say_empty()
        self._stack.turn_to(self.browser if lines else self._empty)
        self.bulk.setVisible(bool(lines) and self._may)
        self.retitled.emit()

    def _say_empty(self) -> None:
        if not self._may:
            said = self.tr("Usulan Anda tetap dalam antrean sampai penyelia memutuskan.")
            self._empty.say(self.tr("Menyetujui adalah wewenang penyelia."), said, self.tr("Buka daftar kasus"))
            return
        said = self.tr("Yang baru muncul di sini begitu dicatat, diusulkan, atau diterima saat sinkron.")
        if self._approved_at is not None:
            said = self.tr("Terakhir disetujui pukul {time}.").format(time=words.clock(self._approved_at))
        other = self._other_queue()
        act = self.tr("Ke {queue}").format(queue=queue_words(other)) if other is not None else ""
        self._empty.say(self.tr("Tidak ada yang menunggu persetujuan."), said, act)

    def _other_queue(self) -> Queue | None:
        lines = {} if self._queues is None else self._queues.lines
        return next((queue for queue in _ORDER if queue is not self._queue and lines.get(queue)), None)

    @Slot()
    def _show_state(self) -> None:
        """Buttons and progress after anything that they depend on."""
        deciding = self._deciding
        self.browser.detail.allow(idle=not deciding.busy)
        if deciding.busy and deciding.total > 1:
            self.bulk.show_progress(deciding.looked_at, deciding.total, self._queue is Queue.VERIFICATION)
        else:
            chosen = 0 if deciding.busy else len(self.browser.model.chosen())
            choosable = self.browser.model.choosable()
            self.bulk.show_chosen(chosen, choosable, self._queue is Queue.VERIFICATION)
        self.bulk.offer(self.browser.keys_that_act())

    @Slot(str)
    def _on_segment(self, value: str) -> None:
        self.show_queue(Queue(value))

    @Slot()
    def _on_empty(self) -> None:
        """To what the button names: another queue, or the list, for whoever has none."""
        other = self._other_queue()
        if not self._may:
            self.context.shell.show_cases()
        elif other is not None:
            self.show_queue(other)
            self._stack.setFocus()

    def _step(self, by: int) -> None:
        if self._queue is not None:
            self.show_queue(_ORDER[(_ORDER.index(self._queue) + by) % len(_ORDER)])

    @Slot()
    def _on_open(self) -> None:
        line = self.browser.line()
        if line is not None and not self.browser.stand_alone():
            self.context.shell.open_case(line.case, self.browser.model.cases())

    @Slot()
    def _on_ended(self) -> None:
        self.clear_trouble()
        self._show_state()
        self._stack.setFocus()
        self.refresh()

    @Slot()
    def _on_saved(self) -> None:
        self._approved_at = self.context.desk.now()
