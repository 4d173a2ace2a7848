"""Ids that sort by time, imports that never double, and a clock that only goes forward."""

from uuid import RFC_4122, UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.casework.clock import ZERO, Stamp, merge, tick
from desktop.casework.ids import CaseId, OfficeCode, case_of, case_stream, imported_case_id, new_id, office_stream

CHANCE = st.binary(min_size=10, max_size=10)
MOMENTS = st.integers(0, 2**48 - 1)
ANY_CLOCK = st.integers(-(2**70), 2**70)
LAST = Stamp("f" * 16)
STAMPS = st.integers(0, 2**64 - 1).map(lambda value: Stamp(f"{value:016x}"))
CLOCKED = st.integers(0, 2**63 - 1).map(lambda value: Stamp(f"{value:016x}"))
BEYOND = st.integers(2**63, 2**64 - 1).map(lambda value: Stamp(f"{value:016x}"))


# --- ids ---


@given(ANY_CLOCK, CHANCE)
def test_an_id_is_a_uuid_of_version_7(now_ms: int, chance: bytes) -> None:
    made = UUID(new_id(now_ms, chance))
    assert (made.version, made.variant) == (7, RFC_4122)
    assert str(made) == new_id(now_ms, chance)


def test_an_id_as_its_standard_shows_it() -> None:
    """RFC 9562, appendix A.6."""
    chance = ((0xCC3 << 64) | 0x18C4DC0C0C07398F).to_bytes(10, "big")
    assert new_id(0x017F22E279B0, chance) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(MOMENTS, CHANCE)
def test_an_id_holds_its_moment(now_ms: int, chance: bytes) -> None:
    assert UUID(new_id(now_ms, chance)).int >> 80 == now_ms


@given(MOMENTS, MOMENTS, CHANCE, CHANCE)
def test_ids_sort_by_time(first: int, second: int, chance: bytes, other: bytes) -> None:
    if first < second:
        assert new_id(first, chance) < new_id(second, other)
    elif first > second:
        assert new_id(first, chance) > new_id(second, other)


@given(MOMENTS, CHANCE)
def test_74_bits_of_chance_tell_ids_of_one_moment_apart(now_ms: int, chance: bytes) -> None:
    flipped = bytes([*chance[:9], chance[9] ^ 1])
    assert new_id(now_ms, chance) != new_id(now_ms, flipped)


@pytest.mark.parametrize("now_ms", [-1, -(2**60)])
def test_a_clock_before_1970_gives_ids_of_1970(now_ms: int) -> None:
    assert new_id(now_ms, bytes(10)) == new_id(0, bytes(10)) == "00000000-0000-7000-8000-000000000000"


# --- imported complaints ---


def test_an_imported_complaint_has_the_same_id_for_ever() -> None:
    """A literal: were it ever to change, importing a file again would double every case."""
    assert imported_case_id(OfficeCode("33.74.01"), "17") == "53718312-3e21-5f8a-b3c9-ddaaabb8ef54"


OFFICES = st.sampled_from(["33.74.01", "33.74", "33", "33.74.DLH"]).map(OfficeCode)
SOURCE_IDS = st.text(max_size=8)


@given(OFFICES, OFFICES, SOURCE_IDS, SOURCE_IDS)
def test_different_lines_are_different_cases(office: OfficeCode, other: OfficeCode, line: str, another: str) -> None:
    same = (office, line) == (other, another)
    assert (imported_case_id(office, line) == imported_case_id(other, another)) == same


# --- streams ---


@given(st.uuids().map(lambda value: CaseId(str(value))))
def test_the_stream_of_a_case_names_it(case: CaseId) -> None:
    assert case_of(case_stream(case)) == case


def test_the_stream_of_an_office_names_no_case() -> None:
    stream = office_stream(OfficeCode("33.74.01"))
    assert (stream, case_of(stream), case_of("")) == ("office:33.74.01", None, None)


# --- the clock ---


@given(STAMPS.filter(lambda stamp: stamp != LAST), ANY_CLOCK)
def test_the_next_stamp_is_later_whatever_the_wall_clock_says(last: Stamp, now_ms: int) -> None:
    after = tick(last, now_ms)
    assert after > last
    assert len(after) == 16
    assert Stamp(f"{int(after, 16):016x}") == after


@given(st.lists(ANY_CLOCK, min_size=2, max_size=20))
def test_stamps_of_one_desk_are_in_the_order_of_its_acts(clocks: list[int]) -> None:
    stamps = [ZERO]
    for now_ms in clocks:
        stamps.append(tick(stamps[-1], now_ms))
    assert stamps == sorted(set(stamps))


@given(STAMPS, MOMENTS)
def test_a_stamp_follows_the_wall_clock_where_that_is_ahead(last: Stamp, now_ms: int) -> None:
    assert int(tick(last, now_ms), 16) >> 16 >= now_ms
    if now_ms > int(last, 16) >> 16:
        assert tick(last, now_ms) == f"{now_ms:012x}0000"


def test_a_clock_that_stands_still_counts_on() -> None:
    first = tick(ZERO, 5)
    assert (first, tick(first, 5), tick(first, 4)) == ("0000000000050000", "0000000000050001", "0000000000050001")


@pytest.mark.parametrize("now_ms", [2**48 - 1, 2**48, 2**64, 10**30])
def test_a_clock_beyond_all_time_stays_in_the_form(now_ms: int) -> None:
    assert tick(ZERO, now_ms) == "ffffffffffff0000"


@pytest.mark.parametrize("now_ms", [-1, -(10**30)])
def test_a_clock_before_1970_still_counts(now_ms: int) -> None:
    assert tick(ZERO, now_ms) == "0000000000000001"


def test_the_very_last_stamp_has_no_next() -> None:
    assert tick(LAST, 0) == tick(LAST, 2**60) == LAST


@given(CLOCKED, CLOCKED, CLOCKED)
def test_merging_takes_the_later_in_any_order(one: Stamp, two: Stamp, three: Stamp) -> None:
    assert merge(one, two) == merge(two, one) >= one
    assert merge(merge(one, two), three) == merge(one, merge(two, three))
    assert merge(one, one) == one


@given(CLOCKED, CLOCKED, ANY_CLOCK)
def test_what_is_done_after_reading_an_event_sorts_behind_it(here: Stamp, seen: Stamp, now_ms: int) -> None:
    assert tick(merge(here, seen), now_ms) > seen


@given(CLOCKED, BEYOND)
def test_a_stamp_beyond_all_clocks_moves_nothing(here: Stamp, seen: Stamp) -> None:
    assert merge(here, seen) == here
