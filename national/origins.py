"""The chains of the origins: who wrote what in which order, and whether anything was cut out (sync.md, section 1).

Evidence, never a gate: an event that does not follow on the last one known of its origin (a gap, a fork of a cloned
desk, a wrong hash) is taken all the same, and marked as not linked.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select

from desktop.casework.ids import Origin
from desktop.contract.chain import authored
from desktop.contract.digest import ZERO
from national.memo import Memo
from national.records import Incoming, insert_all
from national.schema import origins

Tip = tuple[int, bytes]
"""Number and chain hash of the last event of an origin."""


class Origins:
    """One transaction's view of how far each origin has come."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._tips: Memo[str, Tip] = Memo(self._fetch)
        self._moved: set[str] = set()

    def follow(self, incoming: Incoming, taken: bool) -> bool:
        """Whether this follows on the last of its origin, which it then is; so it is also when it was `taken`."""
        seq, chain = self._tips.get(incoming.origin) or (0, ZERO)
        linked = incoming.seq == seq + 1 and incoming.chain == authored(
            chain, Origin(incoming.origin), incoming.seq, incoming.hash, incoming.signature
        )
        if linked or taken:
            self._tips.put(incoming.origin, (incoming.seq, incoming.chain))
            self._moved.add(incoming.origin)
        return linked

    def flush(self) -> None:
        """Write how far the origins have come."""
        if not self._moved:
            return
        self._connection.execute(delete(origins).where(origins.c.origin.in_(self._moved)))
        tips = [(origin, self._tips.get(origin) or (0, ZERO)) for origin in self._moved]
        insert_all(
            self._connection, origins, [{"origin": origin, "seq": seq, "chain": chain} for origin, (seq, chain) in tips]
        )

    def _fetch(self, names: Sequence[str]) -> dict[str, Tip]:
        rows = self._connection.execute(select(origins).where(origins.c.origin.in_(names)))
        return {row.origin: (row.seq, row.chain) for row in rows}
