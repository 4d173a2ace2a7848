"""Lists ask for what is late, due soon or paused. The lists are made anew after this."""

from alembic import op

revision = "0006"
down_revision = "0005"

_STATEMENTS = (
    "ALTER TABLE cases ADD COLUMN due_clock TEXT",
    "ALTER TABLE cases ADD COLUMN due_at TEXT",
    "ALTER TABLE cases ADD COLUMN due_unit TEXT",
    "ALTER TABLE cases ADD COLUMN due_whose TEXT",
    "ALTER TABLE cases ADD COLUMN due_paused INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE cases ADD COLUMN ended TEXT",
    "ALTER TABLE cases ADD COLUMN ended_n INTEGER",
    "CREATE INDEX cases_by_due ON cases (due_whose, due_at, n, secret) WHERE due_at IS NOT NULL",
    "CREATE INDEX cases_paused ON cases (IFNULL(due_at, ''), n, secret) WHERE due_paused",
)


def upgrade() -> None:
    """The clock that matters now, when it is due and who answers for it; whether it rests; how it ended."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
