"""The 256-bit key of a profile's database, and where it is kept.

`key.json` in the profile says where: in the keyring of the operating system, or sealed under a passphrase.
It never holds the key in clear, so that a stolen folder alone opens nothing. Its two forms stay readable for
ever: another form gets another `v`.
This module neither locks the profile nor knows the database.
"""

import errno
import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Final, Literal

from msgspec import DecodeError, Meta, Struct, json

from desktop.errors import KeyTrouble, UserTrouble
from desktop.security import os_keyring
from desktop.security.os_keyring import KeyMissing, probe_keyring
from desktop.security.wrapping import (
    DEFAULT_COST,
    Cost,
    DamagedSeal,
    NewerSeal,
    Sealed,
    WrongWords,
    seal,
    unseal,
)

__all__ = [
    "KEY_BYTES",
    "KEY_FILE",
    "change_passphrase",
    "create_key",
    "describe",
    "open_key",
    "probe_keyring",
]

KEY_FILE = "key.json"
KEY_BYTES = 32

_VERSION: Final = 1
_CONTEXT = b"database key"
_MAX_FILE_BYTES = 16 * 1024

_UNREADABLE = (DecodeError, UnicodeDecodeError, RecursionError)
"""What msgspec raises: also for a `kind` that is not UTF-8, and for a few thousand brackets."""


class KeyFileMissing(KeyTrouble):
    """The profile has no key.json."""

    what = "Berkas kunci (key.json) tidak ada di folder data ini."
    safe = "Data tetap terkunci dan utuh."
    todo = "Periksa apakah foldernya benar, atau pulihkan key.json dari cadangan."


class DamagedKeyFile(KeyTrouble):
    """key.json is cut, altered or something else."""

    what = "Berkas kunci (key.json) di folder data ini rusak."
    safe = "Data tetap terkunci dan utuh."
    todo = "Pulihkan key.json dari cadangan. Jangan menghapus isi folder data."


class NewerKeyFile(KeyTrouble):
    """key.json was written by a version of Loket that knows a later format."""

    what = "Berkas kunci (key.json) dibuat oleh Loket yang lebih baru."
    safe = "Data tetap terkunci dan utuh."
    todo = "Perbarui Loket di komputer ini, lalu coba lagi."


class KeyFileBlocked(KeyTrouble):
    """key.json can be neither read nor written: rights, a full disk, a folder that is gone."""

    what = "Berkas kunci (key.json) di folder data tidak dapat dibaca atau ditulis ({cause})."
    todo = "Periksa izin folder dan ruang disk, lalu coba lagi."


class KeyExists(KeyTrouble):
    """The profile has a key. Another one over it would make its database unreadable."""

    what = "Folder data ini sudah mempunyai kunci."
    todo = "Buka folder data ini seperti biasa, atau pilih folder lain."


class PassphraseNeeded(KeyTrouble):
    """The key is sealed under a passphrase, and none was given."""

    what = "Folder data ini dikunci dengan frasa sandi."
    safe = "Data tetap terkunci dan utuh."
    todo = "Jalankan lagi dengan --passphrase-fd dan isi frasa sandinya."


class WrongPassphrase(WrongWords):
    """The passphrase does not open the key, or the sealed key was altered."""

    what = "Frasa sandi belum cocok."


class NotUnderPassphrase(UserTrouble):
    """There is no passphrase to change: the key is in the keyring."""

    what = "Kunci folder data ini tersimpan di penyimpanan kata sandi komputer, bukan di bawah frasa sandi."
    todo = "Tidak ada frasa sandi yang perlu diganti."


class _Versioned(Struct, frozen=True):
    """What every version of the file begins with; a later one may differ in all else."""

    v: int


class _InKeyring(Struct, frozen=True, tag_field="kind", tag="keyring"):
    v: Literal[1]
    entry: Annotated[str, Meta(pattern="^[0-9a-f]{32}$", max_length=32)]


class _UnderPassphrase(Struct, frozen=True, tag_field="kind", tag="passphrase"):
    v: Literal[1]
    sealed: Sealed


_Place = _InKeyring | _UnderPassphrase
_PLACE: json.Decoder[_Place] = json.Decoder(_Place)


def create_key(profile: Path, passphrase: str | None, cost: Cost = DEFAULT_COST) -> bytes:
    """Draw the key of a new profile and keep it: under `passphrase`, or without one in the keyring.

    Raises `KeyExists`, `KeyFileBlocked`, `UnusableWords`, `NotEnoughMemory`, `NoKeyring` or
    `KeyringLocked`, and then leaves nothing behind.
    """
    with _file_access():
        if os.path.lexists(profile / KEY_FILE):
            raise KeyExists
    key = secrets.token_bytes(KEY_BYTES)
    if passphrase is None:
        _keep_in_keyring(profile, key)
    else:
        _write_new(profile, _UnderPassphrase(_VERSION, seal(key, passphrase, _CONTEXT, cost)))
    return key


