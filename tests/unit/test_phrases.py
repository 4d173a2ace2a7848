"""Sentences from below the window: templates are translated first and filled in afterwards, at every depth."""

import pytest
from msgspec import json

from desktop.errors import LoketError
from desktop.phrases import Phrase, either

ENGLISH = {
    "kasus ini {state}, perlu {wanted}": "this case is {state}, needs {wanted}",
    "{before} atau {last}": "{before} or {last}",
    "Selesai": "Closed",
    "Diterima": "Received",
    "Ditunda": "Postponed",
}
NESTED = Phrase(
    "kasus ini {state}, perlu {wanted}", state=Phrase("Selesai"), wanted=either([Phrase("Diterima"), Phrase("Ditunda")])
)


def english(source: str) -> str:
    return ENGLISH.get(source, source)


def test_a_phrase_is_said_as_it_is_written() -> None:
    assert str(NESTED) == "kasus ini Selesai, perlu Diterima atau Ditunda"


def test_templates_are_translated_before_they_are_filled_at_every_depth() -> None:
    assert NESTED.said(english) == "this case is Closed, needs Received or Postponed"


def test_what_fills_a_template_is_neither_translated_nor_read_as_one() -> None:
    assert Phrase("judul “{title}”", title="Selesai {state}").said(english) == "judul “Selesai {state}”"


@pytest.mark.parametrize("said", ["c0", "c0 atau c1", "c0, c1, atau c2", "c0, c1, c2, c3, atau c4"])
def test_one_of_several_names_them_all(said: str) -> None:
    assert str(either([Phrase(f"c{at}") for at in range(said.count("c"))])) == said


def test_a_template_of_a_table_is_filled_in_where_it_is_needed() -> None:
    template = Phrase("{before} atau {last}", before="a")

    assert template.filled(last=Phrase("b")) == Phrase("{before} atau {last}", before="a", last=Phrase("b"))
    assert template == Phrase("{before} atau {last}", before="a")


def test_equal_phrases_are_one_in_a_set() -> None:
    assert len({NESTED, Phrase("Selesai"), Phrase("Selesai")}) == 2
    assert Phrase("{n} KB", n=1) != Phrase("{n} KB", n=2)


def test_a_phrase_comes_back_from_the_store_as_it_was() -> None:
    assert json.decode(json.encode(NESTED), type=Phrase) == NESTED


def test_what_is_no_text_is_kept_as_its_text() -> None:
    assert Phrase("{path}", path=ValueError("rusak")).parts == {"path": "rusak"}


class Spilled(LoketError):
    """A trouble with a phrase in it."""

    what = "Gagal: {reason}."
    todo = ""


def test_a_trouble_is_translated_sentence_by_sentence_with_what_it_holds() -> None:
    trouble = Spilled(reason=Phrase("Selesai"))

    assert trouble.words(english) == "Gagal: Closed. Data yang sudah tersimpan tidak berubah."
    assert [str(sentence) for sentence in trouble.sentences()] == [
        "Gagal: Selesai.",
        "Data yang sudah tersimpan tidak berubah.",
    ]
