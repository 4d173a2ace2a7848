"""On which days an office works: weekdays, public holidays, and *cuti bersama* where the office takes it.

Holidays are a table that an office may correct; nothing is computed from moon or Easter. A year that the table does
not know yet is said to be unknown, never taken to be without holidays in silence.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from desktop.phrases import Phrase

Id = Annotated[str, Meta(min_length=1, max_length=64)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
HolidayKind = Literal["public", "collective_leave"]

WEEKDAYS: tuple[Phrase, ...] = (
    Phrase("Senin"),
    Phrase("Selasa"),
    Phrase("Rabu"),
    Phrase("Kamis"),
    Phrase("Jumat"),
    Phrase("Sabtu"),
    Phrase("Minggu"),
)
"""By `date.weekday()`."""


class Holiday(Struct, frozen=True):
    """A day off for everybody, or *cuti bersama* (collective leave); `source` is the decree that fixed it."""

    date: dt.date
    name: Name
    kind: HolidayKind
    source: str


class WorkCalendar(Struct, frozen=True, kw_only=True):
    """When the offices that follow `rules` are open: ISO weekdays (Monday is 1) and hours in the office's own zone."""

    rules: Id
    weekdays: tuple[Annotated[int, Meta(ge=1, le=7)], ...]
    opens: Annotated[dt.time, Meta(tz=False)]
    closes: Annotated[dt.time, Meta(tz=False)]
    collective_leave_off: bool


class WorkingDays:
    """The days of one calendar under one table of holidays."""

    def __init__(self, calendar: WorkCalendar, holidays: Iterable[Holiday]) -> None:
        self._calendar = calendar
        known = sorted(holidays, key=lambda holiday: holiday.kind, reverse=True)  # a public one last: it names the day
        self._years = frozenset(holiday.date.year for holiday in known)
        leave = calendar.collective_leave_off
        self._holidays = {holiday.date: holiday for holiday in known if leave or holiday.kind == "public"}
        self._worked: dict[int, list[dt.date]] = {}
        self.memo: dict[Any, Any] = {}
        """What counts over these days have found, for whoever counts the same again (`deadlines`)."""

    @property
    def closes(self) -> dt.time:
        """When the office closes, by its own clock."""
        return self._calendar.closes

    def why_off(self, day: dt.date) -> Phrase | None:
        """Why nobody works on that day; None on a working day."""
        if day.isoweekday() not in self._calendar.weekdays:
            return WEEKDAYS[day.weekday()]
        holiday = self._holidays.get(day)
        if holiday is None:
            return None
        if holiday.kind == "public":
            return Phrase("libur nasional: {name}", name=holiday.name)
        return Phrase("cuti bersama: {name}", name=holiday.name)

    def knows(self, year: int) -> bool:
        """Whether the table has that year. Where it has not, only weekends are skipped."""
        return year in self._years

    def between(self, after: dt.date, until: dt.date) -> int:
        """How many working days lie after the one and not after the other; 0 where `until` is not later."""
        if until <= after:
            return 0
        whole = sum(len(self._of_year(year)) for year in range(after.year, until.year))
        return whole + bisect_right(self._of_year(until.year), until) - bisect_right(self._of_year(after.year), after)

    def _of_year(self, year: int) -> list[dt.date]:
        """The working days of a year, looked through once: lists ask for them row by row."""
        if year not in self._worked:
            first = dt.date(year, 1, 1)
            days = (first + dt.timedelta(days=n) for n in range(366))
            self._worked[year] = [day for day in days if day.year == year and self.why_off(day) is None]
        return self._worked[year]
