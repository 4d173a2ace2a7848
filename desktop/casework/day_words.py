"""Days, as sentences name them: `Sel 15 Des`. Templates, so that a window can say them in its own language."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import groupby

from desktop.phrases import Phrase

SHORT_WEEKDAYS: tuple[Phrase, ...] = (
    Phrase("Sen"),
    Phrase("Sel"),
    Phrase("Rab"),
    Phrase("Kam"),
    Phrase("Jum"),
    Phrase("Sab"),
    Phrase("Min"),
)
"""By `date.weekday()`."""

SHORT_MONTHS: tuple[Phrase, ...] = (
    Phrase("Jan"),
    Phrase("Feb"),
    Phrase("Mar"),
    Phrase("Apr"),
    Phrase("Mei"),
    Phrase("Jun"),
    Phrase("Jul"),
    Phrase("Agu"),
    Phrase("Sep"),
    Phrase("Okt"),
    Phrase("Nov"),
    Phrase("Des"),
)
"""The month numbered n at n - 1."""


def weekday_and_day(day: dt.date) -> Phrase:
    """`Sel 15 Des 2026`: the year always stands with it, for a deadline may lie in the next."""
    return Phrase("{weekday} {date}", weekday=SHORT_WEEKDAYS[day.weekday()], date=_date(day))


def moment_words(moment: dt.datetime) -> Phrase:
    """`Sel 15 Des 2026 16.00`, in the zone that the moment has."""
    return Phrase("{day} {time}", day=weekday_and_day(moment.date()), time=f"{moment:%H.%M}")


def spans(days: Iterable[dt.date]) -> list[Phrase]:
    """Days in order, those that follow each other as one: `9–10 Des 2026`."""
    found = []
    for _, run in groupby(enumerate(days), key=lambda one: (one[1].toordinal() - one[0], one[1].month)):
        span = [day for _, day in run]
        last = _date(span[-1])
        found.append(Phrase("{first}–{last}", first=span[0].day, last=last) if len(span) > 1 else last)
    return found


def listed(parts: Sequence[Phrase]) -> Phrase:
    """These one after the other, with commas. There must be at least one."""
    return reduce(lambda before, last: Phrase("{before}, {last}", before=before, last=last), parts)


def _date(day: dt.date) -> Phrase:
    return Phrase("{day} {month} {year}", day=day.day, month=SHORT_MONTHS[day.month - 1], year=day.year)
