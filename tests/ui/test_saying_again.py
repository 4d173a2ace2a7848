"""A window whose language was changed says what a window says that was opened in that language: nothing is left over.

Every text a person may meet is compared: labels, buttons, placeholders, tooltips, names for a screen reader, rows.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.errors import StorageTrouble
from desktop.service.welcoming import welcome_of
from desktop.ui.language import PSEUDO, SOURCE, Language
from desktop.ui.preferences import Preferences
from desktop.ui.shell.opening import Opened
from desktop.ui.shell.window import MainWindow
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, Workplace

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
Windows = Callable[[str], Any]
"""Opens a window, signs in under that user name (nobody where it is empty), and closes it again."""


@pytest.fixture
def opened(
    place: Workplace,
    tasks: Tasks,
    theme: Theme,
    preferences: Preferences,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Windows:
    """A window with a desk that holds a case in most states, on a disk that says the same each time it is asked."""
    room = shutil.disk_usage(place.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: room)
    place.walk(place.record().case)
    place.act("sari", place.record().case, "disposition.proposed", disposition={"to": OFFICE})

    @contextmanager
    def window(username: str) -> Iterator[MainWindow]:
        made = MainWindow(tasks, theme, preferences)
        made.show_opened(Opened(place.desk, welcome_of(place.desk)))
        made.show()
        if username:
            made._on_signed_in(place.session(username))
        try:
            yield made
        finally:
            made._may_close = True
            made.close()
            with qtbot.waitSignal(made.destroyed):
                made.deleteLater()

    return window


def test_the_sign_in_says_everything_again(opened: Windows, language: Language, tasks: Tasks, qtbot: QtBot) -> None:
    assert_nothing_left(opened, language, tasks, qtbot, "", lambda window: None)


@pytest.mark.parametrize("username", ["sari", "budi"])
@pytest.mark.parametrize("name", ["home", "record", "cases", "approvals", "sync", "settings"])
def test_a_page_says_everything_again(
    opened: Windows, language: Language, tasks: Tasks, qtbot: QtBot, name: str, username: str
) -> None:
    assert_nothing_left(opened, language, tasks, qtbot, username, lambda window: window.workspace.show_page(name))


def test_a_case_says_everything_again(
    opened: Windows, language: Language, tasks: Tasks, qtbot: QtBot, place: Workplace
) -> None:
    case = place.record().case
    assert_nothing_left(opened, language, tasks, qtbot, "sari", lambda window: window.workspace.open_case(case))


def test_an_empty_list_says_everything_again(opened: Windows, language: Language, tasks: Tasks, qtbot: QtBot) -> None:
    assert_nothing_left(opened, language, tasks, qtbot, "sari", lambda window: window.workspace.search("tidakada"))


def test_a_trouble_says_everything_again(opened: Windows, language: Language, tasks: Tasks, qtbot: QtBot) -> None:
    trouble = StorageTrouble()
    assert_nothing_left(opened, language, tasks, qtbot, "sari", lambda window: window.workspace.show_trouble(trouble))


def assert_nothing_left(
    opened: Windows, language: Language, tasks: Tasks, qtbot: QtBot, username: str, go: Callable[[Any], object]
) -> None:
    """Compares a window that changed its language with one that never had another."""

    language.choose(PSEUDO)
    with opened(username) as window:
        go(window)
        settle(tasks, qtbot)
        fresh = texts(window)
    language.choose(SOURCE)
    with opened(username) as window:
        go(window)
        settle(tasks, qtbot)
        language.choose(PSEUDO)

        def says_the_same() -> None:
            said = texts(window)
            assert sorted((said - fresh).elements()) == []
            assert sorted((fresh - said).elements()) == []

        qtbot.waitUntil(says_the_same)


def settle(tasks: Tasks, qtbot: QtBot) -> None:
    """Until everything that was asked of the database is shown, and what that asked for in its turn."""
    for _ in range(2):
        qtbot.waitUntil(lambda: not tasks.busy)
        with qtbot.waitCallback() as came:
            QTimer.singleShot(0, came)


def texts(window: MainWindow) -> Counter[tuple[str, str]]:
    """Every text of what is visible, with what says it."""
    found: Counter[tuple[str, str]] = Counter()
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            said = {*own_texts(widget), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
            found.update((f"{type(widget).__name__} {widget.objectName()}", text) for text in said if text)
    return found


def own_texts(widget: QWidget) -> Iterator[str]:
    """What is written on it."""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView):
        yield from rows(widget.model())


def rows(model: Any) -> Iterator[str]:
    """The rows of a list, and the heads of a table."""
    columns = range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1)
    for column in columns:
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            yield from (str(model.data(model.index(row, column), role) or "") for role in ROLES)
