"""Codes and keys as people know them: the names of staff and of offices, in a transaction of the caller's."""

from desktop.casework.ids import PersonId
from desktop.db import people, reference
from desktop.db.store import Transaction

Names = dict[PersonId, str]


def names_of(connection: Transaction) -> Names:
    """Everybody by name: who signs in here, also before they were added, and who was certified."""
    names = {own.person: own.name for own in people.own_keys(connection)}
    return names | {person.person: person.name for person in people.everybody(connection)}


def office_name(connection: Transaction, code: str | None) -> str:
    """The name of an office, its code where the list of offices has not come, or nothing."""
    found = reference.office(connection, code) if code else None
    return found.name if found is not None else code or ""
