"""Builds the folder that offices install (`build.spec`), and tries what is in it as an office would.

From the built folder: its version; a desk is enrolled at a real service, so that the schema is made there; the doctor
looks at that desk; the window opens on it, without a screen, until somebody could sign in. Prints one JSON object.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.offices import DISTRICT, write_setup
from bench.stage import PASSPHRASE, PATIENCE, ROOT, DeskFolder, Service
from bench.telling import say

_PROGRAM = ROOT / "dist" / "Loket" / ("loket-cli.exe" if sys.platform == "win32" else "loket")


def build() -> None:
    """Builds it anew. Ends the program where that fails; the builder has then said why."""
    words = ["--noconfirm", "--clean", "--log-level", "ERROR", "build.spec"]
    if subprocess.run([sys.executable, "-m", "PyInstaller", *words], cwd=ROOT).returncode:
        sys.exit("package: the folder could not be built")


def megabytes(folder: Path) -> float:
    """The size of all files below."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return round(sum(file.stat().st_size for file in files) / 1e6, 1)


def version() -> str:
    """What the program says it is."""
    done = subprocess.run([str(_PROGRAM), "--version"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def try_desk(folder: Path) -> dict[str, Any]:
    """A desk from the first start on: what the doctor says of it, and the window."""
    service = Service(folder / "national")
    write_setup(folder / "setup.json")
    service.command("setup", str(folder / "setup.json"))
    desk = DeskFolder(folder / "desk", program=(str(_PROGRAM),))
    service.start()
    try:
        code = service.command("invite", "--office", DISTRICT, "--desk", "01")["code"]
        who = ("--username", "camat", "--name", "Camat", "--roles", "supervisor")
        desk.must("enrol", "--code", code, "--service", service.url, *who, user="camat")
        doctor = desk.must("doctor", also=(1,))
    finally:
        service.stop()
    bad = [line["name"] for line in doctor["lines"] if line["grade"] == "bad"]
    return {"doctor_bad": bad, "window": try_window(desk.folder)}


def try_window(profile: Path) -> int:
    """The exit code of a window that closes itself once somebody could sign in."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(profile.parent)}
    words = [str(_PROGRAM), "--trial", "--profile", str(profile), "--passphrase-fd", "0"]
    done = subprocess.run(words, input=f"{PASSPHRASE}\n", env=environment, text=True, timeout=PATIENCE)
    return done.returncode


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """What it gives, and its seconds."""
    began = time.perf_counter()
    return work(), round(time.perf_counter() - began, 1)


def main(words: list[str] | None = None) -> int:
    """Builds, tries and prints; the exit code is 1 where something in the folder does not work."""
    parser = argparse.ArgumentParser("run.py package", description=__doc__)
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    parser.parse_args(words)
    say("building; this takes a minute or two")
    _, build_s = timed(build)
    say("trying what was built")
    with tempfile.TemporaryDirectory(prefix="loket-package-") as folder:
        tried, try_s = timed(lambda: try_desk(Path(folder)))
    result = {"version": version(), "mb": megabytes(_PROGRAM.parent), "build_s": build_s, "try_s": try_s, **tried}
    print(json.dumps(result))
    return 0 if not tried["doctor_bad"] and tried["window"] == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
