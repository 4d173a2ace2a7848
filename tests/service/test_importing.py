"""Importing complaints: each line a case of its own, twice changing nothing, what was not said marked as assumed."""

import gzip
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import json

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.ids import OfficeCode, imported_case_id
from desktop.contract.regions import REGION_EDITION, Region
from desktop.db import reference
from desktop.errors import UserTrouble
from desktop.service.importing import Report, import_file
from desktop.service.pen import NotLegal
from tests.db.test_reference_tables import REGIONS
from tests.desks import OFFICE, Workplace

ASSUMED = ("anonymous", "secret", "classification", "channel", "title")
LINES: tuple[dict[str, Any], ...] = (
    {"id": 1, "text": "Lampu jalan padam. Mohon diganti.", "received_at": "2026-10-01T09:15:00+08:00"},
    {"id": "A-2", "text": "Sampah menumpuk.", "address": "Pasar Wage", "village": "Miroto", "agency": "Bidang Sampah"},
    {"id": 3, "text": "Air keruh.", "received_at": "2026-10-02 10:00", "topic": "Air", "yang_belum_dikenal": [1]},
)


def write(path: Path, lines: Any) -> Path:
    path.write_bytes(b"".join(json.encode(line) + b"\n" for line in lines))
    return path


def take(place: Workplace, path: Path, **more: Any) -> Report:
    return import_file(place.desk, place.session("sari"), path, **more)


def recorded_at(place: Workplace) -> list[bodies.Recorded]:
    found = place.sql("SELECT bytes FROM events WHERE kind = 'complaint.recorded' ORDER BY n")
    decoded = [ev.decode_body(ev.decode_event(row[0])) for row in found]
    return [body for body in decoded if isinstance(body, bodies.Recorded)]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_every_line_becomes_a_case(place: Workplace, tmp_path: Path, packed: bool) -> None:
    path = write(tmp_path / "laporan.jsonl", LINES)
    if packed:
        path.write_bytes(gzip.compress(path.read_bytes()))
    assert take(place, path) == Report(recorded=3, known=0, proposed=0, rejected=())
    first, second, third = recorded_at(place)
    assert (first.narrative, first.title, first.source_id) == (LINES[0]["text"], "Lampu jalan padam", "1")
    assert (second.place, second.source_id) == ("Pasar Wage, Miroto", "A-2")
    assert [body.source_topic for body in (first, second, third)] == [None, None, "Air"]
    assert [body.source_agency for body in (first, second, third)] == [None, "Bidang Sampah", None]
    assert third.place is None
    cases = [row[0].hex() for row in place.sql("SELECT id FROM cases ORDER BY n")]
    assert cases == [imported_case_id(OFFICE, source).replace("-", "") for source in ("1", "A-2", "3")]


def test_what_the_source_does_not_say_is_marked_as_assumed(place: Workplace, tmp_path: Path) -> None:
    take(place, write(tmp_path / "l", LINES))
    zoned, without, local = recorded_at(place)
    assert {(b.anonymous, b.secret, b.classification, b.channel) for b in (zoned, without, local)} == {
        (True, False, "without_oversight", "website")
    }
    assert (zoned.assumed, zoned.received_at) == (ASSUMED, "2026-10-01T09:15:00+08:00")
    assert (without.assumed, without.received_at) == ((*ASSUMED, "received_at"), "2026-11-24T08:30:00+07:00")
    assert (local.assumed, local.received_at) == ((*ASSUMED, "received_at"), "2026-10-02T10:00:00+07:00")


def test_a_day_without_an_hour_is_midnight_in_the_assumed_zone(place: Workplace, tmp_path: Path) -> None:
    take(place, write(tmp_path / "l", [{"id": 1, "text": "Banjir.", "received_at": "2026-10-02"}]))
    assert recorded_at(place)[0].received_at == "2026-10-02T00:00:00+07:00"
    assert "received_at" in recorded_at(place)[0].assumed


def test_importing_twice_changes_nothing(place: Workplace, tmp_path: Path) -> None:
    path = write(tmp_path / "l", LINES)
    take(place, path)
    before = place.sql("SELECT * FROM events"), place.sql("SELECT * FROM numbers")
    assert take(place, path) == Report(recorded=0, known=3, proposed=0, rejected=())
    assert (place.sql("SELECT * FROM events"), place.sql("SELECT * FROM numbers")) == before


def test_one_id_twice_in_a_file_is_one_case(place: Workplace, tmp_path: Path) -> None:
    path = write(tmp_path / "l", [LINES[0], LINES[0], {"id": "1", "text": "Nomor sama sebagai teks."}])
    assert take(place, path) == Report(recorded=1, known=2, proposed=0, rejected=())


