"""Due dates on *Beranda*: what is late first, which clock it is, the list with all of it, and the days to come."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.db.cases import Due
from desktop.service.dues import DueDay, fortnight
from desktop.service.worklist import Need
from desktop.ui.home.fortnight import Fortnight
from desktop.ui.home.list_view import WorkView
from desktop.ui.home.page import HomePage
from desktop.ui.home.rows import ROW, SHOWN, Kind
from desktop.ui.language import ENGLISH, Language
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.shells import FakeShell
from tests.ui.test_cases_help import context_of, quiet, show

TODAY = dt.date(2026, 12, 16)


@pytest.fixture
def shell() -> FakeShell:
    return FakeShell()


@pytest.fixture
def page(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot, shell: FakeShell) -> HomePage:
    made = HomePage(context_of(place, "sari", tasks, theme, shell))
    show(qtbot, made)
    return made


def come(page: HomePage, tasks: Tasks, qtbot: QtBot) -> list:  # type: ignore[type-arg]
    page.arrive()
    quiet(qtbot, tasks)
    return [page.model.data(page.model.index(at), ROW) for at in range(page.model.rowCount())]


def test_what_is_late_stands_first_and_says_which_clock_and_whose_turn(
    place: Workplace, page: HomePage, tasks: Tasks, qtbot: QtBot
) -> None:
    place.record("Lampu jalan padam.")
    place.clock.advance(days=10)
    rows = come(page, tasks, qtbot)
    assert [row.need for row in rows] == [Need.LATE, Need.LATE]
    item = rows[1]
    mark = page.model.mark(item)
    assert mark is not None
    assert mark.urgent
    assert page.model.why(item) == "Verifikasi dan penerusan · belum diverifikasi"
    assert page.model.since(item) == mark.words
    assert page._greeting.text().endswith("1 hal menunggu Anda, 1 di antaranya lewat waktu.")
    sentence = page.model.data(page.model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert "Verifikasi dan penerusan" in sentence
    assert "Lewat waktu" in sentence
    page.grab()


def test_all_that_is_late_is_shown_in_the_list_of_cases(
    place: Workplace, page: HomePage, shell: FakeShell, tasks: Tasks, qtbot: QtBot
) -> None:
    for n in range(SHOWN + 2):
        place.record(f"Laporan ke-{n}.")
    place.clock.advance(days=10)
    rows = come(page, tasks, qtbot)
    assert rows[-1].kind is Kind.ALL
    view = page.findChild(WorkView, "worklist")
    assert view is not None
    view.setCurrentIndex(page.model.index(len(rows) - 1))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert shell.dues == [Due.LATE]


def test_the_days_to_come_are_counted_to_the_end_of_next_week(place: Workplace) -> None:
    place.record("Lampu jalan padam.")
    days = fortnight(place.desk, place.session("sari"))
    today = place.clock.time.date()
    assert days[0].date == today
    assert [day.date.isoformat() for day in days if day.count] == ["2026-11-27"]
    assert days[-1].date.weekday() == 4, "the weekend at its end is left out"
    assert {day.date.weekday() for day in days if day.off} == {5, 6}


def test_the_bars_say_what_they_draw(theme: Theme, language: Language, qtbot: QtBot, place: Workplace) -> None:
    place.clock.advance(days=(TODAY - place.clock.time.date()).days)
    part = Fortnight(theme)
    qtbot.addWidget(part)
    known = {day.date: day for day in fortnight(place.desk, place.session("sari"))}
    assert max(known) == dt.date(2026, 12, 25)
    part.show_days([DueDay(day, n, known[day].off) for n, day in enumerate(sorted(known))], TODAY)
    part.resize(part.sizeHint())
    part.grab()
    assert part.bars.accessibleDescription().startswith("Kam 17 Des: 1 kasus; Jum 18 Des: 2 kasus")
    assert "24 Des cuti bersama" in part._off.text()
    language.choose(ENGLISH)
    part.retranslate()
    assert part.bars.accessibleName() == "Due in two weeks"
    part.show_days((), TODAY)
    assert part.bars.accessibleDescription() == "Nothing is due."
