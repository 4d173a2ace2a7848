"""Reference data: what a desk looks things up in. Holidays, deadline rules, categories, offices; regions beside it.

Two roads lead here. The files in `resources/reference/` come with the program, so that a desk can work before it has
ever met the national service; a `ReferenceSet` is what that service publishes, at enrolment and whenever it changes.
Both are data that an office may correct, never constants. This module turns bytes into rows and rows into bytes, and
refuses what does not fit together; where the bytes lie and where the rows go is not its business.
"""

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from desktop.casework.deadlines import DeadlineRule
from desktop.casework.ids import OfficeCode
from desktop.casework.numbering import OFFICE_PATTERN
from desktop.casework.working_days import Holiday, Id, Name, WorkCalendar
from desktop.errors import EnvironmentTrouble
from desktop.phrases import Phrase

_HOLIDAYS, _RULES = Phrase("hari libur"), Phrase("aturan tenggat")
_CATEGORIES, _OFFICES, _SET = Phrase("kategori"), Phrase("kantor"), Phrase("terbitan nasional")
"""What the reference data is about, for who has to be told that some of it is damaged."""

_Office = Annotated[OfficeCode, Meta(pattern=f"^{OFFICE_PATTERN}$", max_length=32)]
OfficeKind = Literal["district", "agency", "coordinator", "province", "national"]


class DamagedReference(EnvironmentTrouble):
    """Reference data that cannot be read, or that contradicts itself. `subject` says which, `detail` what is wrong."""

    what = "Data rujukan {subject} tidak dapat dipakai: {detail}."
    safe = "Kasus yang tersimpan tidak berubah, dan rujukan yang lama tetap dipakai."
    todo = "Minta berkas rujukan yang baru kepada koordinator, atau pasang ulang Loket."


class RuleBook(Struct, frozen=True):
    """Sets of deadline rules, each with its calendar."""

    calendars: tuple[WorkCalendar, ...]
    rules: tuple[DeadlineRule, ...]


class Category(Struct, frozen=True):
    """What a complaint is about. An inactive one is no longer offered, and still names old cases."""

    id: Id
    name: Name
    parent: Id | None = None
    active: bool = True


class Office(Struct, frozen=True):
    """An organisation with one feed. A service office (dinas) is an `agency`, a kabupaten's desk a `coordinator`."""

    code: _Office
    name: Name
    kind: OfficeKind
    parent: _Office | None = None
    active: bool = True


class ReferenceSet(Struct, frozen=True, kw_only=True):
    """Everything the national service publishes to desks, as one document. Regions come with the program instead."""

    version: Id
    offices: tuple[Office, ...]
    categories: tuple[Category, ...]
    holidays: tuple[Holiday, ...]
    rules: tuple[DeadlineRule, ...]
    calendars: tuple[WorkCalendar, ...]


def read_holidays(data: bytes) -> tuple[Holiday, ...]:
    """The rows of `holidays.json`. Raises `DamagedReference`."""
    return _check_holidays(_decode(data, tuple[Holiday, ...], _HOLIDAYS))


def read_rules(data: bytes) -> RuleBook:
    """The rows of `deadline_rules.json`. Raises `DamagedReference`."""
    book = _decode(data, RuleBook, _RULES)
    _check_rules(book.rules, book.calendars)
    return book


def read_categories(data: bytes) -> tuple[Category, ...]:
    """The rows of `categories.json`, each after its parent. Raises `DamagedReference`."""
    categories = _decode(data, tuple[Category, ...], _CATEGORIES)
    _check_tree(_CATEGORIES, ((category.id, category.parent) for category in categories))
    return categories


def write_reference_set(reference: ReferenceSet) -> bytes:
    """The document as it is published: fields in the order of the class, rows as given, no white space.

    A digest or a signature covers these bytes as published. Never encode again what was received: a newer service may
    have written fields that this program does not know and would drop.
    """
    return msgspec.json.encode(reference)


def read_reference_set(data: bytes) -> ReferenceSet:
    """What `write_reference_set` wrote. Raises `DamagedReference`."""
    reference = _decode(data, ReferenceSet, _SET)
    _check_tree(_OFFICES, ((office.code, office.parent) for office in reference.offices))
    _check_tree(_CATEGORIES, ((category.id, category.parent) for category in reference.categories))
    _check_holidays(reference.holidays)
    _check_rules(reference.rules, reference.calendars)
    return reference


_T = TypeVar("_T")


def _decode(data: bytes, kind: type[_T], subject: Phrase) -> _T:
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        detail = Phrase("bentuknya tidak dikenali ({error})", error=error)
        raise DamagedReference(subject=subject, detail=detail) from error


def _check_tree(subject: Phrase, rows: Iterable[tuple[str, str | None]]) -> None:
    """Ids are unique, and a parent stands before its children: so every parent exists and nothing goes in circles."""
    seen: set[str] = set()
    for row, parent in rows:
        if row in seen:
            raise DamagedReference(subject=subject, detail=Phrase("{row} tertulis dua kali", row=row))
        if parent is not None and parent not in seen:
            detail = Phrase("induk {parent} tidak tertulis sebelum {row}", parent=parent, row=row)
            raise DamagedReference(subject=subject, detail=detail)
        seen.add(row)


def _check_holidays(holidays: tuple[Holiday, ...]) -> tuple[Holiday, ...]:
    """A date may be two holidays at once, but not the same one twice."""
    if len({(holiday.date, holiday.kind, holiday.name) for holiday in holidays}) < len(holidays):
        raise DamagedReference(subject=_HOLIDAYS, detail=Phrase("ada hari yang tertulis dua kali"))
    return holidays


def _check_rules(rules: tuple[DeadlineRule, ...], calendars: tuple[WorkCalendar, ...]) -> None:
    """Every set of rules has one calendar with hours in it, and on no day does a clock follow two rows."""
    names = {calendar.rules for calendar in calendars}
    if len(names) < len(calendars) or not {rule.rules for rule in rules} <= names:
        raise DamagedReference(subject=_RULES, detail=Phrase("tidak setiap aturan punya satu kalender kerja"))
    for calendar in calendars:
        if not calendar.weekdays or calendar.opens >= calendar.closes:
            detail = Phrase("kalender {calendar} tanpa jam buka", calendar=calendar.rules)
            raise DamagedReference(subject=_RULES, detail=detail)
    spans = sorted((rule.rules, rule.clock, rule.valid_from, rule.valid_to or dt.date.max) for rule in rules)
    if any(start > end for *_, start, end in spans):
        raise DamagedReference(subject=_RULES, detail=Phrase("ada aturan yang berakhir sebelum mulai"))
    for (*clock, _, end), (*other, start, _) in pairwise(spans):
        if clock == other and end >= start:
            raise DamagedReference(subject=_RULES, detail=Phrase("{what} berlaku rangkap", what=clock[-1]))
