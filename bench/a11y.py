"""Walks every window, dialog and state: names, keyboard, nothing cut off, contrast; all three languages, all sizes.

    python3 run.py a11y [--json] [--verbose] [--only NAME]

The last line of output is one JSON object: how many distinct controls take the focus, and how many faults of each
kind there are. Exit code 1 where there is any. No display is needed.
"""

import argparse
import contextlib
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from bench.telling import say


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "run.py a11y", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", action="append", metavar="NAME", help="scenes whose name begins so (may be repeated)")
    parser.add_argument(
        "--verbose", action="store_true", help="every fault: where, what it needs and has, in which scene"
    )
    parser.add_argument("--world", type=Path, metavar="DIR", help="keep the sample world there, and use it again")
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    return parser.parse_args(words)


def main(words: list[str] | None = None) -> int:
    """Walks; 0 where nothing is wrong."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from bench.scenes import ALL
    from bench.scenes.scene import Studio
    from bench.walk.walking import walk

    options = _arguments(words)
    began = time.monotonic()
    scenes = [scene for scene in ALL if scene.name.startswith(tuple(options.only or [""]))]
    if not scenes:
        say(f"no scene begins so; there are {', '.join(scene.name for scene in ALL)}")
        return 2
    with contextlib.ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="loket-a11y-"))
        studio = Studio(options.world or Path(scratch))
        stack.callback(studio.close)
        found = walk(studio, scenes, say if options.verbose else lambda name: None)
    if options.verbose:
        for fault, where in sorted(found.faults.items(), key=lambda pair: (pair[0].kind, pair[0].where)):
            say(f"{fault.line()}  [{where}]")
    for line in found.failed:
        say(f"went wrong: {line}")
    say(f"{len(scenes)} scenes in {time.monotonic() - began:.0f} s")
    print(json.dumps(found.figures()))
    return 1 if found.faults or found.failed else 0


if __name__ == "__main__":
    sys.exit(main())
