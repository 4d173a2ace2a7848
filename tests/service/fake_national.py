"""The national service as far as one desk can tell: enrols it, takes its events, gives them back as a signed feed.

Speaks the wire by `desktop.contract` alone, through the seam of the client. What it makes of an event is for the test
to say, by kind; every other event it accepts.
"""

import base64
import datetime as dt
from threading import Event as StopRequest

import httpx
from msgspec import Raw, json
from msgspec.structs import asdict, replace

from desktop.casework import bodies, office_bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId, OfficeCode, Origin, PersonId, Stream, office_stream
from desktop.contract import chain, encoding, wire
from desktop.contract import reference as ref
from desktop.contract.digest import ZERO, sha256
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest
from desktop.contract.parts import Part
from desktop.contract.request_signing import content_digest
from desktop.contract.signatures import ANSWER_HEADER, answer_message, event_message, head_message
from desktop.resources import resource
from desktop.security.staff_keys import DeskKey
from desktop.service.syncing import Synced, sync
from tests.desks import MORNING, OFFICE, ROOT, Workplace

ORIGIN = Origin("NASIONAL-01/0123456789abcdef")
AGENCY = ref.Office(OfficeCode("33.74.DLH"), "Dinas Lingkungan Hidup", "agency")


def published() -> ref.ReferenceSet:
    """Reference data as a service would publish it: two offices, and the shipped lists."""
    book = ref.read_rules(resource("reference/deadline_rules.json"))
    return ref.ReferenceSet(
        version="terbitan-1",
        offices=(ref.Office(OFFICE, "Kecamatan Contoh", "district"), AGENCY),
        categories=ref.read_categories(resource("reference/categories.json")),
        holidays=ref.read_holidays(resource("reference/holidays.json")),
        rules=book.rules,
        calendars=book.calendars,
    )


