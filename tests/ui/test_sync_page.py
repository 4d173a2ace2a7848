"""Sinkronisasi: counts that are the projections' own, progress and trouble in words, pause and go on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.db.cipher import DiskFull
from desktop.sync.driver import Progress
from desktop.sync.troubles import Unreachable
from desktop.ui.context import Context
from desktop.ui.sync.page import SyncPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.shells import FakeShell


@pytest.fixture
def shell() -> FakeShell:
    """The window around the page."""
    return FakeShell()


@pytest.fixture
def page(place: Workplace, tasks: Tasks, theme: Theme, shell: FakeShell, qtbot: QtBot) -> SyncPage:
    """The page, shown to the supervisor."""
    made = SyncPage(Context(place.desk, place.session("budi"), tasks, theme, shell))
    qtbot.addWidget(made)
    made.resize(1150, 645)
    made.show()
    return made


def text_of(page: SyncPage, name: str) -> str:
    """What a label says."""
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_counts_are_those_of_the_lists(page: SyncPage, place: Workplace, qtbot: QtBot) -> None:
    for _ in range(3):
        place.record()
    page.arrive()
    qtbot.waitUntil(lambda: text_of(page, "count-here") == "3")
    assert [text_of(page, f"count-{state}") for state in ("sent", "arrived", "dispute")] == ["0", "0", "0"]
    assert text_of(page, "history") == "Belum pernah tersambung."


def test_progress_is_told_in_numbers(page: SyncPage, place: Workplace, qtbot: QtBot) -> None:
    place.record()
    page.arrive()
    qtbot.waitUntil(lambda: text_of(page, "count-here") == "1")
    page.show_progress(Progress(events_up=1, entries_down=4))
    assert page._head.text() == "Mengirim 1 dari 1 peristiwa, menerima 4"
    assert page._bar.isVisible()
    page.show_progress(Progress(events_up=1, entries_down=4, finished=True))
    assert not page._bar.isVisible()


def test_trouble_says_what_is_safe_and_when_it_tries_again(page: SyncPage) -> None:
    page.show_progress(Progress(trouble=Unreachable(url="https://layanan.invalid"), next_try=4.2))
    assert "tidak terjangkau" in page._head.text()
    assert "tetap tersimpan di meja ini" in page._detail.text()
    assert "Dicoba lagi dalam 4 detik." in page._detail.text()


def test_what_is_no_matter_of_the_network_stands_in_the_panel(page: SyncPage) -> None:
    page.show_progress(DiskFull())
    assert page.trouble.isVisible()
    assert "penuh" in page.trouble.accessibleName()
    page.show_progress(Progress(finished=True))
    assert not page.trouble.isVisible()


def test_a_person_can_ask_pause_and_go_on(page: SyncPage, shell: FakeShell, qtbot: QtBot) -> None:
    now, pause = page.findChild(QPushButton, "sync-now"), page.findChild(QPushButton, "pause")
    assert now is not None
    assert pause is not None
    qtbot.mouseClick(now, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert page._head.text() == "Dijeda"
    qtbot.keyClick(page, Qt.Key.Key_P)
    assert shell.line == ["now", "pause", "go on"]
