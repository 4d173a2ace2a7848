"""Runs the exchange to its end in the calling thread: what `loket sync` does, and what the window's worker wraps.

The next request leaves as soon as an answer is verified, before that answer is written down: what a request says of
the cursor is a wish, not a receipt, so a crash in between costs only a second look. Whether it really leaves early is
for `ahead` to say.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from threading import Event as StopRequest

from msgspec import Struct
from msgspec.structs import replace

from desktop.contract.wire import FeedEntry, SyncAnswer
from desktop.sync.engine import Engine, GoBack, Taken
from desktop.sync.ports import Exchanger, Mailbox, Outgoing, Standing
from desktop.sync.troubles import Remedy, SyncTrouble


class Progress(Struct, frozen=True):
    """How far a run has come. `trouble`: why it waits or stopped; None while all is well."""

    events_up: int = 0
    entries_down: int = 0
    finished: bool = False
    trouble: SyncTrouble | None = None
    next_try: float | None = None
    """Seconds until the next request, while it waits."""
    bytes_up: int = 0
    bytes_down: int = 0
    """HTTP bodies so far, as they crossed the line."""


class Timing(Struct, frozen=True):
    """Clock and chance from outside. `seconds` is monotonic."""

    seconds: Callable[[], float]
    chance: Callable[[], float]


class Reply(Struct, frozen=True):
    """What came back, and after how many seconds."""

    answer: SyncAnswer
    entries: list[FeedEntry]
    seconds: float


Fetch = Callable[[], Reply]
Ahead = Callable[[Fetch], Fetch]
"""Takes a request that may leave now, gives what waits for its reply: at once in a thread, or only when asked."""


def when_asked(fetch: Fetch) -> Fetch:
    """Nothing happens ahead of time: for tests, and for whoever has one thread."""
    return fetch


class _InFlight(Struct, frozen=True):
    """A request on its way: what it said, which of its events go out for the first time, how to wait for its reply."""

    standing: Standing
    outgoing: Outgoing
    first_sent: Sequence[int]
    reply: Fetch


def run(
    mailbox: Mailbox,
    exchanger: Exchanger,
    timing: Timing,
    stop: StopRequest,
    patience: dt.timedelta,
    told: Callable[[Progress], None] = lambda progress: None,
    ahead: Ahead = when_asked,
) -> Progress:
    """Exchanges until nothing is left either way, `stop` is set, or trouble lasts longer than `patience`.

    Trouble that only a person can mend ends the run at once. What waits to be sent stays, whatever happens.
    """
    exchange = _Exchange(mailbox, exchanger, timing, ahead)
    trouble_since: float | None = None
    while not (exchange.progress.finished or stop.is_set()):
        try:
            if exchange.step():
                trouble_since = None
        except SyncTrouble as trouble:
            now = timing.seconds()
            trouble_since = now if trouble_since is None else trouble_since
            wait = exchange.failed(trouble)
            left = patience.total_seconds() - (now - trouble_since)
            told(replace(exchange.progress, trouble=trouble, next_try=wait))
            if trouble.remedy is Remedy.PERSON or wait > left:
                return replace(exchange.progress, trouble=trouble)
            stop.wait(wait)
        else:
            told(exchange.progress)
            pause = exchange.progress.next_try
            if pause is not None:
                if pause > patience.total_seconds():
                    return exchange.progress
                stop.wait(pause)
    return replace(exchange.progress, next_try=None)


def patiently(
    attempt: Callable[[], None],
    timing: Timing,
    stop: StopRequest,
    patience: dt.timedelta,
    told: Callable[[Progress], None],
) -> SyncTrouble | None:
    """Tries something until it is done, `stop` is set or trouble outlasts `patience`; the trouble it ended with."""
    engine = Engine()
    began = timing.seconds()
    while not stop.is_set():
        try:
            attempt()
            return None
        except SyncTrouble as trouble:
            wait = engine.failed(trouble, timing.chance())
            if trouble.remedy is Remedy.PERSON or wait > patience.total_seconds() - (timing.seconds() - began):
                return trouble
            told(Progress(trouble=trouble, next_try=wait))
            stop.wait(wait)
    return None


class _Exchange:
    def __init__(self, mailbox: Mailbox, exchanger: Exchanger, timing: Timing, ahead: Ahead) -> None:
        self.progress = Progress()
        self._engine = Engine()
        self._mailbox = mailbox
        self._exchanger = exchanger
        self._timing = timing
        self._ahead = ahead
        self._next: _InFlight | None = None
        self._start_over = False
        """Events that were held back may go: the next request looks at the queue from its beginning."""

    def failed(self, trouble: SyncTrouble) -> float:
        """Seconds until the next try."""
        return self._engine.failed(trouble, self._timing.chance())

    def step(self) -> bool:
        """One reply and what it does; the request behind it leaves before it is written down. Whether it was of use."""
        flight, self._next = self._next or self._send(self._mailbox.standing()), None
        reply = self._reply(flight)
        verdict = self._engine.answered(flight.standing, flight.outgoing, reply.answer, reply.entries, reply.seconds)
        if isinstance(verdict, GoBack):
            self._mailbox.reset(verdict.cursor)
            return False
        if not (self._mailbox.lacks(verdict.entries) and self._engine.ask_for_bytes()):
            self._take(flight, reply, verdict)
        return True

    def _reply(self, flight: _InFlight) -> Reply:
        """Waits for it. What was noted as sent and cannot have left waits again; what may have left does not."""
        try:
            return flight.reply()
        except SyncTrouble as trouble:
            if not trouble.may_have_left and flight.first_sent:
                self._mailbox.stayed(flight.first_sent)
            raise

    def _take(self, flight: _InFlight, reply: Reply, verdict: Taken) -> None:
        pause = reply.answer.retry_after
        if not verdict.finished and pause is None:
            self._next = self._send(replace(flight.standing, cursor=verdict.cursor))
        if self._mailbox.receive(verdict.entries, verdict.links, verdict.cursor, reply.answer):
            self._start_over = True
        self.progress = Progress(
            self.progress.events_up + len(flight.outgoing.rows),
            self.progress.entries_down + len(verdict.entries),
            verdict.finished and not self._start_over,
            next_try=pause,
        )

    def _outgoing(self) -> tuple[Outgoing, Sequence[int]]:
        """The next lines, noted as on their way, and which of their events never were before.

        Noted before they leave: were it done afterwards, a crash in between would call what may have arrived unsent,
        and somebody could still take it back.
        """
        while True:
            outgoing = self._mailbox.outgoing(self._engine.room, self._engine.position)
            first_sent = self._mailbox.sent(outgoing.rows) if outgoing.rows else ()
            if first_sent is not None:
                return outgoing, first_sent

    def _send(self, standing: Standing) -> _InFlight:
        if self._start_over:
            self._engine.start_over()
            self._start_over = False
        outgoing, first_sent = self._outgoing()
        body = self._engine.request(standing, outgoing)

        def fetch() -> Reply:
            began = self._timing.seconds()
            answer, entries = self._exchanger.exchange(standing.office, body)
            return Reply(answer, entries, self._timing.seconds() - began)

        return _InFlight(standing, outgoing, first_sent, self._ahead(fetch))
