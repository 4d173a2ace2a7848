"""A case tells which others were tied to it, also where those said so. The lists are made anew after this."""

from alembic import op

revision = "0007"
down_revision = "0006"

_STATEMENTS = (
    "CREATE TABLE case_links (case_n INTEGER NOT NULL, other BLOB NOT NULL, relation TEXT NOT NULL,"
    " PRIMARY KEY (case_n, other)) WITHOUT ROWID",
    "CREATE INDEX case_links_to ON case_links (other)",
)


def upgrade() -> None:
    """One row for each tie that stands, under the case whose events say it."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
