"""Kasus: numbers of persons in notes, answers and edited wordings are warned of, and taken out by a press."""

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.parts.numbers_told import NumbersTold
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.case_reader import Reader, Reading


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


@pytest.mark.parametrize(
    ("kind", "where"),
    [("note.added", "Catatan"), ("case.withdrawn", "Alasan pelapor"), ("wording.edited", "Isi akhir")],
)
def test_a_number_is_warned_of_in_a_pause_and_taken_out(
    place: Workplace, reader: Reader, qtbot: QtBot, kind: str, where: str
) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    reading.page.ask(kind)
    dialog = reading.asked(kind)
    note = dialog.findChild(NumbersTold)
    assert note is not None
    reading.write(" Hubungi 0812 3456 7890 sore.")
    assert note.words() == ""  # not while it is typed
    qtbot.waitUntil(note.isVisible)
    assert note.words() == f"Nomor HP (0812…7890) ada dalam {where}."
    assert not note.move_button.isVisible()
    assert dialog.verb.isEnabled()
    note.remove_button.click()
    assert note.words() == ""
    assert "Hubungi sore." in " ".join(dialog.typed().values())


def test_a_number_goes_with_the_words_and_a_save_takes_it_as_it_is(
    place: Workplace, reader: Reader, qtbot: QtBot
) -> None:
    reading = reader("sari")
    case = place.record().case
    reading.open(case)
    reading.page.ask("note.added")
    note = reading.dialog("note.added").findChild(NumbersTold)
    assert note is not None
    reading.write("Kartu 4111 1111 1111 1111 hilang.")
    qtbot.waitUntil(note.isVisible)
    reading.confirm()
    reading.gone("note.added")
    assert place.last_body(case).text == "Kartu 4111 1111 1111 1111 hilang."
