"""The feeds: for each office what it is told, dense from 1 and chained (sync.md, section 2). Only ever appended to."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from desktop.casework.ids import OfficeCode
from desktop.contract.chain import fed
from desktop.contract.digest import ZERO
from desktop.contract.wire import FeedEvent, FeedPart, PartStanding
from national.memo import chunks
from national.parts import StoredPart
from national.records import Stored, Stray, insert_all
from national.schema import feeds

_NOTHING: dict[str, Any] = {"event": None, "stray": None, "part": None, "whole": False, "standing": None}


def head_of(connection: Connection, office: OfficeCode) -> tuple[int, bytes]:
    """Where a feed ends: position and chain hash."""
    query = select(feeds.c.g, feeds.c.chain).where(feeds.c.office == office).order_by(feeds.c.g.desc()).limit(1)
    row = connection.execute(query).first()
    return (row.g, row.chain) if row is not None else (0, ZERO)


class Feeds:
    """Appends to feeds in one transaction. An office is not told again what `look_up` found there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._heads: dict[OfficeCode, tuple[int, bytes]] = {}
        self._told: set[tuple[OfficeCode, int]] = set()
        self._whole: set[tuple[OfficeCode, int]] = set()
        self._parts: dict[tuple[OfficeCode, int], PartStanding] = {}
        self._rows: list[dict[str, Any]] = []

    def look_up(self, ns: Iterable[int]) -> None:
        """Find out which offices were told of these events and parts of theirs."""
        for chunk in chunks(ns):
            for row in self._connection.execute(select(feeds).where(feeds.c.event.in_(chunk)).order_by(feeds.c.g)):
                if row.part is not None:
                    self._parts[row.office, row.part] = PartStanding(row.standing)
                else:
                    self._note(row.office, row.event, row.whole)

    def told(self, office: OfficeCode, n: int) -> bool:
        """Whether an office knows the outcome of an event, by an entry or by a stub."""
        return (office, n) in self._told

    def has(self, office: OfficeCode, n: int) -> bool:
        """Whether an office was given an event with its bytes."""
        return (office, n) in self._whole

    def part_told(self, office: OfficeCode, part: StoredPart) -> PartStanding | None:
        """What an office was last told of a part."""
        return self._parts.get((office, part.n))

    def tell(self, office: OfficeCode, stored: Stored, whole: bool) -> None:
        """An event with its outcome; with its bytes, or as a stub."""
        if stored.outcome is None:
            return
        g, chain = self._head(office)
        entry = FeedEvent(
            g=g + 1,
            id=stored.id,
            outcome=stored.outcome,
            reason=stored.reason,
            hash=stored.hash,
            origin=stored.origin,
            seq=stored.seq,
            chain=stored.chain,
            signature=stored.signature,
        )
        row = {"event": stored.n, "whole": whole, "outcome": stored.outcome.value, "reason": stored.reason}
        self._append(office, entry.g, fed(chain, entry), row)
        self._note(office, stored.n, whole)

    def tell_stray(self, office: OfficeCode, stray: Stray) -> None:
        """That bytes were not taken. Nobody vouches for them, so the entry repeats no evidence."""
        g, chain = self._head(office)
        entry = FeedEvent(g=g + 1, id=stray.id, outcome=stray.outcome, reason=stray.reason, hash=stray.hash)
        row = {"stray": stray.n, "outcome": stray.outcome.value, "reason": stray.reason}
        self._append(office, entry.g, fed(chain, entry), row)

    def tell_part(self, office: OfficeCode, n: int, part: StoredPart, standing: PartStanding) -> None:
        """A private part of event `n`, or that it is not for this office."""
        g, chain = self._head(office)
        entry = FeedPart(g=g + 1, event=part.event, name=part.name, standing=standing, commitment=part.commitment)
        here = standing is PartStanding.HERE
        row = {"event": n, "part": part.n, "whole": here, "standing": standing.value, "reason": ""}
        self._append(office, entry.g, fed(chain, entry), row)
        self._parts[office, part.n] = standing

    def flush(self) -> None:
        """Write the entries, after all that they name."""
        insert_all(self._connection, feeds, self._rows)

    def _note(self, office: OfficeCode, n: int, whole: bool) -> None:
        self._told.add((office, n))
        if whole:
            self._whole.add((office, n))

    def _head(self, office: OfficeCode) -> tuple[int, bytes]:
        if office not in self._heads:
            self._heads[office] = head_of(self._connection, office)
        return self._heads[office]

    def _append(self, office: OfficeCode, g: int, chain: bytes, row: dict[str, Any]) -> None:
        self._rows.append({"office": office, "g": g, "outcome": None, "chain": chain} | _NOTHING | row)
        self._heads[office] = (g, chain)
