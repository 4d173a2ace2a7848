"""Search: every word typed, as a prefix, anywhere in number, title, narrative or place; newest first, page by page."""

import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop.db import cases, search
from desktop.service.overview import find_cases
from tests.desks import SITI, Workplace

STREET = "Jalan berlubang di depan Pasar Wage, motor sering jatuh."
LAMP = "Lampu jalan padam di Gang Kenanga."
WATER = "Air PDAM keruh sejak Lebaran; sudah dua kali melapor."


@pytest.fixture
def numbers(place: Workplace) -> list[str]:
    """Three complaints, the oldest first."""
    return [
        place.record(STREET, place="Kelurahan Sukorejo").number,
        place.record(LAMP, title="Penerangan mati").number,
        place.record(WATER).number,
    ]


def found(place: Workplace, text: str, limit: int = 10) -> list[str]:
    return [row.number for row in find_cases(place.desk, place.session("sari"), text, limit)]


def test_a_word_is_found_wherever_it_stands(place: Workplace, numbers: list[str]) -> None:
    street, lamp, water = numbers
    assert found(place, "berlubang") == [street]
    assert found(place, "penerangan") == [lamp]
    assert found(place, "sukorejo") == [street]
    assert found(place, water) == [water]


def test_the_newest_come_first(place: Workplace, numbers: list[str]) -> None:
    street, lamp, _ = numbers
    assert found(place, "jalan") == [lamp, street]


def test_the_beginning_of_a_word_is_enough_and_its_end_is_not(place: Workplace, numbers: list[str]) -> None:
    assert found(place, "berlu") == [numbers[0]]
    assert found(place, "lubang") == []


def test_all_words_must_be_there_in_any_order(place: Workplace, numbers: list[str]) -> None:
    assert found(place, "wage jalan") == [numbers[0]]
    assert found(place, "wage kenanga") == []


def test_capitals_do_not_matter(place: Workplace, numbers: list[str]) -> None:
    assert found(place, "PASAR wage") == [numbers[0]]
    assert found(place, "pdam") == [numbers[2]]


@pytest.mark.parametrize("typed", ["", "   ", "“”", "()", '"', "*", "-", "…", "🌧"])
def test_what_holds_no_word_finds_nothing(place: Workplace, numbers: list[str], typed: str) -> None:
    assert found(place, typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        'jalan "berlubang"', "jalan AND berlubang", "title:jalan", "jalan*", "-jalan", "jalan NOT lampu", '"jalan',
        "jalan OR lampu", "NEAR(jalan berlubang)", "{title narrative}:jalan", "^jalan", "jalan'; DROP TABLE cases; --",
        "jalan)", "(jalan", "jalan + berlubang", "%", "jalan\x00berlubang", "\ud83c",
    ],
)  # fmt: skip
def test_nothing_that_people_type_is_an_operator(place: Workplace, numbers: list[str], typed: str) -> None:
    assert set(found(place, typed)) <= set(numbers)
    assert found(place, "jalan berlubang") == [numbers[0]]


def test_quotes_and_operators_are_read_as_the_words_they_hold(place: Workplace) -> None:
    quoted = place.record('Petugas bilang "tunggu saja" and or not near.').number
    assert found(place, '"tunggu saja"') == [quoted]
    assert found(place, "and not or NEAR") == [quoted]
    assert found(place, "tunggu-saja") == [quoted]


def test_a_sign_between_words_hides_nothing(place: Workplace, numbers: list[str]) -> None:
    assert found(place, "pasar _ wage") == [numbers[0]]
    assert found(place, "pasar_wage") == [numbers[0]]


@pytest.mark.parametrize("typed", ["café", "cafe", "CAFÉ", unicodedata.normalize("NFD", "café")])
@pytest.mark.parametrize("written", ["café", "cafe", unicodedata.normalize("NFD", "café")])
def test_accents_do_not_matter_however_they_are_composed(place: Workplace, written: str, typed: str) -> None:
    number = place.record(f"Musik dari {written} di seberang terlalu keras.").number
    assert found(place, typed) == [number]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_accent_within_a_word_hides_nothing(place: Workplace, form: str) -> None:
    number = place.record("Antre résumé lamaran di loket dua.").number
    assert found(place, unicodedata.normalize("NFD" if form == "NFD" else "NFC", "résumé")) == [number]


def test_what_a_case_no_longer_says_is_no_longer_found(place: Workplace) -> None:
    saved = place.record(place="Gang Melati")
    change = {"field": "place", "base": "Gang Melati", "value": "Gang Mawar"}
    place.act("sari", saved.case, "complaint.amended", changes=[change])
    assert found(place, "melati") == []
    assert found(place, "mawar") == [saved.number]


def test_a_reporter_is_not_found_by_what_stands_apart(place: Workplace) -> None:
    place.record(who=SITI)
    assert [found(place, text) for text in ("Siti", "3374014505900002", "081390001122", "Kenanga")] == [[]] * 4


def test_pages_follow_on_each_other_without_gap_or_overlap(place: Workplace) -> None:
    numbers = [place.record(f"Banjir di RT {n:02d}.").number for n in range(11)]
    pages: list[list[str]] = []
    before: int | None = None
    while page := find_cases(place.desk, place.session("sari"), "banjir", 4, before):
        pages.append([row.number for row in page])
        before = page[-1].n
    assert [len(page) for page in pages] == [4, 4, 3]
    assert [number for page in pages for number in page] == numbers[::-1]


def test_nothing_is_read_where_nothing_was_found(place: Workplace) -> None:
    with place.store.reading() as connection:
        assert cases.by_rows(connection, []) == []


@given(typed=st.text(max_size=30))
@example("\x00")
@example("a" * 300)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_a_harmless_question(place: Workplace, typed: str) -> None:
    with place.store.reading() as connection:
        assert search.find(connection, typed, 5) == []


@given(words=st.lists(st.sampled_from(STREET.replace(",", "").replace(".", "").split()), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_case_is_found_by_any_of_its_words_cut_anywhere(place: Workplace, words: list[str]) -> None:
    if place.sql("SELECT 1 FROM cases") == []:
        place.record(STREET)
    typed = " ".join(word[: 1 + len(word) // 2] for word in words)
    assert len(found(place, typed)) == 1
