"""`loket sync`."""

import argparse
import datetime as dt
import signal
from threading import Event as StopRequest

from msgspec import Struct

from desktop.commands.opening import desk_of
from desktop.commands.output import DONE, FAILED, PARTLY, result, tell
from desktop.service.syncing import sync
from desktop.sync.driver import Progress


class SyncResult(Struct, frozen=True):
    """How a run of sync ended. `waiting`: own events that are not confirmed yet."""

    done: bool
    events_up: int
    entries_down: int
    waiting: int
    bytes_up: int
    bytes_down: int
    trouble: str | None = None
    words: str = ""


def run(options: argparse.Namespace) -> int:
    """Sends and fetches until nothing is left or the patience ends. Ctrl-C stops between two requests."""
    stop = StopRequest()
    before = signal.signal(signal.SIGINT, lambda *_: stop.set())
    try:
        with desk_of(options) as desk:
            synced = sync(desk, stop, dt.timedelta(seconds=options.patience), _told)
    finally:
        signal.signal(signal.SIGINT, before)
    progress, trouble = synced.progress, synced.trouble
    outcome = SyncResult(
        done=progress.finished,
        events_up=progress.events_up,
        entries_down=progress.entries_down,
        waiting=synced.waiting,
        bytes_up=synced.bytes_up,
        bytes_down=synced.bytes_down,
        trouble=None if trouble is None else trouble.code,
        words="" if trouble is None else trouble.words(),
    )
    tell(outcome.words or f"{outcome.events_up} dikirim, {outcome.entries_down} diterima, {outcome.waiting} menunggu.")
    result(outcome, options.json)
    if progress.finished:
        return DONE
    return PARTLY if progress.events_up or progress.entries_down else FAILED


def _told(progress: Progress) -> None:
    if progress.trouble is not None and progress.next_try is not None:
        tell(f"{progress.trouble.words()} Dicoba lagi dalam {progress.next_try:.0f} detik.")
    elif not progress.finished:
        tell(f"{progress.events_up} dikirim, {progress.entries_down} diterima …")
