"""A window without a screen: Qt offscreen, our font and colours, nothing left behind by any test."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported, here or by a plugin

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.service.welcoming import welcome_of
from desktop.ui.language import SOURCE, Language
from desktop.ui.preferences import Preferences
from desktop.ui.shell.opening import Opened
from desktop.ui.shell.window import MainWindow
from desktop.ui.shell.workspace import Workspace
from desktop.ui.start import Running
from desktop.ui.tasks import Tasks
from desktop.ui.theme.fonts import load_fonts
from desktop.ui.theme.theme import Choice, Theme
from tests.desks import PASSPHRASE, Workplace, desk_in
from tests.ui.shells import nothing_to_do, signed_in


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with our font."""
    load_fonts()
    return qapp


@pytest.fixture
def theme(dressed: QApplication, tmp_path: Path) -> Iterator[Theme]:
    """Light colours at 100 %, in Indonesia, whatever this computer likes; settings go to a folder of the test's own."""
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    made = Theme(dressed, Choice.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Habits of nobody, in a file of the test's own."""
    return Preferences(QSettings(str(tmp_path / "habits.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def tasks(dressed: QApplication) -> Iterator[Tasks]:
    """The bridge to the database's thread."""
    bridge = Tasks()
    yield bridge
    bridge.close()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    """A desk with its team."""
    with desk_in(tmp_path / "desk") as workplace:
        yield workplace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A profile under a passphrase, closed."""
    with desk_in(tmp_path / "desk", passphrase=PASSPHRASE) as workplace:
        return workplace.folder


@pytest.fixture
def running(folder: Path, theme: Theme, preferences: Preferences, qtbot: QtBot) -> Iterator[Running]:
    """The program on that profile."""
    made = Running(folder, theme, preferences, nothing_to_do)
    yield made
    made.close()


@pytest.fixture
def window(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window with its desk open, nobody signed in."""
    made = MainWindow(tasks, theme, preferences)
    made.show_opened(Opened(place.desk, welcome_of(place.desk)))
    made.show()
    yield made
    made._may_close = True
    made.close()
    made.deleteLater()


@pytest.fixture
def work(window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot) -> Workspace:
    """Sari's workspace."""
    return signed_in(window, place, "sari", tasks, qtbot)


@pytest.fixture
def language(dressed: QApplication) -> Iterator[Language]:
    """Indonesian, and Indonesian again afterwards."""
    made = Language()
    yield made
    made.choose(SOURCE)
    made.close()
    made.deleteLater()
