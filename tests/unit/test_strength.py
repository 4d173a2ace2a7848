"""How easily words are guessed: too few, a name, a row of keys; what is accepted is told as fair or strong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.security.strength import LEAST, Strength, TooEasy, TooShort, check_new, strength
from desktop.security.wrapping import UnusableWords, normalised


@pytest.mark.parametrize("words", ["", "a", "hujan", "tujuh 7", "       x"])
def test_fewer_than_eight_characters_are_too_short(words: str) -> None:
    assert strength(words) is Strength.SHORT


@pytest.mark.parametrize(
    "words",
    ["aaaaaaaaaaaa", "12345678", "87654321", "abcdefgh", "sariwulandari", "Sari Wulandari", "sari1234", "loketloket",
     "kata sandi", "rahasia12", "qwerty123"],
)  # fmt: skip
def test_names_rows_of_keys_and_the_usual_words_are_too_easy(words: str) -> None:
    assert strength(words, "sari", "Sari Wulandari") is Strength.EASY
    with pytest.raises(TooEasy):
        check_new(words, "sari", "Sari Wulandari")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("lampu kuning", Strength.FAIR),
        ("7kucing!", Strength.FAIR),
        ("hujan turun di bulan juni", Strength.STRONG),
        ("Sari suka hujan bulan juni", Strength.STRONG),
    ],
)
def test_what_is_taken_is_fair_or_strong(words: str, found: Strength) -> None:
    assert strength(words, "sari", "Sari Wulandari") is found
    check_new(words, "sari", "Sari Wulandari")


def test_no_words_at_all_are_told_as_such() -> None:
    with pytest.raises(UnusableWords):
        check_new("   ")
    with pytest.raises(TooShort, match=str(LEAST)):
        check_new("pendek")


@given(words=st.text(max_size=60), known=st.lists(st.text(max_size=12), max_size=3))
def test_only_the_length_as_it_is_sealed_makes_words_short(words: str, known: list[str]) -> None:
    assert (strength(words, *known) is Strength.SHORT) == (len(normalised(words)) < LEAST)
