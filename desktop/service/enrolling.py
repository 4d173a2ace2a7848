"""A data folder becomes a desk: keys are made here, the first person signs in at once, then the service confirms.

Until it has, the desk can record; what it records waits (wire.md, Enrolment). Every step can be interrupted and run
again: the second try goes on with the same keys, and the service answers the same request the same way.
"""

import hmac
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import json
from msgspec.structs import replace

from desktop.casework import bodies, office_bodies
from desktop.casework import events as ev
from desktop.casework.ids import OfficeCode, Origin
from desktop.casework.roles import Role
from desktop.config import World
from desktop.contract.enrolment import Code, EnrolAnswer, EnrolRequest, fingerprint, parse_code
from desktop.contract.reference import DamagedReference, read_reference_set
from desktop.contract.regions import REGION_EDITION, read_regions
from desktop.contract.signatures import event_message, verifies
from desktop.db import identity, people, reference
from desktop.db.identity import Identity
from desktop.db.store import Store, Transaction
from desktop.errors import UserTrouble
from desktop.resources import resource
from desktop.security.staff_keys import DeskKey
from desktop.security.wrapping import DEFAULT_COST, Cost
from desktop.service.desk import Desk
from desktop.service.newcomers import Newcomer, new_own_key, staff_request
from desktop.sync.addresses import is_address
from desktop.sync.troubles import Remedy, SyncTrouble

if TYPE_CHECKING:  # what speaks HTTP takes 150 ms to import, and every opening of a desk comes by here
    from desktop.sync.client import Client


class AlreadyADesk(UserTrouble):
    """The folder belongs to another office or desk."""

    what = "Folder {folder} sudah menjadi meja {desk}."
    safe = "Tidak ada yang diubah."
    todo = "Pakai folder lain (--profile) untuk meja baru."


class WrongAddress(UserTrouble):
    """No address of a service."""

    what = "Alamat layanan “{url}” tidak dapat dipakai."
    safe = "Belum ada yang dibuat atau dikirim."
    todo = "Salin alamatnya dari koordinator; bentuknya https://nama.layanan."


class NotOurService(SyncTrouble):
    """What answered does not hold the root key that the code names."""

    remedy = Remedy.PERSON
    what = "Layanan yang menjawab bukan layanan yang dimaksud kode pendaftaran."
    safe = "Jawabannya dibuang; kunci meja ini tidak keluar dari komputer ini."
    todo = "Periksa alamat layanan, lalu tanyakan kode baru kepada koordinator."


def check_address(url: str) -> None:
    """Raises WrongAddress for what cannot be the address of a service."""
    if not is_address(url):
        raise WrongAddress(url=url[:200])


def found_desk(
    folder: Path, store: Store, world: World, code_text: str, url: str, newcomer: Newcomer, cost: Cost = DEFAULT_COST
) -> Desk:
    """Makes the keys of desk and person and keeps the code, all in one transaction; nothing is sent.

    Run again with the same code it changes nothing. Raises WrongCode, WrongAddress, UnusableName, NoSuchRole,
    AlreadyADesk.
    """
    code = parse_code(code_text)
    check_address(url)
    own = new_own_key(world, newcomer, cost)
    with store.writing() as connection:
        here = identity.read(connection)
        if here is None:
            identity.found(connection, _new_identity(code, code_text, url, world))
            people.keep_own_key(connection, own)
            people.ask_here(connection, staff_request(own, f"{code.office}-{code.desk}"))
        elif here.desk != f"{code.office}-{code.desk}":
            raise AlreadyADesk(folder=folder, desk=here.desk)
        elif here.root_public is None:
            identity.use_code(connection, code_text, url)
            _once_more(connection, own, here.desk)
    return Desk(folder, store, world)


