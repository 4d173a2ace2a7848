"""The door of the project: one command for each thing a contributor does. Standard library only.

    python3 run.py COMMAND [arguments]

It makes `.venv` from `requirements.lock` when that is absent or out of date, then hands over to what does the work,
so that a fresh clone needs nothing but Python. The checks themselves are in `bench/checks.py`.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  (whoever starts this with an older one must be told)
    sys.exit("run.py: Loket needs Python 3.11 or newer; this is " + sys.version.split()[0])

from bench.needs import NEEDS, NEEDS_OF_TESTS, Refusal, ensure_system, say

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "loket-lock.sha256"
LOCK = ROOT / "requirements.lock"
UV = "uv==0.13.9"
HAVE_COMMANDS_OF_THEIR_OWN = {"a11y", "checks", "demo", "package", "screens", "window"}

HELP = {
    "demo": "the window over sample work, with a national service (--headless: the whole job without a window)",
    "test": "run every check: format, lint, types, imports, lock, tests, coverage, wheel (--fast: no wheel)",
    "fmt": "format the code and mend what the linter can mend",
    "bench NAME": "run one measurement of bench/",
    "package": "build the folder that offices install into dist/, and try what is in it",
    "screens --out DIR": "a picture of every screen, dialog and state, in every language, colour and size",
    "a11y": "walk every window: names, keyboard, nothing cut off, contrast (--verbose: every fault)",
    "lock": "resolve pyproject.toml into requirements.lock (--upgrade: newest versions)",
    "notices": "write THIRD-PARTY-NOTICES.md from the licences of what is installed",
    "regions": "make the reference data of regions anew",
    "holidays": "make the reference data of holidays anew",
    "font": "make the bundled font anew from Inter",
    "icons": "fetch the icons anew that come from Lucide",
    "translations": "bring the English catalogue up to date with the code, and compile it",
    "documents": "write the OpenAPI document and the schemas of --json anew from the types",
    "deadline …": "until when something has to be done, and why then",
    "loket …": "the program itself, from this checkout",
    "loket-national …": "the national service, from this checkout",
}


# --- the environment ---


def stamp_for(lock: bytes) -> str:
    """What the stamp of an environment made from this lock by this Python says."""
    return f"{hashlib.sha256(lock).hexdigest()} python {sys.version_info.major}.{sys.version_info.minor}\n"


def is_current(stamp: Path, lock: Path) -> bool:
    """Whether the environment that holds `stamp` was made, to the end, from `lock`."""
    return stamp.is_file() and stamp.read_text() == stamp_for(lock.read_bytes())


def venv_python(venv: Path = VENV) -> Path:
    """The interpreter inside an environment."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def try_lock(handle: int) -> bool:
    """Take the system's lock on an open file, or say that another process has it. It ends with its process."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Let one process at a time make the environment; the others wait for it."""
    with path.open("a") as file:
        if not try_lock(file.fileno()):
            say("another run.py is making .venv; waiting for it")
            while not try_lock(file.fileno()):
                time.sleep(0.3)
        yield


def pip(*args: str) -> None:
    """Run pip inside the environment. Raises Refusal; pip has then said why."""
    command = [str(venv_python()), "-m", "pip", "-qq", "--disable-pip-version-check", "--no-input", *args]
    if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL).returncode:
        raise Refusal("pip could not install, whole, what requirements.lock names (its words are above)")


def ensure_environment() -> None:
    """Make `.venv` unless it is there and current. The stamp is written last, so a killed run starts again."""
    if is_current(STAMP, LOCK):
        return
    ensure_system(NEEDS)
    with one_at_a_time(ROOT / ".venv.lock"):
        if is_current(STAMP, LOCK):
            return
        say("making .venv from requirements.lock; this takes a minute or two")
        started = time.monotonic()
        wanted = stamp_for(LOCK.read_bytes())
        if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)]).returncode:
            raise Refusal("could not make .venv: close what still runs from it, then try again")
        # Without --no-deps, pip asks the index again for packages that others name with an extra, and refuses
        # the lock on the day one of them has a new release. The lock is whole; `pip check` says if it is not.
        pip("install", "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", LOCK.name)
        pip("install", "--no-deps", "--no-build-isolation", "-e", ".")
        pip("check")
        half = STAMP.with_suffix(".half")
        half.write_text(wanted)
        half.replace(STAMP)
        say(f".venv is ready ({time.monotonic() - started:.0f} s)")


