"""The store: durable pragmas on every connection, one schema by Alembic, all or nothing; a newer one is not touched."""

import errno
import importlib.resources
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from desktop.casework import events as ev
from desktop.db import projections
from desktop.db.cipher import Busy, open_engine
from desktop.db.store import FILE, HEAD, NewerDatabase, Store, open_store, schema_version
from tests.desks import KEY, Workplace, aborted, desk_in

PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
IN_MEMORY = {"TEMP_STORE=2", "TEMP_STORE=3"}
TABLES = {
    "alembic_version", "calendars", "case_likeness", "case_likeness_keys", "case_links", "case_search", "cases",
    "categories", "counters", "deadline_rules", "desk", "drafts", "events", "exchange", "feed", "holidays", "numbers",
    "news", "office_settings",
    "offices", "own_keys", "part_queue", "parts", "people", "queue", "reference_editions", "regions", "seen",
    "seen_since", "staff_requests", "strays", "sync_history", "tasks", "timeline",
}  # fmt: skip
TRIGGERS = {"events_are_new", "events_stay", "events_do_not_change"}


def alembic() -> Config:
    config = Config()
    config.set_main_option("script_location", str(importlib.resources.files("desktop.db") / "migrations"))
    return config


def pragmas(connection: Connection) -> dict[str, object]:
    return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in PRAGMAS}


def test_every_connection_is_durable_and_leaves_no_traces(place: Workplace) -> None:
    with place.store.writing() as connection:
        assert pragmas(connection) == PRAGMAS
    with (
        place.store.reading() as first,
        place.store.reading() as second,
        place.store.reading() as third,
        place.store.reading() as fourth,
    ):
        for connection in (first, second, third, fourth):
            assert pragmas(connection) == PRAGMAS


def test_sorting_never_spills_plain_text_to_the_temp_folder(place: Workplace) -> None:
    options = {row[0] for row in place.sql("PRAGMA compile_options")}
    assert options & IN_MEMORY
    assert place.one("PRAGMA temp_store") in (0, 2)


def test_the_schema_that_the_code_knows_is_the_newest_revision() -> None:
    script = ScriptDirectory.from_config(alembic())
    assert script.get_heads() == [HEAD]
    assert script.get_bases() == ["0001"]


def test_the_first_schema_holds_every_table_and_the_guards_of_the_log(place: Workplace) -> None:
    rows = place.sql("SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    parts = ("config", "content", "data", "docsize", "idx")
    inner = {f"{index}_{part}" for index in ("case_likeness", "case_search") for part in parts}
    assert {name for kind, name in rows if kind == "table"} - inner == TABLES
    assert {name for kind, name in rows if kind == "trigger"} == TRIGGERS
    with place.store.reading() as connection:
        assert schema_version(connection) == HEAD


def test_a_migration_that_is_interrupted_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / FILE, KEY)
    config = alembic()
    with aborted(store) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)
    with store.reading() as connection:
        assert schema_version(connection) is None
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM sqlite_schema").scalar_one() == 0
    store.close()
    reopened = open_store(tmp_path, KEY)
    with reopened.reading() as connection:
        assert schema_version(connection) == HEAD
    reopened.close()


def test_opening_again_changes_neither_schema_nor_data(tmp_path: Path) -> None:
    with desk_in(tmp_path) as place:
        saved = place.record()
        schema = place.sql("SELECT sql FROM sqlite_schema ORDER BY name")
    store = open_store(tmp_path, KEY)
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT sql FROM sqlite_schema ORDER BY name").all() == schema
        assert connection.exec_driver_sql("SELECT number FROM cases").scalar_one() == saved.number
    store.close()


@pytest.mark.parametrize("before", ["'0'", None], ids=["of another edition", "of no edition"])
def test_lists_by_the_rules_of_another_version_are_made_anew_on_opening(tmp_path: Path, before: str | None) -> None:
    with desk_in(tmp_path) as place:
        saved = place.record()
        place.sql("UPDATE cases SET title = 'Aturan lama'")
        place.sql("DELETE FROM reference_editions WHERE name = 'projections'")
        if before is not None:
            place.sql(f"INSERT INTO reference_editions (name, edition) VALUES ('projections', {before})")
    for _ in range(2):
        store = open_store(tmp_path, KEY)
        with store.reading() as connection:
            assert projections.is_current(connection)
            title = connection.exec_driver_sql("SELECT title FROM cases").scalar_one()
        store.close()
        assert title == ev.decode_body(saved.event).title  # type: ignore[union-attr]


