"""Pages as tests handle them: shown, settled, and asked in the words of a person. Holds no test."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.casework.ids import CaseId
from desktop.service.approvals import Queue
from desktop.ui.approvals.page import ApprovalsPage
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.parts.question import Question
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, Workplace
from tests.ui.shells import FakeShell


class Screen:
    """A page in front of somebody, with everything read."""

    def __init__(self, qtbot: QtBot, tasks: Tasks, page: Page) -> None:
        self.bot, self.tasks = qtbot, tasks
        qtbot.addWidget(page)
        page.resize(1150, 645)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.arrive()
        self.settle()

    def settle(self) -> None:
        """Until nothing is being read or saved."""
        self.bot.waitUntil(lambda: not self.tasks.busy)


class ApprovalsScreen(Screen):
    """Persetujuan, for somebody."""

    def __init__(self, qtbot: QtBot, place: Workplace, tasks: Tasks, theme: Theme, who: str) -> None:
        self.place, self.shell = place, FakeShell()
        self.page = ApprovalsPage(Context(place.desk, place.session(who), tasks, theme, self.shell))
        super().__init__(qtbot, tasks, self.page)

    def queue(self, queue: Queue) -> None:
        self.page.show_queue(queue)
        self.settle()
        self.page.browser.view.setFocus()

    def titles(self) -> list[str]:
        model = self.page.browser.model
        return [model.index(row).data() for row in range(model.rowCount())]

    def current(self) -> str | None:
        line = self.page.browser.line()
        return None if line is None else line.title

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for one in modifiers:
            held |= one
        view = self.page.browser.view
        self.bot.waitUntil(view.hasFocus)
        self.bot.keyClick(view, key, held)
        self.settle()

    def segments(self) -> dict[str, str]:
        return {
            queue.value: self.page.segments.findChild(QPushButton, f"segment-{queue.value}").text()  # type: ignore[union-attr]
            for queue in Queue
        }

    def dialog(self, kind: type[Question]) -> Any:
        found = [dialog for dialog in self.page.findChildren(kind) if dialog.isVisible()]
        assert len(found) == 1
        self.bot.waitUntil(found[0].isActiveWindow)
        return found[0]


def propose(place: Workplace, title: str, who: str = "sari", **disposition: str) -> CaseId:
    case = place.record(f"{title}. Warga menunggu.", title=title).case
    place.act(who, case, "disposition.proposed", disposition={"to": OFFICE, **disposition})
    place.act("budi", case, "complaint.verified")
    return case


def answer(place: Workplace, title: str) -> CaseId:
    case = place.record(f"{title}.", title=title).case
    place.walk(case, "case.taken_up")
    place.act("dewi", case, "answer.proposed", text="Sudah diganti.")
    return case
