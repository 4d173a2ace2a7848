"""Every way in which an answer can be wrong, each beginning with a good one over three entries."""

from collections.abc import Callable

from msgspec import Raw
from msgspec.structs import replace

from desktop.contract.digest import sha256
from desktop.contract.wire import NO_BYTES, Cursor, Head, PartStanding, Reset
from tests.sync.feeds import ELSEWHERE, EPOCH, OFFICE, STRANGER, Answer, Feed, head_of
from tests.unit.samples import uid

Wrong = Callable[[Feed], Answer]


def _replaced(index: int, **fields: object) -> Wrong:
    def damage(feed: Feed) -> Answer:
        answer, entries = feed.answer()
        entries[index] = replace(entries[index], **fields)
        return answer, entries

    return damage


def _reheaded(head: Callable[[Feed], Head]) -> Wrong:
    return lambda feed: (replace(feed.answer()[0], head=head(feed)), feed.answer()[1])


def _resealed(feed: Feed, index: int, **fields: object) -> Answer:
    """A feed that was chained and signed over an entry which contradicts itself."""
    forged = Feed()
    for at, entry in enumerate(feed.entries):
        forged.append(replace(entry, **fields) if at == index else entry)
    return forged.answer()


WRONG: dict[str, Wrong] = {
    "an entry is missing in the middle": lambda feed: (feed.answer()[0], [feed.entries[0], feed.entries[2]]),
    "the first entry is missing": lambda feed: (feed.answer()[0], feed.entries[1:]),
    "the last entry is missing": lambda feed: (feed.answer()[0], feed.entries[:2]),
    "no entry came": lambda feed: (feed.answer()[0], []),
    "an entry came twice": lambda feed: (feed.answer()[0], [feed.entries[0], *feed.entries]),
    "two entries changed places": lambda feed: (feed.answer()[0], [feed.entries[at] for at in (0, 2, 1)]),
    "a number was skipped": _replaced(1, g=4),
    "an outcome was altered": _replaced(0, outcome="rejected"),
    "a reason was added": _replaced(0, reason="overtaken"),
    "a hash was altered": _replaced(0, hash=sha256(b"lain"), event=NO_BYTES),
    "the bytes are others": _replaced(0, event=Raw(b'{"text":"lain"}')),
    "the bytes are others, in a feed chained over them": lambda feed: _resealed(feed, 0, event=Raw(b"{}")),
    "a part was altered": _replaced(1, data=b'{"name":"Orang Lain"}'),
    "a part does not open its commitment": lambda feed: _resealed(feed, 1, data=b"{}"),
    "a part came without its random bytes": lambda feed: _resealed(feed, 1, salt=b""),
    "a part was said to be erased": _replaced(1, standing=PartStanding.ERASED),
    "a part became another's": _replaced(1, event=uid(2)),
    "the head is behind the entries": _reheaded(lambda feed: feed.head(2)),
    "the head is before the entries": _reheaded(lambda feed: head_of(OFFICE, EPOCH, 4, feed.chains[3])),
    "the head names another chain": _reheaded(lambda feed: head_of(OFFICE, EPOCH, 3, sha256(b"lain"))),
    "the signature is broken": _reheaded(lambda feed: replace(feed.head(3), signature=bytes(64))),
    "the signature is of another head": _reheaded(lambda feed: replace(feed.head(3), signature=feed.head(2).signature)),
    "a stranger signed": _reheaded(lambda feed: head_of(OFFICE, EPOCH, 3, feed.chains[3], STRANGER)),
    "the head is of another office": _reheaded(lambda feed: head_of(ELSEWHERE, EPOCH, 3, feed.chains[3])),
    "the head is of another epoch": _reheaded(lambda feed: head_of(OFFICE, "ffff", 3, feed.chains[3])),
    "another epoch, without a reset": lambda feed: (replace(feed.answer()[0], epoch="ffff"), feed.entries),
    "a reset to where the desk stands": lambda feed: feed.answer(reset=Reset(feed.cursor(0))),
    "a reset into the middle": lambda feed: feed.answer(reset=Reset(feed.cursor(2))),
    "a reset to a beginning that is none": lambda feed: feed.answer(reset=Reset(Cursor("ffff", 0, sha256(b"")))),
}
