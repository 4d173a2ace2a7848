"""The keyring of the operating system: Credential Manager, Keychain, Secret Service, KWallet.

The outer boundary around the library `keyring`, its backends and the D-Bus below them, which fail in classes
of many makers; what comes out of here is an answer or a `KeyTrouble`. The library is imported late: it costs
more than the first paint. Only `database_key` needs this module.
"""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.errors import KeyTrouble
from desktop.phrases import Phrase

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "loket"
"""The name all our entries stand under."""

_RECOMMENDED = 1
"""Below it a backend keeps secrets in a plain file or nowhere (`keyring.backend.KeyringBackend.priority`)."""

_LOCKED = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
"""Of keyring and, twice, of secretstorage. By name: secretstorage is only installed on Linux."""


class NoKeyring(KeyTrouble):
    """No keyring, or one that fails, or one that does not keep what it is given."""

    what = "Penyimpanan kata sandi di komputer ini tidak dapat dipakai ({cause})."
    safe = "Data tetap terkunci dan utuh."
    todo = (
        "Masuk ke komputer dengan akun yang biasa dipakai, lalu coba lagi. "
        "Folder data baru dapat dibuat dengan --no-keyring."
    )


class KeyringLocked(KeyTrouble):
    """The keyring is there but stayed locked, for instance because its prompt was dismissed."""

    what = "Penyimpanan kata sandi di komputer ini masih terkunci ({cause})."
    safe = "Data tetap terkunci dan utuh."
    todo = "Coba lagi, dan isi kata sandi komputer ketika diminta."


class KeyMissing(KeyTrouble):
    """The keyring works but has no such entry: another account or computer, or a keyring that was wiped."""

    what = "Penyimpanan kata sandi di komputer ini tidak memuat kunci folder data ini."
    safe = "Data tetap terkunci dan utuh."
    todo = "Masuk dengan akun yang membuat folder data ini, atau pakai berkas pemulihan."


@dataclass(frozen=True)
class KeyringProbe:
    """Whether the keyring can be used; its name, or what is the trouble with it."""

    usable: bool
    found: Phrase | str


def store(entry: str, secret: bytes) -> None:
    """Keep `secret` under `entry`, and read it back: some backends swallow what they are given.

    Raises `NoKeyring`, `KeyringLocked`. Windows takes 2,560 bytes of UTF-16 (CRED_MAX_CREDENTIAL_BLOB_SIZE);
    a key of 32 bytes becomes 88.
    """
    value = base64.b64encode(secret).decode("ascii")
    with _boundary():
        vault = _vaults()[0]
        if hasattr(vault, "persist"):  # Windows: else the key roams to every computer of the domain account
            vault.persist = "local machine"
        vault.set_password(SERVICE, entry, value)
        if vault.get_password(SERVICE, entry) != value:
            raise NoKeyring(cause=vault.name)


def load(entry: str) -> bytes:
    """What was stored under `entry`. Raises `NoKeyring`, `KeyringLocked`, `KeyMissing`."""
    with _boundary():
        answers = (vault.get_password(SERVICE, entry) for vault in _vaults())
        value = next((answer for answer in answers if answer is not None), "")
    try:
        return base64.b64decode(value, validate=True)
    except ValueError:  # somebody else's text under our name
        raise KeyMissing from None


def forget(entry: str) -> None:
    """Remove what `store` kept. Raises `NoKeyring`, `KeyringLocked`."""
    with _boundary():
        _vaults()[0].delete_password(SERVICE, entry)


def probe_keyring() -> KeyringProbe:
    """For `loket doctor`: ask for an entry that is not there. A locked keyring may show its prompt."""
    try:
        with _boundary():
            vault = _vaults()[0]
            vault.get_password(SERVICE, "probe")
            return KeyringProbe(usable=True, found=vault.name)
    except KeyTrouble as trouble:
        return KeyringProbe(usable=False, found=trouble.sentences()[0])


@contextmanager
def _boundary() -> Iterator[None]:
    """Turn whatever the library raises into a `KeyTrouble`.

    The cause is told by its class alone and cut from the traceback: its text may quote what was to be stored.
    """
    try:
        yield
    except KeyTrouble:
        raise
    except Exception as error:
        raise _trouble(error) from None


def _trouble(error: Exception) -> KeyTrouble:
    """`keyring` wraps a dismissed prompt in an InitError, so the cause counts as well."""
    names = {kind.__name__ for one in (error, error.__cause__) for kind in type(one).__mro__}
    cause = type(error).__name__
    return KeyringLocked(cause=cause) if names & _LOCKED else NoKeyring(cause=cause)


def _vaults() -> "list[KeyringBackend]":
    """The backends that keep secrets, best first. Raises `NoKeyring` where there is none.

    A chain is taken apart: it would also write to a plain file where somebody installed such a backend.
    """
    import keyring

    chosen = keyring.get_keyring()
    backends: list[KeyringBackend] = getattr(chosen, "backends", [chosen])
    vaults = [backend for backend in backends if backend.priority >= _RECOMMENDED]
    if not vaults:
        raise NoKeyring(cause=chosen.name)
    return vaults
