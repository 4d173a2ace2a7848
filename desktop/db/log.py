"""The log: events are appended, found and read; nothing here changes or removes one.

An event of this desk's own also enters the queue, in the same transaction: it leaves it only when its entry stands in
the office's feed (`inbox`).
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from sqlalchemy import Connection

from desktop.casework import events as ev
from desktop.casework.ids import Origin, case_of
from desktop.contract import chain
from desktop.contract.digest import sha256
from desktop.contract.parts import Part
from desktop.contract.wire import FeedEvent
from desktop.db.keys import holders, packed
from desktop.errors import Bug
from desktop.phrases import Phrase

_INSERT = (
    "INSERT INTO events (id, case_id, kind, hlc, bytes, hash, signature, origin, seq, chain)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class Authored(Struct, frozen=True):
    """An event made at this desk: what the log must know of it, its frozen bytes, signature and private parts."""

    id: str
    stream: str
    kind: str
    hlc: str
    data: bytes
    signature: bytes | None = None
    parts: tuple[Part, ...] = ()


class Arrived(Struct, frozen=True):
    """An event that came with the feed, with the envelope fields that the log keeps in columns."""

    entry: FeedEvent
    stream: str
    kind: str
    hlc: str


def append(connection: Connection, origin: Origin, events: Sequence[Authored]) -> None:
    """Appends own events to the log and to the queue, numbered and chained under `origin`.

    The numbers come from the desk's own counter, never from what a feed brought back.
    """
    seq, previous = own_end(connection)
    rows = []
    for event in events:
        seq += 1
        event_hash = sha256(event.data)
        previous = chain.authored(previous, origin, seq, event_hash, event.signature)
        rows.append((*_columns(event), event.data, event_hash, event.signature, origin, seq, previous))
    connection.exec_driver_sql(_INSERT, rows)
    connection.exec_driver_sql("UPDATE desk SET seq = ?, chain = ?", (seq, previous))
    connection.exec_driver_sql(
        "INSERT INTO queue (n) SELECT n FROM events WHERE id = ?", [(packed(event.id),) for event in events]
    )
    parts = [part for event in events for part in event.parts]
    if parts:
        store_parts(connection, parts)
        connection.exec_driver_sql(
            "INSERT INTO part_queue (event, name) VALUES (?, ?)", [(packed(part.event), part.name) for part in parts]
        )


def take_in(connection: Connection, arrived: Sequence[Arrived]) -> None:
    """Appends events that came with the feed and are not in the log yet."""
    if arrived:
        connection.exec_driver_sql(_INSERT, [_arrived_row(event) for event in arrived])


def _arrived_row(event: Arrived) -> tuple[object, ...]:
    entry = event.entry
    columns = (packed(entry.id), _case_key(event.stream), event.kind, event.hlc)
    return (*columns, entry.data, entry.hash, entry.signature, entry.origin, entry.seq, entry.chain)


def _columns(event: Authored) -> tuple[object, ...]:
    return packed(event.id), _case_key(event.stream), event.kind, event.hlc


def _case_key(stream: str) -> bytes | None:
    case = case_of(stream)
    return None if case is None else packed(case)


def store_parts(connection: Connection, parts: Iterable[Part]) -> None:
    """Keeps private parts beside their events; one that is here already stays as it is."""
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO parts (event, name, salt, data) VALUES (?, ?, ?, ?)",
        [(packed(part.event), part.name, part.salt, part.data) for part in parts],
    )


def own_end(connection: Connection) -> tuple[int, bytes]:
    """The number and chain hash of the last event that this desk wrote; 0 and zeros before the first."""
    row = connection.exec_driver_sql("SELECT seq, chain FROM desk").one()
    return int(row[0]), bytes(row[1])


def newest_own(connection: Connection) -> ev.Event | None:
    """The event that this desk wrote last, or None before its first."""
    data = connection.exec_driver_sql(
        "SELECT bytes FROM events JOIN desk ON events.origin = desk.origin AND events.seq = desk.seq"
    ).scalar()
    return None if data is None else ev.decode_event(data)


def read(connection: Connection, event: str) -> ev.Event:
    """The event of that id. Raises Bug where the log does not hold it."""
    data = connection.exec_driver_sql("SELECT bytes FROM events WHERE id = ?", (packed(event),)).scalar()
    if data is None:
        raise Bug(detail=Phrase("peristiwa {event} tidak ada", event=event))
    return ev.decode_event(data)


def part_data(connection: Connection, event: str, name: str) -> bytes | None:
    """What a private part of an event says, or None where it does not lie here."""
    data = connection.exec_driver_sql(
        "SELECT data FROM parts WHERE event = ? AND name = ?", (packed(event), name)
    ).scalar()
    return None if data is None else bytes(data)


def hashes_of(connection: Connection, ids: Sequence[str]) -> dict[str, bytes]:
    """The hashes of those events of `ids` that the log holds, by id."""
    found: dict[str, bytes] = {}
    for start in range(0, len(ids), 500):
        some = {packed(identity): identity for identity in ids[start : start + 500]}
        rows = connection.exec_driver_sql(
            f"SELECT id, hash FROM events WHERE id IN ({holders(len(some))})",
            tuple(some),
        )
        found.update((some[bytes(row[0])], bytes(row[1])) for row in rows)
    return found


def certificates_of(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[bytes, bytes | None]]:
    """Bytes and signatures of those events of `ids` that certify somebody and lie in the log, by id."""
    found: dict[str, tuple[bytes, bytes | None]] = {}
    for start in range(0, len(ids), 500):
        some = {packed(identity): identity for identity in ids[start : start + 500]}
        rows = connection.exec_driver_sql(
            "SELECT id, bytes, signature FROM events WHERE kind = 'staff.added' AND bytes IS NOT NULL"
            f" AND id IN ({holders(len(some))})",
            tuple(some),
        )
        found.update((some[bytes(row[0])], (bytes(row[1]), row[2])) for row in rows)
    return found


def revocations(connection: Connection) -> list[tuple[bytes, bytes]]:
    """Bytes and signatures of the events that revoke desks, in the order in which they came."""
    rows = connection.exec_driver_sql(
        "SELECT bytes, signature FROM events"
        " WHERE kind = 'desk.revoked' AND bytes IS NOT NULL AND signature IS NOT NULL ORDER BY n"
    )
    return [(bytes(data), bytes(signature)) for data, signature in rows]