def test_lines_without_an_id_of_their_own_are_not_taken_for_each_other(place: Workplace, tmp_path: Path) -> None:
    path = write(tmp_path / "l", [{"id": "", "text": "Laporan pertama."}, {"id": " ", "text": "Laporan kedua."}])
    assert [line.line for line in take(place, path).rejected] == [1, 2]


def test_interrupted_and_run_again_it_goes_on_where_it_was(place: Workplace, tmp_path: Path) -> None:
    path = write(tmp_path / "l", [{"id": n, "text": f"Laporan nomor {n}."} for n in range(450)])
    told: list[int] = []

    def interrupt(done: int) -> None:
        told.append(done)
        if done == 400:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take(place, path, told=interrupt)
    assert told == [200, 400]
    assert place.one("SELECT COUNT(*) FROM cases") == 400
    assert take(place, path) == Report(recorded=50, known=400, proposed=0, rejected=())
    assert place.one("SELECT COUNT(DISTINCT number) FROM cases") == 450


def test_a_limit_takes_so_many_lines(place: Workplace, tmp_path: Path) -> None:
    path = write(tmp_path / "l", LINES)
    assert take(place, path, limit=2).recorded == 2
    assert take(place, path, limit=0) == Report(0, 0, 0, ())


def test_the_clerk_proposes_a_disposition_with_the_agency_as_unit(place: Workplace, tmp_path: Path) -> None:
    report = take(place, write(tmp_path / "l", LINES), propose_to=OfficeCode("33.74.DLH"))
    assert report.proposed == 3
    found = place.sql("SELECT bytes FROM events WHERE kind = 'disposition.proposed' ORDER BY n")
    proposals = [ev.decode_body(ev.decode_event(row[0])) for row in found]
    assert [body.disposition for body in proposals if isinstance(body, bodies.DispositionProposed)] == [
        bodies.Disposition(to=OfficeCode("33.74.DLH")),
        bodies.Disposition(to=OfficeCode("33.74.DLH"), unit="Bidang Sampah"),
        bodies.Disposition(to=OfficeCode("33.74.DLH")),
    ]
    assert place.sql("SELECT DISTINCT fate FROM timeline") == [("in_effect",)]


@pytest.mark.parametrize("office", ["dinas lingkungan", "33.74-DLH", "x" * 40])
def test_a_proposal_to_what_is_no_office_is_refused_in_words(place: Workplace, tmp_path: Path, office: str) -> None:
    with pytest.raises(UserTrouble):
        take(place, write(tmp_path / "l", LINES), propose_to=OfficeCode(office))
    assert place.sql("SELECT 1 FROM events WHERE kind = 'disposition.proposed'") == []


def test_who_may_not_record_may_not_import(place: Workplace, tmp_path: Path) -> None:
    with pytest.raises(NotLegal, match="petugas loket"):
        import_file(place.desk, place.session("dewi"), write(tmp_path / "l", LINES))
    assert place.sql("SELECT * FROM events") == []
    assert place.sql("SELECT * FROM numbers") == []


# --- regions ---


@pytest.mark.parametrize(
    ("said", "region"),
    [
        ({"district": "Semarang Tengah", "village": "Miroto"}, "33.74.01.1001"),
        ({"district": "SEMARANG TENGAH"}, "33.74.01"),
        ({"district": "Semarang Tengah", "village": "Entah"}, "33.74.01"),
        ({"district": "Entah", "village": "Miroto"}, None),
        ({"village": "Miroto"}, None),
        ({"district": "Kembar"}, None),
        ({}, None),
    ],
)
def test_a_region_is_set_only_where_it_is_certain(
    place: Workplace, tmp_path: Path, said: dict[str, str], region: str | None
) -> None:
    twins = [Region("33.74.08", "Kembar", 3, "33.74"), Region("33.74.09", "Kembar", 3, "33.74")]
    with place.store.writing() as connection:
        reference.take_over_regions(connection, [*REGIONS, *twins], REGION_EDITION)
    take(place, write(tmp_path / "l", [{"id": 1, "text": "Banjir.", **said}]))
    body = recorded_at(place)[0]
    assert body.region == region
    assert ("region" in body.assumed) == (region is not None)
    assert body.place == (", ".join(said[key] for key in ("village", "district") if key in said) or None)


@given(
    lines=st.lists(
        st.fixed_dictionaries({"id": st.integers(0, 9), "text": st.text(min_size=1, max_size=40).filter(str.strip)}),
        max_size=12,
    )
)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_imported_the_sum_is_right_and_twice_is_once(
    place: Workplace, tmp_path: Path, lines: list[dict[str, Any]]
) -> None:
    before = place.one("SELECT COUNT(*) FROM cases")
    path = write(tmp_path / "l", lines)
    first, second = take(place, path), take(place, path)
    assert first.recorded + first.known + len(first.rejected) == len(lines)
    assert second == Report(recorded=0, known=len(lines), proposed=0, rejected=())
    assert place.one("SELECT COUNT(*) FROM cases") == before + first.recorded
