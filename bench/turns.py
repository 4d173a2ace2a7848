"""What the benches of the window share: an archive to look at, several runs, medians, one JSON object at the end."""

import argparse
import json
from collections.abc import Callable, Iterable, Mapping
from statistics import median
from typing import Any

from bench.archive import Archive, archive_of

Seen = Mapping[str, Any]
"""What a window noted in one run (`bench.window.observe`)."""
Measure = Callable[[Archive, int], dict[str, Any]]
"""Looks at an archive so many times, and gives the figures."""


def middle(seen: Iterable[Seen], *names: str) -> float:
    """The median over all runs of the largest of these figures, to one decimal."""
    return round(float(median(max(one[name] for name in names) for one in seen)), 1)


def report(name: str, about: str | None, runs: int, measure: Measure, words: list[str] | None) -> int:
    """The command line of a bench: measures, and prints the figures as the last line."""
    parser = argparse.ArgumentParser(f"run.py bench {name}", description=about)
    parser.add_argument("--cases", type=int, default=100_000, metavar="N")
    parser.add_argument("--runs", type=int, default=runs, metavar="N")
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    options = parser.parse_args(words)
    measured = measure(archive_of(options.cases), options.runs)
    print(json.dumps({"cases": options.cases, "runs": options.runs, "platform": "offscreen", **measured}))
    return 0
