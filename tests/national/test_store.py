"""What lies on disk: encrypted, append-only, on tables of this version, under a key that is well kept."""

import base64
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from desktop.db.cipher import DiskFull, WrongKeyOrDamaged
from desktop.errors import LoketError
from national import key_file, metastore, schema
from national.opening import DatabaseNewer, open_database
from national.settings import Settings
from tests.national.answers import Refused
from tests.national.country import KECAMATAN, Country
from tests.national.peer import new_case


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A folder that is not there yet."""
    return Settings.of(tmp_path / "service")


def test_the_revisions_make_the_tables_that_the_program_uses(settings: Settings) -> None:
    engine = open_database(settings)
    with engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []
    engine.dispose()


def test_a_newer_database_is_refused_in_words_and_left_alone(settings: Settings) -> None:
    engine = open_database(settings)
    with engine.begin() as connection:
        metastore.write_number(connection, metastore.SCHEMA, schema.VERSION + 1)
    engine.dispose()
    with pytest.raises(DatabaseNewer, match="lebih baru"):
        open_database(settings)


def test_epoch_and_root_key_are_drawn_once(settings: Settings) -> None:
    drawn = []
    for _ in range(2):
        engine = open_database(settings)
        with engine.begin() as connection:
            drawn.append((metastore.epoch(connection), metastore.read(connection, metastore.ROOT_KEY)))
        engine.dispose()
    assert drawn[0] == drawn[1]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM events",
        "DELETE FROM feeds",
        "UPDATE events SET bytes = x'00'",
        "UPDATE events SET hash = x'00'",
        "UPDATE events SET signature = NULL",
        "UPDATE events SET seq = 9",
        "UPDATE events SET outcome = 'held'",
        "UPDATE feeds SET reason = 'x'",
        "UPDATE feeds SET g = g + 1",
        "DELETE FROM strays",
        "UPDATE strays SET hash = x'00'",
    ],
)
def test_the_log_refuses_to_change(country: Country, statement: str) -> None:
    peer, _ = country.desk(KECAMATAN, "supervisor")
    peer.push(b'{"id":"poison"}')
    peer.sync()
    with pytest.raises(IntegrityError, match="append-only"), country.beside() as connection:
        connection.execute(text(statement))


def test_erasure_is_the_one_door_and_every_chain_stays_whole(country: Country) -> None:
    peer, camat = country.desk(KECAMATAN, "supervisor")
    peer.record(camat, new_case())
    peer.sync()
    with country.beside() as connection:
        connection.execute(text("UPDATE events SET bytes = NULL WHERE kind = 'complaint.recorded'"))
    assert country.verify()["verified"] is True
    peer.cursor, peer.feed = type(peer.cursor)(peer.cursor.epoch, 0, bytes(32)), []
    peer.sync([], held={})
    assert "complaint.recorded" not in peer.kinds()


def test_nothing_on_disk_says_who_complained_of_what(country: Country) -> None:
    peer, camat = country.desk(KECAMATAN, "supervisor")
    peer.record(camat, new_case(), narrative="Tetangga saya", who=b'{"name":"Siti Aminah"}')
    peer.push(b'{"id":"stray","name":"Siti Aminah"}')
    peer.sync()
    files = [path for path in country.settings.data.rglob("*") if path.is_file()]
    assert files
    for path in files:
        data = path.read_bytes()
        for secret in ("Siti Aminah", "Tetangga saya", peer.key.key_id, camat.name, "SQLite format"):
            assert secret.encode() not in data, path
            assert secret.encode("utf-16-le") not in data, path


# --- the key ---


def test_the_key_is_made_beside_the_folder_for_its_owner_alone(settings: Settings) -> None:
    open_database(settings).dispose()
    path = settings.key_file
    assert path == settings.data.with_name("service.key")
    assert len(base64.b64decode(path.read_text())) == 32
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600
        assert settings.data.stat().st_mode & 0o777 == 0o700


def _loosen(path: Path) -> None:
    path.chmod(0o644)


def _empty(path: Path) -> None:
    path.write_text("")


def _scribble(path: Path) -> None:
    path.write_text("bukan kunci\n")


def _shorten(path: Path) -> None:
    path.write_bytes(base64.b64encode(bytes(16)))


def _swap(path: Path) -> None:
    path.write_bytes(base64.b64encode(os.urandom(32)))


@pytest.mark.parametrize(
    ("spoil", "trouble"),
    [
        (_loosen, key_file.KeyFileLoose),
        (Path.unlink, key_file.KeyFileMissing),
        (_empty, key_file.KeyFileDamaged),
        (_scribble, key_file.KeyFileDamaged),
        (_shorten, key_file.KeyFileDamaged),
        (_swap, WrongKeyOrDamaged),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_key_that_is_badly_kept_is_refused_in_words(
    settings: Settings, spoil: Callable[[Path], None], trouble: type[LoketError]
) -> None:
    open_database(settings).dispose()
    before = settings.database.read_bytes()
    spoil(settings.key_file)
    with pytest.raises(trouble) as refused:
        open_database(settings)
    assert len(refused.value.words().split(". ")) >= 2
    assert settings.database.read_bytes() == before


def test_key_and_data_do_not_lie_in_one_folder(tmp_path: Path) -> None:
    with pytest.raises(key_file.KeyFileInside):
        open_database(Settings.of(tmp_path / "service", tmp_path / "service" / "key"))


def test_a_folder_that_is_a_file_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "service").write_text("bukan folder")
    with pytest.raises(LoketError):
        open_database(Settings.of(tmp_path / "service"))


def test_trouble_with_the_disk_is_told_to_desks_as_passing(country: Country, monkeypatch: pytest.MonkeyPatch) -> None:
    peer, camat = country.desk(KECAMATAN, "supervisor")
    recorded = peer.record(camat, new_case())

    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as broken:
        broken.setattr("national.batch.take_in", full)
        with pytest.raises(Refused, match="unavailable") as refused:
            peer.sync()
    assert refused.value.problem["status"] == 503
    peer.sync()
    assert peer.outcome(recorded) == ("accepted", "")
