"""The first tables, and the triggers that keep the log append-only.

Frozen as they were: what changes later gets a revision of its own, and a test compares all of them with `schema`.
There is no way back: older versions refuse a newer database.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_FROZEN = "n, id, stream, kind, office, key, hash, signature, origin, seq, chain, linked, request"
_REFUSED = {
    "events_stay": "DELETE ON events",
    "events_frozen": f"UPDATE OF {_FROZEN} ON events",
    "events_bytes": "UPDATE OF bytes ON events WHEN NEW.bytes IS NOT NULL",
    "events_decided_once": (
        "UPDATE OF outcome, reason, decided ON events WHEN OLD.outcome IS NOT NULL AND OLD.outcome <> 'held'"
    ),
    "strays_stay": "DELETE ON strays",
    "strays_frozen": "UPDATE ON strays WHEN NEW.bytes IS NOT NULL OR NEW.hash <> OLD.hash",
    "feeds_stay": "DELETE ON feeds",
    "feeds_frozen": "UPDATE ON feeds",
}
"""Erasure (bytes to NULL) is the one door. A `held` outcome may be decided anew by a version that knows the kind."""


def upgrade() -> None:
    """Make everything."""
    _make_settings()
    _make_log()
    _make_order()
    _make_people()
    _make_feeds()
    if op.get_bind().dialect.name == "sqlite":
        for name, when in _REFUSED.items():
            op.execute(f"CREATE TRIGGER {name} BEFORE {when} BEGIN SELECT RAISE(ABORT, 'append-only'); END")


def _make_settings() -> None:
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("value", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "offices",
        sa.Column("code", sa.Text(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text()),
        sa.Column("active", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "nonces",
        sa.Column("key", sa.Text(), primary_key=True),
        sa.Column("nonce", sa.Text(), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "requests",
        sa.Column("n", _NUMBER, primary_key=True, autoincrement=True),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("signature_input", sa.Text(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
    )


def _make_log() -> None:
    op.create_table(
        "events",
        sa.Column("n", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text(), nullable=False, unique=True),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        *_evidence(),
        sa.Column("request", _NUMBER, sa.ForeignKey("requests.n")),
        sa.Column("decided", _NUMBER),
        sa.Column("outcome", sa.Text()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("bytes", sa.LargeBinary()),
    )
    op.create_index("events_by_stream", "events", ["stream", "decided"])
    op.create_table(
        "strays",
        sa.Column("n", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        *_evidence(),
        sa.Column("request", _NUMBER, sa.ForeignKey("requests.n"), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("bytes", sa.LargeBinary()),
        sa.UniqueConstraint("office", "id", "hash"),
    )


def _make_order() -> None:
    op.create_table(
        "origins",
        sa.Column("origin", sa.Text(), primary_key=True),
        sa.Column("seq", _NUMBER, nullable=False),
        sa.Column("chain", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "waiting",
        sa.Column("event", _NUMBER, sa.ForeignKey("events.n"), primary_key=True, autoincrement=False),
        sa.Column("awaits", sa.Text(), nullable=False, index=True),
        sa.Column("since", sa.Text(), nullable=False, index=True),
    )
    op.create_table(
        "courses",
        sa.Column("stream", sa.Text(), primary_key=True),
        sa.Column("record", sa.LargeBinary(), nullable=False),
    )


def _evidence() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary()),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("seq", _NUMBER, nullable=False),
        sa.Column("chain", sa.LargeBinary(), nullable=False),
        sa.Column("linked", sa.Boolean(), nullable=False),
    )


def _make_people() -> None:
    op.create_table(
        "desks",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False, unique=True),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("event", _NUMBER, sa.ForeignKey("events.n"), nullable=False),
        sa.Column("revoked_at", sa.Text()),
    )
    op.create_table(
        "invitations",
        sa.Column("n", _NUMBER, primary_key=True, autoincrement=True),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("used_at", sa.Text()),
        sa.Column("used_by", sa.Text()),
    )
    op.create_table(
        "staff",
        sa.Column("key", sa.Text(), primary_key=True),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False, index=True),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("event", _NUMBER, sa.ForeignKey("events.n"), nullable=False),
    )
    op.create_table(
        "staff_requests",
        sa.Column("key", sa.Text(), primary_key=True),
        sa.Column("office", sa.Text(), nullable=False, index=True),
        sa.Column("request", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
    )


def _make_feeds() -> None:
    op.create_table(
        "parts",
        sa.Column("n", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("commitment", sa.LargeBinary(), nullable=False),
        sa.Column("salt", sa.LargeBinary()),
        sa.Column("data", sa.LargeBinary()),
        sa.UniqueConstraint("event", "name", "commitment"),
    )
    op.create_table(
        "owed",
        sa.Column("event", _NUMBER, sa.ForeignKey("events.n"), primary_key=True, autoincrement=False),
        sa.Column("office", sa.Text(), primary_key=True),
    )
    op.create_table(
        "feeds",
        sa.Column("office", sa.Text(), primary_key=True),
        sa.Column("g", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("event", _NUMBER, sa.ForeignKey("events.n"), index=True),
        sa.Column("stray", _NUMBER, sa.ForeignKey("strays.n")),
        sa.Column("part", _NUMBER, sa.ForeignKey("parts.n")),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("standing", sa.Text()),
        sa.Column("outcome", sa.Text()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("chain", sa.LargeBinary(), nullable=False),
        sqlite_with_rowid=False,
    )
