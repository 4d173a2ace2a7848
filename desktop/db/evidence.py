"""Reading the log, the feed and the parts from end to end, for those who check them."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from sqlalchemy import Connection

from desktop.casework.complaint import Outcome
from desktop.casework.events import decode_event
from desktop.casework.ids import CaseId, EventId, KeyId, Origin
from desktop.contract import chain
from desktop.contract.digest import ZERO
from desktop.contract.parts import Part
from desktop.contract.wire import FeedEntry, FeedEvent, FeedPart, PartStanding
from desktop.db.keys import packed, unpacked


class LogRow(Struct, frozen=True):
    """A row of the log. `data` is None where the bytes were erased."""

    n: int
    id: str
    case: CaseId | None
    kind: str
    hlc: str
    data: bytes | None
    hash: bytes
    signature: bytes | None
    origin: Origin
    seq: int
    chain: bytes


def log_rows(connection: Connection) -> Iterator[LogRow]:
    """Every event, each origin in the order it was numbered."""
    rows = connection.exec_driver_sql(
        "SELECT n, id, case_id, kind, hlc, bytes, hash, signature, origin, seq, chain FROM events"
        " ORDER BY origin, seq, n"
    )
    for n, key, case, kind, hlc, data, event_hash, signature, origin, seq, link in rows:
        yield LogRow(
            n=n,
            id=unpacked(key),
            case=None if case is None else CaseId(unpacked(case)),
            kind=kind,
            hlc=hlc,
            data=_bytes(data),
            hash=bytes(event_hash),
            signature=_bytes(signature),
            origin=origin,
            seq=seq,
            chain=bytes(link),
        )


def steps_of(connection: Connection, case: CaseId) -> list[tuple[LogRow, bytes | None]]:
    """Every event of a case in the order of the log, each with the hash its chain went on from.

    That hash is None where what came before it at its origin is not here: another office's own events.
    """
    rows = connection.exec_driver_sql(
        "SELECT n, id, kind, hlc, bytes, hash, signature, origin, seq, chain FROM events WHERE case_id = ? ORDER BY n",
        (packed(case),),
    ).all()
    found = []
    for n, key, kind, hlc, data, event_hash, signature, origin, seq, link in rows:
        row = LogRow(
            n=n, id=unpacked(key), case=case, kind=kind, hlc=hlc, data=_bytes(data), hash=bytes(event_hash),
            signature=_bytes(signature), origin=origin, seq=seq, chain=bytes(link),
        )  # fmt: skip
        found.append((row, _went_on_from(connection, row)))
    return found


def _went_on_from(connection: Connection, row: LogRow) -> bytes | None:
    before = connection.exec_driver_sql(
        "SELECT chain FROM events WHERE origin = ? AND seq = ?", (row.origin, row.seq - 1)
    ).scalars()
    candidates = [bytes(ZERO)] if row.seq == 1 else [bytes(link) for link in before]
    made = (
        link for link in candidates if chain.authored(link, row.origin, row.seq, row.hash, row.signature) == row.chain
    )
    return next(made, None)


def certificates_for(connection: Connection, keys: Iterable[KeyId]) -> list[tuple[bytes, bytes | None]]:
    """Bytes and signatures of what certifies some keys, of what certifies those who signed that, and so on upwards."""
    wanted = list(dict.fromkeys(keys))
    seen: set[KeyId] = set()
    found: list[tuple[bytes, bytes | None]] = []
    while wanted:
        key = wanted.pop()
        seen.add(key)
        row = connection.exec_driver_sql(
            "SELECT e.bytes, e.signature FROM people p JOIN events e ON e.id = p.event"
            " WHERE p.key = ? AND e.bytes IS NOT NULL",
            (key,),
        ).first()
        if row is not None:
            found.append((bytes(row[0]), _bytes(row[1])))
            signer = decode_event(bytes(row[0])).actor.key
            wanted += [signer] if signer not in seen else []
    return found


class FeedRow(Struct, frozen=True):
    """A row of the feed: the entry (None where it cannot be read), the hash of its evidence, and of the chain there."""

    g: int
    entry: FeedEntry | None
    evidence: bytes
    chain: bytes

    def follows(self, previous: bytes) -> bool:
        """Whether this row continues the chain that ended at `previous`."""
        if isinstance(self.entry, FeedEvent):
            return chain.fed_event(previous, self.entry, self.evidence) == self.chain
        return self.entry is not None and chain.fed(previous, self.entry) == self.chain


def feed_rows(connection: Connection) -> Iterator[FeedRow]:
    """Every entry of the feed, in order."""
    rows = connection.exec_driver_sql(
        "SELECT g, event, part, outcome, reason, hash, evidence, chain FROM feed ORDER BY g"
    )
    for g, key, part, told, reason, entry_hash, beside, link in rows:
        entry = _entry(g, EventId(unpacked(key)), part, told, reason, bytes(entry_hash))
        yield FeedRow(g, entry, _bytes(beside) or b"", bytes(link))


def _entry(g: int, event: EventId, part: str | None, told: str, reason: str, entry_hash: bytes) -> FeedEntry | None:
    try:
        if part is None:
            return FeedEvent(g=g, id=event, outcome=Outcome(told), reason=reason, hash=entry_hash)
        return FeedPart(g=g, event=event, name=part, standing=PartStanding(told), commitment=entry_hash)
    except ValueError:
        return None


def not_kept(connection: Connection) -> list[int]:
    """Entries of the feed whose event or part lay here when they came, and does not any more."""
    rows = connection.exec_driver_sql(
        "SELECT g FROM feed f WHERE kept AND CASE WHEN part IS NULL"
        " THEN NOT EXISTS (SELECT 1 FROM events e WHERE e.id = f.event AND e.hash = f.hash)"
        " ELSE NOT EXISTS (SELECT 1 FROM parts p WHERE p.event = f.event AND p.name = f.part) END ORDER BY g"
    )
    return [int(row[0]) for row in rows]


def parts(connection: Connection) -> Iterator[tuple[Part, bytes]]:
    """Every private part with the bytes of its event."""
    rows = connection.exec_driver_sql(
        "SELECT p.event, p.name, p.salt, p.data, e.bytes FROM parts p LEFT JOIN events e ON e.id = p.event"
    )
    for key, name, salt, data, event in rows:
        yield Part(EventId(unpacked(key)), name, bytes(salt), bytes(data)), _bytes(event) or b""


def evidence_told(connection: Connection) -> dict[str, bytes]:
    """By event id: the hash of the evidence that the feed told for the bytes in the log."""
    rows = connection.exec_driver_sql(
        "SELECT e.id, f.evidence FROM events e JOIN feed f ON f.event = e.id AND f.part IS NULL AND f.hash = e.hash"
    )
    return {unpacked(key): bytes(told) for key, told in rows if told is not None}


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


def queued_parts(connection: Connection) -> set[tuple[bytes, str]]:
    """The private parts that wait: event and name."""
    rows = connection.exec_driver_sql("SELECT event, name FROM part_queue")
    return {(bytes(event), str(name)) for event, name in rows}


def unconfirmed_parts(connection: Connection, origin: Origin) -> set[tuple[bytes, str]]:
    """Private parts of own events without an entry in the feed: what must wait."""
    rows = connection.exec_driver_sql(
        "SELECT p.event, p.name FROM parts p JOIN events e ON e.id = p.event WHERE e.origin = ?"
        " AND NOT EXISTS (SELECT 1 FROM feed f WHERE f.event = p.event AND f.part = p.name)"
        " AND NOT EXISTS (SELECT 1 FROM feed f WHERE f.event = e.id AND f.hash = e.hash AND f.outcome = 'rejected')",
        (origin,),
    )
    return {(bytes(event), str(name)) for event, name in rows}


def database_check(connection: Connection) -> list[str]:
    """What SQLite and SQLCipher say of their own pages; empty where all is well."""
    said = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    said += [str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    return [line for line in said if line != "ok"]


def _bytes(value: object) -> bytes | None:
    return bytes(value) if isinstance(value, bytes) else None
