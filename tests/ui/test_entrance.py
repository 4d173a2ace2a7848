"""The way into a desk: a passphrase that is wrong first, a first start, a folder that does not open, an idle desk."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.db.lock import FolderLock
from desktop.ui.enrolment.page import EnrolmentPage
from desktop.ui.idle import IdleLock
from desktop.ui.opening.passphrase import PassphrasePage
from desktop.ui.opening.trouble import OpeningTroublePage
from desktop.ui.preferences import Preferences
from desktop.ui.signin.page import SignInPage
from desktop.ui.start import Running
from desktop.ui.theme.theme import Theme
from tests.desks import PASSPHRASE
from tests.ui.shells import nothing_to_do


def front(running: Running) -> QWidget:
    """What stands in the window."""
    found = running.window.centralWidget()
    assert found is not None
    return found


def test_a_passphrase_is_asked_for_told_wrong_and_taken(running: Running, qtbot: QtBot) -> None:
    running.begin()
    qtbot.waitUntil(lambda: isinstance(front(running), PassphrasePage))
    field = running.window.findChild(QLineEdit, "passphrase")
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "melati putih")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "belum cocok" in field.accessibleDescription())
    assert field.selectedText() == "melati putih"
    qtbot.keyClicks(field, PASSPHRASE)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(front(running), SignInPage))


def test_a_folder_in_use_says_so_and_opens_when_it_is_free(running: Running, folder: Path, qtbot: QtBot) -> None:
    with FolderLock(folder):
        running.begin(PASSPHRASE)
        qtbot.waitUntil(lambda: isinstance(front(running), OpeningTroublePage))
    again = running.window.findChild(QPushButton, "again")
    assert isinstance(again, QPushButton)
    assert "Loket sudah terbuka pada folder" in again.accessibleDescription()
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(front(running), SignInPage))


def test_a_folder_without_a_desk_begins_with_the_first_start(
    tmp_path: Path, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    made = Running(tmp_path / "baru", theme, preferences, nothing_to_do)
    made.begin()
    qtbot.waitUntil(lambda: isinstance(front(made), EnrolmentPage))
    made.close()


def test_the_other_language_is_taken_at_once(running: Running, preferences: Preferences, qtbot: QtBot) -> None:
    running.begin(PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(front(running), SignInPage))
    other = running.window.findChild(QPushButton, "other-language")
    assert isinstance(other, QPushButton)
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert preferences.language == "en"
    enter = running.window.findChild(QPushButton, "enter")
    assert isinstance(enter, QPushButton)
    qtbot.waitUntil(lambda: enter.accessibleName() == "Sign in")


def test_a_desk_that_nobody_sits_at_locks_itself() -> None:
    now = [0.0]
    lock = IdleLock(5, lambda: now[0])
    heard: list[str] = []
    lock.idle.connect(lambda: heard.append("idle"))
    now[0] = 299.0
    lock.look()
    assert heard == []
    now[0] = 301.0
    lock.look()
    assert heard == ["idle"]
    now[0] = 10.0
    lock.look()
    lock.allow(0)
    now[0] = 10_000.0
    lock.look()
    assert heard == ["idle"]
