"""Whether two complaints may be about the same thing: how likely, and why, in words.

A suggestion for a person who types, never a decision. Everyday words first, then place and time: at a desk there are
no coordinates, so the rule that others use (50 m and 7 days) would be silent (domain.md, Duplicates). Pure: where the
other complaints come from, and how often a key occurs among them, is told by the caller.
"""

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct

from desktop.casework.everyday import keys
from desktop.phrases import Phrase


class Level(StrEnum):
    """How sure a suggestion is."""

    VERY_LIKELY = "very_likely"
    POSSIBLE = "possible"


LEVELS: dict[Level, Phrase] = {
    Level.VERY_LIKELY: Phrase("sangat mungkin sama"),
    Level.POSSIBLE: Phrase("mungkin sama"),
}


class Gist(Struct, frozen=True, kw_only=True):
    """What a complaint is compared by. `said` and `where` are keys of everyday words (`everyday.keys`)."""

    said: frozenset[str]
    where: frozenset[str] = frozenset()
    region: str | None = None
    category: str | None = None
    received: dt.date | None = None

    @property
    def everything(self) -> frozenset[str]:
        """Text and place together: half of the places stand in the text."""
        return self.said | self.where


class Likeness(Struct, frozen=True):
    """How alike two complaints are: `score` orders suggestions (0 to 1), the reasons say what it comes from."""

    level: Level
    score: float
    reasons: tuple[Phrase, ...]


class _Where(StrEnum):
    PLACE = "place"
    AREA = "area"
    UNKNOWN = "unknown"
    ELSEWHERE = "elsewhere"


class _Kind(StrEnum):
    SAME = "same"
    UNKNOWN = "unknown"
    OTHER = "other"


_SAMENESS = {_Kind.SAME: 1.0, _Kind.UNKNOWN: 1.0, _Kind.OTHER: 0.95}
_NEARNESS = {_Where.PLACE: 1.0, _Where.AREA: 0.95, _Where.UNKNOWN: 0.9, _Where.ELSEWHERE: 0.7}
_VERY_LIKELY, _POSSIBLE = 0.74, 0.4
"""Scores from which on. Measured by `bench duplicates`: the first has to hold its precision, the second its recall."""
_BITS = 18.0
"""So much has to be shared before anything is very likely: two rare words, or a sentence of usual ones."""
_FEWEST = 2
"""So many keys have to be shared before anything is shown at all: one word is a subject, not a complaint."""
_UNHEARD = 6.0
"""Bits of a key that no case has: a slip of the finger more often than a new word, so no more than a usual word."""
_BEGUN = 0.7
"""What counts of a draft that is wholly found in a longer complaint: it has only just been begun."""
_THE_PLACE, _NO_TRACE = 0.6, 0.2
"""Shares of a place that must be found in the other complaint for the same place; below which it is another one."""
_FRESH, _STALE = dt.timedelta(days=30), dt.timedelta(days=180)
_FRESH_COUNTS, _AGED_COUNTS, _STALE_COUNTS = 1.0, 0.95, 0.85


def gist(
    narrative: str,
    *,
    title: str = "",
    place: str | None = None,
    region: str | None = None,
    category: str | None = None,
    received_at: str | None = None,
) -> Gist:
    """The gist of a complaint as it is typed. `received_at` is ISO 8601; a date that is none counts as unknown."""
    return Gist(
        said=frozenset(keys(f"{title}\n{narrative}")),
        where=frozenset(keys(place or "")),
        region=region,
        category=category,
        received=None if received_at is None else received_on(received_at),
    )


def received_on(moment: str) -> dt.date | None:
    """The day of a moment in ISO 8601, as its writer's clock had it; None where it is no moment."""
    try:
        return dt.datetime.fromisoformat(moment).date()
    except ValueError:
        return None


def weigh(wanted: Iterable[str], counts: Mapping[str, int], cases: int) -> dict[str, float]:
    """What each key tells, in bits: the rarer among `cases` cases, the more. `counts`: how many cases have it."""
    return {
        key: math.log2((cases + 1) / counts[key]) if counts.get(key) else min(_UNHEARD, math.log2(cases + 2))
        for key in wanted
    }


