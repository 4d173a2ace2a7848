"""Brings the exchange and the store together: the store as the exchange sees it, and one run of it for a person."""

import datetime as dt
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event as StopRequest

from msgspec import Struct
from msgspec.structs import replace

from desktop.contract.wire import NO_BYTES, Cursor, FeedEntry, FeedEvent, SyncAnswer
from desktop.db import history, inbox, log, outbox, people, projections, reference
from desktop.errors import LoketError
from desktop.service.desk import Desk
from desktop.service.enrolling import enrol, take_over_reference
from desktop.sync import driver
from desktop.sync.client import Client, Transport
from desktop.sync.driver import Progress, Timing
from desktop.sync.ports import Outgoing, Standing
from desktop.sync.troubles import NotEnrolled, SyncTrouble

_AT_A_TIME = 200


class Synced(Struct, frozen=True):
    """How a run ended. `trouble` is None where nothing is left to send or to fetch."""

    progress: Progress
    waiting: int
    """Own events that are not confirmed yet."""
    bytes_up: int
    bytes_down: int

    @property
    def trouble(self) -> SyncTrouble | None:
        """Why the run stopped early."""
        return self.progress.trouble


class StoreMailbox:
    """The store of a desk as `sync.ports.Mailbox`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def standing(self) -> Standing:
        """Where this desk stands; raises NotEnrolled before the service has confirmed it."""
        identity = self._desk.identity
        if identity.root_public is None:
            raise NotEnrolled
        with self._desk.store.reading() as connection:
            cursor = inbox.cursor(connection)
            held, _ = log.own_end(connection)
            requests = tuple(people.requests_made_here(connection))
            edition = reference.edition(connection, "published") or ""
        now = self._desk.now().isoformat(timespec="milliseconds")
        return Standing(identity.office, identity.origin, identity.root_public, cursor, held, now, requests, edition)

    def outgoing(self, room: int, after: int) -> Outgoing:
        """The next own events; those of a person whom no supervisor has added yet wait."""
        with self._desk.store.reading() as connection:
            withheld = people.uncertified(connection)
            batch = outbox.take(connection, room, after, withheld)
        return Outgoing(batch.lines, batch.rows, batch.last)

    def sent(self, rows: Sequence[int]) -> Sequence[int] | None:
        """Notes that events are on their way; not where one of them was taken back since."""
        with self._desk.store.writing() as connection:
            if outbox.follow(connection, rows):
                return None
            marked = outbox.mark_sent(connection, rows)
            projections.note_sent(connection, outbox.cases_of(connection, marked))
        return marked

    def stayed(self, rows: Sequence[int]) -> None:
        """Notes that events wait again: the line was refused."""
        with self._desk.store.writing() as connection:
            outbox.mark_waiting(connection, rows)
            projections.note_waiting(connection, outbox.cases_of(connection, rows))

    def lacks(self, entries: Sequence[FeedEntry]) -> bool:
        """Whether events came without bytes that the log does not hold: stubs look so too, and cost one more look."""
        bare = {entry.id for entry in entries if isinstance(entry, FeedEvent) and entry.data is None}
        with self._desk.store.reading() as connection:
            return len(log.hashes_of(connection, list(bare))) < len(bare)

    def receive(self, entries: Sequence[FeedEntry], links: Sequence[bytes], cursor: Cursor, answer: SyncAnswer) -> bool:
        """Takes everything in; says whether somebody here was certified by it.

        In transactions of two hundred entries, each with a cursor of its own: a save here waits for one of them.
        """
        with self._desk.store.reading() as connection:
            before = people.uncertified(connection)
        last = max(len(entries) - 1, 0) // _AT_A_TIME * _AT_A_TIME
        for start in range(0, last, _AT_A_TIME):
            end = start + _AT_A_TIME
            here = Cursor(cursor.epoch, entries[end - 1].g, links[end - 1])
            with self._desk.store.writing() as connection:
                inbox.receive(connection, entries[start:end], here)
            time.sleep(0.001)  # whoever waits to save goes first
        with self._desk.store.writing() as connection:
            people.note_requests(connection, answer.staff_requests)
            inbox.receive(connection, entries[last:], cursor, answer.head.signature)
            if answer.reference is not NO_BYTES:
                take_over_reference(connection, bytes(answer.reference))
            skew = _skew_ms(answer.now, self._desk.now())
            if skew is not None:
                inbox.note_skew(connection, skew)
            certified = people.uncertified(connection) != before
        self._desk.store.recount_dues()
        return certified

    def reset(self, cursor: Cursor) -> None:
        """Goes back to where desk and service agree."""
        with self._desk.store.writing() as connection:
            inbox.reset(connection, cursor)


def _skew_ms(theirs: str, ours: dt.datetime) -> int | None:
    """How far this computer's clock is ahead of the service's, about; nothing is refused for it (sync.md)."""
    try:
        return int((ours - dt.datetime.fromisoformat(theirs)).total_seconds() * 1000)
    except (ValueError, TypeError, OverflowError):
        return None


def client_of(desk: Desk, transport: Transport | None = None) -> Client:
    """A connection to this desk's service."""
    here = desk.identity
    return Client(
        here.service_url, desk.key(), desk.world.now, desk.world.chance, transport, here.root_public, here.proxy
    )


