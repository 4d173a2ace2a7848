"""The key of the service's database: 32 random bytes in a file that only its owner may read."""

import base64
import binascii
import os
import stat
import sys
from pathlib import Path

from desktop.db.cipher import KEY_BYTES
from desktop.errors import KeyTrouble
from national.settings import Settings


class KeyFileMissing(KeyTrouble):
    """The database is there and its key is not. A new key would open nothing."""

    what = "Berkas kunci {path} tidak ada, padahal basis datanya ada."
    safe = "Tidak ada yang diubah; data tetap terkunci dan utuh."
    todo = "Kembalikan berkas kunci dari tempat penyimpanannya, atau sebutkan letaknya dengan --key-file."


class KeyFileLoose(KeyTrouble):
    """Others on this machine may read the key."""

    what = "Berkas kunci {path} dapat dibaca oleh pengguna lain di komputer ini."
    safe = "Layanan tidak dijalankan; tidak ada yang diubah."
    todo = "Jalankan: chmod 600 {path}"


class KeyFileDamaged(KeyTrouble):
    """The file does not hold a key."""

    what = "Berkas kunci {path} rusak: isinya bukan kunci."
    safe = "Tidak ada yang diubah; data tetap terkunci dan utuh."
    todo = "Kembalikan berkas kunci dari salinannya."


class KeyFileUnreachable(KeyTrouble):
    """The system does not let us read or write it."""

    what = "Berkas kunci {path} tidak dapat dibaca atau ditulis."
    safe = "Tidak ada yang diubah."
    todo = "Periksa letak dan hak akses berkas itu."


class KeyFileInside(KeyTrouble):
    """Key and data in one folder are one theft."""

    what = "Berkas kunci {path} berada di dalam folder data."
    safe = "Tidak ada yang diubah."
    todo = "Pilih tempat lain untuk kunci, di luar folder data."


def database_key(settings: Settings) -> bytes:
    """The key, made on the first start. Raises KeyTrouble, never overwrites and never makes a second key."""
    path = settings.key_file
    if path.is_relative_to(settings.data):
        raise KeyFileInside(path=path)
    try:
        if not path.exists():
            if settings.database.exists():
                raise KeyFileMissing(path=path)
            _make(path)
        return _read(path)
    except OSError as error:
        raise KeyFileUnreachable(path=path) from error


def _make(path: Path) -> None:
    text = base64.b64encode(os.urandom(KEY_BYTES)) + b"\n"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return  # another process was first; its key counts
    with os.fdopen(handle, "wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _read(path: Path) -> bytes:
    if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise KeyFileLoose(path=path)
    try:
        key = base64.b64decode(path.read_bytes().strip(), validate=True)
    except binascii.Error as error:
        raise KeyFileDamaged(path=path) from error
    if len(key) != KEY_BYTES:
        raise KeyFileDamaged(path=path)
    return key
