"""Receipts at a desk: their codes, and whether one that somebody brings is true, by what this desk knows."""

import datetime as dt

from msgspec import Struct

from desktop.casework import bodies, office_bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Case, Fate
from desktop.contract.enrolment import fingerprint
from desktop.contract.receipt import Certificate, Receipt, check, issue
from desktop.contract.signatures import event_message, verifies
from desktop.db import cases, identity, log
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.service.acting import read_case
from desktop.service.desk import Desk

_UNTOLD = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""Where neither the record nor its event tells a moment that can be read."""


class NoRootYet(UserTrouble):
    """The desk waits for its certificate: it neither issues codes nor knows whom to believe."""

    what = "Meja ini belum disahkan layanan nasional, jadi belum mengenal kunci induknya."
    safe = "Tidak ada yang diubah."
    todo = "Sinkronkan dahulu, atau sebutkan sidik kunci induk (--root)."


class DeskWasRevoked(UserTrouble):
    """The signature is right, and the desk that has the key is no longer one of the office's."""

    what = "Tanda tangannya cocok, tetapi meja {desk} sudah dicabut: {reason}."
    safe = "Tidak ada yang diubah; kasus yang tersimpan di kantor tetap utuh."
    todo = "Bandingkan lembar ini dengan kasus {number} di kantornya sebelum diterima sebagai bukti."


class RecordDiffers(UserTrouble):
    """The signature is right, and the case that lies here under this number was recorded otherwise."""

    what = "Tanda tangannya cocok, tetapi catatan {number} di meja ini lain dari yang ditandatangani."
    safe = "Tidak ada yang diubah."
    todo = "Bandingkan lembar ini dengan kasusnya, lalu tanyakan kepada penyelia."


class Examined(Struct, frozen=True):
    """A receipt whose signatures hold. `doubt` says why it must be compared with its case all the same, or is None.

    `recorded`: whether the case lies here as it was signed; None where it does not lie here.
    """

    receipt: Receipt
    recorded: bool | None
    doubt: UserTrouble | None


def code_of(desk: Desk, connection: Transaction, case: Case) -> tuple[str, bytes] | None:
    """The text of the QR code of a case of this office, the same for every reprint, and the digest that it proves.

    None while the desk has no certificate, and for a case that another office recorded: that one gave the receipt.
    """
    certified = identity.certificate(connection)
    root = desk.identity.root_public
    found = record_of(case)
    if certified is None or root is None or found is None or found[0].office != desk.office:
        return None
    event, body = found
    certificate = Certificate(certified[0], certified[1], root)
    hashed = log.hashes_of(connection, [event.id])[event.id]
    return issue(desk.key(), certificate, body.number, moment_of(event, body), hashed), hashed


def examine(desk: Desk, text: str) -> Examined:
    """What a receipt says, by the root key, the revocations and the cases of this desk.

    Raises NoRootYet, UnreadableReceipt, AlteredReceipt, ForgedReceipt.
    """
    root = desk.identity.root_public
    if root is None:
        raise NoRootYet
    receipt = check(text, fingerprint(root))
    with desk.store.reading() as connection:
        revoked = _revoked(connection, root)
        recorded = _recorded(connection, receipt)
    doubt: UserTrouble | None = None
    if receipt.desk in revoked:
        doubt = DeskWasRevoked(
            desk=receipt.desk, reason=revoked[receipt.desk].rstrip(".") or "-", number=receipt.number
        )
    elif recorded is False:
        doubt = RecordDiffers(number=receipt.number)
    return Examined(receipt, recorded, doubt)


def _revoked(connection: Transaction, root: bytes) -> dict[str, str]:
    """The desks that the service has revoked, as far as this desk was told, and why."""
    found: dict[str, str] = {}
    for data, signature in log.revocations(connection):
        if verifies(root, event_message(data), signature):
            body = ev.decode_body(ev.decode_event(data))
            if isinstance(body, office_bodies.DeskRevoked):
                found[body.desk] = body.reason
    return found


def _recorded(connection: Transaction, receipt: Receipt) -> bool | None:
    """Whether the case of a receipt lies here as it was signed; None where no case has its number."""
    case = cases.by_number(connection, receipt.number)
    found = None if case is None else record_of(read_case(connection, case))
    if found is None:
        return None
    return log.hashes_of(connection, [found[0].id]).get(found[0].id) == receipt.record


def record_of(case: Case) -> tuple[ev.Event, bodies.Recorded] | None:
    """The event that took a case down, the one in effect first, and its body; None where neither can be read."""
    steps = [step for step in case.steps if step.event.kind == "complaint.recorded"]
    for step in sorted(steps, key=lambda step: step.fate is not Fate.IN_EFFECT):
        body = ev.decode_body(step.event)
        if isinstance(body, bodies.Recorded):
            return step.event, body
    return None


def moment_of(event: ev.Event, body: bodies.Recorded) -> dt.datetime:
    """When the complaint was received; without a zone of its own it is told in that of the desk that wrote it."""
    written = _read(event.at) or _UNTOLD
    received = _read(body.received_at) or written
    return received if received.tzinfo else received.replace(tzinfo=written.tzinfo or dt.UTC)


def _read(text: str) -> dt.datetime | None:
    """A moment in an event; None where another desk wrote something that is none."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None