def test_lists_by_the_rules_of_this_version_are_left_as_they_are(tmp_path: Path) -> None:
    with desk_in(tmp_path) as place:
        place.record()
        place.sql("UPDATE cases SET title = 'Tidak dibangun ulang'")
    store = open_store(tmp_path, KEY)
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT title FROM cases").scalar_one() == "Tidak dibangun ulang"
    store.close()


@pytest.mark.parametrize("version", [f"{int(HEAD) + 1:04}", "0099", "1000"])
def test_a_newer_database_is_refused_in_words_and_untouched(tmp_path: Path, version: str) -> None:
    with desk_in(tmp_path) as place:
        place.record()
        place.sql("UPDATE alembic_version SET version_num = ?", version)
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(NewerDatabase) as caught:
        open_store(tmp_path, KEY)
    assert version in caught.value.words()
    assert "Perbarui Loket" in caught.value.words()
    assert (tmp_path / FILE).read_bytes() == before


def test_what_a_transaction_did_is_there_when_it_ends_or_not_at_all(place: Workplace) -> None:
    with place.store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO drafts VALUES ('satu', '2026', x'')")
    with place.aborted() as connection:
        connection.exec_driver_sql("INSERT INTO drafts VALUES ('dua', '2026', x'')")
    assert place.sql("SELECT id FROM drafts") == [("satu",)]


def test_a_reader_sees_one_view_while_a_save_goes_on(place: Workplace) -> None:
    with place.store.reading() as connection:
        before = connection.exec_driver_sql("SELECT COUNT(*) FROM events").scalar_one()
        place.record()
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM events").scalar_one() == before
    assert place.one("SELECT COUNT(*) FROM events") == before + 1


def test_a_reader_never_waits_for_the_writer(place: Workplace) -> None:
    seen: list[int] = []

    def look() -> None:
        with place.store.reading() as connection:
            seen.append(connection.exec_driver_sql("SELECT COUNT(*) FROM drafts").scalar_one())

    with place.store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO drafts VALUES ('satu', '2026', x'')")
        reader = threading.Thread(target=look)
        reader.start()
        reader.join(5)
        assert seen == [0]


def test_closing_folds_the_write_ahead_log_away(tmp_path: Path) -> None:
    with desk_in(tmp_path) as place:
        place.record()
        assert (tmp_path / f"{FILE}-wal").stat().st_size > 0
    assert not (tmp_path / f"{FILE}-wal").exists()


@pytest.mark.parametrize("error", [OSError(errno.EIO, "gagal"), sqlcipher.OperationalError("disk I/O error")])
def test_a_disk_that_fails_while_closing_takes_back_nothing_that_was_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """A person was told that it is saved, and it is: only the folding has to wait for the next opening."""
    with desk_in(tmp_path) as place:
        saved = place.record()

        def fails() -> None:
            raise error

        monkeypatch.setattr(place.store._writer, "raw_connection", fails)
    store = open_store(tmp_path, KEY)
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT number FROM cases").scalar_one() == saved.number
    store.close()


@pytest.fixture
def other_defaults() -> Iterator[None]:
    """A library whose own defaults are others, as those of a later version may be."""
    connection = sqlcipher.connect(":memory:")
    connection.execute("PRAGMA cipher_default_kdf_iter = 64000")
    yield
    connection.execute("PRAGMA cipher_default_kdf_iter = 256000")
    connection.close()


@pytest.mark.usefixtures("other_defaults")
def test_what_is_written_is_of_the_fourth_format_of_the_cipher_whatever_the_library_likes(tmp_path: Path) -> None:
    with desk_in(tmp_path) as place:
        settings = {row[0] for row in place.sql("PRAGMA cipher_settings")}
    assert {
        "PRAGMA kdf_iter = 256000;",
        "PRAGMA cipher_page_size = 4096;",
        "PRAGMA cipher_use_hmac = 1;",
        "PRAGMA cipher_hmac_algorithm = HMAC_SHA512;",
        "PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA512;",
    } <= settings


def test_another_writer_on_the_same_file_is_told_to_wait_in_words(place: Workplace) -> None:
    other = open_engine(place.store.path, KEY)
    with other.connect() as connection:
        connection.connection.cursor().execute("PRAGMA busy_timeout = 1")
        with place.store.writing(), pytest.raises(Busy) as caught:
            connection.exec_driver_sql("SELECT 1")
    other.dispose()
    assert "sedang dipakai" in caught.value.words()
