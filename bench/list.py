"""How the list scrolls: the longest time for which the window does not listen while a person goes through the cases.

Prints one JSON object. Page by page at the pace of a key that is held down, then with the wheel; then to 12,000 loaded
rows, where the list is read anew as after a save. A bare window that does nothing says how deaf the machine is itself.
"""

import sys
from typing import Any

from bench.archive import CLERK, Archive
from bench.telling import say
from bench.turns import middle, report
from bench.window import observe


def measure(archive: Archive, runs: int) -> dict[str, Any]:
    """The median of `runs` windows, each the longest gap that it had."""
    bare, ours = [], []
    with archive.copied() as profile:
        for run in range(runs):
            say(f"window {run + 1} of {runs}")
            bare.append(observe("bare"))
            ours.append(observe("scroll", str(profile), CLERK, archive.password))
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
    return report("list", __doc__, 3, measure, words)


if __name__ == "__main__":
    sys.exit(main())
