"""The tables of the service.

The log (`events`, `strays`) and the feeds are append-only, and triggers hold them to it: an outcome is entered once,
bytes are only ever erased, never changed (the triggers are in `migrations`). `staff`, `desks` and `courses` are what
the log says, kept ready.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

VERSION = 1
"""Of the tables. A database with a higher one is refused."""

metadata = MetaData()
_Number = BigInteger().with_variant(Integer, "sqlite")

meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

offices = Table(
    "offices",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("parent", Text, nullable=True),
    Column("active", Boolean, nullable=False),
)

desks = Table(
    "desks",
    metadata,
    Column("id", Text, primary_key=True),
    Column("office", Text, nullable=False),
    Column("key", Text, nullable=False, unique=True),
    Column("public", LargeBinary, nullable=False),
    Column("origin", Text, nullable=False),
    Column("event", _Number, ForeignKey("events.n"), nullable=False),
    Column("revoked_at", Text, nullable=True),
)

invitations = Table(
    "invitations",
    metadata,
    Column("n", _Number, primary_key=True, autoincrement=True),
    Column("office", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("secret", LargeBinary, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("used_at", Text, nullable=True),
    Column("used_by", Text, nullable=True),
)

staff = Table(
    "staff",
    metadata,
    Column("key", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("office", Text, nullable=False, index=True),
    Column("public", LargeBinary, nullable=False),
    Column("roles", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("event", _Number, ForeignKey("events.n"), nullable=False),
)

staff_requests = Table(
    "staff_requests",
    metadata,
    Column("key", Text, primary_key=True),
    Column("office", Text, nullable=False, index=True),
    Column("request", LargeBinary, nullable=False),
    Column("made_at", Text, nullable=False),
)

requests = Table(
    "requests",
    metadata,
    Column("n", _Number, primary_key=True, autoincrement=True),
    Column("desk", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("signature_input", Text, nullable=False),
    Column("signature", Text, nullable=False),
    Column("received_at", Text, nullable=False),
)
"""The signatures of desks under which events came: what vouches for the unsigned ones (wire.md, Who vouches)."""

events = Table(
    "events",
    metadata,
    Column("n", _Number, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("stream", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=True),
    Column("origin", Text, nullable=False),
    Column("seq", _Number, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("linked", Boolean, nullable=False),
    Column("request", _Number, ForeignKey("requests.n"), nullable=True),
    Column("decided", _Number, nullable=True),
    Column("outcome", Text, nullable=True),
    Column("reason", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=True),
    Index("events_by_stream", "stream", "decided"),
)
"""`n` is the order of arrival, `decided` the order of the decisions; an event that waits has no outcome."""

strays = Table(
    "strays",
    metadata,
    Column("n", _Number, primary_key=True, autoincrement=False),
    Column("office", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=True),
    Column("origin", Text, nullable=False),
    Column("seq", _Number, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("linked", Boolean, nullable=False),
    Column("request", _Number, ForeignKey("requests.n"), nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=True),
    UniqueConstraint("office", "id", "hash"),
)
"""Bytes that may not take the id they name: they do not verify, or other bytes have it. `office` delivered them.

`id` is empty where no id can be read that a feed could name; such bytes are kept, and nobody is told.
"""

origins = Table(
    "origins",
    metadata,
    Column("origin", Text, primary_key=True),
    Column("seq", _Number, nullable=False),
    Column("chain", LargeBinary, nullable=False),
)
"""How far each origin has come; `linked` of an event says whether it followed on that."""

waiting = Table(
    "waiting",
    metadata,
    Column("event", _Number, ForeignKey("events.n"), primary_key=True, autoincrement=False),
    Column("awaits", Text, nullable=False, index=True),
    Column("since", Text, nullable=False, index=True),
)
"""Events without an outcome, and what each waits for: an event id, a stream, or a key (`key:…`)."""

owed = Table(
    "owed",
    metadata,
    Column("event", _Number, ForeignKey("events.n"), primary_key=True, autoincrement=False),
    Column("office", Text, primary_key=True),
)
"""Offices that delivered somebody else's event before it was decided: they are owed its outcome."""

courses = Table(
    "courses",
    metadata,
    Column("stream", Text, primary_key=True),
    Column("record", LargeBinary, nullable=False),
)

parts = Table(
    "parts",
    metadata,
    Column("n", _Number, primary_key=True, autoincrement=False),
    Column("event", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("commitment", LargeBinary, nullable=False),
    Column("salt", LargeBinary, nullable=True),
    Column("data", LargeBinary, nullable=True),
    UniqueConstraint("event", "name", "commitment"),
)
"""Private parts by the id of their event, which may not be here yet."""

feeds = Table(
    "feeds",
    metadata,
    Column("office", Text, primary_key=True),
    Column("g", _Number, primary_key=True, autoincrement=False),
    Column("event", _Number, ForeignKey("events.n"), nullable=True, index=True),
    Column("stray", _Number, ForeignKey("strays.n"), nullable=True),
    Column("part", _Number, ForeignKey("parts.n"), nullable=True),
    Column("whole", Boolean, nullable=False),
    Column("standing", Text, nullable=True),
    Column("outcome", Text, nullable=True),
    Column("reason", Text, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""What each office is told, in order. `whole`: its desks may have the bytes; else a stub."""

nonces = Table(
    "nonces",
    metadata,
    Column("key", Text, primary_key=True),
    Column("nonce", Text, primary_key=True),
    sqlite_with_rowid=False,
)
