"""`loket doctor`: one line for each thing that can be wrong around the program, with what to do about it.

Works without a password, also where the database does not open: then that is a line, too.
"""

import datetime as dt
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Literal

from msgspec import Struct

from desktop import __version__
from desktop.db import inbox, outbox, reference
from desktop.db.cipher import cipher_versions
from desktop.errors import LoketError
from desktop.security.database_key import describe
from desktop.security.os_keyring import probe_keyring
from desktop.service.desk import Desk
from desktop.service.syncing import client_of
from desktop.sync.client import Transport
from desktop.sync.troubles import SyncTrouble

_LEAST_DISK = 200 * 1024 * 1024
_SKEW_TOLERATED_MS = 120_000

_TABLES = {
    "offices": "instansi",
    "categories": "kategori",
    "holidays": "hari libur",
    "deadline_rules": "aturan tenggat",
    "calendars": "kalender",
    "regions": "wilayah",
}

Grade = Literal["ok", "warn", "bad"]


class Line(Struct, frozen=True):
    """One thing looked at: `todo` says what to do and is empty where all is well."""

    name: str
    grade: Grade
    found: str
    todo: str = ""


def examine_computer(folder: Path) -> list[Line]:
    """What can be seen without opening the database."""
    return [_versions(), _cipher(), _key(folder), _keyring(folder), _folder(folder), _disk(folder)]


def examine_desk(desk: Desk, transport: Transport | None = None) -> list[Line]:
    """What the open desk tells, and whether its service answers."""
    return [_enrolment(desk), _reference(desk), _queue(desk), *_service(desk, transport)]


def unopened(trouble: LoketError) -> Line:
    """The line for a database that did not open."""
    return Line("basis data", "bad", trouble.what.format(**trouble.params), trouble.todo.format(**trouble.params))


def _versions() -> Line:
    found = f"Loket {__version__}, Python {platform.python_version()}"
    return Line("versi", "ok", f"{found}, {platform.system()} {platform.release()}")


def _cipher() -> Line:
    try:
        sqlite, cipher = cipher_versions()
    except LoketError as trouble:
        return Line("enkripsi", "bad", trouble.what.format(**trouble.params), trouble.todo)
    return Line("enkripsi", "ok", f"SQLite {sqlite}, SQLCipher {cipher}")


def _key(folder: Path) -> Line:
    try:
        kind = describe(folder)
    except LoketError as trouble:
        return Line("kunci", "bad", trouble.what.format(**trouble.params), trouble.todo.format(**trouble.params))
    return Line("kunci", "ok", {"keyring": "di penyimpan kunci sistem", "passphrase": "di balik frasa sandi"}[kind])


def _keyring(folder: Path) -> Line:
    """Only worth a warning where the key is meant to be there."""
    probe = probe_keyring()
    if probe.usable:
        return Line("penyimpan kunci", "ok", probe.words)
    try:
        needed = describe(folder) == "keyring"
    except LoketError:
        needed = False
    if not needed:
        return Line("penyimpan kunci", "ok", "tidak ada di komputer ini, dan tidak diperlukan folder ini")
    return Line("penyimpan kunci", "bad", probe.words, "Masuk ke komputer dengan akun yang biasa dipakai.")


def _folder(folder: Path) -> Line:
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Line("folder", "bad", f"{folder}: {error.strerror}", "Beri hak tulis pada folder ini.")
    if sys.platform != "win32" and os.stat(folder).st_mode & 0o077:
        return Line("folder", "warn", f"{folder} dapat dibaca orang lain", "Tutup haknya: chmod 700.")
    return Line("folder", "ok", str(folder))


def _disk(folder: Path) -> Line:
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Line("penyimpanan", "bad", str(error.strerror), "Periksa apakah foldernya ada.")
    found = f"{free // (1024 * 1024)} MB kosong"
    if free < _LEAST_DISK:
        return Line("penyimpanan", "bad", found, "Kosongkan sedikitnya 200 MB.")
    return Line("penyimpanan", "ok", found)


def _enrolment(desk: Desk) -> Line:
    if desk.identity.root_public is None:
        return Line(
            "pendaftaran", "warn", f"{desk.identity.desk} belum disahkan", "Jalankan loket sync saat tersambung."
        )
    return Line("pendaftaran", "ok", f"{desk.identity.desk} disahkan")


def _reference(desk: Desk) -> Line:
    with desk.store.reading() as connection:
        counts = reference.counts(connection)
        version = reference.edition(connection, "published")
    found = ", ".join(f"{_TABLES[name]} {n}" for name, n in counts.items())
    if version is None or not counts["regions"]:
        return Line("data acuan", "warn", found, "Jalankan loket sync saat tersambung.")
    return Line("data acuan", "ok", f"{version}: {found}")


def _queue(desk: Desk) -> Line:
    with desk.store.reading() as connection:
        here, sent = outbox.waiting(connection)
    if here + sent:
        return Line("antrean", "warn", f"{here} belum terkirim, {sent} menunggu jawaban", "Jalankan loket sync.")
    return Line("antrean", "ok", "kosong")


def _service(desk: Desk, transport: Transport | None) -> list[Line]:
    client = client_of(desk, transport)
    try:
        answer = client.health()
    except SyncTrouble as trouble:
        found = trouble.what.format(**trouble.params)
        return [Line("layanan", "warn", found, trouble.todo), _remembered_clock(desk)]
    finally:
        client.close()
    return [Line("layanan", "ok", desk.identity.service_url), _clock(desk, str(answer.get("now", "")))]


def _clock(desk: Desk, theirs: str) -> Line:
    try:
        skew_ms = int((desk.now() - dt.datetime.fromisoformat(theirs)).total_seconds() * 1000)
    except (ValueError, TypeError, OverflowError):
        return _remembered_clock(desk)
    return _skew_line(skew_ms)


def _remembered_clock(desk: Desk) -> Line:
    with desk.store.reading() as connection:
        return _skew_line(inbox.skew_ms(connection))


def _skew_line(skew_ms: int) -> Line:
    found = f"berbeda {abs(skew_ms) // 1000} detik dari layanan"
    if abs(skew_ms) > _SKEW_TOLERATED_MS:
        return Line(
            "jam", "warn", found, "Perbaiki jam komputer sebelum mencetak tanda terima. Urutan laporan tetap benar."
        )
    return Line("jam", "ok", found)
