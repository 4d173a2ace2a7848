"""*Beranda*: what needs this person now, by role; beside it the line to the service and what was done today."""

from functools import partial

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.db.cases import Due
from desktop.service import dues
from desktop.service import worklist as work
from desktop.service.overview import Status
from desktop.service.worklist import Group, Need
from desktop.ui import words
from desktop.ui.actions import Place, spec
from desktop.ui.context import Context
from desktop.ui.home.aside import Aside
from desktop.ui.home.list_view import WorkView
from desktop.ui.home.rows import Kind, Row, WorkModel
from desktop.ui.page import Page
from desktop.ui.parts.empty import EmptyState, ListStack
from desktop.ui.parts.keys import bind
from desktop.ui.parts.latest import LatestOnly

_WIDE = 964
_ASIDE, _ASIDE_MEDIUM = 356, 268
_BY_DUE = {Need.LATE: Due.LATE, Need.DUE: Due.SOON}
"""Groups that *Daftar kasus* shows in full, with room for everything."""


class HomePage(Page):
    """Reads what waits for this person, and leads there."""

    place = Place.HOME

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._groups: tuple[Group, ...] | None = None
        self._key: tuple[str, str] | None = None
        self._at = 0
        self.model = WorkModel()
        self.view = WorkView(context.theme, self.model)
        self.aside = Aside(context.theme, self._on_to_sync)
        self._list, self._today, self._days = (LatestOnly(context.tasks, self) for _ in range(3))
        self._lay_out()
        self._list.read.connect(self._on_groups)
        self._today.read.connect(self.aside.show_today)
        self._days.read.connect(self._on_days)
        for reads in (self._list, self._today, self._days):
            reads.failed.connect(self.show_trouble)
        self.view.act_asked.connect(self._on_act)
        context.theme.changed.connect(self._measure)
        bind(context.theme, spec("do"), self.view, self._on_enter)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Beranda")

    def window_title(self) -> str:
        waiting = self._waiting()
        if not waiting:
            return self.title()
        return self.tr("Beranda, {n} menunggu").format(n=words.number(waiting))

    def arrive(self) -> None:
        super().arrive()
        self._stack.setFocus()

    def refresh(self) -> None:
        desk, session = self.context.desk, self.context.session
        self._list.ask(partial(work.worklist, desk, session))
        self._today.ask(partial(work.today, desk))
        self._days.ask(partial(dues.fortnight, desk, session))

    def show_status(self, status: Status) -> None:
        self.aside.show_status(status, self.context.desk.now().date())

    def retranslate(self) -> None:
        self.aside.retranslate()
        said = self.tr("Tidak ada yang menunggu Anda sekarang.")
        self._empty.say(self.tr("Semua beres."), said, spec("record").text())
        self.view.setAccessibleName(self.tr("Yang menunggu Anda"))
        self._greet()
        self.view.viewport().update()

    def panes(self) -> tuple[QWidget, ...]:
        return self._stack, self.aside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    # --- inside ---

    @Slot()
    def _measure(self) -> None:
        """Sets every size again; in the smallest room the list has the page for itself."""
        metrics, window = self.context.theme.metrics, self.window()
        px = metrics.px
        side = px(metrics.page_side(window.width()))
        self._greeting.setContentsMargins(side, px(10), side, px(2))
        self.aside.setVisible(not metrics.is_small(window.width(), window.height()))
        self.aside.setFixedWidth(px(_ASIDE if self.width() >= px(_WIDE) else _ASIDE_MEDIUM))
        self.view.relayout()

    def _lay_out(self) -> None:
        self._greeting = QLabel()
        self._greeting.setObjectName("greeting")
        self._empty = EmptyState(self.context.theme, "circle-check", self._on_record)
        self._stack = ListStack(self.view, self._empty)
        left = QFrame()
        left.setMinimumWidth(1)  # else the list would keep a window from becoming narrow enough to fold the aside
        left.setProperty("k", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._greeting)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self.aside)
        self.body.addLayout(row, 1)

    def _greet(self) -> None:
        """Hello, and how much waits in all."""
        count = self._waiting()
        hello = words.greeting(self.context.desk.now())
        waits = self.tr("{n} hal menunggu Anda.").format(n=words.number(count)) if count else ""
        late = next((group.count for group in self._groups or () if group.need is Need.LATE), 0)
        if late:
            said = self.tr("{n} hal menunggu Anda, {late} di antaranya lewat waktu.")
            waits = said.format(n=words.number(count), late=words.number(late))
        self._greeting.setText(f"{hello} {waits}".strip())
        self.retitled.emit()

    def _waiting(self) -> int:
        groups = self._groups or ()
        return len({item.key for group in groups for item in group.items}) + sum(group.more for group in groups)

    @Slot(object)
    def _on_groups(self, groups: tuple[Group, ...]) -> None:
        self.clear_trouble()
        self._groups = groups
        self._keep_place(partial(self.model.show_groups, groups, self.context.desk.now().date()))
        self._greet()
        self._stack.turn_to(self.view if groups else self._empty)

    @Slot(object)
    def _on_days(self, days: tuple[dues.DueDay, ...]) -> None:
        self.aside.days.show_days(days, self.context.desk.now().date())

    def _keep_place(self, change: partial[None]) -> None:
        """Changes the rows; the same one stays current, else the nearest."""
        index, offset = self.view.currentIndex(), self.view.verticalScrollBar().value()
        row = self.model.row(index.row())
        if row is not None:
            self._key, self._at = row.key, index.row()
        change()
        at = self.model.place_of(self._key, self._at)
        self.view.verticalScrollBar().setValue(offset)
        if at >= 0:
            self.view.setCurrentIndex(self.model.index(at))

    @Slot()
    def _on_enter(self) -> None:
        self._on_act(self.view.currentIndex())

    @Slot(QModelIndex)
    def _on_act(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is None or row.kind is Kind.HEAD:
            return
        which = _BY_DUE.get(row.need)
        if row.kind is Kind.ALL and which is not None:
            self.context.shell.show_cases(due=which)
        elif row.kind is Kind.ALL:
            self._keep_place(partial(self.model.open_group, row.need))
            self.view.setCurrentIndex(self.model.index(index.row()))
        else:
            self._go(row)

    def _go(self, row: Row) -> None:
        item, shell = row.item, self.context.shell
        if item is None:
            return
        if item.queue is not None:
            shell.show_approval(item.queue, item.case)
        elif item.case is not None:
            shell.open_case(item.case, self.model.cases())
        elif item.draft is not None:
            shell.open_draft(item.draft)

    def _on_to_sync(self) -> None:
        self.context.shell.show_page("sync")

    def _on_record(self) -> None:
        self.context.shell.new_report()
