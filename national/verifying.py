"""Recomputes everything that the service relies on, and names the first thing that is wrong.

Feeds (dense, chained), bytes against their hashes, signatures against the certified keys, private parts against their
commitments, and the chains of the origins. What an origin left out or wrote twice (a gap, a fork) came so, is evidence
and not a fault of the service: it is counted, never hidden (sync.md, section 1).
"""

from collections.abc import Iterator
from typing import Any

from msgspec import json
from sqlalchemy import Connection, Row, select, union_all

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.casework.ids import Origin
from desktop.contract.chain import authored, fed
from desktop.contract.digest import ZERO, Digest, sha256
from desktop.contract.parts import Part
from desktop.contract.signatures import event_message, verifies
from desktop.contract.wire import FeedEvent, FeedPart, PartStanding
from national.root import root_key
from national.schema import events, feeds, parts, staff, strays

Report = dict[str, Any]
_AT_ONCE = 1000
_EXAMINED = frozenset({Outcome.ACCEPTED.value, Outcome.DUPLICATE.value, Outcome.SUPERSEDED.value})
"""Outcomes that rest on the signature. Others were given to events that came before their key or despite it."""


class _Wrong(Exception):
    """The first thing that does not fit."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(what, where)
        self.what, self.where = what, where


def verify(connection: Connection) -> Report:
    """Counts of what was checked; `verified`, and if it is false, `wrong`: what does not fit, and where."""
    report: Report = {"verified": True, "events": 0, "strays": 0, "parts": 0, "entries": 0, "unlinked": 0}
    try:
        _check_events(connection, report)
        _check_strays(connection, report)
        _check_origins(connection, report)
        _check_parts(connection, report)
        _check_feeds(connection, report)
    except _Wrong as wrong:
        report |= {"verified": False, "wrong": {"what": wrong.what, "where": wrong.where}}
    return report


def words(report: Report) -> str:
    """The report as a sentence."""
    if not report["verified"]:
        return f"TIDAK COCOK: {report['wrong']['what']} pada {report['wrong']['where']}."
    return (
        f"Semua cocok: {report['events']} peristiwa, {report['strays']} kiriman terpisah, {report['parts']} bagian"
        f" pribadi, {report['entries']} baris umpan; {report['unlinked']} tidak bersambung pada rantai asalnya."
    )


def _rows(connection: Connection, query: Any) -> Iterator[Row[Any]]:
    return iter(connection.execute(query.execution_options(yield_per=_AT_ONCE)))


def _check_events(connection: Connection, report: Report) -> None:
    """Bytes, what the columns say of them, and signatures of those whose author is certified."""
    public = {row.key: row.public for row in connection.execute(select(staff.c.key, staff.c.public))}
    root = root_key(connection)
    public[root.key_id] = root.public
    for row in _rows(connection, select(events).order_by(events.c.n)):
        report["events"] += 1
        if row.bytes is None:
            continue  # erased; the hash stays in every chain
        if sha256(row.bytes) != row.hash:
            raise _Wrong("bytes", f"event {row.id}")
        event = ev.decode_event(row.bytes)
        said = (event.id, event.stream, event.kind, event.office, event.actor.key)
        if said != (row.id, row.stream, row.kind, row.office, row.key):
            raise _Wrong("columns", f"event {row.id}")
        counts = row.signature is not None and row.outcome in _EXAMINED
        key = public.get(row.key) if counts else None
        if key is not None and not verifies(key, event_message(row.bytes), row.signature):
            raise _Wrong("signature", f"event {row.id}")


def _check_strays(connection: Connection, report: Report) -> None:
    for row in _rows(connection, select(strays).order_by(strays.c.n)):
        report["strays"] += 1
        if row.bytes is not None and sha256(row.bytes) != row.hash:
            raise _Wrong("bytes", f"stray {row.n}")


def _check_origins(connection: Connection, report: Report) -> None:
    """Whatever was linked to the event before it still is; the others are counted."""
    columns = ("id", "origin", "seq", "hash", "signature", "chain", "linked")
    both = union_all(*(select(*(table.c[name] for name in columns)) for table in (events, strays)))
    origin, seq, before, here = "", 0, set[bytes](), {bytes(ZERO)}
    for row in _rows(connection, both.order_by("origin", "seq")):
        if row.origin != origin:
            origin, seq, before, here = row.origin, 0, set(), {bytes(ZERO)}
        if row.seq != seq:
            before, here = here if row.seq == seq + 1 else set(), set()
            seq = row.seq
        here.add(row.chain)
        if not row.linked:
            report["unlinked"] += 1
        elif not any(_follows(row, chain) for chain in before):
            raise _Wrong("authored chain", f"event {row.id}")


def _follows(row: Row[Any], chain: bytes) -> bool:
    return bool(authored(Digest(chain), Origin(row.origin), row.seq, row.hash, row.signature) == row.chain)


def _check_parts(connection: Connection, report: Report) -> None:
    query = select(parts, events.c.bytes).outerjoin(events, events.c.id == parts.c.event).order_by(parts.c.n)
    body = json.Decoder(bodies.Body)
    for row in _rows(connection, query):
        report["parts"] += 1
        where = f"part {row.name} of event {row.event}"
        if row.data is not None and not Part(row.event, row.name, row.salt, row.data).opens(row.commitment):
            raise _Wrong("part", where)
        if row.bytes is None:
            continue
        try:
            promised = body.decode(ev.decode_event(row.bytes).body).parts.get(row.name)
        except ev.UNREADABLE:
            promised = None
        if promised != row.commitment:
            raise _Wrong("commitment", where)


def _check_feeds(connection: Connection, report: Report) -> None:
    """Dense from 1, and every hash follows from the one before and the entry, with the evidence that it gives."""
    query = (
        select(
            feeds,
            events.c.id.label("event_id"),
            events.c.hash.label("event_hash"),
            events.c.origin,
            events.c.seq,
            events.c.chain.label("authored"),
            events.c.signature,
            strays.c.id.label("stray_id"),
            strays.c.hash.label("stray_hash"),
            parts.c.name,
            parts.c.commitment,
        )
        .outerjoin(events, events.c.n == feeds.c.event)
        .outerjoin(strays, strays.c.n == feeds.c.stray)
        .outerjoin(parts, parts.c.n == feeds.c.part)
        .order_by(feeds.c.office, feeds.c.g)
    )
    before: tuple[str, int, bytes] = ("", 0, ZERO)
    for row in _rows(connection, query):
        report["entries"] += 1
        office, g, chain = before if before[0] == row.office else (row.office, 0, bytes(ZERO))
        if row.g != g + 1 or fed(chain, _entry(row)) != row.chain:
            raise _Wrong("feed chain", f"entry {row.g} of {office}")
        before = (office, row.g, row.chain)


def _entry(row: Row[Any]) -> FeedEvent | FeedPart:
    if row.part is not None:
        return FeedPart(
            g=row.g,
            event=row.event_id,
            name=row.name,
            standing=PartStanding(row.standing),
            commitment=row.commitment,
        )
    outcome = Outcome(row.outcome)
    if row.stray is not None:
        return FeedEvent(g=row.g, id=row.stray_id, outcome=outcome, reason=row.reason, hash=row.stray_hash)
    return FeedEvent(
        g=row.g,
        id=row.event_id,
        outcome=outcome,
        reason=row.reason,
        hash=row.event_hash,
        origin=row.origin,
        seq=row.seq,
        chain=row.authored,
        signature=row.signature,
    )
