"""Reference data: what ships is complete, what does not fit together is refused."""

import datetime as dt
import lzma
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.casework.deadlines import Clock
from desktop.casework.ids import OfficeCode
from desktop.contract.reference import (
    Category,
    DamagedReference,
    Office,
    ReferenceSet,
    read_categories,
    read_holidays,
    read_reference_set,
    read_rules,
    write_reference_set,
)
from desktop.contract.regions import (
    REGION_EDITION,
    Region,
    is_region_code,
    parent_region,
    read_regions,
    region_level,
    write_regions,
)
from desktop.errors import Bug

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "reference"


@pytest.fixture(scope="module")
def regions() -> dict[str, Region]:
    return {region.code: region for region in read_regions((SHIPPED / "regions.txt.xz").read_bytes())}


# --- regions as shipped ---


def test_every_region_of_the_edition_is_there_once(regions: dict[str, Region]) -> None:
    shipped = list(read_regions((SHIPPED / "regions.txt.xz").read_bytes()))
    assert Counter(region.level for region in shipped) == {1: 38, 2: 514, 3: 7_285, 4: 83_762}
    assert len(regions) == len(shipped)


def test_every_region_lies_in_a_region_one_level_up(regions: dict[str, Region]) -> None:
    for region in regions.values():
        assert region.parent == parent_region(region.code)
        assert region.level == region_level(region.code)
        assert region.parent is None or regions[region.parent].level == region.level - 1


def test_a_village_is_found_by_its_code_and_a_city_is_told_from_a_regency(regions: dict[str, Region]) -> None:
    assert regions["33.74.01.1001"] == Region("33.74.01.1001", "Miroto", 4, "33.74.01")
    assert regions["33.74"].name == "Kota Semarang"
    assert regions["33.22"].name == "Kabupaten Semarang"
    second = [region.name for region in regions.values() if region.level == 2]
    assert all(name.startswith(("Kabupaten ", "Kota ")) for name in second)


def test_writing_the_regions_again_gives_them_back(regions: dict[str, Region]) -> None:
    some = [region for region in regions.values() if region.code.startswith("33")]
    packed = write_regions(reversed(some))
    assert list(read_regions(packed)) == some
    assert write_regions(some) == packed


def test_the_committed_files_are_what_the_commands_make(regions: dict[str, Region]) -> None:
    pytest.importorskip("lokal")
    from resources.make import holidays as make_holidays
    from resources.make import regions as make_regions

    assert list(make_regions.source_regions()) == list(regions.values())
    assert (SHIPPED / "LICENSE-regions.txt").read_text(encoding="utf-8") == make_regions.licence_text()
    shipped = read_holidays((SHIPPED / "holidays.json").read_bytes())
    rows = [(day.date.isoformat(), day.name, day.kind, day.source) for day in shipped]
    assert rows == sorted(make_holidays.source_holidays())


# --- region codes ---

CODES = st.from_regex(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?", fullmatch=True, alphabet="0123456789.")


@given(CODES)
def test_a_code_climbs_to_its_province_one_level_at_a_time(code: str) -> None:
    level, at = region_level(code), code
    while (above := parent_region(at)) is not None:
        assert is_region_code(above)
        assert at.startswith(f"{above}.")
        level, at = level - 1, above
    assert (level, at) == (1, code[:2])


@given(st.text(alphabet="0123456789.٣ \n", max_size=14))
def test_a_code_is_2_2_2_4_digits_and_nothing_else(text: str) -> None:
    groups = text.split(".")
    sizes = [len(group) for group in groups]
    digits = all(character in "0123456789" for group in groups for character in group)
    assert is_region_code(text) == (digits and sizes == [2, 2, 2, 4][: len(sizes)])


@pytest.mark.parametrize("text", ["", "3", "33.", "33.7", "3374", "33.74.01.101", "33.74.01.1001.1", "33.74\n"])
def test_asking_about_what_is_no_code_is_a_bug(text: str) -> None:
    with pytest.raises(Bug):
        region_level(text)
    with pytest.raises(Bug):
        parent_region(text)


# --- damaged regions ---

HEADER = f"loket-regions 1 {REGION_EDITION}"


def xz(*lines: str) -> bytes:
    return lzma.compress("\n".join(lines).encode())


def test_the_form_of_the_file_is_fixed() -> None:
    small = xz(
        HEADER,
        "33",
        ".74",
        "..01",
        "...1001",
        "",
        "Jawa Tengah",
        "Kota Semarang",
        "Semarang Tengah",
        "Miroto",
    )
    assert [region.code for region in read_regions(small)] == ["33", "33.74", "33.74.01", "33.74.01.1001"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"not xz at all", id="not xz"),
        pytest.param(xz(HEADER, "33", "", "Jawa Tengah")[:-9], id="cut"),
        pytest.param(xz(HEADER, "33", "", "Jawa Tengah") + b"more", id="something behind it"),
        pytest.param(lzma.compress(b"\xff\xfe"), id="not UTF-8"),
        pytest.param(xz(HEADER, "33", "", "Jawa Tengah").replace(b"Jawa", b"Java"), id="a changed letter"),
        pytest.param(lzma.compress(b" " * (17 << 20)), id="far too large"),
        pytest.param(xz("loket-regions 1 Kepmendagri 1/1999", "33", "", "Jawa Tengah"), id="another edition"),
        pytest.param(xz(HEADER), id="no regions"),
        pytest.param(xz(HEADER, "33", "", "Jawa Tengah", "Aceh"), id="more names than codes"),
        pytest.param(xz(HEADER, "33", ".74", "", "Jawa Tengah", ""), id="a region without a name"),
        pytest.param(xz(HEADER, "33", "x4", "", "Jawa Tengah", "Jawa Timur"), id="no digits"),
        pytest.param(xz(HEADER, "33", ".7", "", "Jawa Tengah", "Kota Semarang"), id="a digit missing"),
        pytest.param(xz(HEADER, "33", "..01", "", "Jawa Tengah", "Semarang Tengah"), id="a level skipped"),
        pytest.param(xz(HEADER, ".74", "", "Kota Semarang"), id="no province"),
        pytest.param(xz(HEADER, "33", "33", "", "Jawa Tengah", "Jawa Tengah"), id="a code twice"),
        pytest.param(xz(HEADER, "33", "11", "", "Jawa Tengah", "Aceh"), id="out of order"),
    ],
)
def test_damaged_regions_are_refused(data: bytes) -> None:
    with pytest.raises(DamagedReference):
        list(read_regions(data))


