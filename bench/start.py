"""How soon the program is there: first paint beside that of a bare window, the page that takes typing, *Beranda*.

Prints one JSON object. Bare window and program start in turns, each in a fresh process without a screen, so that their
ratio says what the program costs above Python and Qt. "Warm": the first start of each is not counted. The key of the
data lies in a keyring that answers at once.
"""

import sys
from statistics import median
from typing import Any

from bench.archive import CLERK, Archive
from bench.telling import say
from bench.turns import middle, report
from bench.window import observe

_STEPS = {"sign_in_ms": ("entered", "home"), "list_ms": ("list_asked", "list")}
"""What a person waits for behind the first page, from key press to rows."""


def measure(archive: Archive, runs: int) -> dict[str, Any]:
    """`runs` starts of each, in turns."""
    bare, ours = [], []
    with archive.copied() as profile:
        for run in range(runs + 1):
            say(f"start {run} of {runs}" if run else "a start to warm up")
            bare.append(observe("bare"))
            ours.append(observe("start", str(profile), CLERK, archive.password))
    bare, ours = bare[1:], ours[1:]
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
    return report("start", __doc__, 7, measure, words)


if __name__ == "__main__":
    sys.exit(main())