class National(httpx.BaseTransport):
    """One service with one office."""

    def __init__(self, root: DeskKey = ROOT) -> None:
        self.root = root
        self.epoch = "e1"
        self.now = MORNING
        self.feed: list[wire.FeedEntry] = []
        self.outcomes: dict[str, Outcome] = {}
        """What becomes of events of a kind; `accepted` where nothing is said."""
        self.reference = ref.write_reference_set(published())
        self.asked: list[EnrolRequest] = []
        self.wishes: dict[str, wire.StaffRequest] = {}
        """Whoever asked to be added, by key: with the enrolment, or with the exchange."""
        self.headers: list[wire.SyncRequest] = []
        """What each request of the exchange said of its desk."""
        self.failing: int | None = None
        """A status that everything is answered with while it is set."""
        self._ends: dict[Origin, tuple[int, bytes]] = {}

    # --- what a test does with it ---

    def certify(self, request: wire.StaffRequest) -> None:
        """A superior adds a person; it comes with the next answer."""
        body = office_bodies.StaffAdded(**asdict(request))
        self.write("staff.added", body, office_stream(OFFICE))

    def write(self, kind: str, body: bodies.Body, stream: Stream) -> ev.Event:
        """An event of the service's own, at the end of the feed."""
        event = self._event(kind, body, stream)
        self.bring(event.encode(), self.root.sign(event_message(event.encode())))
        return event

    def bring(
        self,
        data: bytes,
        signature: bytes | None = None,
        outcome: Outcome = Outcome.ACCEPTED,
        origin: Origin = ORIGIN,
    ) -> wire.FeedEvent:
        """Somebody else's event, at the end of the feed."""
        seq, link = self._ends.get(origin, (0, bytes(ZERO)))
        seq, link = seq + 1, chain.authored(link, origin, seq + 1, sha256(data), signature)
        self._ends[origin] = seq, link
        identity = ev.decode_event(data).id
        fed = wire.FeedEvent(
            g=len(self.feed) + 1, id=identity, outcome=outcome, hash=sha256(data), origin=origin, seq=seq,
            chain=link, signature=signature, event=Raw(data),
        )  # fmt: skip
        self.feed.append(fed)
        return fed

    def _event(self, kind: str, body: bodies.Body, stream: Stream) -> ev.Event:
        data = json.encode(body)
        return ev.Event(
            v=ev.VERSION,
            id=EventId(f"0193a1c0-0000-7000-8000-{sha256(b'%d' % len(self.feed) + data)[:6].hex()}"),
            office=OFFICE,
            stream=stream,
            kind=kind,
            at=self.now.isoformat(),
            hlc="0193a1c0f3e80000",
            actor=ev.Actor(PersonId("layanan"), self.root.key_id),
            saw=None,
            body=Raw(data),
        )

    # --- what the desk sees of it ---

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """One request, one answer."""
        if self.failing is not None:
            return httpx.Response(self.failing, request=request)
        body = encoding.decode(request.read(), request.headers.get("Content-Encoding", ""), wire.LARGEST_BODY)
        if request.url.path == "/v1/health":
            return httpx.Response(200, json={"epoch": self.epoch, "now": self.now.isoformat()})
        if request.url.path == "/v1/enrol":
            answer = json.encode(self._enrol(json.decode(body, type=EnrolRequest)))
            return self._answer(request, answer, "application/json")
        return self._answer(request, self._exchange(*wire.decode_request(body)), wire.MEDIA_TYPE)

    def _answer(self, request: httpx.Request, body: bytes, media_type: str) -> httpx.Response:
        nonce = request.headers["Signature-Input"].partition('nonce="')[2].partition('"')[0]
        signature = base64.b64encode(self.root.sign(answer_message(request.url.path, nonce, body))).decode()
        headers = {"Content-Type": media_type, "Content-Digest": content_digest(body), ANSWER_HEADER: signature}
        return httpx.Response(200, stream=httpx.ByteStream(body), headers=headers)

    def _enrol(self, asked: EnrolRequest) -> EnrolAnswer:
        self.asked.append(asked)
        self.wishes.setdefault(asked.person.key, asked.person)
        desk = office_bodies.DeskEnrolled(
            desk=f"{asked.office}-{asked.desk}", origin=asked.origin, key="kunci-meja", public=asked.public
        )
        certificate = self._event("desk.enrolled", desk, office_stream(asked.office)).encode()
        return EnrolAnswer(
            root_public=self.root.public,
            certificate=Raw(certificate),
            signature=self.root.sign(event_message(certificate)),
            epoch=self.epoch,
            reference=Raw(self.reference),
        )

    def _exchange(self, header: wire.SyncRequest, lines: list[wire.Pushed | None]) -> bytes:
        self.headers.append(header)
        for request in header.staff_requests:
            self.wishes.setdefault(request.key, request)
        for line in lines:
            assert line is not None
            entry = self._take_part(line) if isinstance(line, wire.PushedPart) else self._take(line, header)
            if not any(_same(entry, known) for known in self.feed):
                self.feed.append(entry)
        new = [_without_held(entry, header.held) for entry in self.feed[header.cursor.g :]]
        link = header.cursor.chain
        for entry in new:
            link = chain.fed(link, entry)
        g = len(self.feed)
        signature = self.root.sign(head_message(OFFICE, self.epoch, g, link))
        document = json.decode(self.reference)
        published = document.get("version") if isinstance(document, dict) else None
        answer = wire.SyncAnswer(
            epoch=self.epoch, now=self.now.isoformat(), head=wire.Head(g, link, signature),
            reference=wire.NO_BYTES if header.reference == published else Raw(self.reference),
        )  # fmt: skip
        return wire.encode_lines(answer, new)

    def _take(self, line: wire.PushedEvent, header: wire.SyncRequest) -> wire.FeedEvent:
        data = bytes(line.event)
        event = ev.decode_event(data)
        return wire.FeedEvent(
            g=len(self.feed) + 1, id=event.id, outcome=self.outcomes.get(event.kind, Outcome.ACCEPTED),
            hash=sha256(data), origin=header.origin, seq=line.seq, chain=line.chain, signature=line.signature,
            event=line.event,
        )  # fmt: skip

    def _take_part(self, line: wire.PushedPart) -> wire.FeedPart:
        part = Part(line.event, line.name, line.salt, line.data)
        return wire.FeedPart(
            g=len(self.feed) + 1, event=part.event, name=part.name, standing=wire.PartStanding.HERE,
            commitment=part.commitment, salt=part.salt, data=part.data,
        )  # fmt: skip


def _same(entry: wire.FeedEntry, known: wire.FeedEntry) -> bool:
    """What arrives a second time has no second effect."""
    if isinstance(entry, wire.FeedEvent) or isinstance(known, wire.FeedEvent):
        return isinstance(entry, wire.FeedEvent) and isinstance(known, wire.FeedEvent) and entry.hash == known.hash
    return (entry.event, entry.name) == (known.event, known.name)


def _without_held(entry: wire.FeedEntry, held: dict[str, int]) -> wire.FeedEntry:
    if isinstance(entry, wire.FeedEvent) and entry.seq <= held.get(entry.origin, 0):
        return replace(entry, event=wire.NO_BYTES)
    return entry


START = wire.Cursor("e1", 0, ZERO)


def exchange(place: Workplace, national: National) -> Synced:
    """One run of sync, without patience."""
    return sync(place.desk, StopRequest(), dt.timedelta(0), transport=national)


def settle(place: Workplace, national: National, *usernames: str) -> None:
    """Enrols the desk and has its team added, or those who are named: confirmed, as only an accepted feed can do it."""
    exchange(place, national)
    for request in national.wishes.values():
        if not usernames or request.username in usernames:
            national.certify(request)
    exchange(place, national)
    assert usernames or exchange(place, national).waiting == 0
    place.sign_out()
