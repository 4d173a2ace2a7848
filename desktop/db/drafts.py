"""What a clerk is still typing: encrypted like everything, outside the log, gone when it is saved or thrown away."""

from msgspec import Struct
from sqlalchemy import Connection


class Draft(Struct, frozen=True):
    """A form as it stood at `saved_at`; `form` is JSON that only the screen reads."""

    id: str
    saved_at: str
    form: bytes

    def __repr__(self) -> str:
        """Which draft it is, and nothing of what was typed."""
        return f"Draft({self.id}, {self.saved_at})"


def save(connection: Connection, draft: Draft) -> None:
    """Keeps a draft, in place of its last state."""
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO drafts (id, saved_at, form) VALUES (?, ?, ?)", (draft.id, draft.saved_at, draft.form)
    )


def everything(connection: Connection) -> list[Draft]:
    """All drafts in the order they were saved, the oldest first, whatever the clock said: each save is a new row."""
    rows = connection.exec_driver_sql("SELECT id, saved_at, form FROM drafts ORDER BY rowid")
    return [Draft(identity, saved_at, bytes(form)) for identity, saved_at, form in rows]


def discard(connection: Connection, identity: str) -> None:
    """Throws a draft away, or what was saved as a complaint."""
    connection.exec_driver_sql("DELETE FROM drafts WHERE id = ?", (identity,))
