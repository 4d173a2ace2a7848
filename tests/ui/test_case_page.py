"""Kasus as a person reads it: the case, its history, its wordings, in the room there is."""

from functools import partial

import pytest
from msgspec import Raw, json
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.casework import bodies
from desktop.casework.ids import case_stream
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, SITI, Workplace
from tests.service.fake_national import National, exchange, settle
from tests.ui.case_reader import Reader, Reading


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


def test_the_page_shows_the_case_and_nobody_s_name(place: Workplace, reader: Reader) -> None:
    saved = place.record("Lampu jalan padam.", who=SITI, anonymous=True, secret=False, place="Gang 3")
    reading = reader("sari")
    reading.open(saved.case)
    frame = reading.page.frame
    assert reading.page.header.number.text() == saved.number.removeprefix(f"{OFFICE}-")
    assert reading.page.header.title.text() == "Lampu jalan padam"
    assert reading.page.header.state.accessibleName() == "Diterima"
    assert ("Tempat", "Gang 3") in frame.facts.texts()
    assert frame.reporter.facts.texts() == [
        ("Nama", "S••• R••••••••"),
        ("NIK", "337401••••••0002"),
        ("HP", "0813••••1122"),
    ]
    assert frame.reporter.anonymous.isVisible()
    assert not frame.reporter.secret.isVisible()
    assert frame.wording.text.toPlainText() == "Lampu jalan padam."
    assert reading.acts() == ["Laporan dicatat"]


@pytest.mark.parametrize(
    ("width", "state", "sync", "in_line"),
    [
        (1300, "Menunggu Persetujuan Jawaban", "Hanya di sini", True),
        (1250, "Tunggu Setuju Jawaban", "Hanya di sini", True),
        (1195, "Tunggu Setuju Jawaban", "Di sini", True),
        (1000, "Menunggu Persetujuan Jawaban", "Hanya di sini", False),
    ],
)
def test_a_head_gives_way_in_order_and_cuts_nothing(
    place: Workplace, reader: Reader, qtbot: QtBot, width: int, state: str, sync: str, in_line: bool
) -> None:
    case = place.record().case
    place.walk(case, "answer.proposed")
    reading = reader("budi")
    reading.open(case)
    header = reading.page.header
    header.number.setText("35.78.01-01-2612-0013-W")
    reading.page.resize(width, 645)
    qtbot.waitUntil(lambda: (header.state.accessibleName(), header.sync.accessibleName()) == (state, sync))
    for part in (header.number, header.state, header.sync, header.note, header.more, header.next):
        qtbot.waitUntil(lambda part=part: part.width() >= part.sizeHint().width())  # type: ignore[misc]
    assert (header.next.mapTo(header, QPoint()).y() < header.title.y()) is in_line


def test_in_a_small_window_the_head_leaves_its_room_to_the_case(
    theme: Theme, place: Workplace, reader: Reader, qtbot: QtBot
) -> None:
    case = place.record().case
    place.walk(case, "answer.proposed")
    reading = reader("budi")
    reading.open(case)
    header = reading.page.header
    reading.page.resize(1366, 600)
    qtbot.waitUntil(lambda: header.note.isVisible())
    theme.resize_text(2.0)
    qtbot.waitUntil(lambda: not header.note.isVisible())
    assert (header.next.isVisible(), header.more.isVisible()) == (True, True)
    qtbot.waitUntil(lambda: header.height() <= theme.metrics.px(90))
    theme.resize_text(1.0)
    qtbot.waitUntil(lambda: header.note.isVisible())


def test_words_of_a_code_begin_as_a_sentence(place: Workplace, reader: Reader) -> None:
    case = place.record(channel="phone").case
    place.walk(case)
    reading = reader("sari")
    reading.open(case)
    said = [row.said for row in reading.rows() if row.said]
    assert said[-1] == "Telepon"
    assert all(words[:1].isupper() for words in said)


def test_the_number_is_copied_whole(place: Workplace, reader: Reader) -> None:
    saved = place.record()
    reading = reader("sari")
    reading.open(saved.case)
    reading.page.header.copy.click()
    assert QGuiApplication.clipboard().text() == saved.number


def test_history_is_by_day_newest_on_top_each_step_one_sentence(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    place.clock.advance(days=1)
    place.act("sari", case, "note.added", text="Pelapor menelepon.")
    reading = reader("sari")
    reading.open(case)
    assert [row.heading or row.act for row in reading.rows()] == [
        "Rab 25 Nov · hari ini",
        "Catatan",
        "Sel 24 Nov",
        "Laporan dicatat",
    ]
    model = reading.page.timeline
    said = model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "08.30, Catatan, Sari Wulandari, Pelapor menelepon., Hanya di sini"
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
    reading.page.grab()


def test_fields_in_dispute_show_every_value(place: Workplace, reader: Reader) -> None:
    national = National()
    settle(place, national)
    case = place.record(place="Gang 1").case
    exchange(place, national)
    theirs = bodies.Amended(changes=(bodies.Change(field="place", base="Gang 1", value="Gang 2"),))
    national.write("complaint.amended", theirs, case_stream(case))
    place.act("sari", case, "complaint.amended", changes=[{"field": "place", "base": "Gang 1", "value": "Gang 3"}])
    exchange(place, national)
    reading = reader("budi")
    reading.open(case)
    card = reading.page.frame.disputes
    assert card.isVisible()
    assert card.facts.texts() == [("Tempat", "Gang 2\nGang 3")]
    assert reading.page.header.sync.accessibleName() == "Perlu ditinjau"


def test_three_ways_to_read_a_wording(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    case = place.record("Lampu mati sdh lama.").case
    change = {"field": "narrative", "base": "Lampu mati sdh lama.", "value": "Lampu mati sudah lama."}
    place.act("sari", case, "complaint.amended", changes=[change])
    reading = reader("sari")
    reading.open(case)
    panel = reading.page.frame.wording
    for way, words in (
        ("first", "Lampu mati sdh lama."),
        ("diff", "Lampu mati sdh sudah lama."),
        ("now", "Lampu mati sudah lama."),
    ):
        button = panel.ways.findChild(QWidget, f"segment-{way}")
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert panel.text.toPlainText() == words


@pytest.mark.parametrize("width", [1150, 808])
def test_nothing_needs_more_room_than_there_is(place: Workplace, reader: Reader, width: int) -> None:
    case = place.record("Jalan rusak. " * 300, who=SITI).case
    reading = reader("sari")
    reading.open(case)
    reading.page.resize(width, 645)
    reading.page.grab()
    assert reading.page.minimumSizeHint().width() <= 808
    assert reading.page.minimumSizeHint().height() <= 645
    assert reading.page.timeline.rowCount(QModelIndex()) == 3


def test_a_step_of_a_newer_version_is_kept_and_said(place: Workplace, reader: Reader) -> None:
    national = National()
    settle(place, national)
    case = place.record().case
    exchange(place, national)
    newer = national._event("case.weighed", bodies.Body(), case_stream(case))
    national.bring(newer.encode())
    exchange(place, national)
    reading = reader("sari")
    reading.open(case)
    assert "Loket yang lebih baru" in reading.rows()[1].reason
    assert Raw(json.encode({})) == newer.body
