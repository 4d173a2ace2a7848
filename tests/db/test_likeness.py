"""The index of what cases say: few candidates out of many, in step with the case, whole after a rebuild."""

import pytest

from desktop.casework.duplicates import Gist, gist, weigh
from desktop.db import likeness, projections
from desktop.service.enrolling import take_over_regions
from tests.desks import Workplace


def numbers(place: Workplace, draft: Gist, *, cases: int = 100, secret: bool = True) -> list[str]:
    with place.store.reading() as connection:
        found = likeness.counts(connection, draft)
        bits = weigh(draft.everything, found, cases)
        kept = likeness.candidates(connection, draft, found, bits, secret=secret)
    return [one.number for one in kept]


def test_a_case_is_found_by_what_it_says_and_where(place: Workplace) -> None:
    saved = place.record("Lampu jalan padam sejak Senin.", place="Pasar Wage")
    place.record("Sampah belum diangkut.", place="Gang Mawar")
    assert numbers(place, gist("lmpu jln pdm")) == [saved.number]
    assert numbers(place, gist("", place="di dekat pasar wage")) == [saved.number]
    assert numbers(place, gist("kucing hilang")) == []
    assert numbers(place, gist("")) == []


def test_what_is_found_is_what_is_compared(place: Workplace) -> None:
    saved = place.record("Lampu jalan padam.", place="Pasar Wage", region=None, received_at="2026-11-20T09:00:00+07:00")
    draft = gist("lampu padam")
    with place.store.reading() as connection:
        found = likeness.counts(connection, draft)
        (kept,) = likeness.candidates(connection, draft, found, weigh(draft.everything, found, 1), secret=False)
    assert (kept.case, kept.number, kept.title) == (saved.case, saved.number, "Lampu jalan padam")
    assert kept.place == "Pasar Wage"
    assert kept.gist == gist("Lampu jalan padam.", place="Pasar Wage", received_at=kept.received_at)


def test_it_is_counted_how_many_cases_have_a_key(place: Workplace) -> None:
    for _ in range(3):
        place.record("Lampu padam.")
    place.record("Lampu menyala terus.")
    with place.store.reading() as connection:
        assert likeness.counts(connection, gist("lampu padam, kucing hilang")) == {"lmp": 4, "pdm": 3}


def test_new_words_are_found_and_old_ones_no_more(place: Workplace) -> None:
    saved = place.record("Lampu jalan padam.", title="Gelap")
    place.act(
        "sari",
        saved.case,
        "complaint.amended",
        changes=[{"field": "narrative", "base": "Lampu jalan padam.", "value": "Selokan mampet."}],
    )
    assert numbers(place, gist("selokan mampet")) == [saved.number]
    assert numbers(place, gist("lampu padam")) == []
    assert numbers(place, gist("gelap")) == [saved.number]


def test_secret_cases_only_where_they_may_be_seen(place: Workplace) -> None:
    saved = place.record("Lampu jalan padam.", secret=True)
    assert numbers(place, gist("lampu padam"), secret=True) == [saved.number]
    assert numbers(place, gist("lampu padam"), secret=False) == []


def test_a_rebuild_finds_the_same(place: Workplace) -> None:
    saved = place.record("Lampu jalan padam sejak Senin.", place="Pasar Wage")
    with place.store.writing() as connection:
        before = list(likeness.rows(connection))
        projections.rebuild(connection)
        assert list(likeness.rows(connection)) == before
    assert numbers(place, gist("lampu padam")) == [saved.number]


def test_rare_keys_come_first_and_a_budget_ends_the_search(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three cases share a usual key, one a rare one: with room for a single entry only the rare one is looked at."""
    usual = [place.record("Lampu padam.").number for _ in range(3)]
    rare = place.record("Trafo meledak.")
    monkeypatch.setattr(likeness, "_MOST_SEEN", 1)
    draft = gist("lampu dan trafo")
    assert numbers(place, draft) == [rare.number]
    monkeypatch.setattr(likeness, "_MOST_SEEN", 10)
    assert sorted(numbers(place, draft)) == sorted([*usual, rare.number])


def test_what_holds_every_word_is_found_however_usual_they_are(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(4):
        place.record("Lampu menyala.")
    wanted = place.record("Lampu padam.")
    place.record("Padam semua.")
    place.record("Padam total.")
    monkeypatch.setattr(likeness, "_CANDIDATES", 1)
    monkeypatch.setattr(likeness, "_WHOLE", 1)
    assert wanted.number in numbers(place, gist("lampu padam"))


def test_of_those_that_hold_every_word_the_region_comes_first(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_over_regions(place.desk)
    here = place.record("Lampu padam.", region="33.74.01.1001")
    for _ in range(3):
        place.record("Lampu padam.", region="33.74.02.1001")
    monkeypatch.setattr(likeness, "_CANDIDATES", 1)
    monkeypatch.setattr(likeness, "_WHOLE", 1)
    assert here.number in numbers(place, gist("lampu padam", region="33.74.01.1001"))
    assert here.number not in numbers(place, gist("lampu padam"))


def test_words_of_the_query_language_are_words(place: Workplace) -> None:
    saved = place.record('Warung "NEAR" tutup AND buka, OR begitulah* (katanya).')
    assert numbers(place, gist('near "and" or* NOT')) == [saved.number]
