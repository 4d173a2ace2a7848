"""The windows that are measured, each in a process of its own: `python -m bench.window STORY`, and `observe` for it.

Without a screen (Qt's offscreen platform): nothing is drawn by a graphics driver, everything else is as on a desk.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.stage import ROOT
from bench.watch import BEGAN, Story, Watch, memory_mb

_LIMIT_S = 600.0
"""What no story takes, also on a machine with much to do: a window that hangs is ended, and the bench says so."""
_QUIET_S = 3.0
"""How long the bare window does nothing while it is measured how deaf the machine itself makes it."""


def observe(story: str, *arguments: str, told: Callable[[str], None] = lambda line: None) -> dict[str, Any]:
    """Plays a story in a fresh process and gives what was seen. `told` hears every line it says."""
    with tempfile.TemporaryDirectory(prefix="loket-bench-") as settings:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": settings,  # what this person chose for their own Loket is not measured
            BEGAN: str(time.perf_counter_ns()),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
        words = [sys.executable, "-m", "bench.window", story, *arguments]
        with subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            limit = threading.Timer(_LIMIT_S, process.kill)
            limit.start()
            last = ""
            for line in process.stdout:
                last = line.strip()
                told(last)
            limit.cancel()
    if process.returncode:
        sys.exit(f"bench: the window of story {story} ended with code {process.returncode}")
    seen: dict[str, Any] = json.loads(last)
    return seen


def bare() -> dict[str, Any]:
    """A main window with a label: what Python, Qt and the machine cost without Loket."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication(sys.argv[:1])
    watch = Watch(app)
    window = QMainWindow()
    window.setCentralWidget(QLabel("Loket"))
    window.resize(1366, 697)
    window.show()

    def story() -> Story:
        yield lambda: "first_paint" in watch.marks
        watch.listen()
        until = time.perf_counter() + _QUIET_S
        yield lambda: time.perf_counter() > until
        watch.marks["deaf"] = watch.deaf_ms()
        app.quit()

    watch.follow(story())
    app.exec()
    return {**watch.marks, "rss_mb": memory_mb()}


def ours(profile: Path, story: Callable[[Watch], Story]) -> dict[str, Any]:
    """The program on a profile, with a story in it."""
    from PySide6.QtWidgets import QApplication

    watch = Watch(QApplication(sys.argv[:1]))
    watch.follow(story(watch))
    from desktop.app import open_window

    open_window(profile)
    return {**watch.marks, "rss_mb": memory_mb()}


def main(words: list[str]) -> int:
    """One story; what was seen is the last line of standard output."""
    if words[0] == "bare":
        seen = bare()
    else:
        from bench import stories

        seen = ours(Path(words[1]), stories.STORIES[words[0]](*words[2:]))
    print(json.dumps(seen))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
