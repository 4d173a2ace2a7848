"""What a clerk is still typing, kept safe before it is a complaint; and the lists that the form offers.

A form is JSON that only the screen reads. It never enters the log, and takes no number.
"""

from msgspec import Struct

from desktop.casework.roles import Role
from desktop.db import drafts as table
from desktop.db import reference
from desktop.db.drafts import Draft as Draft  # screens name it without knowing the tables
from desktop.db.store import Transaction
from desktop.errors import StorageTrouble
from desktop.service.desk import Desk, Session

_VILLAGE_LEVEL = 4
_REGENCY_GROUPS = 2


class DraftNotKept(StorageTrouble):
    """The draft could not be written; what is on the screen is all there is of the last words."""

    what = "{cause} Ketikan terakhir belum tersimpan."
    safe = "Ketikan Anda masih ada di layar; Loket terus mencoba menyimpannya."
    todo = "{remedy} Biarkan jendela ini terbuka."


class Choice(Struct, frozen=True):
    """One row of a list: what is stored, and what a person reads and types."""

    code: str
    label: str


class FormLists(Struct, frozen=True):
    """What the form offers: categories still in use, and the villages of the office's regency."""

    categories: tuple[Choice, ...] = ()
    villages: tuple[Choice, ...] = ()


def save_draft(desk: Desk, identity: str, form: bytes) -> Draft:
    """Keeps a form as it stands, in place of its last state. Raises DraftNotKept."""
    draft = Draft(identity, desk.now().isoformat(timespec="seconds"), form)
    try:
        with desk.store.writing() as connection:
            table.save(connection, draft)
    except StorageTrouble as trouble:
        what, *_, todo = trouble.sentences()
        raise DraftNotKept(cause=what, remedy=todo) from trouble
    return draft


def drafts(desk: Desk, session: Session) -> list[Draft]:
    """Every draft of this desk, the oldest first; they name reporters, so only who takes complaints down has any."""
    if Role.CLERK not in session.roles:
        return []
    with desk.store.reading() as connection:
        return table.everything(connection)


def discard_draft(desk: Desk, identity: str) -> None:
    """Throws a draft away for good."""
    with desk.store.writing() as connection:
        table.discard(connection, identity)


def form_lists(desk: Desk) -> FormLists:
    """The lists, read in one view. Either may be empty: before enrolment, or where no regions were loaded."""
    regency = ".".join(desk.office.split(".")[:_REGENCY_GROUPS])
    with desk.store.reading() as connection:
        return FormLists(_categories(connection), _villages(connection, regency))


def _categories(connection: Transaction) -> tuple[Choice, ...]:
    """Each after what it belongs to, as everywhere."""
    known = {category.id: category for category in reference.categories(connection)}

    def path(identity: str) -> str:
        here = known[identity]
        return f"{path(here.parent)} › {here.name}" if here.parent in known else here.name

    return tuple(Choice(one.id, path(one.id)) for one in known.values() if one.active)


def _villages(connection: Transaction, regency: str) -> tuple[Choice, ...]:
    """Each with its district, because villages of one regency share names."""
    rows = reference.regions_within(connection, regency)
    names = {code: name for code, name, _ in rows}
    return tuple(
        Choice(code, f"{name}, Kec. {names.get(code.rpartition('.')[0], '?')}")
        for code, name, level in rows
        if level == _VILLAGE_LEVEL
    )
