"""Runs the exchange to its end in the calling thread: what `loket sync` does, and what the window's worker wraps."""

import datetime as dt
from collections.abc import Callable
from threading import Event as StopRequest

from msgspec import Struct

from desktop.sync.engine import Engine, GoBack
from desktop.sync.ports import Exchanger, Mailbox
from desktop.sync.troubles import Remedy, SyncTrouble


class Progress(Struct, frozen=True):
    """How far a run has come. `trouble`: why it waits or stopped; None while all is well."""

    events_up: int = 0
    entries_down: int = 0
    finished: bool = False
    trouble: SyncTrouble | None = None
    next_try: float | None = None
    """Seconds until the next try, while it waits."""


class Timing(Struct, frozen=True):
    """Clock and chance from outside. `seconds` is monotonic."""

    seconds: Callable[[], float]
    chance: Callable[[], float]


def run(
    mailbox: Mailbox,
    exchanger: Exchanger,
    timing: Timing,
    stop: StopRequest,
    patience: dt.timedelta,
    told: Callable[[Progress], None] = lambda progress: None,
) -> Progress:
    """Exchanges until nothing is left either way, `stop` is set, or trouble lasts longer than `patience`.

    Trouble that only a person can mend ends the run at once. What waits to be sent stays, whatever happens.
    """
    engine = Engine()
    progress = Progress()
    trouble_since: float | None = None
    while not (progress.finished or stop.is_set()):
        try:
            progress = _once(engine, mailbox, exchanger, timing, progress)
            trouble_since = None
        except SyncTrouble as trouble:
            now = timing.seconds()
            trouble_since = now if trouble_since is None else trouble_since
            wait = engine.failed(trouble, timing.chance())
            left = patience.total_seconds() - (now - trouble_since)
            progress = Progress(progress.events_up, progress.entries_down, trouble=trouble, next_try=wait)
            told(progress)
            if trouble.remedy is Remedy.PERSON or wait > left:
                return Progress(progress.events_up, progress.entries_down, trouble=trouble)
            stop.wait(wait)
        else:
            told(progress)
    return progress


def _once(engine: Engine, mailbox: Mailbox, exchanger: Exchanger, timing: Timing, before: Progress) -> Progress:
    """One request and what its answer does."""
    standing = mailbox.standing()
    outgoing = mailbox.outgoing(engine.room, engine.position)
    body = engine.request(standing, outgoing)
    if outgoing.rows:
        mailbox.sent(outgoing.rows)
    began = timing.seconds()
    answer, entries = exchanger.exchange(standing.office, body)
    verdict = engine.answered(standing, outgoing, answer, entries, timing.seconds() - began)
    if isinstance(verdict, GoBack):
        mailbox.reset(verdict.cursor)
        return Progress(before.events_up, before.entries_down)
    if mailbox.lacks(verdict.entries) and engine.ask_for_bytes():
        return Progress(before.events_up, before.entries_down)
    mailbox.receive(verdict.entries, verdict.cursor, answer)
    return Progress(
        before.events_up + len(outgoing.rows), before.entries_down + len(entries), finished=verdict.finished
    )
