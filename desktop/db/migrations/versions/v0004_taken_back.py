"""What was taken back is found among what waits to be sent without looking through the whole log."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """An index of the few acts that take others back."""
    op.get_bind().exec_driver_sql("CREATE INDEX events_taking_back ON events (kind) WHERE kind = 'act.undone'")
