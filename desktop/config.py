"""Where things lie on this computer, and clock and chance as the rest of the house gets them: from outside."""

import datetime as dt
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


def default_profile() -> Path:
    """The data folder of the person who is signed in to the computer."""
    return user_data_path("loket", appauthor=False)


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


@dataclass(frozen=True)
class World:
    """Time and chance. `now` carries the computer's zone; `chance(n)` gives n random bytes; `seconds` only runs on."""

    now: Callable[[], dt.datetime] = _now
    chance: Callable[[int], bytes] = secrets.token_bytes
    seconds: Callable[[], float] = time.monotonic

    def now_ms(self) -> int:
        """Milliseconds since 1970, also negative where the clock is that wrong."""
        return int(self.now().timestamp() * 1000)

    def fraction(self) -> float:
        """A uniform number in [0, 1)."""
        return int.from_bytes(self.chance(6), "big") / (1 << 48)
