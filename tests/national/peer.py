"""A desk by contract only: it knows `desktop.casework` and `desktop.contract`, and checks all that it is told.

What a test does with it reads as what people do: `act`, `sync`, then look at the feed.
"""

import datetime as dt
import os
from collections.abc import Mapping, Sequence
from typing import Any

import httpx
import msgspec
from backports import zstd

from desktop.casework import bodies, clock, office_bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.casework.ids import (
    CaseId,
    EventId,
    OfficeCode,
    Origin,
    case_stream,
    new_id,
    office_stream,
)
from desktop.contract import wire
from desktop.contract.chain import authored, fed
from desktop.contract.digest import ZERO, Digest, sha256
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest, fingerprint, parse_code
from desktop.contract.parts import Part
from desktop.contract.reference import read_reference_set
from desktop.contract.request_signing import sign_request
from desktop.contract.signatures import event_message, head_message, verifies
from tests.national.answers import Received, checked, is_signed, post
from tests.national.people import Key, Person

NOW = dt.datetime(2026, 11, 24, 8, 0, tzinfo=dt.UTC)
ROOM = 8 * 1024 * 1024


class Distrust(Exception):
    """The feed or its signed head does not verify: the whole answer is dropped."""


class Peer:
    """One desk of one office, in memory."""

    def __init__(self, client: httpx.Client, office: str, number: str = "01") -> None:
        self.client = client
        self.office = OfficeCode(office)
        self.number = number
        self.name = f"{office}-{number}"
        self.origin = Origin(f"{self.name}/{os.urandom(8).hex()}")
        self.key = Key()
        self.root = b""
        self.reference = b""
        self.cursor = wire.Cursor("", 0, ZERO)
        self.feed: list[wire.FeedEntry] = []
        self.staff_requests: tuple[wire.StaffRequest, ...] = ()
        self.queue: list[wire.Pushed] = []
        self.decision: dict[str, EventId] = {}
        """The last decision of each stream in this desk's view."""
        self._seq, self._chain, self._stamp = 0, Digest(ZERO), clock.ZERO

    # --- enrolment ---

    def enrol(self, code: str, person: Person) -> EnrolAnswer:
        """Become a desk by a code."""
        opened = parse_code(code)
        request = EnrolRequest(
            office=opened.office,
            desk=opened.desk,
            secret=opened.secret,
            origin=self.origin,
            public=self.key.public,
            person=person.request(self.name),
        )
        body = msgspec.json.encode(request)
        response = post(self.client, "/v1/enrol", body, self.signed("/v1/enrol", body))
        answer = msgspec.json.decode(checked(response), type=EnrolAnswer)
        assert fingerprint(answer.root_public) == opened.fingerprint
        assert is_signed(answer.root_public, response)
        assert verifies(answer.root_public, event_message(bytes(answer.certificate)), answer.signature)
        self.root = answer.root_public
        self.reference = bytes(answer.reference)
        self.cursor = wire.Cursor(answer.epoch, 0, ZERO)
        return answer

    def signed(self, path: str, body: bytes, nonce: str | None = None) -> dict[str, str]:
        """The headers of a request under this desk's key."""
        return sign_request(self.key, "POST", path, body, NOW, nonce or os.urandom(16).hex())

    # --- acts ---

    def act(
        self,
        person: Person,
        kind: str,
        body: bodies.Body,
        case: CaseId | None = None,
        *,
        saw: EventId | None = None,
        parts: Mapping[str, bytes] | None = None,
        sign: bool = True,
        office: str = "",
    ) -> ev.Event:
        """Write an event and queue it, with its private parts behind it."""
        now_ms = int(NOW.timestamp() * 1000) + self._seq
        name = EventId(new_id(now_ms, os.urandom(10)))
        stream = case_stream(case) if case is not None else office_stream(OfficeCode(office or self.office))
        made = [Part(name, part, os.urandom(16), data) for part, data in (parts or {}).items()]
        if made:
            body = msgspec.structs.replace(body, parts={part.name: part.commitment for part in made})
        self._stamp = clock.tick(self._stamp, now_ms)
        event = ev.Event(
            v=1,
            id=name,
            office=self.office,
            stream=stream,
            kind=kind,
            at=NOW.isoformat(),
            hlc=self._stamp,
            actor=person.actor,
            saw=saw if saw is not None else self.decision.get(stream),
            body=msgspec.Raw(msgspec.json.encode(body)),
        )
        self.push(event.encode(), person.key if sign else None)
        self.queue += [wire.PushedPart(event=p.event, name=p.name, salt=p.salt, data=p.data) for p in made]
        return event

    def push(self, data: bytes, key: Key | None = None, signature: bytes | None = None) -> None:
        """Queue bytes as the next event of this origin."""
        signature = key.sign(event_message(data)) if key is not None else signature
        self._seq += 1
        self._chain = authored(self._chain, self.origin, self._seq, sha256(data), signature)
        self.queue.append(
            wire.PushedEvent(seq=self._seq, chain=self._chain, signature=signature, event=msgspec.Raw(data))
        )

    def decide(self, person: Person, kind: str, body: bodies.Body, case: CaseId, **more: Any) -> ev.Event:
        """An act that is a decision: this desk's view moves on with it."""
        event = self.act(person, kind, body, case, **more)
        self.decision[event.stream] = event.id
        return event

    def record(self, person: Person, case: CaseId, *, who: bytes | None = b'{"name":"Siti"}', **more: Any) -> ev.Event:
        """Take a complaint down."""
        parts = {"who": who} if who is not None else {}
        return self.decide(person, "complaint.recorded", complaint(**more), case, parts=parts, sign=False)

    def certify(self, supervisor: Person, request: wire.StaffRequest) -> ev.Event:
        """A supervisor signs a person who asked."""
        body = office_bodies.StaffAdded(**msgspec.structs.asdict(request))
        return self.act(supervisor, "staff.added", body)

    # --- the exchange ---

    def request_body(self, lines: Sequence[wire.Pushed], **more: Any) -> bytes:
        """A request with these lines."""
        fields: dict[str, Any] = {
            "origin": self.origin,
            "now": NOW.isoformat(),
            "cursor": self.cursor,
            "held": {self.origin: self._seq},
            "room": ROOM,
            "reference": read_reference_set(self.reference).version if self.reference else "",
        }
        return wire.encode_lines(wire.SyncRequest(**(fields | more)), lines)

    def send(self, body: bytes, *, encoding: str = "zstd", headers: Mapping[str, str] | None = None) -> Received:
        """A body as it is, encoded and signed."""
        encoded = zstd.compress(body) if encoding == "zstd" else body
        path = f"/v1/offices/{self.office}/sync"
        more = {"content-encoding": encoding} if encoding else {}
        signed = {**self.signed(path, encoded), "content-type": wire.MEDIA_TYPE, **more, **(headers or {})}
        return post(self.client, path, encoded, signed)

    def sync(self, lines: Sequence[wire.Pushed] | None = None, **more: Any) -> None:
        """Send what is queued (or `lines`) and read the feed to its end."""
        pushed = self.queue if lines is None else list(lines)
        while self.receive(self.send(self.request_body(pushed, **more))):
            pushed = []
        if lines is None:
            self.queue = []

    def receive(self, response: Received) -> bool:
        """Check an answer and take it in; whether there is more."""
        answer, entries = wire.decode_answer(checked(response))
        if not is_signed(self.root, response):
            raise Distrust("the answer is not the service's, or to another request")
        if answer.reference is not wire.NO_BYTES:
            self.reference = bytes(answer.reference)
        if answer.reset is not None:
            self.cursor, self.feed = answer.reset.cursor, []
        g, chain = self.cursor.g, self.cursor.chain
        for entry in entries:
            if entry.g != g + 1:
                raise Distrust("a hole in the feed")
            g, chain = entry.g, fed(chain, entry)
        message = head_message(self.office, answer.epoch, g, chain)
        if (g, chain) != (answer.head.g, answer.head.chain) or not verifies(self.root, message, answer.head.signature):
            raise Distrust("the feed does not end at the signed head")
        self.feed += entries
        self.cursor = wire.Cursor(answer.epoch, g, chain)
        self.staff_requests = answer.staff_requests
        for entry in entries:
            self._follow(entry)
        return answer.more

    def _follow(self, entry: wire.FeedEntry) -> None:
        if isinstance(entry, wire.FeedEvent) and entry.data is not None and entry.outcome is Outcome.ACCEPTED:
            assert sha256(entry.data) == entry.hash
            event = ev.decode_event(entry.data)
            if event.kind not in FACTS:
                self.decision[event.stream] = event.id

    # --- what the feed says ---

    def events(self) -> list[wire.FeedEvent]:
        """The event entries, in order."""
        return [entry for entry in self.feed if isinstance(entry, wire.FeedEvent)]

    def parts(self) -> list[wire.FeedPart]:
        """The part entries, in order."""
        return [entry for entry in self.feed if isinstance(entry, wire.FeedPart)]

    def outcome(self, event: ev.Event) -> tuple[Outcome, str] | None:
        """What became of an event, and why; None while the feed is silent."""
        found = [e for e in self.events() if e.id == event.id and e.hash == sha256(event.encode())]
        return (found[-1].outcome, found[-1].reason) if found else None

    def pulled(self, stream: str | None = None) -> list[ev.Event]:
        """The events that came with their bytes, in order: all, or those of one stream."""
        whole = [ev.decode_event(entry.data) for entry in self.events() if entry.data is not None]
        return [event for event in whole if stream in (None, event.stream)]

    def kinds(self, stream: str | None = None) -> list[str]:
        """Their kinds."""
        return [event.kind for event in self.pulled(stream)]


FACTS = {
    "complaint.amended",
    "note.added",
    "answer.handed_over",
    "act.undone",
    "staff.added",
    "desk.enrolled",
    "desk.revoked",
}


def new_case() -> CaseId:
    """A case nobody has heard of."""
    return CaseId(new_id(int(NOW.timestamp() * 1000), os.urandom(10)))


def complaint(**more: Any) -> bodies.Recorded:
    """A complaint; what the test does not say is usual."""
    usual: dict[str, Any] = {
        "number": "33.74.01-01-2611-0001-X",
        "channel": "Tatap Muka",
        "classification": "Pengaduan Tidak Berkadar Pengawasan",
        "title": "Jalan berlubang",
        "narrative": "Jalan di depan balai desa berlubang sejak hujan bulan lalu.",
        "anonymous": False,
        "secret": False,
        "received_at": NOW.isoformat(),
    }
    return bodies.Recorded(**(usual | more))
