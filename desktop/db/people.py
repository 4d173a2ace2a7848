"""The staff of the offices whose cases are here, as `staff.added` certifies them; and the keys of this desk's own.

A projection of the office streams. What the service accepted counts; what this desk's supervisor added and the service
has not seen yet counts here already.
"""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, json
from sqlalchemy import Connection

from desktop.casework import events as ev
from desktop.casework.ids import KeyId, OfficeCode, PersonId
from desktop.contract.wire import StaffRequest
from desktop.db.keys import holders

_READ = """
SELECT e.id, e.bytes FROM events e
LEFT JOIN feed f ON f.g = (SELECT MAX(g) FROM feed WHERE event = e.id AND part IS NULL AND hash = e.hash)
WHERE e.kind = 'staff.added' AND e.bytes IS NOT NULL AND (f.outcome = 'accepted' OR f.outcome IS NULL)
"""


_OWN = "SELECT key, person, username, name, roles, public, sealed FROM own_keys"


class Person(Struct, frozen=True):
    """A certified person."""

    person: PersonId
    key: KeyId
    office: OfficeCode
    username: str
    name: str
    roles: tuple[str, ...]
    public: bytes
    desk: str


class OwnKey(Struct, frozen=True):
    """A key that can sign at this desk, sealed under its owner's password. `sealed` is security's form, as bytes."""

    key: KeyId
    person: PersonId
    username: str
    name: str
    roles: tuple[str, ...]
    public: bytes
    sealed: bytes


def project(connection: Connection, events: Sequence[bytes]) -> bool:
    """Brings the staff up to date, and says so, where one of the named events is about it.

    There are few such events, so all of them are read anew.
    """
    for start in range(0, len(events), 500):
        some = tuple(events[start : start + 500])
        found = connection.exec_driver_sql(
            f"SELECT 1 FROM events WHERE kind = 'staff.added' AND id IN ({holders(len(some))}) LIMIT 1", some
        )
        if found.first() is not None:
            rebuild(connection)
            return True
    return False


def rebuild(connection: Connection) -> None:
    """Drops the staff and reads it anew from the log."""
    connection.exec_driver_sql("DELETE FROM people")
    _write(connection, connection.exec_driver_sql(f"{_READ} ORDER BY e.n").all())


def _write(connection: Connection, rows: Sequence[Any]) -> None:
    for key, data in rows:
        try:
            event = ev.decode_event(data)
            body = ev.decode_body(event)
        except ev.UNREADABLE:
            continue  # a newer version's; kept in the log, and read again after an upgrade
        if isinstance(body, ev.StaffAdded):
            connection.exec_driver_sql(
                "INSERT OR REPLACE INTO people (key, person, office, username, name, roles, public, desk, event)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    body.key,
                    body.person,
                    event.stream.removeprefix("office:"),
                    body.username,
                    body.name,
                    json.encode(body.roles).decode(),
                    body.public,
                    body.desk,
                    key,
                ),
            )


def certified(connection: Connection, key: KeyId) -> Person | None:
    """The person whose key this is, or None before a supervisor has added them."""
    row = connection.exec_driver_sql(
        "SELECT person, key, office, username, name, roles, public, desk FROM people WHERE key = ?", (key,)
    ).first()
    return None if row is None else _person(row)


def everybody(connection: Connection) -> list[Person]:
    """All certified people known here."""
    rows = connection.exec_driver_sql(
        "SELECT person, key, office, username, name, roles, public, desk FROM people ORDER BY office, name, key"
    )
    return [_person(row) for row in rows]


def _person(row: Any) -> Person:
    person, key, office, username, name, roles, public, desk = row
    return Person(person, key, office, username, name, json.decode(roles, type=tuple[str, ...]), bytes(public), desk)


def keep_own_key(connection: Connection, own: OwnKey) -> None:
    """Stores a sealed key of this desk."""
    connection.exec_driver_sql(
        "INSERT INTO own_keys (key, person, username, name, roles, public, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (own.key, own.person, own.username, own.name, json.encode(own.roles).decode(), own.public, own.sealed),
    )


def own_key(connection: Connection, username: str) -> OwnKey | None:
    """The sealed key of a person who signs in here, by user name."""
    row = connection.exec_driver_sql(f"{_OWN} WHERE username = ?", (username,)).first()
    return None if row is None else _own(row)


def first_own_key(connection: Connection) -> OwnKey:
    """The key of the person this desk was enrolled with."""
    return _own(connection.exec_driver_sql(f"{_OWN} ORDER BY rowid LIMIT 1").one())


def _own(row: Any) -> OwnKey:
    key, person, user, name, roles, public, sealed = row
    granted = json.decode(roles, type=tuple[str, ...])
    return OwnKey(key, person, user, name, granted, bytes(public), bytes(sealed))


def uncertified(connection: Connection) -> tuple[str, ...]:
    """Keys of this desk whose owners no supervisor has added yet."""
    rows = connection.exec_driver_sql("SELECT key FROM own_keys WHERE key NOT IN (SELECT key FROM people)")
    return tuple(str(row[0]) for row in rows)


def usernames(connection: Connection) -> dict[str, KeyId]:
    """Who can sign in here, and with which key."""
    rows = connection.exec_driver_sql("SELECT username, key FROM own_keys ORDER BY username")
    return {str(username): KeyId(key) for username, key in rows}


def note_requests(connection: Connection, requests: Sequence[StaffRequest]) -> None:
    """Replaces the list of people of other desks who wait for a supervisor, as the service tells it."""
    connection.exec_driver_sql("DELETE FROM staff_requests WHERE NOT made_here")
    for request in requests:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO staff_requests (key, request, made_here) VALUES (?, ?, 0)",
            (request.key, json.encode(request)),
        )


def ask_here(connection: Connection, request: StaffRequest) -> None:
    """Notes that a person of this very desk waits for its supervisor."""
    connection.exec_driver_sql(
        "INSERT INTO staff_requests (key, request, made_here) VALUES (?, ?, 1)", (request.key, json.encode(request))
    )


def requests_made_here(connection: Connection) -> list[StaffRequest]:
    """Those of them who signed in at this desk; the service passes them on to the office's other desks."""
    rows = connection.exec_driver_sql(
        "SELECT request FROM staff_requests WHERE made_here AND key NOT IN (SELECT key FROM people) ORDER BY key"
    )
    return [json.decode(row[0], type=StaffRequest) for row in rows]


def requests(connection: Connection) -> list[StaffRequest]:
    """People of this office who wait for a supervisor to add them."""
    rows = connection.exec_driver_sql(
        "SELECT request FROM staff_requests WHERE key NOT IN (SELECT key FROM people) ORDER BY key"
    )
    return [json.decode(row[0], type=StaffRequest) for row in rows]
