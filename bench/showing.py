"""The demo with its window: a national service with two offices and three months of sample work, a clerk's window,
and a supervisor's on request. Everything lives in one folder and ends with the clerk's window.
"""

import datetime as dt
import os
import subprocess
import sys
import threading
from pathlib import Path

from bench.sample import cast
from bench.sample.build import Sample, build
from bench.sample.cast import CLERK, SUPERVISOR, Post
from bench.stage import ROOT, Service
from bench.telling import say

NO_DISPLAY = (
    "there is no display here to open a window on; "
    "`python3 run.py demo --headless` plays the whole job without one, "
    "and `python3 run.py screens --out DIR` makes pictures of every screen"
)


def has_display(environment: dict[str, str], platform: str = sys.platform) -> bool:
    """Whether a window can be opened: Windows and macOS always, elsewhere where X or Wayland is named, or Qt's own."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform in ("win32", "darwin") or any(environment.get(name) for name in named)


def show(folder: Path, both: bool) -> int:
    """Builds the sample, opens the window, and waits until it is closed. 2 where there is no display."""
    if not has_display(dict(os.environ)):
        say(NO_DISPLAY)
        return 2
    say("making three months of sample work at two offices (about 15 seconds)")
    sample = folder / "sample"
    service = Service(sample / "national")
    made = build(sample, dt.datetime.now().astimezone(), url=service.url)
    say(f"{made.cases} cases; the national service answers at {service.url}")
    service.start()
    windows = [_open(made, CLERK)]
    try:
        if both:
            windows.append(_open(made, SUPERVISOR))
        elif sys.stdin.isatty():
            say("Enter opens the supervisor's window, too")
            threading.Thread(target=_on_request, args=(made, windows), daemon=True).start()
        code = windows[0].wait()
    except KeyboardInterrupt:
        code = 130
    finally:
        for window in windows:
            window.terminate()
            window.wait()
        service.stop()
    return code


def _on_request(made: Sample, windows: list["subprocess.Popen[str]"]) -> None:
    if sys.stdin.readline():
        windows.append(_open(made, SUPERVISOR))


def _open(made: Sample, post: Post) -> "subprocess.Popen[str]":
    """The window of a desk, in a process of its own, with passwords on it; its passphrase goes by standard input."""
    _tell(post)
    words = [sys.executable, "-m", "bench.signpost", str(made.desk(post)), post.name]
    window = subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, text=True)
    assert window.stdin is not None
    window.stdin.write(f"{cast.PASSPHRASE}\n")
    window.stdin.close()
    return window


def _tell(post: Post) -> None:
    """Who can sign in there."""
    for person in post.players:
        say(f"  sign in as {person.name} with the password: {person.password}")
