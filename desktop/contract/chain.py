"""The two chains of sync.md: what a desk authored (evidence), and what an office's feed holds (the gate)."""

from desktop.casework.ids import Origin
from desktop.contract.digest import Digest, digest, number
from desktop.contract.wire import FeedEvent, FeedPart


def authored(previous: bytes, origin: Origin, seq: int, bytes_hash: bytes, signature: bytes | None) -> Digest:
    """The hash of the `seq`-th event (from 1) that `origin` wrote, after the one with hash `previous`.

    Runs over the hash of the event's bytes, so that erased bytes leave the chain whole.
    """
    return digest("loket/authored/1", previous, origin, number(seq), bytes_hash, signature or b"")


def fed_event(previous: bytes, entry: FeedEvent, evidence: bytes) -> Digest:
    """The same for an event, by whoever kept only the hash of its evidence."""
    return digest(
        "loket/feed/event/1",
        previous,
        number(entry.g),
        entry.id,
        entry.outcome,
        entry.reason,
        entry.hash,
        evidence,
    )


def fed(previous: bytes, entry: FeedEvent | FeedPart) -> Digest:
    """The hash of a feed after `entry`: H_g over H_(g-1) and every field of the entry that a desk relies on."""
    if isinstance(entry, FeedEvent):
        return fed_event(previous, entry, entry.evidence)
    return digest(
        "loket/feed/part/1",
        previous,
        number(entry.g),
        entry.event,
        entry.name,
        entry.standing,
        entry.commitment,
    )
