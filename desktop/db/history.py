"""What happened at each attempt to sync, for the person who asks why something has not arrived."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, json
from msgspec.structs import replace
from sqlalchemy import Connection

from desktop.phrases import Phrase

_KEPT = 1_000


class Attempt(Struct, frozen=True):
    """One attempt: `result` is `done`, `stopped` or the code of the trouble, `told` what the person is told of it.

    `words` are the same sentences as text, for whoever has only one language.
    """

    started: str
    ended: str
    result: str
    words: str = ""
    events_up: int = 0
    entries_down: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    told: tuple[Phrase, ...] = ()


def note(connection: Connection, attempt: Attempt) -> None:
    """Keeps an attempt; only the newest thousand stay."""
    connection.exec_driver_sql(
        "INSERT INTO sync_history (started, ended, result, words, events_up, entries_down, bytes_up, bytes_down)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            attempt.started,
            attempt.ended,
            attempt.result,
            json.encode(attempt.told).decode(),
            attempt.events_up,
            attempt.entries_down,
            attempt.bytes_up,
            attempt.bytes_down,
        ),
    )
    connection.exec_driver_sql("DELETE FROM sync_history WHERE n <= (SELECT MAX(n) FROM sync_history) - ?", (_KEPT,))


def newest(connection: Connection, limit: int = 20) -> list[Attempt]:
    """The newest attempts first."""
    rows = connection.exec_driver_sql(
        "SELECT started, ended, result, words, events_up, entries_down, bytes_up, bytes_down"
        " FROM sync_history ORDER BY n DESC LIMIT ?",
        (limit,),
    )
    return [_attempt(row) for row in rows]


def last_done(connection: Connection) -> str:
    """When an attempt last came to its end with nothing left to send or to fetch; empty where none did."""
    row = connection.exec_driver_sql(
        "SELECT ended FROM sync_history WHERE result = 'done' ORDER BY n DESC LIMIT 1"
    ).first()
    return str(row[0]) if row is not None else ""


def _attempt(row: Sequence[Any]) -> Attempt:
    attempt = Attempt(*row)
    told = json.decode(attempt.words, type=tuple[Phrase, ...])
    return replace(attempt, words=" ".join(map(str, told)), told=told)
