"""Which act may take which other back (wire.md, `act.undone`).

It stands outside the table of acts: what it names never takes effect, so that no state has to be gone back to.
"""

from desktop.casework import events as ev
from desktop.casework.acts import ROWS

UNDO = "act.undone"
UNDONE = "undone"
"""The reason that the service gives for the outcome of an act that was taken back."""


def undoes(undo: ev.Event, target: ev.Event) -> bool:
    """Whether one event may take another back: an act on the same case, by the same person with the same key.

    That nothing of it was sent before is for the desk to see to; the service knows it by both coming in one request.
    """
    same = (undo.stream, undo.office, undo.actor) == (target.stream, target.office, target.actor)
    return same and undo.kind == UNDO and target.kind in ROWS
