"""How well a duplicate is noticed while it is typed: found, not falsely named, and in time.

Prints one JSON object. A desk is filled with the complaints of FILE (JSON lines in gzip: `id`, `text`, `address`,
`received_at`, `topic`, `district`, `village`) and with made-up ones up to `--cases`, through the service functions that
the window calls. Then it is asked for duplicates of three kinds of drafts, none of which names a category:

- exact: a complaint of the file, told again in the same words up to a month later;
- near: the same in another hand (`bench.twins.Hand`), also cut off after a quarter, a half and three quarters, which
  counts for the time only: these are the pauses of somebody who types;
- alone: a complaint of the file that was never recorded here. Most have no twin.

`recall_…`: the complaint, or another in its very words, is among the five shown. `precision`: the share of true ones
among all that is shown as "very likely" for drafts of the three kinds; `precision_alone` for the third kind alone,
where little is shown at all. True is the complaint itself and what `bench.twins.Truth` says is its twin: it looks at
letters, and at what the city filed, never at what the product looks at. It does not know every twin (some people tell
it in wholly other words), so that some of what counts as false here is not. The made-up complaints have no part of a
complaint that is asked about: their pieces and places come from villages that nobody asks about.

`p95_ms` is the time of one question, from the draft to the suggestions, over all questions.
"""

import argparse
import datetime as dt
import json
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.offices import DISTRICT
from bench.telling import say
from bench.twins import Hand, Strangers, Told, Truth, read
from desktop.casework.duplicates import Level
from desktop.casework.ids import CaseId
from desktop.config import World
from desktop.contract.enrolment import FINGERPRINT_BYTES, SECRET_BYTES, Code
from desktop.contract.regions import read_regions
from desktop.db.store import open_store
from desktop.resources import resource
from desktop.security.wrapping import Cost
from desktop.service.desk import Desk, Session, sign_in
from desktop.service.enrolling import found_desk, take_over_regions
from desktop.service.newcomers import Newcomer
from desktop.service.pen import Pen
from desktop.service.recording import NewComplaint, write_complaint
from desktop.service.suggesting import Draft, Suggestion, suggest

_PASSWORD = "sembilan kapal di muara"
_AT_A_TIME = 200
_CHEAP = Cost(time=1, memory_kib=8, lanes=1)
_SHOWN_LATER = 30
"""Days within which somebody comes again."""


@dataclass(frozen=True)
class Play:
    """Who stands where: what is recorded, what is asked about of it, and what is asked about and was never here."""

    recorded: Sequence[Told]
    known: Sequence[Told]
    alone: Sequence[Told]


