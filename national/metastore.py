"""Single values that the service keeps: its epoch, its root key, counters, the published reference document."""

from sqlalchemy import Connection, insert, select, update

from national.schema import meta

SCHEMA = "schema"
EPOCH = "epoch"
ROOT_KEY = "root_key"
REFERENCE = "reference"
REFERENCE_VERSION = "reference_version"
TREE = "tree"
DECIDED = "decided"
AUTHORED = "authored"


def read(connection: Connection, name: str) -> bytes | None:
    """The value under a name, or None."""
    value = connection.scalar(select(meta.c.value).where(meta.c.name == name))
    return None if value is None else bytes(value)


def write(connection: Connection, name: str, value: bytes) -> None:
    """Set or replace a value."""
    if connection.execute(update(meta).where(meta.c.name == name).values(value=value)).rowcount == 0:
        connection.execute(insert(meta).values(name=name, value=value))


def read_number(connection: Connection, name: str) -> int:
    """A counter; 0 before it was first written."""
    return int(read(connection, name) or b"0")


def write_number(connection: Connection, name: str, value: int) -> None:
    """Set a counter."""
    write(connection, name, str(value).encode())


def epoch(connection: Connection) -> str:
    """The epoch of this service: drawn once; a restored service draws another."""
    return (read(connection, EPOCH) or b"").decode()
