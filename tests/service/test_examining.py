"""`loket doctor`: a line for each thing that can be wrong, in three grades, with what to do about it."""

import shutil
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from desktop.commands import doctor
from desktop.commands.doctor import told
from desktop.db import cipher
from desktop.db.cipher import WrongKeyOrDamaged
from desktop.security.database_key import create_key
from desktop.service.enrolling import take_over_regions
from desktop.service.examining import Line, examine_computer, examine_desk, unopened
from tests.desks import CHEAP, PASSPHRASE, SERVICE, Workplace, desk_in
from tests.service.fake_national import National, exchange, settle
from tests.unit.keyrings import FailingKeyring, MemoryKeyring, use_keyring


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    return use_keyring(monkeypatch, MemoryKeyring())


@pytest.fixture
def profile(tmp_path: Path, vault: MemoryKeyring) -> Path:
    with desk_in(tmp_path / "meja", passphrase=PASSPHRASE):
        pass
    return tmp_path / "meja"


def by_name(lines: list[Line]) -> dict[str, doctor.Line]:
    assert len({line.name for line in lines}) == len(lines)
    for line in lines:
        assert line.found
        assert bool(line.todo) == (line.grade != "ok")
    return {str(line.name): told(line) for line in lines}


def test_a_healthy_computer_has_nothing_to_do(profile: Path) -> None:
    lines = by_name(examine_computer(profile))
    assert list(lines) == ["versi", "enkripsi", "kunci", "penyimpan kunci", "folder", "penyimpanan"]
    assert {line.grade for line in lines.values()} == {"ok"}
    assert "Python" in lines["versi"].found
    assert "SQLCipher" in lines["enkripsi"].found
    assert lines["kunci"].found == "di balik frasa sandi"
    assert "MB kosong" in lines["penyimpanan"].found


def test_a_key_in_the_keyring_is_told(tmp_path: Path, vault: MemoryKeyring) -> None:
    create_key(tmp_path, None, CHEAP)
    assert by_name(examine_computer(tmp_path))["kunci"].found == "di penyimpan kunci sistem"


