"""`loket verify` and what is made from the log: lists, people, search; and several kinds of damage at once."""

from pathlib import Path

import pytest

from desktop.db.store import FILE, open_store
from desktop.service.desk import Desk
from desktop.service.verifying import verify
from tests.desks import KEY, Workplace, desk_in, world
from tests.service.test_verifying import found, used

__all__ = ["used"]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE cases SET title = 'Judul lain' WHERE n = (SELECT MIN(n) FROM cases)",
        "UPDATE cases SET state = 'received'",
        "UPDATE cases SET sync = 'arrived'",
        "UPDATE cases SET course = replace(course, 'closed', 'answered')",
        "DELETE FROM cases WHERE n = (SELECT MIN(n) FROM cases)",
        "UPDATE timeline SET fate = 'disputed' WHERE position = 1",
        "DELETE FROM timeline WHERE position = 1",
        "UPDATE counters SET n = n + 1",
        "DELETE FROM counters",
        "DELETE FROM case_search WHERE rowid = (SELECT MIN(n) FROM cases)",
        "INSERT INTO case_search (rowid, narrative) VALUES (999, 'laporan siluman')",
        "UPDATE people SET roles = '[\"clerk\"]' WHERE username = 'budi'",
        "UPDATE people SET name = 'Orang lain' WHERE username = 'budi'",
        "DELETE FROM people WHERE username = 'dewi'",
    ],
)
def test_lists_that_are_not_the_ones_of_the_log_are_named(used: Workplace, change: str) -> None:
    used.sql(change)
    assert "tidak sama dengan yang dibangun ulang" in found(used)["lists"]
    assert "lists" in found(used)  # verifying mends nothing


def test_a_case_that_the_log_does_not_hold_is_named(used: Workplace) -> None:
    columns = [row[1] for row in used.sql("PRAGMA table_info(cases)")]
    values = ", ".join({"n": "999", "id": "randomblob(16)"}.get(name, name) for name in columns)
    used.sql(f"INSERT INTO cases SELECT {values} FROM cases LIMIT 1")
    assert "lists" in found(used)


# --- several at once, and pages ---


def test_every_kind_of_damage_is_named_once_with_what_was_found_first(used: Workplace) -> None:
    used.sql("UPDATE events SET chain = ?", bytes(32))
    used.sql("DELETE FROM queue")
    used.sql("UPDATE counters SET n = 99")
    findings = verify(used.desk).findings
    assert [finding.check for finding in findings] == ["log", "queue", "lists"]
    assert all(finding.words for finding in findings)


def test_a_page_that_was_damaged_on_the_disk_is_named(tmp_path: Path) -> None:
    with desk_in(tmp_path) as place:
        place.record()
        offset = (int(place.one("SELECT rootpage FROM sqlite_schema WHERE name = 'drafts'")) - 1) * 4096
    with (tmp_path / FILE).open("r+b") as file:
        file.seek(offset + 100)
        file.write(b"\xff\xff\xff\xff")
    store = open_store(tmp_path, KEY)
    damaged = Workplace(Desk(tmp_path, store, world()), place.clock)
    assert "halaman basis data" in found(damaged)["pages"]
    store.close()
