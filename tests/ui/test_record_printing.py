"""From Catat to the receipt: saved first, then shown; or offered, and one key away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.casework.ids import CaseId
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.test_record_help import TOLD, Counter, focused, furnish

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Counter:
    furnish(place)
    return Counter(place, tasks, theme, qtbot)


def saved(counter: Counter) -> list[str]:
    return [row[0] for row in counter.place.sql("SELECT number FROM cases")]


def fill(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.choose()
    counter.field("narrative").setFocus()


def test_ctrl_enter_saves_and_shows_the_receipt(counter: Counter) -> None:
    fill(counter)
    counter.qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)
    assert len(saved(counter)) == 1
    ((case, document, is_new),) = counter.shell.papers
    assert (document, is_new) == ("receipt", True)
    assert counter.place.state_of(CaseId(case)).value == "received"
    assert counter.shell.toasts == []


def test_ctrl_enter_leads_to_what_is_missing_and_prints_nothing_later(counter: Counter) -> None:
    counter.type("narrative", TOLD)
    counter.qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    assert saved(counter) == []
    assert focused() in counter.page.current.form.reporter.privacy.anonymous.stops()
    counter.choose()
    counter.qtbot.keyClick(focused(), Qt.Key.Key_S, CONTROL)
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)
    assert counter.shell.papers == []


def test_a_plain_save_offers_the_receipt_and_ctrl_p_shows_it(counter: Counter) -> None:
    counter.page.receipts.print_last()
    assert counter.shell.papers == []
    fill(counter)
    counter.qtbot.keyClick(focused(), Qt.Key.Key_S, CONTROL)
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)
    offer = counter.shell.offers[0]
    assert offer is not None
    assert offer.words == "Cetak tanda terima"
    offer.act()
    counter.qtbot.keyClick(focused(), Qt.Key.Key_P, CONTROL)
    assert [(document, is_new) for _, document, is_new in counter.shell.papers] == [
        ("receipt", True),
        ("receipt", False),
    ]


def test_who_searches_meanwhile_is_not_taken_away(counter: Counter) -> None:
    search = QLineEdit(counter.page)
    search.show()
    fill(counter)
    counter.qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    search.setFocus()
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)
    assert counter.shell.papers == []
    assert counter.shell.offers[0] is not None
    assert focused() is search
