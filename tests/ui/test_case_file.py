"""The case file from Kasus: by keyboard from the menu of acts, offered after an escalation, refused in words."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.service.case_file import FILE
from desktop.ui.case.acts_menu import DOABLE
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import SITI, Workplace
from tests.ui.case_reader import Key, Reader, Reading


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


def where(reading: Reading, qtbot: QtBot) -> QFileDialog:
    """The question for the folder."""
    found = reading.page.findChild(QFileDialog, "case-file-where")
    assert isinstance(found, QFileDialog)
    qtbot.waitUntil(found.isVisible)
    assert found.fileMode() is QFileDialog.FileMode.Directory
    return found


def answered(reading: Reading, qtbot: QtBot, folder: Path) -> None:
    """The folder is chosen, and the work is done."""
    dialog = where(reading, qtbot)
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    reading.wait()


def test_a_supervisor_makes_one_by_keyboard_alone(
    place: Workplace, reader: Reader, qtbot: QtBot, tmp_path: Path
) -> None:
    reading = reader("budi")
    reading.open(place.record(who=SITI).case)
    assert reading.offered()[FILE] is None
    reading.press(Key.Key_T)
    menu = reading.page.menu
    at = next(n for n in range(menu.model.rowCount()) if menu.model.index(n).data(DOABLE).kind == FILE)
    reading.press(*[Key.Key_Down] * at, Key.Key_Return)
    answered(reading, qtbot, tmp_path)
    made = sorted(path.suffix for path in tmp_path.glob("berkas-kasus-*"))
    assert made == [".json", ".pdf"]
    first, last = reading.window.toasts
    assert first == "Menyusun berkas kasus…"
    assert "PDF 1 halaman dan JSON" in last
    assert reading.window.changes == 0


def test_it_is_offered_when_a_case_goes_to_the_ombudsman(
    place: Workplace, reader: Reader, qtbot: QtBot, tmp_path: Path
) -> None:
    reading = reader("budi")
    reading.open(place.record().case)
    reading.page.ask("case.escalated")
    reading.dialog("case.escalated")
    reading.write("Pelapor belum puas.")
    reading.confirm()
    reading.gone("case.escalated")
    offer = reading.window.offers[-1]
    assert offer is not None
    assert offer.words == "Buat berkas kasus"
    offer.act()
    answered(reading, qtbot, tmp_path)
    assert len(list(tmp_path.glob("berkas-kasus-*"))) == 2


def test_whoever_may_not_is_told_why_in_the_menu(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    assert str(reading.offered()[FILE]) == "Berkas kasus hanya dapat dibuat oleh penyelia."


def test_a_folder_that_is_gone_is_told_in_words_and_nothing_is_left(
    place: Workplace, reader: Reader, qtbot: QtBot, tmp_path: Path
) -> None:
    reading = reader("budi")
    reading.open(place.record().case)
    reading.page.ask(FILE)
    answered(reading, qtbot, tmp_path / "hilang")
    what = reading.page.findChild(QLabel, "trouble-what")
    assert isinstance(what, QLabel)
    assert what.isVisible()
    assert "foldernya tidak ada" in what.text()
    assert reading.page.trouble.again.isVisible()
    reading.page.trouble.again.click()
    where(reading, qtbot).reject()
    assert reading.window.toasts == ["Menyusun berkas kasus…"]


def test_nothing_happens_where_no_folder_was_chosen(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    reading = reader("budi")
    reading.page.ask(FILE)
    reading.page.filing.save_in("/tmp")
    assert reading.page.findChild(QFileDialog, "case-file-where") is None
    reading.open(place.record().case)
    reading.page.ask(FILE)
    where(reading, qtbot).reject()
    assert reading.window.toasts == []
