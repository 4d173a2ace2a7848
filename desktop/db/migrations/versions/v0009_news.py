"""What is new to a person and what was given to them is marked and listed. The lists are made anew after this."""

from alembic import op

revision = "0009"
down_revision = "0008"

_STATEMENTS = (
    "CREATE TABLE news (case_n INTEGER NOT NULL, whom TEXT NOT NULL, event_n INTEGER NOT NULL, person TEXT NOT NULL,"
    " PRIMARY KEY (case_n, whom)) WITHOUT ROWID",
    "CREATE INDEX news_of ON news (whom, event_n, person)",
    "CREATE TABLE tasks (case_n INTEGER PRIMARY KEY, person TEXT NOT NULL)",
    "CREATE INDEX tasks_of ON tasks (person, case_n)",
    "CREATE TABLE seen (person TEXT NOT NULL, case_n INTEGER NOT NULL, event_n INTEGER NOT NULL,"
    " PRIMARY KEY (person, case_n)) WITHOUT ROWID",
    "CREATE TABLE seen_since (person TEXT PRIMARY KEY, event_n INTEGER NOT NULL) WITHOUT ROWID",
)


def upgrade() -> None:
    """Two projections, and two tables of this desk's own: what each person has opened, and since when they are here."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
