"""People of an office: a supervisor adds those who wait, and everybody's desk then knows them, offline too."""

from msgspec import Struct

from desktop.casework import events as ev
from desktop.casework import office_bodies
from desktop.casework.roles import GRANTABLE, LABELS, Role
from desktop.contract.signatures import key_id
from desktop.contract.wire import StaffRequest
from desktop.db import people
from desktop.db.people import Person
from desktop.errors import UserTrouble
from desktop.phrases import Phrase
from desktop.service.desk import Desk, Session
from desktop.service.pen import Pen


class NobodyWaits(UserTrouble):
    """No request of that person is known here."""

    what = "Tidak ada permintaan dari {username} yang menunggu. Yang menunggu: {known}."
    safe = "Tidak ada yang diubah."
    todo = "Sinkronkan dahulu; permintaan datang dari layanan nasional."


class WhichOne(UserTrouble):
    """Two people of one user name wait: certifying the wrong one would open the office to a stranger."""

    what = "Ada lebih dari satu {username} yang menunggu: {found}."
    safe = "Tidak ada yang ditambahkan."
    todo = "Tanyakan kepada orangnya di meja mana ia mendaftar, lalu sebut kuncinya sebagai ganti nama masuk."


class NotConfirmedYet(UserTrouble):
    """A supervisor whom the service has not confirmed cannot vouch for others yet."""

    what = "Anda sendiri belum disahkan layanan nasional."
    safe = "Tidak ada yang ditambahkan."
    todo = "Sinkronkan dahulu, lalu ulangi."


class NotYours(UserTrouble):
    """Only a supervisor adds people."""

    what = "Menambah petugas adalah wewenang penyelia."
    safe = "Tidak ada yang diubah."
    todo = "Minta penyelia kantor ini."


class NoSuchRole(UserTrouble):
    """A role that nobody can be given."""

    what = "Peran {role} tidak ada. Pilihannya: {known}."
    safe = "Tidak ada yang diubah."
    todo = "Periksa ejaannya."


class Staff(Struct, frozen=True):
    """Who works here, and who waits to be added."""

    people: tuple[Person, ...]
    waiting: tuple[StaffRequest, ...]


def staff(desk: Desk) -> Staff:
    """The people this desk knows, of its own office and of those its cases went to."""
    with desk.store.reading() as connection:
        return Staff(tuple(people.everybody(connection)), tuple(people.requests(connection)))


def count_asking(desk: Desk, session: Session) -> int:
    """How many people this very person could add now: none, unless they are a supervisor."""
    if Role.SUPERVISOR not in session.roles:
        return 0
    with desk.store.reading() as connection:
        return sum(request.person != session.person for request in people.requests(connection))


def check_roles(roles: tuple[str, ...]) -> tuple[str, ...]:
    """`roles` as given, each once. Raises NoSuchRole for one that does not exist, and where there is none."""
    for role in roles or ("",):
        if role not in GRANTABLE:
            raise NoSuchRole(role=role[:40] or Phrase("kosong"), known=", ".join(sorted(GRANTABLE)))
    return tuple(dict.fromkeys(roles))


def _waiting(requests: list[StaffRequest], name: str) -> StaffRequest:
    """The one who is meant, by user name or by key; two of one name must be told apart."""
    meant = [one for one in requests if name in (one.username, one.key) and one.key == key_id(one.public)]
    if not meant:
        raise NobodyWaits(username=name[:60], known=", ".join(one.username for one in requests) or "-")
    if len(meant) > 1:
        raise WhichOne(username=name, found=", ".join(f"{one.name} ({one.desk}): {one.key}" for one in meant))
    return meant[0]


def add(desk: Desk, session: Session, username: str, roles: tuple[str, ...] | None = None) -> ev.Event:
    """Certifies a person who waits, with the roles asked for or with others. Signed by the supervisor."""
    if Role.SUPERVISOR not in session.roles:
        raise NotYours(role=LABELS[Role.SUPERVISOR])
    with desk.store.writing() as connection:
        if not people.is_confirmed(connection, session.key.key_id):
            raise NotConfirmedYet
        request = _waiting(people.requests(connection), username)
        if request.person == session.person:
            raise NotYours(role=LABELS[Role.SUPERVISOR])
        pen = Pen(connection, desk, session)
        body = office_bodies.StaffAdded(
            person=request.person,
            username=request.username,
            name=request.name,
            roles=check_roles(roles if roles is not None else request.roles),
            key=request.key,
            public=request.public,
            desk=request.desk,
        )
        event = pen.act_for_office("staff.added", body)
        pen.finish()
    return event