def liken(draft: Gist, other: Gist, bits: Mapping[str, float]) -> Likeness | None:
    """How alike a draft is to a complaint that is here, or None where it is not worth a look.

    `bits` holds what each key of the draft tells (`weigh`).
    """
    common = draft.said & other.everything
    if len(common) < _FEWEST:
        return None
    shared = _told(common, bits)
    text = _text(shared / _told(draft.said, bits), draft, other)
    where = _where(draft, other, bits)
    kind = _kind(draft, other)
    score = text * _NEARNESS[where] * _age(draft, other) * _SAMENESS[kind]
    if score < _POSSIBLE:
        return None
    level = Level.VERY_LIKELY if score >= _VERY_LIKELY and shared >= _BITS else Level.POSSIBLE
    reasons = (_text_words(text), _WHERE_WORDS.get(where), _KIND_WORDS.get(kind), _time_words(draft, other))
    return Likeness(level, score, tuple(reason for reason in reasons if reason is not None))


def _text(found: float, draft: Gist, other: Gist) -> float:
    """How alike the texts are: how much of the draft is `found` in the other, and how much of the other it covers."""
    covered = len(other.said & draft.everything) / len(other.said) if other.said else 0.0
    return max(math.sqrt(found * covered), _BEGUN * found)


def _told(some: Iterable[str], bits: Mapping[str, float]) -> float:
    return sum(bits[key] for key in some)


def _where(draft: Gist, other: Gist, bits: Mapping[str, float]) -> _Where:
    apart = bool(draft.region and other.region) and not _nested(draft.region or "", other.region or "")
    whole = _told(draft.where, bits)
    share = _told(draft.where & other.everything, bits) / whole if whole else None
    if share is not None and share >= _THE_PLACE and not apart:
        return _Where.PLACE
    if apart or (share is not None and share < _NO_TRACE and other.where):
        return _Where.ELSEWHERE
    return _Where.AREA if draft.region and other.region else _Where.UNKNOWN


def _kind(draft: Gist, other: Gist) -> _Kind:
    if not draft.category or not other.category:
        return _Kind.UNKNOWN
    return _Kind.SAME if draft.category == other.category else _Kind.OTHER


def _nested(one: str, other: str) -> bool:
    """Whether one region is the other or lies in it: a village in its district."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def _apart(draft: Gist, other: Gist) -> dt.timedelta | None:
    return None if draft.received is None or other.received is None else draft.received - other.received


def _age(draft: Gist, other: Gist) -> float:
    """The longer ago, the more often it is the same trouble once more, not the same complaint."""
    apart = _apart(draft, other)
    if apart is None or abs(apart) <= _FRESH:
        return _FRESH_COUNTS
    return _AGED_COUNTS if abs(apart) <= _STALE else _STALE_COUNTS


# --- the reasons in words ---

_WHERE_WORDS = {
    _Where.PLACE: Phrase("tempat sama"),
    _Where.AREA: Phrase("wilayah sama"),
    _Where.ELSEWHERE: Phrase("tempat lain"),
}
_KIND_WORDS = {_Kind.SAME: Phrase("kategori sama"), _Kind.OTHER: Phrase("kategori lain")}


def _text_words(text: float) -> Phrase:
    if text >= 0.85:
        return Phrase("teks hampir sama")
    return Phrase("teks mirip") if text >= 0.65 else Phrase("sebagian teks sama")


def _time_words(draft: Gist, other: Gist) -> Phrase | None:
    apart = _apart(draft, other)
    if apart is None:
        return None
    if apart.days == 0:
        return Phrase("hari yang sama")
    if apart.days < 0:
        return Phrase("{n} hari sesudahnya", n=-apart.days)
    return Phrase("{n} hari lalu", n=apart.days) if apart.days < 60 else Phrase("{n} bulan lalu", n=apart.days // 30)
