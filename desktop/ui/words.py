"""Words that several screens share: roles, greetings, and dates, times and numbers as the language writes them."""

import datetime as dt

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QTime

_ROLES: dict[str, object] = {
    "supervisor": QT_TRANSLATE_NOOP("words", "Penyelia"),
    "clerk": QT_TRANSLATE_NOOP("words", "Petugas loket"),
    "liaison": QT_TRANSLATE_NOOP("words", "Pejabat penghubung"),
    "sync_operator": QT_TRANSLATE_NOOP("words", "Operator sinkronisasi"),
    "observer": QT_TRANSLATE_NOOP("words", "Pemantau"),
}


def _said(text: object) -> str:
    return QCoreApplication.translate("words", str(text))


def role_words(roles: tuple[str, ...]) -> str:
    """The roles of a person, the weightiest first."""
    return ", ".join(_said(words) for role, words in _ROLES.items() if role in roles)


def sentence(words: str) -> str:
    """Words that stand on a line of their own: they begin with a capital letter."""
    return words[:1].upper() + words[1:]


def long_date(day: dt.date) -> str:
    """`Rabu, 16 Desember 2026`; `Wednesday, 16 December 2026` in English."""
    return _date(day, "dddd, d MMMM yyyy")


def short_date(day: dt.date) -> str:
    """`Rab 16 Des 2026`; `Wed 16 Dec 2026` in English."""
    return _date(day, "ddd d MMM yyyy")


def _date(day: dt.date, pattern: str) -> str:
    """The names of days and months are those of the language's locale."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def clock(moment: dt.datetime) -> str:
    """`10.42`; `10:42` in English."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def exact_clock(moment: dt.datetime) -> str:
    """With seconds: `10.42.07`."""
    minutes = clock(moment)
    return f"{minutes}{minutes[2]}{moment:%S}"


def greeting(moment: dt.datetime) -> str:
    """By the hour of the day."""
    if moment.hour < 11:
        return QCoreApplication.translate("words", "Selamat pagi.")
    if moment.hour < 15:
        return QCoreApplication.translate("words", "Selamat siang.")
    if moment.hour < 18:
        return QCoreApplication.translate("words", "Selamat sore.")
    return QCoreApplication.translate("words", "Selamat malam.")


def number(n: int) -> str:
    """`12.480`; `12,480` in English."""
    return QLocale().toString(n)


def size(n: int) -> str:
    """Bytes as people read them: `412 KB`, `1,1 MB`; `1.1 MB` in English."""
    if n < 1_000_000:
        return f"{max(n // 1000, 1) if n else 0} KB"
    return f"{QLocale().toString(n / 1_000_000, 'f', 1)} MB"


def parse(text: str) -> dt.datetime | None:
    """A moment as an event carries it, in the zone it was written in; None for anything else."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def plain_date(day: dt.date) -> str:
    """`16 Des 2026`."""
    return short_date(day).partition(" ")[2]


def short_moment(text: str, today: dt.date) -> str:
    """When something came, for a column: `hari ini 10.31`, `15 Des 15.40`, `15 Des 2025`."""
    moment = parse(text)
    if moment is None:
        return text
    if moment.date() == today:
        return QCoreApplication.translate("words", "hari ini {time}").format(time=clock(moment))
    if moment.year != today.year:
        return plain_date(moment.date())
    return f"{plain_date(moment.date()).rpartition(' ')[0]} {clock(moment)}"


def day_heading(day: dt.date, today: dt.date) -> str:
    """A day of a timeline: `Rab 16 Des · hari ini`."""
    words = short_date(day)
    if day.year == today.year:
        words = words.rpartition(" ")[0]
    if day != today:
        return words
    return QCoreApplication.translate("words", "{day} · hari ini").format(day=words)


def last_synced(ended: str, today: dt.date) -> str:
    """When the last sync was complete: `Sinkron terakhir hari ini 09.54`. `ended` is empty where none was."""
    moment = parse(ended)
    if moment is None:
        return QCoreApplication.translate("words", "Belum pernah sinkron")
    if moment.date() == today:
        return QCoreApplication.translate("words", "Sinkron terakhir hari ini {time}").format(time=clock(moment))
    said = QCoreApplication.translate("words", "Sinkron terakhir {date}, {time}")
    return said.format(date=short_date(moment.date()), time=clock(moment))


def long_moment(text: str) -> str:
    """`Rab 16 Des 2026, 10.42`."""
    moment = parse(text)
    return text if moment is None else f"{short_date(moment.date())}, {clock(moment)}"
