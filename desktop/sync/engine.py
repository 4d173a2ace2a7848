"""Decides what the exchange does next; without I/O, clock or chance of its own (sync.md, sections 3 and 7).

The shell asks `request` for what to send, hands what came back to `answered`, and what went wrong to `failed`. Batch
size follows time: it starts small and aims at 4 to 6 seconds a round trip; a stall halves it, down to one event.
Back-off is 1 s to 5 min with full jitter.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from desktop.contract import chain
from desktop.contract.digest import ZERO, sha256
from desktop.contract.parts import Part
from desktop.contract.signatures import head_message, verifies
from desktop.contract.wire import (
    Cursor,
    FeedEntry,
    FeedEvent,
    FeedPart,
    PartStanding,
    SyncAnswer,
    SyncRequest,
    encode_lines,
)
from desktop.sync.ports import Outgoing, Standing
from desktop.sync.troubles import BrokenChain, Remedy, SyncTrouble

FIRST_ROOM = 64 * 1024
"""Bytes of lines in the first batch: about 16 KB compressed."""
LARGEST_ROOM = 4 * 1024 * 1024
ANSWER_ROOM = 4 * 1024 * 1024
QUICK, SLOW = 4.0, 6.0
"""Seconds that a round trip should take: below, batches grow; above, they shrink."""
FIRST_WAIT, LONGEST_WAIT = 1.0, 300.0
"""Seconds of the first and of the longest pause between tries."""


class Taken(Struct, frozen=True):
    """The answer holds: take it in. `links`: the chain behind each entry. `finished`: nothing is left either way."""

    entries: tuple[FeedEntry, ...]
    links: tuple[bytes, ...]
    cursor: Cursor
    finished: bool


class GoBack(Struct, frozen=True):
    """The service knows this desk's cursor no more: go back to where both agree, and on from there."""

    cursor: Cursor


class Engine:
    """The course of one desk's exchange."""

    def __init__(self) -> None:
        self.room = FIRST_ROOM
        self.position = 0
        """The row of the last own event that the service has taken in this run."""
        self._failures = 0
        self._want_bytes = False
        self._asked_for_bytes = False
        self._went_back = False

    def request(self, standing: Standing, outgoing: Outgoing) -> bytes:
        """The body of the next request."""
        self._asked_for_bytes, self._want_bytes = self._want_bytes, False
        held: dict[str, int] = {} if self._asked_for_bytes else {standing.origin: standing.held}
        header = SyncRequest(
            origin=standing.origin,
            now=standing.now,
            cursor=standing.cursor,
            held=held,
            room=ANSWER_ROOM,
            staff_requests=standing.staff_requests,
            reference=standing.reference,
        )
        return encode_lines(header, outgoing.lines)

    def answered(
        self, standing: Standing, outgoing: Outgoing, answer: SyncAnswer, entries: Sequence[FeedEntry], seconds: float
    ) -> Taken | GoBack:
        """What to do with an answer that took `seconds`. Raises BrokenChain where it must be dropped whole."""
        if answer.reset is not None:
            return self._go_back(standing, answer, entries)
        links = _verify(standing, answer, entries)
        if answer.more and not entries and not outgoing.lines:
            raise BrokenChain  # there is said to be more, and nothing comes: for ever, if it were believed
        self._failures = 0
        self._went_back = False
        self._adapt(outgoing, seconds)
        self.position = max(self.position, outgoing.last)
        cursor = Cursor(epoch=answer.epoch, g=answer.head.g, chain=answer.head.chain)
        return Taken(tuple(entries), links, cursor, finished=not outgoing.lines and not answer.more)

    def ask_for_bytes(self) -> bool:
        """The log lacks what it was said to hold: whether to drop this answer and let the next one bring everything.

        No, where the last request asked so already: what comes without bytes even then is erased.
        """
        self._want_bytes = not self._asked_for_bytes
        return self._want_bytes

    def failed(self, trouble: SyncTrouble, chance: float) -> float:
        """Seconds until the next try; `chance` is uniform in [0, 1)."""
        self._failures += 1
        self._went_back = False
        if trouble.remedy is Remedy.SMALLER:
            self.room = max(self.room // 2, 1)
        highest = min(FIRST_WAIT * 2.0 ** min(self._failures - 1, 20), LONGEST_WAIT)
        return max(highest * chance, trouble.retry_after or 0.0)

    def start_over(self) -> None:
        """What was held back may go now: the next request looks at the queue from its beginning."""
        self.position = 0

    def _go_back(self, standing: Standing, answer: SyncAnswer, entries: Sequence[FeedEntry]) -> GoBack:
        """Once in a row: two services behind one address would send a desk back and forth for ever."""
        cursor = _agreed(standing, answer)
        if self._went_back:
            raise BrokenChain
        _verify(replace(standing, cursor=cursor), answer, entries)
        self._went_back = True
        self.position = 0
        return GoBack(cursor)

    def _adapt(self, outgoing: Outgoing, seconds: float) -> None:
        if seconds > SLOW:
            self.room = max(int(self.room * 5 / seconds), 1)
        elif seconds < QUICK and outgoing.lines:
            self.room = min(self.room * 2, LARGEST_ROOM)


def _agreed(standing: Standing, answer: SyncAnswer) -> Cursor:
    """The cursor to go back to: the beginning of the service's feed. Other places come with the proof they need."""
    reset = answer.reset
    if reset is None or reset.cursor.g != 0 or reset.cursor.chain != ZERO or reset.cursor == standing.cursor:
        raise BrokenChain
    return reset.cursor


def _verify(standing: Standing, answer: SyncAnswer, entries: Sequence[FeedEntry]) -> tuple[bytes, ...]:
    """That the entries follow on the cursor without a gap, are what their hashes say, and end at the signed head.

    Gives the chain behind each of them.
    """
    head = answer.head
    if standing.cursor.epoch != answer.epoch:
        raise BrokenChain
    g, link = standing.cursor.g, standing.cursor.chain
    links: list[bytes] = []
    for entry in entries:
        g += 1
        if entry.g != g or not _whole(entry):
            raise BrokenChain
        link = chain.fed(link, entry)
        links.append(link)
    if (g, link) != (head.g, head.chain):
        raise BrokenChain
    if not verifies(standing.root_public, head_message(standing.office, answer.epoch, g, link), head.signature):
        raise BrokenChain
    return tuple(links)


def _whole(entry: FeedEvent | FeedPart) -> bool:
    if isinstance(entry, FeedEvent):
        return (data := entry.data) is None or sha256(data) == entry.hash
    if entry.standing is not PartStanding.HERE:
        return True
    return Part(entry.event, entry.name, entry.salt, entry.data).opens(entry.commitment)
