"""Everyday Indonesian, written out: what two hands wrote becomes the same words, or at least the same keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.casework.everyday import key, keys, words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jln rusak, tdk bisa dilewati", "jalan rusak tidak bisa dilewati"),
        ("Jl. Melati no 007", "jalan Melati nomor 7"),
        ("lampu yg di dpn rmh sdh matiii", "lampu yang di depan rumah sudah mati"),
        ("gak ada air krn pipa bocor bgt", "tidak ada air karena pipa bocor banget"),
        ("anak2 lewat sana", "anak anak lewat sana"),
        ("anak2nya lewat sana", "anak-anaknya lewat sana"),
        ("Gang XIII", "gang 13"),
        ("jalannya rusak", "jalan nya rusak"),
        ("RT05/RW02", "rt 5 rw 2"),
        ("KÉLURAHAN", "kelurahan"),
        ("lampu 🙏🙏 padam", "lampu padam"),
    ],
)
def test_two_ways_to_write_the_same(typed: str, meant: str) -> None:
    assert set(words(typed)) == set(words(meant))


def test_what_everybody_says_says_nothing() -> None:
    assert words("Selamat pagi bpk/ibu, mohon bantuannya dgn sangat, terima kasih banyak ya") == []


def test_a_number_is_kept_also_when_it_is_nought() -> None:
    assert words("RT 00, no. 12") == ["rt", "0", "nomor", "12"]


@pytest.mark.parametrize(
    ("hurried", "word"),
    [
        ("pnerangan", "penerangan"),
        ("tmpt", "tempat"),
        ("lmpu", "lampu"),
        ("gorong", "goorong"),
        ("klurhn", "kelurahan"),
    ],
)
def test_a_key_survives_a_hurried_hand(hurried: str, word: str) -> None:
    assert keys(hurried) == keys(word)


def test_a_word_of_few_consonants_is_its_own_key() -> None:
    assert [key("air"), key("bau"), key("padam")] == ["air", "bau", "pdm"]


def test_keys_come_once_each_in_the_order_of_the_text() -> None:
    assert keys("padam lampu padam, lmpu") == ["pdm", "lmp"]


@given(st.text(max_size=200))
def test_any_text_has_words_without_blanks(text: str) -> None:
    assert all(one and one == one.strip() and " " not in one for one in [*words(text), *keys(text)])


@given(st.lists(st.sampled_from(["lampu", "padam", "jln", "sampah", "air", "keruh", "gang", "12", "rt"]), max_size=9))
def test_capitals_and_marks_change_nothing(some: list[str]) -> None:
    assert words(", ".join(some).upper()) == words(" ".join(some))
