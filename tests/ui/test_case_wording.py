"""The difference of two wordings: nothing is lost in it, and what is typed in it is never taken for markup."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.case.forms import BY_KIND, FORMS, Input, body_of
from desktop.ui.case.vocabulary import code_words
from desktop.ui.case.wording import difference, difference_html
from desktop.ui.dates import read_coming_date
from desktop.ui.theme.tokens import LIGHT

_TEXT = st.text(alphabet="ab .,<&\n", max_size=40)


def side(pieces: list[tuple[str, str]], left_out: str) -> str:
    return "".join(words for sign, words in pieces if sign != left_out)


def test_words_are_struck_and_added_one_by_one() -> None:
    assert difference("Sampah sdh lama.", "Sampah sudah lama.") == [
        ("=", "Sampah "),
        ("-", "sdh"),
        ("+", "sudah"),
        ("=", " lama."),
    ]


@given(_TEXT, _TEXT)
def test_both_wordings_can_be_read_out_of_the_difference(before: str, after: str) -> None:
    pieces = difference(before, after)
    assert side(pieces, "+") == before
    assert side(pieces, "-") == after


def test_very_long_wordings_are_shown_whole() -> None:
    before, after = "kata " * 3_000, "lain " * 3_000
    assert difference(before, after) == [("-", before), ("+", after)]


def test_markup_is_only_ours() -> None:
    html = difference_html(difference("a <b>x</b>", "a & b"), LIGHT)
    assert "<b>" not in html
    assert "line-through" in html
    assert "underline" in html
    assert "&amp;" in html


def test_bodies_nest_by_their_dots_and_leave_out_what_is_empty() -> None:
    typed = {"disposition.to": "33", "disposition.unit": "", "disposition.instruction": "x"}
    assert body_of(BY_KIND["disposition.proposed"], typed) == {"disposition": {"to": "33", "instruction": "x"}}


def test_a_number_stands_in_the_body_as_one() -> None:
    assert body_of(BY_KIND["case.rated"], {"stars": "4"}) == {"stars": 4}


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("besok", "2026-12-17"),
        ("20 Des", "2026-12-20"),
        ("15 jan", "2027-01-15"),
        ("15/1", "2027-01-15"),
        ("15 Jan 2027", "2027-01-15"),
        ("2027-01-15", "2027-01-15"),
        ("16 Des 2026", ""),
        ("1 Jan 2026", ""),
        ("nanti", ""),
        ("31 Feb", ""),
    ],
)
def test_a_day_to_come_is_understood_and_no_other(typed: str, day: str) -> None:
    coming = read_coming_date(typed, dt.date(2026, 12, 16))
    assert ("" if coming is None else coming.isoformat()) == day


def test_every_act_asks_with_a_question_and_a_verb() -> None:
    for form in FORMS:
        assert form.question.endswith("?")
        assert form.paragraph.endswith(".")
        assert form.verb
        assert all(ask.choices for ask in form.asks if ask.input is Input.CHOICE)


@pytest.mark.parametrize(
    ("code", "said"), [("2027-01-15", "sampai 15 Jan 2027"), ("2027-99-99", "sampai 2027-99-99"), ("", "")]
)
def test_a_postponing_says_its_day(code: str, said: str) -> None:
    assert code_words("case.postponed", code) == said
