"""The desk that everything happens at, and the person who acts there."""

import datetime as dt
from pathlib import Path

from msgspec import ValidationError, json

from desktop.casework.ids import OfficeCode, PersonId
from desktop.casework.privacy import Sight, sight_of
from desktop.casework.roles import Role, standing
from desktop.config import World
from desktop.db import identity, people
from desktop.db.identity import Identity
from desktop.db.store import Store, Transaction
from desktop.errors import UserTrouble
from desktop.security.staff_keys import DeskKey, StaffKey, open_staff_key
from desktop.security.wrapping import Sealed


class NotADesk(UserTrouble):
    """The folder was never enrolled."""

    what = "Folder {folder} belum menjadi meja loket."
    safe = "Tidak ada yang diubah."
    todo = "Daftarkan dahulu dengan kode dari koordinator: loket enrol."


class UnknownPerson(UserTrouble):
    """Nobody of that name signs in here."""

    what = "Tidak ada petugas bernama masuk {username} di meja ini. Yang terdaftar: {known}."
    safe = "Tidak ada yang diubah."
    todo = "Periksa ejaannya."


class Desk:
    """One enrolled data folder, open: its store, its place in the office tree, time and chance."""

    def __init__(self, folder: Path, store: Store, world: World) -> None:
        self.folder = folder
        self.store = store
        self.world = world
        with store.reading() as connection:
            found = identity.read(connection)
        if found is None:
            raise NotADesk(folder=folder)
        self.identity: Identity = found

    @property
    def office(self) -> OfficeCode:
        """The office this desk belongs to."""
        return self.identity.office

    def key(self) -> DeskKey:
        """The key that signs this desk's requests."""
        return DeskKey.from_private(self.identity.private_key)

    def refresh(self, connection: Transaction) -> None:
        """Reads the identity again after it changed."""
        found = identity.read(connection)
        if found is not None:
            self.identity = found

    def now(self) -> dt.datetime:
        """The time on this computer, with its zone."""
        return self.world.now()


class Session:
    """A person who signed in: the key is open for as long as this lives."""

    def __init__(self, person: PersonId, username: str, name: str, roles: frozenset[Role], key: StaffKey) -> None:
        self.person = person
        self.username = username
        self.name = name
        self.roles = roles
        self.key = key

    @property
    def sight(self) -> Sight:
        """What this person may see of cases."""
        return sight_of(self.roles)

    def __repr__(self) -> str:
        return f"Session({self.person})"


def sign_in(desk: Desk, username: str, password: str) -> Session:
    """Opens the key of `username`. Raises UnknownPerson or WrongPassword.

    The roles are those that a supervisor certified; before that, those that were asked for at enrolment.
    """
    with desk.store.reading() as connection:
        own = people.own_key(connection, username)
        if own is None:
            raise UnknownPerson(username=username[:60], known=", ".join(people.usernames(connection)) or "-")
        certified = people.certified(connection, own.key)
    try:
        sealed = json.decode(own.sealed, type=Sealed)
    except ValidationError as error:
        raise UnknownPerson(username=username, known="-") from error
    key = open_staff_key(sealed, password, own.person)
    return Session(own.person, username, own.name, standing(certified.roles if certified else own.roles), key)
