"""Office hours, and what happens next: moments in their order, on working days, with a desk's line up now and then."""

import datetime as dt
import heapq
import random
from collections.abc import Callable, Iterator
from itertools import count

from desktop.contract.reference import read_holidays
from desktop.resources import resource

_OPENS, _CLOSES = dt.time(8, 5), dt.time(15, 40)
_LINE_UP = dt.time(16, 5)
_LATELY = dt.timedelta(days=21)
"""For so long before the end the line is up every day; before that on Tuesdays and Fridays."""
_SOMETIMES = (1, 4)


class Calendar:
    """The working days of one stretch of time."""

    def __init__(self, first: dt.date, now: dt.datetime) -> None:
        holidays = {holiday.date for holiday in read_holidays(resource("reference/holidays.json"))}
        every = (first + dt.timedelta(days=n) for n in range((now.date() - first).days + 30))
        self.days = [day for day in every if day.weekday() < 5 and day not in holidays]
        self._now = now

    def line_ups(self) -> Iterator[dt.datetime]:
        """The moments at which the desks sync, up to the last evening."""
        for day in self.days:
            moment = dt.datetime.combine(day, _LINE_UP, self._now.tzinfo)
            lately = day > (self._now - _LATELY).date()
            if moment < self._now and (lately or day.weekday() in _SOMETIMES):
                yield moment

    def in_office_hours(self, chance: random.Random, day: dt.date) -> dt.datetime:
        """Some moment of a working day."""
        opens = dt.datetime.combine(day, _OPENS, self._now.tzinfo)
        closes = dt.datetime.combine(day, _CLOSES, self._now.tzinfo)
        return opens + chance.random() * (closes - opens)

    def later(self, chance: random.Random, moment: dt.datetime, days: int) -> dt.datetime:
        """Some moment so many working days later; 0 is a few minutes later."""
        if days == 0:
            return moment + dt.timedelta(minutes=chance.randrange(2, 25), seconds=chance.randrange(60))
        after = [day for day in self.days if day > moment.date()]
        return self.in_office_hours(chance, after[min(days, len(after)) - 1])


class Agenda:
    """What is to happen, in the order of time."""

    def __init__(self) -> None:
        self._heap: list[tuple[dt.datetime, int, Callable[[], None]]] = []
        self._order = count()

    def add(self, moment: dt.datetime, do: Callable[[], None]) -> None:
        """Something to do at a moment; of two at one moment, the first one added comes first."""
        heapq.heappush(self._heap, (moment, next(self._order), do))

    def until(self, now: dt.datetime) -> Iterator[tuple[dt.datetime, Callable[[], None]]]:
        """Everything up to `now`; what is done may add more."""
        while self._heap and self._heap[0][0] <= now:
            moment, _, do = heapq.heappop(self._heap)
            yield moment, do
