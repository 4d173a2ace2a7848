"""Whatever lies where the database should be: told in words, nothing changed; and a full disk loses no saved act."""

import errno
import random
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import OperationalError

from desktop.db import cipher
from desktop.db.cipher import (
    CannotOpen,
    Damaged,
    DiskFull,
    DiskSilent,
    NotEncrypted,
    OutdatedSQLite,
    ReadOnlyFolder,
    WrongKeyOrDamaged,
    cipher_versions,
    open_engine,
    trouble_of,
)
from desktop.db.store import FILE, open_store
from desktop.errors import Bug, StorageTrouble
from tests.desks import KEY, Workplace, desk_in

OTHER_KEY = bytes(32)
PLAIN = b"SQLite format 3\x00" + bytes(4080)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A closed database with thirty complaints."""
    with desk_in(tmp_path) as place:
        for n in range(30):
            place.record(f"Laporan ke-{n}: jalan berlubang di depan pasar, sudah {n} hari.")
    return tmp_path / FILE


def test_the_right_key_opens(database: Path) -> None:
    store = open_store(database.parent, KEY)
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM cases").scalar_one() == 30
    store.close()


def test_the_file_does_not_look_like_sqlite(database: Path) -> None:
    assert not database.read_bytes().startswith(PLAIN[:16])


def broken(path: Path, how: str) -> None:
    data = path.read_bytes()
    match how:
        case "plain SQLite":
            path.write_bytes(PLAIN)
        case "random bytes":
            path.write_bytes(random.Random(1).randbytes(len(data)))
        case "a text":
            path.write_bytes(b"Ini daftar belanja.\n" * 500)
        case "first page flipped":
            path.write_bytes(data[:700] + bytes([data[700] ^ 1]) + data[701:])
        case "cut in the first page":
            path.write_bytes(data[:3000])


@pytest.mark.parametrize(
    ("how", "kind"),
    [
        ("plain SQLite", NotEncrypted),
        ("random bytes", WrongKeyOrDamaged),
        ("a text", WrongKeyOrDamaged),
        ("first page flipped", WrongKeyOrDamaged),
        ("cut in the first page", WrongKeyOrDamaged),
    ],
)
def test_what_is_no_database_of_ours_is_named_and_left_as_it_is(
    database: Path, how: str, kind: type[StorageTrouble]
) -> None:
    broken(database, how)
    before = database.read_bytes()
    with pytest.raises(kind) as caught:
        open_store(database.parent, KEY)
    assert "Tidak ada yang diubah" in caught.value.words()
    assert str(database) in caught.value.words()
    assert database.read_bytes() == before


def test_a_wrong_key_is_told_and_the_right_one_still_opens(database: Path) -> None:
    before = database.read_bytes()
    with pytest.raises(WrongKeyOrDamaged):
        open_store(database.parent, OTHER_KEY)
    assert database.read_bytes() == before
    open_store(database.parent, KEY).close()


def first_page_of(database: Path, table: str) -> int:
    store = open_store(database.parent, KEY)
    with store.reading() as connection:
        page = connection.exec_driver_sql("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).scalar_one()
        size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    store.close()
    return (int(page) - 1) * int(size)


def read(folder: Path, table: str) -> int:
    store = open_store(folder, KEY)
    try:
        with store.reading() as connection:
            return len(connection.exec_driver_sql(f"SELECT * FROM {table}").all())
    finally:
        store.dispose()


@pytest.mark.parametrize("table", ["events", "cases", "queue", "case_search_data"])
@pytest.mark.parametrize("at", [0, 2000, 4095])
def test_a_flipped_bit_further_in_is_named_when_its_page_is_read(database: Path, table: str, at: int) -> None:
    page = first_page_of(database, table)
    data = bytearray(database.read_bytes())
    data[page + at] ^= 0x10
    database.write_bytes(data)
    with pytest.raises(Damaged) as caught:
        read(database.parent, table)
    assert "Salin seluruh folder data dahulu" in caught.value.words()
    assert read(database.parent, "drafts") == 0


def test_a_truncated_database_is_named_when_what_is_missing_is_read(database: Path) -> None:
    page = first_page_of(database, "events")
    database.write_bytes(database.read_bytes()[: page + 100])
    with pytest.raises((Damaged, WrongKeyOrDamaged)) as caught:
        read(database.parent, "events")
    assert "cadangan" in caught.value.words()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen) as caught:
        open_store(tmp_path / "hilang", KEY)
    assert "hilang" in caught.value.words()


def test_a_path_through_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    with pytest.raises(CannotOpen):
        open_store(tmp_path / "berkas", KEY)


def test_a_folder_where_the_database_should_be_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(StorageTrouble):
        open_store(tmp_path, KEY)


def test_a_disk_that_fills_up_in_the_middle_of_a_save_loses_only_that_save(place: Workplace) -> None:
    first = place.record()
    pages = place.one("PRAGMA page_count")
    place.one(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull) as caught:
        place.record("Laporan panjang sekali. " * 1_000)
    assert "belum tersimpan" in caught.value.words()
    assert place.sql("SELECT number FROM cases") == [(first.number,)]
    assert place.one("SELECT COUNT(*) FROM events") == 1
    assert place.one("SELECT COUNT(*) FROM queue") == 1
    place.one("PRAGMA max_page_count = 1073741823")
    second = place.record("Laporan panjang sekali. " * 1_000)
    assert [row[0] for row in place.sql("SELECT number FROM cases ORDER BY n")] == [first.number, second.number]
    assert place.one("SELECT COUNT(*) FROM events") == 2


def test_a_full_disk_never_costs_a_number(place: Workplace) -> None:
    first = place.record()
    place.one(f"PRAGMA max_page_count = {place.one('PRAGMA page_count')}")
    with pytest.raises(DiskFull):
        place.record("Laporan panjang sekali. " * 1_000)
    place.one("PRAGMA max_page_count = 1073741823")
    assert place.record().number.split("-")[3] == "0002"
    assert first.number.split("-")[3] == "0001"


def test_a_database_that_may_only_be_read_says_so_and_keeps_serving_lists(place: Workplace) -> None:
    saved = place.record()
    with place.store.writing() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyFolder) as caught:
        place.record("Yang ini tidak masuk.")
    assert "hanya dapat dibaca" in caught.value.words()
    with place.store.reading() as connection:
        assert connection.exec_driver_sql("SELECT number FROM cases").all() == [(saved.number,)]


def test_a_slip_of_ours_stays_a_slip_of_ours(place: Workplace) -> None:
    with pytest.raises(OperationalError, match="no such table"):
        place.sql("SELECT * FROM tabel_yang_tidak_ada")
    assert trouble_of(ValueError("apa saja"), Path("x")) is None


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnlyFolder),
        (errno.EIO, DiskSilent),
        (errno.EACCES, CannotOpen),
        (errno.ENOENT, CannotOpen),
        (None, CannotOpen),
    ],
)
def test_the_file_system_is_understood_by_number_whatever_the_path_says(
    number: int | None, kind: type[StorageTrouble]
) -> None:
    path = Path("/media/disk is full/locked/readonly/malformed/loket.db")
    error = OSError("disk is full") if number is None else OSError(number, "disk is full", str(path))
    assert type(trouble_of(error, path)) is kind


def test_a_disk_that_does_not_answer_is_not_called_damaged() -> None:
    trouble = trouble_of(sqlcipher.OperationalError("disk I/O error"), Path("/media/usb/loket.db"))
    assert isinstance(trouble, DiskSilent)
    assert "/media/usb/loket.db tidak menjawab" in trouble.words()
    assert "yang sebelumnya utuh" in trouble.words()


def test_the_key_must_be_a_whole_one(tmp_path: Path) -> None:
    with pytest.raises(Bug, match="32 byte"):
        open_engine(tmp_path / FILE, b"pendek")


def test_versions_are_named_and_new_enough() -> None:
    sqlite, encryption = cipher_versions()
    assert tuple(int(part) for part in sqlite.split(".")) >= cipher.OLDEST_SQLITE
    assert encryption.startswith("4.")


class _Answer:
    def __init__(self, row: tuple[str, ...] | None) -> None:
        self.row = row

    def fetchone(self) -> tuple[str, ...] | None:
        return self.row


class _Library(SimpleNamespace):
    """A database library of another version, as far as `cipher_versions` asks it."""

    def __init__(self, version: tuple[int, int, int], encryption: tuple[str, ...] | None) -> None:
        super().__init__(sqlite_version_info=version, sqlite_version=".".join(map(str, version)))
        self.encryption = encryption

    def connect(self, _: str) -> SimpleNamespace:
        return SimpleNamespace(execute=lambda _: _Answer(self.encryption), close=lambda: None)


@pytest.mark.parametrize(
    ("version", "encryption"),
    [
        pytest.param((3, 51, 2), ("4.10.0 community",), id="the WAL-reset bug"),
        pytest.param((3, 53, 0), None, id="the standard library, which ignores keys"),
        pytest.param((3, 53, 0), ("",), id="an empty version"),
    ],
)
def test_a_library_that_cannot_be_trusted_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: tuple[int, int, int], encryption: tuple[str, ...] | None
) -> None:
    monkeypatch.setattr(cipher, "sqlcipher", _Library(version, encryption))
    with pytest.raises(OutdatedSQLite) as caught:
        open_engine(tmp_path / FILE, KEY)
    assert "Pasang ulang" in caught.value.words()
    assert not (tmp_path / FILE).exists()
