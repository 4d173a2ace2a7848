"""What the exchange asks of the store, and of time; the store itself is on the other side of `service`."""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from desktop.casework.ids import OfficeCode, Origin
from desktop.contract.wire import Cursor, FeedEntry, PushedEvent, PushedPart, StaffRequest, SyncAnswer


class Standing(Struct, frozen=True):
    """How this desk stands towards the service.

    `held`: own events up to this number lie in the log. `staff_requests`: people of this desk who wait for a
    supervisor, who may sit at another desk. `reference`: the version of the reference data here.
    """

    office: OfficeCode
    origin: Origin
    root_public: bytes
    cursor: Cursor
    held: int
    now: str
    staff_requests: tuple[StaffRequest, ...] = ()
    reference: str = ""


class Outgoing(Struct, frozen=True):
    """The next lines to send; `rows` names their events for `sent`, `last` is where the next batch begins."""

    lines: tuple[PushedEvent | PushedPart, ...] = ()
    rows: tuple[int, ...] = ()
    last: int = 0


class Mailbox(Protocol):
    """The store as the exchange sees it. Every method is one transaction."""

    def standing(self) -> Standing:
        """Where this desk stands now."""
        ...

    def outgoing(self, room: int, after: int) -> Outgoing:
        """The next own events behind row `after`, about `room` bytes of lines, at least one event."""
        ...

    def sent(self, rows: Sequence[int]) -> Sequence[int] | None:
        """Notes, before they leave, that events are on their way; gives those that never were before.

        None where somebody took one of them back since: then nothing is noted, and the batch has to be taken anew.
        """
        ...

    def stayed(self, rows: Sequence[int]) -> None:
        """Notes that events which `sent` has given wait again: no byte of them went out."""
        ...

    def lacks(self, entries: Sequence[FeedEntry]) -> bool:
        """Whether an entry came without bytes that this desk ought to have and has not."""
        ...

    def receive(self, entries: Sequence[FeedEntry], links: Sequence[bytes], cursor: Cursor, answer: SyncAnswer) -> bool:
        """Takes in verified entries and moves the cursor behind them; notes what else `answer` tells.

        `links` is the chain behind each entry: where the cursor may stand in between. Says whether events that were
        held back may go now.
        """
        ...

    def reset(self, cursor: Cursor) -> None:
        """Goes back to where desk and service agree."""
        ...


class Exchanger(Protocol):
    """One request, one answer. Raises SyncTrouble."""

    def exchange(self, office: OfficeCode, body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
        """Sends the lines of a request and gives the answer, whole and undamaged."""
        ...
