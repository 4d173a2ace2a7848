"""`loket doctor`."""

import argparse

from msgspec import Struct

from desktop.commands.opening import profile_of
from desktop.commands.output import DONE, FAILED, result, tell
from desktop.commands.secrets import Secrets
from desktop.errors import LoketError
from desktop.service import examining
from desktop.service.examining import Grade, examine_computer, examine_desk, unopened
from desktop.service.opening import open_desk

_MARKS = {"ok": "✓", "warn": "!", "bad": "✗"}


class Line(Struct, frozen=True):
    """One thing looked at, in words: `todo` says what to do and is empty where all is well."""

    name: str
    grade: Grade
    found: str
    todo: str = ""


class Examination(Struct, frozen=True):
    """Every line, and whether none of them is bad."""

    healthy: bool
    lines: tuple[Line, ...]


def run(options: argparse.Namespace) -> int:
    """Looks at everything around the program; a database that does not open is one of the lines."""
    folder = profile_of(options)
    lines = examine_computer(folder)
    try:
        with open_desk(folder, Secrets(options).passphrase) as desk:
            lines += examine_desk(desk)
    except LoketError as trouble:
        lines.append(unopened(trouble))
    seen = tuple(told(line) for line in lines)
    for line in seen:
        tell(f"{_MARKS[line.grade]} {line.name}: {line.found}{' — ' + line.todo if line.todo else ''}")
    healthy = all(line.grade != "bad" for line in seen)
    result(Examination(healthy, seen), options.json)
    return DONE if healthy else FAILED


def told(line: examining.Line) -> Line:
    """What was found, as a terminal and `--json` say it."""
    return Line(str(line.name), line.grade, str(line.found), "" if line.todo is None else str(line.todo))
