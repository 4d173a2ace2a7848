"""How the list scrolls: the longest time for which the window does not listen while a person goes through the cases.

Prints one JSON object. Page by page at the pace of a key that is held down, then with the wheel; then to 12,000 loaded
rows, where the list is read anew as after a save. A bare window that does nothing says how deaf the machine is itself.
"""

import argparse
import json
import sys
from pathlib import Path
from statistics import median
from typing import Any

from bench.archive import CLERK, Archive, archive_of
from bench.core import say
from bench.window import observe


def measure(archive: Archive, profile: Path, runs: int) -> dict[str, Any]:
    """The median of `runs` windows, each the longest gap that it had."""
    bare, ours = [], []
    for run in range(runs):
        say(f"window {run + 1} of {runs}")
        bare.append(observe("bare"))
        ours.append(observe("scroll", str(profile), CLERK, archive.password))

    def middle(seen: list[dict[str, Any]], *names: str) -> float:
        return round(float(median(max(one[name] for name in names) for one in seen)), 1)

    return {
        "scroll_gap_ms": middle(ours, "pages_deaf", "wheel_deaf"),
        "pages_gap_ms": middle(ours, "pages_deaf"),
        "wheel_gap_ms": middle(ours, "wheel_deaf"),
        "rows": min(one["rows"] for one in ours),
        "refresh_gap_ms": middle(ours, "refresh_deaf"),
        "bare_gap_ms": middle(bare, "deaf"),
        "rss_mb": middle(ours, "rss_mb"),
        "bare_rss_mb": middle(bare, "rss_mb"),
    }


def main(words: list[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser("run.py bench list", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, metavar="N")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    options = parser.parse_args(words)
    archive = archive_of(options.cases)
    with archive.copied() as profile:
        measured = measure(archive, profile, options.runs)
    print(json.dumps({"cases": options.cases, "runs": options.runs, "platform": "offscreen", **measured}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
