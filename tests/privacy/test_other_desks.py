"""A desk that may not: neither on the wire to it, nor in its database opened with its own key, nor in its feed."""

from pathlib import Path

import pytest

from desktop.db import evidence
from tests.national.country import DINKES
from tests.privacy.markers import ADDRESS, MARKERS, NAME, NIK, PHONE, traces
from tests.privacy.planted import AGAINST, ANONYMOUS, OPEN, SAID, Places, settled
from tests.sync.town import Station

PARTS = {"who", "taker", "reply", "person", "supporter"}


def dump(station: Station) -> bytes:
    """Every value of every table of a desk, as the key of its database shows them."""
    found: list[bytes] = []
    with station.desk.store.reading() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        for table in tables:
            for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"'):
                found += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\n".join(found)


def parts_of(places: Places, station: Station, kind: str) -> set[str]:
    """The names of the parts of a case that lie at a desk."""
    mine = [step.event.id for step in station.case(places.cases[kind]).steps]
    with station.desk.store.reading() as connection:
        return {part.name for part, _ in evidence.parts(connection) if part.event in mine and part.data}


@pytest.mark.parametrize("where", ["recording", "coordinator"])
def test_the_recording_office_and_its_coordinator_hold_every_part(places: Places, where: str) -> None:
    station = places.stations[where]
    assert parts_of(places, station, ANONYMOUS) == PARTS
    assert traces(dump(station)) == set(MARKERS)
    assert where == "recording" or traces(places.bytes_to[where]) == set(MARKERS)


def test_the_agency_of_an_anonymous_case_holds_the_case_and_no_part_of_it(places: Places) -> None:
    assert places.agency.row(places.cases[ANONYMOUS]) is not None
    assert parts_of(places, places.agency, ANONYMOUS) == set()
    assert parts_of(places, places.agency, OPEN) == PARTS


def test_nothing_of_an_anonymous_reporter_reaches_the_agency(tmp_path: Path) -> None:
    """The same journey with an anonymous case alone, so that not a single byte of her may be there."""
    with settled(tmp_path, ANONYMOUS) as places:
        heard = places.bytes_to["agency"]
        assert SAID[ANONYMOUS].encode() in heard
        assert traces(heard) == set()
        assert traces(dump(places.agency)) == set()
        assert traces(dump(places.recording)) >= {NAME, NIK, PHONE, ADDRESS}


def test_the_reported_office_has_nothing_of_a_secret_case(places: Places) -> None:
    case, said = places.cases[AGAINST], SAID[AGAINST]
    number = places.recording.row(case)
    assert number is not None
    for where in (dump(places.reported), places.bytes_to["reported"]):
        assert traces(where) == set()
        for trace in (case, number.number, said, *said.split()):
            assert trace.encode() not in where or len(trace) < 7, trace
        assert bytes.fromhex(case.replace("-", "")) not in where
    assert places.reported.row(case) is None
    assert places.reported.parts() == []


def test_and_the_search_would_have_found_it(places: Places) -> None:
    case = places.cases[AGAINST]
    whole = dump(places.recording)
    assert SAID[AGAINST].encode() in whole
    assert bytes.fromhex(case.replace("-", "")) in whole
    assert SAID[AGAINST].encode() in places.bytes_to["coordinator"]
    assert DINKES.encode() in places.bytes_to["reported"]
