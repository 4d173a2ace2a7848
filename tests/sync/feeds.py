"""A feed as the service keeps it: dense entries, a chain over them, heads under a signature; and pushed lines."""

from typing import Any

from msgspec import Raw
from msgspec.structs import replace

from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId, OfficeCode, Origin
from desktop.contract.chain import fed
from desktop.contract.digest import ZERO, sha256
from desktop.contract.parts import Part
from desktop.contract.signatures import head_message
from desktop.contract.wire import (
    Cursor,
    FeedEntry,
    FeedEvent,
    FeedPart,
    Head,
    PartStanding,
    PushedEvent,
    SyncAnswer,
)
from desktop.sync.ports import Outgoing, Standing
from tests.unit.samples import uid
from tests.unit.signers import FixedSigner

ROOT = FixedSigner(bytes([7]) * 32)
"""The service's root key, which the desk knows since its enrolment."""
STRANGER = FixedSigner(bytes([8]) * 32)
OFFICE = OfficeCode("33.74.01")
ELSEWHERE = OfficeCode("33.75.02")
ORIGIN = Origin("33.74.01-02/9f86d081884c7d65")
EPOCH = "a1b2c3d4"
NOW = "2026-11-24T08:00:00.000+07:00"

Answer = tuple[SyncAnswer, list[FeedEntry]]


def event_bytes(name: str) -> bytes:
    """Frozen bytes that say nothing but whose they are: the exchange never looks inside."""
    return f'{{"id":"{name}","text":"Lampu jalan di gang kenanga padam."}}'.encode()


def part_of(name: str) -> Part:
    """A private part of the event with that id."""
    return Part(EventId(name), "who", bytes(range(16)), b'{"name":"Siti Rahmawati"}')


class Feed:
    """The feed of one office at one service."""

    def __init__(self, office: OfficeCode = OFFICE, epoch: str = EPOCH, signer: FixedSigner = ROOT) -> None:
        self.office, self.epoch, self.signer = office, epoch, signer
        self.entries: list[FeedEntry] = []
        self.chains: list[bytes] = [ZERO]

    def append(self, entry: FeedEntry) -> None:
        """One more entry, numbered and chained here."""
        numbered = replace(entry, g=len(self.entries) + 1)
        self.entries.append(numbered)
        self.chains.append(fed(self.chains[-1], numbered))

    def tell(self, data: bytes, name: str, origin: str = ORIGIN, seq: int = 1) -> None:
        """An event that was accepted, with its bytes."""
        entry = FeedEvent(
            g=1,
            id=EventId(name),
            outcome=Outcome.ACCEPTED,
            hash=sha256(data),
            origin=origin,
            seq=seq,
            event=Raw(data),
        )
        self.append(entry)

    def tell_part(self, part: Part, standing: PartStanding = PartStanding.HERE) -> None:
        """A private part, or that it is not for this office."""
        here = standing is PartStanding.HERE
        entry = FeedPart(
            g=1,
            event=part.event,
            name=part.name,
            standing=standing,
            commitment=part.commitment,
            salt=part.salt if here else b"",
            data=part.data if here else b"",
        )
        self.append(entry)

    def cursor(self, g: int) -> Cursor:
        """Where a desk stands that has read `g` entries."""
        return Cursor(self.epoch, g, self.chains[g])

    def head(self, g: int) -> Head:
        """The end at `g`, signed."""
        return head_of(self.office, self.epoch, g, self.chains[g], self.signer)

    def answer(self, after: int = 0, upto: int | None = None, **more: Any) -> Answer:
        """What a desk gets that has read `after` entries: those up to `upto`, or all."""
        end = len(self.entries) if upto is None else upto
        first = SyncAnswer(epoch=self.epoch, now=NOW, head=self.head(end), more=end < len(self.entries), **more)
        return first, self.entries[after:end]


def head_of(office: str, epoch: str, g: int, chain: bytes, signer: FixedSigner = ROOT) -> Head:
    """Any end of any feed under any signature."""
    return Head(g, chain, signer.sign(head_message(OfficeCode(office), epoch, g, chain)))


def three_entries() -> Feed:
    """Two events of another desk with a private part between them."""
    feed = Feed()
    feed.tell(event_bytes(uid(1)), uid(1), "33.74.01-01/00", 1)
    feed.tell_part(part_of(uid(1)))
    feed.tell(event_bytes(uid(2)), uid(2), "33.74.01-01/00", 2)
    return feed


def standing_at(cursor: Cursor, held: int = 0) -> Standing:
    """A desk that has read up to `cursor` and wrote `held` events itself."""
    return Standing(OFFICE, ORIGIN, ROOT.public, cursor, held, NOW)


def pushed(seq: int, data: bytes = b"{}") -> PushedEvent:
    """An event on its way up."""
    return PushedEvent(seq=seq, chain=sha256(data), event=Raw(data))


def outgoing(count: int, after: int = 0) -> Outgoing:
    """The next `count` events behind row `after`."""
    rows = tuple(range(after + 1, after + count + 1))
    return Outgoing(tuple(pushed(row) for row in rows), rows, rows[-1] if rows else after)
