"""Catat: what would help whoever works on a complaint is said quietly, with its reason, and leads to its field."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.record.coach import Coach
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.test_record_help import Counter, completeness, focused, furnish

BARE = "Air keran keruh dan berbau."


@pytest.fixture
def counter(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Counter:
    furnish(place)
    return Counter(place, tasks, theme, qtbot)


def coach(counter: Counter) -> Coach:
    return counter.page.bar.coach


def says(counter: Counter) -> str:
    return coach(counter).accessibleName() if coach(counter).isVisible() else ""


def test_nothing_is_asked_before_anything_is_told(counter: Counter) -> None:
    assert says(counter) == ""


def test_what_is_missing_goes_as_it_is_told(counter: Counter) -> None:
    counter.type("narrative", BARE)
    assert says(counter) == "Akan membantu: tempat, waktu, bukti, kontak"
    counter.type("narrative", " Sejak Senin, ada fotonya.")
    assert says(counter) == "Akan membantu: tempat, kontak"
    counter.type("place", "Gang Kenanga")
    counter.type("phone", "0812")
    assert says(counter) == ""


def test_each_says_why_and_leads_to_its_field(counter: Counter) -> None:
    counter.type("narrative", BARE)
    coach(counter).click()
    menu = coach(counter).menu_of_gaps
    assert menu.isVisible()
    assert menu.actions()[0].text() == "Tempat: agar instansi tidak bertanya lagi"
    walked = []
    for action in menu.actions():
        action.trigger()
        walked.append(focused().objectName())
    menu.close()
    assert walked == ["place", "occurred", "narrative", "phone"]


def test_f8_leads_there_once_nothing_required_is_missing(counter: Counter) -> None:
    counter.type("narrative", BARE)
    counter.choose()
    assert completeness(counter) == ("Lengkap, siap disimpan", "")
    counter.qtbot.keyClick(focused(), Qt.Key.Key_F8)
    assert focused().objectName() == "place"


def test_it_never_holds_the_save(counter: Counter) -> None:
    counter.type("narrative", BARE)
    counter.choose()
    counter.page.save()
    counter.qtbot.waitUntil(lambda: counter.shell.changes == 1)
    assert says(counter) == ""


def test_where_room_lacks_it_says_only_how_much(counter: Counter) -> None:
    counter.type("narrative", BARE)
    counter.page.resize(900, 645)
    counter.qtbot.waitUntil(lambda: says(counter) == "4 saran")
    assert coach(counter).toolTip() == "tempat, waktu, bukti, kontak"
