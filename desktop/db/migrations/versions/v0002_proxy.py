"""The proxy between this computer and the service (`sync.addresses`)."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Desks that are there already go the way that the computer is set to."""
    op.get_bind().exec_driver_sql("ALTER TABLE desk ADD COLUMN proxy TEXT NOT NULL DEFAULT 'system'")
