"""What an answer of the service does to the store: events, outcomes, parts, confirmations and cursor, all in one.

The caller (`sync.engine`) has verified the chain of the entries up to the signed head; here nothing is judged.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from sqlalchemy import Connection

from desktop.casework import events as ev
from desktop.casework.clock import Stamp, merge
from desktop.casework.complaint import Outcome
from desktop.contract import chain
from desktop.contract.parts import Part
from desktop.contract.wire import Cursor, FeedEntry, FeedEvent, FeedPart, PartStanding
from desktop.db import identity, log, numbers, projections, rights
from desktop.db.keys import packed
from desktop.db.vouching import Vouching


class Told(Struct, frozen=True):
    """What arrived, for the person watching."""

    entries: int
    cases: int


def cursor(connection: Connection) -> Cursor:
    """How far this desk has read."""
    epoch, g, head = connection.exec_driver_sql("SELECT epoch, g, chain FROM exchange").one()
    return Cursor(epoch=epoch, g=g, chain=bytes(head))


def note_skew(connection: Connection, skew_ms: int) -> None:
    """Keeps how far this computer's clock was ahead of the service's at the last exchange."""
    connection.exec_driver_sql("UPDATE exchange SET skew_ms = ?", (skew_ms,))


def skew_ms(connection: Connection) -> int:
    """How far this computer's clock was ahead of the service's at the last exchange, in milliseconds."""
    return int(connection.exec_driver_sql("SELECT skew_ms FROM exchange").scalar_one())


def receive(connection: Connection, entries: Sequence[FeedEntry], at: Cursor, head_signature: bytes = b"") -> Told:
    """Takes in verified entries and moves the cursor to `at`, in the caller's transaction.

    The signature of the head is kept: with it the desk can prove what it was told, after a restore of the service.
    """
    before = cursor(connection)
    _take_in_events(connection, [entry for entry in entries if isinstance(entry, FeedEvent)])
    _take_in_parts(connection, [entry for entry in entries if isinstance(entry, FeedPart)])
    _extend_feed(connection, entries, before.chain)
    connection.exec_driver_sql(
        "UPDATE exchange SET epoch = ?, g = ?, chain = ?, head_signature = ?",
        (at.epoch, at.g, at.chain, head_signature),
    )
    events = [packed(entry.id) for entry in entries if isinstance(entry, FeedEvent)]
    cases = projections.cases_of(connection, events)
    if rights.project(connection, events):  # what its members may do has changed: so may what is not confirmed
        cases = list(dict.fromkeys((*cases, *projections.queued_cases(connection))))
    projections.project(connection, cases)
    return Told(entries=len(entries), cases=len(cases))


def _take_in_events(connection: Connection, entries: Sequence[FeedEvent]) -> None:
    """New events into the log; bytes that do not verify, or whose id other bytes have, apart (sync.md, section 1)."""
    known = log.hashes_of(connection, [entry.id for entry in entries])
    certificates = log.certificates_of(connection, list(known))
    vouching = Vouching(connection)
    arrived: dict[str, log.Arrived] = {}
    for entry in entries:
        data = entry.data
        here = known.get(entry.id)
        if here == entry.hash and entry.id in certificates:  # after a reset it is only now believed again
            vouching.vouches_again(*certificates[entry.id])
        if data is None:
            continue
        if here is None and entry.id not in arrived:
            envelope = _envelope(data, entry.id)
            if envelope is not None and vouching.vouches_for(envelope, data, entry.signature):
                arrived[entry.id] = log.Arrived(entry, envelope.stream, envelope.kind, envelope.hlc)
                continue
        if here != entry.hash:
            _put_apart(connection, entry, data)
    log.take_in(connection, list(arrived.values()))
    _merge_clock(connection, [event.hlc for event in arrived.values()])
    numbers.remember(connection, [event.entry for event in arrived.values()])


def _merge_clock(connection: Connection, stamps: Iterable[str]) -> None:
    """What is done here from now on sorts behind what has been seen."""
    last = identity.stamp(connection)
    for stamp in stamps:
        last = merge(last, Stamp(stamp))
    identity.set_stamp(connection, last)


def _envelope(data: bytes, identity: str) -> ev.Event | None:
    """The envelope, or None for bytes that are no event of that id: they are kept apart, and block nothing."""
    try:
        event = ev.decode_event(data)
    except ev.UNREADABLE:
        return None
    return event if event.id == identity else None


def _put_apart(connection: Connection, entry: FeedEvent, data: bytes) -> None:
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO strays (hash, event, bytes) VALUES (?, ?, ?)", (entry.hash, packed(entry.id), data)
    )


def _take_in_parts(connection: Connection, entries: Sequence[FeedPart]) -> None:
    here = [
        Part(entry.event, entry.name, entry.salt, entry.data)
        for entry in entries
        if entry.standing is PartStanding.HERE and entry.data
    ]
    if here:
        log.store_parts(connection, here)


def _extend_feed(connection: Connection, entries: Iterable[FeedEntry], head: bytes) -> None:
    rows: list[tuple[object, ...]] = []
    parts: list[tuple[object, ...]] = []
    confirmed: list[tuple[object, ...]] = []
    refused: list[tuple[object, ...]] = []
    settled: list[tuple[object, ...]] = []
    for entry in entries:
        head = chain.fed(head, entry)
        if isinstance(entry, FeedEvent):
            key = packed(entry.id)
            told = (entry.g, key, entry.outcome, entry.reason, entry.hash, entry.evidence)
            rows.append((*told, key, entry.hash, head))
            confirmed.append((key, entry.hash))
            if entry.outcome is Outcome.REJECTED:
                refused.append((key, entry.hash))
        else:
            key = packed(entry.event)
            parts.append((entry.g, key, entry.name, entry.standing, entry.commitment, key, entry.name, head))
            settled.append((key, entry.name))
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO feed (g, event, outcome, reason, hash, evidence, kept, chain)"
            " VALUES (?, ?, ?, ?, ?, ?, EXISTS (SELECT 1 FROM events WHERE id = ? AND hash = ?), ?)",
            rows,
        )
    if parts:
        connection.exec_driver_sql(
            "INSERT INTO feed (g, event, part, outcome, reason, hash, kept, chain)"
            " VALUES (?, ?, ?, ?, '', ?, EXISTS (SELECT 1 FROM parts WHERE event = ? AND name = ?), ?)",
            parts,
        )
    if confirmed:
        connection.exec_driver_sql(
            "DELETE FROM queue WHERE n = (SELECT n FROM events WHERE id = ? AND hash = ?)", confirmed
        )
    if refused:  # what was set aside takes no id, so its private parts are never asked for
        connection.exec_driver_sql(
            "DELETE FROM part_queue WHERE event = (SELECT id FROM events WHERE id = ? AND hash = ?)", refused
        )
    if settled:
        connection.exec_driver_sql("DELETE FROM part_queue WHERE event = ? AND name = ?", settled)


def reset(connection: Connection, at: Cursor) -> None:
    """Forgets the feed behind `at`: the service was restored and says where both still agree (sync.md, section 3).

    The log stays whole; own events and parts whose entries went are back in the queue.
    """
    connection.exec_driver_sql("DELETE FROM feed WHERE g > ?", (at.g,))
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO queue (n, sent) SELECT n, 1 FROM events"
        " WHERE origin = (SELECT origin FROM desk) AND id NOT IN (SELECT event FROM feed WHERE part IS NULL)"
    )
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO part_queue (event, name)"
        " SELECT p.event, p.name FROM parts p JOIN events e ON e.id = p.event"
        " WHERE e.origin = (SELECT origin FROM desk)"
        " AND NOT EXISTS (SELECT 1 FROM feed f WHERE f.event = p.event AND f.part = p.name)"
        " AND NOT EXISTS (SELECT 1 FROM feed f WHERE f.event = e.id AND f.hash = e.hash AND f.outcome = 'rejected')"
    )
    connection.exec_driver_sql("UPDATE exchange SET epoch = ?, g = ?, chain = ?", (at.epoch, at.g, at.chain))
    projections.rebuild(connection)
