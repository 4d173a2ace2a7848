"""How a clock stands, as shape, words and tone; and the sentences that say why it ends when it does."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from desktop.casework.clock_faces import Face
from desktop.casework.clock_remaining import Remaining, Standing, name_of, remaining_words
from desktop.db.cases import Due
from desktop.ui import words
from desktop.ui.language import said
from desktop.ui.parts.state import Mark

SOON = Mark("clock-soon", "", "amber")
NONE = Mark("", "—", "neutral")
LATE = Mark("clock-late", "", "red", urgent=True)
_MARKS: dict[Standing, tuple[str, str]] = {
    Standing.RUNNING: ("clock-ok", "neutral"),
    Standing.PAUSED: ("clock-paused", "neutral"),
    Standing.LATE: (LATE.icon, LATE.tone),
    Standing.MET: ("clock-done", "green"),
    Standing.MET_LATE: ("clock-alert", "neutral"),
    Standing.DROPPED: ("minus", "neutral"),
    Standing.ELAPSED: ("clock-soon", "neutral"),
    Standing.UNKNOWN: ("help", "neutral"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("due", text)


def remaining_mark(one: Remaining, today: dt.date) -> Mark:
    """What a list says of a clock. Only what is late is urgent, and so red and bold."""
    icon, tone = (SOON.icon, SOON.tone) if one.urgent else _MARKS[one.standing]
    return Mark(icon, remaining_said(one, today), tone, urgent=one.standing is Standing.LATE)


def due_mark(one: Remaining | None, today: dt.date) -> Mark:
    """The same for a column, where there may be no clock at all."""
    return NONE if one is None else remaining_mark(one, today)


def due_told(one: Remaining, today: dt.date) -> str:
    """Which clock, how it stands, and when it is due."""
    due = "" if one.due is None else _tr("jatuh tempo {moment}").format(moment=day_and_time(one.due, today))
    parts = (said(name_of(one.clock)) if one.clock else "", remaining_said(one, today), due)
    return ", ".join(part for part in parts if part)


def list_mark(which: Due) -> Mark:
    """A list by due date."""
    return {
        Due.LATE: Mark(LATE.icon, _tr("Lewat waktu"), LATE.tone),
        Due.SOON: Mark(SOON.icon, _tr("Hari ini dan besok"), SOON.tone),
        Due.ELAPSED: Mark("clock-alert", _tr("Waktu pelapor habis"), "neutral"),
        Due.PAUSED: Mark("clock-paused", _tr("Dijeda"), "neutral"),
    }[which]


def remaining_said(one: Remaining, today: dt.date) -> str:
    """The words alone, the time as the language writes it."""
    time = "" if one.due is None else words.clock(one.due)
    return said(remaining_words(one, today).filled(time=time, length=length_words(abs(one.left or 0), one.unit)))


def length_words(n: int, unit: str) -> str:
    """So many days, in the plural of the language."""
    if unit == "working_day":
        return QCoreApplication.translate("due", "{n} hari kerja", "", n).format(n=n)
    return QCoreApplication.translate("due", "{n} hari", "", n).format(n=n)


def day_and_time(moment: dt.datetime, today: dt.date) -> str:
    """`Sel 15 Des 16.00`; with its year where that is another one."""
    day = words.short_date(moment.date())
    return f"{day if moment.year != today.year else day.rpartition(' ')[0]} {words.clock(moment)}"


def due_words(one: Remaining, count: int, today: dt.date) -> list[str]:
    """When it is due, on which of `count` days it stands: the longest way to say it first; none where nobody knows."""
    if one.due is None:
        return []
    moment = day_and_time(one.due, today)
    due = _tr("Jatuh tempo {moment}").format(moment=moment)
    if one.standing is not Standing.RUNNING or not count or not one.day:
        return [due, moment]
    both = _tr("{due} · hari ke-{day} dari {count}")
    return [*(both.format(due=words, day=one.day, count=count) for words in (due, moment)), due, moment]


def sentences(face: Face) -> list[str]:
    """Why that date: what was counted and skipped; the rule and what was promised; what else has to be known."""
    return [said(phrase) for phrase in (face.counting, face.basis, *face.notes) if phrase is not None]
