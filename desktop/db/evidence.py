"""Reading the log, the feed and the parts from end to end, for those who check them."""

from collections.abc import Iterator

from msgspec import Struct
from sqlalchemy import Connection

from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId, Origin
from desktop.contract.parts import Part
from desktop.contract.wire import FeedEntry, FeedEvent, FeedPart, PartStanding
from desktop.db.keys import unpacked


class LogRow(Struct, frozen=True):
    """A row of the log. `data` is None where the bytes were erased."""

    n: int
    id: str
    data: bytes | None
    hash: bytes
    signature: bytes | None
    origin: Origin
    seq: int
    chain: bytes


def log_rows(connection: Connection) -> Iterator[LogRow]:
    """Every event, each origin in the order it was numbered."""
    rows = connection.exec_driver_sql(
        "SELECT n, id, bytes, hash, signature, origin, seq, chain FROM events ORDER BY origin, seq, n"
    )
    for n, key, data, event_hash, signature, origin, seq, link in rows:
        yield LogRow(n, unpacked(key), _bytes(data), bytes(event_hash), _bytes(signature), origin, seq, bytes(link))


def feed_rows(connection: Connection) -> Iterator[tuple[FeedEntry, bytes]]:
    """Every entry of the feed as it was chained, with the chain hash that was kept."""
    rows = connection.exec_driver_sql("SELECT g, event, part, outcome, reason, hash, chain FROM feed ORDER BY g")
    for g, key, part, outcome, reason, entry_hash, link in rows:
        event = EventId(unpacked(key))
        if part is None:
            entry: FeedEntry = FeedEvent(g=g, id=event, outcome=Outcome(outcome), reason=reason, hash=bytes(entry_hash))
        else:
            standing = PartStanding(outcome)
            entry = FeedPart(g=g, event=event, name=part, standing=standing, commitment=bytes(entry_hash))
        yield entry, bytes(link)


def parts(connection: Connection) -> Iterator[tuple[Part, bytes]]:
    """Every private part with the bytes of its event."""
    rows = connection.exec_driver_sql(
        "SELECT p.event, p.name, p.salt, p.data, e.bytes FROM parts p LEFT JOIN events e ON e.id = p.event"
    )
    for key, name, salt, data, event in rows:
        yield Part(EventId(unpacked(key)), name, bytes(salt), bytes(data)), _bytes(event) or b""


def queued(connection: Connection) -> set[int]:
    """Log numbers of the events that wait."""
    return {int(row[0]) for row in connection.exec_driver_sql("SELECT n FROM queue")}


def unconfirmed(connection: Connection, origin: Origin) -> set[int]:
    """Log numbers of the own events without an entry in the feed: what must wait."""
    rows = connection.exec_driver_sql(
        "SELECT n FROM events e WHERE origin = ?"
        " AND NOT EXISTS (SELECT 1 FROM feed f WHERE f.event = e.id AND f.part IS NULL AND f.hash = e.hash)",
        (origin,),
    )
    return {int(row[0]) for row in rows}


def database_check(connection: Connection) -> list[str]:
    """What SQLite and SQLCipher say of their own pages; empty where all is well."""
    said = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    said += [str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    return [line for line in said if line != "ok"]


def _bytes(value: object) -> bytes | None:
    return bytes(value) if isinstance(value, bytes) else None
