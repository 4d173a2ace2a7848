"""How benches, demo and pictures speak to the person watching: on standard error; standard output is the result's."""

import sys


def say(text: str) -> None:
    """A line of it, at once."""
    print(text, file=sys.stderr, flush=True)
