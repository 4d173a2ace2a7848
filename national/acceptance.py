"""Decides what becomes of each event (sync.md, section 2; wire.md, Outcomes).

In this order: can it be read, is its id free, who vouches for the bytes, had its author the right, is what it refers
to known, and is the act legal. Bytes that nobody vouches for are set aside and take no id; everything else is kept
under its id, with an outcome or waiting for one. Nothing here reads a clock, and nothing blocks what comes behind.
"""

from collections import deque
from typing import Annotated

from msgspec import Meta, Struct, json

from desktop.casework import bodies, fact_bodies
from desktop.casework import events as ev
from desktop.casework.acts import MOVING, SIGNED
from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId, KeyId, OfficeCode
from desktop.casework.roles import Role, standing
from desktop.casework.undoing import UNDONE
from desktop.casework.workflow import Refusal, judge, repeats
from desktop.contract.signatures import event_message, verifies
from national.cases import CaseRecord, continue_case, is_kept_from, open_case, remember_duplicate, same_complaint
from national.certificates import Certificates
from national.ledger import Ledger
from national.office_settings import has_one_person
from national.office_stream import OFFICE_KINDS, examine_office
from national.offices import Tree
from national.records import Incoming, Stored
from national.root import RootKey
from national.undoing import Undoing, came_in_time
from national.verdict import Awaits, Verdict


class Arrival(Struct, frozen=True, kw_only=True):
    """A pushed event, read as far as it can be. `fault` says why it cannot be taken; `id` may be known all the same.

    Without an `id` it can be kept, but no feed can name it: a desk keeps ids as 16 bytes.
    """

    incoming: Incoming
    id: EventId | None
    event: ev.Event | None = None
    body: bodies.Body | None = None
    fault: str = ""


class _OnlyId(Struct, frozen=True):
    id: Annotated[EventId, Meta(pattern=ev.ID_PATTERN)]


_only_id = json.Decoder(_OnlyId)


def read_arrival(incoming: Incoming) -> Arrival:
    """Read what was pushed. Never raises: what cannot be read has a fault, and its id where that at least shows."""
    try:
        event = ev.decode_event(incoming.data)
        body = ev.decode_body(event)
    except ev.UNREADABLE:
        fault = "too_large" if len(incoming.data) > ev.LARGEST else "malformed"
        return Arrival(incoming=incoming, id=_id_at_least(incoming.data), fault=fault)
    if body is not None and (event.kind in OFFICE_KINDS) != event.stream.startswith("office:"):
        return Arrival(incoming=incoming, id=event.id, fault="malformed")
    return Arrival(incoming=incoming, id=event.id, event=event, body=body)


def _id_at_least(data: bytes) -> EventId | None:
    try:
        return _only_id.decode(data).id
    except ev.UNREADABLE:
        return None


def awaited_key(key: KeyId) -> str:
    """Under which name events wait for the certificate of a key."""
    return f"key:{key}"


