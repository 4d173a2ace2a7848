"""What stands around a page or a window in a test: a window that only remembers, a line on which all is said."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.casework.ids import CaseId, EventId
from desktop.db.cases import Due
from desktop.errors import LoketError
from desktop.service.approvals import Queue
from desktop.service.desk import Desk
from desktop.sync.driver import Progress
from desktop.sync.worker import Run
from desktop.ui.context import Offer
from desktop.ui.shell.window import MainWindow
from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks
from tests.desks import Workplace


def nothing_to_do(desk: Desk) -> Run:
    """A line on which all is said."""
    return lambda stop, told, opened: Progress(finished=True)


class FakeShell:
    """Every wish in a list of its kind. With `page`, a change of the data reaches it as the real window would do it."""

    def __init__(self) -> None:
        self.page: Any = None
        self.pages: list[str] = []
        self.opened: list[CaseId] = []
        self.among: list[CaseId] = []
        self.filters: list[tuple[str | None, str | None]] = []
        self.approvals: list[tuple[Queue, CaseId | None]] = []
        self.reports: list[bool] = []
        self.drafts: list[str] = []
        self.searched: list[str] = []
        self.toasts: list[str] = []
        self.undoable: list[tuple[EventId, ...]] = []
        self.offers: list[Offer | None] = []
        self.troubles: list[LoketError] = []
        self.papers: list[tuple[CaseId, str, bool]] = []
        self.line: list[str] = []
        self.dues: list[Due | None] = []
        self.changes = 0
        self.seen = 0

    def show_page(self, name: str) -> None:
        self.pages.append(name)

    def open_case(self, case: CaseId, among: Sequence[CaseId] = ()) -> None:
        self.opened.append(case)
        self.among = list(among)

    def show_cases(self, state: str | None = None, sync: str | None = None, due: Due | None = None) -> None:
        self.filters.append((state, sync))
        self.dues.append(due)

    def show_approval(self, queue: Queue, case: CaseId | None = None) -> None:
        self.approvals.append((queue, case))

    def new_report(self, by_phone: bool = False) -> None:
        self.reports.append(by_phone)

    def open_draft(self, identity: str) -> None:
        self.drafts.append(identity)

    def search(self, text: str) -> None:
        self.searched.append(text)

    def toast(self, words: str, acts: Sequence[EventId] = (), offer: Offer | None = None) -> None:
        self.toasts.append(words)
        self.undoable.append(tuple(acts))
        self.offers.append(offer)

    def show_trouble(self, trouble: LoketError) -> None:
        self.troubles.append(trouble)

    def print_paper(self, case: CaseId, document: str = "receipt", is_new: bool = False) -> None:
        self.papers.append((case, document, is_new))

    def go_back(self) -> None:
        self.pages.append("back")

    def sync_now(self) -> None:
        self.line.append("now")

    def pause_sync(self, paused: bool) -> None:
        self.line.append("pause" if paused else "go on")

    def case_opened(self) -> None:
        self.seen += 1

    def data_changed(self) -> None:
        self.changes += 1
        if self.page is not None:
            self.page.refresh()


def signed_in(window: MainWindow, place: Workplace, who: str, tasks: Tasks, qtbot: QtBot) -> Workspace:
    """Somebody's workspace, with everything read."""
    window._on_signed_in(place.session(who))
    assert window.workspace is not None
    window.workspace.saved.connect(window.workspace.refresh)
    qtbot.waitUntil(lambda: not tasks.busy)
    return window.workspace


def press(work: Workspace, name: str) -> None:
    """The key of an action that acts everywhere."""
    found = work.findChild(QAction, name)
    assert isinstance(found, QAction)
    found.trigger()


def type_in(work: Workspace, text: str, qtbot: QtBot) -> None:
    """Types into the narrative of the draft in front."""
    narrative = work.pages.page("record").current.form.findChild(QPlainTextEdit, "narrative")
    assert isinstance(narrative, QPlainTextEdit)
    qtbot.keyClicks(narrative, text)
