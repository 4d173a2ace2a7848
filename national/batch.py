"""One request of a desk: read, taken in, answered. One transaction; the answer exists only after its commit."""

import datetime as dt
from collections.abc import Iterable, Mapping

from msgspec import Struct, json
from msgspec.structs import replace

from desktop.casework import events as ev
from desktop.casework import office_bodies
from desktop.casework.ids import EventId, KeyId
from desktop.contract import wire
from desktop.contract.digest import sha256
from national.acceptance import Acceptance, Arrival, awaited_key, read_arrival
from national.answering import Service
from national.certificates import is_sound
from national.desks import Desk, keep_signature
from national.moment import stamp
from national.problems import Malformed, NewerProtocol
from national.records import Incoming
from national.unit import Unit

PATIENCE = dt.timedelta(days=90)
"""How long an event may wait for what it refers to (sync.md, section 2)."""


class Batch(Struct, frozen=True):
    """A request, read. `unreadable` lines were passed over; a desk offers again what it does not find in its feed."""

    header: wire.SyncRequest
    events: list[Arrival]
    parts: list[wire.PushedPart]
    unreadable: int


class _OnlyProtocol(Struct, frozen=True):
    protocol: int = wire.PROTOCOL


def read_batch(body: bytes, desk: Desk) -> Batch:
    """The lines of a request. Raises NewerProtocol, and Malformed where the first line is not one of this protocol."""
    try:
        header, lines = wire.decode_request(body)
    except wire.Malformed as error:
        raise (NewerProtocol if _protocol(body) > wire.PROTOCOL else Malformed) from error
    if header.protocol > wire.PROTOCOL:
        raise NewerProtocol
    if not desk.may_write_as(header.origin):
        raise Malformed
    return Batch(
        header,
        [_arrival(line, header) for line in lines if isinstance(line, wire.PushedEvent)],
        [line for line in lines if isinstance(line, wire.PushedPart)],
        sum(line is None for line in lines),
    )


def _protocol(body: bytes) -> int:
    try:
        return json.decode(body.partition(b"\n")[0], type=_OnlyProtocol).protocol
    except ev.UNREADABLE:
        return 0


def _arrival(line: wire.PushedEvent, header: wire.SyncRequest) -> Arrival:
    data = wire.raw_bytes(line.event)
    return read_arrival(
        Incoming(
            data=data,
            hash=sha256(data),
            signature=line.signature,
            origin=header.origin,
            seq=line.seq,
            chain=line.chain,
        )
    )


def take_in(unit: Unit, service: Service, desk: Desk, batch: Batch, headers: Mapping[str, str]) -> None:
    """Keep and decide all that a batch brings, and enter it in the feeds of everybody concerned."""
    acceptance = Acceptance(unit.ledger, unit.staff, unit.tree, service.root, desk.office, desk.revoked)
    given_up = acceptance.give_up(stamp(unit.now - PATIENCE))
    if not (given_up or batch.events or batch.parts or batch.header.staff_requests):
        return
    if batch.events:
        unit.ledger.request = keep_signature(unit.connection, desk, headers, service.now)
    _look_up(unit, batch)
    if not desk.revoked:
        _ask_for_people(unit, desk, batch.header.staff_requests)
    acceptance.undoing.expect((arrival.event, arrival.body) for arrival in batch.events)
    for arrival in batch.events:
        acceptance.take(arrival)
        if arrival.event is not None:
            _claim_parts(unit, arrival.event.id)
    for part in batch.parts:
        unit.parts.take(part)
    unit.finish(desk.office, acceptance.again)


def _ask_for_people(unit: Unit, desk: Desk, requests: Iterable[wire.StaffRequest]) -> None:
    """People of this desk who wait for a supervisor. Before the events: what they wrote waits with them."""
    for request in requests:
        if is_sound(request):
            unit.staff.ask(desk.office, replace(request, desk=desk.id))


def _claim_parts(unit: Unit, event: EventId) -> None:
    stored = unit.ledger.event(event)
    if stored is not None and unit.ledger.is_new(stored):
        unit.parts.claim(stored)


def _look_up(unit: Unit, batch: Batch) -> None:
    """Ask once for everything that the events of a batch name."""
    ids: list[EventId] = [arrival.id for arrival in batch.events if arrival.id is not None]
    ids += [part.event for part in batch.parts]
    read = [(arrival.event, arrival.body) for arrival in batch.events if arrival.event is not None]
    mentioned = [name for event, body in read for name in (event.saw, ev.target_of(body)) if name is not None]
    streams = [event.stream for event, _ in read]
    certified = [KeyId(body.key) for _, body in read if isinstance(body, office_bodies.StaffAdded)]
    names = [*ids, *streams, *(awaited_key(key) for key in certified)]
    unit.ledger.prefetch([*ids, *mentioned], streams, names)
    asking = [request.key for request in batch.header.staff_requests]
    unit.staff.prefetch([*(event.actor.key for event, _ in read), *certified, *asking])
    unit.parts.prefetch(ids)
