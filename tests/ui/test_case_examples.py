"""*Pakai contoh* in the dialogs of an answer and of archiving: put in, filled in, taken back, nothing typed lost."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.ui.case.examples import ExamplePicker
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.case_reader import Key, Reader, Reading


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


def asked(reading: Reading, kind: str, name: str) -> tuple[ExamplePicker, QPlainTextEdit]:
    reading.page.ask(kind)
    dialog = reading.dialog(kind)
    picker, text = dialog.findChild(ExamplePicker), dialog.findChild(QPlainTextEdit, name)
    assert isinstance(picker, ExamplePicker)
    assert isinstance(text, QPlainTextEdit)
    return picker, text


def test_an_example_is_put_behind_what_was_typed_and_taken_back(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    saved = place.record()
    place.walk(saved.case, "case.taken_up")
    reading = reader("dewi")
    reading.open(saved.case)
    picker, text = asked(reading, "answer.proposed", "ask-text")
    reading.write("Yth. pelapor.")
    picker.setFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    words = text.toPlainText()
    assert words.startswith(f"Yth. pelapor.\nTerima kasih atas laporan nomor {saved.number}. 33.74.01 sudah memeriksa")
    assert "pada 24 Nov 2026." in words
    assert (picker.currentIndex(), text.hasFocus()) == (-1, True)
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == "Yth. pelapor."


def test_archiving_has_reasons_and_a_note_has_none(place: Workplace, reader: Reader) -> None:
    reading = reader("budi")
    reading.open(place.record().case)
    picker, _ = asked(reading, "case.archived", "ask-note")
    assert picker.accessibleName() == "Pakai contoh untuk Catatan"
    assert picker.count() > 1
    reading.press(Key.Key_Escape)
    reading.gone("case.archived")
    reading.page.ask("note.added")
    assert reading.dialog("note.added").findChild(ExamplePicker) is None
