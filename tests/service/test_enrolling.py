"""A folder becomes a desk: records at once, is confirmed when the service answers, and never trusts another one."""

from pathlib import Path

import pytest
from msgspec import json

from desktop.contract.enrolment import WrongCode
from desktop.db import identity, people, reference
from desktop.db.store import open_store
from desktop.security.staff_keys import DeskKey
from desktop.service.desk import Desk, NotADesk
from desktop.service.enrolling import AlreadyADesk, enrol, found_desk, take_over_regions
from desktop.service.newcomers import Newcomer, welcome
from desktop.service.overview import status
from desktop.service.syncing import client_of
from desktop.service.verifying import verify
from desktop.sync.troubles import ServiceFailing, SyncTrouble
from tests.desks import CHEAP, KEY, ROOT, SERVICE, Clock, Workplace, code, newcomer, world
from tests.service.fake_national import National, exchange, settle


def ask(place: Workplace, national: National) -> None:
    client = client_of(place.desk, national)
    try:
        enrol(place.desk, client)
    finally:
        client.close()


def again(place: Workplace, code_text: str, url: str = SERVICE, username: str = "sari") -> Desk:
    """The enrolment typed a second time on the same folder."""
    return found_desk(place.folder, place.store, world(seed=7), code_text, url, newcomer(username), CHEAP)


def test_a_desk_records_before_any_service_has_heard_of_it(place: Workplace) -> None:
    saved = place.record()
    assert status(place.desk).enrolled is False
    assert status(place.desk).events_here == 1
    assert saved.number.startswith("33.74.01-01-2611-0001")
    assert verify(place.desk).holds


def test_what_was_recorded_before_goes_out_once_the_person_was_added(place: Workplace) -> None:
    national = National()
    saved = place.record()
    exchange(place, national)
    assert status(place.desk).enrolled is True
    assert status(place.desk).events_here == 1
    settle(place, national)
    exchange(place, national)
    assert saved.event.encode() in [getattr(entry, "data", None) for entry in national.feed]


def test_the_answer_brings_certificate_and_reference_data_and_forgets_the_code(place: Workplace) -> None:
    ask(place, National())
    assert place.desk.identity.root_public == ROOT.public
    assert place.desk.identity.code is None
    with place.store.reading() as connection:
        assert reference.edition(connection, "published") == "terbitan-1"
        found = identity.read(connection)
    assert found == place.desk.identity
    assert len(place.one("SELECT certificate_signature FROM desk")) == 64


def test_the_service_learns_the_desk_and_its_supervisor_and_no_secret_key(place: Workplace) -> None:
    """Of all who sign in there the supervisor: whoever the coordinator certifies can certify the others."""
    national = National()
    ask(place, national)
    asked = national.asked[0]
    assert (asked.office, asked.desk, asked.origin) == ("33.74.01", "01", place.desk.identity.origin)
    assert asked.public == place.desk.key().public
    assert (asked.person.username, asked.person.roles) == ("budi", ("supervisor",))
    for key in (place.desk.identity.private_key, place.session("sari").key._private.private_bytes_raw()):
        assert key not in json.encode(asked)


def test_where_there_is_no_supervisor_the_first_person_asks(tmp_path: Path) -> None:
    store = open_store(tmp_path, KEY)
    place = Workplace(found_desk(tmp_path, store, world(), code(), SERVICE, newcomer("sari"), CHEAP), Clock())
    welcome(place.desk, newcomer("dewi"), CHEAP)
    ask(place, national := National())
    assert (national.asked[0].person.username, national.asked[0].person.roles) == ("sari", ("clerk",))
    store.close()


def test_everybody_at_the_desk_is_asked_for_whoever_was_the_first(place: Workplace) -> None:
    exchange(place, national := National())
    assert {request.username for request in national.wishes.values()} == {"sari", "budi", "dewi"}


def test_asking_again_changes_nothing(place: Workplace) -> None:
    national = National()
    ask(place, national)
    before = place.desk.identity
    ask(place, national)
    assert place.desk.identity == before
    assert len(national.asked) == 1


def test_an_interrupted_enrolment_goes_on_with_the_same_keys(place: Workplace) -> None:
    national = National()
    national.failing = 503
    with pytest.raises(ServiceFailing):
        ask(place, national)
    before = place.desk.identity
    place.desk = again(place, code())
    assert place.desk.identity == before
    with place.store.reading() as connection:
        assert list(people.usernames(connection)) == ["budi", "dewi", "sari"]
    national.failing = None
    ask(place, national)
    assert national.asked[0].public == DeskKey.from_private(before.private_key).public


def test_another_code_or_address_can_be_tried_until_one_is_confirmed(place: Workplace) -> None:
    second = code(secret=b"t" * 16)
    place.desk = again(place, second, "https://lain.invalid")
    assert (place.desk.identity.code, place.desk.identity.service_url) == (second, "https://lain.invalid")
    ask(place, National())
    place.desk = again(place, code(secret=b"u" * 16), "https://ketiga.invalid")
    assert (place.desk.identity.code, place.desk.identity.service_url) == (None, "https://lain.invalid")


