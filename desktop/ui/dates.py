"""Dates as people at a desk say and type them: `kemarin`, `2 Des 2026`, `2/12`, `2026-12-02`. Knows nothing of Qt."""

import datetime as dt
import re

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_ENGLISH = {"may": 5, "aug": 8, "oct": 10, "dec": 12, "agt": 8, "ags": 8, "nop": 11, "peb": 2}
_WORDS = {"hari ini": 0, "tadi": 0, "today": 0, "kemarin": 1, "yesterday": 1, "kemarin dulu": 2, "lusa lalu": 2}
_NAMED = re.compile(r"(\d{1,2})\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?")
_NUMBERS = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_YEAR = re.compile(r"\d{4}")
_COMING = {"besok": 1, "lusa": 2, "tomorrow": 1, "minggu depan": 7, "next week": 7}
_ASIDE = re.compile(r"\s*\([^)]*\)\s*$")


def read_date(text: str, today: dt.date) -> dt.date | None:
    """The day that is meant, or None. A day without a year is the last one that has been; an aside in brackets
    (`(kira-kira)`) is left out."""
    said = _ASIDE.sub("", " ".join(text.split()).casefold())
    if said in _WORDS:
        return today - dt.timedelta(days=_WORDS[said])
    if found := _ISO.fullmatch(said):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if (found := _NAMED.fullmatch(said)) and (month := _month(found[2])):
        return _with_year(found[3], month, int(found[1]), today)
    if found := _NUMBERS.fullmatch(said):
        return _with_year(found[3], int(found[2]), int(found[1]), today)
    return None


def read_coming_date(text: str, today: dt.date) -> dt.date | None:
    """A day after today that is meant, or None. Without a year it is the next one to come; years have four digits."""
    said = " ".join(text.split()).casefold()
    if said in _COMING:
        return today + dt.timedelta(days=_COMING[said])
    for year in (today.year, today.year + 1):
        day = read_date(said if _YEAR.search(said) else f"{said} {year}" if " " in said else f"{said}/{year}", today)
        if day is not None and day > today:
            return day
    return None


def _month(name: str) -> int | None:
    short = name[:3]
    known = {month.casefold(): number for number, month in enumerate(_MONTHS, 1)} | _ENGLISH
    return known.get(short)


def _with_year(year: str | None, month: int, day: int, today: dt.date) -> dt.date | None:
    if year is not None:
        return _day(_century(int(year), today), month, day)
    this = _day(today.year, month, day)
    return this if this is not None and this <= today else _day(today.year - 1, month, day)


def _century(year: int, today: dt.date) -> int:
    """Two digits are the last such year that has been."""
    if year > 99:
        return year
    full = today.year // 100 * 100 + year
    return full if full <= today.year else full - 100


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
