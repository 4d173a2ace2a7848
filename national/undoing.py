"""Acts that were taken back before anybody was told of them: both come in one request (wire.md, `act.undone`).

The act gets its place in the log, and no effect. What comes to take back an act that was decided before is too late.
"""

from collections.abc import Iterable

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId
from desktop.casework.undoing import UNDONE, undoes
from national.records import Stored


class Undoing:
    """Which acts of one request are taken back in it. An event is looked up before it is decided."""

    def __init__(self) -> None:
        self._by_target: dict[EventId, ev.Event] = {}

    def expect(self, events: Iterable[tuple[ev.Event | None, bodies.Body | None]]) -> None:
        """Looks through what came together."""
        for event, body in events:
            if event is not None and isinstance(body, bodies.Undone):
                self._by_target[EventId(body.target)] = event

    def takes_back(self, event: ev.Event) -> bool:
        """Whether its author took this act back in time."""
        undo = self._by_target.get(event.id)
        return undo is not None and undoes(undo, event)


def came_in_time(target: Stored | None) -> bool:
    """Whether what an undoing names was put aside for it."""
    return target is not None and (target.outcome, target.reason) == (Outcome.SUPERSEDED, UNDONE)