# --- the commands ---


def python(*args: str) -> int:
    """Run the environment's Python in the checkout and pass its exit code on, as a shell would."""
    with subprocess.Popen([str(venv_python()), *args], cwd=ROOT) as child:
        while True:
            try:
                code = child.wait()
            except KeyboardInterrupt:
                continue  # the child has it too, and ends in its own way
            return code if code >= 0 else 128 - code


def fmt(args: list[str]) -> int:
    """Mend, then format: mending may leave lines that the formatter would write otherwise."""
    mended = python("-m", "ruff", "check", "--fix-only", *args)
    return python("-m", "ruff", "format", *args) or mended


def test(args: list[str]) -> int:
    """Run every check. A screen without a monitor belongs to it, and what presses keys on it."""
    ensure_system([*NEEDS, *NEEDS_OF_TESTS])
    return python("-m", "bench.checks", *args)


def benches(folder: Path) -> list[str]:
    """The names that `bench` knows: the modules that are programs, not what those share."""
    programs = {path.stem for path in folder.glob("*.py") if 'if __name__ == "__main__"' in path.read_text("utf-8")}
    return sorted(programs - HAVE_COMMANDS_OF_THEIR_OWN)


def bench(args: list[str]) -> int:
    """Run `bench/NAME.py`. Raises Refusal on a name that is not there."""
    known = benches(ROOT / "bench")
    if not args or args[0] not in known:
        raise Refusal(f"bench needs one of these names: {', '.join(known) or '(none yet)'}")
    return python("-m", f"bench.{args[0]}", *args[1:])


def lock(args: list[str]) -> int:
    """Resolve for every system and Python we serve. The resolver lives in a scratch environment of its own."""
    with tempfile.TemporaryDirectory() as scratch:
        tool = venv_python(Path(scratch))
        say(f"fetching {UV}")
        subprocess.run([sys.executable, "-m", "venv", scratch], check=True)
        subprocess.run([str(tool), "-m", "pip", "install", "--quiet", UV], check=True)
        resolve = "-m uv pip compile --quiet --no-config --universal --python-version 3.11 --all-extras"
        written = "--generate-hashes --no-emit-index-url --no-emit-find-links --output-file"
        command = [str(tool), *resolve.split(), *written.split(), LOCK.name, *args, "pyproject.toml"]
        environment = {**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "python3 run.py lock"}
        return subprocess.run(command, cwd=ROOT, env=environment).returncode


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "demo": lambda args: python("-m", "bench.demo", *args),
    "test": test,
    "fmt": fmt,
    "bench": bench,
    "package": lambda args: python("-m", "bench.package", *args),
    "screens": lambda args: python("-m", "bench.screens", *args),
    "a11y": lambda args: python("-m", "bench.a11y", *args),
    "lock": lock,
    "notices": lambda args: python("resources/make/notices.py", *args),
    "regions": lambda args: python("resources/make/regions.py", *args),
    "holidays": lambda args: python("resources/make/holidays.py", *args),
    "font": lambda args: python("resources/make/font.py", *args),
    "icons": lambda args: python("resources/make/icons.py", *args),
    "translations": lambda args: python("resources/make/translations.py", *args),
    "documents": lambda args: python("resources/make/documents.py", *args),
    "deadline": lambda args: python("-m", "desktop", "deadline", *args),
    "loket": lambda args: python("-m", "desktop", *args),
    "loket-national": lambda args: python("-m", "national", *args),
}


def usage() -> str:
    """The commands, one line each."""
    lines = [f"  {name:<18}{text}" for name, text in HELP.items()]
    return "\n".join(["usage: python3 run.py COMMAND [arguments]", "", *lines])


def main(argv: list[str]) -> int:
    """Do one command; its exit code is ours."""
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(usage())
        return 0 if argv else 2
    command = COMMANDS.get(argv[0])
    if command is None:
        raise Refusal(f"there is no command {argv[0]!r}\n{usage()}")
    if argv[0] != "lock":
        ensure_environment()
    return command(argv[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Refusal as refusal:
        say(str(refusal))
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
