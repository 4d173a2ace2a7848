"""The model of the list: pages, order, and rows that stay where they are when others come and go."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.errors import LoketError
from desktop.ui.cases.model import CasesModel, Column
from desktop.ui.cases.source import PAGE, Query, read_counts, read_page
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, Workplace
from tests.ui.shells import FakeShell
from tests.ui.test_cases_help import context_of, copies, quiet, some_cases


@pytest.fixture
def unwatched(place: Workplace, tasks: Tasks, theme: Theme) -> CasesModel:
    """The model, with nobody asking it anything but the test."""
    return CasesModel(context_of(place, "sari", tasks, theme, FakeShell()))


@pytest.fixture
def model(unwatched: CasesModel) -> CasesModel:
    """The model, with Qt's own tester on it: asks for everything, more rows too, at every signal."""
    QAbstractItemModelTester(unwatched, QAbstractItemModelTester.FailureReportingMode.Fatal, unwatched)
    return unwatched


def numbers(model: CasesModel) -> list[int]:
    return [model.line(row).row.n for row in range(model.rowCount())]


def test_pages_come_as_one_scrolls_newest_first_and_end(
    place: Workplace, unwatched: CasesModel, tasks: Tasks, qtbot: QtBot
) -> None:
    model = unwatched
    copies(place, 2 * PAGE + 7)
    model.refresh()
    quiet(qtbot, tasks)
    assert model.rowCount() == PAGE
    for loaded in (2 * PAGE, 2 * PAGE + 7):
        assert model.canFetchMore(QModelIndex())
        model.fetchMore(QModelIndex())
        model.fetchMore(QModelIndex())  # asked twice, fetched once
        quiet(qtbot, tasks)
        assert model.rowCount() == loaded
    assert not model.canFetchMore(QModelIndex())
    assert model.complete
    assert numbers(model) == sorted(numbers(model), reverse=True)
    assert len(set(numbers(model))) == 2 * PAGE + 7


def test_an_eager_reader_gets_every_row_once(place: Workplace, model: CasesModel, tasks: Tasks, qtbot: QtBot) -> None:
    copies(place, 3 * PAGE)
    model.refresh()
    qtbot.waitUntil(lambda: model.complete)
    assert len(numbers(model)) == len(set(numbers(model))) == 3 * PAGE


def test_a_refresh_keeps_rows_by_who_they_are(place: Workplace, model: CasesModel, tasks: Tasks, qtbot: QtBot) -> None:
    some_cases(place, 5)
    model.refresh()
    quiet(qtbot, tasks)
    kept = QPersistentModelIndex(model.index(2, 0))
    case = model.line(2).row.id
    place.record("Laporan yang baru datang.")
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last: changed.extend(range(first.row(), last.row() + 1)))
    place.act("sari", model.line(0).row.id, "note.added", text="Sudah ditanyakan.")
    model.refresh()
    quiet(qtbot, tasks)
    assert model.rowCount() == 6
    assert (kept.row(), model.line(kept.row()).row.id) == (3, case)
    assert model.row_of(case) == 3


def test_what_leaves_a_filter_leaves_the_list(place: Workplace, model: CasesModel, tasks: Tasks, qtbot: QtBot) -> None:
    cases = [place.record(f"Laporan ke-{at}.").case for at in range(4)]
    model.show_query(Query(state="received"))
    quiet(qtbot, tasks)
    kept = QPersistentModelIndex(model.index(3, 0))
    place.act("budi", cases[2], "complaint.verified")
    place.act("budi", cases[1], "complaint.verified")
    model.refresh()
    quiet(qtbot, tasks)
    assert [model.line(row).row.id for row in range(2)] == [cases[3], cases[0]]
    assert kept.row() == 1


def test_an_answer_to_an_older_question_changes_nothing(
    place: Workplace, model: CasesModel, tasks: Tasks, qtbot: QtBot
) -> None:
    some_cases(place, 9)
    for query in (Query(), Query(state="closed"), Query(text="laporan"), Query(state="received")):
        model.show_query(query)
    quiet(qtbot, tasks)
    assert model.settled
    assert {model.line(row).row.state for row in range(model.rowCount())} == {"received"}


def test_trouble_is_told_and_asking_again_is_possible(
    place: Workplace, model: CasesModel, tasks: Tasks, qtbot: QtBot
) -> None:
    place.record()
    troubles: list[LoketError] = []
    model.failed.connect(troubles.append)
    place.sql("ALTER TABLE cases RENAME TO away")
    model.refresh()
    qtbot.waitUntil(lambda: len(troubles) == 1)
    place.sql("ALTER TABLE away RENAME TO cases")
    model.refresh()
    quiet(qtbot, tasks)
    assert model.rowCount() == 1


def test_every_row_is_one_sentence_to_a_screen_reader(
    place: Workplace, model: CasesModel, tasks: Tasks, qtbot: QtBot
) -> None:
    saved = place.record("Sampah menumpuk di depan pasar. Bau.")
    model.refresh()
    quiet(qtbot, tasks)
    short = saved.number.removeprefix(f"{OFFICE}-")
    said = model.data(model.index(0, Column.STATE), Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        f"{short}, Sampah menumpuk di depan pasar, Diterima, Verifikasi dan penerusan, 3 hari kerja lagi,"
        " jatuh tempo Jum 27 Nov 16.00, Hanya di sini, diterima hari ini 08.30"
    )
    assert model.data(model.index(0, Column.NUMBER)) == short


def test_counts_are_the_rows_behind_them(place: Workplace) -> None:
    some_cases(place, 18)
    place.sql("UPDATE cases SET sync = 'arrived' WHERE n % 2")
    place.sql("DELETE FROM counters WHERE name LIKE 'sync:%'")
    place.sql("INSERT INTO counters SELECT 'sync:' || sync, COUNT(*) FROM cases GROUP BY sync")
    counts = read_counts(place.desk, place.session("sari"), Query())
    assert counts.all == len(read_page(place.desk, place.session("sari"), Query(), None).lines) == 18
    for state, n in counts.states.items():
        assert len(read_page(place.desk, place.session("sari"), Query(state=state), None).lines) == n
    for sync, n in counts.sync.items():
        page = read_page(place.desk, place.session("sari"), Query(sync=sync), None)
        assert (len(page.lines), page.next) == (n, None)
    found = read_counts(place.desk, place.session("sari"), Query(text="laporan lamp")).found
    assert found == len(read_page(place.desk, place.session("sari"), Query(text="laporan lamp"), None).lines) == 18


def test_a_state_of_sync_is_looked_for_in_steps_that_end(place: Workplace) -> None:
    copies(place, 4_300)
    place.sql("UPDATE cases SET sync = 'dispute' WHERE n IN (SELECT n FROM cases ORDER BY n LIMIT 3)")
    first = read_page(place.desk, place.session("sari"), Query(sync="dispute"), None)
    assert first.lines == ()
    assert first.next is not None
    second = read_page(place.desk, place.session("sari"), Query(sync="dispute"), first.next)
    assert (len(second.lines), second.next) == (3, None)
