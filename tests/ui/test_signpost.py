"""The sample's window shows what to sign in with; the program by itself has no such thing."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bench.sample.cast import CLERK
from bench.signpost import Signpost
from desktop.ui.start import Running
from tests.desks import PASSPHRASE


def passwords(running: Running) -> list[str]:
    """What every panel of the window says, as text."""
    return [label.text() for label in running.window.findChildren(QLabel, "passwords")]


def test_names_and_passwords_stand_below_the_sign_in_in_both_languages(running: Running, qtbot: QtBot) -> None:
    Signpost(running, CLERK.players)
    with qtbot.waitSignal(running.opening.opened):
        running.opening.begin(PASSPHRASE)
    (shown,) = passwords(running)
    assert shown.startswith("Contoh")
    assert all(f"{one.name}</td>" in shown and f"<b>{one.password}</b>" in shown for one in CLERK.players)
    running.language.choose("en")
    qtbot.waitUntil(lambda: passwords(running)[0].startswith("Sample"))


def test_they_are_there_again_after_the_window_was_locked(running: Running, qtbot: QtBot) -> None:
    Signpost(running, CLERK.players)
    with qtbot.waitSignal(running.opening.opened):
        running.opening.begin(PASSPHRASE)
    running.window.show_sign_in()
    qtbot.waitUntil(lambda: len(passwords(running)) == 1)


def test_a_desk_by_itself_shows_none(running: Running, qtbot: QtBot) -> None:
    with qtbot.waitSignal(running.opening.opened):
        running.opening.begin(PASSPHRASE)
    assert passwords(running) == []
