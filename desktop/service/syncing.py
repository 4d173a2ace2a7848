"""Brings the exchange and the store together: the store as the exchange sees it, and one run of it for a person."""

import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event as StopRequest

from msgspec import Struct

from desktop.contract.wire import Cursor, FeedEntry, FeedEvent, SyncAnswer
from desktop.db import history, inbox, log, outbox, people, projections
from desktop.service.desk import Desk
from desktop.service.enrolling import enrol
from desktop.sync import driver
from desktop.sync.client import Client, Transport
from desktop.sync.driver import Progress, Timing
from desktop.sync.ports import Outgoing, Standing
from desktop.sync.troubles import NotEnrolled, SyncTrouble


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
            held, _ = log.chain_end(connection, identity.origin)
        now = self._desk.now().isoformat(timespec="milliseconds")
        return Standing(identity.office, identity.origin, identity.root_public, cursor, held, now)

    def outgoing(self, room: int, after: int) -> Outgoing:
        """The next own events; those of a person whom no supervisor has added yet wait."""
        with self._desk.store.reading() as connection:
            withheld = people.uncertified(connection)
            batch = outbox.take(connection, room, after, withheld)
        return Outgoing(batch.lines, batch.rows, batch.last)

    def sent(self, rows: Sequence[int]) -> None:
        """Notes that events are on their way."""
        with self._desk.store.writing() as connection:
            projections.note_sent(connection, outbox.mark_sent(connection, rows))

    def lacks(self, entries: Sequence[FeedEntry]) -> bool:
        """Whether own events came back without bytes that the log does not hold."""
        own = [
            entry.id
            for entry in entries
            if isinstance(entry, FeedEvent) and entry.data is None and entry.origin == self._desk.identity.origin
        ]
        with self._desk.store.reading() as connection:
            return len(log.hashes_of(connection, own)) < len(set(own))

    def receive(self, entries: Sequence[FeedEntry], cursor: Cursor, answer: SyncAnswer) -> None:
        """Takes everything in, in one transaction."""
        with self._desk.store.writing() as connection:
            people.note_requests(connection, answer.staff_requests)
            inbox.receive(connection, entries, cursor)
            skew = _skew_ms(answer.now, self._desk.now())
            if skew is not None:
                inbox.note_skew(connection, skew)

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
    return Client(desk.identity.service_url, desk.key(), desk.world.now, desk.world.chance, transport)


def sync(
    desk: Desk,
    stop: StopRequest,
    patience: dt.timedelta,
    told: Callable[[Progress], None] = lambda progress: None,
    transport: Transport | None = None,
) -> Synced:
    """Sends and fetches until nothing is left, trouble outlasts `patience`, or `stop` is set; notes how it went."""
    started = desk.now().isoformat(timespec="seconds")
    client = client_of(desk, transport)
    try:
        progress = _run(desk, client, stop, patience, told)
    finally:
        client.close()
    attempt = history.Attempt(
        started=started,
        ended=desk.now().isoformat(timespec="seconds"),
        result="done" if progress.trouble is None else progress.trouble.code,
        words="" if progress.trouble is None else progress.trouble.words(),
        events_up=progress.events_up,
        entries_down=progress.entries_down,
        bytes_up=client.bytes_up,
        bytes_down=client.bytes_down,
    )
    with desk.store.writing() as connection:
        history.note(connection, attempt)
        waiting = sum(outbox.waiting(connection))
    return Synced(progress, waiting, client.bytes_up, client.bytes_down)


def _run(
    desk: Desk, client: Client, stop: StopRequest, patience: dt.timedelta, told: Callable[[Progress], None]
) -> Progress:
    timing = Timing(desk.world.seconds, desk.world.fraction)
    try:
        enrol(desk, client)
    except SyncTrouble as trouble:
        return Progress(trouble=trouble)
    with ThreadPoolExecutor(1, "exchange") as line:
        return driver.run(
            StoreMailbox(desk), client, timing, stop, patience, told, lambda fetch: line.submit(fetch).result
        )
