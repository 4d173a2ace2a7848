"""`screens` and `a11y` from the command line: every picture asked for, and figures that decide the exit code."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from bench.scenes.worlds import Worlds
from bench.screens import Album

ROOT = Path(__file__).resolve().parents[2]
FIGURES = {"focusable", "unnamed", "unreachable", "clipped", "low_contrast"}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine days of sample work, built once for both commands."""
    folder = tmp_path_factory.mktemp("world")
    Worlds(folder, lasts_days=9)
    return folder


def run(module: str, *words: str) -> tuple[int, dict[str, Any], str]:
    """The exit code, the JSON of the last line, and what was said beside it."""
    command = [sys.executable, "-m", module, *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    lines = done.stdout.splitlines()
    return done.returncode, json.loads(lines[-1]) if lines else {}, done.stderr


def test_screens_makes_a_picture_of_every_look_and_a_page_of_all(world: Path, tmp_path: Path) -> None:
    chosen = ("--only", "signin-w", "--only", "home-empty", "--languages", "id,en", "--sizes", "1366,200")
    code, answer, said = run("bench.screens", "--out", str(tmp_path), "--world", str(world), *chosen)
    assert (code, answer["failed"], answer["alike"]) == (0, [], []), said
    names = {path.name for path in tmp_path.glob("*.png")}
    assert answer["pictures"] == len(names) == 2 * 2 * 2 * 2
    assert "home-empty-en-dark-200.png" in names
    assert all(name in (tmp_path / "index.html").read_text("utf-8") for name in names)


def test_pictures_that_show_the_same_are_named(tmp_path: Path) -> None:
    album = Album(tmp_path)
    for name, grey in (("case-archived", 1), ("case-closed", 2), ("case-disputed", 1)):
        image = QImage(2, 2, QImage.Format.Format_RGB32)
        image.fill(grey)
        album.keep(image, name)
    assert (album.count, album.alike) == (3, [("case-archived", "case-disputed")])


def test_screens_names_the_scenes_where_none_is_meant(tmp_path: Path) -> None:
    code, answer, said = run("bench.screens", "--out", str(tmp_path), "--only", "nowhere")
    assert (code, answer) == (2, {})
    assert "home-empty" in said


WALKED = ("signin-three", "home-clerk", "record-empty", "cases-found", "approvals-turn-away", "settings")
"""A page of every kind, a list of every kind, and the dialog that asks the most."""


def test_a_walk_through_the_pages_finds_every_control_named_reachable_whole_and_plain_to_see(world: Path) -> None:
    chosen = [word for name in WALKED for word in ("--only", name)]
    code, figures, said = run("bench.a11y", "--world", str(world), *chosen, "--verbose")
    assert set(figures) == FIGURES
    assert figures["focusable"] >= 70
    assert sum(figures.values()) == figures["focusable"], said
    assert code == 0, said
