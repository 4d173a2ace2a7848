"""Daftar kasus as a person uses it: by keyboard, by filter, by search; and what it says when it is empty."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.cases.loading import LoadingBars
from desktop.ui.cases.model import Column
from desktop.ui.cases.page import CasesPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.metrics import Type
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.shells import FakeShell
from tests.ui.test_cases_help import context_of, quiet, show, some_cases

Key = Qt.Key


class Listing:
    """The page on a screen, with the keyboard on its table."""

    def __init__(self, place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> None:
        self.window = FakeShell()
        self.page = CasesPage(context_of(place, "sari", tasks, theme, self.window))
        self.window.page = self.page
        self.table = self.page.table
        self._tasks, self._qtbot = tasks, qtbot
        show(qtbot, self.page)

    def arrive(self) -> None:
        self.page.arrive()
        self.wait()

    def wait(self) -> None:
        quiet(self._qtbot, self._tasks)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(self.table, key)

    def row(self) -> int:
        return self.table.currentIndex().row()

    def menu(self, name: str) -> dict[str, QAction]:
        """What a pill offers, by value."""
        menu = self.page.findChild(QMenu, f"{name}-menu")
        assert isinstance(menu, QMenu)
        return {action.data(): action for action in menu.actions()}


@pytest.fixture
def listing(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Listing:
    return Listing(place, tasks, theme, qtbot)


def test_the_keyboard_walks_the_rows_and_opens_one(place: Workplace, listing: Listing) -> None:
    cases = some_cases(place, 30)
    listing.arrive()
    assert listing.table.hasFocus()
    assert listing.row() == 0
    listing.press(Key.Key_Down, Key.Key_Down, Key.Key_Up)
    assert listing.row() == 1
    listing.press(Key.Key_Right, Key.Key_Left)
    assert listing.row() == 1
    listing.press(Key.Key_End)
    assert listing.row() == 29
    listing.press(Key.Key_PageUp)
    assert 0 < listing.row() < 29
    listing.press(Key.Key_Home, Key.Key_PageDown, Key.Key_Home, Key.Key_Down)
    listing.press(Key.Key_Return)
    assert listing.window.opened == [cases[28]]


def test_a_row_that_is_about_to_go_does_not_open(place: Workplace, listing: Listing) -> None:
    some_cases(place, 3)
    found = place.record("Sampah menumpuk di pasar.").case
    place.record("Lampu padam.")
    listing.arrive()
    listing.page.search("sampah")
    listing.press(Key.Key_Return)
    listing.wait()
    assert listing.window.opened == []
    listing.press(Key.Key_Return)
    assert listing.window.opened == [found]


def test_letters_do_not_wander_about(place: Workplace, listing: Listing) -> None:
    some_cases(place, 5)
    listing.arrive()
    listing.press(Key.Key_0, Key.Key_L)
    assert listing.row() == 0


def test_control_c_copies_the_whole_number(place: Workplace, listing: Listing, qtbot: QtBot) -> None:
    number = place.record().number
    listing.arrive()
    qtbot.keyClick(listing.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == number
    assert listing.window.toasts == [f"Nomor {number} disalin."]


def test_a_filter_shows_as_many_rows_as_it_promised(place: Workplace, listing: Listing) -> None:
    some_cases(place, 11)
    listing.arrive()
    assert listing.page.filters.count.text() == "11 kasus"
    for pill, values in (("filter-state", ("received", "closed")), ("filter-sync", ("here",))):
        for value in values:
            action = listing.menu(pill)[value]
            promised = action.text().partition("\t")[2]
            action.trigger()
            listing.wait()
            assert str(listing.page.model.rowCount()) == promised
            assert listing.page.filters.count.text() == f"{promised} kasus"
    assert listing.page.filters.state.text() == "Status"
    assert listing.page.filters.sync.text() == "Sinkron: Hanya di sini"
    listing.press(Key.Key_Escape)
    listing.wait()
    assert listing.page.model.rowCount() == 11


def test_a_pill_opens_its_menu_by_keyboard(place: Workplace, listing: Listing, qtbot: QtBot) -> None:
    place.record()
    listing.arrive()
    pill = listing.page.filters.state
    pill.setFocus()
    qtbot.keyClick(pill, Key.Key_Down)
    menu = listing.page.findChild(QMenu, "filter-state-menu")
    assert menu is not None
    assert menu.isVisible()
    menu.close()


def test_a_search_says_how_many_it_found_and_shows_where(place: Workplace, listing: Listing) -> None:
    place.record("Antrean terlalu panjang. Semua menunggu di luar karena lampu ruang tunggu padam.")
    place.record("Jalan berlubang di tikungan.")
    listing.arrive()
    listing.page.search("lamp <b>")
    listing.wait()
    assert listing.page.model.rowCount() == 0
    listing.page.search("lamp pad")
    listing.wait()
    assert listing.page.filters.sentence.text() == "<b>1 kasus</b> untuk <b>lamp pad</b>"
    assert listing.page.model.line(0).excerpt == "… di luar karena lampu ruang tunggu padam."
    assert listing.table.rowHeight(0) == 52
    listing.press(Key.Key_Escape)
    listing.wait()
    assert listing.page.model.rowCount() == 2
    assert listing.table.rowHeight(0) == 34
    assert listing.window.searched == [""]


def test_selection_and_place_survive_new_cases(place: Workplace, listing: Listing) -> None:
    some_cases(place, 40)
    listing.arrive()
    listing.press(*[Key.Key_Down] * 30)
    case, top = listing.table.current_case(), listing.table.rowAt(0)
    shown = listing.page.model.line(top).row.id
    for _ in range(3):
        place.record("Yang baru.")
    listing.page.refresh()
    listing.wait()
    assert listing.table.current_case() == case
    assert listing.row() == 33
    assert listing.page.model.line(listing.table.rowAt(0)).row.id == shown


def test_an_empty_desk_asks_for_the_first_report(listing: Listing) -> None:
    listing.arrive()
    empty = listing.page.first
    assert empty.isVisible()
    assert empty.title() == "Belum ada laporan di meja ini"
    assert empty.act.hasFocus()
    empty.act.click()
    assert listing.window.reports == [False]


def test_a_search_without_hits_says_what_was_searched(place: Workplace, listing: Listing) -> None:
    place.record()
    listing.arrive()
    listing.page.search("tidakadayangini")
    listing.wait()
    empty = listing.page.nothing
    assert empty.isVisible()
    assert empty.title() == "Tidak ada kasus untuk “tidakadayangini”"
    assert "pada 1 kasus di meja ini" in empty.words()
    empty.act.click()
    listing.wait()
    assert not empty.isVisible()
    assert listing.table.hasFocus()
    assert listing.page.model.rowCount() == 1


def test_grey_bars_come_only_when_it_takes_long(place: Workplace, listing: Listing, qtbot: QtBot) -> None:
    place.record()
    listing.arrive()
    bars = listing.table.findChild(LoadingBars)
    assert bars is not None
    assert not bars.isVisible()
    listing.table.wait()
    assert not bars.isVisible()
    qtbot.waitUntil(bars.isVisible)
    listing.table.stop_waiting()
    assert not bars.isVisible()


def test_a_store_that_cannot_be_read_is_told_inline_and_old_rows_stay(
    place: Workplace, listing: Listing, qtbot: QtBot
) -> None:
    place.record()
    listing.arrive()
    place.sql("ALTER TABLE cases RENAME TO away")
    listing.page.refresh()
    qtbot.waitUntil(listing.page.trouble.isVisible)
    assert listing.page.model.rowCount() == 1
    place.sql("ALTER TABLE away RENAME TO cases")
    listing.page.refresh()
    qtbot.waitUntil(lambda: not listing.page.trouble.isVisible())


@pytest.mark.parametrize(("width", "columns"), [(1150, 6), (808, 5), (640, 4)])
def test_a_narrow_page_leaves_out_the_last_columns(
    place: Workplace, listing: Listing, width: int, columns: int
) -> None:
    place.record()
    listing.arrive()
    listing.page.resize(width, 645)
    shown = [at for at in Column if not listing.table.isColumnHidden(at)]
    assert len(shown) == columns
    assert sum(listing.table.columnWidth(at) for at in shown) <= listing.table.viewport().width()
    listing.page.grab()


@pytest.mark.parametrize(("width", "scale"), [(1150, 1.0), (808, 1.0), (1366, 2.0)])
def test_a_number_is_whole_also_that_of_another_office(
    place: Workplace, listing: Listing, theme: Theme, width: int, scale: float
) -> None:
    place.record()
    listing.arrive()
    theme.resize_text(scale)
    listing.page.resize(width, 645)
    own = listing.table.columnWidth(Column.NUMBER)
    place.sql("UPDATE cases SET number = '35.78.01-01-2612-0013-M'")
    listing.page.refresh()
    listing.wait()
    column = listing.table.columnWidth(Column.NUMBER)
    assert column > own
    metrics = QFontMetrics(theme.metrics.font(Type.BODY))
    room = column - theme.metrics.px(20 + 12)  # the page's margin, the gap to the next column
    assert metrics.horizontalAdvance("35.78.01-01-2612-0013-M") <= room + theme.metrics.px(4)
    theme.resize_text(1.0)


def test_grey_bars_stand_under_their_columns(place: Workplace, listing: Listing, theme: Theme, qtbot: QtBot) -> None:
    place.record()
    listing.arrive()
    bars = listing.table.findChild(LoadingBars)
    assert bars is not None
    bars.appear()
    picture = bars.grab().toImage()
    middle = theme.metrics.row(34) // 2
    for column in Column:
        left = listing.table.columnViewportPosition(column) + (20 if column is Column.NUMBER else 0)
        assert picture.pixelColor(left + 20, middle) == QColor(theme.colours.line)
        assert picture.pixelColor(left - 2, middle) == QColor(theme.colours.surface)
