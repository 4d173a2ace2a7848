"""Supervisors add those who wait; their certificate is signed, known offline at once, and sets the roles."""

import pytest

from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.casework.ids import KeyId, PersonId
from desktop.casework.roles import Role
from desktop.contract.signatures import event_message, verifies
from desktop.contract.wire import StaffRequest
from desktop.db import people
from desktop.service.newcomers import welcome
from desktop.service.overview import status
from desktop.service.pen import NotLegal
from desktop.service.staffing import NobodyWaits, NoSuchRole, NotYours, add, staff
from tests.desks import CHEAP, OFFICE, Workplace, newcomer
from tests.service.fake_national import National, exchange, settle


def elsewhere(name: str = "rina") -> StaffRequest:
    """Somebody at another desk of the office."""
    return StaffRequest(
        person=PersonId(f"orang-{name}"), username=name, name=name.title(), roles=("clerk",),
        key=KeyId(f"kunci-{name}"),
        public=bytes(32), desk=f"{OFFICE}-09",
    )  # fmt: skip


def test_those_who_wait_are_listed_until_they_are_added(place: Workplace) -> None:
    assert {request.username for request in staff(place.desk).waiting} == {"budi", "dewi"}
    add(place.desk, place.session("budi"), "dewi")
    assert {request.username for request in staff(place.desk).waiting} == {"budi"}
    assert [person.username for person in staff(place.desk).people] == ["dewi"]


def test_the_certificate_is_signed_by_the_supervisor(place: Workplace) -> None:
    event = add(place.desk, place.session("budi"), "dewi")
    signature = place.one("SELECT signature FROM events WHERE kind = 'staff.added'")
    assert verifies(place.session("budi").key.public, event_message(event.encode()), signature)
    body = ev.decode_body(event)
    assert isinstance(body, ev.StaffAdded)
    assert (body.username, body.roles, body.key) == ("dewi", ("liaison",), place.session("dewi").key.key_id)
    assert event.stream == f"office:{OFFICE}"


def test_a_person_is_found_by_name_or_by_key(place: Workplace) -> None:
    add(place.desk, place.session("budi"), place.session("dewi").key.key_id)
    assert [person.username for person in staff(place.desk).people] == ["dewi"]


@pytest.mark.parametrize("who", ["sari", "dewi"])
def test_only_a_supervisor_adds_people(place: Workplace, who: str) -> None:
    with pytest.raises(NotYours, match="wewenang penyelia"):
        add(place.desk, place.session(who), "dewi")
    assert place.sql("SELECT * FROM events") == []


def test_nobody_is_added_who_does_not_wait(place: Workplace) -> None:
    with pytest.raises(NobodyWaits, match="Yang menunggu: "):
        add(place.desk, place.session("budi"), "siapa")
    add(place.desk, place.session("budi"), "dewi")
    with pytest.raises(NobodyWaits):
        add(place.desk, place.session("budi"), "dewi")


def test_other_roles_than_asked_for_count(place: Workplace) -> None:
    add(place.desk, place.session("budi"), "dewi", ("clerk", "observer"))
    place.sign_out()
    assert place.session("dewi").roles == {Role.CLERK, Role.OBSERVER}
    case = place.record().case
    place.walk(case, "disposition.approved")
    with pytest.raises(NotLegal, match="pejabat penghubung"):
        place.act("dewi", case, "case.taken_up")


def test_a_role_that_does_not_exist_adds_nobody(place: Workplace) -> None:
    with pytest.raises(NoSuchRole):
        add(place.desk, place.session("budi"), "dewi", ("camat",))
    assert {request.username for request in staff(place.desk).waiting} == {"budi", "dewi"}


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
    with place.store.writing() as connection:
        people.note_requests(connection, [elsewhere("rina"), elsewhere("tono")])
    assert {request.username for request in staff(place.desk).waiting} == {"budi", "dewi", "rina", "tono"}
    with place.store.writing() as connection:
        people.note_requests(connection, [elsewhere("tono")])
    assert {request.username for request in staff(place.desk).waiting} == {"budi", "dewi", "tono"}


def test_somebody_who_was_added_does_not_wait_again(place: Workplace) -> None:
    with place.store.writing() as connection:
        people.note_requests(connection, [elsewhere()])
    add(place.desk, place.session("budi"), "rina")
    with place.store.writing() as connection:
        people.note_requests(connection, [elsewhere()])
    assert "rina" not in {request.username for request in staff(place.desk).waiting}


def test_somebody_whose_adding_was_refused_waits_again(place: Workplace) -> None:
    national = National()
    settle(place, national)
    welcome(place.desk, newcomer("rina"), CHEAP)
    national.outcomes = {"staff.added": Outcome.HELD}
    add(place.desk, place.session("budi"), "rina")
    exchange(place, national)
    assert "rina" not in [person.username for person in staff(place.desk).people]
    assert "rina" in {request.username for request in staff(place.desk).waiting}
