"""Opens the service's database: the key, the tables as this version wants them, and what is drawn once and for ever."""

import secrets
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from desktop.db.cipher import open_engine, translating
from desktop.errors import StorageTrouble
from national import metastore, schema
from national.key_file import database_key
from national.root import KEY_BYTES
from national.settings import Settings

_MIGRATIONS = Path(__file__).parent / "migrations"


class DatabaseNewer(StorageTrouble):
    """A later version of the service wrote this database."""

    what = "Basis data {path} ditulis layanan nasional yang lebih baru (skema {theirs}; versi ini mengenal {ours})."
    safe = "Tidak ada yang diubah."
    todo = "Pasang layanan nasional versi terbaru, lalu jalankan lagi."


def open_database(settings: Settings) -> Engine:
    """An engine with one connection, on tables of this version. Raises StorageTrouble and KeyTrouble, in words."""
    with translating(settings.data):
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = open_engine(settings.database, database_key(settings))
    try:
        with engine.begin() as connection:
            theirs = _schema_of(connection)
            if theirs > schema.VERSION:
                raise DatabaseNewer(path=settings.database, theirs=theirs, ours=schema.VERSION)
            if theirs < schema.VERSION:
                _migrate(connection)
            _draw_once(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _schema_of(connection: Connection) -> int:
    """The version of the tables; 0 where there are none."""
    if not inspect(connection).has_table(schema.meta.name):
        return 0
    return metastore.read_number(connection, metastore.SCHEMA)


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    metastore.write_number(connection, metastore.SCHEMA, schema.VERSION)


def _draw_once(connection: Connection) -> None:
    if metastore.read(connection, metastore.EPOCH) is None:
        metastore.write(connection, metastore.EPOCH, secrets.token_hex(8).encode())
        metastore.write(connection, metastore.ROOT_KEY, secrets.token_bytes(KEY_BYTES))
