"""Which cases here may say the same as a draft: few candidates out of very many, in a few milliseconds.

Rare keys first: how many cases have a key is asked before any of those cases is looked at, and a budget bounds what is
looked at. Whether a candidate really is alike, `casework.duplicates` decides; this knows keys and counts.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from sqlalchemy import Connection

from desktop.casework.bodies import Recorded
from desktop.casework.duplicates import Gist, gist, received_on
from desktop.casework.ids import CaseId
from desktop.db.keys import holders, unpacked

_MOST_SEEN = 12_000
"""Entries of the index that one question may look at, but for its rarest key: about 5 ms."""
_MOST_KEYS = 200
"""The rarest keys of a draft that are asked about: no narrative of a person has as many."""
_CANDIDATES = 60
"""So many are compared key by key."""
_WHOLE = 20
"""So many of those that hold every key of a draft are compared too, however common the keys: *lampu jalan mati*."""
_FEW_KEYS = 12
"""A draft of more keys has rare ones among them."""
_MOST_WHOLE = 1_000
"""So many of them are asked for their region: about 3 ms."""


class Kept(Struct, frozen=True):
    """A case as it is compared and shown."""

    case: CaseId
    number: str
    title: str
    place: str | None
    received_at: str
    state: str
    gist: Gist


def index(connection: Connection, cases: Sequence[tuple[int, Recorded]]) -> None:
    """Makes cases comparable, by row number, by what they say now."""
    connection.exec_driver_sql("DELETE FROM case_likeness WHERE rowid = ?", [(n,) for n, _ in cases])
    connection.exec_driver_sql(
        "INSERT INTO case_likeness (rowid, said, place) VALUES (?, ?, ?)", [(n, *_keys(said)) for n, said in cases]
    )


def _keys(said: Recorded) -> tuple[str, str]:
    """In an order of their own: chance must not show in a table that is compared with one made anew."""
    whole = gist(said.narrative, title=said.title, place=said.place)
    return " ".join(sorted(whole.said)), " ".join(sorted(whole.where))


def clear(connection: Connection) -> None:
    """Empties the index, to be rebuilt."""
    connection.exec_driver_sql("DELETE FROM case_likeness")


def counts(connection: Connection, draft: Gist) -> dict[str, int]:
    """How many cases have each key of a draft; a key that none has is left out."""
    wanted = tuple(draft.everything)
    rows = connection.exec_driver_sql(
        f"SELECT term, doc FROM case_likeness_keys WHERE term IN ({holders(len(wanted))})", wanted
    )
    return {str(key): int(n) for key, n in rows}


def candidates(
    connection: Connection, draft: Gist, found: Mapping[str, int], bits: Mapping[str, float], *, secret: bool
) -> list[Kept]:
    """Cases that share most with a draft, in no order; secret ones only where `secret` says so.

    `found` is what `counts` said, `bits` what each key tells.
    """
    rows = {
        *_sharing(connection, found, bits),
        *_holding(connection, sorted(draft.said & found.keys()), draft.region),
        *_holding(connection, sorted(draft.everything & found.keys()), draft.region),
    }
    read = connection.exec_driver_sql(
        "SELECT c.id, c.number, c.title, c.place, c.received_at, c.state, c.region, c.category, k.said, k.place"
        " FROM cases c JOIN case_likeness k ON k.rowid = c.n"
        f" WHERE c.n IN ({holders(len(rows))}) AND (? OR NOT c.secret)",
        (*rows, secret),
    )
    return [_kept(*row) for row in read]


def _sharing(connection: Connection, found: Mapping[str, int], bits: Mapping[str, float]) -> list[int]:
    """Rows by the weight of the rare keys they share, the heaviest first. One statement: the many rows stay inside."""
    rare = _rarest(found)
    if not rare:
        return []
    each = " UNION ALL ".join(
        ["SELECT rowid AS n, ? AS bits FROM case_likeness WHERE case_likeness MATCH ?"] * len(rare)
    )
    values = [value for key in rare for value in (bits[key], _quoted(key))]
    rows = connection.exec_driver_sql(
        f"SELECT n FROM ({each}) GROUP BY n ORDER BY SUM(bits) DESC, n DESC LIMIT {_CANDIDATES}", tuple(values)
    )
    return [int(row[0]) for row in rows]


def _rarest(found: Mapping[str, int]) -> list[str]:
    """The rarest keys, as many as the budget has room for; the rarest of all in any case."""
    chosen: list[str] = []
    seen = 0
    for key in sorted(found, key=lambda key: (found[key], key))[:_MOST_KEYS]:
        seen += found[key]
        if chosen and seen > _MOST_SEEN:
            break
        chosen.append(key)
    return chosen


def _holding(connection: Connection, keys: Sequence[str], region: str | None) -> list[int]:
    """Rows that hold all of these keys, where they are few: those of the region first, then the newest."""
    if not 0 < len(keys) <= _FEW_KEYS:
        return []
    rows = connection.exec_driver_sql(
        "SELECT c.n FROM (SELECT rowid AS n FROM case_likeness WHERE case_likeness MATCH ? ORDER BY rowid DESC LIMIT ?)"
        f" JOIN cases c USING (n) ORDER BY c.region IS ? DESC, c.n DESC LIMIT {_WHOLE}",
        (" ".join(map(_quoted, keys)), _MOST_WHOLE, region),
    )
    return [int(row[0]) for row in rows]


def _quoted(key: str) -> str:
    return f'"{key}"'


def _kept(
    key: bytes,
    number: str,
    title: str,
    place: str | None,
    received_at: str,
    state: str,
    region: str | None,
    category: str | None,
    said: str,
    where: str,
) -> Kept:
    whole = Gist(
        said=frozenset(said.split()),
        where=frozenset(where.split()),
        region=region,
        category=category,
        received=received_on(received_at),
    )
    return Kept(CaseId(unpacked(key)), number, title, place, received_at, state, whole)


def rows(connection: Connection) -> Iterator[tuple[object, ...]]:
    """Every row of the index, for comparing two of them."""
    for row in connection.exec_driver_sql("SELECT rowid, said, place FROM case_likeness ORDER BY rowid"):
        yield tuple(row)