class Acceptance:
    """Decides the events of one request. `office` is that of the desk that sends them."""

    def __init__(
        self, ledger: Ledger, staff: Certificates, tree: Tree, root: RootKey, office: OfficeCode, revoked: bool
    ) -> None:
        self._ledger = ledger
        self._staff = staff
        self._tree = tree
        self._root = root
        self._office = office
        self._revoked = revoked
        self.undoing = Undoing()
        self.again: list[Stored] = []
        """Known events that came once more."""
        self._proven: set[int] = set()
        """Events whose signature was checked when they came."""

    def take(self, arrival: Arrival) -> None:
        """Keep one event and decide it, and whatever waited for it."""
        known = self._ledger.event(arrival.id) if arrival.id is not None else None
        if known is not None and known.hash == arrival.incoming.hash:
            self._take_again(known)
            return
        outcome, reason = Outcome.REJECTED, "id_taken" if known is not None else arrival.fault
        if arrival.event is not None and known is None:
            outcome, reason = self._doubt(arrival.event, arrival.incoming)
            if not reason:
                stored = self._ledger.append(arrival.event, arrival.body, arrival.incoming)
                if self._public(stored.key) is not None:
                    self._proven.add(stored.n)
                self._settle(stored)
                return
        self._ledger.set_aside(arrival.id, arrival.incoming, self._office, outcome, reason)

    def give_up(self, before: str) -> bool:
        """Events that have waited since before that moment become conflicts; whether there were any."""
        overdue = self._ledger.waiting.overdue(before)
        for stored in overdue:
            self._examine_all(self._decide(stored, Verdict(Outcome.CONFLICT, "waited_too_long")))
        return bool(overdue)

    def _take_again(self, known: Stored) -> None:
        if known.outcome is not None:
            self.again.append(known)
        elif known.office != self._office:
            self._ledger.waiting.owe(known, self._office)

    def _doubt(self, event: ev.Event, incoming: Incoming) -> tuple[Outcome, str]:
        """Why nobody vouches for these bytes; an empty reason where somebody does."""
        if event.office != self._office:
            return Outcome.HELD, "uncertified"
        if incoming.signature is None:
            return Outcome.REJECTED, "unsigned" if event.kind in SIGNED else ""
        public = self._public(event.actor.key)
        if public is not None and not verifies(public, event_message(incoming.data), incoming.signature):
            return Outcome.REJECTED, "bad_signature"
        return Outcome.REJECTED, ""

    def _public(self, key: KeyId) -> bytes | None:
        if key == self._root.key_id:
            return self._root.public
        certificate = self._staff.certificate(key)
        if certificate is not None:
            return certificate.public
        pending = self._staff.pending(key)
        return pending.public if pending is not None else None

    def _settle(self, stored: Stored) -> None:
        """Decide an event that just came; those of a revoked desk are kept and not examined."""
        held = Verdict(Outcome.HELD, "revoked_desk")
        self._examine_all(self._decide(stored, held) if self._revoked else [stored])

    def _examine_all(self, events: list[Stored]) -> None:
        """Decide events where they can be, then whatever waited for them, and so on."""
        queue = deque(self._looked_through(events))
        while queue:
            one = queue.popleft()
            verdict = self._examine(one)
            if isinstance(verdict, Awaits):
                self._ledger.waiting.put(one, verdict.name)
            else:
                queue.extend(self._looked_through(self._decide(one, verdict)))

    def _looked_through(self, events: list[Stored]) -> list[Stored]:
        """The same; what waits for one of them, or comes with it, may be what takes it back."""
        together = [one for event in events for one in (event, *self._ledger.waiting.on(event.id))]
        self.undoing.expect(self._ledger.opened(one) for one in together)
        return events

    def _decide(self, stored: Stored, verdict: Verdict) -> list[Stored]:
        """Enter an outcome; the events that may now be decided."""
        was_known = self._ledger.case(stored.stream) is not None
        self._ledger.decide(stored, verdict.outcome, verdict.reason, verdict.after)
        names: list[str] = [stored.id]
        if not was_known and verdict.after is not None:
            names.append(stored.stream)
        if verdict.certified is not None:
            self._staff.certify(stored, verdict.certified)
            names.append(awaited_key(KeyId(verdict.certified.key)))
        return self._ledger.waiting.release(names)

    def _examine(self, stored: Stored) -> Verdict | Awaits:
        event, body = self._ledger.opened(stored)
        certificate = self._staff.certificate(event.actor.key)
        if certificate is None and event.actor.key != self._root.key_id:
            return Awaits(awaited_key(event.actor.key))
        if certificate is None or (certificate.office, certificate.person) != (event.office, event.actor.person):
            return Verdict(Outcome.HELD, "uncertified")
        if not self._is_signed_by(stored, certificate.public):
            return Verdict(Outcome.REJECTED, "bad_signature")
        if body is None or event.v > ev.VERSION:
            return Verdict(Outcome.HELD, Refusal.UNKNOWN_KIND)
        if event.kind in OFFICE_KINDS:
            return examine_office(self._staff, event, body, certificate)
        return self._awaits(event, body) or self._examine_case(event, body, standing(certificate.roles))

    def _is_signed_by(self, stored: Stored, public: bytes) -> bool:
        """Whether a signature, where there is one, is good: one that came before its key could not be checked then."""
        if stored.signature is None or stored.n in self._proven:
            return True
        return verifies(public, event_message(self._ledger.data(stored)), stored.signature)

    # --- the stream of a case ---

    def _awaits(self, event: ev.Event, body: bodies.Body) -> Awaits | None:
        """What this event refers to and the service does not know, or has not decided."""
        if event.kind != "complaint.recorded" and self._ledger.case(event.stream) is None:
            return Awaits(event.stream)
        for name in (event.saw, ev.target_of(body)):
            known = self._ledger.event(name) if name is not None else None
            if name is not None and (known is None or known.outcome is None):
                return Awaits(name)
        return None

    def _examine_case(self, event: ev.Event, body: bodies.Body, roles: frozenset[Role]) -> Verdict:
        record = self._ledger.case(event.stream)
        if self.undoing.takes_back(event):
            return Verdict(Outcome.SUPERSEDED, UNDONE)
        if isinstance(body, bodies.Undone):
            in_time = came_in_time(self._ledger.event(EventId(body.target)))
            return Verdict(Outcome.ACCEPTED) if in_time else Verdict(Outcome.SUPERSEDED, Refusal.SENT_ALREADY)
        course = record.course if record else None
        refusal = judge(course, event, body, roles)
        if refusal is Refusal.OWN_PROPOSAL and has_one_person(self._ledger, event.office):
            refusal = judge(course, event, body, roles, alone=True)
        if refusal in (Refusal.WRONG_ROLE, Refusal.UNKNOWN_KIND, Refusal.FOREIGN_CASE):
            return Verdict(Outcome.HELD, refusal)
        if isinstance(body, bodies.Recorded):
            return self._recorded(record, event, body)
        if record is None:  # judge: NOT_RECORDED; but such an event waits
            return Verdict(Outcome.HELD, Refusal.NOT_RECORDED)
        if refusal is None or (refusal is Refusal.WRONG_STATE and event.kind in MOVING):
            held = self._no_road(record, body)
            if held:
                return Verdict(Outcome.HELD, held)
            return Verdict(Outcome.ACCEPTED, after=continue_case(record, event, body, self._tree))
        decision = self._ledger.event(record.course.decision)
        if decision is not None and repeats(record.course, event, self._ledger.opened(decision)[0]):
            return Verdict(Outcome.DUPLICATE, after=remember_duplicate(record, event.id, decision.id))
        return Verdict(Outcome.SUPERSEDED, refusal)

    def _recorded(self, record: CaseRecord | None, event: ev.Event, body: bodies.Recorded) -> Verdict:
        if record is None:
            return Verdict(Outcome.ACCEPTED, after=open_case(event, body, self._tree))
        first = self._ledger.event(record.recorded)
        known = self._ledger.opened(first)[1] if first is not None else None
        if isinstance(known, bodies.Recorded) and same_complaint(known, body):
            return Verdict(Outcome.DUPLICATE, after=remember_duplicate(record, event.id, record.recorded))
        return Verdict(Outcome.SUPERSEDED, Refusal.ALREADY_RECORDED)

    def _no_road(self, record: CaseRecord, body: bodies.Body) -> str:
        """Why a case cannot be sent where a disposition or a copy wants it; told to operator and supervisor."""
        match body:
            case bodies.DispositionApproved():
                to = body.disposition.to
            case fact_bodies.CopySent():
                to = body.to
            case _:
                return ""
        if to not in self._tree:
            return "unknown_office"
        return "secret_reported_office" if is_kept_from(record, to, self._tree) else ""
