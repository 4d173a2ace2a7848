"""`loket verify`: that nothing in this database was changed, cut out or invented, and that the lists are the log's.

Checks pages, the hash of every event, every origin's chain, signatures, commitments of private parts, the feed's chain
up to the cursor, the queue, and that rebuilding the projections changes nothing. Names the first wrong thing of each
kind; mends nothing.
"""

from collections.abc import Callable, Iterator

from msgspec import Struct

from desktop.casework import events as ev
from desktop.casework.acts import SIGNED
from desktop.casework.ids import case_of
from desktop.contract import chain
from desktop.contract.digest import ZERO, sha256
from desktop.contract.signatures import event_message, key_id, verifies
from desktop.contract.wire import evidence_of
from desktop.db import evidence, inbox, people, projections
from desktop.db.log import own_end
from desktop.db.store import Transaction
from desktop.errors import StorageTrouble
from desktop.service.desk import Desk


class Finding(Struct, frozen=True):
    """Something that does not hold: which check, and what was found first, in words."""

    check: str
    words: str


class Verdict(Struct, frozen=True):
    """What was looked at, and what does not hold."""

    events: int
    entries: int
    signatures: int
    unknown_keys: int
    """Signatures by people whose certificate this desk does not hold: not checked, and not wrong for that."""
    unlinked: int
    """Events whose predecessor does not lie here: a gap, or an origin of which only some came. Evidence, not damage."""
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """Whether everything does."""
        return not self.findings


