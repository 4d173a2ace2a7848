"""Rows that one transaction asks for by key: fetched many at a time, each once, then kept up to date in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

CHUNK = 500
"""Keys in one statement; SQLite takes 32,766 parameters, older PostgreSQL drivers fewer."""


def chunks(keys: Iterable[K]) -> Iterator[list[K]]:
    """Distinct keys in their order, CHUNK at a time."""
    rest = iter(dict.fromkeys(keys))
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


class Memo(Generic[K, V]):
    """What `fetch` says of keys. A key it does not mention is remembered as absent."""

    def __init__(self, fetch: Callable[[Sequence[K]], Mapping[K, V]]) -> None:
        self._fetch = fetch
        self._rows: dict[K, V | None] = {}

    def prefetch(self, keys: Iterable[K]) -> None:
        """Ask for many keys at once."""
        for chunk in chunks(key for key in keys if key not in self._rows):
            found = self._fetch(chunk)
            self._rows.update((key, found.get(key)) for key in chunk)

    def get(self, key: K) -> V | None:
        """What is known of one key."""
        if key not in self._rows:
            self.prefetch((key,))
        return self._rows[key]

    def peek(self, key: K) -> V | None:
        """What was already fetched or put, without asking."""
        return self._rows.get(key)

    def put(self, key: K, value: V | None) -> None:
        """What is known from now on; writing it down is the caller's."""
        self._rows[key] = value