def open_key(profile: Path, passphrase: str | None) -> bytes:
    """The key. A passphrase is ignored where the keyring has it. Raises any `KeyTrouble` but `KeyExists`."""
    place = _read(profile)
    if isinstance(place, _UnderPassphrase):
        return _open_sealed(place.sealed, passphrase)
    key = os_keyring.load(place.entry)
    if len(key) != KEY_BYTES:
        raise KeyMissing
    return key


def change_passphrase(profile: Path, old: str, new: str, cost: Cost = DEFAULT_COST) -> None:
    """Seal the same key under other words. Copies of the old key.json still open with the old ones.

    Raises `NotUnderPassphrase`, `UnusableWords`, and what `open_key` raises; key.json is then as it was.
    """
    place = _read(profile)
    if isinstance(place, _InKeyring):
        raise NotUnderPassphrase
    key = _open_sealed(place.sealed, old)
    _write_over(profile, _UnderPassphrase(_VERSION, seal(key, new, _CONTEXT, cost)))


def describe(profile: Path) -> str:
    """Where the key is, "keyring" or "passphrase", for `loket doctor`. Touches neither key nor keyring."""
    return "keyring" if isinstance(_read(profile), _InKeyring) else "passphrase"


def _keep_in_keyring(profile: Path, key: bytes) -> None:
    """Keyring first: a crash in between leaves an entry that nothing needs, not a file without its entry."""
    entry = secrets.token_hex(16)
    os_keyring.store(entry, key)
    try:
        _write_new(profile, _InKeyring(_VERSION, entry))
    except KeyTrouble as trouble:
        try:
            os_keyring.forget(entry)
        except KeyTrouble as second:
            trouble.add_note(second.words())
        raise


def _open_sealed(sealed: Sealed, passphrase: str | None) -> bytes:
    if not passphrase:
        raise PassphraseNeeded
    try:
        key = unseal(sealed, passphrase, _CONTEXT)
    except WrongWords:
        raise WrongPassphrase from None
    except DamagedSeal as error:
        raise DamagedKeyFile from error
    except NewerSeal as error:
        raise NewerKeyFile from error
    if len(key) != KEY_BYTES:
        raise DamagedKeyFile
    return key


def _read(profile: Path) -> _Place:
    with _file_access():
        try:
            with (profile / KEY_FILE).open("rb") as file:
                content = file.read(_MAX_FILE_BYTES + 1)
        except FileNotFoundError:
            raise KeyFileMissing from None
    if len(content) > _MAX_FILE_BYTES:
        raise DamagedKeyFile
    try:
        if json.decode(content, type=_Versioned).v > _VERSION:
            raise NewerKeyFile
        return _PLACE.decode(content)
    except _UNREADABLE:
        raise DamagedKeyFile from None


def _write_new(profile: Path, place: _Place) -> None:
    """Either key.json stands there, durable, or it does not and an error says so. Raises `KeyExists`."""
    path = profile / KEY_FILE
    with _file_access():
        with _temporary(profile, place) as temporary:
            _give_name(temporary, path)
        try:
            _sync_folder(profile)
        except OSError:
            path.unlink()
            raise


def _write_over(profile: Path, place: _Place) -> None:
    with _file_access():
        with _temporary(profile, place) as temporary:
            os.replace(temporary, profile / KEY_FILE)
        _sync_folder(profile)


@contextmanager
def _temporary(profile: Path, place: _Place) -> Iterator[Path]:
    """The content in a durable file beside its goal, for its owner's eyes (0600); gone again afterwards."""
    handle, name = tempfile.mkstemp(prefix=".key-", dir=profile)
    temporary = Path(name)
    try:
        with open(handle, "wb") as file:
            file.write(json.encode(place))
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _give_name(temporary: Path, path: Path) -> None:
    """A link, unlike a rename, refuses a name taken meanwhile; where there are no links, a rename must do."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise KeyExists from None
    except OSError:  # FAT, some network folders
        os.replace(temporary, path)


def _sync_folder(folder: Path) -> None:
    """Make a new name survive a power cut (fsync(2)). Windows cannot, and some network folders refuse."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


@contextmanager
def _file_access() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise KeyFileBlocked(cause=error.strerror or type(error).__name__) from error
