"""Supervisors add those who wait; their certificate is signed, known offline at once, and sets the roles."""

import pytest
from msgspec.structs import replace

from desktop.casework import events as ev
from desktop.casework import office_bodies
from desktop.casework.complaint import Outcome
from desktop.casework.ids import PersonId
from desktop.casework.roles import Role
from desktop.contract.signatures import event_message, key_id, verifies
from desktop.contract.wire import StaffRequest
from desktop.db import people
from desktop.security.staff_keys import DeskKey
from desktop.service.newcomers import welcome
from desktop.service.overview import status
from desktop.service.pen import NotLegal
from desktop.service.staffing import NobodyWaits, NoSuchRole, NotConfirmedYet, NotYours, WhichOne, add, staff
from tests.desks import CHEAP, OFFICE, Workplace, newcomer
from tests.service.fake_national import National, exchange, settle


@pytest.fixture
def led(place: Workplace) -> Workplace:
    """A desk whose supervisor the service has confirmed; Sari and Dewi still wait."""
    settle(place, National(), "budi")
    return place


def elsewhere(name: str = "rina", seed: int = 0) -> StaffRequest:
    """Somebody at another desk of the office."""
    public = DeskKey.from_private(bytes([seed]) * 32).public
    return StaffRequest(
        person=PersonId(f"orang-{name}-{seed}"), username=name, name=name.title(), roles=("clerk",),
        key=key_id(public), public=public, desk=f"{OFFICE}-09",
    )  # fmt: skip


def ask(place: Workplace, *requests: StaffRequest) -> None:
    """The service says who waits at other desks."""
    with place.store.writing() as connection:
        people.note_requests(connection, requests)


def test_those_who_wait_are_listed_until_they_are_added(led: Workplace) -> None:
    assert {request.username for request in staff(led.desk).waiting} == {"sari", "dewi"}
    add(led.desk, led.session("budi"), "dewi")
    assert {request.username for request in staff(led.desk).waiting} == {"sari"}
    assert [person.username for person in staff(led.desk).people] == ["budi", "dewi"]


def test_a_supervisor_whom_the_service_has_not_confirmed_adds_nobody(place: Workplace) -> None:
    assert Role.SUPERVISOR in place.session("budi").roles
    for username in ("sari", "dewi", "budi"):
        with pytest.raises(NotConfirmedYet, match="Sinkronkan dahulu"):
            add(place.desk, place.session("budi"), username)
    assert place.sql("SELECT * FROM events") == []
    assert place.sql("SELECT * FROM people") == []


def test_nobody_adds_themselves(led: Workplace) -> None:
    """Not even under a second key: the person is the same."""
    budi = led.session("budi")
    ask(led, replace(elsewhere("budi"), person=budi.person))
    for name in ("budi", elsewhere("budi").key):
        with pytest.raises(NotYours):
            add(led.desk, budi, name, ("supervisor",))
    assert led.one("SELECT COUNT(*) FROM events WHERE origin = ?", led.desk.identity.origin) == 0


def test_two_of_one_name_are_told_apart_by_key(led: Workplace) -> None:
    first, second = elsewhere("rina", 1), elsewhere("rina", 2)
    ask(led, first, second)
    with pytest.raises(WhichOne) as caught:
        add(led.desk, led.session("budi"), "rina")
    assert first.key in caught.value.words()
    assert second.key in caught.value.words()
    assert "rina" not in [person.username for person in staff(led.desk).people]
    add(led.desk, led.session("budi"), second.key)
    assert [person.key for person in staff(led.desk).people if person.username == "rina"] == [second.key]
    assert first.key in [request.key for request in staff(led.desk).waiting]


def test_a_wish_whose_key_is_named_otherwise_certifies_nobody(led: Workplace) -> None:
    ask(led, replace(elsewhere(), key=led.session("sari").key.key_id + "x"))
    with pytest.raises(NobodyWaits):
        add(led.desk, led.session("budi"), "rina")


def test_the_certificate_is_signed_by_the_supervisor(led: Workplace) -> None:
    event = add(led.desk, led.session("budi"), "dewi")
    signature = led.one("SELECT signature FROM events WHERE kind = 'staff.added' ORDER BY n DESC")
    assert verifies(led.session("budi").key.public, event_message(event.encode()), signature)
    body = ev.decode_body(event)
    assert isinstance(body, office_bodies.StaffAdded)
    assert (body.username, body.roles, body.key) == ("dewi", ("liaison",), led.session("dewi").key.key_id)
    assert event.stream == f"office:{OFFICE}"


def test_a_person_is_found_by_name_or_by_key(led: Workplace) -> None:
    add(led.desk, led.session("budi"), led.session("dewi").key.key_id)
    assert [person.username for person in staff(led.desk).people] == ["budi", "dewi"]


