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
from desktop.phrases import Phrase
from desktop.security.database_key import describe
from desktop.security.os_keyring import probe_keyring
from desktop.service.desk import Desk
from desktop.service.syncing import client_of
from desktop.sync.client import Transport
from desktop.sync.troubles import SyncTrouble

_LEAST_DISK = 200 * 1024 * 1024
_SKEW_TOLERATED_MS = 120_000

_REFERENCE = Phrase(
    "instansi {offices}, kategori {categories}, hari libur {holidays},"
    " aturan tenggat {deadline_rules}, kalender {calendars}, wilayah {regions}"
)
_KEPT = {"keyring": Phrase("di penyimpan kunci sistem"), "passphrase": Phrase("di balik frasa sandi")}

Grade = Literal["ok", "warn", "bad"]


class Line(Struct, frozen=True):
    """One thing looked at: `todo` says what to do, where something is to be done."""

    name: Phrase
    grade: Grade
    found: Phrase | str
    todo: Phrase | None = None


def examine_computer(folder: Path) -> list[Line]:
    """What can be seen without opening the database."""
    return [_versions(), _cipher(), _key(folder), _keyring(folder), _folder(folder), _disk(folder)]


def examine_desk(desk: Desk, transport: Transport | None = None) -> list[Line]:
    """What the open desk tells, and whether its service answers."""
    return [_enrolment(desk), _reference(desk), _queue(desk), *_service(desk, transport)]


def examine_here(desk: Desk) -> list[Line]:
    """What can be seen without the network: for the window, whose database must not wait for a line."""
    return [
        *examine_computer(desk.folder),
        _enrolment(desk),
        _reference(desk),
        _queue(desk),
        _remembered_clock(desk),
    ]


def unopened(trouble: LoketError) -> Line:
    """The line for a database that did not open."""
    return _bad(Phrase("basis data"), trouble)


def _bad(name: Phrase, trouble: LoketError, grade: Grade = "bad") -> Line:
    """What a trouble says of something: what happened, and what to do."""
    sentences = trouble.sentences()
    return Line(name, grade, sentences[0], sentences[-1])


def _versions() -> Line:
    found = f"Loket {__version__}, Python {platform.python_version()}"
    return Line(Phrase("versi"), "ok", f"{found}, {platform.system()} {platform.release()}")


def _cipher() -> Line:
    try:
        sqlite, cipher = cipher_versions()
    except LoketError as trouble:
        return _bad(Phrase("enkripsi"), trouble)
    return Line(Phrase("enkripsi"), "ok", f"SQLite {sqlite}, SQLCipher {cipher}")


def _key(folder: Path) -> Line:
    try:
        kind = describe(folder)
    except LoketError as trouble:
        return _bad(Phrase("kunci"), trouble)
    return Line(Phrase("kunci"), "ok", _KEPT[kind])


def _keyring(folder: Path) -> Line:
    """Only worth a warning where the key is meant to be there."""
    probe = probe_keyring()
    if probe.usable:
        return Line(Phrase("penyimpan kunci"), "ok", probe.found)
    try:
        needed = describe(folder) == "keyring"
    except LoketError:
        needed = False
    if not needed:
        return Line(
            Phrase("penyimpan kunci"), "ok", Phrase("tidak ada di komputer ini, dan tidak diperlukan folder ini")
        )
    return Line(
        Phrase("penyimpan kunci"), "bad", probe.found, Phrase("Masuk ke komputer dengan akun yang biasa dipakai.")
    )


def _folder(folder: Path) -> Line:
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Line(Phrase("folder"), "bad", f"{folder}: {error.strerror}", Phrase("Beri hak tulis pada folder ini."))
    if sys.platform != "win32" and os.stat(folder).st_mode & 0o077:
        return Line(
            Phrase("folder"),
            "warn",
            Phrase("{folder} dapat dibaca orang lain", folder=folder),
            Phrase("Tutup haknya: chmod 700."),
        )
    return Line(Phrase("folder"), "ok", str(folder))


def _disk(folder: Path) -> Line:
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Line(Phrase("penyimpanan"), "bad", str(error.strerror), Phrase("Periksa apakah foldernya ada."))
    found = Phrase("{n} MB kosong", n=free // (1024 * 1024))
    if free < _LEAST_DISK:
        return Line(Phrase("penyimpanan"), "bad", found, Phrase("Kosongkan sedikitnya 200 MB."))
    return Line(Phrase("penyimpanan"), "ok", found)


def _enrolment(desk: Desk) -> Line:
    if desk.identity.root_public is None:
        return Line(
            Phrase("pendaftaran"),
            "warn",
            Phrase("{desk} belum disahkan", desk=desk.identity.desk),
            Phrase("Sinkronkan saat tersambung."),
        )
    return Line(Phrase("pendaftaran"), "ok", Phrase("{desk} disahkan", desk=desk.identity.desk))


def _reference(desk: Desk) -> Line:
    with desk.store.reading() as connection:
        counts = reference.counts(connection)
        version = reference.edition(connection, "published")
    found = _REFERENCE.filled(**counts)
    if version is None or not counts["regions"]:
        return Line(Phrase("data acuan"), "warn", found, Phrase("Sinkronkan saat tersambung."))
    return Line(Phrase("data acuan"), "ok", Phrase("{version}: {found}", version=version, found=found))


def _queue(desk: Desk) -> Line:
    with desk.store.reading() as connection:
        here, sent = outbox.waiting(connection)
    if here + sent:
        return Line(
            Phrase("antrean"),
            "warn",
            Phrase("{here} belum terkirim, {sent} menunggu jawaban", here=here, sent=sent),
            Phrase("Sinkronkan saat tersambung."),
        )
    return Line(Phrase("antrean"), "ok", Phrase("kosong"))


def _service(desk: Desk, transport: Transport | None) -> list[Line]:
    client = client_of(desk, transport)
    try:
        answer = client.health()
    except SyncTrouble as trouble:
        return [_bad(Phrase("layanan"), trouble, "warn"), _remembered_clock(desk)]
    finally:
        client.close()
    return [Line(Phrase("layanan"), "ok", desk.identity.service_url), _clock(desk, str(answer.get("now", "")))]


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
    found = Phrase("berbeda {n} detik dari layanan", n=abs(skew_ms) // 1000)
    if abs(skew_ms) > _SKEW_TOLERATED_MS:
        return Line(
            Phrase("jam"),
            "warn",
            found,
            Phrase("Perbaiki jam komputer sebelum mencetak tanda terima. Urutan laporan tetap benar."),
        )
    return Line(Phrase("jam"), "ok", found)
