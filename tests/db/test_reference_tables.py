"""Reference data is taken over whole or not at all, and looked up as people write."""

import datetime as dt

import pytest
from msgspec.structs import replace

from desktop.casework.ids import OfficeCode
from desktop.casework.working_days import Holiday
from desktop.contract import reference as ref
from desktop.contract.regions import REGION_EDITION, Region, read_regions, write_regions
from desktop.db import reference
from desktop.errors import EnvironmentTrouble
from desktop.resources import resource
from tests.desks import OFFICE, Workplace
from tests.service.fake_national import AGENCY, published

REGIONS = (
    Region("33", "Jawa Tengah", 1, None),
    Region("33.74", "Kota Semarang", 2, "33"),
    Region("33.74.01", "Semarang Tengah", 3, "33.74"),
    Region("33.74.01.1001", "Miroto", 4, "33.74.01"),
    Region("33.74.01.1002", "Pekunden", 4, "33.74.01"),
    Region("33.74.02", "Semarang Utara", 3, "33.74"),
    Region("33.74.02.1001", "Miroto", 4, "33.74.02"),
    Region("33.75", "Kota Pekalongan", 2, "33"),
    Region("33.75.01", "Semarang Tengah", 3, "33.75"),
)


def take_over(place: Workplace, everything: ref.ReferenceSet) -> None:
    with place.store.writing() as connection:
        reference.take_over(connection, everything)


def counts(place: Workplace) -> dict[str, int]:
    with place.store.reading() as connection:
        return reference.counts(connection)


def test_everything_that_is_published_is_there(place: Workplace) -> None:
    whole = published()
    take_over(place, whole)
    assert counts(place) == {
        "offices": len(whole.offices),
        "categories": len(whole.categories),
        "holidays": len(whole.holidays),
        "deadline_rules": len(whole.rules),
        "calendars": len(whole.calendars),
        "regions": 0,
    }
    with place.store.reading() as connection:
        assert reference.edition(connection, "published") == "terbitan-1"
        assert reference.edition(connection, "regions") is None
        assert reference.office(connection, AGENCY.code) == AGENCY
        assert reference.office(connection, "99.99") is None
        assert reference.has_category(connection, whole.categories[0].id)
        assert not reference.has_category(connection, "kategori-yang-tidak-ada")


def test_rules_calendars_and_holidays_come_back_as_they_were_published(place: Workplace) -> None:
    with place.store.reading() as connection:
        assert reference.rule_book(connection) is None
    whole = published()
    take_over(place, whole)
    with place.store.reading() as connection:
        book = reference.rule_book(connection)
        assert reference.holidays(connection) == tuple(sorted(whole.holidays, key=lambda h: (h.date, h.kind, h.name)))
    assert book is not None
    assert set(book.rules) == set(whole.rules)
    assert set(book.calendars) == set(whole.calendars)


def test_what_a_new_edition_does_not_name_is_gone(place: Workplace) -> None:
    take_over(place, published())
    only = ref.Office(OfficeCode("33.74.02"), "Kecamatan Baru", "district", active=False)
    take_over(place, replace(published(), version="terbitan-2", offices=(only,), holidays=()))
    with place.store.reading() as connection:
        assert reference.edition(connection, "published") == "terbitan-2"
        assert reference.office(connection, OFFICE) is None
        assert reference.office(connection, only.code) == only
    assert counts(place)["holidays"] == 0


def test_an_interrupted_take_over_leaves_the_edition_before(place: Workplace) -> None:
    take_over(place, published())
    before = counts(place)
    smaller = replace(published(), version="terbitan-2", categories=(), offices=())
    with place.aborted() as connection:
        reference.take_over(connection, smaller)
    assert counts(place) == before
    with place.store.reading() as connection:
        assert reference.edition(connection, "published") == "terbitan-1"


def test_a_row_keeps_what_this_version_does_not_read(place: Workplace) -> None:
    take_over(place, published())
    rows = [row[0] for row in place.sql("SELECT row FROM holidays")]
    assert all(b'"source"' in row for row in rows)


def test_taking_over_twice_changes_nothing(place: Workplace) -> None:
    take_over(place, published())
    before = [place.sql(f"SELECT * FROM {table}") for table in counts(place)]
    take_over(place, published())
    assert [place.sql(f"SELECT * FROM {table}") for table in counts(place)] == before


def test_holidays_are_kept_by_day_kind_and_name(place: Workplace) -> None:
    day = dt.date(2026, 12, 25)
    two = (Holiday(day, "Natal", "public", "SKB"), Holiday(day, "Natal", "collective_leave", "SKB"))
    take_over(place, replace(published(), holidays=two))
    assert [tuple(row) for row in place.sql("SELECT date, kind FROM holidays ORDER BY kind")] == [
        ("2026-12-25", "collective_leave"),
        ("2026-12-25", "public"),
    ]


def regions(place: Workplace) -> None:
    with place.store.writing() as connection:
        reference.take_over_regions(connection, REGIONS, REGION_EDITION)


def test_a_region_is_named_by_its_code(place: Workplace) -> None:
    regions(place)
    with place.store.reading() as connection:
        assert reference.region_name(connection, "33.74.01.1001") == "Miroto"
        assert reference.region_name(connection, "33.74.01.9999") is None


@pytest.mark.parametrize("name", ["Semarang Tengah", "SEMARANG TENGAH", "semarangtengah", " Semarang  Tengah "])
def test_a_name_is_found_within_its_regency_however_it_is_written(place: Workplace, name: str) -> None:
    regions(place)
    with place.store.reading() as connection:
        assert reference.regions_named(connection, name, "33.74", 3) == ["33.74.01"]
        assert reference.regions_named(connection, name, "33", 3) == ["33.74.01", "33.75.01"]
        assert reference.regions_named(connection, name, "33.74", 4) == []


def test_a_name_that_two_regions_bear_is_given_twice(place: Workplace) -> None:
    regions(place)
    with place.store.reading() as connection:
        assert reference.regions_named(connection, "Miroto", "33.74", 4) == ["33.74.01.1001", "33.74.02.1001"]
        assert reference.regions_named(connection, "Miroto", "33.74.02", 4) == ["33.74.02.1001"]


def test_damaged_regions_leave_the_ones_that_are_there(place: Workplace) -> None:
    regions(place)
    damaged = write_regions([*REGIONS[:3], REGIONS[2]])
    with pytest.raises(EnvironmentTrouble), place.store.writing() as connection:
        reference.take_over_regions(connection, read_regions(damaged), REGION_EDITION)
    with place.store.reading() as connection:
        assert reference.region_name(connection, "33.74.01") == "Semarang Tengah"
    assert counts(place)["regions"] == len(REGIONS)


def test_the_shipped_regions_fit_into_the_table(place: Workplace) -> None:
    with place.store.writing() as connection:
        shipped = read_regions(resource("reference/regions.txt.xz"))
        reference.take_over_regions(connection, shipped, REGION_EDITION)
        assert reference.counts(connection)["regions"] > 90_000
