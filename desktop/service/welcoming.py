"""What the sign-in screen shows before anybody has signed in: whose desk this is, and who may sign in here."""

from msgspec import Struct

from desktop.db import people, reference
from desktop.service.desk import Desk


class Candidate(Struct, frozen=True):
    """Somebody who can sign in: roles as certified, else as asked for."""

    username: str
    name: str
    roles: tuple[str, ...]


class Welcome(Struct, frozen=True):
    """Office, desk and people."""

    office: str
    parent: str
    desk_number: str
    candidates: tuple[Candidate, ...]


def welcome_of(desk: Desk) -> Welcome:
    """Reads it in one view. Names of offices fall back to their codes before the reference data has come."""
    with desk.store.reading() as connection:
        office = reference.office(connection, desk.office)
        parent = reference.office(connection, office.parent) if office is not None and office.parent else None
        candidates = []
        for username, key in people.usernames(connection).items():
            own = people.own_key(connection, username)
            certified = people.certified(connection, key)
            if own is not None:
                candidates.append(Candidate(username, own.name, certified.roles if certified else own.roles))
    return Welcome(
        office=office.name if office is not None else desk.office,
        parent=parent.name if parent is not None else "",
        desk_number=desk.identity.number,
        candidates=tuple(candidates),
    )
