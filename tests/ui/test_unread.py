"""The mark of new work in the window: in the sidebar, in the list and its filter, until the case is opened."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.service.newness import Mine, begin
from desktop.ui.cases.model import CasesModel
from desktop.ui.cases.page import CasesPage
from desktop.ui.shell.window import MainWindow
from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.case_reader import Reader, Reading
from tests.ui.shells import signed_in


@pytest.fixture
def budis(window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot) -> Workspace:
    """Budi's workspace, with one case that Sari recorded after he first came."""
    begin(place.desk, place.session("budi"))
    place.record(title="Lampu padam")
    place.record(title="Jalan rusak")
    return signed_in(window, place, "budi", tasks, qtbot)


def sentences(model: CasesModel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def test_the_sidebar_counts_what_is_new_and_the_filter_lists_as_many(
    budis: Workspace, tasks: Tasks, qtbot: QtBot
) -> None:
    item = budis.sidebar.items["cases"]
    assert (item.count, item.alarm) == (2, False)
    assert item.accessibleName() == "Daftar kasus, 2 baru untuk Anda"
    budis.show_page("cases")
    page = budis.pages.page("cases")
    assert isinstance(page, CasesPage)
    page.show_mine(Mine.NEW)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert page.filters.mine.text() == "Untuk saya: Baru, belum dibuka"
    assert page.filters.count.text() == "2 kasus"
    assert all(said.startswith("Baru untuk Anda: ") for said in sentences(page.model))
    budis.open_case(page.model.cases()[0])
    qtbot.waitUntil(lambda: item.count == 1)
    budis.show_page("cases")
    qtbot.waitUntil(lambda: not tasks.busy)
    assert len(sentences(page.model)) == 1
    page.show_filter()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert [said.startswith("Baru") for said in sentences(page.model)] == [False, True]


def test_tasks_have_a_filter_of_their_own(place: Workplace, budis: Workspace, tasks: Tasks, qtbot: QtBot) -> None:
    case = place.record(title="Untuk Budi").case
    place.act("sari", case, "case.assigned", to=place.session("budi").person)
    page = budis.pages.page("cases")
    assert isinstance(page, CasesPage)
    page.filters.mine.chosen.emit(Mine.TASKS.value)
    budis.show_page("cases")
    qtbot.waitUntil(lambda: not tasks.busy)
    assert page.model.cases() == [case]
    assert page.filters.count.text() == "1 kasus"


def test_a_case_is_only_marked_as_seen_where_it_was_new(
    place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    reader: Reader = partial(Reading, place, tasks, theme, qtbot)
    case = place.record().case
    clerk, supervisor = reader("sari"), reader("budi")
    for reading in (clerk, supervisor, supervisor):
        reading.open(case)
    assert (clerk.window.seen, supervisor.window.seen) == (0, 1)
