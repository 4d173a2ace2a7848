"""What a person sees after signing in: sidebar, top bar, pages, status bar."""

import importlib
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.casework.ids import CaseId, EventId
from desktop.db.cases import Due
from desktop.errors import LoketError
from desktop.service import newness
from desktop.service.approvals import Queue
from desktop.service.desk import Desk, Session
from desktop.service.welcoming import Welcome
from desktop.sync.driver import Progress
from desktop.ui.actions import Place, spec
from desktop.ui.context import Context, Offer
from desktop.ui.parts.keys import bind
from desktop.ui.preferences import Preferences
from desktop.ui.shell.clock_watch import ClockWatch
from desktop.ui.shell.counting import Counts, read_counts
from desktop.ui.shell.pages import Pages
from desktop.ui.shell.sidebar import Sidebar
from desktop.ui.shell.statusbar import StatusBar
from desktop.ui.shell.toast import Toast
from desktop.ui.shell.topbar import TopBar
from desktop.ui.shell.undoing import Undoing
from desktop.ui.tasks import Tasks
from desktop.ui.theme.metrics import Room
from desktop.ui.theme.theme import Theme

_MARKED = {"case": "cases"}
"""The item of the sidebar that stands for a page without one of its own."""


class Workspace(QWidget):
    """What a person sees after signing in. It is the `Shell` of its pages."""

    saved = Signal()
    sync_asked = Signal()
    pause_asked = Signal(bool)
    lock_asked = Signal()

    def __init__(
        self, desk: Desk, session: Session, welcome: Welcome, tasks: Tasks, theme: Theme, preferences: Preferences
    ) -> None:
        super().__init__()
        self._told: object = None
        self.context = Context(desk, session, tasks, theme, self, preferences)
        self.pages = Pages(self.context)
        self.sidebar = Sidebar(theme, welcome, session, self._on_record)
        self.topbar = TopBar(theme, self.sidebar.items, session.name)
        self.statusbar = StatusBar(theme, desk)
        self._undoing = Undoing(self.context, Toast(theme, self), self)
        self.clock = ClockWatch(desk.world, self)
        self._lay_out()
        tasks.run(self, partial(newness.begin, desk, session), self._on_begun, self.show_trouble)
        self._connect()
        for name, act in self._acts().items():
            bind(theme, spec(name), self, act)

    # --- what pages may ask (ui.context.Shell) ---

    def show_page(self, name: str) -> None:
        """Goes to a page, made when it is first shown."""
        self.pages.go(name)

    def open_case(self, case: CaseId, among: Sequence[CaseId] = ()) -> None:
        """Shows one case."""
        self.pages.page("case").open(case, among)
        self.pages.go("case")

    def show_cases(self, state: str | None = None, sync: str | None = None, due: Due | None = None) -> None:
        """Shows the cases of one state, of one state of sync, or by due date."""
        self.pages.page("cases").show_filter(state, sync, due)
        self.pages.go("cases")

    def show_approval(self, queue: Queue, case: CaseId | None = None) -> None:
        """Shows a queue, and in it a case."""
        self.pages.page("approvals").show_queue(queue, case)
        self.pages.go("approvals")

    def new_report(self, by_phone: bool = False) -> None:
        """Begins a complaint beside those that are being typed."""
        self.pages.go("record")
        self.pages.page("record").new_draft(by_phone)

    def open_draft(self, identity: str) -> None:
        """Goes on with a complaint that was begun."""
        self.pages.go("record")
        self.pages.page("record").open_draft(identity)

    def search(self, text: str) -> None:
        """Shows the cases that hold `text`; without one the search is over."""
        if not text:
            self.topbar.search.clear()
        self.pages.page("cases").search(text)
        self.pages.go("cases")

    def print_paper(self, case: CaseId, document: str = "receipt", is_new: bool = False) -> None:
        """Shows a paper of a case, to be printed."""
        self.pages.page("print").open(case, document, is_new)
        self.pages.go("print")

    def go_back(self) -> None:
        """To the page before this one."""
        self.pages.back()

    def toast(self, words: str, acts: Sequence[EventId] = (), offer: Offer | None = None) -> None:
        """Says that something went well; what can be taken back is not sent while that is said."""
        self._undoing.say(words, acts, offer)

    def sync_now(self) -> None:
        """A person wants the exchange to run now."""
        self.sync_asked.emit()

    def pause_sync(self, paused: bool) -> None:
        """A person wants the line left alone, or not any more."""
        self.statusbar.show_paused(paused)
        self._fold_status()
        self.pause_asked.emit(paused)

    def case_opened(self) -> None:
        """What was new is not any more: the counts are read anew."""
        self._count()

    def data_changed(self) -> None:
        """Reads what is shown again and wakes the sync, once nothing is offered to be taken back any more."""
        self.refresh()
        if not self._undoing.hold_back():
            self.saved.emit()

    # --- what the window asks ---

    def refresh(self) -> None:
        """Counts and the present page are read anew."""
        self._count()
        front = self.pages.front()
        if front is not None:
            front.refresh()

    def _count(self) -> None:
        desk, session = self.context.desk, self.context.session
        self.context.tasks.run(self, partial(read_counts, desk, session), self._on_counts, self.show_trouble)

    def show_trouble(self, trouble: LoketError) -> None:
        """Says a trouble above the page that is shown."""
        front = self.pages.front()
        if front is not None:
            front.show_trouble(trouble)

    def flush(self) -> None:
        """Writes down what is being typed, before the window goes, is locked, or in trouble."""
        record = self.pages.made("record")
        if record is not None:
            record.flush()

    @property
    def is_unsaved(self) -> bool:
        """Whether something was typed that is not on the disk."""
        record = self.pages.made("record")
        return record is not None and bool(record.is_unsaved)

    def retranslate(self) -> None:
        """Sets every text again, in the language of the moment."""
        self.sidebar.retranslate()
        self.topbar.retranslate()
        self.statusbar.retranslate()
        self.pages.retranslate()

    @Slot(object)
    def on_progress(self, progress: object) -> None:
        """The sync thread tells what it does; the sync page shows it, once it is opened."""
        self._told = progress
        if isinstance(progress, Progress):
            self.statusbar.show_progress(progress)
            self._fold_status()
        page = self.pages.made("sync")
        if page is not None:
            page.show_progress(progress)

    @Slot(object)
    def on_ended(self, ended: object) -> None:
        """A run of the sync is over: what arrived is shown."""
        self.on_progress(ended)
        self.refresh()

    # --- inside ---

    @Slot(str)
    def _on_came(self, name: str) -> None:
        self.topbar.show_page(self.pages.page(name))
        self.sidebar.mark(_MARKED.get(name, name))
        if name == "sync" and self._told is not None:  # it may be new, and have missed what was told
            self.pages.page(name).show_progress(self._told)

    @Slot()
    def _entitle(self) -> None:
        front = self.pages.front()
        self.setWindowTitle(front.window_title() if front is not None else "")

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.topbar)
        right.addWidget(self.pages, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.statusbar)

    def _connect(self) -> None:
        self.pages.came.connect(self._on_came)
        self.pages.retitled.connect(self._entitle)
        self._undoing.undone.connect(self.data_changed)
        self._undoing.released.connect(self.saved)
        self._undoing.failed.connect(self.show_trouble)
        self.clock.went_back.connect(self.show_trouble)
        self.sidebar.chosen.connect(self.show_page)
        self.sidebar.locked.connect(self.lock_asked)
        self.topbar.chosen.connect(self._on_menu)
        self.topbar.locked.connect(self.lock_asked)
        self.topbar.searched.connect(self.search)
        self.statusbar.shortcuts_asked.connect(self._on_shortcuts)
        self.context.theme.changed.connect(self._arrange)

    def _acts(self) -> dict[str, Callable[[], object]]:
        acts: dict[str, Callable[[], object]] = {name: partial(self.show_page, name) for name in self.sidebar.items}
        return acts | {
            "record": self.new_report,
            "phone": partial(self.new_report, True),
            "search": self.topbar.focus_search,
            "sync_now": self.sync_asked.emit,
            "lock": self.lock_asked.emit,
            "shortcuts": self._on_shortcuts,
            "menu": self.topbar.open_menu,
            "back": self.pages.back,
            "pane": self._on_pane,
            "undo": self._undoing.undo,
            "larger": partial(self._scale, +0.1),
            "smaller": partial(self._scale, -0.1),
            "normal": partial(self._scale, 0.0),
        }

    @Slot()
    def _on_record(self) -> None:
        self.new_report()

    @Slot()
    def _on_pane(self) -> None:
        front = self.pages.front()
        if front is not None:
            front.next_pane()

    @Slot(str)
    def _on_menu(self, name: str) -> None:
        self._acts()[name]()

    @Slot()
    def _on_shortcuts(self) -> None:
        front = self.pages.front()
        shortcuts = importlib.import_module("desktop.ui.shell.shortcuts")
        shortcuts.ShortcutsDialog(self.context.theme, front.place if front else Place.EVERYWHERE, self).open()

    def _scale(self, step: float) -> None:
        """A step larger or smaller; 0 goes back to the usual size."""
        scale = self.context.theme.metrics.scale
        self.context.preferences.scale = round(scale + step, 1) if step else 1.0

    def _on_begun(self, _: None) -> None:
        """What was here before somebody first came is no news to them."""
        self._count()

    def _on_counts(self, counts: Counts) -> None:
        here = counts.here
        self.sidebar.items["settings"].show_count(counts.asking)
        self.sidebar.items["approvals"].show_count(counts.waiting)
        self.sidebar.items["cases"].show_count(counts.new)
        self.sidebar.items["sync"].show_count(here.sync.get("dispute", 0), alarm=True)
        self.statusbar.show_status(here)
        self.pages.show_status(here)
        self._fold_status()

    def _fold_status(self) -> None:
        self.topbar.show_link(*self.statusbar.in_short())

    @Slot()
    def _arrange(self) -> None:
        room = self.context.theme.metrics.room(self.width(), self.height())
        self.sidebar.fold(room)
        self.topbar.fold(room)
        self.statusbar.setVisible(room is not Room.SMALL)
        self._fold_status()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
