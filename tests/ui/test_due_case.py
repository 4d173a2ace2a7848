"""A case that is late, as its page shows it: the red strip, and what the clocks say in its history."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.casework.complaint import Case
from desktop.ui.case.late import acts_when_late
from desktop.ui.case.milestones import coming_row, missed
from desktop.ui.case.rows import Row
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.case_reader import Reader, Reading
from tests.ui.test_due_panel import TODAY, faces
from tests.unit.stories import told
from tests.unit.test_clocks import ASKED, AT_AGENCY, COMPLETED, HANDED_IN, RECEIVED


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


def ahead(case: Case) -> Row | None:
    return coming_row(faces(case), TODAY.date())


def test_above_all_stands_the_next_date_that_can_be_kept(theme: Theme) -> None:
    row = ahead(told(RECEIVED, *COMPLETED))
    assert row is not None
    assert (row.time, row.lead, row.act) == ("31 Des", "Selesai paling lambat", "Kam 31 Des 16.00")
    assert row.ahead
    assert ahead(told(RECEIVED, *HANDED_IN)) is None, "the first answer is late, all else is done"


def test_what_ran_out_is_told_where_it_did(theme: Theme) -> None:
    [(moment, row)] = missed(faces(told(RECEIVED, *AT_AGENCY)), TODAY.date())
    assert (moment.day, row.act, row.who) == (15, "Lewat waktu: Jawaban pertama", "Loket")
    assert row.said == "Belum ada jawaban tertulis sampai Sel 15 Des 16.00."
    several = missed(faces(told("11-02 09.00", *ASKED)), TODAY.date())
    assert [found.row.tone for found in several] == ["red", "red", "neutral"], "the oldest was met, late"


def test_a_case_in_time_has_no_red_strip(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    assert not reading.page.frame.late.isVisible()
    assert [row.lead for row in reading.all_rows() if row.ahead] == ["Verifikasi dan penerusan paling lambat"]


def test_a_late_case_says_what_and_whose_turn_it_is_and_offers_the_act(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    place.clock.advance(days=20)
    reading = reader("budi")
    reading.open(case)
    strip = reading.page.frame.late
    assert strip.isVisible()
    assert strip.accessibleName().startswith("Verifikasi dan penerusan lewat ")
    assert strip.accessibleName().endswith("hari kerja. Belum diverifikasi.")
    assert any(row.act == "Lewat waktu: Verifikasi dan penerusan" for row in reading.rows())
    order = [row.act for row in reading.rows() if row.act]
    assert order.index("Lewat waktu: Verifikasi dan penerusan") < order.index("Laporan dicatat")
    strip.acts[0].setFocus()
    reading.press(Qt.Key.Key_Space)
    assert reading.dialog("complaint.verified").isVisible()


def test_what_is_offered_follows_from_who_has_the_case_in_hand(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    place.walk(case, "case.taken_up")
    place.clock.advance(days=40)
    reading = reader("sari")
    reading.open(case)
    assert reading.page._shown is not None
    view = reading.page._shown.view
    assert acts_when_late(view, frozenset({"answer.proposed", "note.added"})) == ["answer.proposed", "note.added"]
    assert acts_when_late(view, frozenset({"note.added"})) == ["note.added"]
    assert acts_when_late(view, frozenset()) == []
