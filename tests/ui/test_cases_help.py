"""What tests of list and case share: a window that only remembers, and desks with cases in several states."""

from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.ids import CaseId
from desktop.ui.context import Context
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace

PATH = (
    "disposition.proposed",
    "complaint.verified",
    "disposition.approved",
    "case.taken_up",
    "answer.proposed",
    "answer.approved",
    "answer.handed_over",
    "case.closed",
)


class Window:
    """Remembers what pages ask of it; a change of the data reaches the page as the real one would pass it on."""

    def __init__(self) -> None:
        self.page: Any = None
        self.pages: list[str] = []
        self.opened: list[CaseId] = []
        self.searched: list[str] = []
        self.toasts: list[str] = []
        self.changes = 0

    def show_page(self, name: str) -> None:
        self.pages.append(name)

    def show_cases(self, state: str | None = None, sync: str | None = None) -> None:
        self.pages.append(f"cases {state} {sync}")

    def open_case(self, case: CaseId) -> None:
        self.opened.append(case)

    def search(self, text: str) -> None:
        self.searched.append(text)

    def toast(self, words: str) -> None:
        self.toasts.append(words)

    def sync_now(self) -> None: ...

    def pause_sync(self, paused: bool) -> None: ...

    def data_changed(self) -> None:
        self.changes += 1
        if self.page is not None:
            self.page.refresh()


def context_of(place: Workplace, who: str, tasks: Tasks, theme: Theme, window: Window) -> Context:
    """What a page of `who` is given."""
    return Context(place.desk, place.session(who), tasks, theme, window)


def show(qtbot: QtBot, page: QWidget, width: int = 1150, height: int = 645) -> None:
    """Puts a page on the screen, with the keyboard."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def quiet(qtbot: QtBot, tasks: Tasks) -> None:
    """Waits until everything that was asked of the database has come back."""
    qtbot.waitUntil(lambda: not tasks.busy)


def some_cases(place: Workplace, count: int) -> list[CaseId]:
    """`count` cases, oldest first, each an hour apart, along the main path by turns."""
    cases = []
    for at in range(count):
        cases.append(place.record(f"Laporan ke-{at} tentang lampu jalan.", place=f"Gang {at}").case)
        upto = (None, *PATH)[at % 9]
        if upto is not None:
            place.walk(cases[-1], upto)
        place.clock.advance(hours=1)
    return cases
