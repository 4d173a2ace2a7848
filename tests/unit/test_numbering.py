"""Desk numbers: the check character against published ones, and a number that comes back as it was given."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.casework.ids import OfficeCode
from desktop.casework.numbering import (
    ALPHABET,
    DESK_PATTERN,
    OFFICE_PATTERN,
    WrongNumber,
    check_character,
    desk_number,
    exactly,
    is_office_code,
    parse_number,
    short_number,
)

PAYLOADS = st.text(ALPHABET, min_size=1, max_size=24)
OFFICES = st.from_regex(OFFICE_PATTERN, fullmatch=True).map(OfficeCode)
DESKS = st.from_regex(DESK_PATTERN, fullmatch=True)
MONTHS = st.builds(lambda year, month: f"{year:02d}{month:02d}", st.integers(0, 99), st.integers(1, 12))
COUNTERS = st.integers(1, 10**9)


# --- the check character (ISO 7064 MOD 37,36) ---


@pytest.mark.parametrize(
    ("payload", "check"),
    [
        pytest.param("A12425GABC1234002", "M", id="GRid, the example of its standard"),
        pytest.param("0000-3BAB-9352-0000", "G", id="ISAN, the work"),
        pytest.param("0000-3BAB-9352-0000-0000-0000", "Q", id="ISAN, the version"),
        pytest.param("0000-0000-D07A-0090", "Q", id="ISAN, another work"),
        pytest.param("0000-0000-D07A-0090-0000-0000", "X", id="ISAN, its version"),
        pytest.param("33.74.01-02-2611-0042", "D", id="ours"),
    ],
)
def test_published_check_characters(payload: str, check: str) -> None:
    assert check_character(payload) == check


@given(PAYLOADS, st.data())
def test_one_wrong_character_is_always_seen(payload: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(payload) - 1))
    wrong = data.draw(st.sampled_from(ALPHABET.replace(payload[at], "")))
    assert check_character(payload[:at] + wrong + payload[at + 1 :]) != check_character(payload)


def test_nearly_every_swap_of_two_neighbours_is_seen() -> None:
    pairs = [(a, b) for a in ALPHABET for b in ALPHABET if a < b]
    missed = [
        pair for pair in pairs if check_character("33" + "".join(pair)) == check_character("33" + pair[1] + pair[0])
    ]
    assert len(missed) <= len(pairs) / 36


@given(PAYLOADS, st.text(" .-/:_", max_size=4), st.integers(0, 24))
def test_punctuation_and_small_letters_do_not_count(payload: str, punctuation: str, at: int) -> None:
    assert check_character(payload[:at].lower() + punctuation + payload[at:]) == check_character(payload)


# --- numbers ---


def test_a_number_as_it_stands_on_the_receipt() -> None:
    assert desk_number(OfficeCode("33.74.01"), "02", "2611", 42) == "33.74.01-02-2611-0042-D"


@given(OFFICES, DESKS, MONTHS, COUNTERS)
def test_a_number_tells_what_it_was_made_of(office: OfficeCode, desk: str, yymm: str, counter: int) -> None:
    assert parse_number(desk_number(office, desk, yymm, counter)) == (office, desk, yymm, counter)


@given(OFFICES, DESKS, MONTHS, COUNTERS, st.data())
def test_spaces_and_small_letters_are_forgiven(
    office: OfficeCode, desk: str, yymm: str, counter: int, data: st.DataObject
) -> None:
    number = desk_number(office, desk, yymm, counter)
    at = data.draw(st.integers(0, len(number)))
    assert parse_number(f" {number[:at].lower()} \n{number[at:]}") == (office, desk, yymm, counter)


@pytest.mark.parametrize(("counter", "shown"), [(1, "0001"), (9999, "9999"), (10_000, "10000"), (123_456, "123456")])
def test_the_counter_widens_past_9999(counter: int, shown: str) -> None:
    number = desk_number(OfficeCode("33.74.01"), "02B", "2611", counter)
    assert number.split("-")[3] == shown
    assert parse_number(number)[3] == counter


@given(OFFICES, DESKS, MONTHS, COUNTERS, st.data())
def test_a_mistyped_number_is_refused(
    office: OfficeCode, desk: str, yymm: str, counter: int, data: st.DataObject
) -> None:
    number = desk_number(office, desk, yymm, counter)
    at = data.draw(st.sampled_from([i for i, character in enumerate(number) if character in ALPHABET]))
    wrong = data.draw(st.sampled_from(ALPHABET.replace(number[at], "")))
    with pytest.raises(WrongNumber):
        parse_number(number[:at] + wrong + number[at + 1 :])


@pytest.mark.parametrize(
    "text",
    ["", "42", "33.74.01-02-2611-0042", "33.74.01-2-2611-0042-D", "33.74.01-02-2611-42-D", "33.74.01-02-2611-0042-D-D"],
)
def test_what_is_not_in_the_form_is_refused(text: str) -> None:
    with pytest.raises(WrongNumber):
        parse_number(text)


def test_the_refusal_shows_what_was_typed_and_says_what_to_do() -> None:
    with pytest.raises(WrongNumber) as refused:
        parse_number("{33.74.01}" + "x" * 100)
    words = str(refused.value)
    assert words.startswith("Nomor {33.74.01}xxx")
    assert len(words) < 250
    assert "tanda terima" in words


LOOKS_LIKE_ONE = st.builds(
    lambda office, desk, yymm, counter: f"{office}-{desk}-{yymm}-{counter}",
    OFFICES,
    DESKS,
    st.from_regex("[0-9]{4}", fullmatch=True),
    st.from_regex("[0-9]{4,7}", fullmatch=True),
)


@given(LOOKS_LIKE_ONE)
def test_a_complaint_has_only_one_number(payload: str) -> None:
    """What parses is exactly what would be printed: 0042 and 00042 must not both find a case."""
    number = f"{payload}-{check_character(payload)}"
    try:
        parsed = parse_number(number)
    except WrongNumber:
        assume(False)
    assert desk_number(*parsed) == number


def test_an_endless_counter_is_refused_like_any_other_number() -> None:
    payload = "33.74.01-02-2611-" + "1" * 5_000
    with pytest.raises(WrongNumber):
        parse_number(f"{payload}-{check_character(payload)}")


# --- office codes ---


@given(st.sampled_from(["[0-9]+", "a|b", "(?:x|y)z"]), st.text("0abxyz\n", max_size=4))
def test_a_pattern_for_a_whole_text_is_met_by_no_more_than_that(pattern: str, text: str) -> None:
    """Checked like msgspec does, which only searches: also `a|b`, and a line end behind it."""
    assert (re.search(exactly(pattern), text) is None) == (re.fullmatch(pattern, text) is None)


@pytest.mark.parametrize("code", ["33", "33.74", "33.74.01", "33.74.DLH", "A1.B2"])
def test_office_codes(code: str) -> None:
    assert is_office_code(code)


@pytest.mark.parametrize(
    "code", ["", ".", "33.", ".33", "33..74", "33-74", "dlh", "33 74", "33.74\n", "\N{FULLWIDTH DIGIT THREE}3"]
)
def test_what_is_no_office_code(code: str) -> None:
    assert not is_office_code(code)


@given(st.text(max_size=12))
def test_an_office_code_never_holds_what_separates_numbers(text: str) -> None:
    assert is_office_code(text) == (re.fullmatch(r"(?!\.)(?!.*\.\.)[0-9A-Z.]+(?<!\.)", text) is not None)


@pytest.mark.parametrize(
    ("office", "known"),
    [("33.74.01", "02-2611-0042-D"), ("33.74", "33.74.01-02-2611-0042-D"), ("33.74.02", "33.74.01-02-2611-0042-D")],
)
def test_only_ones_own_office_is_left_out(office: str, known: str) -> None:
    assert short_number("33.74.01-02-2611-0042-D", office) == known
