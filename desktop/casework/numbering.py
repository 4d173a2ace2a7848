"""Desk numbers: issued offline, at once and for ever, e.g. `33.74.01-02-2611-0042-D`.

Office, desk with its epoch letter, year and month, counter per month and desk, check character of ISO 7064
MOD 37,36 over the letters and digits. One wrong character, and nearly every swap of two neighbours, is seen.
"""

import re

from desktop.casework.ids import OfficeCode
from desktop.errors import UserTrouble

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
OFFICE_PATTERN = r"[0-9A-Z]+(?:\.[0-9A-Z]+)*"
DESK_PATTERN = r"[0-9]{2}[A-Z]?"
_OFFICE = re.compile(OFFICE_PATTERN)
_DESK = re.compile(DESK_PATTERN)
_NUMBER = re.compile(
    rf"({OFFICE_PATTERN})-({DESK_PATTERN})-([0-9]{{4}})-([0-9]{{4}}|[1-9][0-9]{{4,11}})-([0-9A-Z])"
)  # one text for one complaint: past four digits a counter has no leading zero


def exactly(pattern: str) -> str:
    """`pattern` for a whole text: in Python a bare `$` would let a line end through."""
    return f"^(?:{pattern})$(?!\\n)"


class WrongNumber(UserTrouble):
    """A number that was mistyped or is not one of ours."""

    what = "Nomor {number} tidak cocok dengan huruf pemeriksanya."
    safe = "Tidak ada yang diubah."
    todo = "Bandingkan lagi dengan tanda terima, lalu ketik ulang."


def check_character(payload: str) -> str:
    """The ISO 7064 MOD 37,36 character for `payload`; everything but 0-9 and A-Z is passed over."""
    product = 36
    for character in payload.upper():
        if character in ALPHABET:
            product = (product + ALPHABET.index(character)) % 36 or 36
            product = product * 2 % 37
    return ALPHABET[(37 - product) % 36]


def is_office_code(text: str) -> bool:
    """Whether `text` may name an office."""
    return _OFFICE.fullmatch(text) is not None


def is_desk_number(text: str) -> bool:
    """Whether `text` may number a desk: two digits, after its first epoch with a letter."""
    return _DESK.fullmatch(text) is not None


def desk_number(office: OfficeCode, desk: str, yymm: str, counter: int) -> str:
    """The number of the `counter`-th complaint (from 1) of month `yymm` at `desk` (`02`, after a restore `02A`)."""
    payload = f"{office}-{desk}-{yymm}-{counter:04d}"
    return f"{payload}-{check_character(payload)}"


def parse_number(text: str) -> tuple[OfficeCode, str, str, int]:
    """Office, desk, yymm and counter of a number as typed (spaces and small letters are forgiven).

    Raises WrongNumber when the form or the check character is wrong.
    """
    match = _NUMBER.fullmatch("".join(text.split()).upper())
    if match is None:
        raise WrongNumber(number=text[:60])
    office, desk, yymm, counter, check = match.groups()
    if check_character(f"{office}{desk}{yymm}{counter}") != check:
        raise WrongNumber(number=text[:60])
    return OfficeCode(office), desk, yymm, int(counter)


def short_number(number: str, office: str) -> str:
    """A number as the people of `office` know it: their own office is left out, any other stays."""
    return number.removeprefix(f"{office}-")
