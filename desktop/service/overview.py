"""`loket status` and the lists: what is here, what waits, what was heard last. Counts and states, no identities."""

from msgspec import Struct

from desktop.db import cases, history, inbox, outbox, people, search
from desktop.db.cases import CaseRow
from desktop.db.history import Attempt
from desktop.service.desk import Desk, Session
from desktop.service.dues import DueCounts, counted_by_due


class Status(Struct, frozen=True):
    """How this desk stands."""

    desk: str
    enrolled: bool
    service: str
    states: dict[str, int]
    """Cases by state."""
    due: DueCounts
    """Cases by due date: late and due soon are what this office answers for."""
    sync: dict[str, int]
    """Cases by what has become of them: `here`, `sent`, `arrived`, `dispute`."""
    events_here: int
    """Own events never sent."""
    events_sent: int
    """Own events sent and not confirmed."""
    position: int
    """How far the office's feed has been read."""
    people_waiting: tuple[str, ...]
    """User names that a supervisor has not added yet: of this desk, and asked for at this office."""
    attempts: tuple[Attempt, ...]
    last_done: str
    """When a sync was last complete; empty where none was."""


def status(desk: Desk) -> Status:
    """Reads it all in one view."""
    with desk.store.reading() as connection:
        counters = cases.counters(connection)
        here, sent = outbox.waiting(connection)
        withheld = set(people.uncertified(connection))
        own = [name for name, key in people.usernames(connection).items() if key in withheld]
        asked = [request.username for request in people.requests(connection)]
        return Status(
            desk=desk.identity.desk,
            enrolled=desk.identity.root_public is not None,
            service=desk.identity.service_url,
            states=_scope(counters, "state:"),
            due=counted_by_due(connection, desk),
            sync=_scope(counters, "sync:"),
            events_here=here,
            events_sent=sent,
            position=inbox.cursor(connection).g,
            people_waiting=tuple(dict.fromkeys(own + asked)),
            attempts=tuple(history.newest(connection, 5)),
            last_done=history.last_done(connection),
        )


class Sizes(Struct, frozen=True):
    """Bytes: what waits (before compression) by whether it was sent, and the database on the disk."""

    here: int
    sent: int
    database: int


def sizes(desk: Desk) -> Sizes:
    """What the four states of sync weigh."""
    with desk.store.reading() as connection:
        here, sent = outbox.waiting_bytes(connection)
    return Sizes(here, sent, desk.store.bytes_on_disk())


def newest_attempts(desk: Desk, limit: int) -> list[Attempt]:
    """The newest attempts to sync first."""
    with desk.store.reading() as connection:
        return history.newest(connection, limit)


def _scope(counters: dict[str, int], scope: str) -> dict[str, int]:
    return {name.removeprefix(scope): n for name, n in counters.items() if name.startswith(scope)}


def list_cases(
    desk: Desk, session: Session, limit: int, before: int | None = None, state: str | None = None
) -> list[CaseRow]:
    """A page of the cases that this person may see, newest first; `before` is the `n` of the last row before it."""
    with desk.store.reading() as connection:
        return cases.page(connection, limit, before, state, sight=session.sight)


def find_cases(desk: Desk, session: Session, text: str, limit: int, before: int | None = None) -> list[CaseRow]:
    """A page of the cases that hold every word of `text` in what this person may see of them, newest first."""
    with desk.store.reading() as connection:
        found = search.find(connection, text, limit, before, sight=session.sight)
        return cases.by_rows(connection, found, sight=session.sight)
