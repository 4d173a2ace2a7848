"""The service checks itself: a single flipped byte is found and named."""

import pytest
from sqlalchemy import text

from desktop.casework import bodies
from national.verifying import words
from tests.national.country import DLH, KECAMATAN, Case, Country


@pytest.fixture
def busy(country: Country) -> Country:
    """A country with a case, a part, a stray and a decision."""
    boss, camat = country.desk(KECAMATAN, "supervisor")
    desk, clerk = country.desk(KECAMATAN, "clerk")
    country.desk(DLH, "supervisor")
    case = Case()
    desk.push(b'{"id":"01a20c91-a000-7658-a8fc-375eee874832"}')
    proposal = case.proposed(desk, clerk)
    desk.sync()
    boss.sync()
    case.approved(boss, camat, proposal)
    boss.sync()
    return country


def test_all_is_well(busy: Country) -> None:
    report = busy.verify()
    counted = {name: report[name] for name in ("verified", "strays", "parts", "unlinked")}
    assert counted == {"verified": True, "strays": 1, "parts": 1, "unlinked": 0}
    assert report["events"] == 10
    assert "Semua cocok" in words(report)


@pytest.mark.parametrize(
    ("table", "change", "what"),
    [
        ("events", "bytes = x'00' WHERE kind = 'complaint.recorded'", "bytes"),
        ("events", "bytes = CAST(bytes || ' ' AS BLOB) WHERE kind = 'complaint.verified'", "bytes"),
        ("events", "kind = 'note.added' WHERE kind = 'complaint.recorded'", "columns"),
        ("events", "signature = zeroblob(64) WHERE kind = 'complaint.verified'", "signature"),
        ("events", "chain = zeroblob(32) WHERE kind = 'disposition.proposed'", "authored chain"),
        ("events", "linked = 0, chain = zeroblob(32) WHERE kind = 'disposition.proposed'", "feed chain"),
        ("events", "linked = 0, seq = seq + 1 WHERE kind = 'disposition.proposed'", "feed chain"),
        ("strays", "bytes = x'00'", "bytes"),
        ("parts", "data = x'00'", "part"),
        ("parts", "data = NULL, commitment = zeroblob(32)", "commitment"),
        ("feeds", "chain = zeroblob(32) WHERE g = 3", "feed chain"),
        ("feeds", "outcome = 'held' WHERE g = 4 AND outcome IS NOT NULL", "feed chain"),
        ("feeds", "reason = 'x' WHERE g = 2", "feed chain"),
        ("feeds", "event = 1 WHERE g = 2", "feed chain"),
    ],
)
def test_whatever_is_changed_is_found_and_named(busy: Country, table: str, change: str, what: str) -> None:
    with busy.beside() as connection:
        triggers = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all()
        for trigger in triggers:
            connection.execute(text(f"DROP TRIGGER {trigger}"))
        assert connection.execute(text(f"UPDATE {table} SET {change}")).rowcount >= 1
    report = busy.verify()
    assert report["verified"] is False
    assert report["wrong"]["what"] == what
    assert report["wrong"]["where"] in words(report)


def test_an_entry_that_was_taken_out_is_missed(busy: Country) -> None:
    with busy.beside() as connection:
        connection.execute(text("DROP TRIGGER feeds_stay"))
        connection.execute(text("DELETE FROM feeds WHERE g = 3"))
    assert busy.verify()["wrong"]["what"] == "feed chain"


def test_what_an_origin_wrote_twice_is_evidence_and_no_fault(country: Country) -> None:
    """A cloned desk: two events with one number. Both are taken (sync.md, section 1)."""
    peer, camat = country.desk(KECAMATAN, "supervisor")
    case = Case()
    peer.record(camat, case.id, who=None)
    peer.sync()
    before = (peer._seq, peer._chain)
    first = peer.act(camat, "note.added", bodies.Noted(text="di sini"), case.id)
    peer.sync()
    peer._seq, peer._chain = before
    second = peer.act(camat, "note.added", bodies.Noted(text="di kembarannya"), case.id)
    peer.sync()
    assert peer.outcome(first) == peer.outcome(second) == ("accepted", "")
    report = country.verify()
    assert (report["verified"], report["unlinked"]) == (True, 1)
