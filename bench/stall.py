"""Whether the window listens while 2,000 events arrive: the longest time for which it does not.

Prints one JSON object. The service is a process of its own, the exchange the program's own thread; a person presses F5
and goes on through the list page by page. A bare window that does nothing says how deaf the machine is itself.
"""

import sys
from statistics import median
from typing import Any

from bench.archive import ARRIVING, CLERK, Archive
from bench.stage import Service
from bench.telling import say
from bench.turns import middle, report
from bench.window import observe


def arrival(archive: Archive) -> dict[str, Any]:
    """One window into which everything arrives that waits at the service."""
    service = Service(archive.folder / "national")
    with archive.copied(service.url) as profile:

        def told(line: str) -> None:
            if line == "ready":
                service.start()

        try:
            seen = observe("stall", str(profile), CLERK, archive.password, str(service.port), str(ARRIVING), told=told)
        finally:
            service.stop()
    if seen["arrived"] != ARRIVING:
        sys.exit(f"bench: {seen['arrived']} of {ARRIVING} events arrived")
    return seen


def measure(archive: Archive, runs: int) -> dict[str, Any]:
    """`runs` arrivals, each beside a window that does nothing."""
    bare, ours = [], []
    for run in range(runs):
        say(f"window {run + 1} of {runs}")
        bare.append(observe("bare"))
        ours.append(arrival(archive))
    return {
        "sync_gap_ms": middle(ours, "sync_deaf"),
        "worst_sync_gap_ms": max(one["sync_deaf"] for one in ours),
        "arrival_s": median(one["arrival_s"] for one in ours),
        "events": ARRIVING,
        "bare_gap_ms": middle(bare, "deaf"),
        "rss_mb": middle(ours, "rss_mb"),
        "bare_rss_mb": middle(bare, "rss_mb"),
    }


def main(words: list[str] | None = None) -> int:
    """Measures and prints."""
    return report("stall", __doc__, 3, measure, words)


if __name__ == "__main__":
    sys.exit(main())
