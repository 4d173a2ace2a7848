"""Which processes of a demo end by signal 9, and when: while they work, whatever the machine's pace."""

import random
from dataclasses import dataclass

from bench.stage import Watcher, kill_after


@dataclass
class Kills:
    """How many ends by signal 9 are still to come, and how many came; the moments are drawn from `chance`."""

    chance: random.Random
    desks_left: int = 0
    service_left: int = 0
    desks: int = 0
    service: int = 0
    least: float = 0.4
    """Seconds that the quickest command took so far: what ends before that ends in the middle of something."""

    def of_a_desk(self, expected: float) -> Watcher | None:
        """Perhaps a watcher that ends the next process while it works, `expected` seconds in all."""
        if self.desks_left == 0 or self.chance.random() < 0.4:
            return None
        return kill_after(self._moment(expected))

    def of_the_service(self, expected: float) -> float | None:
        """Perhaps a moment, in seconds from now, at which the service ends."""
        if self.service_left == 0 or self.chance.random() < 0.4:
            return None
        self.service_left -= 1
        return self._moment(expected)

    def _moment(self, expected: float) -> float:
        return self.chance.uniform(0.5, 0.9) * self.least + self.chance.uniform(0, 0.8) * expected

    def note_desk(self) -> None:
        """One came."""
        self.desks_left -= 1
        self.desks += 1
