"""What stands around a page or a window in a test: a window that only remembers, a line on which all is said."""

from collections.abc import Sequence
from typing import Any

from desktop.casework.ids import CaseId, EventId
from desktop.service.approvals import Queue
from desktop.service.desk import Desk
from desktop.sync.driver import Progress
from desktop.sync.worker import Run


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
        self.line: list[str] = []
        self.changes = 0

    def show_page(self, name: str) -> None:
        self.pages.append(name)

    def open_case(self, case: CaseId, among: Sequence[CaseId] = ()) -> None:
        self.opened.append(case)
        self.among = list(among)

    def show_cases(self, state: str | None = None, sync: str | None = None) -> None:
        self.filters.append((state, sync))

    def show_approval(self, queue: Queue, case: CaseId | None = None) -> None:
        self.approvals.append((queue, case))

    def new_report(self, by_phone: bool = False) -> None:
        self.reports.append(by_phone)

    def open_draft(self, identity: str) -> None:
        self.drafts.append(identity)

    def search(self, text: str) -> None:
        self.searched.append(text)

    def toast(self, words: str, acts: Sequence[EventId] = ()) -> None:
        self.toasts.append(words)
        self.undoable.append(tuple(acts))

    def sync_now(self) -> None:
        self.line.append("now")

    def pause_sync(self, paused: bool) -> None:
        self.line.append("pause" if paused else "go on")

    def data_changed(self) -> None:
        self.changes += 1
        if self.page is not None:
            self.page.refresh()
