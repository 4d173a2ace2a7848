"""`loket deadline --case`: every clock of one case, as it stands now, with its reasons."""

import argparse
import datetime as dt

from msgspec import Struct

from desktop.casework.acts import STATE_LABELS
from desktop.casework.clock_faces import Face
from desktop.casework.clock_remaining import remaining_words
from desktop.commands.opening import desk_of
from desktop.commands.output import DONE, result, tell
from desktop.service.acting import find_case, read_case
from desktop.service.dues import clocks_now


class ClockDue(Struct, frozen=True):
    """One clock. `due` is null while nobody knows; `left` is in `unit` and below zero where it is over."""

    clock: str
    standing: str
    due: dt.datetime | None
    promised: dt.datetime | None
    stopped: dt.datetime | None
    left: int | None
    unit: str
    counted: tuple[dt.date, ...]
    why: tuple[str, ...]


class CaseDue(Struct, frozen=True):
    """The clocks of a case; `leading` is the one that matters now to this office, or null."""

    number: str
    state: str
    leading: str | None
    clocks: tuple[ClockDue, ...]


def run(options: argparse.Namespace) -> int:
    """Reads the case and says what holds for it."""
    with desk_of(options) as desk, desk.store.reading() as connection:
        case = read_case(connection, find_case(connection, options.case))
        faces, leading = clocks_now(connection, desk, case)
        today = desk.now().date()
    tell(f"{case.content.number} — {STATE_LABELS[case.course.state]}")
    for face in faces:
        _say(face, today, face.clock == leading)
    clocks = tuple(_clock(face) for face in faces)
    result(CaseDue(case.content.number, case.course.state.value, leading, clocks), options.json)
    return DONE


def _say(face: Face, today: dt.date, leads: bool) -> None:
    due = f", {face.due:%Y-%m-%d %H.%M}" if face.due else ""
    tell(f"{'> ' if leads else '  '}{face.name}: {remaining_words(face.remaining, today)}{due}")
    for sentence in _why(face):
        tell(f"    {sentence}")


def _why(face: Face) -> tuple[str, ...]:
    return tuple(str(sentence) for sentence in (face.counting, face.basis, *face.notes) if sentence is not None)


def _clock(face: Face) -> ClockDue:
    return ClockDue(
        clock=face.clock,
        standing=face.standing.value,
        due=face.due,
        promised=face.promised,
        stopped=face.stopped,
        left=face.remaining.left,
        unit=face.remaining.unit,
        counted=tuple(segment.date for segment in face.segments),
        why=_why(face),
    )
