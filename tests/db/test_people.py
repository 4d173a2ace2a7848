"""Who counts: whom the service accepted, and here already whom a confirmed supervisor added; nobody by other words."""

import pytest
from msgspec.structs import asdict

from desktop.casework import office_bodies
from desktop.casework.complaint import Outcome
from desktop.db import people
from desktop.service.pen import Pen
from desktop.service.staffing import add
from tests.desks import Workplace
from tests.service.fake_national import National, exchange, settle


def staff_of(place: Workplace) -> dict[str, bool]:
    """Who is known here, and whether the service has accepted it."""
    return {row[0]: bool(row[1]) for row in place.sql("SELECT username, confirmed FROM people")}


def test_a_person_whose_adding_the_service_refused_is_nobody_here_any_more(place: Workplace) -> None:
    national = National()
    settle(place, national, "budi")
    add(place.desk, place.session("budi"), "dewi")
    assert staff_of(place) == {"budi": True, "dewi": False}
    national.outcomes = {"staff.added": Outcome.REJECTED}
    exchange(place, national)
    assert staff_of(place) == {"budi": True}
    with place.store.writing() as connection:
        grown = people.everybody(connection)
        people.rebuild(connection)
        assert people.everybody(connection) == grown


def test_who_was_added_here_is_confirmed_by_the_feed_alone(place: Workplace) -> None:
    national = National()
    settle(place, national, "budi")
    add(place.desk, place.session("budi"), "dewi")
    dewi = place.session("dewi").key.key_id
    with place.store.reading() as connection:
        assert not people.is_confirmed(connection, dewi)
        assert dewi in people.uncertified(connection)
    exchange(place, national)
    with place.store.reading() as connection:
        assert people.is_confirmed(connection, dewi)
        assert dewi not in people.uncertified(connection)
    with place.store.writing() as connection:
        grown = people.everybody(connection)
        people.rebuild(connection)
        assert people.everybody(connection) == grown


def write_staff(place: Workplace, author: str, username: str, roles: tuple[str, ...]) -> None:
    """A certificate that gets into the log past `staffing`."""
    with place.store.writing() as connection:
        request = next(one for one in people.requests(connection) if one.username == username)
        pen = Pen(connection, place.desk, place.session(author))
        pen.act_for_office("staff.added", office_bodies.StaffAdded(**asdict(request) | {"roles": roles}))
        pen.finish()


@pytest.mark.parametrize("author", ["budi", "sari", "dewi"])
def test_nobody_is_somebody_by_the_word_of_whom_the_service_does_not_know(place: Workplace, author: str) -> None:
    write_staff(place, author, "dewi", ("supervisor",))
    assert staff_of(place) == {}
    with place.store.writing() as connection:
        people.rebuild(connection)
    assert staff_of(place) == {}


def test_a_confirmed_clerk_makes_nobody_a_supervisor(place: Workplace) -> None:
    settle(place, National(), "budi", "sari")
    write_staff(place, "sari", "dewi", ("supervisor",))
    assert staff_of(place) == {"budi": True, "sari": True}


def test_whom_an_unconfirmed_supervisor_adds_waits_for_both(place: Workplace) -> None:
    settle(place, National(), "budi")
    write_staff(place, "budi", "dewi", ("supervisor",))
    place.sign_out()
    write_staff(place, "dewi", "sari", ("clerk",))
    assert staff_of(place) == {"budi": True, "dewi": False}


def test_what_is_only_said_here_never_hides_what_the_service_accepted(place: Workplace) -> None:
    settle(place, National())
    with place.store.writing() as connection:
        sari = people.certified(connection, place.session("sari").key.key_id)
        assert sari is not None
        pen = Pen(connection, place.desk, place.session("budi"))
        body = office_bodies.StaffAdded(
            person=sari.person, username="sari", name="Orang lain", roles=("supervisor",), key=sari.key,
            public=sari.public, desk=sari.desk,
        )  # fmt: skip
        pen.act_for_office("staff.added", body)
        pen.finish()
        assert people.certified(connection, sari.key) == sari
