"""Time and chance, handed in from outside, so that tests and simulations decide both."""

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import dataclass


def utc_now() -> dt.datetime:
    """The present, in UTC."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Moments:
    """Where the service takes the time and random bytes from."""

    now: Callable[[], dt.datetime] = utc_now
    chance: Callable[[int], bytes] = os.urandom


def stamp(moment: dt.datetime) -> str:
    """A moment as it is stored and sent."""
    return moment.isoformat(timespec="milliseconds")


def milliseconds(moment: dt.datetime) -> int:
    """A moment in milliseconds since 1970."""
    return int(moment.timestamp() * 1000)
