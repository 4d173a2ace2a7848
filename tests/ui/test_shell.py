"""The window around the pages: the way about, the counts, the room, and what leaving may not lose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from bench.scenes.scene import StrayWindows
from desktop.db import outbox
from desktop.db.cipher import DiskFull
from desktop.service.drafting import drafts
from desktop.ui.shell.leaving import StuckQuestion
from desktop.ui.shell.pages import PAGES
from desktop.ui.shell.window import MainWindow
from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.shells import press, signed_in, type_in


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """No draft can be kept."""

    def refuse(*_: object) -> None:
        raise DiskFull(folder="meja")

    monkeypatch.setattr("desktop.ui.record.draft._keep", refuse)


def test_pages_are_made_when_they_are_first_shown_and_back_goes_back(work: Workspace) -> None:
    assert work.pages.made("cases") is None
    work.show_page("cases")
    work.show_page("sync")
    assert (work.pages.name, work.sidebar.items["sync"].isChecked()) == ("sync", True)
    press(work, "back")
    assert (work.pages.name, work.sidebar.items["cases"].isChecked()) == ("cases", True)


def test_no_part_is_shown_before_it_has_a_place_in_the_window(
    window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot, dressed: QApplication
) -> None:
    shown: list[str] = []
    watch = StrayWindows(shown, window)
    dressed.installEventFilter(watch)
    work = signed_in(window, place, "budi", tasks, qtbot)
    for name in PAGES:
        work.show_page(name)
    press(work, "shortcuts")
    dialog = work.findChild(QDialog, "shortcuts")
    assert isinstance(dialog, QDialog)
    dialog.reject()
    dressed.removeEventFilter(watch)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert shown == []


def test_a_case_is_shown_under_the_list_of_cases(work: Workspace, place: Workplace) -> None:
    work.open_case(place.record().case)
    assert work.sidebar.items["cases"].isChecked()
    assert not work.topbar.isVisible()
    work.show_page("home")
    assert work.topbar.isVisible()


def test_the_page_is_told_how_the_desk_stands_when_it_is_shown_and_when_that_changed(
    work: Workspace, place: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    work.show_page("home")
    said = work.pages.page("home").findChild(QLabel, "waiting")
    qtbot.waitUntil(lambda: not tasks.busy)
    before = said.text()
    place.record()
    work.data_changed()
    qtbot.waitUntil(lambda: said.text() != before)
    assert "menunggu kirim" in said.text()


def test_the_bar_and_the_page_tell_the_same_of_what_waits(
    work: Workspace, place: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    place.record()
    place.record()
    sent = place.one("SELECT MIN(n) FROM queue")
    with place.store.writing() as connection:
        outbox.mark_sent(connection, [sent])
    waiting = place.one("SELECT COUNT(*) FROM queue WHERE NOT sent")
    work.show_page("home")
    work.data_changed()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert work.statusbar._waiting.text() == f"{waiting} menunggu kirim"
    said = work.pages.page("home").findChild(QLabel, "waiting").text()
    assert said.startswith(f"{waiting} peristiwa menunggu kirim.")
    assert said.endswith("1 terkirim, menunggu jawaban.")


def test_the_count_beside_approvals_is_the_rows_of_the_queues(
    window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    for _ in range(3):
        place.record()
    work = signed_in(window, place, "budi", tasks, qtbot)
    assert work.sidebar.items["approvals"].accessibleName() == "Persetujuan, 3"
    work.show_page("approvals")
    qtbot.waitUntil(lambda: not tasks.busy)
    page = work.pages.page("approvals")
    assert page.browser.view.model().rowCount() == 3


def test_a_supervisor_sees_how_many_ask_to_be_added(
    window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    assert signed_in(window, place, "budi", tasks, qtbot).sidebar.items["settings"].accessibleName() == "Pengaturan, 2"
    assert signed_in(window, place, "sari", tasks, qtbot).sidebar.items["settings"].accessibleName() == "Pengaturan"


def test_the_search_goes_to_the_list_and_an_empty_one_comes_back(
    work: Workspace, place: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    place.record("Sampah menumpuk di pasar.")
    place.record("Lampu padam di gang.")
    press(work, "search")
    qtbot.keyClicks(work.topbar.search, "sampah")
    qtbot.keyClick(work.topbar.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert (work.pages.name, work.pages.page("cases").model.rowCount()) == ("cases", 1)
    work.search("")
    qtbot.waitUntil(lambda: not tasks.busy)
    assert (work.topbar.search.text(), work.pages.page("cases").model.rowCount()) == ("", 2)


def test_escape_empties_the_search_then_leaves_it(work: Workspace, qtbot: QtBot) -> None:
    search = work.topbar.search
    work.window().activateWindow()
    press(work, "search")
    qtbot.waitUntil(search.hasFocus)
    qtbot.keyClicks(search, "ab")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), search.hasFocus()) == ("", True)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert not search.hasFocus()


def test_one_more_complaint_is_another_draft(work: Workspace, tasks: Tasks, qtbot: QtBot) -> None:
    press(work, "record")
    qtbot.waitUntil(lambda: not tasks.busy)
    type_in(work, "Jalan rusak", qtbot)
    press(work, "record")
    assert len(work.pages.page("record").drafts.all) == 2


@pytest.mark.parametrize(
    ("width", "height", "wide", "rail", "menu"),
    [(1366, 697, True, False, False), (1024, 697, False, True, False), (1366, 470, False, False, True)],
)
def test_the_window_fits_its_room(
    window: MainWindow, work: Workspace, width: int, height: int, wide: bool, rail: bool, menu: bool
) -> None:
    window.resize(width, height)
    side = work.sidebar
    assert (side.record.isVisible(), side.record_narrow.isVisible(), work.topbar.menu.isVisible()) == (wide, rail, menu)
    assert work.statusbar.isVisible() is not menu


def test_the_menu_of_a_small_window_goes_to_every_page(window: MainWindow, work: Workspace, qtbot: QtBot) -> None:
    window.resize(1366, 470)
    press(work, "menu")
    menus = [menu for menu in work.topbar.children() if menu.metaObject().className() == "QMenu"]
    assert len(menus) == 1
    entry = menus[0].findChild(QAction, "cases")
    assert isinstance(entry, QAction)
    entry.trigger()
    assert work.pages.name == "cases"


def test_text_grows_and_shrinks_by_keys(work: Workspace, theme: Theme) -> None:
    press(work, "larger")
    press(work, "larger")
    assert theme.metrics.scale == 1.2
    press(work, "smaller")
    assert theme.metrics.scale == 1.1
    press(work, "normal")
    assert theme.metrics.scale == 1.0


# --- leaving ---


def test_locking_writes_down_what_is_typed(
    window: MainWindow, work: Workspace, place: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    fence_fell_down(work, tasks, qtbot)
    press(work, "lock")
    qtbot.waitUntil(lambda: window.findChild(QLineEdit, "password") is not None)
    assert window.workspace is None
    password = window.findChild(QLineEdit, "password")
    qtbot.waitUntil(lambda: window.focusWidget() is password)
    assert window.ring.target is password
    assert b"Pagar roboh" in drafts(place.desk, place.session("sari"))[0].form


def test_closing_writes_down_what_is_typed_and_then_closes(
    window: MainWindow, work: Workspace, place: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    fence_fell_down(work, tasks, qtbot)
    with qtbot.waitSignal(window.closed):
        window.close()
    assert not window.isVisible()
    assert b"Pagar roboh" in drafts(place.desk, place.session("sari"))[0].form


def fence_fell_down(work: Workspace, tasks: Tasks, qtbot: QtBot) -> None:
    """Somebody has begun to tell it at Catat."""
    work.show_page("record")
    qtbot.waitUntil(lambda: not tasks.busy)
    type_in(work, "Pagar roboh", qtbot)


def stuck(window: MainWindow, qtbot: QtBot) -> StuckQuestion:
    """What is asked when closing would lose something."""
    qtbot.waitUntil(lambda: window.findChild(StuckQuestion) is not None)
    question = window.findChild(StuckQuestion)
    assert isinstance(question, StuckQuestion)
    return question


def test_what_the_disk_refuses_can_be_thrown_away_to_close(
    window: MainWindow, work: Workspace, tasks: Tasks, qtbot: QtBot, full_disk: None
) -> None:
    fence_fell_down(work, tasks, qtbot)
    window.close()
    leave = stuck(window, qtbot).findChild(QPushButton, "leave")
    assert isinstance(leave, QPushButton)
    leave.click()
    assert not window.isVisible()


def test_a_disk_that_refuses_keeps_the_window_open_and_asks(
    window: MainWindow, work: Workspace, tasks: Tasks, qtbot: QtBot, full_disk: None
) -> None:
    fence_fell_down(work, tasks, qtbot)
    window.close()
    stay = stuck(window, qtbot).verb
    assert (window.isVisible(), stay.text(), stay.hasFocus()) == (True, "Kembali ke ketikan", True)
    stay.click()
    assert window.isVisible()
    assert work.pages.page("record").current.form.content().narrative == "Pagar roboh"
    assert work.pages.page("record").trouble.isVisible()


def test_a_disk_that_refuses_keeps_the_page_unlocked(
    window: MainWindow, work: Workspace, tasks: Tasks, qtbot: QtBot, full_disk: None
) -> None:
    fence_fell_down(work, tasks, qtbot)
    press(work, "lock")
    qtbot.waitUntil(lambda: work.pages.page("record").trouble.isVisible() and not tasks.busy)
    assert window.workspace is work
