"""Private parts as they arrive: taken when the event commits to them, kept aside while the event is not here.

Anything else is dropped without a word: a desk offers a part again until its feed holds the entry (sync.md, 2).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct, json
from sqlalchemy import Connection, delete, func, select

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.ids import EventId
from desktop.contract.parts import Part
from desktop.contract.wire import PushedPart
from national.ledger import Ledger
from national.memo import Memo
from national.records import Stored, insert_all
from national.schema import parts


class StoredPart(Struct, frozen=True, kw_only=True):
    """A part in the table; what it says is read when it is served."""

    n: int
    event: EventId
    name: str
    commitment: bytes


class Parts:
    """One transaction's view of the parts. `late` came after their event was decided, `again` were known."""

    def __init__(self, connection: Connection, ledger: Ledger) -> None:
        self._connection = connection
        self._ledger = ledger
        self._known: Memo[EventId, list[StoredPart]] = Memo(self._fetch)
        self._next = (connection.scalar(select(func.max(parts.c.n))) or 0) + 1
        self._new: list[dict[str, Any]] = []
        self._dropped: list[int] = []
        self.late: list[tuple[Stored, StoredPart]] = []
        self.again: list[tuple[Stored, StoredPart]] = []

    def prefetch(self, ids: Iterable[EventId]) -> None:
        """Look up the parts of many events."""
        self._known.prefetch(ids)

    def of(self, event: EventId) -> list[StoredPart]:
        """The parts of an event that are here."""
        return self._known.get(event) or []

    def claim(self, stored: Stored) -> None:
        """An event has just taken its id: of the parts that came before it, those it commits to stay."""
        waiting = self.of(stored.id)
        if waiting:
            promised = _commitments(*self._ledger.opened(stored))
            kept = [part for part in waiting if promised.get(part.name) == part.commitment]
            self._dropped += [part.n for part in waiting if part not in kept]
            self._known.put(stored.id, kept)

    def take(self, pushed: PushedPart) -> None:
        """Keep a part if its event commits to it, or has not arrived."""
        part = Part(pushed.event, pushed.name, pushed.salt, pushed.data)
        stored = self._ledger.event(part.event)
        commitment = part.commitment
        if stored is not None and _commitments(*self._ledger.opened(stored)).get(part.name) != commitment:
            return
        same = [one for one in self.of(part.event) if (one.name, one.commitment) == (part.name, commitment)]
        if same:
            if stored is not None and self._ledger.was_decided(stored):
                self.again.append((stored, same[0]))
            return
        kept = StoredPart(n=self._next, event=part.event, name=part.name, commitment=commitment)
        self._next += 1
        self._known.put(part.event, [*self.of(part.event), kept])
        self._new.append({"n": kept.n, "event": kept.event, "name": kept.name, "commitment": commitment})
        self._new[-1] |= {"salt": part.salt, "data": part.data}
        if stored is not None and self._ledger.was_decided(stored):
            self.late.append((stored, kept))

    def flush(self) -> None:
        """Write what came."""
        if self._dropped:
            self._connection.execute(delete(parts).where(parts.c.n.in_(self._dropped)))
        insert_all(self._connection, parts, self._new)

    def _fetch(self, ids: Sequence[EventId]) -> dict[EventId, list[StoredPart]]:
        columns = (parts.c.n, parts.c.event, parts.c.name, parts.c.commitment)
        found: dict[EventId, list[StoredPart]] = {}
        for row in self._connection.execute(select(*columns).where(parts.c.event.in_(ids)).order_by(parts.c.n)):
            part = StoredPart(n=row.n, event=row.event, name=row.name, commitment=row.commitment)
            found.setdefault(part.event, []).append(part)
        return found


_any_body = json.Decoder(bodies.Body)


def _commitments(event: ev.Event, body: bodies.Body | None) -> dict[str, bytes]:
    """What the body commits to, also that of a kind which this version does not know."""
    if body is not None:
        return body.parts
    try:
        return _any_body.decode(event.body).parts
    except ev.UNREADABLE:
        return {}
