"""The answer to a desk: what its office's feed holds behind its cursor, up to the room it has, and a signed head.

A cursor that does not lie on the feed is answered by `reset`: the desk reads again from the start of this epoch.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Raw, Struct
from sqlalchemy import Connection, and_, select

from desktop.casework.ids import OfficeCode
from desktop.contract.digest import ZERO
from desktop.contract.signatures import head_message
from desktop.contract.wire import (
    LARGEST_BODY,
    NO_BYTES,
    Cursor,
    FeedEntry,
    FeedEvent,
    FeedPart,
    Head,
    PartStanding,
    Reset,
    SyncAnswer,
    SyncRequest,
    line_of,
)
from national.certificates import requests_at
from national.feeds import head_of
from national.offices import reference_unlike
from national.records import outcome_of
from national.root import RootKey
from national.schema import events, feeds, parts, strays

MOST_ENTRIES = 2000
_PAGE = 250
"""Entries fetched in one go; a desk with little room must not make us read thousands."""
_LARGEST_ROOM = LARGEST_BODY - 4 * 1024 * 1024
"""Leaves space for the first line."""


class Service(Struct, frozen=True):
    """Who answers."""

    root: RootKey
    epoch: str
    now: str


def answer(connection: Connection, service: Service, office: OfficeCode, request: SyncRequest) -> bytes:
    """The body of an answer."""
    reset = _reset(connection, service, office, request.cursor)
    start = reset.cursor if reset is not None else request.cursor
    lines: list[bytes] = []
    reference = reference_unlike(connection, request.reference)
    room = min(request.room, _LARGEST_ROOM) - len(reference or b"")
    end: tuple[int, bytes] = (start.g, start.chain)
    for entry, chain in _entries(connection, office, start.g, request.held):
        line = line_of(entry)
        room -= len(line)
        if lines and room < 0:
            break
        lines.append(line)
        end = (entry.g, chain)
        if len(lines) == MOST_ENTRIES:
            break
    g, chain = end
    first = SyncAnswer(
        epoch=service.epoch,
        now=service.now,
        head=Head(g, chain, service.root.sign(head_message(office, service.epoch, g, chain))),
        more=g < head_of(connection, office)[0],
        reset=reset,
        staff_requests=requests_at(connection, office),
        reference=Raw(reference) if reference is not None else NO_BYTES,
    )
    return b"".join([line_of(first), *lines])


def _reset(connection: Connection, service: Service, office: OfficeCode, cursor: Cursor) -> Reset | None:
    """None where the cursor lies on this feed."""
    at = select(feeds.c.chain).where(feeds.c.office == office, feeds.c.g == cursor.g)
    chain = ZERO if cursor.g == 0 else connection.scalar(at)
    if cursor.epoch == service.epoch and chain is not None and bytes(chain) == cursor.chain:
        return None
    return Reset(Cursor(service.epoch, 0, ZERO))


_QUERY = (
    select(
        feeds.c.g,
        feeds.c.whole,
        feeds.c.standing,
        feeds.c.outcome,
        feeds.c.reason,
        feeds.c.chain,
        feeds.c.part,
        events.c.id,
        events.c.hash,
        events.c.origin,
        events.c.seq,
        events.c.chain.label("authored"),
        events.c.signature,
        events.c.bytes,
        strays.c.id.label("stray_id"),
        strays.c.hash.label("stray_hash"),
        parts.c.event.label("event_id"),
        parts.c.name,
        parts.c.commitment,
        parts.c.salt,
        parts.c.data,
    )
    .select_from(feeds)
    .outerjoin(events, and_(events.c.n == feeds.c.event, feeds.c.part.is_(None)))
    .outerjoin(strays, strays.c.n == feeds.c.stray)
    .outerjoin(parts, parts.c.n == feeds.c.part)
    .order_by(feeds.c.g)
)


def _entries(
    connection: Connection, office: OfficeCode, after: int, held: Mapping[str, int]
) -> Iterator[tuple[FeedEntry, bytes]]:
    """The entries behind `after` in order, each with the chain hash at it; read page by page."""
    g = after
    while True:
        page = connection.execute(_QUERY.where(feeds.c.office == office, feeds.c.g > g).limit(_PAGE)).all()
        for row in page:
            yield _entry(row, held), row.chain
        if len(page) < _PAGE:
            return
        g = page[-1].g


def _entry(row: Any, held: Mapping[str, int]) -> FeedEntry:
    if row.part is not None:
        return _part(row)
    if row.stray_id is not None:
        return FeedEvent(
            g=row.g, id=row.stray_id, outcome=outcome_of(row.outcome), reason=row.reason, hash=row.stray_hash
        )
    with_bytes = row.whole and row.bytes is not None and held.get(row.origin, 0) < row.seq
    return FeedEvent(
        g=row.g,
        id=row.id,
        outcome=outcome_of(row.outcome),
        reason=row.reason,
        hash=row.hash,
        origin=row.origin,
        seq=row.seq,
        chain=row.authored,
        signature=row.signature,
        event=Raw(row.bytes) if with_bytes else NO_BYTES,
    )


def _part(row: Any) -> FeedPart:
    standing = PartStanding(row.standing)
    here = standing is PartStanding.HERE
    return FeedPart(
        g=row.g,
        event=row.event_id,
        name=row.name,
        standing=standing,
        commitment=row.commitment,
        salt=row.salt if here else b"",
        data=row.data if here else b"",
    )
