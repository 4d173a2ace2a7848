"""Fakes for the driver: a desk's store and a service in memory, a network that does its worst, time that nobody waits.

Each does what the real one promises and no more, so that what a test finds is the driver's or the engine's.
"""

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum, auto
from functools import partial
from threading import Event as StopRequest
from typing import NoReturn

from msgspec import Raw, Struct, json
from msgspec.structs import replace

from desktop.casework.ids import OfficeCode, Origin
from desktop.contract.chain import authored
from desktop.contract.digest import ZERO, sha256
from desktop.contract.wire import (
    NO_BYTES,
    Cursor,
    FeedEntry,
    FeedEvent,
    PushedEvent,
    Reset,
    SyncAnswer,
    decode_answer,
    decode_request,
    encode_lines,
    line_of,
    raw_bytes,
)
from desktop.sync import troubles
from desktop.sync.driver import Ahead, Fetch, Progress, Timing, run, when_asked
from desktop.sync.ports import Exchanger, Mailbox, Outgoing, Standing
from tests.sync.feeds import EPOCH, NOW, OFFICE, ROOT, Feed, event_bytes
from tests.unit.samples import uid

PATIENT = dt.timedelta(hours=1)


class Clock:
    """Seconds that pass only when somebody lets them."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def timing(self, chance: float = 0.5) -> Timing:
        """Time and chance as the driver gets them; the die always shows `chance`."""
        return Timing(lambda: self.seconds, lambda: chance)


class Stop(StopRequest):
    """A stop request that waits in no time, and remembers how long it was asked to."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.waits: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None, "the driver would wait for ever"
        self.waits.append(timeout)
        self._clock.seconds += timeout
        return self.is_set()


class _Named(Struct):
    id: str


class Shelf:
    """A desk's store, as `ports.Mailbox` has it. Rows count the desk's own events from 1."""

    def __init__(self, origin: str, first_id: int = 1_000, office: OfficeCode = OFFICE) -> None:
        self.office, self.origin = office, Origin(origin)
        self.log: dict[str, bytes] = {}
        self.own: list[PushedEvent] = []
        self.names: list[str] = []
        self.queue: dict[int, bool] = {}
        self.feed: list[FeedEntry] = []
        self.cursor = Cursor(EPOCH, 0, ZERO)
        self.first_id = first_id

    def write(self, count: int = 1) -> None:
        """Somebody does something here, so often."""
        for _ in range(count):
            seq = len(self.own) + 1
            name = uid(self.first_id + seq)
            data = event_bytes(name)
            before = self.own[-1].chain if self.own else ZERO
            link = authored(before, self.origin, seq, sha256(data), None)
            self.own.append(PushedEvent(seq=seq, chain=link, event=Raw(data)))
            self.names.append(name)
            self.log[name] = data
            self.queue[seq] = False

    def unconfirmed(self) -> set[int]:
        """Rows of own events that the feed does not hold."""
        told = {entry.id for entry in self.feed if isinstance(entry, FeedEvent)}
        return {row for row, name in enumerate(self.names, 1) if name not in told}

    # --- ports.Mailbox ---

    def standing(self) -> Standing:
        return Standing(self.office, self.origin, ROOT.public, self.cursor, len(self.own), NOW)

    def outgoing(self, room: int, after: int) -> Outgoing:
        taken: list[int] = []
        for row in sorted(row for row in self.queue if row > after):
            room -= len(line_of(self.own[row - 1]))
            if taken and room < 0:
                break
            taken.append(row)
        lines = tuple(self.own[row - 1] for row in taken)
        return Outgoing(lines, tuple(taken), taken[-1] if taken else after)

    def sent(self, rows: Sequence[int]) -> Sequence[int]:
        fresh = [row for row in rows if self.queue.get(row) is False]
        self.queue |= dict.fromkeys(fresh, True)
        return fresh

    def stayed(self, rows: Sequence[int]) -> None:
        self.queue |= dict.fromkeys(rows, False)

    def lacks(self, entries: Sequence[FeedEntry]) -> bool:
        bare = [entry for entry in entries if isinstance(entry, FeedEvent) and entry.data is None]
        return any(entry.origin == self.origin and entry.id not in self.log for entry in bare)

    def receive(self, entries: Sequence[FeedEntry], links: Sequence[bytes], cursor: Cursor, answer: SyncAnswer) -> bool:
        self.feed += entries
        self.cursor = cursor
        for entry in entries:
            if isinstance(entry, FeedEvent) and entry.data is not None:
                self.log.setdefault(entry.id, entry.data)
        self.queue = {row: sent for row, sent in self.queue.items() if row in self.unconfirmed()}
        return False

    def reset(self, cursor: Cursor) -> None:
        self.feed = self.feed[: cursor.g]
        self.cursor = cursor
        self.queue |= {row: True for row in self.unconfirmed() - set(self.queue)}


