"""Events that the service writes itself, signed by its root key: desk certificates, first supervisors, revocations.

They are numbered and chained like those of any origin (`service/<epoch>`).
"""

from msgspec import Raw, Struct, json

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.clock import ZERO as FIRST_STAMP
from desktop.casework.clock import Stamp, tick
from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId, OfficeCode, Origin, PersonId, new_id, office_stream
from desktop.contract.chain import authored
from desktop.contract.digest import ZERO, sha256
from desktop.contract.signatures import event_message
from national import metastore
from national.moment import Moments, milliseconds, stamp
from national.records import Incoming, Stored
from national.root import SERVICE, RootKey
from national.unit import Unit


class _Authored(Struct):
    """How far the service's own chain goes."""

    seq: int = 0
    chain: bytes = ZERO
    hlc: Stamp = FIRST_STAMP


def author(
    unit: Unit, root: RootKey, moments: Moments, office: OfficeCode, kind: str, body: bodies.Body
) -> tuple[Stored, bytes, bytes]:
    """Write and accept an event in an office's stream; returns it with its bytes and signature."""
    last = json.decode(metastore.read(unit.connection, metastore.AUTHORED) or b"{}", type=_Authored)
    now = moments.now()
    hlc = tick(last.hlc, milliseconds(now))
    event = ev.Event(
        v=ev.VERSION,
        id=EventId(new_id(milliseconds(now), moments.chance(10))),
        office=office,
        stream=office_stream(office),
        kind=kind,
        at=stamp(now),
        hlc=hlc,
        actor=ev.Actor(PersonId(SERVICE), root.key_id),
        saw=None,
        body=Raw(json.encode(body)),
    )
    data = event.encode()
    signature = root.sign(event_message(data))
    origin = Origin(f"service/{metastore.epoch(unit.connection)}")
    seq = last.seq + 1
    chain = authored(last.chain, origin, seq, sha256(data), signature)
    incoming = Incoming(data=data, hash=sha256(data), signature=signature, origin=origin, seq=seq, chain=chain)
    stored = unit.ledger.append(event, body, incoming)
    unit.ledger.decide(stored, Outcome.ACCEPTED, "", None)
    metastore.write(unit.connection, metastore.AUTHORED, json.encode(_Authored(seq, chain, hlc)))
    return stored, data, signature
