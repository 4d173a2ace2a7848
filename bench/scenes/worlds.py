"""The folders that scenes play in: the sample world and an empty one, built once; each scene has a copy of its own."""

import datetime as dt
import random
import shutil
from itertools import count
from pathlib import Path

from bench.sample import cast
from bench.sample.build import LASTS, NOW, NOWHERE, SEED, build
from bench.sample.cast import CLERK, SUPERVISOR
from bench.sample.town import Clock, a_town

EMPTY = "empty"
"""The desk of a clerk where nothing was ever recorded."""
NEW = "new"
"""The desk of a clerk that has never heard of the service."""
EMPTY_HEADS = "empty-heads"
"""The desk of a supervisor on the same day."""


class Worlds:
    """Builds into `folder` what is not there yet; a folder that was built before is taken as it is."""

    def __init__(self, folder: Path, lasts_days: int = LASTS.days, seed: int = SEED) -> None:
        self._made = folder / "made"
        self._copies = folder / "copies"
        self._count = count(1)
        if not self._made.exists():
            half = folder / "half"
            shutil.rmtree(half, ignore_errors=True)
            build(half / "full", seed=seed, lasts=dt.timedelta(days=lasts_days))
            _build_empty(half / "empty", random.Random(seed).randrange(1000))
            _build_new(half / "new", seed)
            half.replace(self._made)  # so that what is half built is never taken for a world
        shutil.rmtree(self._copies, ignore_errors=True)

    def copy(self, name: str) -> Path:
        """A fresh copy of a desk: `clerk`, `supervisor`, `agency`, `new`, `empty` or `empty-heads`."""
        source = {
            EMPTY: self._made / "empty" / CLERK.name,
            NEW: self._made / "new" / CLERK.name,
            EMPTY_HEADS: self._made / "empty" / SUPERVISOR.name,
        }.get(name, self._made / "full" / name)
        target = self._copies / f"{next(self._count):03d}-{name}"
        shutil.copytree(source, target)
        return target

    def drop(self, copy: Path) -> None:
        """It is not needed any more."""
        shutil.rmtree(copy, ignore_errors=True)


def _build_empty(folder: Path, seed: int) -> None:
    with a_town(folder, Clock(NOW), seed) as town:
        town.publish(cast.reference())
        for post in (SUPERVISOR, CLERK):
            town.found(post, NOWHERE)
        town.certify()


def _build_new(folder: Path, seed: int) -> None:
    with a_town(folder, Clock(NOW), seed) as town:
        town.publish(cast.reference())
        town.found(CLERK, NOWHERE)
