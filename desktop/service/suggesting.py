"""What a clerk types may be here already: a few cases to look at, while typing. Nothing is ever linked by itself."""

from msgspec import Struct

from desktop.casework.acts import State
from desktop.casework.duplicates import Gist, Level, Likeness, gist, liken, weigh
from desktop.casework.ids import CaseId
from desktop.casework.roles import Role
from desktop.db import cases, likeness
from desktop.db.store import Transaction
from desktop.phrases import Phrase
from desktop.service.desk import Desk, Session

MOST = 5
"""More suggestions nobody reads while somebody is standing there."""
_LONGEST = 10_000
"""Characters of a narrative that are compared: a longer one has said by then what it is about."""


class Draft(Struct, frozen=True, kw_only=True):
    """What has been typed so far. `received_at` is ISO 8601; without one it is now."""

    narrative: str = ""
    title: str = ""
    place: str | None = None
    region: str | None = None
    category: str | None = None
    received_at: str | None = None


class Suggestion(Struct, frozen=True):
    """A case that may be about the same, and why. It says nothing of who reported it."""

    case: CaseId
    number: str
    title: str
    place: str | None
    received_at: str
    state: State
    level: Level
    reasons: tuple[Phrase, ...]


def suggest(desk: Desk, session: Session, draft: Draft) -> tuple[Suggestion, ...]:
    """The cases that are most like a draft, the likeliest first; at most MOST.

    For those who take complaints down; anybody else is told of none. Everything is read in one view of the store.
    """
    if Role.CLERK not in session.roles:
        return ()
    wanted = gist(
        draft.narrative[:_LONGEST],
        title=draft.title,
        place=draft.place,
        region=draft.region,
        category=draft.category,
        received_at=draft.received_at or desk.now().isoformat(),
    )
    with desk.store.reading() as connection:
        found = _alike(connection, wanted, secret=_may_see_secret(session))
    found.sort(key=lambda pair: (-pair[1].score, pair[0].number))
    return tuple(_suggestion(kept, alike) for kept, alike in found[:MOST])


def _may_see_secret(session: Session) -> bool:
    """Whether a case that is itself not public (*rahasia*) may be suggested: only to who supervises the desk.

    A clerk who may open a secret case finds it by its number; a line under what somebody dictates is read by whoever
    stands at the desk.
    """
    return Role.SUPERVISOR in session.roles


def _alike(connection: Transaction, draft: Gist, *, secret: bool) -> list[tuple[likeness.Kept, Likeness]]:
    everything = sum(n for name, n in cases.counters(connection).items() if name.startswith("state:"))
    counts = likeness.counts(connection, draft)
    bits = weigh(draft.everything, counts, everything)
    kept = likeness.candidates(connection, draft, counts, bits, secret=secret)
    return [(one, alike) for one in kept if (alike := liken(draft, one.gist, bits)) is not None]


def _suggestion(kept: likeness.Kept, alike: Likeness) -> Suggestion:
    return Suggestion(
        kept.case,
        kept.number,
        kept.title,
        kept.place,
        kept.received_at,
        State(kept.state),
        alike.level,
        alike.reasons,
    )