@pytest.mark.parametrize(("year", "public", "leave"), [(2025, 17, 11), (2026, 17, 8), (2027, 18, 8)])
def test_holidays_are_as_many_as_decreed(year: int, public: int, leave: int) -> None:
    days = [day for day in read_holidays((SHIPPED / "holidays.json").read_bytes()) if day.date.year == year]
    assert Counter(day.kind for day in days) == {"public": public, "collective_leave": leave}
    assert all(day.source.startswith("SKB Nomor") for day in days)


def test_lebaran_2026_shuts_the_desk_from_wednesday_to_tuesday() -> None:
    days = {day.date: day.kind for day in read_holidays((SHIPPED / "holidays.json").read_bytes())}
    week = [days.get(dt.date(2026, 3, day)) for day in range(17, 26)]
    assert week == [None, *["collective_leave", "public"] * 2, "public", *["collective_leave"] * 2, None]


# --- deadline rules ---


def test_the_national_rules_have_a_calendar_and_a_row_for_every_clock() -> None:
    book = read_rules((SHIPPED / "deadline_rules.json").read_bytes())
    assert [rule.clock for rule in book.rules] == list(get_args(Clock))
    assert {rule.rules for rule in book.rules} == {"nasional"}
    rows = {rule.clock: (rule.amount, rule.unit, rule.start) for rule in book.rules}
    assert rows == {
        "verify": (3, "working_day", "received"),
        "first_follow_up": (5, "working_day", "received_by_agency"),
        "auto_close": (10, "working_day", "answered"),
        "finish_information_request": (5, "working_day", "received"),
        "finish_aspiration": (5, "working_day", "received"),
        "finish_without_oversight": (14, "working_day", "received"),
        "finish_with_oversight": (60, "working_day", "received"),
        "complete_file": (30, "calendar_day", "asked"),
    }
    assert [rule.clock for rule in book.rules if not rule.verified] == ["complete_file"]
    assert all(rule.legal_basis and rule.valid_to is None for rule in book.rules)
    (week,) = book.calendars
    assert (week.rules, week.weekdays) == ("nasional", (1, 2, 3, 4, 5))
    assert (week.opens, week.closes, week.collective_leave_off) == (dt.time(8), dt.time(16), True)


def test_the_shipped_categories_are_a_small_tree_of_two_levels() -> None:
    categories = {category.id: category for category in read_categories((SHIPPED / "categories.json").read_bytes())}
    assert 50 <= len(categories) <= 70
    for category in categories.values():
        assert category.parent == (category.id.rpartition(".")[0] or None)
        assert category.parent is None or categories[category.parent].parent is None
    assert len({category.name for category in categories.values()}) == len(categories)
    assert categories["jalan.rusak"] == Category("jalan.rusak", "Jalan rusak atau berlubang", "jalan")


# --- the published set ---