def sync(
    desk: Desk,
    stop: StopRequest,
    patience: dt.timedelta,
    told: Callable[[Progress], None] = lambda progress: None,
    transport: Transport | None = None,
    opened: Callable[[Client], None] = lambda client: None,
) -> Synced:
    """Sends and fetches until nothing is left, trouble outlasts `patience`, or `stop` is set; notes how it went.

    `opened` is handed the connection, for whoever must be able to end a request that hangs.
    """
    started = desk.now().isoformat(timespec="seconds")
    client = client_of(desk, transport)
    opened(client)
    progress = Progress()
    trouble: LoketError | None = None

    def tell(now: Progress) -> None:
        told(replace(now, bytes_up=client.bytes_up, bytes_down=client.bytes_down))

    try:
        progress = replace(
            _run(desk, client, stop, patience, tell), bytes_up=client.bytes_up, bytes_down=client.bytes_down
        )
        trouble = progress.trouble
    except LoketError as error:
        trouble = error
        raise
    finally:
        client.close()
        _note(desk, client, started, progress, trouble)
    with desk.store.reading() as connection:
        waiting = sum(outbox.waiting(connection))
    return Synced(progress, waiting, client.bytes_up, client.bytes_down)


def _note(desk: Desk, client: Client, started: str, progress: Progress, trouble: LoketError | None) -> None:
    """One line of the history. A run that somebody stopped is told apart from one that was done."""
    ended = desk.now().isoformat(timespec="seconds")
    result = trouble.code if trouble is not None else "done" if progress.finished else "stopped"
    attempt = history.Attempt(
        started=started,
        ended=ended,
        result=result,
        told=() if trouble is None else trouble.sentences(),
        events_up=progress.events_up,
        entries_down=progress.entries_down,
        bytes_up=client.bytes_up,
        bytes_down=client.bytes_down,
    )
    with desk.store.writing() as connection:
        history.note(connection, attempt)


def _run(
    desk: Desk, client: Client, stop: StopRequest, patience: dt.timedelta, told: Callable[[Progress], None]
) -> Progress:
    timing = Timing(desk.world.seconds, desk.world.fraction)
    if desk.identity.root_public is None:
        trouble = driver.patiently(lambda: enrol(desk, client), timing, stop, patience, told)
        if trouble is not None or stop.is_set():
            return Progress(trouble=trouble)
        client.know(desk.identity.root_public)
    with ThreadPoolExecutor(1, "exchange") as line:
        return driver.run(
            StoreMailbox(desk), client, timing, stop, patience, told, lambda fetch: line.submit(fetch).result
        )
