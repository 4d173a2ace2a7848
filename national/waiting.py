"""Events without an outcome: what each waits for, and who must hear of it when it is decided (sync.md, section 2)."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select

from desktop.casework.ids import OfficeCode
from national.memo import CHUNK, Memo
from national.records import STORED_COLUMNS, Stored, insert_all
from national.schema import events, owed, waiting


class Waiting:
    """One transaction's view. `known` gives the one object of an event; events from number `first` on are new."""

    def __init__(self, connection: Connection, known: Callable[[Row[Any]], Stored], first: int, now: str) -> None:
        self._connection = connection
        self._known = known
        self._first = first
        self._now = now
        self._since: dict[int, str] = {}
        self._waiters: Memo[str, list[Stored]] = Memo(self._fetch)
        self._waits: dict[int, str | None] = {}
        self._owed: dict[tuple[int, OfficeCode], None] = {}

    def prefetch(self, names: Iterable[str]) -> None:
        """Look up what waits for any of these."""
        self._waiters.prefetch(names)

    def put(self, stored: Stored, name: str) -> None:
        """The event stays without an outcome until `name` (an event id, a stream, a key) has arrived."""
        self._waiters.put(name, [*(self._waiters.get(name) or ()), stored])
        self._waits[stored.n] = name

    def on(self, name: str) -> list[Stored]:
        """The events that wait for this."""
        return [stored for stored in self._waiters.get(name) or () if stored.outcome is None]

    def release(self, names: Iterable[str]) -> list[Stored]:
        """The events that waited for any of these, in the order of their arrival; they wait no more."""
        released: list[Stored] = []
        for name in names:
            waiters = self._waiters.get(name)
            if waiters:
                released += [stored for stored in waiters if stored.outcome is None]
                self._waiters.put(name, None)
        for stored in released:
            self._waits[stored.n] = None
        return sorted(released, key=lambda stored: stored.n)

    def overdue(self, before: str) -> list[Stored]:
        """The events that have waited since before that moment, a batch of them; they wait no more."""
        query = select(*STORED_COLUMNS).join(waiting, events.c.n == waiting.c.event)
        rows = self._connection.execute(query.where(waiting.c.since < before).order_by(events.c.n).limit(CHUNK))
        found = [self._known(row) for row in rows]
        for stored in found:
            self._waits[stored.n] = None
        return found

    def owe(self, stored: Stored, office: OfficeCode) -> None:
        """An office delivered an event that is somebody else's and not decided."""
        if office not in self.owed(stored):
            self._owed[stored.n, office] = None

    def owed(self, stored: Stored) -> list[OfficeCode]:
        """Offices that delivered this event before it was decided and are not its author's."""
        mine = [office for n, office in self._owed if n == stored.n]
        if stored.n >= self._first:
            return mine
        return mine + list(self._connection.scalars(select(owed.c.office).where(owed.c.event == stored.n)))

    def flush(self) -> None:
        """Write it down, after the events."""
        insert_all(self._connection, owed, [{"event": n, "office": office} for n, office in self._owed])
        before = [{"at": n} for n in self._waits if n < self._first]
        if before:
            self._connection.execute(delete(waiting).where(waiting.c.event == bindparam("at")), before)
        still = [
            {"event": n, "awaits": name, "since": self._since.get(n, self._now)}
            for n, name in self._waits.items()
            if name is not None
        ]
        insert_all(self._connection, waiting, still)

    def _fetch(self, names: Sequence[str]) -> dict[str, list[Stored]]:
        query = select(waiting.c.awaits, waiting.c.since, *STORED_COLUMNS).join(events, events.c.n == waiting.c.event)
        found: dict[str, list[Stored]] = {}
        for row in self._connection.execute(query.where(waiting.c.awaits.in_(names)).order_by(events.c.n)):
            found.setdefault(row.awaits, []).append(self._known(row))
            self._since[row.n] = row.since
        return found
