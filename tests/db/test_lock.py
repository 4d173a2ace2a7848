"""One program per folder: a second one is refused in words, and the lock goes with its process, however that ends."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.db.cipher import CannotOpen
from desktop.db.lock import FILE, AlreadyOpen, FolderLock
from desktop.errors import StorageTrouble
from desktop.service.opening import open_folder, prepare_folder
from tests.desks import PASSPHRASE, desk_in

HOLDER = """
import sys, time
from pathlib import Path
from desktop.db.lock import FolderLock
with FolderLock(Path(sys.argv[1])):
    print("terkunci", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held_elsewhere(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the folder until it is told to end, or is ended."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "terkunci\n"
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def test_a_second_program_on_the_folder_is_refused_in_words(tmp_path: Path) -> None:
    with held_elsewhere(tmp_path):
        with pytest.raises(AlreadyOpen) as caught, FolderLock(tmp_path):
            pass
        assert str(tmp_path) in caught.value.words()
        assert "sudah terbuka" in caught.value.words()
        assert "yang terbuka tetap berjalan" in caught.value.words()


def test_the_lock_goes_when_its_program_ends(tmp_path: Path) -> None:
    with held_elsewhere(tmp_path) as process:
        process.communicate(timeout=20)
        assert process.returncode == 0
        with FolderLock(tmp_path), pytest.raises(AlreadyOpen), FolderLock(tmp_path):
            pass


def test_the_lock_goes_when_its_program_is_killed(tmp_path: Path) -> None:
    with held_elsewhere(tmp_path) as process:
        process.send_signal(signal.SIGKILL)
        assert process.wait(20) == -signal.SIGKILL
        with FolderLock(tmp_path), pytest.raises(AlreadyOpen), FolderLock(tmp_path):
            pass


def test_the_same_program_does_not_open_a_folder_twice_either(tmp_path: Path) -> None:
    with FolderLock(tmp_path), pytest.raises(AlreadyOpen), FolderLock(tmp_path):
        pass
    with FolderLock(tmp_path):
        assert (tmp_path / FILE).exists()


def test_a_folder_that_is_open_is_not_opened_nor_asked_for_its_passphrase(tmp_path: Path) -> None:
    with desk_in(tmp_path, passphrase=PASSPHRASE):
        pass

    def never() -> str:
        raise AssertionError("asked for the passphrase of a folder that is in use")

    with held_elsewhere(tmp_path), pytest.raises(AlreadyOpen), open_folder(tmp_path, never):
        pass


def test_no_key_is_made_in_a_folder_that_another_program_prepares(tmp_path: Path) -> None:
    with held_elsewhere(tmp_path), pytest.raises(AlreadyOpen):
        prepare_folder(tmp_path, lambda: PASSPHRASE)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_two_folders_do_not_disturb_each_other(tmp_path: Path) -> None:
    (tmp_path / "satu").mkdir()
    (tmp_path / "dua").mkdir()
    with FolderLock(tmp_path / "satu"), FolderLock(tmp_path / "dua"):
        assert (tmp_path / "satu" / FILE).exists()


def test_a_lock_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(StorageTrouble), FolderLock(tmp_path):
        pass


def test_a_profile_that_is_a_file_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    with pytest.raises(CannotOpen):
        prepare_folder(tmp_path / "berkas", lambda: PASSPHRASE)


def test_a_profile_inside_a_file_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    with pytest.raises(CannotOpen):
        prepare_folder(tmp_path / "berkas" / "meja", lambda: PASSPHRASE)
