"""A keyring in a file, for measuring without that of a person: it keeps secrets from nobody.

Chosen by environment (`use`), so that the programs of the stage find it without knowing of it.
"""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend

_FILE = "LOKET_BENCH_VAULT"


class Vault(KeyringBackend):
    """All entries in one JSON file. Not viable, so that no search for a real backend ever finds it."""

    viable = False
    priority = 5.0

    @property
    def _path(self) -> Path:
        """Asked for each time: a folder that was half made has another name when it is whole."""
        return Path(os.environ[_FILE])

    def get_password(self, service: str, username: str) -> str | None:
        return self._entries().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path.write_text(json.dumps(self._entries() | {f"{service}/{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        entries = self._entries()
        del entries[f"{service}/{username}"]
        self._path.write_text(json.dumps(entries))

    def _entries(self) -> dict[str, str]:
        entries: dict[str, str] = json.loads(self._path.read_text()) if self._path.exists() else {}
        return entries


def use(file: Path) -> None:
    """Makes this the keyring of the process, where it has none yet, and of those it starts."""
    os.environ |= {"PYTHON_KEYRING_BACKEND": f"{__name__}.{Vault.__name__}", _FILE: str(file)}
