"""*Tenggat* in the window: how clocks are marked, which stands first, and why a date is that date."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.casework.clock_faces import Face, face
from desktop.casework.clocks import clocks_of
from desktop.casework.complaint import Case
from desktop.ui.due.marks import due_words, remaining_mark, sentences
from desktop.ui.due.month_strip import MonthStrip
from desktop.ui.due.panel import ClockPanel
from desktop.ui.language import ENGLISH, Language
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.case_reader import Reader, Reading
from tests.unit.stories import KEEPING, at, told
from tests.unit.test_clocks import ASKED, AT_AGENCY, COMPLETED, FINISH, HANDED_IN, RECEIVED

TODAY = at("12-16 10.42")


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> ClockPanel:
    made = ClockPanel(theme)
    qtbot.addWidget(made)
    made.resize(344, 600)
    made.show()
    return made


def faces(case: Case) -> list[Face]:
    return [face(clock, KEEPING, TODAY) for clock in clocks_of(case, KEEPING)]


def the(case: Case, name: str) -> Face:
    return next(one for one in faces(case) if one.clock == name)


@pytest.mark.parametrize(
    ("case", "clock", "icon", "tone", "urgent"),
    [
        (told(RECEIVED, *COMPLETED), FINISH, "clock-ok", "neutral", False),
        (told("12-14 09.00"), "verify", "clock-soon", "amber", False),
        (told(RECEIVED, *AT_AGENCY), "first_follow_up", "clock-late", "red", True),
        (told(RECEIVED, *ASKED), FINISH, "clock-paused", "neutral", False),
        (told(RECEIVED, *HANDED_IN), FINISH, "clock-done", "green", False),
        (told("11-02 09.00", *HANDED_IN), FINISH, "clock-alert", "neutral", False),
        (told(RECEIVED, ("case.archived", "12-09 08.00")), FINISH, "minus", "neutral", False),
    ],
)
def test_only_what_is_late_is_red(case: Case, clock: str, icon: str, tone: str, urgent: bool, theme: Theme) -> None:
    mark = remaining_mark(the(case, clock).remaining, TODAY.date())
    assert (mark.icon, mark.tone, mark.urgent) == (icon, tone, urgent)


def test_the_due_day_is_told_as_long_as_there_is_room(theme: Theme) -> None:
    running = the(told(RECEIVED, *COMPLETED), FINISH)
    assert due_words(running.remaining, len(running.segments), TODAY.date()) == [
        "Jatuh tempo Kam 31 Des 16.00 · hari ke-5 dari 14",
        "Kam 31 Des 16.00 · hari ke-5 dari 14",
        "Jatuh tempo Kam 31 Des 16.00",
        "Kam 31 Des 16.00",
    ]
    assert due_words(the(told(RECEIVED, *ASKED), FINISH).remaining, 0, TODAY.date()) == []


def test_the_clock_that_matters_stands_first_and_says_why(panel: ClockPanel) -> None:
    panel.show_clocks(faces(told(RECEIVED, *COMPLETED)), FINISH, TODAY.date())
    shown = [row.accessibleName() for row in panel.rows if row.isVisible()]
    assert shown[0] == "Selesai, 9 hari kerja lagi, jatuh tempo Kam 31 Des 16.00"
    assert len(shown) == 4
    assert panel.open == FINISH
    assert panel.reasons[0].isVisible()
    assert "9–10 Des 2026, menunggu kelengkapan dari pelapor" in panel.reasons[0].words()
    assert panel.rows[0].accessibleDescription() == panel.reasons[0].words()
    assert panel.reasons[0].strip.accessibleDescription() == panel.reasons[0].words()


def test_one_clock_at_a_time_says_why_and_any_can(panel: ClockPanel, qtbot: QtBot) -> None:
    panel.show_clocks(faces(told(RECEIVED, *COMPLETED)), FINISH, TODAY.date())
    qtbot.keyClick(panel.rows[2], Qt.Key.Key_Space)
    assert [reasons.isVisible() for reasons in panel.reasons] == [False, False, True, False]
    assert [row.isChecked() for row in panel.rows] == [False, False, True, False]
    qtbot.keyClick(panel.rows[2], Qt.Key.Key_Space)
    assert panel.open is None
    assert panel.why.accessibleName() == "Kenapa tanggal ini?"


def test_whoever_closed_the_reasons_finds_them_closed_at_the_next_case(panel: ClockPanel) -> None:
    panel.show_clocks(faces(told(RECEIVED)), "verify", TODAY.date())
    panel.toggle_why()
    panel.begin()
    panel.show_clocks(faces(told(RECEIVED, *ASKED)), "complete_file", TODAY.date())
    assert panel.open is None
    panel.toggle_why()
    panel.begin()
    panel.show_clocks(faces(told(RECEIVED)), "verify", TODAY.date())
    assert panel.open == "verify"


def test_where_there_is_little_room_nobody_is_told_why_unasked(panel: ClockPanel) -> None:
    panel.make_room(False)
    panel.show_clocks(faces(told(RECEIVED)), "verify", TODAY.date())
    assert panel.open is None
    panel.make_room(True)
    assert panel.open == "verify"
    panel.toggle_why()
    panel.make_room(False)
    panel.make_room(True)
    assert panel.open is None


def test_a_case_that_is_over_shows_first_how_it_was_finished(panel: ClockPanel) -> None:
    panel.show_clocks(faces(told(RECEIVED, *HANDED_IN)), None, TODAY.date())
    assert panel.rows[0].accessibleName().startswith("Selesai, dijawab hari ke-5")
    assert panel.open is None
    panel.show_clocks((), None, TODAY.date())
    panel.toggle_why()
    assert panel.open is None


def test_what_stands_beside_a_name_goes_below_it_in_a_narrow_panel(panel: ClockPanel) -> None:
    panel.show_clocks(faces(told(RECEIVED)), "verify", TODAY.date())
    row = panel.rows[0]
    assert row.heightForWidth(220) > row.heightForWidth(340)


def test_a_day_says_what_it_is(theme: Theme, qtbot: QtBot) -> None:
    strip = MonthStrip(theme)
    qtbot.addWidget(strip)
    shown = the(told(RECEIVED, *COMPLETED), FINISH)
    strip.show_days(shown.strip, TODAY.date(), False, "Selesai", "")
    strip.resize(strip.sizeHint())
    strip.grab()
    cells = [strip.words_at(strip._cell(at).center()) for at in range(len(shown.strip))]
    assert cells[0] == "Senin, 7 Desember 2026"
    assert cells[2] == "Rabu, 9 Desember 2026: menunggu kelengkapan dari pelapor"
    assert cells[18] == "Jumat, 25 Desember 2026: libur nasional: Kelahiran Yesus Kristus"
    assert strip.words_at(QPoint(1, 1)) == ""


def test_w_opens_and_closes_the_reasons_in_a_case(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    panel = reading.page.frame.clocks
    assert panel.open == "verify", "there is room for it"
    seen = []
    for _ in range(2):
        reading.press(Qt.Key.Key_W)
        seen.append(panel.open)
    assert seen == [None, "verify"]


def test_sentences_follow_the_language(language: Language, theme: Theme) -> None:
    shown = the(told(RECEIVED, *COMPLETED), FINISH)
    language.choose(ENGLISH)
    assert sentences(shown)[0].startswith("14 working day")
    assert due_words(shown.remaining, 14, TODAY.date())[0] == "Due Thu 31 Dec 16:00 · day 5 of 14"
