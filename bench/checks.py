"""Every check of the project, in order, each run to its end: what CI runs and what a contributor runs first.

Started by `python3 run.py test`. All checks run even when an early one fails, so that one run shows everything.
Whatever is not `--fast` goes to pytest; a run of some of the tests says nothing about coverage and skips those checks.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
TYPED = ("desktop", "national", "bench", "tests", "resources/make", "run.py")
LIMIT_S = 38 * 60
OVERALL_FLOOR = 90
RULES = ("desktop/casework/*", "desktop/sync/engine.py")  # where every branch is somebody's right or somebody's data
LOCK_LINE = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")


@dataclass(frozen=True)
class Check:
    """One check: its name in the table, and what returns 0 when all is well."""

    name: str
    run: Callable[[], int]


@dataclass(frozen=True)
class Outcome:
    """How one check ended: `ok`, `failed` or `skipped`, and after how many seconds."""

    name: str
    state: str
    seconds: float


def locked_versions(lock: str) -> dict[str, list[str]]:
    """The versions a lock pins, by normalised name: more than one where markers tell them apart."""
    found: dict[str, list[str]] = {}
    for line in lock.splitlines():
        if match := LOCK_LINE.match(line):
            found.setdefault(canonicalize_name(match[1]), []).append(match[2])
    return found


def declared_requirements(pyproject: str) -> list[Requirement]:
    """What pyproject.toml asks for: to build, to run, and for every extra."""
    data = tomllib.loads(pyproject)
    project = data["project"]
    extras = [line for lines in project.get("optional-dependencies", {}).values() for line in lines]
    return [Requirement(line) for line in [*data["build-system"]["requires"], *project["dependencies"], *extras]]


def lock_troubles(pyproject: str, lock: str) -> list[str]:
    """A sentence for each declared requirement that the lock does not meet. Needs no network."""
    locked = locked_versions(lock)
    troubles = []
    for requirement in declared_requirements(pyproject):
        versions = locked.get(canonicalize_name(requirement.name), [])
        if not versions:
            troubles.append(f"{requirement} is not in requirements.lock")
        troubles += [
            f"requirements.lock has {requirement.name} {version}, pyproject.toml asks for {requirement}"
            for version in versions
            if not requirement.specifier.contains(version, prereleases=True)
        ]
    return troubles


def check_lock() -> int:
    """Compare the lock with what pyproject.toml declares."""
    troubles = lock_troubles(
        (ROOT / "pyproject.toml").read_text("utf-8"), (ROOT / "requirements.lock").read_text("utf-8")
    )
    for trouble in troubles:
        print(trouble)
    if troubles:
        print("python3 run.py lock makes it anew")
    return 1 if troubles else 0


class Runner:
    """Runs programs of this environment within one deadline for all of them."""

    def __init__(self, environment: dict[str, str], limit_s: float) -> None:
        self._environment = environment
        self._deadline = time.monotonic() + limit_s

    def __call__(self, *command: str) -> int:
        left = max(1.0, self._deadline - time.monotonic())
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=self._environment, stdin=subprocess.DEVNULL, timeout=left, check=False
            )
        except subprocess.TimeoutExpired:
            print(f"stopped: all checks together may take {LIMIT_S // 60} minutes")
            return 1
        return done.returncode

    def module(self, *arguments: str) -> Callable[[], int]:
        """A run of `python -m …`, to be done later."""
        return lambda: self(sys.executable, "-m", *arguments)


def check_rules(runner: Runner) -> int:
    """Hold each place of RULES to every branch; a place without any code has moved, and fails too."""
    reports = [runner.module("coverage", "report", f"--include={place}", "--fail-under=100") for place in RULES]
    return max([report() for report in reports])


def pytest_arguments(seed: int, chosen: Sequence[str]) -> list[str]:
    """What pytest is told: two workers, one seed for the order and for chance, coverage unless tests were chosen."""
    coverage = [] if chosen else ["--cov", "--cov-report="]
    return ["pytest", "-n", "2", f"--randomly-seed={seed}", *coverage, *chosen]


def all_checks(runner: Runner, seed: int, chosen: Sequence[str], *, fast: bool) -> list[Check]:
    """The checks of this run, in their order."""
    lint_imports = Path(sys.executable).with_name("lint-imports")
    typed = [name for name in TYPED if (ROOT / name).exists()]
    checks = [
        Check("format", runner.module("ruff", "format", "--check", ".")),
        Check("lint", runner.module("ruff", "check", ".")),
        Check("types", runner.module("mypy", "--strict", *typed)),
        Check("imports", lambda: runner(str(lint_imports), "--no-logo")),
        Check("lock", check_lock),
        Check("texts", lambda: runner(sys.executable, "resources/make/translations.py", "--check")),
        Check("tests", runner.module(*pytest_arguments(seed, chosen))),
        Check("coverage", runner.module("coverage", "report", f"--fail-under={OVERALL_FLOOR}")),
        Check("rules", lambda: check_rules(runner)),
        Check("wheel", runner.module("build", "--wheel", "--no-isolation", "--outdir", "dist")),
    ]
    return [check for check in checks if not (fast and check.name == "wheel")]


def run_all(checks: Sequence[Check], skipped: Sequence[str]) -> list[Outcome]:
    """Run each to its end, whatever the ones before it said."""
    outcomes = []
    for check in checks:
        if check.name in skipped:
            outcomes.append(Outcome(check.name, "skipped", 0.0))
            continue
        print(f"\n--- {check.name}", flush=True)
        started = time.monotonic()
        state = "failed" if check.run() else "ok"
        outcomes.append(Outcome(check.name, state, time.monotonic() - started))
    return outcomes


def summary(outcomes: Sequence[Outcome]) -> str:
    """The table, and under it the line that CI counts."""
    states = [outcome.state for outcome in outcomes]
    rows = [f"{outcome.name:<10}{outcome.state:<9}{outcome.seconds:7.1f} s" for outcome in outcomes]
    counts = f"checks: {states.count('ok')} passed, {states.count('failed')} failed"
    skipped = f", {states.count('skipped')} skipped" if "skipped" in states else ""
    return "\n".join(["", *rows, counts + skipped])


def main() -> int:
    """Run the checks. The exit code is 1 when any failed."""
    parser = argparse.ArgumentParser(prog="run.py test", description="Other arguments go to pytest.")
    parser.add_argument("--fast", action="store_true", help="leave out the wheel")
    parser.add_argument("--seed", type=int, default=random.randrange(2**32), help="of the order and of chance")
    options, chosen = parser.parse_known_args()
    print(f"seed {options.seed}: python3 run.py test --seed {options.seed} runs the tests in this order again")
    with tempfile.TemporaryDirectory() as scratch:
        environment = {**os.environ, "COVERAGE_FILE": str(Path(scratch) / "coverage")}
        checks = all_checks(Runner(environment, LIMIT_S), options.seed, chosen, fast=options.fast)
        outcomes = run_all(checks, ["coverage", "rules"] if chosen else [])
    print(summary(outcomes), flush=True)
    return 1 if any(outcome.state == "failed" for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
