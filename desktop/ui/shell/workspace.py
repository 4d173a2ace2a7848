"""What a person sees after signing in: sidebar, pages, status bar. Pages are made when they are first shown."""

import importlib
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.casework.ids import CaseId
from desktop.errors import LoketError
from desktop.service.desk import Desk, Session
from desktop.service.overview import Status, status
from desktop.service.welcoming import Welcome
from desktop.sync.driver import Progress
from desktop.ui import words
from desktop.ui.actions import Place, of_place, spec
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.parts.buttons import Button
from desktop.ui.shell.navigation import NavItem
from desktop.ui.shell.statusbar import StatusBar
from desktop.ui.shell.toast import Toast
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme

PAGES: dict[str, tuple[str, str]] = {
    "home": ("desktop.ui.home.page", "HomePage"),
    "record": ("desktop.ui.record.page", "RecordPage"),
    "cases": ("desktop.ui.cases.page", "CasesPage"),
    "case": ("desktop.ui.case.page", "CasePage"),
    "approvals": ("desktop.ui.approvals.page", "ApprovalsPage"),
    "sync": ("desktop.ui.sync.page", "SyncPage"),
    "settings": ("desktop.ui.settings.page", "SettingsPage"),
}
"""Where each page lives: imported when it is first shown."""

_SIDEBAR = ("home", "cases", "approvals", "sync")


