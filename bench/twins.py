"""Complaints for measuring duplicates: the same once more in another hand, others that are none, and which are which.

Everything is drawn from a seed. `Hand.rewrite` knows nothing of how the product normalises: slips hit any letter, words
go missing, clauses and neighbouring words change places, and words are shortened in four ways, whether or not a table
has them. `Truth` says which complaints of the file are the same.
"""

import datetime as dt
import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

_NEIGHBOURS = {
    letter: row[max(0, at - 1) : at] + row[at + 1 : at + 2]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, letter in enumerate(row)
}
_CLAUSE = re.compile(r"[.,;:!?\n]+\s*")
_LETTERS = re.compile(r"[^a-z0-9]+")
_RUN = 5
_SHORTEST = 120
"""Letters from which on a text names its complaint by itself, whatever the place: nobody writes so much twice."""
_MONTH = dt.timedelta(days=31)


@dataclass(frozen=True)
class Told:
    """A complaint as somebody told it. `received` is ISO 8601 with a zone; `area` is district and village by name."""

    text: str
    place: str
    area: tuple[str, str]
    topic: str | None
    received: str


def read(path: Path) -> list[Told]:
    """The complaints of a file of JSON lines, packed with gzip, in its order. Raises OSError, ValueError, KeyError."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [
        Told(
            row["text"],
            row["address"] or "",
            (row["district"] or "", row["village"] or ""),
            row["topic"],
            row["received_at"][:19].replace(" ", "T") + "+07:00",
        )
        for row in rows
    ]


# --- the same complaint in another hand ---


class Hand:
    """Somebody who tells a complaint that somebody else told before: in a hurry, on a phone, from memory."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def rewrite(self, told: Told) -> Told:
        """Several slips in every sentence; one time in three the place is left out, every other time the topic."""
        place = "" if self._chance.random() < 1 / 3 else self._text(told.place)
        topic = told.topic if self._chance.random() < 0.5 else None
        return replace(told, text=self._text(told.text), place=place, topic=topic)

    def _text(self, text: str) -> str:
        clauses = [clause.split() for clause in _CLAUSE.split(text) if clause.strip()]
        if len(clauses) == 1:  # no marks at all: they breathe every few words
            words = clauses[0]
            clauses = [words[at : at + 6] for at in range(0, len(words), 6)]
        self._chance.shuffle(clauses)
        mark = self._chance.choice((", ", " ", ". "))
        return mark.join(" ".join(self._clause(clause)) for clause in clauses)

    def _clause(self, words: list[str]) -> Iterator[str]:
        kept = [word for word in words if len(words) < 3 or self._chance.random() > 0.1]
        for at in range(len(kept) - 1):
            if self._chance.random() < 0.1:
                kept[at], kept[at + 1] = kept[at + 1], kept[at]
        return (self._word(word) for word in kept)

    def _word(self, word: str) -> str:
        if self._chance.random() < 0.2:
            word = word.upper() if self._chance.random() < 0.3 else word.lower()
        if len(word) >= 5 and word.isalpha() and self._chance.random() < 0.15:
            return self._shortened(word)
        return self._slip(word) if len(word) >= 3 and self._chance.random() < 0.18 else word

    def _shortened(self, word: str) -> str:
        """Without most vowels, cut off, first letters and the last, or with a figure for a doubling."""
        way = self._chance.randrange(4)
        if way == 0:
            return word[0] + "".join(c for c in word[1:] if c not in "aeiou" or self._chance.random() < 0.25)
        if way == 1:
            return word[: self._chance.randint(3, 4)] + self._chance.choice((".", ""))
        if way == 2:
            return word[:2] + word[-1]
        return word + "2" if self._chance.random() < 0.5 else word[:-1]

    def _slip(self, word: str) -> str:
        at = self._chance.randrange(len(word) - 1)
        here, after = word[at], word[at + 1]
        near = _NEIGHBOURS.get(here.lower(), here) or here
        instead = self._chance.choice(("", here * 2, after + here, self._chance.choice(near), here + here.swapcase()))
        taken = 2 if instead == after + here else 1
        return word[:at] + instead + word[at + taken :]


# --- complaints that are no twins ---


class Strangers:
    """Complaints made of pieces of others: a clause here, a clause there, and the place of yet another."""

    def __init__(self, chance: random.Random, sources: Sequence[Told]) -> None:
        self._chance = chance
        self._sources = sources
        self._clauses = [[c for c in _CLAUSE.split(told.text) if len(c) > 12] or [told.text] for told in sources]

    def one(self) -> Told:
        """As long as one of its sources; no more than two clauses of any."""
        like = self._chance.choice(self._sources)
        pieces: list[str] = []
        while sum(map(len, pieces)) < len(like.text):
            some = self._chance.choice(self._clauses)
            pieces += self._chance.sample(some, min(len(some), self._chance.randint(1, 2)))
        where = self._chance.choice(self._sources)
        return replace(like, text=". ".join(pieces), place=where.place, area=where.area)


# --- which are the same ---


class Truth:
    """Which told complaints are the same. Two marks, neither of which the product looks at.

    Letters: half of all runs of five letters are shared; a short text says the same only of the same village. Or what
    the city made of them: the same topic, which its staff chose and no draft here has, for the same place and village
    within a month. Somebody who comes again tells it in other words.
    """

    def __init__(self) -> None:
        self._known: dict[str, frozenset[str]] = {}

    def same(self, one: Told, other: Told) -> bool:
        """Whether they are about the same thing."""
        return self.by_letters(one, other) or self.by_topic(one, other)

    def by_letters(self, one: Told, other: Told) -> bool:
        """The same text, near enough."""
        long_enough = min(len(self._runs(one.text)), len(self._runs(other.text))) >= _SHORTEST
        return self._share(one.text, other.text) >= 0.5 and (long_enough or one.area == other.area)

    def by_topic(self, one: Told, other: Told) -> bool:
        """The same matter at the same place, as the city filed it."""
        apart = abs(dt.datetime.fromisoformat(one.received) - dt.datetime.fromisoformat(other.received))
        filed = one.topic is not None and one.topic == other.topic and one.area == other.area
        return filed and apart <= _MONTH and bool(one.place) and self._share(one.place, other.place) >= 0.5

    def _share(self, one: str, other: str) -> float:
        mine, theirs = self._runs(one), self._runs(other)
        return len(mine & theirs) / max(1, len(mine | theirs))

    def _runs(self, text: str) -> frozenset[str]:
        if text not in self._known:
            plain = _LETTERS.sub("", text.lower())
            starts = range(max(1, len(plain) - _RUN + 1))
            self._known[text] = frozenset(plain[at : at + _RUN] for at in starts)
        return self._known[text]
