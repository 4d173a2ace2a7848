"""The staff of the offices whose cases are here, as `staff.added` certifies them; and the keys of this desk's own.

A projection of the office streams. What the service accepted is *confirmed*. What a confirmed supervisor of this desk
added counts here already; but only a confirmed person's events leave the desk.
"""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, json
from sqlalchemy import Connection

from desktop.casework import events as ev
from desktop.casework import office_bodies
from desktop.casework.ids import KeyId, OfficeCode, PersonId
from desktop.casework.roles import Role
from desktop.contract.wire import StaffRequest

_READ = """
SELECT e.id, e.bytes, f.outcome IS NOT NULL FROM events e
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


def rebuild(connection: Connection) -> None:
    """Drops the staff and reads it anew from the log."""
    connection.exec_driver_sql("DELETE FROM people")
    _write(connection, connection.exec_driver_sql(f"{_READ} ORDER BY e.n").all())


def _write(connection: Connection, rows: Sequence[Any]) -> None:
    supervisors: set[str] = set()
    for key, data, confirmed in sorted(rows, key=lambda row: not row[2]):  # stable: confirmed ones first
        try:
            event = ev.decode_event(data)
            body = ev.decode_body(event)
        except ev.UNREADABLE:
            continue  # a newer version's; kept in the log, and read again after an upgrade
        if isinstance(body, office_bodies.StaffAdded) and (confirmed or event.actor.key in supervisors):
            _put(connection, key, event, body, bool(confirmed))
            if confirmed and Role.SUPERVISOR in body.roles:
                supervisors.add(body.key)


def _put(connection: Connection, key: bytes, event: ev.Event, body: office_bodies.StaffAdded, confirmed: bool) -> None:
    how = "REPLACE" if confirmed else "IGNORE"  # what is only said here never hides what the service has accepted
    connection.exec_driver_sql(
        f"INSERT OR {how} INTO people (key, person, office, username, name, roles, public, desk, confirmed, event)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            body.key,
            body.person,
            event.stream.removeprefix("office:"),
            body.username,
            body.name,
            json.encode(body.roles).decode(),
            body.public,
            body.desk,
            confirmed,
            key,
        ),
    )


def is_confirmed(connection: Connection, key: KeyId) -> bool:
    """Whether the service has accepted a certificate of this key."""
    found = connection.exec_driver_sql("SELECT confirmed FROM people WHERE key = ?", (key,)).scalar()
    return bool(found)


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


def own_keys(connection: Connection) -> list[OwnKey]:
    """Everybody who signs in here, in the order they came."""
    return [_own(row) for row in connection.exec_driver_sql(f"{_OWN} ORDER BY rowid")]


def reseal_own_key(connection: Connection, key: KeyId, sealed: bytes) -> None:
    """The same key under another password."""
    connection.exec_driver_sql("UPDATE own_keys SET sealed = ? WHERE key = ?", (sealed, key))


def renew_own_key(connection: Connection, own: OwnKey) -> None:
    """Another name or other roles for somebody who is not confirmed yet; key and password stay."""
    connection.exec_driver_sql(
        "UPDATE own_keys SET name = ?, roles = ? WHERE username = ?",
        (own.name, json.encode(own.roles).decode(), own.username),
    )


def _own(row: Any) -> OwnKey:
    key, person, user, name, roles, public, sealed = row
    granted = json.decode(roles, type=tuple[str, ...])
    return OwnKey(key, person, user, name, granted, bytes(public), bytes(sealed))


def uncertified(connection: Connection) -> tuple[str, ...]:
    """Keys of this desk without a certificate that the service has accepted."""
    rows = connection.exec_driver_sql(
        "SELECT key FROM own_keys WHERE key NOT IN (SELECT key FROM people WHERE confirmed)"
    )
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
    """Notes that a person of this very desk waits for its supervisor; asked again, the last request counts."""
    connection.exec_driver_sql(
        "INSERT INTO staff_requests (key, request, made_here) VALUES (?, ?, 1)"
        " ON CONFLICT (key) DO UPDATE SET request = excluded.request",
        (request.key, json.encode(request)),
    )


def requests_made_here(connection: Connection) -> list[StaffRequest]:
    """Those of this desk who are not confirmed; the service passes them on to the office's other desks."""
    rows = connection.exec_driver_sql(
        "SELECT request FROM staff_requests WHERE made_here"
        " AND key NOT IN (SELECT key FROM people WHERE confirmed) ORDER BY rowid LIMIT 20"
    )
    return [json.decode(row[0], type=StaffRequest) for row in rows]


def requests(connection: Connection) -> list[StaffRequest]:
    """People of this office who wait for a supervisor to add them."""
    rows = connection.exec_driver_sql(
        "SELECT request FROM staff_requests WHERE key NOT IN (SELECT key FROM people) ORDER BY key"
    )
    return [json.decode(row[0], type=StaffRequest) for row in rows]
