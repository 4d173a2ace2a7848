"""An idle desk locks itself; a key or the mouse in any of its windows puts that off."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.idle import IdleLock


class Watch:
    """Seconds, as long as nobody moves them."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    """The clock on the wall."""
    return Watch()


@pytest.fixture
def lock(watch: Watch, qtbot: QtBot) -> Iterator[IdleLock]:
    """Five minutes, somebody signed in."""
    made = IdleLock(5, watch)
    made.watch()
    yield made
    made.rest()
    made.deleteLater()


@pytest.fixture
def heard(lock: IdleLock) -> list[str]:
    """How often it locked."""
    found: list[str] = []
    lock.idle.connect(lambda: found.append("idle"))
    return found


def shown(widget: QWidget, qtbot: QtBot) -> QWidget:
    """A window with the focus."""
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def after(seconds: float, watch: Watch, lock: IdleLock) -> None:
    """So much later it looks."""
    watch.now += seconds
    lock.look()


def test_nobody_there_for_the_whole_time_locks_once(watch: Watch, lock: IdleLock, heard: list[str]) -> None:
    after(299, watch, lock)
    assert heard == []
    after(2, watch, lock)
    after(100, watch, lock)
    assert heard == ["idle"]


@pytest.mark.parametrize("kind", [QWidget, QDialog])
def test_a_key_in_any_window_puts_it_off(
    kind: type[QWidget], watch: Watch, lock: IdleLock, heard: list[str], qtbot: QtBot
) -> None:
    window = shown(kind(), qtbot)
    watch.now += 200
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    after(200, watch, lock)
    assert heard == []
    after(101, watch, lock)
    assert heard == ["idle"]


def test_the_mouse_puts_it_off(watch: Watch, lock: IdleLock, heard: list[str], qtbot: QtBot) -> None:
    window = shown(QWidget(), qtbot)
    watch.now += 200
    QTest.mouseMove(window.windowHandle())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    after(200, watch, lock)
    assert heard == []


def test_a_computer_that_slept_is_locked_when_it_wakes(watch: Watch, lock: IdleLock, heard: list[str]) -> None:
    after(8 * 3600, watch, lock)
    assert heard == ["idle"]


def test_a_clock_that_is_put_back_neither_locks_nor_keeps_open_for_ever(
    watch: Watch, lock: IdleLock, heard: list[str]
) -> None:
    after(-3 * 86_400, watch, lock)
    assert heard == []
    after(301, watch, lock)
    assert heard == ["idle"]


def test_never_is_never(watch: Watch, lock: IdleLock, heard: list[str]) -> None:
    lock.allow(0)
    after(86_400, watch, lock)
    assert heard == []
