"""Moments in words, as short as a list or a timeline needs them: "hari ini 10.31", "15 Des 15.40", "Rab 16 Des"."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from desktop.ui.words import clock, short_date


def parse(text: str) -> dt.datetime | None:
    """A moment as an event carries it, in the zone it was written in; None for anything else."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def date(day: dt.date) -> str:
    """`16 Des 2026`."""
    return short_date(day).partition(" ")[2]


def short(text: str, today: dt.date) -> str:
    """When something came, for a column: "hari ini 10.31", "15 Des 15.40", "15 Des 2025"."""
    moment = parse(text)
    if moment is None:
        return text
    if moment.date() == today:
        return QCoreApplication.translate("moments", "hari ini {time}").format(time=clock(moment))
    if moment.year != today.year:
        return date(moment.date())
    return f"{date(moment.date()).rpartition(' ')[0]} {clock(moment)}"


def day_heading(day: dt.date, today: dt.date) -> str:
    """A day of a timeline: "Rab 16 Des · hari ini"."""
    words = short_date(day)
    if day.year == today.year:
        words = words.rpartition(" ")[0]
    if day != today:
        return words
    return QCoreApplication.translate("moments", "{day} · hari ini").format(day=words)


def long_moment(text: str) -> str:
    """`Rab 16 Des 2026, 10.42`."""
    moment = parse(text)
    return text if moment is None else f"{short_date(moment.date())}, {clock(moment)}"
