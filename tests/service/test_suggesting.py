"""What a clerk is shown while typing: at most five cases, likeliest first, never who reported them."""

import pytest
from msgspec import json
from msgspec.structs import asdict

from desktop.casework.acts import State
from desktop.casework.duplicates import Level
from desktop.service.desk import Session
from desktop.service.suggesting import MOST, Draft, Suggestion, suggest
from tests.desks import SITI, Workplace

LAMPS = "Lampu penerangan jalan di depan balai warga padam sejak Senin malam, anak sekolah takut lewat."
HURRIED = "anak sklh takut lwt, lampu pnerangan jln dpn balai warga padam sjk senin"


def asked(
    workplace: Workplace, narrative: str = HURRIED, /, who: str = "sari", **fields: str
) -> tuple[Suggestion, ...]:
    return suggest(workplace.desk, workplace.session(who), Draft(narrative=narrative, **fields))


@pytest.fixture
def busy(place: Workplace) -> Workplace:
    """A desk with other things on its mind, so that no word is rare by itself."""
    for what in ("Sampah menumpuk di pasar.", "Air keran keruh.", "Selokan mampet.", "Pohon tumbang.", "Paving pecah."):
        for street in ("Kenanga", "Mawar", "Dahlia"):
            place.record(what, place=f"Jalan {street}")
    return place


def test_a_duplicate_is_shown_with_its_reasons(busy: Workplace) -> None:
    saved = busy.record(LAMPS, place="Pasar Wage", who=SITI)
    busy.clock.advance(days=3)
    (found,) = asked(busy, place="ps wage")
    assert (found.case, found.number, found.level) == (saved.case, saved.number, Level.VERY_LIKELY)
    assert (found.place, found.state) == ("Pasar Wage", State.RECEIVED)
    assert [str(reason) for reason in found.reasons][-1] == "3 hari lalu"


def test_nothing_is_shown_for_something_new(busy: Workplace) -> None:
    busy.record(LAMPS)
    assert asked(busy, "Kucing tetangga naik ke atap sekolah.") == ()
    assert asked(busy, "") == ()


def test_an_empty_desk_has_nothing_to_show(place: Workplace) -> None:
    assert asked(place) == ()


def test_the_likeliest_come_first_and_no_more_than_five(busy: Workplace) -> None:
    for _ in range(MOST + 1):
        busy.record(HURRIED, place="Gang Melati")
    same = busy.record(LAMPS, place="Pasar Wage")
    found = asked(busy, LAMPS, place="Pasar Wage")
    assert len(found) == MOST
    assert found[0].number == same.number


def test_a_closed_case_is_shown_too(busy: Workplace) -> None:
    saved = busy.record(LAMPS)
    busy.walk(saved.case)
    assert [(one.case, one.state) for one in asked(busy)] == [(saved.case, State.CLOSED)]


def test_the_moment_of_the_draft_counts_where_it_has_one(busy: Workplace) -> None:
    busy.record(LAMPS, received_at="2026-11-20T09:00:00+07:00")
    (found,) = asked(busy, received_at="2026-11-21T09:00:00+07:00")
    assert str(found.reasons[-1]) == "1 hari lalu"


def test_a_secret_case_is_shown_to_a_supervisor_only(busy: Workplace) -> None:
    saved = busy.record(LAMPS, secret=True, who=SITI)
    assert asked(busy) == ()
    assert [one.case for one in asked(busy, who="budi")] == [saved.case]


def test_who_takes_nothing_down_is_told_of_nothing(busy: Workplace) -> None:
    busy.record(LAMPS)
    assert asked(busy, who="dewi") == ()
    sari = busy.session("sari")
    nobody = Session(sari.person, sari.username, sari.name, frozenset(), sari.key)
    assert suggest(busy.desk, nobody, Draft(narrative=LAMPS)) == ()


def test_nothing_says_who_reported_it(busy: Workplace) -> None:
    busy.record(LAMPS, anonymous=True, who=SITI)
    (found,) = asked(busy)
    told = json.encode(asdict(found) | {"reasons": [str(reason) for reason in found.reasons]}).decode()
    for secret in (SITI.name, SITI.id_number, SITI.phone, SITI.address):
        assert secret
        assert secret not in told


def test_a_draft_of_very_many_rare_words_is_compared_too(busy: Workplace) -> None:
    many = " ".join(f"w{one}r{two}d" for one in "bcdfghjklmnpqrstvwxz" for two in "bcdfghjklmnpqrstvwxz")
    saved = busy.record(many)
    assert [one.case for one in asked(busy, many)] == [saved.case]


@pytest.mark.parametrize("narrative", ["a" * 30_000, "lampu " * 5_000, "🙏" * 3_000, "שלום مرحبا", '"*) OR (', "\x00"])
def test_no_draft_is_too_odd(busy: Workplace, narrative: str) -> None:
    busy.record(LAMPS)
    assert asked(busy, narrative) == ()
    assert asked(busy, f"{LAMPS} {narrative}") != ()
