"""Hybrid logical clock: orders what is not yet confirmed, also when a PC's clock jumps (Kulkarni et al., 2014).

A stamp is 16 hex digits: 12 of milliseconds since 1970, 4 of a counter, so that stamps sort as text. A clock set ten
years ahead drags the others along and harms nothing: the stamp orders, it never dates. `at` dates.
"""

from typing import NewType

Stamp = NewType("Stamp", str)

ZERO = Stamp("0" * 16)
_LAST = (1 << 64) - 1
_BEYOND = Stamp("8" + "0" * 15)
"""The year 6429. Whoever stamps so means harm: the highest stamp of all would leave nothing to count on with."""


def tick(last: Stamp, now_ms: int) -> Stamp:
    """The stamp of the next event here: later than `last`, and than the wall clock where that is ahead."""
    wall = min(max(now_ms, 0), (1 << 48) - 1) << 16
    return Stamp(f"{min(max(wall, int(last, 16) + 1), _LAST):016x}")


def merge(last: Stamp, seen: Stamp) -> Stamp:
    """What `last` becomes once an event stamped `seen` has arrived. A stamp beyond all clocks moves nothing."""
    return max(last, seen) if seen < _BEYOND else last