@pytest.mark.parametrize("who", ["sari", "dewi"])
def test_only_a_supervisor_adds_people(led: Workplace, who: str) -> None:
    before = led.sql("SELECT * FROM events")
    with pytest.raises(NotYours, match="wewenang penyelia"):
        add(led.desk, led.session(who), "dewi")
    assert led.sql("SELECT * FROM events") == before


def test_nobody_is_added_who_does_not_wait(led: Workplace) -> None:
    with pytest.raises(NobodyWaits, match="Yang menunggu: "):
        add(led.desk, led.session("budi"), "siapa")
    add(led.desk, led.session("budi"), "dewi")
    with pytest.raises(NobodyWaits):
        add(led.desk, led.session("budi"), "dewi")


def test_other_roles_than_asked_for_count(led: Workplace) -> None:
    add(led.desk, led.session("budi"), "dewi", ("clerk", "observer"))
    led.sign_out()
    assert led.session("dewi").roles == {Role.CLERK, Role.OBSERVER}
    case = led.record().case
    led.walk(case, "disposition.approved")
    with pytest.raises(NotLegal, match="pejabat penghubung"):
        led.act("dewi", case, "case.taken_up")


def test_a_role_that_does_not_exist_adds_nobody(led: Workplace) -> None:
    with pytest.raises(NoSuchRole):
        add(led.desk, led.session("budi"), "dewi", ("camat",))
    assert {request.username for request in staff(led.desk).waiting} == {"sari", "dewi"}


def test_a_request_is_made_until_it_is_confirmed(place: Workplace) -> None:
    """Not only until somebody here has added them: the service may refuse that, or never hear of it."""
    national = National()
    settle(place, national, "budi")
    national.outcomes = {"staff.added": Outcome.HELD}
    add(place.desk, place.session("budi"), "dewi")
    with place.store.reading() as connection:
        assert {request.username for request in people.requests_made_here(connection)} == {"sari", "dewi"}
    exchange(place, national)
    exchange(place, national)
    assert {request.username for request in national.headers[-1].staff_requests} == {"sari", "dewi"}
    national.outcomes = {}
    add(place.desk, place.session("budi"), "dewi")
    exchange(place, national)
    exchange(place, national)
    assert {request.username for request in national.headers[-1].staff_requests} == {"sari"}


def test_whom_a_supervisor_added_here_works_here_and_sends_only_once_it_is_confirmed(place: Workplace) -> None:
    national = National()
    settle(place, national, "budi")
    national.outcomes = {"staff.added": Outcome.HELD}
    add(place.desk, place.session("budi"), "sari")
    saved = place.record()
    with place.store.reading() as connection:
        assert place.session("sari").key.key_id in people.uncertified(connection)
    exchange(place, national)
    assert saved.event.id not in [getattr(entry, "id", None) for entry in national.feed]
    national.outcomes = {}
    add(place.desk, place.session("budi"), "sari")
    assert exchange(place, national).waiting == 0
    assert saved.event.id in [getattr(entry, "id", None) for entry in national.feed]


def test_of_many_who_wait_at_a_desk_twenty_are_told(place: Workplace) -> None:
    for number in range(25):
        welcome(place.desk, newcomer(f"orang{number}"), CHEAP)
    with place.store.reading() as connection:
        assert len(people.requests_made_here(connection)) == 20


def test_what_a_person_did_before_leaves_once_they_are_added(place: Workplace) -> None:
    national = National()
    settle(place, national)
    welcome(place.desk, newcomer("rina"), CHEAP)
    place._sessions["sari"] = place.session("rina")
    place.record()
    assert exchange(place, national).waiting == 1
    assert "rina" in status(place.desk).people_waiting
    add(place.desk, place.session("budi"), "rina")
    assert exchange(place, national).waiting == 0
    assert status(place.desk).people_waiting == ()


def test_people_of_other_desks_are_told_by_the_service(place: Workplace) -> None:
    ask(place, elsewhere("rina", 1), elsewhere("tono", 2))
    assert {request.username for request in staff(place.desk).waiting} == {"sari", "budi", "dewi", "rina", "tono"}
    ask(place, elsewhere("tono", 2))
    assert {request.username for request in staff(place.desk).waiting} == {"sari", "budi", "dewi", "tono"}


def test_somebody_who_was_added_does_not_wait_again(led: Workplace) -> None:
    ask(led, elsewhere())
    add(led.desk, led.session("budi"), "rina")
    ask(led, elsewhere())
    assert "rina" not in {request.username for request in staff(led.desk).waiting}


def test_somebody_whose_adding_was_refused_waits_again(place: Workplace) -> None:
    national = National()
    settle(place, national)
    welcome(place.desk, newcomer("rina"), CHEAP)
    national.outcomes = {"staff.added": Outcome.HELD}
    add(place.desk, place.session("budi"), "rina")
    exchange(place, national)
    assert "rina" not in [person.username for person in staff(place.desk).people]
    assert "rina" in {request.username for request in staff(place.desk).waiting}
