"""The sync thread: runs by itself and when asked, tells what happens, waits after trouble, and stops in order."""

import threading
from collections.abc import Callable, Iterator
from threading import Event as StopRequest

import pytest
from pytestqt.qtbot import QtBot

from desktop.db.cipher import DiskFull
from desktop.errors import Bug
from desktop.sync.driver import Progress
from desktop.sync.troubles import Unreachable
from desktop.sync.worker import Closing, SyncThread


class Runs:
    """What a run does, as the test tells it; remembers that it ran, and in which thread."""

    def __init__(self) -> None:
        self.threads: list[int] = []
        self.end: Callable[[], Progress] = lambda: Progress(finished=True)

    def __call__(
        self, stop: StopRequest, told: Callable[[Progress], None], opened: Callable[[Closing], None]
    ) -> Progress:
        self.threads.append(threading.get_ident())
        told(Progress(events_up=1))
        return self.end()


@pytest.fixture
def runs() -> Runs:
    """The runs of a thread."""
    return Runs()


@pytest.fixture
def thread(runs: Runs, qtbot: QtBot) -> Iterator[SyncThread]:
    """A sync thread that has not begun."""
    made = SyncThread(runs, lambda: 0.5)
    yield made
    made.close()


def test_it_begins_by_itself_and_tells_what_happens(thread: SyncThread, runs: Runs, qtbot: QtBot) -> None:
    with qtbot.waitSignals([thread.progressed, thread.ended]):
        thread.start()
    assert runs.threads != [threading.get_ident()]


def test_it_runs_again_when_a_person_asks_or_something_was_saved(thread: SyncThread, runs: Runs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(thread.ended):
        thread.start()
    with qtbot.waitSignal(thread.ended):
        thread.sync_now()
    with qtbot.waitSignal(thread.ended, timeout=5000):
        thread.wake()
    assert len(runs.threads) == 3


def test_trouble_of_the_network_comes_with_the_time_of_the_next_try(
    thread: SyncThread, runs: Runs, qtbot: QtBot
) -> None:
    runs.end = lambda: Progress(trouble=Unreachable(url="https://layanan.invalid"))
    with qtbot.waitSignal(thread.ended) as ended:
        thread.start()
    told = ended.args[0]
    assert isinstance(told.trouble, Unreachable)
    assert told.next_try == 0.5  # half of the first second
    with qtbot.waitSignal(thread.ended) as again:
        pass
    assert again.args[0].next_try == 1.0


@pytest.mark.parametrize(("raised", "kind"), [(DiskFull(), DiskFull), (ZeroDivisionError("rahasia"), Bug)])
def test_what_is_no_matter_of_the_network_comes_as_it_is(
    thread: SyncThread, runs: Runs, qtbot: QtBot, raised: Exception, kind: type[Exception]
) -> None:
    def fail() -> Progress:
        raise raised

    runs.end = fail
    with qtbot.waitSignal(thread.ended) as ended:
        thread.start()
    assert isinstance(ended.args[0], kind)
    assert "rahasia" not in str(ended.args[0])


def test_while_it_is_paused_nothing_runs(thread: SyncThread, runs: Runs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(thread.ended):
        thread.start()
    thread.pause(True)
    assert thread.paused
    with qtbot.assertNotEmitted(thread.ended, wait=200):
        thread.sync_now()
        thread.wake()
    with qtbot.waitSignal(thread.ended):
        thread.pause(False)


def test_closing_cuts_a_request_that_hangs(qtbot: QtBot) -> None:
    class Hanging:
        """A connection on which nothing comes back until it is closed."""

        def __init__(self) -> None:
            self.cut = threading.Event()
            self.began = threading.Event()

        def close(self) -> None:
            self.cut.set()

    line = Hanging()

    def run(stop: StopRequest, told: Callable[[Progress], None], opened: Callable[[Closing], None]) -> Progress:
        opened(line)
        line.began.set()
        line.cut.wait(20)
        return Progress(finished=stop.is_set())

    thread = SyncThread(run, lambda: 0.5)
    thread.start()
    assert line.began.wait(5)
    thread.close()
    assert line.cut.is_set()
