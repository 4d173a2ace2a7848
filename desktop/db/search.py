"""Search over number, title, narrative and place of every case here, newest first.

Contentless FTS5 without a prefix index. Never ordered by rank: over a common word that takes seconds at a million
rows (architecture.md, Choices). What is looked through is what the person who asks may see: neither a hit nor their
number tells of the rest. Nothing of a private part is ever indexed here.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from desktop.casework.bodies import Recorded
from desktop.casework.privacy import EVERYTHING, Sight

_WORD = re.compile(r"\w+")


def index(connection: Connection, cases: Sequence[tuple[int, Recorded]]) -> None:
    """Makes cases findable, by row number, by what they say now."""
    connection.exec_driver_sql("DELETE FROM case_search WHERE rowid = ?", [(n,) for n, _ in cases])
    connection.exec_driver_sql(
        "INSERT INTO case_search (rowid, number, title, narrative, place) VALUES (?, ?, ?, ?, ?)",
        [(n, said.number, *map(_composed, (said.title, said.narrative, said.place or ""))) for n, said in cases],
    )


def clear(connection: Connection) -> None:
    """Empties the index, to be rebuilt."""
    connection.exec_driver_sql("INSERT INTO case_search (case_search) VALUES ('delete-all')")


def _composed(text: str) -> str:
    """One form for letters that keyboards write in two (Unicode NFC): a loose accent would end a word."""
    return unicodedata.normalize("NFC", text)


def query(text: str) -> str:
    """What a person typed as an FTS5 query: every word as a prefix, all of them; nothing typed is an operator."""
    return " ".join(f'"{word}"*' for word in _WORD.findall(_composed(text)))


def find(
    connection: Connection, text: str, limit: int, before: int | None = None, *, sight: Sight = EVERYTHING
) -> list[int]:
    """Row numbers of the cases that hold every word of `text`, newest first; `before` asks for the next page.

    Without the right to what cases say, their numbers alone are looked through.
    """
    wanted = query(text)
    if not wanted:
        return []
    public = "" if sight.secret else " AND NOT (SELECT secret FROM cases WHERE n = case_search.rowid)"
    rows = connection.exec_driver_sql(
        f"SELECT rowid FROM case_search WHERE case_search MATCH ? AND rowid < ?{public} ORDER BY rowid DESC LIMIT ?",
        (
            wanted if sight.texts else f"number : ({wanted})",
            before if before is not None else 1 << 62,
            limit,
        ),
    )
    return [int(row[0]) for row in rows]


def words(connection: Connection) -> Iterator[tuple[object, ...]]:
    """Every word of the index with where it stands, for comparing two indexes."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.case_words USING fts5vocab(main, case_search, instance)"
    )
    for row in connection.exec_driver_sql("SELECT term, doc, col, offset FROM temp.case_words"):
        yield tuple(row)
