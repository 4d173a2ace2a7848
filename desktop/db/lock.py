"""One program per profile folder: the operating system's file lock, released also by `kill -9` and power cuts."""

from pathlib import Path

from filelock import FileLock, Timeout

from desktop.db.cipher import translating
from desktop.errors import StorageTrouble

FILE = "lock"


class AlreadyOpen(StorageTrouble):
    """Another Loket works on this folder."""

    what = "Loket sudah terbuka pada folder {folder}."
    safe = "Tidak ada yang diubah; yang terbuka tetap berjalan."
    todo = "Pakai yang sudah terbuka, atau tutup dahulu."


class FolderLock:
    """Holds a profile folder for this program. A context manager."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / FILE, timeout=0)

    def __enter__(self) -> "FolderLock":
        with translating(self._folder):
            try:
                self._lock.acquire()
            except Timeout as error:
                raise AlreadyOpen(folder=self._folder) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._lock.release()
