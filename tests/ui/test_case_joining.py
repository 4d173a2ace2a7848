"""Kasus: tied to other cases and with supporters, by keyboard; the cases at the other end open by Enter."""

from functools import partial

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.ui.case.case_input import CaseInput
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import SITI, Workplace
from tests.ui.case_reader import Key, Reader, Reading


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


def case_line(reading: Reading) -> CaseInput:
    found = reading.dialog("case.linked").findChild(CaseInput)
    assert found is not None
    return found


def offered(reading: Reading) -> list[str]:
    found = case_line(reading).findChild(QListWidget)
    assert found is not None
    return [found.item(at).text() for at in range(found.count())] if found.isVisible() else []


def choose(reading: Reading, kind: str, code: str) -> None:
    button = reading.dialog(kind).findChild(QRadioButton, f"choice-{code}")
    assert button is not None
    button.click()


def ask(reading: Reading, kind: str) -> None:
    """Opens the dialog, and waits until the keyboard is in it."""
    reading.page.ask(kind)
    reading.dialog(kind)
    reading.wait()


def test_a_case_is_tied_by_its_number(place: Workplace, reader: Reader) -> None:
    other, here = place.record(title="Lampu padam"), place.record("Air keran keruh.")
    reading = reader("sari")
    reading.open(here.case)
    assert not reading.page.frame.linked.isVisible()
    ask(reading, "case.linked")
    reading.write(other.number.lower())
    choose(reading, "case.linked", "related")
    reading.dialog("case.linked").verb.click()
    reading.wait()
    reading.gone("case.linked")
    link = reading.page.frame.linked.findChild(QPushButton, f"linked-{other.number}")
    assert link is not None
    assert link.accessibleDescription() == "Berkaitan · Diterima · Lampu padam"
    link.setFocus()
    link.click()
    assert reading.window.opened == [other.case]


def test_a_case_is_found_by_words_and_alike_ones_are_offered_at_once(place: Workplace, reader: Reader) -> None:
    for word in ("Sampah", "Selokan", "Pohon", "Paving", "Jembatan"):
        place.record(f"{word} di jalan.")
    first = place.record("Lampu jalan padam di tikungan balai warga.", title="Lampu balai")
    here = place.record("Lampu jalan padam di tikungan balai warga.")
    reading = reader("sari")
    reading.open(here.case)
    ask(reading, "case.linked")
    assert offered(reading) == [f"{first.number} · Lampu balai"]
    reading.write("lampu bal")
    reading.wait()
    assert offered(reading) == [f"{first.number} · Lampu balai"]
    reading.press(Key.Key_Down, Key.Key_Return)
    assert case_line(reading).value() == first.number
    assert offered(reading) == []
    reading.write("x")
    reading.wait()
    assert offered(reading) == []


def test_what_is_not_here_is_said_and_stays_typed(place: Workplace, reader: Reader) -> None:
    here = place.record()
    reading = reader("sari")
    reading.open(here.case)
    ask(reading, "case.linked")
    reading.write(here.number)
    choose(reading, "case.linked", "duplicate")
    reading.dialog("case.linked").verb.click()
    reading.wait()
    trouble = reading.dialog("case.linked").trouble
    assert "dengan dirinya sendiri" in trouble.accessibleName()
    assert case_line(reading).value() == here.number


def test_a_supporter_by_keyboard(place: Workplace, reader: Reader) -> None:
    here = place.record(who=SITI)
    reading = reader("sari")
    reading.open(here.case)
    ask(reading, "supporter.added")
    reading.write("Andi")
    reading.press(Key.Key_Tab)
    reading.write("3374 0112 0785 0001")
    choose(reading, "supporter.added", "phone")
    reading.confirm()
    reading.gone("supporter.added")
    count = reading.page.frame.linked.findChild(QLabel, "supporters")
    assert count is not None
    assert count.text() == "Pendukung: 1 orang"
    part = bytes(place.one("SELECT data FROM parts WHERE name = 'supporter'"))
    assert b'"id_kind":"nik"' in part


def test_a_case_elsewhere_is_named_and_opens_nothing(place: Workplace, reader: Reader) -> None:
    other, here = place.record(), place.record()
    place.act("sari", here.case, "case.linked", to=other.case, relation="duplicate")
    reading = reader("sari")
    place.sql("DELETE FROM cases WHERE number = ?", other.number)
    reading.open(here.case)
    card = reading.page.frame.linked
    assert card.findChildren(QPushButton) == []
    assert any("tidak ada di meja ini" in label.text() for label in card.findChildren(QLabel))
    assert card.isVisible()


def test_escape_closes_the_dialog_and_keeps_what_was_typed(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    ask(reading, "case.linked")
    reading.write("entah")
    reading.wait()
    reading.dialog("case.linked").reject()
    reading.gone("case.linked")
    ask(reading, "case.linked")
    assert case_line(reading).value() == "entah"
