"""How soon the program is there: first paint beside that of a bare window, the page that takes typing, *Beranda*.

Prints one JSON object. Bare window and program start in turns, each in a fresh process without a screen, so that their
ratio says what the program costs above Python and Qt. "Warm": the first start of each is not counted. The key of the
data lies in a keyring that answers at once.
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

_STEPS = {"sign_in_ms": ("entered", "home"), "list_ms": ("list_asked", "list")}
"""What a person waits for behind the first page, from key press to rows."""


def measure(archive: Archive, profile: Path, runs: int) -> dict[str, Any]:
    """`runs` starts of each, in turns."""
    bare, ours = [], []
    for run in range(runs + 1):
        say(f"start {run} of {runs}" if run else "a start to warm up")
        bare.append(observe("bare"))
        ours.append(observe("start", str(profile), CLERK, archive.password))
    bare, ours = bare[1:], ours[1:]

    def middle(seen: list[dict[str, Any]], name: str) -> float:
        return round(float(median(one[name] for one in seen)), 1)

    first = middle(ours, "first_paint")
    return {
        "first_paint_ratio": round(first / middle(bare, "first_paint"), 2),
        "first_paint_ms": first,
        "bare_first_paint_ms": middle(bare, "first_paint"),
        "usable_ms": middle(ours, "usable"),
        **{name: round(median(one[to] - one[since] for one in ours), 1) for name, (since, to) in _STEPS.items()},
        "rss_mb": middle(ours, "rss_mb"),
        "bare_rss_mb": middle(bare, "rss_mb"),
    }


def main(words: list[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser("run.py bench start", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, metavar="N")
    parser.add_argument("--runs", type=int, default=7, metavar="N")
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    options = parser.parse_args(words)
    archive = archive_of(options.cases)
    with archive.copied() as profile:
        measured = measure(archive, profile, options.runs)
    print(json.dumps({"cases": options.cases, "runs": options.runs, "platform": "offscreen", **measured}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
