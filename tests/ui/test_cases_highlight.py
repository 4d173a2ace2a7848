"""Hits are marked at the beginnings of words only, and read as the search compares them."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.db.search import query
from desktop.ui.cases.highlight import excerpt, spans, words_of


def marked(text: str, sought: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, words_of(sought))]


def test_the_beginning_of_a_word_is_marked_and_never_its_middle() -> None:
    assert marked("Lampu mati, listrik dimatikan, mati lagi", "lam mati") == ["Lam", "mati", "mati"]


def test_case_and_accents_do_not_matter() -> None:
    assert marked("Café CAFÉ cafe\u0301 cafetaria", "cafe") == ["Café", "CAFÉ", "cafe", "cafe"]


def test_the_longest_word_that_fits_is_marked() -> None:
    assert marked("jalanan", "jal jalan") == ["jalan"]


def test_a_number_is_marked_where_a_part_of_it_was_typed() -> None:
    assert marked("02-2611-0042-D", "0042") == ["0042"]


def test_nothing_is_marked_without_a_word() -> None:
    assert marked("Lampu jalan", " , ") == []
    assert excerpt("Lampu\njalan", ()) == "Lampu jalan"


def test_the_excerpt_begins_shortly_before_the_first_hit() -> None:
    text = "Sejak bulan lalu warga di ujung gang melaporkan bahwa lampu\npadam setiap malam."
    assert excerpt(text, words_of("lampu")) == "… gang melaporkan bahwa lampu padam setiap malam."
    assert excerpt(text, words_of("sejak")).startswith("Sejak bulan")
    assert excerpt(text, words_of("tidakada")).startswith("Sejak bulan")


@given(st.text(), st.text(max_size=20))
def test_every_hit_lies_in_the_text_and_begins_a_word(text: str, sought: str) -> None:
    last = 0
    for start, end in spans(text, words_of(sought)):
        assert last <= start < end <= len(text)
        assert start == 0 or not text[start - 1].isalnum() or text[start - 1] == "_"
        last = end
    assert bool(words_of(sought)) <= bool(query(sought)) or not sought.isascii()
