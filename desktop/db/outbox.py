"""What waits to be sent: own events without an entry in the feed, and private parts without theirs.

Nothing leaves the queue by being sent. `sent` only lets the desk say honestly: *sent, not confirmed*.
"""

from collections.abc import Sequence

from msgspec import Raw, Struct
from sqlalchemy import Connection

from desktop.casework.ids import EventId
from desktop.contract.wire import PushedEvent, PushedPart
from desktop.db.keys import holders, packed, unpacked

_AUTHOR = "json_extract(CAST(e.bytes AS TEXT), '$.actor.key')"
_READ_AHEAD = 2_000
_AROUND = 200
"""Bytes of a line beside the event or part in it, about: chain, signature, names."""
PARTS_TURN = 1 << 62
"""Behind every event: where the turn of parts without an entry of their own has been had, once in a run."""


class Batch(Struct, frozen=True):
    """Own events in the order they were written, with their parts; `rows` are log numbers, `last` where it ends."""

    lines: tuple[PushedEvent | PushedPart, ...] = ()
    rows: tuple[int, ...] = ()
    last: int = 0


def waiting(connection: Connection) -> tuple[int, int]:
    """How many events wait: never sent, and sent without confirmation."""
    row = connection.exec_driver_sql("SELECT COUNT(*) - COALESCE(SUM(sent), 0), COALESCE(SUM(sent), 0) FROM queue")
    here, sent = row.one()
    return int(here), int(sent)


def waiting_bytes(connection: Connection) -> tuple[int, int]:
    """How many bytes wait, events with their parts, before compression: never sent, and sent without confirmation."""
    row = connection.exec_driver_sql(
        "SELECT COALESCE(SUM(size * (1 - sent)), 0), COALESCE(SUM(size * sent), 0) FROM"
        " (SELECT q.sent, LENGTH(e.bytes) + COALESCE((SELECT SUM(LENGTH(p.data)) FROM parts p WHERE p.event = e.id), 0)"
        " AS size FROM queue q JOIN events e ON e.n = q.n)"
    )
    here, sent = row.one()
    return int(here), int(sent)


def waiting_of(connection: Connection, case: str) -> dict[str, bool]:
    """The events of one case that wait, each with whether it was sent."""
    rows = connection.exec_driver_sql(
        "SELECT e.id, q.sent FROM events e JOIN queue q ON q.n = e.n WHERE e.case_id = ?", (packed(case),)
    )
    return {unpacked(key): bool(sent) for key, sent in rows}


def take(connection: Connection, room: int, after: int = 0, withheld: Sequence[str] = ()) -> Batch:
    """The next events of the queue behind log number `after`, up to `room` bytes of lines but at least one.

    Events under the keys of `withheld` stay. Parts whose event is confirmed already, but they themselves are not, come
    when no event is left.
    """
    by_others = f" AND {_AUTHOR} NOT IN ({holders(len(withheld))})" if withheld else ""
    rows = connection.exec_driver_sql(
        "SELECT e.n, e.id, e.seq, e.chain, e.signature, e.bytes FROM queue q JOIN events e ON e.n = q.n"
        f" WHERE q.n > ? AND e.bytes IS NOT NULL{by_others} ORDER BY q.n LIMIT ?",
        (after, *withheld, min(_READ_AHEAD, room // _AROUND + 1)),
    ).all()
    parts = _parts_by_event(connection, [bytes(row[1]) for row in rows])
    lines: list[PushedEvent | PushedPart] = []
    taken: list[int] = []
    size = 0
    for n, key, seq, chain, signature, data in rows:
        event = PushedEvent(seq=seq, chain=chain, signature=signature, event=Raw(data))
        beside = parts.get(bytes(key), [])
        more = len(data) + _AROUND + sum(len(part.data) * 4 // 3 + _AROUND for part in beside)
        if taken and size + more > room:
            break
        lines += [event, *beside]
        taken.append(n)
        size += more
    if not taken and after < PARTS_TURN:
        return Batch(tuple(_left_parts(connection, room, by_others, withheld)), last=PARTS_TURN)
    return Batch(tuple(lines), tuple(taken), taken[-1] if taken else after)


def _parts_by_event(connection: Connection, events: Sequence[bytes]) -> dict[bytes, list[PushedPart]]:
    found: dict[bytes, list[PushedPart]] = {}
    for start in range(0, len(events), 500):
        some = tuple(events[start : start + 500])
        rows = connection.exec_driver_sql(
            "SELECT p.event, p.name, p.salt, p.data FROM part_queue q"
            " JOIN parts p ON p.event = q.event AND p.name = q.name"
            f" WHERE q.event IN ({holders(len(some))})",
            some,
        )
        for key, name, salt, data in rows:
            found.setdefault(bytes(key), []).append(_part_line(key, name, salt, data))
    return found


def _left_parts(connection: Connection, room: int, by_others: str, withheld: Sequence[str]) -> list[PushedPart]:
    """Parts that were left behind when their event was confirmed."""
    rows = connection.exec_driver_sql(
        "SELECT p.event, p.name, p.salt, p.data FROM part_queue q"
        " JOIN parts p ON p.event = q.event AND p.name = q.name JOIN events e ON e.id = p.event"
        f" WHERE e.n NOT IN (SELECT n FROM queue){by_others} LIMIT 100",
        tuple(withheld),
    )
    lines: list[PushedPart] = []
    for row in rows:
        line = _part_line(*row)
        room -= len(line.data) * 4 // 3 + _AROUND
        if lines and room < 0:
            break
        lines.append(line)
    return lines


def _part_line(key: bytes, name: str, salt: bytes, data: bytes) -> PushedPart:
    return PushedPart(event=EventId(unpacked(key)), name=name, salt=salt, data=data)


def mark_sent(connection: Connection, rows: Sequence[int]) -> list[bytes]:
    """Notes that events are on their way; gives the cases whose sync state this changes."""
    cases: dict[bytes, None] = {}
    for start in range(0, len(rows), 500):
        some = tuple(rows[start : start + 500])
        marks = holders(len(some))
        connection.exec_driver_sql(f"UPDATE queue SET sent = 1 WHERE sent = 0 AND n IN ({marks})", some)
        found = connection.exec_driver_sql(f"SELECT DISTINCT case_id FROM events WHERE n IN ({marks})", some)
        cases.update((bytes(row[0]), None) for row in found if row[0] is not None)
    return list(cases)
