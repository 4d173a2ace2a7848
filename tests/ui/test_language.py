"""The language of the window: switched while it is open, everything said again, nothing typed lost."""

import datetime as dt
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.errors import Bug
from desktop.service.welcoming import welcome_of
from desktop.ui import words
from desktop.ui.language import ENGLISH, PSEUDO, SOURCE, Language, trouble_words
from desktop.ui.preferences import Preferences
from desktop.ui.shell.opening import Opened
from desktop.ui.shell.window import MainWindow
from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import WIB, Workplace

EVENING = dt.datetime(2026, 12, 16, 18, 5, tzinfo=WIB)


def test_another_language_says_the_same_things(language: Language) -> None:
    assert QCoreApplication.translate("actions", "Simpan") == "Simpan"
    language.choose(ENGLISH)
    assert QCoreApplication.translate("actions", "Simpan") == "Save"
    assert trouble_words(Bug(detail="x")).startswith("Loket found a fault in itself: x.")
    language.choose("xx")
    assert (language.code, QCoreApplication.translate("actions", "Simpan")) == (SOURCE, "Simpan")


def test_dates_numbers_and_sizes_follow(language: Language) -> None:
    said = [words.clock(EVENING), words.exact_clock(EVENING), words.number(12_480), words.size(1_100_000)]
    assert said == ["18.05", "18.05.00", "12.480", "1,1 MB"]
    assert words.short_date(EVENING.date()) == "Rab 16 Des 2026"
    language.choose(ENGLISH)
    said = [words.clock(EVENING), words.exact_clock(EVENING), words.number(12_480), words.size(1_100_000)]
    assert said == ["18:05", "18:05:00", "12,480", "1.1 MB"]
    assert words.short_date(EVENING.date()) == "Wed 16 Dec 2026"


def test_the_buttons_of_qt_speak_it_too(language: Language, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Discard)
    qtbot.addWidget(box)
    cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert cancel.text().replace("&", "") == "Batal"
    language.choose(ENGLISH)
    qtbot.waitUntil(lambda: cancel.text().replace("&", "") == "Cancel")


def test_the_window_says_everything_again_and_keeps_what_is_typed(
    language: Language,
    place: Workplace,
    tasks: Tasks,
    theme: Theme,
    preferences: Preferences,
    qtbot: QtBot,
) -> None:
    window = MainWindow(tasks, theme, preferences)
    window.show_opened(Opened(place.desk, welcome_of(place.desk)))
    window.show()
    window._on_signed_in(place.session("sari"))
    work = window.workspace
    assert work is not None
    work.show_page("record")
    qtbot.waitUntil(lambda: not tasks.busy)
    narrative = work.pages.page("record").current.form.findChild(QPlainTextEdit, "narrative")
    assert isinstance(narrative, QPlainTextEdit)
    qtbot.keyClicks(narrative, "Jembatan ambruk semalam")
    cursor = narrative.textCursor()
    cursor.setPosition(8)
    narrative.setTextCursor(cursor)
    before = _texts(window)
    for code in (ENGLISH, PSEUDO):
        language.choose(code)
        said = QCoreApplication.translate("SearchField", "Cari nomor, judul, isi, tempat …")
        qtbot.waitUntil(partial(_says, work, said))
        after = work.pages.page("record").current.form.findChild(QPlainTextEdit, "narrative")
        assert isinstance(after, QPlainTextEdit)
        assert (after.toPlainText(), after.textCursor().position()) == ("Jembatan ambruk semalam", 8)
    left = {text for text in _texts(window) if any(letter.isalpha() for letter in text)} & before
    today = words.short_date(place.desk.now().date())  # its names are the locale's, and pseudo has none of its own
    data = {"Sari Wulandari", "33.74.01", "SMS", "WhatsApp"} | {text for text in left if text.startswith(("<", today))}
    data |= {label.text() for label in window.findChildren(QLabel) if label.property("t") == "when"}  # dates as well
    assert left <= data
    window._may_close = True
    window.close()
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()


def _says(work: Workspace, placeholder: str) -> bool:
    return work.topbar.search.placeholderText() == placeholder


def _texts(window: MainWindow) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
