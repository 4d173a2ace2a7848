"""What waits to be sent: own events without an entry in the feed, and private parts without theirs.

Nothing leaves the queue by being sent. `sent` only lets the desk say honestly: *sent, not confirmed*.
"""

from collections.abc import Sequence
from typing import Any

from msgspec import Raw, Struct
from sqlalchemy import Connection, Row

from desktop.casework import events as ev
from desktop.casework.ids import EventId
from desktop.casework.undoing import UNDO
from desktop.contract.wire import PushedEvent, PushedPart, raw_bytes
from desktop.db.keys import holders, packed, unpacked

_AUTHOR = "json_extract(CAST(e.bytes AS TEXT), '$.actor.key')"
_LINE = "e.n, e.id, e.seq, e.chain, e.signature, e.bytes"
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

    Events under the keys of `withheld` stay. What was taken back goes together with what takes it back, whatever the
    room. Parts whose event is confirmed already, but they themselves are not, come when no event is left.
    """
    by_others = f" AND {_AUTHOR} NOT IN ({holders(len(withheld))})" if withheld else ""
    rows = connection.exec_driver_sql(
        f"SELECT {_LINE} FROM queue q JOIN events e ON e.n = q.n"
        f" WHERE q.n > ? AND e.bytes IS NOT NULL{by_others} ORDER BY q.n LIMIT ?",
        (after, *withheld, min(_READ_AHEAD, room // _AROUND + 1)),
    ).all()
    undone = _undone(connection)
    follows = {row.n for row in undone.values()}
    parts = _parts_by_event(connection, [bytes(row.id) for row in (*rows, *undone.values())])
    lines: list[PushedEvent | PushedPart] = []
    taken: list[int] = []
    last = after
    for row in rows:
        together = [] if row.n in follows else [row, *([undone[row.n]] if row.n in undone else [])]
        more = [line for one in together for line in (_event_line(one), *parts.get(bytes(one.id), ()))]
        room -= sum(map(_size, more))
        if taken and room < 0:
            break
        lines += more
        taken += [one.n for one in together]
        last = row.n
    if not taken and after < PARTS_TURN:
        return Batch(tuple(_left_parts(connection, room, by_others, withheld)), last=PARTS_TURN)
    return Batch(tuple(lines), tuple(taken), last)


def _undone(connection: Connection) -> dict[int, Row[Any]]:
    """By the log number of each act in the queue that was taken back: the line of the act that takes it back."""
    rows = connection.exec_driver_sql(
        f"SELECT {_LINE} FROM events e JOIN queue q ON q.n = e.n WHERE e.kind = '{UNDO}'"  # named, for its index
    ).all()
    targets = {packed(target): row for row in rows if (target := _target(row.bytes)) is not None}
    found = connection.exec_driver_sql(
        f"SELECT e.n, e.id FROM queue q JOIN events e ON e.n = q.n WHERE e.id IN ({holders(len(targets))})",
        tuple(targets),
    )
    return {n: targets[bytes(key)] for n, key in found}


def _target(data: bytes) -> EventId | None:
    return ev.target_of(ev.decode_body(ev.decode_event(data)))


def follow(connection: Connection, rows: Sequence[int]) -> bool:
    """Whether some of `rows` were taken back since they were taken, and must not leave without what takes them back."""
    going = set(rows)
    return any(n in going and row.n not in going for n, row in _undone(connection).items())


def is_unsent(connection: Connection, event: EventId) -> bool:
    """Whether an event of this desk waits and was never on its way."""
    found = connection.exec_driver_sql(
        "SELECT 1 FROM queue q JOIN events e ON e.n = q.n WHERE e.id = ? AND NOT q.sent", (packed(event),)
    )
    return found.first() is not None


def _event_line(row: Row[Any]) -> PushedEvent:
    return PushedEvent(seq=row.seq, chain=row.chain, signature=row.signature, event=Raw(row.bytes))


def _size(line: PushedEvent | PushedPart) -> int:
    """Bytes of a line, about."""
    return _AROUND + (len(line.data) * 4 // 3 if isinstance(line, PushedPart) else len(raw_bytes(line.event)))


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
        room -= _size(line)
        if lines and room < 0:
            break
        lines.append(line)
    return lines


def _part_line(key: bytes, name: str, salt: bytes, data: bytes) -> PushedPart:
    return PushedPart(event=EventId(unpacked(key)), name=name, salt=salt, data=data)


def mark_sent(connection: Connection, rows: Sequence[int]) -> list[int]:
    """Notes that events are on their way; gives those that were not before."""
    return _mark(connection, rows, is_sent=True)


def mark_waiting(connection: Connection, rows: Sequence[int]) -> list[int]:
    """Notes that events were never on their way after all; gives those that were noted so."""
    return _mark(connection, rows, is_sent=False)


def _mark(connection: Connection, rows: Sequence[int], is_sent: bool) -> list[int]:
    marked: list[int] = []
    for start in range(0, len(rows), 500):
        some = tuple(rows[start : start + 500])
        done = connection.exec_driver_sql(
            f"UPDATE queue SET sent = ? WHERE sent != ? AND n IN ({holders(len(some))}) RETURNING n",
            (is_sent, is_sent, *some),
        )
        marked += done.scalars()
    return marked


def cases_of(connection: Connection, rows: Sequence[int]) -> list[bytes]:
    """The cases that events belong to, by log number."""
    cases: dict[bytes, None] = {}
    for start in range(0, len(rows), 500):
        some = tuple(rows[start : start + 500])
        found = connection.exec_driver_sql(
            f"SELECT DISTINCT case_id FROM events WHERE n IN ({holders(len(some))}) AND case_id IS NOT NULL", some
        )
        cases.update(dict.fromkeys(map(bytes, found.scalars())))
    return list(cases)