def published() -> ReferenceSet:
    book = read_rules((SHIPPED / "deadline_rules.json").read_bytes())
    return ReferenceSet(
        version="2026-11-24.1",
        offices=(
            Office(OfficeCode("NASIONAL"), "Kementerian PANRB", "national"),
            Office(OfficeCode("33.74"), "Kota Semarang", "coordinator", OfficeCode("NASIONAL")),
            Office(OfficeCode("33.74.01"), "Kecamatan Semarang Tengah", "district", OfficeCode("33.74")),
            Office(OfficeCode("33.74.DPU"), "Dinas Pekerjaan Umum", "agency", OfficeCode("33.74"), active=False),
        ),
        categories=read_categories((SHIPPED / "categories.json").read_bytes()),
        holidays=read_holidays((SHIPPED / "holidays.json").read_bytes()),
        rules=book.rules,
        calendars=book.calendars,
    )


def test_a_published_set_comes_back_as_it_was_and_always_in_the_same_bytes() -> None:
    document = write_reference_set(published())
    assert read_reference_set(document) == published()
    assert write_reference_set(read_reference_set(document)) == document


def test_fields_of_a_newer_service_do_no_harm() -> None:
    document = write_reference_set(published())
    newer = document.replace(b'"active":false', b'"active":false,"phone":"021"')
    assert newer != document
    assert read_reference_set(newer) == published()


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        pytest.param(b'"parent":"33.74"', b'"parent":"33.75"', id="an office under nothing"),
        pytest.param(b'"code":"33.74.01"', b'"code":"33.74"', id="an office twice"),
        pytest.param(b'"code":"33.74.DPU"', b'"code":"33.74-DPU"', id="a dash in an office"),
        pytest.param(b'"kind":"coordinator"', b'"kind":"pos"', id="an unknown kind of office"),
        pytest.param(b'"id":"jalan.rusak"', b'"id":"jalan.lampu"', id="a category twice"),
        pytest.param(b'"parent":"jalan"', b'"parent":"jalan.rusak"', id="a category inside itself"),
        pytest.param(b'"2026-08-17"', b'"2026-08-32"', id="no such day"),
        pytest.param(b'"2026-03-22"', b'"2026-03-21"', id="a holiday twice"),
        pytest.param(b'"amount":3,', b'"amount":0,', id="no time at all"),
        pytest.param(b'"unit":"working_day"', b'"unit":"week"', id="an unknown unit"),
        pytest.param(b'"clock":"auto_close"', b'"clock":"verify"', id="a clock with two rows"),
        pytest.param(b'"valid_to":null', b'"valid_to":"2018-12-31"', id="over before it began"),
        pytest.param(b'"rules":"nasional","weekdays"', b'"rules":"lain","weekdays"', id="rules without a calendar"),
        pytest.param(b'"weekdays":[1,2,3,4,5]', b'"weekdays":[]', id="never open"),
        pytest.param(b'"weekdays":[1,2,3,4,5]', b'"weekdays":[0]', id="no such weekday"),
        pytest.param(b'"closes":"16:00:00"', b'"closes":"07:00:00"', id="closed before it opens"),
        pytest.param(b'"opens":"08:00:00"', b'"opens":"08:00:00Z"', id="hours of another zone"),
        pytest.param(b'"version":"2026-11-24.1"', b'"version":""', id="no version"),
        pytest.param(b'"holidays":[', b'"days":[', id="a part missing"),
        pytest.param(b"Kota Semarang", b"\xff\xfe", id="not UTF-8"),
    ],
)
def test_a_set_that_contradicts_itself_is_refused(good: bytes, bad: bytes) -> None:
    document = write_reference_set(published())
    assert good in document
    with pytest.raises(DamagedReference):
        read_reference_set(document.replace(good, bad))


@pytest.mark.parametrize("read", [read_holidays, read_rules, read_categories, read_reference_set])
@pytest.mark.parametrize("data", [b"", b"\xff", b"null", b'"x"', b"[1]", b'[{"id": 1}]', b'{"x":' + b"[" * 10**5])
def test_damaged_documents_are_refused(read: object, data: bytes) -> None:
    assert callable(read)
    with pytest.raises(DamagedReference):
        read(data)


def test_the_desk_is_told_in_three_sentences_what_happened_what_is_safe_and_what_to_do() -> None:
    with pytest.raises(DamagedReference) as caught:
        read_categories(b'[{"id": "a", "name": "A", "parent": "b"}]')
    assert caught.value.words() == (
        "Data rujukan kategori tidak dapat dipakai: induk b tidak tertulis sebelum a. "
        "Kasus yang tersimpan tidak berubah, dan rujukan yang lama tetap dipakai. "
        "Minta berkas rujukan yang baru kepada koordinator, atau pasang ulang Loket."
    )
