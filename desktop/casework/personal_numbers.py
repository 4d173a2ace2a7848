"""Numbers in free text that name a person: a NIK, a telephone, a card. Found to be warned of, never to be refused.

What somebody dictates is read by every agency that handles the case; such a number belongs into the reporter's fields,
which are kept apart. A NIK has no check digit, so it is told by its region and its day of birth (domain.md); a card by
Luhn's rule (ISO/IEC 7812-1). Amounts, dates, desk numbers and the numbers of civil servants (NIP) are none of them.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from desktop.casework.reporter import doubt_nik


class NumberKind(StrEnum):
    """What a number looks like."""

    NIK = "nik"
    PHONE = "phone"
    CARD = "card"


class Found(Struct, frozen=True):
    """A number and where it stands: `text[start:end]`. `value` is what would be typed into a field for it."""

    kind: NumberKind
    start: int
    end: int
    value: str


class _Group(Struct, frozen=True):
    """Digits without anything between them, and what stands before them: a separator, or nothing that joins."""

    start: int
    end: int
    digits: str
    joint: str


_DESK_NUMBER = re.compile(r"(?<![\w.-])(?:[\w.]{2,32}-)?\d{2}-\d{4}-\d{4}-[0-9A-Z]\b")
_DATE = re.compile(r"(?<!\d)(?:\d{1,2}([-./])\d{1,2}\1\d{4}|\d{4}-\d{2}-\d{2})(?!\d)")
_AMOUNT = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.]?\d)|\bRp\.?\s?[\d.]+", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+")
_JOINTS = frozenset({" ", ".", "-", "\u00a0"})
_PHONE_JOINTS = _JOINTS | {") ", ")", " (", ") -", " - "}
_MOST_GROUPS = 8
"""Nobody writes a number in more pieces."""
_LONGEST = 19
_NIK = 16
_CARD = range(13, _LONGEST + 1)
_MOBILE = range(10, 14)
"""Digits of a mobile number as it is dialled in the country: 08…"""
_ABROAD = range(10, 15)
"""Digits of any number with the country's +62."""
_CODES = """
11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97
"""
_PROVINCES = frozenset(_CODES.split())
"""Of the list of regions (Kepmendagri): two digits that every NIK begins with."""


def personal_numbers(text: str) -> tuple[Found, ...]:
    """Every number in `text` that looks like one of a person, in the order in which they stand."""
    groups = _groups(text)
    found: list[Found] = []
    at = 0
    while at < len(groups):
        one = next((one for take in (_nik, _phone, _card) if (one := take(text, groups, at))), None)
        if one is not None:
            found.append(one)
        end = groups[at].end if one is None else one.end
        while at < len(groups) and groups[at].start < end:
            at += 1
    return tuple(found)


def without(text: str, found: Found) -> str:
    """`text` without a number, and without the gap that it would leave."""
    before, after = text[: found.start], text[found.end :]
    if before.endswith((" ", "\n", "(")) or not before:
        after = after.removeprefix(" ")
    if after[:1] in (",", ".", ";", ")", ""):
        before = before.removesuffix(" ")
    return before + after


def _groups(text: str) -> list[_Group]:
    """The runs of digits outside what is known to be something else."""
    plain = text
    for other in (_DESK_NUMBER, _DATE, _AMOUNT):
        plain = other.sub(lambda match: "x" * len(match.group()), plain)
    groups: list[_Group] = []
    end = 0
    for match in _DIGITS.finditer(plain):
        groups.append(_Group(match.start(), match.end(), match.group(), plain[end : match.start()] if end else "^"))
        end = match.end()
    return groups


def _windows(
    groups: list[_Group], at: int, joints: frozenset[str], alike: bool, least: int = 1
) -> Iterator[tuple[str, int]]:
    """What the groups from `at` on make together, the shortest first: digits and end.

    `alike`: joined by one sign. `least`: digits that every group has but the last one.
    """
    digits, used = groups[at].digits, set[str]()
    yield digits, groups[at].end
    for before, group in pairwise(groups[at : at + _MOST_GROUPS]):
        used.add(group.joint)
        digits += group.digits
        joined = group.joint in joints and len(before.digits) >= least and not (alike and len(used) > 1)
        if not joined or len(digits) > _LONGEST:
            return
        yield digits, group.end


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Neither part of a word nor of a longer number: B1234, 0,5."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _nik(text: str, groups: list[_Group], at: int) -> Found | None:
    for digits, end in _windows(groups, at, _JOINTS, alike=True, least=2):
        plausible = len(digits) == _NIK and digits[:2] in _PROVINCES and "00" not in (digits[2:4], digits[4:6])
        if plausible and doubt_nik(digits) is None and _stands_alone(text, groups[at].start, end):
            return Found(NumberKind.NIK, groups[at].start, end, digits)
    return None


def _phone(text: str, groups: list[_Group], at: int) -> Found | None:
    first = groups[at]
    abroad = text[first.start - 1 : first.start] == "+" and first.digits.startswith("62")
    start = first.start - 1 if abroad else first.start
    longest = None
    for digits, end in _windows(groups, at, _PHONE_JOINTS, alike=False):
        if _is_phone(digits, first.digits, abroad) and _stands_alone(text, start, end):
            longest = Found(NumberKind.PHONE, start, end, f"+{digits}" if abroad else digits)
    return longest


def _is_phone(digits: str, first: str, abroad: bool) -> bool:
    if abroad:
        return len(digits) in _ABROAD
    if digits.startswith("628"):
        return first != "6" and len(digits) - 1 in _MOBILE
    return len(first) >= 3 and digits[:2] == "08" and digits[2] != "0" and len(digits) in _MOBILE


def _card(text: str, groups: list[_Group], at: int) -> Found | None:
    for digits, end in _windows(groups, at, _JOINTS, alike=True, least=4):
        issued = digits[0] in "3456" or "2221" <= digits[:4] <= "2720"
        if len(digits) in _CARD and issued and _luhn(digits) and _stands_alone(text, groups[at].start, end):
            return Found(NumberKind.CARD, groups[at].start, end, digits)
    return None


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (2 if place % 2 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0
