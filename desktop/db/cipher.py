"""Opens SQLCipher databases, at the desk and at the national service; the one module that both ends share for SQL.

Knows nothing of what is inside. Every connection: raw 256-bit key, WAL with synchronous=FULL (what is acknowledged
survives a power cut), secure delete, SQLite without the WAL-reset bug, and a cipher that is really there: the standard
library's sqlite3 ignores `PRAGMA key` in silence.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.pool import QueuePool

from desktop.errors import Bug, LoketError, StorageTrouble
from desktop.phrases import Phrase

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "recursive_triggers = ON",  # else REPLACE deletes without asking the trigger that keeps the log
    "cache_size = -16000",
)
OLDEST_SQLITE = (3, 51, 3)
_PLAIN_HEADER = b"SQLite format 3\x00"
KEY_BYTES = 32


class CannotOpen(StorageTrouble):
    """The file is not there, or the folder does not let us in."""

    what = "Basis data {path} tidak dapat dibuka."
    safe = "Tidak ada yang diubah."
    todo = "Periksa apakah foldernya ada dan Anda berhak membukanya."


class WrongKeyOrDamaged(StorageTrouble):
    """SQLCipher cannot tell the two apart: the first page does not decrypt."""

    what = "Kunci tidak cocok dengan basis data {path}, atau halaman pertamanya rusak."
    safe = "Tidak ada yang diubah; data tetap terkunci dan utuh seperti adanya."
    todo = "Periksa frasa sandi dan profil yang dipakai. Bila tetap gagal, pulihkan dari salinan cadangan."


class NotEncrypted(StorageTrouble):
    """A plain SQLite file lies where ours should be."""

    what = "{path} bukan basis data Loket: isinya tidak tersandi."
    safe = "Tidak ada yang diubah."
    todo = "Pilih folder profil lain, atau pindahkan berkas itu."


class Damaged(StorageTrouble):
    """A page further in is damaged."""

    what = "Basis data {path} rusak."
    safe = "Loket berhenti menulis agar kerusakan tidak bertambah."
    todo = "Salin seluruh folder data dahulu, lalu pulihkan dari salinan cadangan."


class DiskSilent(StorageTrouble):
    """The disk or stick does not answer: pulled out, or failing."""

    what = "Penyimpanan tempat {path} tidak menjawab."
    safe = "Tindakan terakhir belum tersimpan; yang sebelumnya utuh."
    todo = "Pasang lagi penyimpanan itu atau periksa kabelnya, lalu coba lagi."


class DiskFull(StorageTrouble):
    """No room left; the transaction was rolled back."""

    what = "Penyimpanan komputer penuh."
    safe = "Yang sudah tersimpan tetap utuh; tindakan terakhir belum tersimpan."
    todo = "Kosongkan sedikitnya 200 MB, lalu coba lagi."


class ReadOnlyFolder(StorageTrouble):
    """Reading goes, writing does not."""

    what = "Folder {path} hanya dapat dibaca."
    safe = "Tidak ada yang diubah."
    todo = "Beri hak tulis pada folder itu, atau pilih folder profil lain."


class Busy(StorageTrouble):
    """Another program holds the database for longer than we wait."""

    what = "Basis data {path} sedang dipakai program lain."
    safe = "Tidak ada yang diubah."
    todo = "Tutup Loket yang lain pada folder ini, lalu coba lagi."


class OutdatedSQLite(Bug):
    """The library that was installed cannot be trusted with the data."""

    what = "Pustaka basis data tidak layak: SQLite {sqlite}, SQLCipher {cipher}."
    todo = "Pasang ulang Loket."


def cipher_versions() -> tuple[str, str]:
    """The versions of SQLite and SQLCipher in use. Raises OutdatedSQLite where either cannot be trusted."""
    connection = sqlcipher.connect(":memory:")
    try:
        row = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    cipher = row[0] if row else ""
    if not cipher or sqlcipher.sqlite_version_info < OLDEST_SQLITE:
        raise OutdatedSQLite(sqlite=sqlcipher.sqlite_version, cipher=cipher or "-")
    return sqlcipher.sqlite_version, cipher


def open_engine(path: Path, key: bytes, *, begin: str = "BEGIN IMMEDIATE", connections: int = 1) -> Engine:
    """An engine on the encrypted database at `path`, created where it is absent.

    Every transaction starts with `begin`: IMMEDIATE for the one writer, plain BEGIN for readers. Errors of the
    database leave it as StorageTrouble. `key` is 32 raw bytes.
    """
    if len(key) != KEY_BYTES:
        raise Bug(detail=Phrase("kunci basis data bukan 32 byte"))
    cipher_versions()
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: _connect(path, key),
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # an error must not carry a name or a key into a log
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> None:
        trouble = trouble_of(context.original_exception, path)
        if trouble is not None:
            raise trouble from context.original_exception

    return engine


def _connect(path: Path, key: bytes) -> Any:
    with translating(path):
        if path.exists() and path.stat().st_size and _starts_plain(path):
            raise NotEncrypted(path=path)
        connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False, timeout=10)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("PRAGMA cipher_compatibility = 4")  # what is written now, later versions must open
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}").fetchall()
        except sqlcipher.Error:
            connection.close()
            raise
    return connection


def _starts_plain(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER


@contextmanager
def translating(path: Path) -> Iterator[None]:
    """Turns errors of SQLite and of the file system into words."""
    try:
        yield
    except (sqlcipher.Error, OSError) as error:
        trouble = trouble_of(error, path)
        if trouble is None:
            raise
        raise trouble from error


_BY_MESSAGE: tuple[tuple[str, type[StorageTrouble]], ...] = (
    ("file is not a database", WrongKeyOrDamaged),
    ("file is encrypted", WrongKeyOrDamaged),
    ("malformed", Damaged),
    ("disk i/o error", DiskSilent),
    ("disk is full", DiskFull),
    ("readonly", ReadOnlyFolder),
    ("locked", Busy),
    ("unable to open", CannotOpen),
)
_BY_NUMBER: dict[int, type[StorageTrouble]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: ReadOnlyFolder,
    errno.EIO: DiskSilent,
}


def trouble_of(error: BaseException | None, path: Path) -> LoketError | None:
    """The words for an error of the database library, or None where it is our own mistake (a broken statement)."""
    if isinstance(error, LoketError):
        return error
    if isinstance(error, OSError):  # by number: its text holds the path, and a path may hold any word
        return _BY_NUMBER.get(error.errno or 0, CannotOpen)(path=path)
    text = str(error).lower()
    kind = next((kind for part, kind in _BY_MESSAGE if part in text), None)
    return None if kind is None else kind(path=path)
