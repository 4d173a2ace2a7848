"""The bridge to the database thread: results and troubles come back in the window thread, in order, to who is left."""

import sys
import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.db.cipher import DiskFull
from desktop.errors import Bug, LoketError
from desktop.ui.tasks import Tasks, ThreadLost


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


def test_what_is_no_exception_comes_back_in_words_too(tasks: Tasks, qtbot: QtBot) -> None:
    asker = Asker()

    def panic() -> None:
        raise SystemExit

    tasks.run(asker, panic, asker.done, asker.failed)
    tasks.run(asker, lambda: 1, asker.done, asker.failed)
    qtbot.waitUntil(lambda: asker.results == [1])
    assert [trouble.code for trouble in asker.troubles] == ["Bug"]


@pytest.fixture
def dying(tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """A thread that ends at its first work, and what was noted of that."""
    noted: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: noted.append(args.exc_type))
    serve, served = tasks._do, list[int]()

    def die_at_first(number: int, work: Any) -> None:
        served.append(number)
        if len(served) == 1:
            raise MemoryError
        serve(number, work)

    monkeypatch.setattr(tasks, "_do", die_at_first)
    return noted


def test_a_thread_that_dies_is_told_to_whom_it_served_and_another_goes_on(
    tasks: Tasks, qtbot: QtBot, dying: list[type[BaseException]]
) -> None:
    asker, other = Asker(), Asker()
    tasks.run(asker, lambda: 1, asker.done, asker.failed)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert (asker.results, [type(trouble) for trouble in asker.troubles]) == ([], [ThreadLost])
    assert dying == [MemoryError]  # goes to the crash notes
    tasks.run(other, lambda: 2, other.done, other.failed)
    qtbot.waitUntil(lambda: other.results == [2])


def test_what_waits_behind_a_thread_that_dies_is_done(
    tasks: Tasks, qtbot: QtBot, dying: list[type[BaseException]]
) -> None:
    asker = Asker()
    tasks.run(asker, lambda: 1, asker.done, asker.failed)
    for number in (2, 3):
        tasks.run(asker, lambda number=number: number, asker.done, asker.failed)  # type: ignore[misc]
    qtbot.waitUntil(lambda: asker.results == [2, 3])
    assert len(asker.troubles) == 1


def test_closing_does_the_last_work_also_where_the_thread_died(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "excepthook", lambda args: None)
    bridge, done = Tasks(), list[str]()
    bridge._work.put(lambda: sys.exit())
    bridge.close(lambda: done.append("closed"))
    assert done == ["closed"]


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


def test_what_goes_apart_keeps_nothing_else_waiting(tasks: Tasks, qtbot: QtBot) -> None:
    asker, hangs = Asker(), threading.Event()
    tasks.run_apart(asker, lambda: hangs.wait(20), asker.done, asker.failed)
    tasks.run(asker, lambda: "saved", asker.done, asker.failed)
    qtbot.waitUntil(lambda: asker.results == ["saved"])
    assert tasks.busy
    hangs.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert asker.results == ["saved", True]
    assert set(asker.threads) == {threading.get_ident()}


def test_the_end_waits_for_what_goes_apart(tasks: Tasks, qtbot: QtBot) -> None:
    asker, done = Asker(), []
    tasks.run_apart(asker, lambda: done.append(1), asker.done, asker.failed)
    tasks.close()
    assert done == [1]
    assert asker.results == []
