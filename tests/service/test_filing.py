"""Files that a person asked for: whole under their names, or none of them, with the reason and what to do."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from desktop.service.filing import CannotFile, keep

FILES = {"satu.pdf": b"satu" * 1_000, "dua.json": b"dua"}


def test_they_are_there_and_nothing_else(tmp_path: Path) -> None:
    assert keep(tmp_path, FILES) == [tmp_path / "satu.pdf", tmp_path / "dua.json"]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == FILES


def test_a_taken_name_gets_the_new_content_whole(tmp_path: Path) -> None:
    (tmp_path / "satu.pdf").write_bytes(b"lama")
    keep(tmp_path, FILES)
    assert (tmp_path / "satu.pdf").read_bytes() == FILES["satu.pdf"]


@pytest.mark.parametrize(
    ("number", "why", "remedy"),
    [
        (errno.ENOSPC, "penyimpanan di sana penuh", "Kosongkan tempat"),
        (errno.EACCES, "sedang dibuka program lain", "Tutup program"),
        (errno.EROFS, "tidak boleh ditulisi", "pilih folder lain"),
        (errno.EIO, "komputer tidak dapat menulis", "Pilih folder lain"),
    ],
)
@pytest.mark.parametrize("at", ["fsync", "replace"])
def test_where_it_fails_no_half_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, why: str, remedy: str, at: str
) -> None:
    (tmp_path / "satu.pdf").write_bytes(b"lama")

    def refuse(*arguments: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(f"desktop.service.filing.os.{at}", refuse)
    with pytest.raises(CannotFile) as found:
        keep(tmp_path, FILES)
    assert why in found.value.words()
    assert remedy in found.value.words()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"satu.pdf": b"lama"}


def test_a_folder_that_is_gone_or_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    for folder in (tmp_path / "hilang", tmp_path / "berkas"):
        with pytest.raises(CannotFile, match="foldernya tidak ada"):
            keep(folder, FILES)
