"""How a data folder becomes a desk (wire.md, Enrolment): the invitation, the one-time secret, the certificate.

Nothing is changed by a request that is refused, and the same request of the same key gets the same answer again, so
that a lost answer costs nothing.
"""

import hmac
from typing import Any

import msgspec
from msgspec import Raw
from msgspec.structs import replace
from sqlalchemy import Connection, Row, insert, select, update

from desktop.casework import office_bodies
from desktop.casework.roles import Role
from desktop.contract.enrolment import SECRET_BYTES, Code, EnrolAnswer, EnrolRequest, fingerprint, secret_hash
from desktop.contract.signatures import key_id
from desktop.errors import UserTrouble
from national import metastore, offices
from national.authoring import author
from national.certificates import has_supervisor, is_sound, roles_of
from national.moment import Moments, stamp
from national.problems import FirstMustBeSupervisor, Malformed, UsedCode, WrongCode
from national.root import RootKey
from national.schema import desks, events, invitations
from national.unit import Unit


class DeskExists(UserTrouble):
    """The desk number was given out, and numbers are never given out twice."""

    what = "Meja {desk} sudah terdaftar."
    safe = "Tidak ada yang diubah."
    todo = "Pakai nomor meja lain, atau huruf berikutnya untuk meja yang dipulihkan (misalnya 02A)."


def desk_id(office: str, desk: str) -> str:
    """The name of a desk in the whole country."""
    return f"{office}-{desk}"


def invite(connection: Connection, root: RootKey, moments: Moments, office: str, desk: str) -> Code:
    """A one-time code for a desk number of an office. Of the secret only a hash is kept."""
    code = offices.require(connection, office)
    name = desk_id(code, desk)
    if connection.scalar(select(desks.c.id).where(desks.c.id == name)) is not None:
        raise DeskExists(desk=name)
    secret = moments.chance(SECRET_BYTES)
    row = {"office": code, "desk": desk, "secret": secret_hash(secret), "made_at": stamp(moments.now())}
    connection.execute(insert(invitations).values(row))
    return Code(code, desk, fingerprint(root.public), secret)


def enrol(unit: Unit, root: RootKey, moments: Moments, request: EnrolRequest) -> EnrolAnswer:
    """Make a desk of whoever holds the code. `request` is known to be signed by the key inside it.

    Raises WrongCode, UsedCode, Malformed, FirstMustBeSupervisor.
    """
    invitation = _invitation(unit.connection, request)
    key = key_id(request.public)
    if invitation.used_by is not None:
        if invitation.used_by != key:
            raise UsedCode
        return _answer(unit.connection, root, desk_id(request.office, request.desk))
    _check(unit.connection, request)
    name = desk_id(request.office, request.desk)
    person = replace(request.person, desk=name)
    if not has_supervisor(unit.connection, request.office) and Role.SUPERVISOR not in roles_of(person.roles):
        raise FirstMustBeSupervisor
    now = stamp(moments.now())
    body = office_bodies.DeskEnrolled(desk=name, origin=request.origin, key=key, public=request.public)
    certificate, _, _ = author(unit, root, moments, request.office, "desk.enrolled", body)
    first = not has_supervisor(unit.connection, request.office)
    if first:
        added = office_bodies.StaffAdded(**msgspec.structs.asdict(person))
        unit.staff.certify(author(unit, root, moments, request.office, "staff.added", added)[0], added)
    else:
        unit.staff.ask(request.office, person)
    unit.finish()
    row = {"id": name, "office": request.office, "key": key, "public": request.public, "origin": request.origin}
    unit.connection.execute(insert(desks).values(row | {"event": certificate.n}))
    used = update(invitations).where(invitations.c.n == invitation.n)
    unit.connection.execute(used.values(used_at=now, used_by=key))
    return _answer(unit.connection, root, name)


def _invitation(connection: Connection, request: EnrolRequest) -> Row[Any]:
    """The invitation that the secret opens; every candidate is compared, each in constant time."""
    query = select(invitations).where(invitations.c.office == request.office, invitations.c.desk == request.desk)
    offered = secret_hash(request.secret)
    fitting = [row for row in connection.execute(query) if hmac.compare_digest(bytes(row.secret), offered)]
    if not fitting:
        raise WrongCode
    return fitting[0]


def _check(connection: Connection, request: EnrolRequest) -> None:
    name = desk_id(request.office, request.desk)
    if not request.origin.startswith(f"{name}/") or not is_sound(request.person):
        raise Malformed
    taken = select(desks.c.id).where((desks.c.id == name) | (desks.c.key == key_id(request.public)))
    if connection.scalar(taken) is not None:
        raise UsedCode


def _answer(connection: Connection, root: RootKey, name: str) -> EnrolAnswer:
    query = select(events.c.bytes, events.c.signature).join(desks, desks.c.event == events.c.n)
    certificate = connection.execute(query.where(desks.c.id == name)).one()
    return EnrolAnswer(
        root_public=root.public,
        certificate=Raw(certificate.bytes),
        signature=certificate.signature,
        epoch=metastore.epoch(connection),
        reference=Raw(offices.reference_document(connection)),
    )