def use_code(desk: Desk, code_text: str) -> None:
    """Another code for a desk that the service has not confirmed; the next exchange asks with it.

    Raises WrongCode, and AlreadyADesk for the code of another desk.
    """
    code = parse_code(code_text)
    if desk.identity.desk != f"{code.office}-{code.desk}":
        raise AlreadyADesk(folder=desk.folder, desk=desk.identity.desk)
    with desk.store.writing() as connection:
        if desk.identity.root_public is None:
            identity.use_code(connection, code_text, desk.identity.service_url)
            desk.refresh(connection)


def _once_more(connection: Transaction, own: people.OwnKey, desk: str) -> None:
    """A second try before the service has confirmed: other roles for the same person, or one person more."""
    known = people.own_key(connection, own.username)
    if known is None:
        people.keep_own_key(connection, own)
    else:
        own = replace(known, name=own.name, roles=own.roles)
        people.renew_own_key(connection, own)
    people.ask_here(connection, staff_request(own, desk))


def _new_identity(code: Code, code_text: str, url: str, world: World) -> Identity:
    return Identity(
        office=OfficeCode(code.office),
        number=code.desk,
        origin=Origin(f"{code.office}-{code.desk}/{world.chance(8).hex()}"),
        private_key=DeskKey.new().private_bytes(),
        service_url=url,
        code=code_text,
        root_public=None,
    )


def enrol(desk: Desk, client: "Client") -> None:
    """Asks the service and takes over certificate and reference data. Raises SyncTrouble or NotOurService."""
    here = desk.identity
    if here.root_public is not None or here.code is None:
        return
    code = parse_code(here.code)
    try:
        answer = json.decode(client.enrol(json.encode(_request(desk, code))), type=EnrolAnswer)
        certificate = ev.decode_event(bytes(answer.certificate))
        body = ev.decode_body(certificate)
    except ev.UNREADABLE as error:
        raise NotOurService from error
    _check(desk, code, answer, body)
    if not client.signed(answer.root_public):
        raise NotOurService
    with desk.store.writing() as connection:
        identity.confirm(connection, answer.root_public, bytes(answer.certificate), answer.signature, answer.epoch)
        take_over_reference(connection, bytes(answer.reference))
        desk.refresh(connection)
    desk.store.recount_dues()


def take_over_reference(connection: Transaction, document: bytes) -> bool:
    """Takes over what the service publishes, whole. A damaged document changes nothing: it is asked for again."""
    try:
        published = read_reference_set(document)
    except DamagedReference:
        return False
    reference.take_over(connection, published)
    return True


def take_over_regions(desk: Desk) -> None:
    """Loads the regions that Loket ships, where this desk has another edition or none."""
    with desk.store.reading() as connection:
        if reference.edition(connection, "regions") == REGION_EDITION:
            return
    with desk.store.writing() as connection:
        if reference.edition(connection, "regions") != REGION_EDITION:
            regions = read_regions(resource("reference/regions.txt.xz"))
            reference.take_over_regions(connection, regions, REGION_EDITION)


def _request(desk: Desk, code: Code) -> EnrolRequest:
    with desk.store.reading() as connection:
        everybody = people.own_keys(connection)
    first = next((own for own in everybody if Role.SUPERVISOR in own.roles), everybody[0])
    return EnrolRequest(
        office=code.office,
        desk=code.desk,
        secret=code.secret,
        origin=desk.identity.origin,
        public=desk.key().public,
        person=staff_request(first, desk.identity.desk),
    )


def _check(desk: Desk, code: Code, answer: EnrolAnswer, body: bodies.Body | None) -> None:
    """That the root key is the one of the code, and that it certified this very desk with this very key."""
    known = hmac.compare_digest(fingerprint(answer.root_public), code.fingerprint)
    signed = verifies(answer.root_public, event_message(bytes(answer.certificate)), answer.signature)
    ours = isinstance(body, office_bodies.DeskEnrolled) and (body.desk, body.public, body.origin) == (
        desk.identity.desk,
        desk.key().public,
        desk.identity.origin,
    )
    if not (known and signed and ours):
        raise NotOurService
