"""A case in front of somebody, as tests of its page handle it. Holds no test."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.ids import CaseId
from desktop.ui.case.acts_menu import DOABLE
from desktop.ui.case.dialog import ActAsked, ActDialog
from desktop.ui.case.page import CasePage
from desktop.ui.case.timeline import ROW
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.shells import FakeShell
from tests.ui.test_cases_help import context_of, quiet, show

Key = Qt.Key


class Reading:
    """Somebody with a case before them."""

    def __init__(self, place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot, who: str) -> None:
        self.window = FakeShell()
        self.page = CasePage(context_of(place, who, tasks, theme, self.window))
        self.window.page = self.page
        self._tasks, self._qtbot = tasks, qtbot
        show(qtbot, self.page)

    def open(self, case: CaseId) -> None:
        self.page.open(case)
        self.page.arrive()
        self.wait()

    def wait(self) -> None:
        quiet(self._qtbot, self._tasks)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(focused(), key)

    def write(self, words: str) -> None:
        self._qtbot.keyClicks(focused(), words)

    def confirm(self) -> None:
        self._qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.wait()

    def dialog(self, kind: str) -> ActDialog:
        found = self.asked(kind)
        assert isinstance(found, ActDialog)
        return found

    def asked(self, kind: str) -> ActAsked:
        """The dialog of an act, in whatever way it asks."""
        found = self.page.findChild(ActAsked, f"act-{kind}")
        assert isinstance(found, ActAsked)
        self._qtbot.waitUntil(lambda: found.isVisible() and found.isAncestorOf(focused()))
        return found

    def gone(self, kind: str) -> None:
        self._qtbot.waitUntil(lambda: self.page.findChild(ActAsked, f"act-{kind}") is None)

    def acts(self) -> list[str]:
        """The steps, without what Loket says of the clocks."""
        return [row.act for row in self.rows() if row.event]

    def rows(self) -> list:  # type: ignore[type-arg]
        """Headings and steps, without the date that is still to come."""
        return [row for row in self.all_rows() if not row.ahead]

    def all_rows(self) -> list:  # type: ignore[type-arg]
        model = self.page.timeline
        return [model.data(model.index(at, 0), ROW) for at in range(model.rowCount())]

    def offered(self) -> dict[str, object]:
        model = self.page.menu.model
        found = [model.data(model.index(at, 0), DOABLE) for at in range(model.rowCount())]
        return {act.kind: act.refusal for act in found}


Reader = Callable[[str], Reading]


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found
