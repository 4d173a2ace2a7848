"""How far a run of the exchange is, how fast it goes and how long it takes still. Knows no window."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.sync.driver import Progress

_SETTLED_S = 1.0
"""Before a second has passed, a rate is chance."""


@dataclass(frozen=True)
class Pace:
    """Events: sent of all that are to go, and fetched. Rates per second, None while not known."""

    sent: int
    whole: int
    fetched: int
    events_per_s: float | None = None
    bytes_per_s: float | None = None
    left_s: float | None = None
    """Seconds until the last one is sent."""

    @property
    def percent(self) -> int:
        """Of what is to be sent; 100 where nothing is."""
        return 100 * self.sent // self.whole if self.whole else 100


class Stopwatch:
    """`seconds` only runs on. Told how much waits (from the store) and how a run goes (from its thread)."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._began: float | None = None
        self._first = Progress()
        self._last = Progress()
        self._to_go = 0
        """What waited when the store was last read, with what this run had sent by then."""

    def waits(self, events: int) -> None:
        """The store says how many events are not confirmed."""
        self._to_go = events + (self._last.events_up if self._began is not None else 0)

    def moved(self, progress: Progress) -> Pace:
        """A run that is not over yet says how far it is."""
        if self._began is None or progress.events_up < self._last.events_up:
            self._began, self._first = self._seconds(), progress
        self._last = progress
        return self._pace(self._seconds() - self._began)

    def stopped(self) -> None:
        """The run is over, for whatever reason."""
        self._to_go -= min(self._to_go, self._last.events_up)
        self._began, self._first, self._last = None, Progress(), Progress()

    def _pace(self, passed: float) -> Pace:
        now, first = self._last, self._first
        whole = max(self._to_go, now.events_up)
        if passed < _SETTLED_S:
            return Pace(now.events_up, whole, now.entries_down)
        up = (now.events_up - first.events_up) / passed
        events = up + (now.entries_down - first.entries_down) / passed
        volume = (now.bytes_up + now.bytes_down - first.bytes_up - first.bytes_down) / passed
        left = (whole - now.events_up) / up if up else None
        return Pace(now.events_up, whole, now.entries_down, events, volume, left)
