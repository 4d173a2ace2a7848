"""What the people of this desk may do, as far as the fold has to judge what nobody has confirmed yet."""

from msgspec import Struct, json
from sqlalchemy import Connection

from desktop.casework.roles import Role, standing
from desktop.db import office_settings


class Rights(Struct, frozen=True):
    """By key: the roles of its owner. `alone`: whether the office lets one person on duty decide what they wrote."""

    roles: dict[str, frozenset[Role]]
    alone: bool

    def of(self, key: str) -> frozenset[Role]:
        """What the owner of a key may do; nothing where the key is not known."""
        return self.roles.get(key, frozenset())


def read(connection: Connection) -> Rights:
    """Roles as certified, else (before a supervisor has added somebody) as asked for."""
    rows = connection.exec_driver_sql("SELECT key, roles FROM own_keys UNION ALL SELECT key, roles FROM people")
    roles = {str(key): standing(json.decode(names, type=list[str])) for key, names in rows}
    return Rights(roles, office_settings.own(connection).single_person)
