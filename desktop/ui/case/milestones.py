"""What clocks say in the history of a case: the next due date ahead of it, and where time ran out."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.casework.clock_faces import Face
from desktop.casework.clock_remaining import Standing
from desktop.ui import words
from desktop.ui.case.rows import Row
from desktop.ui.due.marks import LATE, day_and_time
from desktop.ui.language import said

_LATE = frozenset({Standing.LATE, Standing.MET_LATE})
LOKET = "Loket"
"""Who writes what nobody did."""


class Milestone(NamedTuple):
    """A moment of the history, and its row."""

    moment: dt.datetime
    row: Row


def _tr(text: str) -> str:
    return QCoreApplication.translate("due", text)


def coming_row(clocks: Sequence[Face], today: dt.date) -> Row | None:
    """The next due date that can still be kept."""
    ahead = [face for face in clocks if face.standing is Standing.RUNNING and face.due is not None]
    face = min(ahead, key=_due, default=None)
    if face is None:
        return None
    due = _due(face)
    return Row(
        time=words.plain_date(due.date()).rpartition(" ")[0],
        icon="clock-ok",
        lead=_tr("{clock} paling lambat").format(clock=said(face.name)),
        act=day_and_time(due, today),
        ahead=True,
    )


def missed(clocks: Sequence[Face], today: dt.date) -> list[Milestone]:
    """Where clocks ran out, the newest first."""
    late = sorted((face for face in clocks if face.standing in _LATE), key=_due, reverse=True)
    return [Milestone(_due(face), _missed_row(face, today)) for face in late]


def _missed_row(face: Face, today: dt.date) -> Row:
    due = _due(face)
    return Row(
        time=words.clock(due),
        icon=LATE.icon,
        act=_tr("Lewat waktu: {clock}").format(clock=said(face.name)),
        who=LOKET,
        said=_not_yet(face.clock).format(moment=day_and_time(due, today)),
        tone=LATE.tone if face.standing is Standing.LATE else "neutral",
    )


def _not_yet(clock: str) -> str:
    if clock == "verify":
        return _tr("Belum diteruskan sampai {moment}.")
    if clock == "first_follow_up":
        return _tr("Belum ada jawaban tertulis sampai {moment}.")
    return _tr("Belum selesai sampai {moment}.")


def _due(face: Face) -> dt.datetime:
    """When it is due; those without are never asked."""
    return face.due or dt.datetime.max.replace(tzinfo=dt.UTC)
