"""What the project needs of the operating system, and its installation where that is allowed.

Standard library only: `run.py` asks for it before there is any environment.
"""

import ctypes.util
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass


class Refusal(Exception):
    """Something to tell the person in one line, without a traceback."""


def say(text: str) -> None:
    """Tell what is being done, on standard error: the standard output belongs to the command."""
    print(f"run.py: {text}", file=sys.stderr, flush=True)


@dataclass(frozen=True)
class Need:
    """A thing of the operating system: how to see that it is there, and the Debian package that brings it."""

    present: Callable[[], bool]
    package: str


def library(name: str, package: str) -> Need:
    """A shared library that Qt wants on Linux; elsewhere Qt brings its own."""
    return Need(lambda: sys.platform != "linux" or ctypes.util.find_library(name) is not None, package)


def program(name: str, package: str) -> Need:
    """A program that the tests of the real window start, on Linux; elsewhere there is no X server."""
    return Need(lambda: sys.platform != "linux" or shutil.which(name) is not None, package)


NEEDS = [
    Need(lambda: importlib.util.find_spec("ensurepip") is not None, f"python3.{sys.version_info.minor}-venv"),
    library("EGL", "libegl1"),
    library("GL", "libgl1"),
    library("xkbcommon", "libxkbcommon0"),
    library("dbus-1", "libdbus-1-3"),
    library("fontconfig", "libfontconfig1"),
    library("glib-2.0", "libglib2.0-0"),
    library("xcb-cursor", "libxcb-cursor0"),
    library("xcb-icccm", "libxcb-icccm4"),
    library("xcb-keysyms", "libxcb-keysyms1"),
    library("xcb-shape", "libxcb-shape0"),
    library("xkbcommon-x11", "libxkbcommon-x11-0"),
]
"""For Python's own environments and for Qt; from `xcb-cursor` on: for a window on an X display."""
NEEDS_OF_TESTS = [
    program("Xvfb", "xvfb"),
    program("xdotool", "xdotool"),
    program("matchbox-window-manager", "matchbox-window-manager"),
]
"""For the window that is worked by its keys: a display without a screen, who presses, and who hands out the focus."""


def missing_packages(needs: Sequence[Need]) -> list[str]:
    """The Debian packages of what is not there."""
    return [need.package for need in needs if not need.present()]


def apt_prefix() -> list[str] | None:
    """How apt-get may be run here without asking anybody, or None where it may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None


def ensure_system(needs: Sequence[Need]) -> None:
    """Install what the system lacks where that is allowed, else name it. Raises Refusal."""
    packages = missing_packages(needs)
    if not packages:
        return
    prefix = apt_prefix() if sys.platform == "linux" else None
    if prefix is None:
        raise Refusal(f"this system lacks {' '.join(packages)}; install that and try again")
    say(f"installing {' '.join(packages)} with apt-get")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", *packages]):
        if subprocess.run([*prefix, "apt-get", *step], env=quiet, stdout=subprocess.DEVNULL).returncode:
            raise Refusal(f"apt-get {step[0]} failed; install {' '.join(packages)} by hand and try again")
    importlib.invalidate_caches()
