"""Kasus and its papers: Ctrl+P, the offer after an approval, the line of a printing, the whole way in one window."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.service.approvals import Queue
from desktop.service.handing_out import Order, hand_out
from desktop.ui.case.timeline import ROW
from desktop.ui.context import Offer
from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.case_reader import Reader, Reading, focused
from tests.ui.printers import FilePrinters
from tests.ui.screens import ApprovalsScreen, propose
from tests.ui.shells import press

Key = Qt.Key


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


def test_ctrl_p_shows_the_papers_of_a_case(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    case = place.record().case
    reading = reader("sari")
    reading.open(case)
    qtbot.keyClick(focused(), Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    reading.page.header.print.click()
    reading.press(Key.Key_T)
    menu = reading.page.menu
    rows = [menu.model.index(row) for row in range(menu.model.rowCount())]
    menu.list.setCurrentIndex(next(row for row in rows if row.data() == "Cetak tanda terima…"))
    reading.press(Key.Key_Return)
    assert reading.window.papers == [(case, "receipt", False)] * 3


def test_after_an_approval_the_sheet_is_offered(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    place.walk(case, "complaint.verified")
    reading = reader("budi")
    reading.open(case)
    reading.page.ask("disposition.approved")
    reading.dialog("disposition.approved")
    reading.confirm()
    offer = reading.window.offers[-1]
    assert offer is not None
    assert offer.words == "Cetak lembar disposisi"
    offer.act()
    assert reading.window.papers == [(case, "disposition", False)]


def test_a_disposition_that_is_approved_alone_offers_its_sheet(
    place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    case = propose(place, "Lampu jalan padam")
    propose(place, "Saluran mampet")
    screen = ApprovalsScreen(qtbot, place, tasks, theme, "budi")
    screen.queue(Queue.DISPOSITION)
    at = screen.titles().index("Lampu jalan padam")
    screen.page.browser.view.setCurrentIndex(screen.page.browser.model.index(at))
    screen.press(Key.Key_S)
    offer = screen.shell.offers[-1]
    assert offer is not None
    offer.act()
    assert screen.shell.papers == [(case, "disposition", False)]


def test_a_printing_is_a_line_of_the_history_in_words(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    hand_out(place.desk, place.session("sari"), case, Order(paper="a5", how="printer"), lambda document: None)
    again = Order(paper="roll", how="pdf", reason="Untuk RT 12.")
    hand_out(place.desk, place.session("sari"), case, again, lambda document: None)
    reading = reader("sari")
    reading.open(case)
    newest, first = [row for row in reading.rows() if row.act == "Tanda terima dicetak"]
    assert first.said == "cetakan ke-1 · A5 mendatar · ke printer"
    assert newest.said == "cetakan ke-2 · gulungan 80 mm · sebagai PDF · Untuk RT 12."
    assert newest.icon == "printer"


def test_the_whole_way_in_one_window(
    work: Workspace, place: Workplace, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    """From the case to the paper, and back where one came from with the printing in the history."""
    case = place.record().case
    work.pages.page("print").printers = FilePrinters(tmp_path, "Epson L3210")
    work.open_case(case)
    qtbot.waitUntil(lambda: not tasks.busy)
    work.pages.page("case").print_receipt()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert work.windowTitle() == "Cetak tanda terima"
    qtbot.waitUntil(lambda: focused().objectName() == "print-now")
    qtbot.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: work.pages.name == "case" and not tasks.busy)
    timeline = work.pages.page("case").timeline
    rows = [timeline.data(timeline.index(row, 0), ROW) for row in range(timeline.rowCount())]
    assert "cetakan ke-1 · A5 mendatar · ke printer" in [row.said for row in rows]
    press(work, "undo")
    qtbot.waitUntil(lambda: not tasks.busy)
    assert place.one("SELECT COUNT(*) FROM events WHERE kind = 'receipt.printed'") == 1  # paper is not taken back
    assert place.one("SELECT COUNT(*) FROM events WHERE kind = 'act.undone'") == 0


def test_the_offer_of_a_message_acts_and_the_message_goes(work: Workspace, place: Workplace, qtbot: QtBot) -> None:
    taken: list[str] = []
    work.toast("Tersimpan.", offer=Offer("Cetak tanda terima", lambda: taken.append("print")))
    button = work.findChild(QPushButton, "toast-offer")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    qtbot.keyClick(button, Key.Key_Space)
    assert (taken, button.isVisible()) == (["print"], False)
    work.toast("Nomor disalin.")
    assert not button.isVisible()
