"""How easily new words are guessed: the least that is taken, and what is said of the rest.

At least eight characters, no rules of composition, and no words that are known of the person or of this program
(NIST SP 800-63B, section 5.1.1.2). Each guess costs an attacker what `wrapping` makes it cost.
"""

import re
from enum import StrEnum

from desktop.errors import UserTrouble
from desktop.security.wrapping import UnusableWords, normalised

LEAST = 8
"""Characters of a password, as they are sealed."""
_OWN_LEAST, _OWN_MANY = 4, 12
_EASY = (
    "password",
    "kata",
    "rahasia",
    "sandi",
    "masuk",
    "admin",
    "loket",
    "meja",
    "qwerty",
    "indonesia",
    "bismillah",
)


class Strength(StrEnum):
    """What can be said of new words."""

    SHORT = "short"
    EASY = "easy"
    FAIR = "fair"
    STRONG = "strong"


class TooShort(UserTrouble):
    """Fewer characters than LEAST."""

    what = "Kata sandi terlalu pendek."
    safe = "Tidak ada yang diubah."
    todo = "Pakai sedikitnya {least} huruf; beberapa kata biasa lebih mudah diingat."


class TooEasy(UserTrouble):
    """Hardly more than a name, one key held down, or a row of keys."""

    what = "Kata sandi ini terlalu mudah ditebak."
    safe = "Tidak ada yang diubah."
    todo = "Jangan pakai nama sendiri, angka berurutan, atau satu huruf berulang."


def strength(words: str, *known: str) -> Strength:
    """How strong `words` are, for somebody of whom an attacker knows the words `known` (names, for instance)."""
    kept = normalised(words)
    if len(kept) < LEAST:
        return Strength.SHORT
    own = _own_characters(kept.casefold(), known)
    if own < _OWN_LEAST:
        return Strength.EASY
    return Strength.STRONG if own >= _OWN_MANY else Strength.FAIR


def check_new(words: str, *known: str) -> None:
    """Raises UnusableWords, TooShort or TooEasy for words that may not be chosen."""
    if not normalised(words):
        raise UnusableWords
    found = strength(words, *known)
    if found is Strength.SHORT:
        raise TooShort(least=LEAST)
    if found is Strength.EASY:
        raise TooEasy


def _own_characters(text: str, known: tuple[str, ...]) -> int:
    """Characters that do not follow from what is known, or from the one before: `aaaa` and `4567` count once."""
    parts = [part for one in known for part in re.split(r"\W+", one.casefold()) if len(part) > 2]
    for part in sorted({*parts, *_EASY}, key=len, reverse=True):
        text = text.replace(part, " ")
    return sum(abs(ord(now) - ord(before)) > 1 for before, now in zip(" " + text, text, strict=False) if now != " ")
