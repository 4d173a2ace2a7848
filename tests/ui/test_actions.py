"""The registry of shortcuts: no key means two things, every one is bound where it acts, letters can be switched off."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.service.welcoming import welcome_of
from desktop.ui.actions import ALL, Place, Spec, of_place, overlap, spec
from desktop.ui.approvals.page import ApprovalsPage
from desktop.ui.case.dialog import ActDialog
from desktop.ui.case.forms import BY_KIND
from desktop.ui.case.inputs import Lists
from desktop.ui.case.page import CasePage
from desktop.ui.cases.page import CasesPage
from desktop.ui.context import Context
from desktop.ui.home.page import HomePage
from desktop.ui.page import Page
from desktop.ui.parts.keys import KeyAction, bind
from desktop.ui.preferences import Preferences
from desktop.ui.printing.page import PrintPage
from desktop.ui.record.page import RecordPage
from desktop.ui.shell.shortcuts import ShortcutsDialog
from desktop.ui.shell.workspace import Workspace
from desktop.ui.sync.page import SyncPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.shells import FakeShell

PAGES: tuple[type[Page], ...] = (HomePage, RecordPage, CasesPage, CasePage, ApprovalsPage, PrintPage, SyncPage)
LETTERS = [one for one in ALL if one.letter]


def of_widget(widget: QWidget) -> set[str]:
    """The actions of the registry that are bound on it or in it."""
    return {action.objectName() for action in widget.findChildren(KeyAction)}


def wanted(place: Place) -> set[str]:
    return {one.name for one in of_place(place) if not one.native}


def test_no_key_means_two_things_at_the_same_moment() -> None:
    for one, other in combinations(ALL, 2):
        if overlap(one.place, other.place):
            shared = {keys.toString() for keys in one.sequences()} & {keys.toString() for keys in other.sequences()}
            assert not shared, (one.name, other.name, shared)


def test_every_place_overlaps_itself_and_the_window_but_not_another_page() -> None:
    assert overlap(Place.CASE, Place.CASE)
    assert overlap(Place.CASE, Place.EVERYWHERE)
    assert not overlap(Place.CASE, Place.CASES)
    assert not overlap(Place.DIALOG, Place.EVERYWHERE)


@pytest.mark.parametrize("kind", PAGES)
def test_every_key_of_a_page_is_bound_on_it(
    place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot, kind: type[Page]
) -> None:
    page = kind(Context(place.desk, place.session("budi"), tasks, theme, FakeShell()))
    qtbot.addWidget(page)
    assert of_widget(page) == wanted(kind.place)
    qtbot.waitUntil(lambda: not tasks.busy)


class Shown(QObject):
    """Windows that were shown, also for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt names it
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(repr(watched))
        return False


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("who", ["sari", "budi"])
def test_making_a_page_opens_no_window_not_even_for_a_moment(
    place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot, qapp: QApplication, kind: type[Page], who: str
) -> None:
    shown = Shown()
    qapp.installEventFilter(shown)
    page = kind(Context(place.desk, place.session(who), tasks, theme, FakeShell()))
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: not tasks.busy)
    qapp.removeEventFilter(shown)
    assert shown.seen == []


def test_every_key_of_the_window_and_of_a_dialog_is_bound(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    workspace = Workspace(place.desk, place.session("sari"), welcome_of(place.desk), tasks, theme, preferences)
    qtbot.addWidget(workspace)
    assert of_widget(workspace) == wanted(Place.EVERYWHERE)
    dialog = ActDialog(theme, BY_KIND["note.added"], "", Lists(dt.date(2026, 12, 16)), workspace)
    assert of_widget(dialog) == wanted(Place.DIALOG)


def test_every_page_tells_its_place() -> None:
    assert {kind.place for kind in PAGES} | {Place.EVERYWHERE, Place.DIALOG} == set(Place)


@pytest.mark.parametrize("name", [one.name for one in ALL])
def test_every_action_has_words_and_keys_that_qt_understands(dressed: QApplication, name: str) -> None:
    action = spec(name)
    assert action.text()
    assert all(not keys.isEmpty() for keys in action.sequences())
    assert all(action.keycaps())


def test_keys_are_drawn_as_people_read_them(dressed: QApplication) -> None:
    assert spec("larger").keycaps() == ["Ctrl", "Plus"]
    assert spec("source").keycaps() == ["Alt", "1…5"]
    assert spec("choose").keycaps() == ["Spasi"]
    assert spec("next_case").keycaps() == ["Ctrl", "↓"]


def test_letters_are_single_characters_alone() -> None:
    assert {one.keys for one in LETTERS} == {"S", "C", "T", "B", "U", "P", "W", "1"}
    assert not spec("choose").letter
    assert not spec("save").letter


class Desk(QWidget):
    """A list with a letter of its own beside a button, on a page."""

    def __init__(self, theme: Theme, action: Spec, act: Callable[[], object]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.list = QListWidget()
        self.other = QPushButton("lain")
        column.addWidget(self.list)
        column.addWidget(self.other)
        self.action = bind(theme, action, self.list, act)


def test_a_letter_acts_only_while_its_list_has_the_focus_and_letters_are_wanted(theme: Theme, qtbot: QtBot) -> None:
    heard: list[str] = []
    desk = Desk(theme, spec("approve"), lambda: heard.append("S"))
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    desk.other.setFocus()
    qtbot.keyClick(desk.other, Qt.Key.Key_S)
    assert heard == []
    desk.list.setFocus()
    qtbot.keyClick(desk.list, Qt.Key.Key_S)
    assert heard == ["S"]
    theme.offer_letters(False)
    qtbot.keyClick(desk.list, Qt.Key.Key_S)
    theme.offer_letters(True)
    assert heard == ["S"]
    assert desk.action.isEnabled()


# --- F1 ---


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> Iterator[ShortcutsDialog]:
    """The page of keys, opened from the page of a case."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 697)
    window.show()
    opened = ShortcutsDialog(theme, Place.CASE, window)
    opened.open()
    qtbot.waitUntil(opened.isVisible)
    yield opened
    window.close()


def shown(dialog: ShortcutsDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_f1_tells_every_key_what_acts_here_after_what_acts_everywhere(dialog: ShortcutsDialog) -> None:
    assert [group.accessibleName() for group in dialog.groups[:2]] == ["Di mana pun", "Kasus"]
    assert {one.text() for one in ALL} <= set(shown(dialog))
    assert "Ctrl + N: Catat laporan." in dialog.groups[0].accessibleDescription()


def test_f1_finds_by_word_and_by_key(dialog: ShortcutsDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.wanted, "salin")
    assert [text for text in shown(dialog) if text not in ("Pintasan", "Daftar kasus")] == ["Salin nomor"]
    dialog.wanted.setText("F8")
    assert "Ke isian yang kurang" in shown(dialog)
    dialog.wanted.setText("terbang")
    assert shown(dialog) == ["Pintasan", "Tidak ada pintasan untuk “terbang”."]


def test_f1_leaves_out_letters_that_do_not_act(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme.offer_letters(False)
    dialog = ShortcutsDialog(theme, Place.CASE, window)
    theme.offer_letters(True)
    said = " ".join(group.accessibleDescription() for group in dialog.groups)
    assert "Ctrl + ↓" in said
    assert "B: Bandingkan" not in said
