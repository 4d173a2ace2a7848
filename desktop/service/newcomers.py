"""A person gets a key at this desk: the first one when the desk is founded, others later (wire.md, Enrolment).

The key is sealed under the person's password and never leaves the desk. They can record at once; what they record
waits here until a supervisor has added them with `staff.added`.
"""

from msgspec import Struct, json

from desktop.casework.ids import PersonId, new_id
from desktop.config import World
from desktop.contract.wire import LONGEST_NAME, LONGEST_USERNAME, StaffRequest
from desktop.db import people
from desktop.db.people import OwnKey
from desktop.errors import UserTrouble
from desktop.phrases import Phrase
from desktop.security.staff_keys import new_staff_key, seal_staff_key
from desktop.security.strength import check_new
from desktop.security.wrapping import DEFAULT_COST, Cost
from desktop.service.desk import Desk
from desktop.service.staffing import check_roles


class NameTaken(UserTrouble):
    """Somebody signs in under that name here already."""

    what = "Nama masuk {username} sudah dipakai di meja ini."
    safe = "Tidak ada yang diubah."
    todo = "Pilih nama masuk lain."


class UnusableName(UserTrouble):
    """A name that is empty, too long, or not text."""

    what = "{thing} “{name}” tidak dapat dipakai: harus 1 sampai {most} huruf."
    safe = "Tidak ada yang dibuat atau diubah."
    todo = "Ketik ulang namanya."


class Newcomer(Struct, frozen=True):
    """Somebody who will sign in at this desk, with the password they have chosen."""

    username: str
    name: str
    roles: tuple[str, ...]
    password: str

    def __repr__(self) -> str:
        return f"Newcomer({self.username})"


def welcome(desk: Desk, newcomer: Newcomer, cost: Cost = DEFAULT_COST) -> None:
    """Gives one more person a key at this desk, and puts them on the list that its supervisor sees.

    Raises NameTaken, and what `check_newcomer` raises.
    """
    own = new_own_key(desk.world, newcomer, cost)
    with desk.store.writing() as connection:
        if people.own_key(connection, newcomer.username) is not None:
            raise NameTaken(username=newcomer.username)
        people.keep_own_key(connection, own)
        people.ask_here(connection, staff_request(own, desk.identity.desk))


def new_own_key(world: World, newcomer: Newcomer, cost: Cost) -> OwnKey:
    """A new person's key, sealed. Raises what `check_newcomer` raises."""
    check_newcomer(newcomer)
    roles = check_roles(newcomer.roles)
    key = new_staff_key()
    person = PersonId(new_id(world.now_ms(), world.chance(10)))
    sealed = json.encode(seal_staff_key(key, newcomer.password, person, cost))
    return OwnKey(key.key_id, person, newcomer.username, newcomer.name, roles, key.public, sealed)


def check_newcomer(newcomer: Newcomer) -> None:
    """Raises UnusableName, NoSuchRole, UnusableWords, TooShort or TooEasy, before anything is made."""
    _check_name(Phrase("Nama masuk"), newcomer.username, LONGEST_USERNAME)
    _check_name(Phrase("Nama"), newcomer.name, LONGEST_NAME)
    check_roles(newcomer.roles)
    check_new(newcomer.password, newcomer.username, newcomer.name)


def _check_name(thing: Phrase, name: str, most: int) -> None:
    if not name.strip() or len(name) > most or not name.isprintable():
        raise UnusableName(thing=thing, name=name[:most].encode(errors="replace").decode(), most=most)


def staff_request(own: OwnKey, desk: str) -> StaffRequest:
    """What a supervisor is shown of somebody who waits: everything but the private key."""
    return StaffRequest(
        person=own.person,
        username=own.username,
        name=own.name,
        roles=own.roles,
        key=own.key,
        public=own.public,
        desk=desk,
    )
