"""People get a key at a desk: names, roles and passwords that can be, and nothing secret in what is printed."""

from contextlib import suppress

import pytest

from desktop.errors import UserTrouble
from desktop.security.staff_keys import WrongPassword
from desktop.security.wrapping import UnusableWords
from desktop.service.desk import sign_in
from desktop.service.newcomers import NameTaken, UnusableName, welcome
from desktop.service.overview import status
from desktop.service.staffing import NoSuchRole
from tests.desks import CHEAP, PASSWORD, Workplace, newcomer


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
