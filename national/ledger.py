"""The log in one transaction: what it holds, what comes to it, what was decided, all written down at the end.

Rows are looked up many at a time before a batch is judged (`prefetch`) and remembered; nothing is written before
`flush`. The one writer holds the database meanwhile, so numbers follow on from the highest.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, update

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId, OfficeCode
from desktop.errors import Bug
from national import metastore
from national.cases import CaseRecord, decode_case
from national.memo import Memo, chunks
from national.origins import Origins
from national.records import STORED_COLUMNS, Decision, Incoming, Stored, Stray, insert_all, stored_of
from national.schema import courses, events, strays
from national.waiting import Waiting

_NAMELESS = ""
"""Stands in `strays` for an id that cannot be read."""


class Ledger:
    """One transaction's view of the log. `decisions`, `strays` and `again` are what happened in it, in order."""

    def __init__(self, connection: Connection, now: str) -> None:
        self._connection = connection
        self._events: Memo[EventId, Stored] = Memo(self._fetch_events)
        self._cases: Memo[str, CaseRecord] = Memo(self._fetch_cases)
        self._origins = Origins(connection)
        self._next = (connection.scalar(select(func.max(events.c.n))) or 0) + 1
        self._next_stray = (connection.scalar(select(func.max(strays.c.n))) or 0) + 1
        self._first = self._next
        self.waiting = Waiting(connection, self._once, self._first, now)
        self._new: list[dict[str, Any]] = []
        self._new_strays: list[dict[str, Any]] = []
        self._aside: set[tuple[EventId | None, bytes]] = set()
        self._touched: dict[str, bool] = {}
        self._just_decided: set[int] = set()
        self.request: int | None = None
        self.decisions: list[Decision] = []
        self.strays: list[Stray] = []

    # --- what is there ---

    def prefetch(self, ids: Iterable[EventId], streams: Iterable[str], names: Iterable[str]) -> None:
        """Look up what a batch will ask for: events by id, cases, and what waits for any of `names`."""
        self._events.prefetch(ids)
        self._cases.prefetch(streams)
        self.waiting.prefetch(names)

    def event(self, event: EventId) -> Stored | None:
        """The event that has this id."""
        return self._events.get(event)

    def case(self, stream: str) -> CaseRecord | None:
        """The case of a stream, once its complaint was accepted."""
        return self._cases.get(stream)

    def is_new(self, stored: Stored) -> bool:
        """Whether it came in this very transaction."""
        return stored.n >= self._first

    def was_decided(self, stored: Stored) -> bool:
        """Whether its outcome is older than this transaction: then its entries stand in the feeds already."""
        return stored.outcome is not None and stored.n not in self._just_decided

    def opened(self, stored: Stored) -> tuple[ev.Event, bodies.Body | None]:
        """Envelope and body of a stored event; no body for a kind that this version does not know."""
        if stored.opened is None:
            event = ev.decode_event(self.data(stored))
            stored.opened = event, ev.decode_body(event)
        return stored.opened

    def data(self, stored: Stored) -> bytes:
        """The frozen bytes of a stored event."""
        if self.is_new(stored):
            return bytes(self._new[stored.n - self._first]["bytes"])
        data = self._connection.scalar(select(events.c.bytes).where(events.c.n == stored.n))
        if data is None:
            raise Bug(detail="isi sebuah peristiwa diminta setelah dihapus")
        return bytes(data)

    def history(self, streams: Iterable[str]) -> dict[str, list[Stored]]:
        """The decided events of cases as they were before this transaction, in the order of the decisions."""
        found: dict[str, list[Stored]] = {}
        for chunk in chunks(streams):
            query = select(*STORED_COLUMNS).where(events.c.stream.in_(chunk), events.c.decided.is_not(None))
            for row in self._connection.execute(query.order_by(events.c.decided)):
                found.setdefault(row.stream, []).append(self._once(row))
        return found

    # --- what comes ---

    def append(self, event: ev.Event, body: bodies.Body | None, incoming: Incoming) -> Stored:
        """A new event takes its id. It has no outcome yet."""
        stored = Stored(
            n=self._next,
            id=event.id,
            stream=event.stream,
            kind=event.kind,
            office=event.office,
            key=event.actor.key,
            hash=incoming.hash,
            origin=incoming.origin,
            seq=incoming.seq,
            chain=incoming.chain,
            signature=incoming.signature,
            opened=(event, body),
        )
        self._next += 1
        self._events.put(event.id, stored)
        self._new.append(
            {
                "n": stored.n,
                "id": stored.id,
                "stream": stored.stream,
                "kind": stored.kind,
                "office": stored.office,
                "key": stored.key,
                **incoming.columns(),
                "linked": self._origins.follow(incoming, taken=True),
                "request": self.request,
            }
        )
        return stored

    def set_aside(
        self, event: EventId | None, incoming: Incoming, office: OfficeCode, outcome: Outcome, reason: str
    ) -> None:
        """Keep bytes under their hash, apart from the log. The same again changes nothing.

        Without an id that a feed can name they are kept all the same, and nobody is told.
        """
        name = event or _NAMELESS
        same = select(strays.c.n).where(strays.c.office == office, strays.c.id == name, strays.c.hash == incoming.hash)
        if (event, incoming.hash) in self._aside or self._connection.scalar(same) is not None:
            return
        self._aside.add((event, incoming.hash))
        n = self._next_stray
        self._next_stray += 1
        if event is not None:
            self.strays.append(Stray(n=n, id=event, hash=incoming.hash, outcome=outcome, reason=reason))
        self._new_strays.append(
            {
                "n": n,
                "office": office,
                "id": name,
                **incoming.columns(),
                "linked": self._origins.follow(incoming, taken=False),
                "request": self.request,
                "outcome": outcome.value,
                "reason": reason,
            }
        )

    def decide(self, stored: Stored, outcome: Outcome, reason: str, after: CaseRecord | None) -> None:
        """An event gets its outcome; `after` is its case from now on, None to leave the case as it is."""
        if stored.outcome is not None:
            raise Bug(detail="sebuah peristiwa diputuskan dua kali")
        stored.outcome, stored.reason = outcome, reason
        self._just_decided.add(stored.n)
        before = self.case(stored.stream)
        if after is not None and after is not before:
            self._touched.setdefault(stored.stream, before is None)
            self._cases.put(stored.stream, after)
        self.decisions.append(Decision(stored, before, self.case(stored.stream)))

    # --- written down ---

    def flush(self) -> None:
        """Write everything. Called once, before the feeds are written."""
        order = metastore.read_number(self._connection, metastore.DECIDED)
        places = {}
        for place, decision in enumerate(self.decisions, order + 1):
            stored = decision.stored
            places[stored.n] = {"decided": place, "outcome": stored.outcome, "reason": stored.reason}
        open_ = {"decided": None, "outcome": None, "reason": ""}
        insert_all(self._connection, events, [row | places.pop(row["n"], open_) for row in self._new])
        if places:
            decide = update(events).where(events.c.n == bindparam("at"))
            decide = decide.values({name: bindparam(name) for name in open_})
            self._connection.execute(decide, [{"at": n, **row} for n, row in places.items()])
        if self.decisions:
            metastore.write_number(self._connection, metastore.DECIDED, order + len(self.decisions))
        insert_all(self._connection, strays, self._new_strays)
        self._origins.flush()
        self.waiting.flush()
        self._flush_cases()

    def _flush_cases(self) -> None:
        rows = [(stream, is_new, self._cases.get(stream)) for stream, is_new in self._touched.items()]
        encoded = [(stream, is_new, record.encode()) for stream, is_new, record in rows if record is not None]
        insert_all(
            self._connection,
            courses,
            [{"stream": stream, "record": data} for stream, is_new, data in encoded if is_new],
        )
        changed = [{"at": stream, "record": data} for stream, is_new, data in encoded if not is_new]
        if changed:
            statement = update(courses).where(courses.c.stream == bindparam("at"))
            self._connection.execute(statement.values(record=bindparam("record")), changed)

    # --- rows ---

    def _once(self, row: Row[Any]) -> Stored:
        """One object for one event, so that an outcome shows wherever it is held."""
        known = self._events.peek(row.id)
        if known is None:
            known = stored_of(row)
            self._events.put(known.id, known)
        return known

    def _fetch_events(self, ids: Sequence[EventId]) -> dict[EventId, Stored]:
        rows = self._connection.execute(select(*STORED_COLUMNS).where(events.c.id.in_(ids)))
        return {row.id: stored_of(row) for row in rows}

    def _fetch_cases(self, streams: Sequence[str]) -> dict[str, CaseRecord]:
        rows = self._connection.execute(select(courses).where(courses.c.stream.in_(streams)))
        return {row.stream: decode_case(row.record) for row in rows}
