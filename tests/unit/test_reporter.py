"""The reporter: what a NIK tells, how a person is masked, what may stand in the clear for figures."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import ValidationError

from desktop.casework.reporter import (
    IdKind,
    NikDoubt,
    Reporter,
    age_band,
    decode_reporter,
    doubt_nik,
    mask,
    mask_name,
    mask_nik,
)

# --- the private part ---

MAYBE = st.none() | st.text(max_size=20)
REPORTERS = st.builds(
    Reporter,
    name=MAYBE,
    id_kind=st.sampled_from(IdKind),
    id_number=MAYBE,
    phone=MAYBE,
    email=MAYBE,
    address=MAYBE,
    birth_date=MAYBE,
    occupation=MAYBE,
    needs_help=MAYBE,
    consent=st.none() | st.booleans(),
)


@given(REPORTERS)
def test_the_private_part_tells_the_reporter_again(reporter: Reporter) -> None:
    assert decode_reporter(reporter.encode()) == reporter


def test_a_reporter_without_anything_is_possible() -> None:
    assert Reporter().encode() == b"{}"
    assert decode_reporter(b'{"baru":1}') == Reporter()


def test_the_bytes_of_the_private_part() -> None:
    reporter = Reporter(name="Sari", id_kind=IdKind.NIK, id_number="3374014708900001", consent=True)
    data = b'{"name":"Sari","id_kind":"nik","id_number":"3374014708900001","consent":true}'
    assert reporter.encode() == data


@pytest.mark.parametrize("data", [b"null", b"[]", b'{"name":1}', b'{"id_kind":"sim"}'])
def test_what_is_no_reporter_is_refused(data: bytes) -> None:
    with pytest.raises(ValidationError):
        decode_reporter(data)


# --- NIK ---


def nik(day: int, month: int, year: int) -> str:
    return f"337401{day:02d}{month:02d}{year % 100:02d}0001"


@given(st.dates(dt.date(1900, 3, 1), dt.date(2099, 12, 31)), st.booleans())
def test_no_real_birthday_is_doubted(born: dt.date, woman: bool) -> None:
    assert doubt_nik(nik(born.day + 40 * woman, born.month, born.year)) is None


@pytest.mark.parametrize(
    ("day", "month", "year", "doubt"),
    [
        (29, 2, 96, None),
        (69, 2, 96, None),
        (29, 2, 0, None),
        (29, 2, 97, NikDoubt.NO_SUCH_DAY),
        (69, 2, 97, NikDoubt.NO_SUCH_DAY),
        (30, 2, 96, NikDoubt.NO_SUCH_DAY),
        (31, 4, 90, NikDoubt.NO_SUCH_DAY),
        (0, 1, 90, NikDoubt.NO_SUCH_DAY),
        (32, 1, 90, NikDoubt.NO_SUCH_DAY),
        (40, 1, 90, NikDoubt.NO_SUCH_DAY),
        (41, 1, 90, None),
        (71, 1, 90, None),
        (72, 1, 90, NikDoubt.NO_SUCH_DAY),
        (1, 0, 90, NikDoubt.NO_SUCH_DAY),
        (1, 13, 90, NikDoubt.NO_SUCH_DAY),
    ],
)
def test_a_day_that_does_not_exist_is_doubted(day: int, month: int, year: int, doubt: NikDoubt | None) -> None:
    assert doubt_nik(nik(day, month, year)) == doubt


@pytest.mark.parametrize(
    "text",
    ["", "337401470890000A", "3374 0147 0890 0001", "\N{FULLWIDTH DIGIT THREE}374014708900001", "-374014708900001"],
)
def test_what_is_not_all_digits_is_doubted(text: str) -> None:
    assert doubt_nik(text) is NikDoubt.NOT_DIGITS


@pytest.mark.parametrize("length", [1, 15, 17, 20])
def test_a_wrong_length_is_doubted(length: int) -> None:
    assert doubt_nik("3" * length) is NikDoubt.LENGTH


@given(st.text(max_size=20))
def test_a_doubt_is_only_ever_a_warning(text: str) -> None:
    assert doubt_nik(text) in {None, *NikDoubt}


# --- masks ---


def test_a_nik_shows_its_first_six_and_last_four() -> None:
    assert mask_nik("3374014708900001") == "337401••••••0001"


def test_a_name_shows_the_first_letter_of_each_word() -> None:
    assert mask_name("Sari  Wulandari") == "S••• W••••••••"
    assert mask_name("A Budi") == "• B•••"
    assert mask_name(" ") == ""


@given(st.text(max_size=20), st.integers(0, 8), st.integers(0, 8))
def test_a_mask_keeps_the_length_and_shows_no_more_than_asked(text: str, first: int, last: int) -> None:
    masked = mask(text, first, last)
    assert len(masked) == len(text)
    shown = [at for at, character in enumerate(masked) if character != "•"]
    assert all(at < first or at >= len(text) - last for at in shown)
    if len(text) <= first + last:
        assert masked == "•" * len(text)
    else:
        assert masked.startswith(text[:first])
        assert masked.endswith(text[len(text) - last :])


# --- age bands ---


@pytest.mark.parametrize(
    ("years", "before", "on"),
    [
        (18, "0-17", "18-25"),
        (26, "18-25", "26-45"),
        (46, "26-45", "46-59"),
        (60, "46-59", "60+"),
    ],
)
def test_a_band_begins_on_the_birthday(years: int, before: str, on: str) -> None:
    born = dt.date(1950, 11, 2)
    birthday = dt.date(1950 + years, 11, 2)
    assert age_band(born, birthday - dt.timedelta(days=1)) == before
    assert age_band(born, birthday) == on


def test_who_was_born_on_a_leap_day_is_older_from_the_first_of_march() -> None:
    born = dt.date(2008, 2, 29)
    assert age_band(born, dt.date(2026, 2, 28)) == "0-17"
    assert age_band(born, dt.date(2026, 3, 1)) == "18-25"


@given(st.dates(), st.dates(), st.dates())
def test_nobody_grows_younger(born: dt.date, one: dt.date, two: dt.date) -> None:
    order = ["0-17", "18-25", "26-45", "46-59", "60+"]
    earlier, later = sorted((one, two))
    assert order.index(age_band(born, earlier)) <= order.index(age_band(born, later))
