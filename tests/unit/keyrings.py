"""Keyrings in memory, good and bad ones, in place of that of the operating system."""

import base64
from collections.abc import Iterator
from typing import NoReturn, TypeVar

import keyring
import keyring.core
import keyring.errors
import pytest
from keyring.backend import KeyringBackend

Backend = TypeVar("Backend", bound=KeyringBackend)


def use_keyring(monkeypatch: pytest.MonkeyPatch, backend: Backend) -> Backend:
    """Set the keyring; the one before comes back with the end of the test."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    keyring.set_keyring(backend)
    return backend


class MemoryKeyring(KeyringBackend):
    """A keyring in memory. Not viable, so that no search for a real backend ever finds it."""

    viable = False
    priority = 5.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError(service)


class WindowsLikeKeyring(MemoryKeyring):
    persist = "enterprise"


class PlainFileKeyring(MemoryKeyring):
    """Like those of keyrings.alt: it works, and anybody can read it."""

    priority = 0.5


class SwallowingKeyring(MemoryKeyring):
    def set_password(self, service: str, username: str, password: str) -> None:
        """Nothing: it says yes and keeps nothing."""


class GarblingKeyring(MemoryKeyring):
    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[:-5])


class Chain(MemoryKeyring):
    """What keyring chooses where several backends are viable."""

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = list(backends)


class FailingKeyring(MemoryKeyring):
    """Fails whatever it is asked."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def _fail(self) -> NoReturn:
        raise self.error

    def get_password(self, service: str, username: str) -> str | None:
        self._fail()

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()

    def delete_password(self, service: str, username: str) -> None:
        self._fail()


def forms_of(key: bytes) -> Iterator[bytes]:
    """How a key could stand somewhere."""
    yield key
    yield key.hex().encode()
    yield base64.b64encode(key).rstrip(b"=")
    yield base64.urlsafe_b64encode(key).rstrip(b"=")
    yield repr(key)[2:-1].encode()
