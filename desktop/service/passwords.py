"""A person chooses another password for their key at this desk; the key stays, and with it everything it signed."""

from msgspec import json

from desktop.db import people
from desktop.security.staff_keys import open_staff_key, seal_staff_key
from desktop.security.strength import check_new
from desktop.security.wrapping import DEFAULT_COST, Cost, Sealed
from desktop.service.desk import Desk, Session, UnknownPerson


def change_password(desk: Desk, session: Session, old: str, new: str, cost: Cost = DEFAULT_COST) -> None:
    """Seals the key of who is signed in under `new`, if `old` opens it.

    Raises WrongPassword, UnusableWords, TooShort, TooEasy; the old password then stays. A backup made before still
    opens with the old one.
    """
    check_new(new, session.username, session.name)
    with desk.store.reading() as connection:
        own = people.own_key(connection, session.username)
    if own is None:
        raise UnknownPerson(username=session.username, known="-")
    key = open_staff_key(json.decode(own.sealed, type=Sealed), old, own.person)
    sealed = json.encode(seal_staff_key(key, new, own.person, cost))
    with desk.store.writing() as connection:
        people.reseal_own_key(connection, own.key, sealed)
