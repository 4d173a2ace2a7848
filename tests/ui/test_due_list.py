"""Due dates in *Daftar kasus*: the column, the lists by due date with their counts, what a screen reader hears."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.casework.ids import CaseId
from desktop.db.cases import Due
from desktop.service.dues import count_due
from desktop.ui.cases.model import MARK, CasesModel, Column
from desktop.ui.cases.page import CasesPage
from desktop.ui.cases.source import PAGE, Query, read_counts, read_page
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.shells import FakeShell
from tests.ui.test_cases_help import context_of, quiet, show


@pytest.fixture
def page(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> CasesPage:
    made = CasesPage(context_of(place, "sari", tasks, theme, FakeShell()))
    show(qtbot, made)
    return made


def three(place: Workplace) -> list[CaseId]:
    """The oldest is late, the next is due soon, the newest has time."""
    found = []
    for days in (7, 2, 0):
        found.append(place.record(f"Laporan {days} hari.").case)
        place.clock.advance(days=days)
    return found


def due_words(model: CasesModel) -> list[str]:
    return [str(model.data(model.index(at, Column.DUE))) for at in range(model.rowCount())]


def test_the_column_says_how_much_time_is_left(place: Workplace, page: CasesPage, tasks: Tasks, qtbot: QtBot) -> None:
    three(place)
    page.arrive()
    quiet(qtbot, tasks)
    model = page.model
    marks = [model.data(model.index(at, Column.DUE), MARK) for at in range(3)]
    assert [mark.tone for mark in marks] == ["neutral", "amber", "red"]
    assert [mark.urgent for mark in marks] == [False, False, True]
    assert due_words(model)[2].startswith("lewat ")
    told = model.data(model.index(2, Column.DUE), Qt.ItemDataRole.ToolTipRole)
    assert told.startswith("Verifikasi dan penerusan, lewat ")
    page.grab()


def test_a_list_by_due_date_has_the_first_due_on_top_and_its_count_on_the_pill(
    place: Workplace, page: CasesPage, tasks: Tasks, qtbot: QtBot
) -> None:
    late, soon, _ = three(place)
    page.show_filter(due=Due.LATE)
    page.arrive()
    quiet(qtbot, tasks)
    assert page.model.cases() == [late]
    assert page.filters.due.text() == "Jatuh tempo: Lewat waktu"
    assert page.filters.count.text() == "1 kasus"
    assert page.model.headerData(Column.DUE, Qt.Orientation.Horizontal) == "Jatuh tempo ↑"
    page.filters.due.chosen.emit("soon")
    quiet(qtbot, tasks)
    assert page.model.cases() == [soon]
    page.filters.due.chosen.emit(None)
    quiet(qtbot, tasks)
    assert page.model.rowCount() == 3


def test_counts_are_the_lengths_of_the_lists(place: Workplace) -> None:
    three(place)
    session = place.session("sari")
    counts = read_counts(place.desk, session, Query())
    for which in Due:
        rows = read_page(place.desk, session, Query(due=which), None).lines
        assert counts.due[which.value] == len(rows) == counts.shown(Query(due=which))
    assert count_due(place.desk, session).late == 1


def test_a_long_list_by_due_date_is_read_page_by_page(place: Workplace) -> None:
    cases = [place.record(f"Laporan ke-{n}.").case for n in range(5)]
    place.clock.advance(days=30)
    read = partial(read_page, place.desk, place.session("sari"), Query(due=Due.LATE), limit=2)
    found, at = [], None
    while True:
        page = read(at)
        found += [line.row.id for line in page.lines]
        at = page.next
        if at is None:
            break
    assert found == cases
    assert PAGE > 2


def test_where_room_lacks_the_chosen_filter_stands_alone_and_takes_the_keys(
    place: Workplace, page: CasesPage, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    three(place)
    theme.resize_text(2.0)
    page.show_filter(due=Due.PAUSED)
    page.resize(900, 600)
    page.arrive()
    quiet(qtbot, tasks)
    pills = (page.filters.state, page.filters.due, page.filters.sync, page.filters.mine)
    assert [pill.isVisible() for pill in pills] == [False, True, False, False]
    page.filters.focus()
    assert page.filters.due.hasFocus()
    page.show_filter()
    page.resize(1366, 600)
    quiet(qtbot, tasks)
    assert all(pill.isVisible() for pill in pills)