class Workspace(QWidget):
    """What a person sees after signing in. It is the `Shell` of its pages."""

    saved = Signal()
    sync_asked = Signal()
    pause_asked = Signal(bool)
    lock_asked = Signal()

    def __init__(self, desk: Desk, session: Session, welcome: Welcome, tasks: Tasks, theme: Theme) -> None:
        super().__init__()
        self.context = Context(desk, session, tasks, theme, self)
        self._pages: dict[str, Page] = {}
        self._came_from: list[str] = []
        self._name = ""
        self._stack = QStackedWidget()
        self._title = QLabel()
        self._title.setProperty("t", "title")
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.returnPressed.connect(self._on_search)
        self._nav = {name: NavItem(theme, spec(name)) for name in _SIDEBAR}
        self.statusbar = StatusBar(theme, desk)
        self._toast = Toast(theme, self)
        self._lay_out(welcome)
        self._make_actions()
        self.retranslate()

    # --- what pages may ask (ui.context.Shell) ---

    def show_page(self, name: str) -> None:
        """Goes to a page, made when it is first shown."""
        if name != self._name and self._name:
            self._came_from.append(self._name)
        self._go(name)

    def open_case(self, case: CaseId) -> None:
        """Shows one case."""
        page: Any = self._page("case")
        page.open(case)
        self.show_page("case")

    def search(self, text: str) -> None:
        """Shows the cases that hold `text`."""
        page: Any = self._page("cases")
        self.show_page("cases")
        page.search(text)

    def toast(self, words: str) -> None:
        """Says that something went well."""
        self._toast.say(words)

    def sync_now(self) -> None:
        """A person wants the exchange to run now."""
        self.sync_asked.emit()

    def pause_sync(self, paused: bool) -> None:
        """A person wants the line left alone, or not any more."""
        self.pause_asked.emit(paused)

    @Slot(object)
    def on_progress(self, progress: object) -> None:
        """The sync thread tells what it does; the sync page shows it, where it was ever opened."""
        if isinstance(progress, Progress):
            self.statusbar.show_progress(progress)
        page: Any = self._pages.get("sync")
        if page is not None:
            page.show_progress(progress)

    @Slot(object)
    def on_ended(self, ended: object) -> None:
        """A run of the sync is over: what arrived is shown."""
        self.on_progress(ended)
        self.refresh()

    def data_changed(self) -> None:
        """Reads what is shown again and wakes the sync."""
        self.refresh()
        self.saved.emit()

    # --- inside ---

    def refresh(self) -> None:
        """Counts and the present page are read anew."""
        desk = self.context.desk
        self.context.tasks.run(self, lambda: status(desk), self._on_status, self._on_trouble)
        if self._name:
            self._pages[self._name].refresh()

    def retranslate(self) -> None:
        """Sets every text again, in the language of the moment."""
        self._search.setPlaceholderText(self.tr("Cari nomor, judul, isi, tempat …"))
        self._search.setAccessibleName(self.tr("Cari kasus"))
        self._record.say(spec("record").text())
        for item in self._nav.values():
            item.retranslate()
        for page in self._pages.values():
            page.retranslate()
        if self._name:
            self._title.setText(self._pages[self._name].title())

    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self._name]

    def _go(self, name: str) -> None:
        page = self._page(name)
        self._name = name
        self._stack.setCurrentWidget(page)
        self._title.setText(page.title())
        if name in self._nav:
            self._nav[name].setChecked(True)
        page.arrive()

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            module, kind = PAGES[name]
            page: Page = getattr(importlib.import_module(module), kind)(self.context)
            page.setObjectName(f"page-{name}")
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def _lay_out(self, welcome: Welcome) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._top_bar())
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._sidebar(welcome))
        middle.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.statusbar)

    def _top_bar(self) -> QWidget:
        px = self.context.theme.metrics.px
        bar = QFrame()
        bar.setFixedHeight(px(52))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(20), 0, px(20), 0)
        row.addWidget(self._title)
        row.addStretch(1)
        self._search.setMinimumWidth(px(320))
        row.addWidget(self._search)
        return bar

    def _sidebar(self, welcome: Welcome) -> QWidget:
        theme = self.context.theme
        px = theme.metrics.px
        side = QFrame()
        side.setProperty("k", "side")
        side.setFixedWidth(px(216))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(4))
        office = QLabel(f"{welcome.office}\n{self.tr('Meja {number}').format(number=welcome.desk_number)}")
        office.setWordWrap(True)
        office.setProperty("t", "label")
        column.addWidget(office)
        self._record = Button(theme, "", self._on_record, "primary", spec("record"))
        self._record.setObjectName("record")
        column.addWidget(self._record)
        for item in self._nav.values():
            item.clicked.connect(self._on_nav)
            column.addWidget(item)
        column.addStretch(1)
        session = self.context.session
        person = QLabel(f"{session.name}\n{words.role_words(tuple(session.roles))}")
        person.setWordWrap(True)
        column.addWidget(person)
        settings = NavItem(theme, spec("settings"))
        settings.clicked.connect(self._on_nav)
        self._nav["settings"] = settings
        column.addWidget(settings)
        return side

    def _make_actions(self) -> None:
        handlers: dict[str, Callable[[], None]] = {
            "record": self._on_record,
            "search": self._on_focus_search,
            "sync_now": self.sync_asked.emit,
            "lock": self.lock_asked.emit,
            "back": self._on_back,
            "larger": self._on_larger,
            "smaller": self._on_smaller,
            "normal": self._on_normal,
        }
        for one in of_place(Place.EVERYWHERE):
            action = QAction(one.text(), self)
            action.setShortcut(one.sequence())
            action.setObjectName(one.name)
            action.triggered.connect(handlers.get(one.name, self._on_go))
            self.addAction(action)

    @Slot()
    def _on_go(self) -> None:
        name = self.sender().objectName()
        if name in PAGES:
            self.show_page(name)

    @Slot()
    def _on_nav(self) -> None:
        self.show_page(self.sender().objectName().removeprefix("nav-"))

    @Slot()
    def _on_record(self) -> None:
        self.show_page("record")

    @Slot()
    def _on_search(self) -> None:
        self.search(self._search.text().strip())

    @Slot()
    def _on_focus_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @Slot()
    def _on_back(self) -> None:
        if self._came_from:
            self._go(self._came_from.pop())

    @Slot()
    def _on_larger(self) -> None:
        self._scale(+0.1)

    @Slot()
    def _on_smaller(self) -> None:
        self._scale(-0.1)

    @Slot()
    def _on_normal(self) -> None:
        self.context.theme.resize_text(1.0)

    def _scale(self, step: float) -> None:
        theme = self.context.theme
        theme.resize_text(round(theme.metrics.scale + step, 1))

    def _on_status(self, here: Status) -> None:
        waiting = (
            here.states.get("received", 0) + here.states.get("proposed", 0) + here.states.get("answer_proposed", 0)
        )
        self._nav["approvals"].show_count(waiting)
        self._nav["sync"].show_count(here.sync.get("dispute", 0), alarm=True)
        self.statusbar.show_status(here)

    def _on_trouble(self, trouble: LoketError) -> None:
        if self._name:
            self._pages[self._name].show_trouble(trouble)
