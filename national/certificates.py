"""Who is on the staff of an office, by which key: what accepted `staff.added` events say, and who waits for one."""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct, json
from sqlalchemy import Connection, delete, select

from desktop.casework import office_bodies
from desktop.casework.ids import EventId, KeyId, OfficeCode, PersonId
from desktop.casework.roles import GRANTABLE, Role, standing
from desktop.contract.signatures import key_id
from desktop.contract.wire import StaffRequest
from national.memo import Memo
from national.records import Stored, insert_all
from national.root import SERVICE
from national.schema import events, staff, staff_requests

MOST_WAITING = 20
"""People of one desk who may wait for a supervisor; a desk that asks for more is broken, or not what it seems."""


class Certificate(Struct, frozen=True, kw_only=True):
    """A key of a person at one desk, and the `staff.added` that certifies it."""

    key: KeyId
    person: PersonId
    office: OfficeCode
    public: bytes
    roles: frozenset[Role]
    desk: str
    n: int
    event: EventId


_request = json.Decoder(StaffRequest)


def roles_of(names: Iterable[str]) -> frozenset[Role]:
    """The roles as granted; names that a newer version knows give nothing here."""
    return frozenset(Role(name) for name in names if name in GRANTABLE)


def is_person(name: str) -> bool:
    """Whether a person may have this id. The service's own is nobody's."""
    return 0 < len(name) <= 36 and name.isascii() and name.isprintable() and name != SERVICE


def is_sound(request: StaffRequest) -> bool:
    """Whether a wish to be certified names its key by its name, and roles that can be granted."""
    roles = roles_of(request.roles)
    named = is_person(request.person) and request.key == key_id(request.public)
    return named and bool(roles) and len(roles) == len(request.roles)


class Certificates:
    """One transaction's view of the staff of all offices."""

    def __init__(self, connection: Connection, now: str) -> None:
        self._connection = connection
        self._now = now
        self._certified: Memo[KeyId, Certificate] = Memo(self._fetch)
        self._pending: Memo[KeyId, StaffRequest] = Memo(self._fetch_pending)
        self._new: list[dict[str, Any]] = []
        self._asked: list[dict[str, Any]] = []
        self._waiting: dict[str, int] = {}

    def prefetch(self, keys: Iterable[KeyId]) -> None:
        """Look up the keys of a batch."""
        names = list(dict.fromkeys(keys))
        self._certified.prefetch(names)
        self._pending.prefetch(names)

    def certificate(self, key: KeyId) -> Certificate | None:
        """Who a key belongs to, once certified."""
        return self._certified.get(key)

    def pending(self, key: KeyId) -> StaffRequest | None:
        """Who wishes this key to be certified as theirs."""
        return self._pending.get(key)

    def ask(self, office: OfficeCode, request: StaffRequest) -> None:
        """Somebody wishes to be certified. Changes nothing where the key is known, or too many of that desk wait."""
        if self.certificate(request.key) is not None or self.pending(request.key) is not None:
            return
        if request.desk not in self._waiting:
            at_office = requests_at(self._connection, office)
            self._waiting[request.desk] = sum(one.desk == request.desk for one in at_office)
        if self._waiting[request.desk] >= MOST_WAITING:
            return
        self._waiting[request.desk] += 1
        self._pending.put(request.key, request)
        row = {"key": request.key, "office": office, "request": json.encode(request), "made_at": self._now}
        self._asked.append(row)

    def certify(self, stored: Stored, body: office_bodies.StaffAdded) -> None:
        """Enter an accepted `staff.added`."""
        key = KeyId(body.key)
        certificate = Certificate(
            key=key,
            person=PersonId(body.person),
            office=stored.office,
            public=body.public,
            roles=roles_of(body.roles),
            desk=body.desk,
            n=stored.n,
            event=stored.id,
        )
        self._certified.put(key, certificate)
        self._pending.put(key, None)
        self._new.append(
            {
                "key": key,
                "person": body.person,
                "office": stored.office,
                "public": body.public,
                "roles": " ".join(sorted(certificate.roles)),
                "desk": body.desk,
                "event": stored.n,
            }
        )

    def flush(self) -> None:
        """Write who asked and who was certified, after the events that this stands on."""
        insert_all(self._connection, staff_requests, self._asked)
        if self._new:
            insert_all(self._connection, staff, self._new)
            keys = [row["key"] for row in self._new]
            self._connection.execute(delete(staff_requests).where(staff_requests.c.key.in_(keys)))

    def _fetch(self, keys: Sequence[KeyId]) -> dict[KeyId, Certificate]:
        query = select(staff, events.c.n, events.c.id).join(events, events.c.n == staff.c.event)
        return {
            row.key: Certificate(
                key=row.key,
                person=row.person,
                office=row.office,
                public=row.public,
                roles=roles_of(row.roles.split()),
                desk=row.desk,
                n=row.n,
                event=row.id,
            )
            for row in self._connection.execute(query.where(staff.c.key.in_(keys)))
        }

    def _fetch_pending(self, keys: Sequence[KeyId]) -> dict[KeyId, StaffRequest]:
        rows = self._connection.execute(select(staff_requests).where(staff_requests.c.key.in_(keys)))
        return {row.key: _request.decode(row.request) for row in rows}


def has_supervisor(connection: Connection, office: OfficeCode) -> bool:
    """Whether anybody at this office can certify others."""
    rows = connection.scalars(select(staff.c.roles).where(staff.c.office == office))
    return any(Role.SUPERVISOR in standing(names.split()) for names in rows)


def requests_at(connection: Connection, office: OfficeCode) -> tuple[StaffRequest, ...]:
    """Who waits for a supervisor of this office, in the order of asking."""
    query = select(staff_requests.c.request).where(staff_requests.c.office == office)
    rows = connection.scalars(query.order_by(staff_requests.c.made_at, staff_requests.c.key))
    return tuple(_request.decode(data) for data in rows)