class _Checking:
    def __init__(self, desk: Desk, connection: Transaction) -> None:
        self.desk = desk
        self.connection = connection
        self.events = self.entries = self.signatures = self.unknown_keys = self.unlinked = 0
        root = desk.identity.root_public
        self.keys = {person.key: person.public for person in people.everybody(connection)}
        if root is not None:
            self.keys[key_id(root)] = root

    def pages(self) -> Iterator[str]:
        """Pages of the database."""
        for line in evidence.database_check(self.connection):
            yield f"halaman basis data: {line}"

    def log(self) -> Iterator[str]:
        """Hash, columns, evidence and signature of every event; and that of this desk's own none is missing.

        A fork or a gap in a chain is evidence, not damage (wire.md): two copies of one desk both wrote on. It is
        counted. What was changed here differs from what the feed told of it.
        """
        told = evidence.evidence_told(self.connection)
        own: set[int] = set()
        links: dict[tuple[str, int], set[bytes]] = {}
        for row in evidence.log_rows(self.connection):
            self.events += 1
            links.setdefault((row.origin, row.seq), set()).add(row.chain)
            before = links.get((row.origin, row.seq - 1), {bytes(ZERO)} if row.seq == 1 else set())
            linked = any(
                chain.authored(link, row.origin, row.seq, row.hash, row.signature) == row.chain for link in before
            )
            self.unlinked += not linked
            beside = evidence_of(row.origin, row.seq, row.chain, row.signature)
            if told.get(row.id, beside) != beside:
                yield f"peristiwa {row.id}: asal, nomor, rantai atau tanda tangannya bukan yang disampaikan layanan"
            elif row.origin == self.desk.identity.origin:
                own.add(row.seq)
                if not linked and row.id not in told:
                    yield f"peristiwa {row.id}: rantai {row.origin} putus pada nomor {row.seq}"
            if row.data is not None:
                yield from self._event(row, row.data)
        last, _ = own_end(self.connection)
        missing = set(range(1, last + 1)) - own
        if missing:
            yield f"peristiwa meja ini nomor {min(missing)} hilang"

    def _event(self, row: evidence.LogRow, data: bytes) -> Iterator[str]:
        if sha256(data) != row.hash:
            yield f"peristiwa {row.id}: isinya tidak cocok dengan sidiknya"
            return
        try:
            event = ev.decode_event(data)
        except ev.UNREADABLE:
            yield f"peristiwa {row.id}: isinya tidak terbaca"
            return
        if event.id != row.id:
            yield f"peristiwa {row.id}: di dalamnya tertulis {event.id}"
        if (event.kind, event.hlc, case_of(event.stream)) != (row.kind, row.hlc, row.case):
            yield f"peristiwa {row.id}: kolomnya tidak sesuai dengan isinya"
        if row.signature is None:
            if event.kind in SIGNED:
                yield f"peristiwa {row.id}: {event.kind} tanpa tanda tangan"
            return
        public = self.keys.get(event.actor.key)
        if public is None:
            self.unknown_keys += 1
            return
        self.signatures += 1
        if not verifies(public, event_message(data), row.signature):
            yield f"peristiwa {row.id}: tanda tangan tidak cocok"

    def parts(self) -> Iterator[str]:
        """Commitments of private parts."""
        for part, data in evidence.parts(self.connection):
            try:
                body = ev.decode_body(ev.decode_event(data))
            except ev.UNREADABLE:
                continue  # named by `log`
            if body is not None and not part.opens(body.parts.get(part.name, b"")):
                yield f"bagian pribadi {part.name} dari {part.event} tidak cocok dengan ikatannya"

    def feed(self) -> Iterator[str]:
        """The chain of the feed, from its beginning to the cursor."""
        g, link = 0, bytes(ZERO)
        for row in evidence.feed_rows(self.connection):
            self.entries += 1
            g += 1
            if row.entry is None:
                yield f"umpan kantor: entri {row.g} tidak terbaca"
                return
            if row.g != g or not row.follows(link):
                yield f"umpan kantor putus pada posisi {row.g}"
                return
            link = row.chain
        for g_missing in evidence.not_kept(self.connection):
            yield f"umpan kantor: yang disebut entri {g_missing} hilang dari meja ini"
        at = inbox.cursor(self.connection)
        if (at.g, at.chain) != (g, link):
            yield f"umpan kantor berakhir di {g}, penanda di {at.g}"

    def queue(self) -> Iterator[str]:
        """That exactly what is not confirmed waits."""
        origin = self.desk.identity.origin
        wrong = evidence.unconfirmed(self.connection, origin) ^ evidence.queued(self.connection)
        if wrong:
            yield f"antrean tidak sesuai untuk {len(wrong)} peristiwa, yang pertama nomor {min(wrong)}"
        parts = evidence.unconfirmed_parts(self.connection, origin) ^ evidence.queued_parts(self.connection)
        if parts:
            yield f"antrean tidak sesuai untuk {len(parts)} bagian pribadi"

    def lists(self) -> Iterator[str]:
        """That a rebuild of lists, timelines, counters and search changes nothing."""
        while not projections.dues_are_current(self.connection):
            projections.recount(self.connection)  # begun, and not at its end: nothing is wrong with that
        grown = projections.fingerprint(self.connection)
        projections.rebuild(self.connection)
        if projections.fingerprint(self.connection) != grown:
            yield "daftar, riwayat, hitungan atau pencarian tidak sama dengan yang dibangun ulang"


class _Undo(Exception):
    """Rolls the rebuild back."""


def verify(desk: Desk) -> Verdict:
    """Checks everything in one transaction that changes nothing in the end."""
    verdict: Verdict | None = None
    try:
        with desk.store.writing() as connection:
            checking = _Checking(desk, connection)
            checks: tuple[Callable[[], Iterator[str]], ...] = (
                checking.pages,
                checking.log,
                checking.parts,
                checking.feed,
                checking.queue,
                checking.lists,
            )
            findings = tuple(Finding(check.__name__, first) for check in checks if (first := _first(check)) is not None)
            verdict = Verdict(
                checking.events,
                checking.entries,
                checking.signatures,
                checking.unknown_keys,
                checking.unlinked,
                findings,
            )
            raise _Undo
    except _Undo:
        pass
    assert verdict is not None  # noqa: S101  # set before _Undo
    return verdict


def _first(check: Callable[[], Iterator[str]]) -> str | None:
    """The first finding of a check, which is run to its end so that its counts are whole; a damaged page is one."""
    found: list[str] = []
    try:
        found.extend(check())
    except StorageTrouble as trouble:
        found.append(f"halaman basis data: {trouble.words()}")
    return found[0] if found else None
