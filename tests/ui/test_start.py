"""From a profile folder to the sign-in: what opens, what is wanted first, what fails; one window; what escapes."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.db.lock import FolderLock
from desktop.ui.preferences import Preferences
from desktop.ui.shell.crash import FILE, CrashGuard, WindowBug
from desktop.ui.shell.only_one import OnlyOne
from desktop.ui.shell.opening import Opened, Wanted
from desktop.ui.start import Running
from desktop.ui.theme.theme import Theme
from tests.desks import PASSPHRASE
from tests.ui.shells import nothing_to_do

ROOT = Path(__file__).resolve().parent.parent.parent


_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.ui.shell.only_one import OnlyOne
app = QCoreApplication([])
sys.exit(0 if OnlyOne(Path(sys.argv[1])).ask_other() else 1)
"""


def test_the_window_stands_before_the_desk_is_open(running: Running, qtbot: QtBot) -> None:
    with qtbot.waitSignal(running.opening.wanted) as wanted:
        running.begin()
        assert running.window.isVisible()
        assert running.window.findChild(QWidget, "opening") is not None
    assert wanted.args == [Wanted.PASSPHRASE]


def test_the_right_passphrase_leads_to_the_sign_in(running: Running, qtbot: QtBot) -> None:
    with qtbot.waitSignal(running.opening.opened) as opened:
        running.opening.begin(PASSPHRASE)
    assert isinstance(opened.args[0], Opened)
    assert running.window.findChild(QLineEdit, "password") is not None
    assert running.sync is not None


def test_a_wrong_passphrase_fails_in_words_and_can_be_tried_again(running: Running, qtbot: QtBot) -> None:
    with qtbot.waitSignal(running.opening.failed) as failed:
        running.opening.begin("melati putih")
    assert failed.args[0].code == "WrongPassphrase"
    with qtbot.waitSignal(running.opening.opened):
        running.opening.begin(PASSPHRASE)


def test_an_empty_folder_wants_an_enrolment(
    tmp_path: Path, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    made = Running(tmp_path / "baru", theme, preferences, nothing_to_do)
    with qtbot.waitSignal(made.opening.wanted) as wanted:
        made.opening.begin()
    assert wanted.args == [Wanted.ENROLMENT]
    made.close()


def test_a_folder_in_use_fails_and_is_let_go_of_in_the_end(
    folder: Path, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    made = Running(folder, theme, preferences, nothing_to_do)
    with FolderLock(folder), qtbot.waitSignal(made.opening.failed) as failed:
        made.opening.begin(PASSPHRASE)
    assert failed.args[0].code == "AlreadyOpen"
    with qtbot.waitSignal(made.opening.opened):
        made.opening.begin(PASSPHRASE)
    made.close()
    with FolderLock(folder):
        assert (folder / "lock").exists()


# --- one window ---


def test_a_second_start_brings_the_first_window_to_the_front(
    tmp_path: Path, dressed: QApplication, qtbot: QtBot
) -> None:
    first = OnlyOne(tmp_path)
    assert not first.ask_other()
    assert first.listen()
    second = subprocess.Popen([sys.executable, "-c", _SECOND, str(tmp_path)], cwd=ROOT)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    first.close()
    assert not OnlyOne(tmp_path).ask_other()


def test_another_profile_has_a_window_of_its_own(tmp_path: Path, dressed: QApplication) -> None:
    first = OnlyOne(tmp_path / "a")
    assert first.listen()
    assert not OnlyOne(tmp_path / "b").ask_other()
    first.close()


# --- what escapes ---


def test_what_nobody_caught_is_told_and_noted_without_what_was_typed(tmp_path: Path, qtbot: QtBot) -> None:
    before, typed = sys.excepthook, "".join(["Si", "ti"])
    guard = CrashGuard(tmp_path)
    guard.install()
    try:
        with qtbot.waitSignal(guard.crashed) as crashed:
            try:
                raise ValueError(typed)
            except ValueError as error:
                guard.on_exception(type(error), error, error.__traceback__)
    finally:
        guard.remove()
    assert sys.excepthook is before
    trouble = crashed.args[0]
    assert isinstance(trouble, WindowBug)
    assert "ValueError" in trouble.words()
    noted = (tmp_path / FILE).read_text()
    assert "test_start.py" in noted
    assert "Siti" not in noted


def test_notes_of_crashes_do_not_grow_for_ever(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / FILE).write_text("x" * 300_000)
    guard = CrashGuard(tmp_path)
    guard.on_exception(ValueError, ValueError(), None)
    assert (tmp_path / FILE).stat().st_size < 1000
    assert (tmp_path / "crash.old.log").stat().st_size == 300_000
