"""Whether the window listens while 2,000 events arrive: the longest time for which it does not.

Prints one JSON object. The service is a process of its own, the exchange the program's own thread; a person presses F5
and goes on through the list page by page. A bare window that does nothing says how deaf the machine is itself.
"""

import argparse
import json
import sys
from statistics import median
from typing import Any

from bench.archive import ARRIVING, CLERK, Archive, archive_of
from bench.core import say
from bench.stage import Service
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


def main(words: list[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser("run.py bench stall", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, metavar="N")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    options = parser.parse_args(words)
    archive = archive_of(options.cases)
    bare, ours = [], []
    for run in range(options.runs):
        say(f"window {run + 1} of {options.runs}")
        bare.append(observe("bare"))
        ours.append(arrival(archive))
    measured = {
        "sync_gap_ms": round(median(one["sync_deaf"] for one in ours), 1),
        "worst_sync_gap_ms": max(one["sync_deaf"] for one in ours),
        "arrival_s": median(one["arrival_s"] for one in ours),
        "events": ARRIVING,
        "bare_gap_ms": round(median(one["deaf"] for one in bare), 1),
        "rss_mb": median(one["rss_mb"] for one in ours),
        "bare_rss_mb": median(one["rss_mb"] for one in bare),
    }
    print(json.dumps({"cases": options.cases, "runs": options.runs, "platform": "offscreen", **measured}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
