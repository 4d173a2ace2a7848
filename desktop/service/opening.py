"""Opens the store of a profile folder in order, and closes it in reverse: folder lock, key, store, desk."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.config import World
from desktop.db.cipher import translating
from desktop.db.lock import FolderLock
from desktop.db.store import FILE, Store, open_store
from desktop.security.database_key import KEY_FILE, KeyFileMissing, create_key, describe, open_key
from desktop.service.desk import Desk, NotADesk
from desktop.service.enrolling import take_over_regions

Passphrase = Callable[[], str | None]
"""Asks for the passphrase of a profile; called only where one is needed."""


@contextmanager
def open_folder(folder: Path, passphrase: Passphrase) -> Iterator[Store]:
    """The store of a profile folder that has a key."""
    with translating(folder):
        if not (folder / KEY_FILE).exists():
            raise KeyFileMissing(path=folder / KEY_FILE) if (folder / FILE).exists() else NotADesk(folder=folder)
    with FolderLock(folder):
        key = open_key(folder, passphrase() if describe(folder) == "passphrase" else None)
        store = open_store(folder, key)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def open_desk(folder: Path, passphrase: Passphrase, world: World | None = None) -> Iterator[Desk]:
    """The desk of a profile folder."""
    with open_folder(folder, passphrase) as store:
        desk = Desk(folder, store, world or World())
        take_over_regions(desk)  # a newer Loket may bring a newer edition
        yield desk


def prepare_folder(folder: Path, new_passphrase: Callable[[], str] | None) -> None:
    """Makes a profile folder with a new database key, where there is none yet; None: the key goes to the keyring."""
    with translating(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with FolderLock(folder):
        if (folder / FILE).exists() and not (folder / KEY_FILE).exists():
            raise KeyFileMissing(path=folder / KEY_FILE)  # another key beside the data would open nothing
        if not (folder / KEY_FILE).exists():
            create_key(folder, None if new_passphrase is None else new_passphrase())
