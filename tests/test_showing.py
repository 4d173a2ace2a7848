"""The demo with its window says where there is no display, and opens a real window where there is one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.showing import NO_DISPLAY, has_display

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False), ({"DISPLAY": ""}, "linux", False), ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True), ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True), ({}, "darwin", True),
    ],
)  # fmt: skip
def test_a_display_is_there_or_not(environment: dict[str, str], platform: str, there: bool) -> None:
    assert has_display(environment, platform) is there


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
def test_without_a_display_the_demo_says_what_can_be_done(tmp_path: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    words = [sys.executable, "-m", "bench.demo", "--keep", str(tmp_path / "demo")]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 2
    assert NO_DISPLAY in done.stderr
