"""What each office has set for itself, read from its stream. The lists are made anew after this."""

from alembic import op

revision = "0008"
down_revision = "0007"

_STATEMENTS = (
    "CREATE TABLE office_settings (office TEXT PRIMARY KEY, settings BLOB NOT NULL) WITHOUT ROWID",
    "CREATE INDEX events_setting ON events (kind) WHERE kind = 'settings.changed'",
)


def upgrade() -> None:
    """A projection, and the few events that it is made from, found without looking through the log."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
