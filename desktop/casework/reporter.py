"""The person who reports: what stands apart from the event, how it is masked, and what a NIK tells.

A `Reporter` is the private part `who`. It never stands in the bytes of an event; those hold a commitment and, for
figures, gender and age band. NIK: 16 digits = 6 region + DDMMYY (day + 40 for women) + 4 serial, no check digit, so a
malformed one is a warning, never a block (domain.md).
"""

import datetime as dt
from enum import StrEnum

from msgspec import Struct, json

WHO = "who"
"""The name of the private part that holds the reporter."""


class IdKind(StrEnum):
    """What the reporter showed."""

    NIK = "nik"
    PASSPORT = "passport"
    OTHER = "other"
    NONE = "none"


class Reporter(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Everything that names the reporter. Fields may be added, never renamed or given another meaning."""

    name: str | None = None
    id_kind: IdKind = IdKind.NONE
    id_number: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    birth_date: str | None = None
    occupation: str | None = None
    needs_help: str | None = None
    consent: bool | None = None

    def __repr__(self) -> str:
        """Names nobody: where an object ends up in a log line or an error, the person must not."""
        return "Reporter(…)"

    def encode(self) -> bytes:
        """The bytes of the private part."""
        return json.encode(self)


def decode_reporter(data: bytes) -> Reporter:
    """The reporter of a private part. Raises `msgspec.ValidationError` for anything else."""
    return json.decode(data, type=Reporter)


class NikDoubt(StrEnum):
    """Why a NIK looks wrong. Only ever a warning."""

    NOT_DIGITS = "not_digits"
    LENGTH = "length"
    NO_SUCH_DAY = "no_such_day"


def doubt_nik(nik: str) -> NikDoubt | None:
    """What is odd about a NIK, or None."""
    if not (nik.isascii() and nik.isdigit()):
        return NikDoubt.NOT_DIGITS
    if len(nik) != 16:
        return NikDoubt.LENGTH
    day, month, year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    try:
        dt.date(2000 + year, month, day - 40 if day > 40 else day)  # every leap day of 19yy is one of 20yy too
    except ValueError:
        return NikDoubt.NO_SUCH_DAY
    return None


def mask(text: str, first: int = 0, last: int = 0) -> str:
    """`text` with all but the first and last characters hidden; a text too short to hide anything is hidden whole."""
    if len(text) <= first + last:
        return "•" * len(text)
    return text[:first] + "•" * (len(text) - first - last) + text[len(text) - last :]


def mask_nik(nik: str) -> str:
    """A NIK as a receipt shows it: the first 6 and the last 4 (domain.md, Paper)."""
    return mask(nik, 6, 4)


def mask_name(name: str) -> str:
    """A name by the first letter of each word."""
    return " ".join(mask(word, 1) for word in name.split())


def age_band(birth_date: dt.date, today: dt.date) -> str:
    """The band that may stand in the clear for figures: `0-17`, `18-25`, `26-45`, `46-59`, `60+`."""
    years = today.year - birth_date.year - ((today.month, today.day) < (birth_date.month, birth_date.day))
    for upto, band in ((17, "0-17"), (25, "18-25"), (45, "26-45"), (59, "46-59")):
        if years <= upto:
            return band
    return "60+"
