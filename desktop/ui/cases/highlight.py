"""Where the words of a search stand in a text: at the beginning of words only, as the search itself finds them.

Letters are compared as the index compares them: without case and without accents (`db.search`).
"""

import re
import unicodedata
from functools import lru_cache

Span = tuple[int, int]
_WORD = re.compile(r"[^\W_]+")
_LEAD = 24
"""Characters of a text shown before its first hit."""


def words_of(text: str) -> tuple[str, ...]:
    """What is searched for, word by word, as it is compared; the longest first."""
    found = {_folded(word) for word in _WORD.findall(unicodedata.normalize("NFC", text))}
    return tuple(sorted(found - {""}, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=4096)
def spans(text: str, words: tuple[str, ...]) -> tuple[Span, ...]:
    """Beginning and end of every hit in `text`: the beginnings of words that were searched for."""
    found = []
    for match in _WORD.finditer(text) if words else ():
        length = _matched(match.group(), words)
        if length:
            found.append((match.start(), match.start() + length))
    return tuple(found)


def excerpt(text: str, words: tuple[str, ...]) -> str:
    """`text` in one line, from shortly before its first hit."""
    line = " ".join(text.split())
    hits = spans(line, words)
    start = hits[0][0] if hits else 0
    if start <= _LEAD:
        return line
    cut = line.find(" ", start - _LEAD, start)
    return "… " + line[(cut + 1) if cut >= 0 else start :]


def _matched(word: str, words: tuple[str, ...]) -> int:
    """How many characters of `word` are hit: its shortest beginning that reads like one of `words`."""
    folded = _folded(word)
    wanted = next((one for one in words if folded.startswith(one)), None)
    if wanted is None:
        return 0
    return next(at for at in range(1, len(word) + 1) if len(_folded(word[:at])) >= len(wanted))


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()
