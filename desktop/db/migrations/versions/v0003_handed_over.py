"""What was handed over today is found without looking through every case that was ever closed."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """An index of the few lines of timelines that are handovers, by their moment."""
    op.get_bind().exec_driver_sql(
        "CREATE INDEX timeline_handed_over ON timeline (at) WHERE kind = 'answer.handed_over'"
    )
