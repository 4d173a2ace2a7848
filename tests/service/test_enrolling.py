"""A folder becomes a desk: records at once, is confirmed when the service answers, and never trusts another one."""

from contextlib import suppress
from pathlib import Path

import pytest
from msgspec import json
from msgspec.structs import replace

from desktop.contract.enrolment import EnrolAnswer, WrongCode
from desktop.contract.reference import DamagedReference
from desktop.db import identity, people, reference
from desktop.db.store import open_store
from desktop.errors import UserTrouble
from desktop.security.staff_keys import DeskKey, WrongPassword
from desktop.security.wrapping import UnusableWords
from desktop.service.desk import Desk, NotADesk, sign_in
from desktop.service.enrolling import AlreadyADesk, NotOurService, enrol, found_desk, take_over_regions
from desktop.service.newcomers import NameTaken, UnusableName, welcome
from desktop.service.overview import status
from desktop.service.staffing import NoSuchRole
from desktop.service.syncing import client_of
from desktop.service.verifying import verify
from desktop.sync.troubles import ServiceFailing, SyncTrouble
from tests.desks import CHEAP, KEY, PASSWORD, ROOT, SERVICE, Workplace, code, desk_in, newcomer, world
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


def test_the_service_learns_the_desk_and_its_first_person_and_no_secret_key(place: Workplace) -> None:
    national = National()
    ask(place, national)
    asked = national.asked[0]
    assert (asked.office, asked.desk, asked.origin) == ("33.74.01", "01", place.desk.identity.origin)
    assert asked.public == place.desk.key().public
    assert (asked.person.username, asked.person.roles) == ("sari", ("clerk",))
    for key in (place.desk.identity.private_key, place.session("sari").key._private.private_bytes_raw()):
        assert key not in json.encode(asked)


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
    place.desk = again(place, second, "http://lain.invalid")
    assert (place.desk.identity.code, place.desk.identity.service_url) == (second, "http://lain.invalid")
    ask(place, National())
    place.desk = again(place, code(secret=b"u" * 16), "http://ketiga.invalid")
    assert (place.desk.identity.code, place.desk.identity.service_url) == (None, "http://lain.invalid")


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


# --- a service that is not ours ---


class Altered(National):
    """Answers an enrolment almost right."""

    def __init__(self, **changes: object) -> None:
        super().__init__()
        self.changes = changes

    def _enrol(self, asked: object) -> EnrolAnswer:
        return replace(super()._enrol(asked), **self.changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "national",
    [
        pytest.param(National(DeskKey.from_private(b"X" * 32)), id="another root key"),
        pytest.param(Altered(signature=bytes(64)), id="a signature that does not hold"),
        pytest.param(Altered(root_public=DeskKey.from_private(b"X" * 32).public), id="a key that did not sign"),
    ],
)
def test_a_service_without_the_root_key_of_the_code_is_not_believed(place: Workplace, national: National) -> None:
    before = place.desk.identity
    with pytest.raises(NotOurService, match="dibuang"):
        ask(place, national)
    with place.store.reading() as connection:
        assert identity.read(connection) == before
        assert reference.edition(connection, "published") is None


def test_a_certificate_for_another_desk_is_not_believed(place: Workplace, tmp_path: Path) -> None:
    with desk_in(tmp_path / "lain", number="02", seed=5) as other:
        national = National()
        ask(other, national)
        theirs = national.asked[0]

    class Confused(National):
        def _enrol(self, asked: object) -> EnrolAnswer:
            return super()._enrol(theirs)

    with pytest.raises(NotOurService):
        ask(place, Confused())
    assert place.desk.identity.root_public is None


def test_damaged_reference_data_leaves_the_desk_unconfirmed_and_working(place: Workplace) -> None:
    national = National()
    national.reference = b'{"version":"x"}'
    with pytest.raises(DamagedReference):
        ask(place, national)
    with place.store.reading() as connection:
        found = identity.read(connection)
    assert found is not None
    assert found.root_public is None
    place.record()


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


# --- people ---


def test_a_person_signs_in_with_their_password_and_no_other(place: Workplace) -> None:
    assert sign_in(place.desk, "sari", PASSWORD).name == "Sari Wulandari"
    for wrong in ("", "salah", PASSWORD + "x", PASSWORD.upper()):
        with pytest.raises(WrongPassword):
            sign_in(place.desk, "sari", wrong)


def test_a_name_is_given_once_at_a_desk(place: Workplace) -> None:
    with pytest.raises(NameTaken, match="sari"):
        welcome(place.desk, newcomer("sari", password="lain lagi"), CHEAP)
    assert sign_in(place.desk, "sari", PASSWORD).username == "sari"


@pytest.mark.parametrize("role", ["service", "bupati", "", "Clerk"])
def test_a_role_that_nobody_can_be_given_is_refused(place: Workplace, role: str) -> None:
    with pytest.raises(NoSuchRole, match="supervisor"):
        welcome(place.desk, newcomer("rina", role), CHEAP)
    assert place.sql("SELECT 1 FROM own_keys WHERE username = 'rina'") == []


@pytest.mark.parametrize("username", ["", " ", "x" * 65, "rina\n", "rina\x00", "\udcff"])
def test_a_name_that_the_service_could_not_take_is_refused_at_once(place: Workplace, username: str) -> None:
    with pytest.raises(UnusableName):
        welcome(place.desk, newcomer(username), CHEAP)
    assert set(status(place.desk).people_waiting) == {"budi", "dewi", "sari"}


def test_more_roles_than_the_service_takes_do_not_harm_the_desk(place: Workplace) -> None:
    with suppress(UserTrouble):
        welcome(place.desk, newcomer("rina", *["clerk"] * 9), CHEAP)
    assert set(status(place.desk).people_waiting) >= {"budi", "dewi", "sari"}


def test_an_empty_password_is_refused(place: Workplace) -> None:
    with pytest.raises(UnusableWords):
        welcome(place.desk, newcomer("rina", password="  "), CHEAP)


def test_nothing_that_is_secret_shows_in_what_is_printed_by_mistake(place: Workplace) -> None:
    shown = repr([place.desk.identity, place.session("sari"), newcomer("sari"), place.session("sari").key])
    for secret in (PASSWORD, place.desk.identity.private_key.hex(), repr(place.desk.identity.private_key)[2:-1]):
        assert secret not in shown
