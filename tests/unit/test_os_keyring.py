"""However a keyring fails, it is said in words; one that keeps nothing, or in clear, is not used."""

import base64
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import keyring.errors
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from desktop.errors import KeyTrouble
from desktop.security import os_keyring
from desktop.security.database_key import create_key, open_key
from desktop.security.os_keyring import KeyMissing, KeyringLocked, NoKeyring, probe_keyring
from tests.unit.keyrings import (
    Chain,
    FailingKeyring,
    GarblingKeyring,
    MemoryKeyring,
    PlainFileKeyring,
    SwallowingKeyring,
    WindowsLikeKeyring,
    forms_of,
    use_keyring,
)

ENTRY = "ab" * 16


class DBusErrorResponse(Exception):
    """Stands for jeepney's: a raw answer of the bus, of no class that keyring knows."""


class LockedException(Exception):
    """Stands for secretstorage's."""


class PromptDismissedException(Exception):
    """Stands for secretstorage's."""


def dismissed_at_first_use() -> keyring.errors.InitError:
    """What keyring makes of a dismissed prompt when there was no collection yet."""
    error = keyring.errors.InitError("Failed to create the collection: Prompt dismissed..")
    error.__cause__ = PromptDismissedException("Prompt dismissed.")
    return error


FAILURES: list[tuple[Exception, type[KeyTrouble]]] = [
    (keyring.errors.NoKeyringError("No recommended backend"), NoKeyring),
    (keyring.errors.InitError("no collection"), NoKeyring),
    (keyring.errors.PasswordSetError("Cancelled by user"), NoKeyring),
    (keyring.errors.KeyringError("Can't get password from keychain"), NoKeyring),
    (DBusErrorResponse("[org.freedesktop.DBus.Error.NoReply]"), NoKeyring),
    (ConnectionRefusedError(111, "Connection refused"), NoKeyring),
    (RuntimeError("no D-Bus"), NoKeyring),
    (ModuleNotFoundError("No module named 'secretstorage'"), NoKeyring),
    (keyring.errors.KeyringLocked("Failed to unlock the collection!"), KeyringLocked),
    (LockedException("Item is locked!"), KeyringLocked),
    (PromptDismissedException("Prompt dismissed."), KeyringLocked),
    (dismissed_at_first_use(), KeyringLocked),
]
by_failure = pytest.mark.parametrize(
    ("error", "trouble"),
    FAILURES,
    ids=[f"{number}-{type(error).__name__}" for number, (error, _) in enumerate(FAILURES)],
)


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    return use_keyring(monkeypatch, MemoryKeyring())


def test_the_entry_is_short_enough_for_windows(tmp_path: Path, vault: MemoryKeyring) -> None:
    key = create_key(tmp_path, None)
    [((service, entry), value)] = vault.entries.items()
    assert service == "loket"
    assert entry in (tmp_path / "key.json").read_text()
    assert base64.b64decode(value) == key
    assert len(value.encode("utf-16")) < 2560


def test_on_windows_the_key_stays_on_its_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backend = use_keyring(monkeypatch, WindowsLikeKeyring())
    create_key(tmp_path, None)
    assert backend.persist == "local machine"


@by_failure
def test_a_keyring_that_fails_while_creating(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, trouble: type[KeyTrouble]
) -> None:
    use_keyring(monkeypatch, FailingKeyring(error))
    with pytest.raises(trouble, match=type(error).__name__):
        create_key(tmp_path, None)
    assert list(tmp_path.iterdir()) == []


@by_failure
def test_a_keyring_that_fails_while_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vault: MemoryKeyring, error: Exception, trouble: type[KeyTrouble]
) -> None:
    key = create_key(tmp_path, None)
    use_keyring(monkeypatch, FailingKeyring(error))
    with pytest.raises(trouble, match="Data tetap terkunci dan utuh"):
        open_key(tmp_path, None)
    use_keyring(monkeypatch, vault)
    assert open_key(tmp_path, None) == key


@pytest.mark.parametrize(
    "backend",
    [fail.Keyring, null.Keyring, PlainFileKeyring, lambda: Chain(PlainFileKeyring(), PlainFileKeyring()), Chain],
    ids=["fail", "null", "plain-file", "chain-of-plain-files", "empty-chain"],
)
def test_a_keyring_that_keeps_no_secrets_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backend: Callable[[], KeyringBackend]
) -> None:
    use_keyring(monkeypatch, backend())
    with pytest.raises(NoKeyring, match="--no-keyring"):
        create_key(tmp_path, None)
    assert list(tmp_path.iterdir()) == []
    assert not probe_keyring().usable


@pytest.mark.parametrize("backend", [SwallowingKeyring(), GarblingKeyring()], ids=["nothing", "a-part"])
def test_what_the_keyring_kept_is_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backend: KeyringBackend
) -> None:
    use_keyring(monkeypatch, backend)
    with pytest.raises(NoKeyring):
        create_key(tmp_path, None)
    assert list(tmp_path.iterdir()) == []


def test_of_a_chain_only_real_keyrings_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, first, second = PlainFileKeyring(), MemoryKeyring(), MemoryKeyring()
    use_keyring(monkeypatch, Chain(first, second, plain))
    key = create_key(tmp_path, None)
    assert (len(first.entries), len(second.entries), len(plain.entries)) == (1, 0, 0)
    use_keyring(monkeypatch, Chain(second, first, plain))  # the order follows the desktop session
    assert open_key(tmp_path, None) == key


@pytest.mark.parametrize(
    "value",
    [None, "", "not base64", "AAAA", "kata sandi \u00e9", base64.b64encode(bytes(33)).decode()],
    ids=["wiped", "empty", "text", "short", "not-ascii", "long"],
)
def test_a_keyring_without_our_key_says_so(tmp_path: Path, vault: MemoryKeyring, value: str | None) -> None:
    create_key(tmp_path, None)
    [name] = vault.entries
    if value is None:
        vault.entries.clear()
    else:
        vault.entries[name] = value
    with pytest.raises(KeyMissing, match="Data tetap terkunci dan utuh"):
        open_key(tmp_path, None)


def test_an_entry_can_be_forgotten(vault: MemoryKeyring) -> None:
    os_keyring.store(ENTRY, bytes(32))
    os_keyring.forget(ENTRY)
    assert vault.entries == {}
    with pytest.raises(NoKeyring, match="PasswordDeleteError"):
        os_keyring.forget(ENTRY)


def test_the_probe_names_the_backend_or_the_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = use_keyring(monkeypatch, MemoryKeyring())
    probe = probe_keyring()
    assert (probe.usable, probe.found) == (True, backend.name)
    assert backend.entries == {}
    use_keyring(monkeypatch, FailingKeyring(keyring.errors.KeyringLocked("Failed to unlock the collection!")))
    probe = probe_keyring()
    assert not probe.usable
    assert "masih terkunci (KeyringLocked)" in str(probe.found)


def test_nothing_shows_what_was_to_be_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Chatty(MemoryKeyring):
        told = ""

        def set_password(self, service: str, username: str, password: str) -> None:
            self.told = password
            raise ValueError(f"cannot store {password}")

    backend = use_keyring(monkeypatch, Chatty())
    with pytest.raises(NoKeyring) as caught:
        create_key(tmp_path, None)
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + str(caught.value)
    assert backend.told
    assert not any(form.decode() in shown for form in list(forms_of(base64.b64decode(backend.told)))[1:])


def test_the_keyring_is_imported_late() -> None:
    program = "import sys, desktop.security.database_key; sys.exit('keyring' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2])
