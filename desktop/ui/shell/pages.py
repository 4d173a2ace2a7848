"""The pages of the window, one in front: made when they are first shown, and the way back from one to the other."""

import importlib
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.service.overview import Status
from desktop.ui.context import Context
from desktop.ui.page import Page

PAGES: dict[str, tuple[str, str]] = {
    "home": ("desktop.ui.home.page", "HomePage"),
    "record": ("desktop.ui.record.page", "RecordPage"),
    "cases": ("desktop.ui.cases.page", "CasesPage"),
    "case": ("desktop.ui.case.page", "CasePage"),
    "approvals": ("desktop.ui.approvals.page", "ApprovalsPage"),
    "print": ("desktop.ui.printing.page", "PrintPage"),
    "sync": ("desktop.ui.sync.page", "SyncPage"),
    "settings": ("desktop.ui.settings.page", "SettingsPage"),
}
"""Where each page lives: imported when it is first shown."""


class Pages(QStackedWidget):
    """`came` brings the name of the page that is shown now, `retitled` says that the window has another name now."""

    came = Signal(str)
    retitled = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._pages: dict[str, Page] = {}
        self._came_from: list[str] = []
        self._status: Status | None = None
        self.name = ""

    def go(self, name: str) -> None:
        """To a page; `back` comes back here."""
        if self.name and name != self.name:
            self._came_from.append(self.name)
        self._show(name)

    def back(self) -> None:
        """To the page before this one, where there is one."""
        if self._came_from:
            self._show(self._came_from.pop())

    def front(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self.name)

    def made(self, name: str) -> Any:
        """A page that was shown before, or None. Untyped: every page has acts of its own."""
        return self._pages.get(name)

    def page(self, name: str) -> Any:
        """A page, made where it was not yet."""
        if name not in self._pages:
            module, kind = PAGES[name]
            page: Page = getattr(importlib.import_module(module), kind)(self._context)
            page.setObjectName(f"page-{name}")
            page.retitled.connect(self.retitled)
            self._pages[name] = page
            self.addWidget(page)
        return self._pages[name]

    def show_status(self, status: Status) -> None:
        """Tells the page in front how the desk stands, and every other one as soon as it is shown."""
        self._status = status
        front = self.front()
        if front is not None:
            front.show_status(status)

    def retranslate(self) -> None:
        """Sets every text again, on all pages that were made."""
        for page in self._pages.values():
            page.retranslate()
        self.retitled.emit()

    def _show(self, name: str) -> None:
        page = self.page(name)
        self.name = name
        self.setCurrentWidget(page)
        self.came.emit(name)
        self.retitled.emit()
        if self._status is not None:
            page.show_status(self._status)
        page.arrive()
