"""Files that a person asked for, put where they chose: all of them whole, or none, and a failure in words."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from desktop.errors import EnvironmentTrouble
from desktop.phrases import Phrase

_FULL = (Phrase("penyimpanan di sana penuh"), Phrase("Kosongkan tempat, atau pilih folder lain."))
_GONE = (Phrase("foldernya tidak ada"), Phrase("Pasang lagi diska lepasnya, atau pilih folder lain."))
_KEPT = (
    Phrase("berkas itu sedang dibuka program lain, atau folder ini tidak boleh ditulisi"),
    Phrase("Tutup program yang membukanya, atau pilih folder lain."),
)
_OTHER = (Phrase("komputer tidak dapat menulis di sana"), Phrase("Pilih folder lain, lalu ulangi."))
_BY_NUMBER = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.EACCES: _KEPT,
    errno.EPERM: _KEPT,
    errno.EROFS: _KEPT,
    errno.EBUSY: _KEPT,
}


class CannotFile(EnvironmentTrouble):
    """Disk full, folder gone, file open elsewhere."""

    what = "Berkas belum tersimpan di {folder}: {why}."
    safe = "Kasusnya tidak berubah, dan tidak ada berkas setengah jadi yang tertinggal."
    todo = "{remedy}"


def keep(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Writes files by name into a folder that is there: first all of them aside and durable, then by their names.

    Where one has a name that is taken, it takes its place. Raises CannotFile; then no new file is there.
    """
    aside: list[tuple[Path, Path]] = []
    try:
        for name, data in files.items():
            aside.append((_written_aside(folder, data), folder / name))
        for temporary, goal in aside:
            os.replace(temporary, goal)
    except OSError as error:
        why, remedy = _BY_NUMBER.get(error.errno or 0, _OTHER)
        raise CannotFile(folder=folder, why=why, remedy=remedy) from error
    finally:
        for temporary, _ in aside:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
    return [goal for _, goal in aside]


def _written_aside(folder: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=".loket-", dir=folder)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)
