"""What the people of this desk may do, as far as the fold has to judge what nobody has confirmed yet."""

from collections.abc import Callable, Sequence

from msgspec import Struct, json
from sqlalchemy import Connection

from desktop.casework.roles import Role, standing
from desktop.db import office_settings, people
from desktop.db.keys import holders

_MADE_FROM: dict[str, Callable[[Connection], None]] = {
    "staff.added": people.rebuild,
    "settings.changed": office_settings.rebuild,
}
"""The kinds of an office's stream that rights follow from, and what is read anew when one comes."""


class Rights(Struct, frozen=True):
    """By key: the roles of its owner. `alone`: whether the office lets one person on duty decide what they wrote."""

    roles: dict[str, frozenset[Role]]
    alone: bool

    def of(self, key: str) -> frozenset[Role]:
        """What the owner of a key may do; nothing where the key is not known."""
        return self.roles.get(key, frozenset())


def project(connection: Connection, events: Sequence[bytes]) -> bool:
    """Brings staff and settings up to date where one of the named events is about them, and says whether one is.

    There are few such events, so all of a kind are read anew.
    """
    found: set[str] = set()
    for start in range(0, len(events), 500):
        some = tuple(events[start : start + 500])
        rows = connection.exec_driver_sql(
            f"SELECT DISTINCT kind FROM events WHERE kind IN ({holders(len(_MADE_FROM))})"
            f" AND id IN ({holders(len(some))})",
            (*_MADE_FROM, *some),
        )
        found.update(str(row[0]) for row in rows)
    for kind, rebuild in _MADE_FROM.items():
        if kind in found:
            rebuild(connection)
    return bool(found)


def read(connection: Connection) -> Rights:
    """Roles as certified, else (before a supervisor has added somebody) as asked for."""
    rows = connection.exec_driver_sql("SELECT key, roles FROM own_keys UNION ALL SELECT key, roles FROM people")
    roles = {str(key): standing(json.decode(names, type=list[str])) for key, names in rows}
    return Rights(roles, office_settings.own(connection).single_person)