def cast(rows: Sequence[Told], cases: int, questions: int, chance: random.Random) -> Play:
    """Asks about a third of the villages; the others lend their pieces to the made-up complaints."""
    areas = sorted({told.area for told in rows})
    chance.shuffle(areas)
    asked_about = set(areas[: len(areas) // 3])
    asked = [told for told in rows if told.area in asked_about]
    chance.shuffle(asked)
    alone, known = asked[:questions], asked[questions : 2 * questions]
    apart, said = {id(told) for told in alone}, {told.text for told in asked}
    real = [told for told in rows if id(told) not in apart]
    others = Strangers(chance, [told for told in rows if told.area not in asked_about and told.text not in said])
    recorded = real + [others.one() for _ in range(cases - len(real))]
    chance.shuffle(recorded)
    return Play(recorded, known, alone)


# --- the desk ---


@contextmanager
def desk() -> Iterator[tuple[Desk, Session]]:
    """A desk of its own that no service knows, with a clerk."""
    code = Code(DISTRICT, "01", bytes(FINGERPRINT_BYTES), bytes(SECRET_BYTES)).text()
    clerk = Newcomer("sari", "Sari Wulandari", ("clerk",), _PASSWORD)
    with tempfile.TemporaryDirectory(prefix="loket-bench-") as scratch:
        store = open_store(Path(scratch), bytes(range(32)))
        try:
            made = found_desk(Path(scratch), store, World(), code, "https://layanan.invalid", clerk, _CHEAP)
            take_over_regions(made)
            yield made, sign_in(made, "sari", _PASSWORD)
        finally:
            store.close()


class Areas:
    """Region codes of villages by their names, as far as the names are those of the official list."""

    def __init__(self) -> None:
        names: dict[str, str] = {}
        self._codes: dict[tuple[str, str], str] = {}
        for region in read_regions(resource("reference/regions.txt.xz")):
            names[region.code] = region.name
            if region.parent and region.level == 4:
                self._codes[_squeezed(names[region.parent]), _squeezed(region.name)] = region.code

    def code(self, area: tuple[str, str]) -> str | None:
        return self._codes.get((_squeezed(area[0]), _squeezed(area[1])))


def _squeezed(name: str) -> str:
    return name.replace(" ", "").lower()


def fill(desk: Desk, session: Session, recorded: Sequence[Told], areas: Areas) -> dict[CaseId, Told]:
    """Records everything; gives what each case says."""
    said: dict[CaseId, Told] = {}
    for start in range(0, len(recorded), _AT_A_TIME):
        with desk.store.writing() as connection:
            pen = Pen(connection, desk, session)
            for told in recorded[start : start + _AT_A_TIME]:
                said[write_complaint(pen, _complaint(told, areas)).case] = told
            pen.finish()
        if start % 10_000 == 0:
            say(f"{start} of {len(recorded)} cases")
    return said


def _complaint(told: Told, areas: Areas) -> NewComplaint:
    return NewComplaint(
        narrative=told.text,
        channel="walk_in",
        classification="without_oversight",
        anonymous=False,
        secret=False,
        received_at=told.received,
        place=told.place or None,
        region=areas.code(told.area),
    )


# --- the questions ---


class Asking:
    """Asks the desk, and keeps count of what it showed."""

    def __init__(self, desk: Desk, session: Session, areas: Areas, said: dict[CaseId, Told]) -> None:
        self._desk = desk
        self._session = session
        self._areas = areas
        self._said = said
        self._truth = Truth()
        self.seconds: list[float] = []
        self.named: Counter[tuple[str, bool]] = Counter()
        """What was shown as very likely, by kind of draft and whether it is true."""

    def shown(self, told: Told) -> tuple[Suggestion, ...]:
        """The answer to one draft, timed."""
        draft = Draft(
            narrative=told.text,
            place=told.place or None,
            region=self._areas.code(told.area),
            received_at=told.received,
        )
        began = time.perf_counter()
        answer = suggest(self._desk, self._session, draft)
        self.seconds.append(time.perf_counter() - began)
        return answer

    def ask(self, kind: str, told: Told, meant: Told) -> bool:
        """Whether `meant` is found by the draft `told`; the judgements are counted."""
        answer = [(self._said[one.case], one.level) for one in self.shown(told)]
        for found, level in answer:
            if level is Level.VERY_LIKELY:
                self.named[kind, found is meant or self._truth.same(meant, found)] += 1
        return any(found.text == meant.text for found, _ in answer)

    def precision(self, *kinds: str) -> float:
        """The share of true ones among what was named; 1 where nothing was."""
        true = sum(self.named[kind, True] for kind in kinds)
        false = sum(self.named[kind, False] for kind in kinds)
        return round(true / (true + false), 4) if true + false else 1.0


def _later(told: Told, chance: random.Random) -> Told:
    when = dt.datetime.fromisoformat(told.received) + dt.timedelta(days=chance.randint(0, _SHOWN_LATER))
    return replace(told, received=when.isoformat())


def measure(rows: Sequence[Told], cases: int, questions: int, seed: int) -> dict[str, Any]:
    """All of it."""
    chance = random.Random(seed)
    play, areas = cast(rows, cases, questions, chance), Areas()
    with desk() as (here, clerk):
        asking = Asking(here, clerk, areas, fill(here, clerk, play.recorded, areas))
        say(f"{len(play.known)} complaints again, in the same words and in others; {len(play.alone)} that are new")
        hand = Hand(chance)
        exact = [asking.ask("exact", _later(told, chance), told) for told in play.known]
        near = []
        for told in play.known:
            other = _later(hand.rewrite(told), chance)
            for quarter in (1, 2, 3):
                asking.shown(replace(other, text=other.text[: len(other.text) * quarter // 4]))
            near.append(asking.ask("near", other, told))
        for told in play.alone:
            asking.ask("alone", told, told)
    return {
        "recall_exact": round(statistics.mean(exact), 4),
        "recall_near": round(statistics.mean(near), 4),
        "precision": asking.precision("exact", "near", "alone"),
        "p95_ms": round(statistics.quantiles(asking.seconds, n=100)[94] * 1000, 1),
        "cases": len(play.recorded),
        "precision_alone": asking.precision("alone"),
        "very_likely": sum(asking.named.values()),
        "p50_ms": round(statistics.median(asking.seconds) * 1000, 1),
        "questions": len(asking.seconds),
    }


def main(words: list[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser("run.py bench duplicates", description=__doc__)
    parser.add_argument("--input", type=Path, required=True, metavar="FILE", help="complaints: JSON lines, in gzip")
    parser.add_argument("--cases", type=int, default=100_000, metavar="N")
    parser.add_argument("--questions", type=int, default=500, metavar="N", help="of each kind")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    options = parser.parse_args(words)
    print(json.dumps(measure(read(options.input), options.cases, options.questions, options.seed)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