def test_typed_again_before_the_service_confirmed_it_other_roles_and_another_name_count(place: Workplace) -> None:
    key = place.session("dewi").key.key_id
    corrected = Newcomer("dewi", "Dewi Anggraini, S.Sos.", ("observer", "clerk"), "sandi yang lain")
    found_desk(place.folder, place.store, world(seed=7), code(), SERVICE, corrected, CHEAP)
    exchange(place, national := National())
    wish = national.wishes[key]
    assert (wish.username, wish.name, wish.roles) == ("dewi", "Dewi Anggraini, S.Sos.", ("observer", "clerk"))
    place.sign_out()
    assert place.session("dewi").key.key_id == key, "key and password stay"
    assert len(national.wishes) == 3


def test_somebody_who_was_meant_to_be_the_supervisor_asks_with_the_enrolment(place: Workplace) -> None:
    """Two roles swapped at the first try: the second one puts them right."""
    for username, role in (("budi", "clerk"), ("sari", "supervisor")):
        found_desk(place.folder, place.store, world(), code(), SERVICE, newcomer(username, role), CHEAP)
    ask(place, national := National())
    assert (national.asked[0].person.username, national.asked[0].person.roles) == ("sari", ("supervisor",))


def test_typed_again_with_another_name_adds_a_person(place: Workplace) -> None:
    again(place, code(), username="rina")
    exchange(place, national := National())
    assert {request.username for request in national.wishes.values()} == {"sari", "budi", "dewi", "rina"}
    assert place.session("rina").name == "Rina"


def test_once_the_service_has_confirmed_typing_it_again_changes_nobody(place: Workplace) -> None:
    settle(place, National())
    before = place.sql("SELECT * FROM own_keys"), place.sql("SELECT * FROM staff_requests")
    found_desk(place.folder, place.store, world(), code(), SERVICE, newcomer("sari", "supervisor"), CHEAP)
    again(place, code(), username="rina")
    assert (place.sql("SELECT * FROM own_keys"), place.sql("SELECT * FROM staff_requests")) == before


@pytest.mark.parametrize("other", [code(number="02"), code(office="33.74.02")])
def test_a_folder_that_is_another_desk_is_refused(place: Workplace, other: str) -> None:
    before = place.desk.identity
    with pytest.raises(AlreadyADesk) as caught:
        again(place, other)
    assert "33.74.01-01" in caught.value.words()
    assert Desk(place.folder, place.store, world()).identity == before


def test_a_folder_without_a_desk_says_so(tmp_path: Path) -> None:
    store = open_store(tmp_path, KEY)
    with pytest.raises(NotADesk, match="belum menjadi meja"):
        Desk(tmp_path, store, world())
    store.close()


@pytest.mark.parametrize(
    "typed",
    [
        "", "LOKET1", code()[:-1], code()[:-2] + "??", code().replace("33.74.01", "33.74.02"), "LOKET2" + code()[6:],
        code().replace("LOKET1:", "LOKET1:é"), code()[:-3] + "é" + code()[-3:], ":" * 5, "x" * 4000,
    ],
)  # fmt: skip
def test_a_mistyped_code_is_refused_and_makes_nothing(tmp_path: Path, typed: str) -> None:
    store = open_store(tmp_path, KEY)
    with pytest.raises(WrongCode):
        found_desk(tmp_path, store, world(), typed, SERVICE, newcomer("sari"), CHEAP)
    with store.reading() as connection:
        assert identity.read(connection) is None
    store.close()


def test_a_code_is_forgiven_its_spaces_and_small_letters(tmp_path: Path) -> None:
    store = open_store(tmp_path, KEY)
    typed = f"  {code().lower()[:20]}\n{code().lower()[20:]} "
    desk = found_desk(tmp_path, store, world(), typed, SERVICE, newcomer("sari"), CHEAP)
    assert desk.identity.desk == "33.74.01-01"
    store.close()


@pytest.mark.parametrize("status_code", [500, 502, 503, 404, 403, 429])
def test_a_service_in_trouble_is_told_in_words_and_the_desk_stays(place: Workplace, status_code: int) -> None:
    national = National()
    national.failing = status_code
    with pytest.raises(SyncTrouble) as caught:
        ask(place, national)
    assert caught.value.words().endswith(".")
    place.record()


def test_the_shipped_regions_are_loaded_once(place: Workplace) -> None:
    take_over_regions(place.desk)
    first = place.one("SELECT COUNT(*) FROM regions")
    place.sql("DELETE FROM regions WHERE level = 4")
    take_over_regions(place.desk)
    assert first > 90_000
    assert place.one("SELECT COUNT(*) FROM regions") < first
    place.sql("UPDATE reference_editions SET edition = 'lama' WHERE name = 'regions'")
    take_over_regions(place.desk)
    assert place.one("SELECT COUNT(*) FROM regions") == first
