"""The bridge to the database thread: results and troubles come back in the window thread, in order, to who is left."""

import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.db.cipher import DiskFull
from desktop.errors import Bug, LoketError
from desktop.ui.tasks import Tasks


class Asker(QObject):
    """Somebody in the window's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[Any] = []
        self.troubles: list[LoketError] = []
        self.threads: list[int] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def failed(self, trouble: LoketError) -> None:
        self.troubles.append(trouble)


def test_results_come_back_in_order_and_in_this_thread(tasks: Tasks, qtbot: QtBot) -> None:
    asker = Asker()
    for number in range(5):
        tasks.run(asker, lambda number=number: number, asker.done, asker.failed)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(asker.results) == 5)
    assert asker.results == [0, 1, 2, 3, 4]
    assert set(asker.threads) == {threading.get_ident()}


def test_work_is_done_elsewhere(tasks: Tasks, qtbot: QtBot) -> None:
    asker = Asker()
    tasks.run(asker, threading.get_ident, asker.done, asker.failed)
    qtbot.waitUntil(lambda: bool(asker.results))
    assert asker.results != [threading.get_ident()]


def test_trouble_comes_back_in_words_and_a_mistake_of_ours_as_one(tasks: Tasks, qtbot: QtBot) -> None:
    asker = Asker()

    def full() -> None:
        raise DiskFull

    def broken() -> None:
        raise ZeroDivisionError("rahasia")

    tasks.run(asker, full, asker.done, asker.failed)
    tasks.run(asker, broken, asker.done, asker.failed)
    qtbot.waitUntil(lambda: len(asker.troubles) == 2)
    assert isinstance(asker.troubles[0], DiskFull)
    assert isinstance(asker.troubles[1], Bug)
    assert "rahasia" not in asker.troubles[1].words()


def test_who_is_gone_is_not_called(tasks: Tasks, qtbot: QtBot) -> None:
    asker, other, gate = Asker(), Asker(), threading.Event()
    tasks.run(asker, gate.wait, asker.done, asker.failed)
    tasks.run(other, lambda: 1, other.done, other.failed)
    asker.deleteLater()
    with qtbot.waitSignal(asker.destroyed):
        pass
    gate.set()
    qtbot.waitUntil(lambda: other.results == [1])
    assert asker.results == []


def test_busy_says_whether_something_is_still_to_come(tasks: Tasks, qtbot: QtBot) -> None:
    asker, gate = Asker(), threading.Event()
    with qtbot.waitSignal(tasks.busy_changed):
        tasks.run(asker, gate.wait, asker.done, asker.failed)
    assert tasks.busy
    with qtbot.waitSignal(tasks.busy_changed):
        gate.set()
    assert not tasks.busy


@pytest.mark.parametrize("waiting", [0, 3])
def test_closing_finishes_what_was_begun(qtbot: QtBot, waiting: int) -> None:
    bridge, asker = Tasks(), Asker()
    finished: list[int] = []
    for number in range(waiting):
        bridge.run(asker, lambda number=number: finished.append(number), asker.done, asker.failed)  # type: ignore[misc]
    bridge.close()
    assert finished == list(range(waiting))
    assert asker.results == []
