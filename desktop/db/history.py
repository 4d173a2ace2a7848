"""What happened at each attempt to sync, for the person who asks why something has not arrived."""

from msgspec import Struct
from sqlalchemy import Connection

_KEPT = 1_000


class Attempt(Struct, frozen=True):
    """One attempt: `result` is `done` or the code of the trouble, `words` what the person is told."""

    started: str
    ended: str
    result: str
    words: str = ""
    events_up: int = 0
    entries_down: int = 0
    bytes_up: int = 0
    bytes_down: int = 0


def note(connection: Connection, attempt: Attempt) -> None:
    """Keeps an attempt; only the newest thousand stay."""
    connection.exec_driver_sql(
        "INSERT INTO sync_history (started, ended, result, words, events_up, entries_down, bytes_up, bytes_down)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            attempt.started,
            attempt.ended,
            attempt.result,
            attempt.words,
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
    return [Attempt(*row) for row in rows]
