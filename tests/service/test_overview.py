"""What is here and what waits: counts and states that a sync operator may see, no identities."""

from msgspec import json

from desktop.service.overview import find_cases, list_cases, status
from tests.desks import OFFICE, SERVICE, SITI, Workplace
from tests.service.fake_national import National, exchange, settle


def test_a_new_desk_has_nothing_and_waits_for_its_people(place: Workplace) -> None:
    here = status(place.desk)
    assert (here.desk, here.enrolled, here.service, here.position) == (f"{OFFICE}-01", False, SERVICE, 0)
    assert (here.states, here.sync, here.events_here, here.events_sent, here.attempts) == ({}, {}, 0, 0, ())
    assert set(here.people_waiting) == {"sari", "budi", "dewi"}


def test_cases_are_counted_by_state_and_by_what_became_of_them(place: Workplace) -> None:
    cases = [place.record().case for _ in range(3)]
    place.walk(cases[0])
    here = status(place.desk)
    assert here.states == {"closed": 1, "received": 2}
    assert here.sync == {"here": 3}
    assert here.events_here == 11


def test_an_attempt_that_failed_is_remembered_with_its_words(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.record()
    national.failing = 503
    exchange(place, national)
    here = status(place.desk)
    assert (here.events_here, here.events_sent, here.sync) == (0, 1, {"sent": 1})
    assert here.attempts[0].result == "ServiceFailing"
    assert "kode 503" in here.attempts[0].words
    national.failing = None
    exchange(place, national)
    here = status(place.desk)
    assert (here.events_sent, here.sync, here.attempts[0].result) == (0, {"arrived": 1}, "done")
    assert here.position == len(national.feed)


def test_only_the_last_attempts_are_told(place: Workplace) -> None:
    national = National()
    for _ in range(8):
        exchange(place, national)
    assert len(status(place.desk).attempts) == 5


def test_no_identity_shows_in_a_status(place: Workplace) -> None:
    place.record("Laporan tentang gang sempit.", who=SITI, place="Gang Sempit")
    told = json.encode(status(place.desk)).decode()
    for word in (SITI.name, SITI.id_number, SITI.phone, "gang", "Gang Sempit"):
        assert str(word) not in told


def test_lists_and_search_give_the_same_rows(place: Workplace) -> None:
    for n in range(3):
        place.record(f"Pohon tumbang nomor {n}.")
    assert find_cases(place.desk, place.session("sari"), "pohon", 10) == list_cases(
        place.desk, place.session("sari"), 10
    )
    assert [row.title for row in list_cases(place.desk, place.session("sari"), 2)] == [
        "Pohon tumbang nomor 2",
        "Pohon tumbang nomor 1",
    ]
    assert list_cases(place.desk, place.session("sari"), 10, state="closed") == []
