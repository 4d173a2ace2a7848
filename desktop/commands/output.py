"""Where the desk speaks on a terminal: results on standard output, everything for a person on standard error."""

import sys

from msgspec import Struct, json

from desktop.errors import LoketError

DONE, FAILED, USAGE, PARTLY = 0, 1, 2, 3


class Failure(Struct, frozen=True):
    """What `--json` prints for any command that was refused or failed."""

    error: str
    words: str


def tell(text: str) -> None:
    """A line for the person watching."""
    print(printable(text), file=sys.stderr, flush=True)


def result(value: Struct, as_json: bool) -> None:
    """The result of a command: one line of JSON, or nothing where the person was told already."""
    if as_json:
        print(json.encode(value).decode(), flush=True)


def fail(trouble: LoketError, as_json: bool) -> int:
    """Says what went wrong, and gives the exit code for it."""
    words = printable(trouble.words())
    tell(words)
    result(Failure(trouble.code, words), as_json)
    return FAILED


def printable(text: str) -> str:
    """`text` without what no output can hold: bytes of a file name that are no letters come as lone surrogates."""
    return text.encode(errors="replace").decode()
