"""Other words for the same key: a person's password at this desk, or the passphrase of its folder.

The keys stay, and with them everything they signed or sealed. A backup made before still opens with the old words.
"""

from msgspec import json

from desktop.db import people
from desktop.security import database_key
from desktop.security.staff_keys import open_staff_key, seal_staff_key
from desktop.security.strength import check_new
from desktop.security.wrapping import DEFAULT_COST, Cost, Sealed
from desktop.service.desk import Desk, Session, UnknownPerson


def change_password(desk: Desk, session: Session, old: str, new: str, cost: Cost = DEFAULT_COST) -> None:
    """Seals the key of who is signed in under `new`, if `old` opens it.

    Raises WrongPassword, UnusableWords, TooShort, TooEasy; the old password then stays.
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


def is_under_passphrase(desk: Desk) -> bool:
    """Whether this folder has a passphrase that could be changed. Raises KeyTrouble."""
    return database_key.describe(desk.folder) == "passphrase"


def change_passphrase(desk: Desk, old: str, new: str, cost: Cost = DEFAULT_COST) -> None:
    """Seals the key of the data under `new`, if `old` opens it.

    Raises WrongPassphrase, UnusableWords, TooShort, TooEasy, KeyFileBlocked; the old passphrase then stays.
    """
    check_new(new)
    database_key.change_passphrase(desk.folder, old, new, cost)
