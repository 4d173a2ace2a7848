"""Codes and keys as people know them: the names of staff and of offices, in a transaction of the caller's."""

from desktop.casework.ids import PersonId
from desktop.db import people, reference
from desktop.db.store import Transaction
from desktop.phrases import Phrase

Names = dict[PersonId, str]
_GONE = Phrase("{code} (tidak ada dalam daftar)")


def names_of(connection: Transaction) -> Names:
    """Everybody by name: who signs in here, also before they were added, and who was certified."""
    names = {own.person: own.name for own in people.own_keys(connection)}
    return names | {person.person: person.name for person in people.everybody(connection)}


def office_name(connection: Transaction, code: str | None) -> str:
    """The name of an office, its code where the list of offices has not come, or nothing.

    One that has gone from the list since is its code with a word, in the language of the desk like every name.
    """
    if not code:
        return ""
    found = reference.office(connection, code)
    if found is not None:
        return found.name
    return gone(code) if reference.has_offices(connection) else code


def gone(code: str) -> str:
    """A code that its list does not have any more."""
    return str(_GONE.filled(code=code))
