"""The database of one desk: one writer, readers beside it, and the schema brought up to date when it is opened."""

import contextlib
import importlib.resources
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from desktop.db import projections
from desktop.db.cipher import open_engine, translating
from desktop.errors import StorageTrouble

Transaction = Connection
"""One transaction on the store, as use cases hand it on; only `desktop.db` speaks SQL on it."""
FILE = "loket.db"
HEAD = "0009"
"""The newest schema this version knows; `migrations/versions` ends there."""


class NewerDatabase(StorageTrouble):
    """A newer Loket wrote here; opening it could only do harm."""

    what = "Data ini dibuat oleh Loket yang lebih baru (skema {found})."
    safe = "Tidak ada yang diubah."
    todo = "Perbarui Loket, lalu buka lagi."


class Store:
    """The encrypted database of a profile. `writing` is for one thread at a time; `reading` never waits for it."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._writer: Engine = open_engine(path, key)
        self._reader: Engine = open_engine(path, key, begin="BEGIN", connections=4)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: everything in it is on the disk when it ends, or nothing of it."""
        with translating(self.path), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view."""
        with translating(self.path), self._reader.begin() as connection:
            yield connection

    def recount_dues(self) -> None:
        """Counts due dates anew where rules or holidays have changed, in many short transactions: saves go first."""
        with self.reading() as connection:
            more = not projections.dues_are_current(connection)
        while more:
            with self.writing() as connection:
                more = projections.recount(connection)
            time.sleep(0.001)

    def close(self) -> None:
        """Folds the write-ahead log into the database and lets go of it."""
        self._reader.dispose()
        with contextlib.suppress(StorageTrouble), translating(self.path):  # what is committed is safe without it
            connection = self._writer.raw_connection()
            try:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                connection.close()
        self.dispose()

    def bytes_on_disk(self) -> int:
        """What the database takes on the disk, with what waits beside it to be folded in."""
        files = (self.path, self.path.with_name(self.path.name + "-wal"))
        return sum(path.stat().st_size for path in files if path.exists())

    def dispose(self) -> None:
        """Lets go of the database as it is; the next opening finds everything that was committed."""
        self._reader.dispose()
        self._writer.dispose()


def open_store(folder: Path, key: bytes) -> Store:
    """The store in a profile folder, created or migrated where needed. Raises StorageTrouble in words."""
    store = Store(folder / FILE, key)
    try:
        _bring_up_to_date(store)
    except BaseException:
        store.dispose()
        raise
    return store


def schema_version(connection: Connection) -> str | None:
    """The schema of the database, or None where it is empty."""
    known = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").first()
    if known is None:
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return None if row is None else str(row[0])


def _bring_up_to_date(store: Store) -> None:
    with store.reading() as connection:
        version = schema_version(connection)
        current = version == HEAD and projections.is_current(connection)
    if version is not None and version > HEAD:
        raise NewerDatabase(found=version)
    if not current:
        _migrate(store)
    store.recount_dues()


def _migrate(store: Store) -> None:
    from alembic import command  # heavy, and needed only when the schema changes
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(importlib.resources.files("desktop.db") / "migrations"))
    with store.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)
        if not projections.is_current(connection):
            projections.rebuild(connection)