class Service:
    """A national service that keeps one log and tells every office of everything, a few entries an answer."""

    def __init__(self, offices: Iterable[OfficeCode] = (OFFICE,), entries: int = 1_000) -> None:
        self.epoch = EPOCH
        self.log: dict[str, tuple[PushedEvent, str]] = {}
        self.feeds = {office: Feed(office) for office in offices}
        self.entries = entries

    def handle(self, office: OfficeCode, body: bytes) -> bytes:
        """One request, whole."""
        header, lines = decode_request(body)
        for line in lines:
            if isinstance(line, PushedEvent):
                self._take(line, header.origin)
        feed, after = self.feeds[office], header.cursor.g
        reset = None
        if after >= len(feed.chains) or feed.cursor(after) != header.cursor:
            after, reset = 0, Reset(feed.cursor(0))
        answer, entries = feed.answer(after, min(after + self.entries, len(feed.entries)), reset=reset)
        held = header.held.get(header.origin, 0)
        return encode_lines(answer, [_as_told(entry, header.origin, held) for entry in entries])

    def _take(self, line: PushedEvent, origin: str) -> None:
        data = raw_bytes(line.event)
        name = json.decode(data, type=_Named).id
        if name not in self.log:
            self.log[name] = (line, origin)
            for feed in self.feeds.values():
                feed.tell(data, name, origin, line.seq)

    def restored(self, lost: int) -> None:
        """A backup is put back that lacks the newest `lost` events; a new epoch is drawn."""
        kept = list(self.log.values())[: max(len(self.log) - lost, 0)]
        self.epoch += "'"
        self.log = {}
        self.feeds = {office: Feed(office, self.epoch) for office in self.feeds}
        for line, origin in kept:
            self._take(line, origin)


def _as_told(entry: FeedEntry, origin: str, held: int) -> FeedEntry:
    if isinstance(entry, FeedEvent) and entry.origin == origin and entry.seq <= held:
        return replace(entry, event=NO_BYTES)
    return entry


class Fate(StrEnum):
    """What becomes of one exchange on its way."""

    ARRIVES = auto()
    REQUEST_LOST = auto()
    REQUEST_CUT = auto()
    REQUEST_LATE = auto()
    """It arrives, but after others and long after the desk has given up on it."""
    REQUEST_DOUBLED = auto()
    SERVICE_RESTORED = auto()
    """It arrives at a service that was just put back to a backup without its two newest events."""
    ANSWER_LOST = auto()
    ANSWER_CUT = auto()
    ANSWER_SHORT = auto()
    """Cut between two lines by something that makes the digest fit again."""


class Network:
    """The road between desk and service. `fates` say what happens to the next exchanges; then all is well."""

    def __init__(self, service: Service, fates: Iterable[Fate] = ()) -> None:
        self.service = service
        self.fates = deque(fates)
        self.late: list[tuple[OfficeCode, bytes]] = []
        self.exchanges = 0

    def exchange(self, office: OfficeCode, body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
        self.exchanges += 1
        fate = self.fates.popleft() if self.fates else Fate.ARRIVES
        match fate:
            case Fate.REQUEST_LOST:
                raise troubles.Unreachable(url="http://layanan.invalid")
            case Fate.REQUEST_CUT:
                raise troubles.CutBody  # the service sees that the digest does not fit, and takes nothing
            case Fate.REQUEST_LATE:
                self.late.append((office, body))
                raise troubles.Stalled
        if fate is Fate.SERVICE_RESTORED:
            self.service.restored(lost=2)
        answer = self.service.handle(office, body)
        match fate:
            case Fate.REQUEST_DOUBLED:
                answer = self.service.handle(office, body)
            case Fate.ANSWER_LOST:
                raise troubles.Stalled
            case Fate.ANSWER_CUT:
                raise troubles.CutBody
            case Fate.ANSWER_SHORT:
                first, *entries = answer.splitlines(keepends=True)
                answer = b"".join([first, *entries[:-1]])
        return decode_answer(answer)

    def deliver_late(self) -> None:
        """What was given up on arrives after all, the last first."""
        while self.late:
            self.service.handle(*self.late.pop())


def at_once(fetch: Fetch) -> Fetch:
    """The next request leaves before this answer is written down, as it does in a thread of its own."""
    try:
        reply = fetch()
    except troubles.SyncTrouble as trouble:
        return partial(_fail, trouble)
    return lambda: reply


def _fail(trouble: troubles.SyncTrouble) -> NoReturn:
    raise trouble


class Desk:
    """A desk on one road, with a clock."""

    def __init__(self, shelf: Mailbox, road: Exchanger, chance: float = 0.5, ahead: Ahead = when_asked) -> None:
        self.shelf, self.road, self.chance, self.ahead = shelf, road, chance, ahead
        self.clock = Clock()
        self.stop = Stop(self.clock)
        self.told: list[Progress] = []

    def run(self, patience: dt.timedelta = PATIENT, told: Callable[[Progress], None] | None = None) -> Progress:
        """One run of the exchange."""
        timing = self.clock.timing(self.chance)
        return run(self.shelf, self.road, timing, self.stop, patience, told or self.told.append, self.ahead)
