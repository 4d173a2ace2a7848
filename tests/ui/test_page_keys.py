"""Keys that lead about: other cases of the same list, other parts of a page, today's date, a draft by its name."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.case.page import CasePage
from desktop.ui.cases.page import CasesPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.shells import FakeShell
from tests.ui.test_cases_help import context_of, quiet, show, some_cases
from tests.ui.test_record_help import TOLD, Counter, furnish

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Counter:
    furnish(place)
    return Counter(place, tasks, theme, qtbot)


def focused_name() -> str:
    focus = QApplication.focusWidget()
    return "" if focus is None else focus.objectName()


@pytest.fixture
def reading(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> CasePage:
    page = CasePage(context_of(place, "sari", tasks, theme, FakeShell()))
    show(qtbot, page)
    return page


def test_control_and_arrows_step_through_the_list_and_stop_at_its_ends(
    place: Workplace, reading: CasePage, tasks: Tasks, qtbot: QtBot
) -> None:
    cases = some_cases(place, 3)
    reading.open(cases[1], cases)
    reading.arrive()
    quiet(qtbot, tasks)
    titles = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_Up):
        qtbot.keyClick(reading.timeline_view, key, CONTROL)
        quiet(qtbot, tasks)
        titles.append(reading.header.title.text().split()[1])
    assert titles == ["ke-2", "ke-2", "ke-1", "ke-0", "ke-0"]


def test_a_letter_compares_the_wordings_and_goes_back(
    place: Workplace, reading: CasePage, tasks: Tasks, qtbot: QtBot
) -> None:
    reading.open(place.record().case)
    reading.arrive()
    quiet(qtbot, tasks)
    seen = []
    for _ in range(2):
        qtbot.keyClick(reading.timeline_view, Key.Key_B)
        seen.append(reading.frame.wording.ways.chosen())
    assert seen == ["diff", "now"]


def test_escape_leads_back_to_the_list(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> None:
    shell = FakeShell()
    page = CasePage(context_of(place, "sari", tasks, theme, shell))
    show(qtbot, page)
    page.open(place.record().case)
    page.arrive()
    quiet(qtbot, tasks)
    qtbot.keyClick(page.timeline_view, Key.Key_Escape)
    assert shell.pages == ["cases"]


def test_f6_goes_to_the_other_part_and_back(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> None:
    place.record()
    page = CasesPage(context_of(place, "sari", tasks, theme, FakeShell()))
    show(qtbot, page)
    page.arrive()
    quiet(qtbot, tasks)
    walked = []
    for _ in range(3):
        page.next_pane()
        walked.append(focused_name())
    assert walked == ["filter-state", "cases-table", "filter-state"]


def test_s_leads_from_the_list_to_its_filters(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> None:
    place.record()
    page = CasesPage(context_of(place, "sari", tasks, theme, FakeShell()))
    show(qtbot, page)
    page.arrive()
    quiet(qtbot, tasks)
    qtbot.keyClick(page.table, Key.Key_S)
    assert focused_name() == "filter-state"


def test_the_list_hands_its_cases_on(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> None:
    cases = some_cases(place, 3)
    shell = FakeShell()
    page = CasesPage(context_of(place, "sari", tasks, theme, shell))
    show(qtbot, page)
    page.arrive()
    quiet(qtbot, tasks)
    qtbot.keyClick(page.table, Key.Key_Return)
    assert (shell.opened, shell.among) == ([cases[2]], cases[::-1])


@pytest.mark.parametrize(("where", "field"), [("narrative", "occurred"), ("birth_date", "birth_date")])
def test_today_is_written_into_the_date_at_hand(counter: Counter, where: str, field: str) -> None:
    counter.page.current.form.reporter.more.setChecked(True)
    counter.field(where).setFocus()
    counter.qtbot.keyClick(counter.field(where), Key.Key_Semicolon, CONTROL)
    line = counter.field(field)
    assert isinstance(line, QLineEdit)
    assert (line.text(), focused_name()) == ("24 Nov 2026", field)


def test_a_source_is_chosen_by_its_number(counter: Counter) -> None:
    chosen = []
    for key in (Key.Key_2, Key.Key_4, Key.Key_1):
        counter.qtbot.keyClick(counter.field("narrative"), key, Qt.KeyboardModifier.AltModifier)
        chosen.append(counter.content().channel)
    assert chosen == ["phone", "letter", "walk_in"]


def test_a_draft_that_is_asked_for_before_any_was_read_comes_to_the_front(counter: Counter) -> None:
    for words in ("Lampu padam.", "Selokan mampet."):
        counter.page.new_draft()
        counter.type("narrative", words)
        counter.settle()
        counter.place.clock.time += timedelta(minutes=1)
    first = counter.stored()[0].id
    counter.open("sari", first)
    assert counter.content().narrative == "Lampu padam."


def test_a_new_one_that_is_asked_for_stays_in_front_of_what_comes_back(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.settle()
    counter.open("sari", "")
    assert counter.page.current.is_blank
    assert len(counter.page.drafts.all) == 2