def test_no_keyring_is_no_matter_where_the_key_is_behind_a_passphrase(
    profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_keyring(monkeypatch, FailingKeyring(RuntimeError("D-Bus")))
    line = by_name(examine_computer(profile))["penyimpan kunci"]
    assert (line.grade, "tidak diperlukan" in line.found) == ("ok", True)


def test_no_keyring_is_bad_where_the_key_lies_in_it(
    tmp_path: Path, vault: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_key(tmp_path, None, CHEAP)
    use_keyring(monkeypatch, FailingKeyring(RuntimeError("D-Bus")))
    line = by_name(examine_computer(tmp_path))["penyimpan kunci"]
    assert (line.grade, "akun yang biasa dipakai" in line.todo) == ("bad", True)


@pytest.mark.parametrize(
    ("content", "words"), [(None, "tidak ada"), (b"rusak", "rusak"), (b'{"v":99}', "Loket yang lebih baru")]
)
def test_a_key_file_with_something_wrong_is_bad(profile: Path, content: bytes | None, words: str) -> None:
    (profile / "key.json").unlink()
    if content is not None:
        (profile / "key.json").write_bytes(content)
    line = by_name(examine_computer(profile))["kunci"]
    assert (line.grade, words in line.found) == ("bad", True)


def test_a_folder_that_others_may_read_is_a_warning(profile: Path) -> None:
    profile.chmod(0o755)
    line = by_name(examine_computer(profile))["folder"]
    assert (line.grade, "chmod 700" in line.todo) == ("warn", True)


@pytest.mark.parametrize("what", ["nothing", "a file"])
def test_a_folder_that_is_none_is_bad_and_examined_all_the_same(
    tmp_path: Path, vault: MemoryKeyring, what: str
) -> None:
    folder = tmp_path / "hilang"
    if what == "a file":
        folder.write_text("berkas")
    lines = by_name(examine_computer(folder))
    assert lines["folder"].grade == "bad"
    assert lines["kunci"].grade == "bad"
    assert str(folder) in lines["folder"].found


class _Usage(NamedTuple):
    free: int


def test_a_disk_that_is_nearly_full_is_bad(profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: _Usage(100 * 1024 * 1024))
    line = by_name(examine_computer(profile))["penyimpanan"]
    assert (line.grade, line.found) == ("bad", "100 MB kosong")


def test_a_library_that_cannot_be_trusted_is_bad(profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "OLDEST_SQLITE", (99, 0, 0))
    line = by_name(examine_computer(profile))["enkripsi"]
    assert (line.grade, line.todo) == ("bad", "Pasang ulang Loket.")


def test_a_database_that_does_not_open_is_a_line() -> None:
    line = told(unopened(WrongKeyOrDamaged(path=Path("meja/loket.db"))))
    assert (line.name, line.grade) == ("basis data", "bad")
    assert "meja/loket.db" in line.found
    assert line.todo


# --- an open desk ---


def test_a_desk_in_order_has_nothing_to_do(place: Workplace) -> None:
    national = National()
    settle(place, national)
    take_over_regions(place.desk)
    lines = by_name(examine_desk(place.desk, national))
    assert list(lines) == ["pendaftaran", "data acuan", "antrean", "layanan", "jam"]
    assert {line.grade for line in lines.values()} == {"ok"}
    assert (lines["antrean"].found, lines["layanan"].found) == ("kosong", SERVICE)
    assert lines["jam"].found == "berbeda 0 detik dari layanan"
    assert "terbitan-1" in lines["data acuan"].found


def test_a_new_desk_is_told_what_is_missing(place: Workplace) -> None:
    place.record()
    lines = by_name(examine_desk(place.desk, National()))
    assert {name for name, line in lines.items() if line.grade == "warn"} == {"pendaftaran", "data acuan", "antrean"}
    assert "33.74.01-01 belum disahkan" in lines["pendaftaran"].found
    assert lines["antrean"].found == "1 belum terkirim, 0 menunggu jawaban"


@pytest.mark.parametrize("status", [404, 500, 503])
def test_a_service_that_fails_is_a_warning(place: Workplace, status: int) -> None:
    national = National()
    national.failing = status
    lines = by_name(examine_desk(place.desk, national))
    assert lines["layanan"].grade == "warn"
    assert lines["jam"].grade == "ok"


@pytest.mark.parametrize(("minutes", "grade"), [(0, "ok"), (1.9, "ok"), (3, "warn"), (-3, "warn"), (5e6, "warn")])
def test_a_clock_that_is_wrong_is_a_warning(place: Workplace, minutes: float, grade: str) -> None:
    place.clock.advance(minutes=minutes)
    line = by_name(examine_desk(place.desk, National()))["jam"]
    assert (line.grade, line.found) == (grade, f"berbeda {int(abs(minutes) * 60)} detik dari layanan")


def test_the_clock_is_remembered_from_the_last_exchange(place: Workplace) -> None:
    national = National()
    place.clock.advance(minutes=10)
    settle(place, national)
    exchange(place, national)
    national.failing = 503
    line = by_name(examine_desk(place.desk, national))["jam"]
    assert (line.grade, line.found) == ("warn", "berbeda 600 detik dari layanan")


@pytest.mark.parametrize("now", ["", "kemarin", "2026-11-24T08:30:00", 5])
def test_a_service_that_does_not_tell_the_time_harms_nothing(place: Workplace, now: object) -> None:
    vague = httpx.MockTransport(lambda _: httpx.Response(200, json={"epoch": "e1", "now": now}))
    assert by_name(examine_desk(place.desk, vague))["jam"].grade == "ok"


def test_no_address_at_all_is_a_warning(place: Workplace) -> None:
    place.sql("UPDATE desk SET service_url = ''")
    with place.store.reading() as connection:
        place.desk.refresh(connection)
    lines = by_name(examine_desk(place.desk))
    assert lines["layanan"].grade == "warn"
