"""How alike two complaints are, and what a person is told about it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.casework.duplicates import LEVELS, Gist, Level, Likeness, gist, liken, received_on, weigh

LAMPS = "Lampu penerangan jalan di depan balai warga padam sejak Senin malam, anak sekolah takut lewat."
HURRIED = "anak sklh takut lwt, lampu pnerangan jln dpn balai warga padam sjk senin"
RUBBISH = "Sampah di tempat penampungan sementara sudah empat hari tidak diangkut dan berbau."
HERE = {"place": "Jalan Kenanga 7", "region": "33.74.01.1001", "received_at": "2026-11-20T09:00:00+07:00"}


def told(narrative: str = LAMPS, /, **fields: Any) -> Gist:
    return gist(narrative, **(HERE | fields))


def likeness(draft: Gist, other: Gist, common: int = 10) -> Likeness | None:
    """As in a desk of 1,000 cases, each key in `common` of them."""
    counts = dict.fromkeys(draft.everything, common)
    return liken(draft, other, weigh(draft.everything, counts, 1_000))


def found(draft: Gist, other: Gist, common: int = 10) -> Likeness:
    alike = likeness(draft, other, common)
    assert alike is not None
    return alike


def reasons(draft: Gist, other: Gist) -> list[str]:
    return [str(reason) for reason in found(draft, other).reasons]


def test_the_same_words_at_the_same_place_are_very_likely_the_same() -> None:
    alike = found(told(received_at="2026-11-23T08:00:00+07:00"), told())
    assert alike.level is Level.VERY_LIKELY
    assert alike.score == pytest.approx(1.0)
    assert [str(reason) for reason in alike.reasons] == ["teks hampir sama", "tempat sama", "3 hari lalu"]
    assert str(LEVELS[alike.level]) == "sangat mungkin sama"


def test_another_hand_is_known_again() -> None:
    assert found(told(HURRIED, place="jl kenanga no. 7"), told()).level is Level.VERY_LIKELY


def test_other_trouble_at_the_same_place_is_no_duplicate() -> None:
    assert likeness(told(RUBBISH), told()) is None
    assert likeness(told(f"{RUBBISH} Letaknya di depan balai warga."), told()) is None


def test_a_draft_that_has_only_been_begun_is_possible() -> None:
    alike = found(told("lampu penerangan depan balai"), told(HURRIED + " " + RUBBISH))
    assert alike.level is Level.POSSIBLE
    assert str(alike.reasons[0]) == "teks mirip"


def test_half_of_a_text_is_some_of_it() -> None:
    half = "Lampu penerangan balai warga padam. " + "Sampah menumpuk berbau, selokan mampet."
    assert reasons(told(half), told())[0] == "sebagian teks sama"


def test_few_usual_words_are_never_very_likely() -> None:
    assert found(told("lampu mati"), told("lampu mati"), common=900).level is Level.POSSIBLE


def test_one_word_is_a_subject_not_a_complaint() -> None:
    assert likeness(told("lampu"), told("lampu")) is None
    assert likeness(told("lampu lampu"), told()) is None


def test_an_empty_draft_is_like_nothing() -> None:
    assert likeness(told("", place=None), told()) is None
    assert likeness(told(), told("")) is None


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ({}, "tempat sama"),
        ({"place": None}, "wilayah sama"),
        ({"place": None, "region": "33.74.01"}, "wilayah sama"),
        ({"place": None, "region": "33.74.02.1001"}, "tempat lain"),
        ({"region": "33.74.02.1001"}, "tempat lain"),
        ({"place": "Pasar Wage", "region": None}, "tempat lain"),
    ],
)
def test_the_place_is_said(draft: dict[str, Any], words: str) -> None:
    assert reasons(told(**draft), told())[1] == words


def test_an_unknown_place_is_not_spoken_of() -> None:
    assert reasons(told(place=None, region=None), told()) == ["teks hampir sama", "hari yang sama"]
    assert reasons(told(region=None), told(place=None, region=None)) == ["teks hampir sama", "hari yang sama"]


def test_a_place_in_the_text_counts_as_a_place() -> None:
    other = told(f"{LAMPS} Alamat Jalan Kenanga 7", place=None, region=None)
    assert reasons(told(region=None), other)[1] == "tempat sama"


def test_elsewhere_counts_less() -> None:
    scores = [found(told(**draft), told()).score for draft in ({}, {"place": None}, {"region": "33.74.02.1001"})]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_the_category_is_said_where_both_have_one() -> None:
    assert "kategori sama" in reasons(told(category="lampu"), told(category="lampu"))
    assert "kategori lain" in reasons(told(category="lampu"), told(category="taman"))
    assert reasons(told(category="lampu"), told()) == reasons(told(), told())
    other, same = told(category="taman"), told(category="lampu")
    assert found(told(category="lampu"), other).score < found(told(category="lampu"), same).score


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("2026-11-20", "hari yang sama"),
        ("2026-11-21", "1 hari lalu"),
        ("2027-01-18", "59 hari lalu"),
        ("2027-01-19", "2 bulan lalu"),
        ("2026-11-18", "2 hari sesudahnya"),
    ],
)
def test_the_time_between_is_said(draft: str, words: str) -> None:
    assert reasons(told(received_at=draft), told())[-1] == words


def test_a_moment_that_is_none_is_not_spoken_of() -> None:
    assert received_on("kemarin") is None
    assert reasons(told(received_at="kemarin"), told()) == ["teks hampir sama", "tempat sama"]
    assert reasons(told(received_at=None), told()) == ["teks hampir sama", "tempat sama"]


def test_the_longer_ago_the_less_likely() -> None:
    scores = [found(told(received_at=day), told()).score for day in ("2026-11-30", "2027-02-20", "2027-12-01")]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_rare_keys_tell_more_and_an_unheard_one_little() -> None:
    bits = weigh(["jln", "kngs", "xyz"], {"jln": 512, "kngs": 1}, 1023)
    assert bits == {"jln": 1.0, "kngs": 10.0, "xyz": 6.0}
    assert weigh(["xyz"], {}, 0) == {"xyz": 1.0}


@given(st.text(max_size=80), st.text(max_size=80), st.integers(1, 1_000))
def test_a_score_is_never_beyond_one(one: str, other: str, common: int) -> None:
    alike = likeness(told(one), told(other), common)
    assert alike is None or 0 < alike.score <= 1.000001
