"""What the log holds, as one transaction sees it."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, Table, insert

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId, KeyId, OfficeCode
from national.cases import CaseRecord
from national.schema import events


class Incoming(Struct, frozen=True, kw_only=True):
    """Bytes as an origin sent them, with its evidence."""

    data: bytes
    hash: bytes
    signature: bytes | None
    origin: str
    seq: int
    chain: bytes

    def columns(self) -> dict[str, Any]:
        """As `events` and `strays` both keep it."""
        return {
            "hash": self.hash,
            "signature": self.signature,
            "origin": self.origin,
            "seq": self.seq,
            "chain": self.chain,
            "bytes": self.data,
        }


class Stored(Struct, kw_only=True):
    """An event of the log: one object for one event. Its bytes are fetched and read when they are asked for."""

    n: int
    id: EventId
    stream: str
    kind: str
    office: OfficeCode
    key: KeyId
    hash: bytes
    origin: str
    seq: int
    chain: bytes
    signature: bytes | None
    outcome: Outcome | None = None
    reason: str = ""
    opened: tuple[ev.Event, bodies.Body | None] | None = None


class Stray(Struct, frozen=True, kw_only=True):
    """Bytes that did not get the id they name, and whose id can be told."""

    n: int
    id: EventId
    hash: bytes
    outcome: Outcome
    reason: str


class Decision(Struct, frozen=True):
    """An event that just got its outcome, and its case before and after; None where it belongs to no known case."""

    stored: Stored
    before: CaseRecord | None
    after: CaseRecord | None


STORED_COLUMNS = tuple(column for column in events.c if column.name in Stored.__struct_fields__)
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}


def outcome_of(text: str) -> Outcome:
    """An outcome as it stands in a column. Looked up, not called: the feeds ask for thousands."""
    return _OUTCOMES[text]


def stored_of(row: Row[Any]) -> Stored:
    """An event from a row with STORED_COLUMNS."""
    return Stored(
        n=row.n,
        id=row.id,
        stream=row.stream,
        kind=row.kind,
        office=row.office,
        key=row.key,
        hash=row.hash,
        origin=row.origin,
        seq=row.seq,
        chain=row.chain,
        signature=row.signature,
        outcome=outcome_of(row.outcome) if row.outcome is not None else None,
        reason=row.reason,
    )


def insert_all(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    """Insert rows that all name the same columns.

    Compiled once and handed to the driver as it takes them: building the parameters of each row in SQLAlchemy took
    twice as long as the insert itself.
    """
    whole = list(rows)
    if not whole:
        return
    compiled = insert(table).compile(dialect=connection.dialect, column_keys=list(whole[0]))
    names = compiled.positiontup
    values: Any = [tuple(row[name] for name in names) for row in whole] if names is not None else whole
    connection.exec_driver_sql(str(compiled), values)
