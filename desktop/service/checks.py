"""What a complaint may say, whether it is recorded, imported or amended: one set of checks, told in words."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, get_args, get_type_hints

from msgspec import Struct, ValidationError
from msgspec.structs import asdict
from msgspec.structs import fields as fields_of

from desktop.casework import bodies
from desktop.casework.codes import CHANNELS, CLASSIFICATIONS
from desktop.casework.numbering import is_office_code
from desktop.db import reference
from desktop.db.store import Transaction
from desktop.phrases import Phrase

LONGEST_NARRATIVE = 30_000
"""Characters kept here. LAPOR! takes 3,000; longer ones are shortened by a person before they are forwarded."""
LONGEST_TITLE = 150
LONGEST_TEXT = 2_000
"""Characters of any other field."""
LONGEST_OFFICE = 32
_LARGEST_AMOUNT = 10**15
_UNREADABLE = Phrase("tanggal tidak terbaca; pakai bentuk 2026-11-24 atau 2026-11-24T09:30+07:00")
_FIRST_YEAR = 2000
_AHEAD = dt.timedelta(hours=1)
"""How far what somebody typed may be ahead of the computer's clock."""

_MISSING = re.compile(r"Object missing required field `(\w+)`")
_PLACE = re.compile(r"at `\$\.([^`]+)`")


def content_problem(
    connection: Transaction, content: bodies.Recorded, now: dt.datetime, before: bodies.Recorded | None = None
) -> Phrase | None:
    """What is wrong with a complaint as it would stand, or None.

    What stands there since before is not looked at again by lists and clocks: a category may have gone from its list
    since, and a computer's clock may have been set back.
    """
    return _text_problem(content) or _date_problem(content, now, before) or _gone(connection, content, before)


def _text_problem(content: bodies.Recorded) -> Phrase | None:
    if not content.narrative.strip():
        return Phrase("isi laporan masih kosong")
    if len(content.narrative) > LONGEST_NARRATIVE:
        return Phrase(
            "isi laporan {n} karakter, paling banyak {most}", n=len(content.narrative), most=LONGEST_NARRATIVE
        )
    if not content.title.strip() or len(content.title) > LONGEST_TITLE:
        return Phrase("judul {n} karakter; harus 1 sampai {most}", n=len(content.title.strip()), most=LONGEST_TITLE)
    if content.channel not in CHANNELS:
        return Phrase(
            "sumber “{code}” tidak dikenal; pilihannya {known}", code=content.channel[:40], known=", ".join(CHANNELS)
        )
    if content.classification not in CLASSIFICATIONS:
        return Phrase(
            "klasifikasi “{code}” tidak dikenal; pilihannya {known}",
            code=content.classification[:40],
            known=", ".join(CLASSIFICATIONS),
        )
    if content.amount is not None and not 0 <= content.amount <= _LARGEST_AMOUNT:
        return Phrase("nilai uang tidak masuk akal; tulis dalam rupiah penuh")
    for name, value in asdict(content).items():
        if name != "narrative" and isinstance(value, str) and len(value) > LONGEST_TEXT:
            return Phrase(
                "isian {field} {n} karakter, paling banyak {most}", field=name, n=len(value), most=LONGEST_TEXT
            )
    return None


def _date_problem(content: bodies.Recorded, now: dt.datetime, before: bodies.Recorded | None) -> Phrase | None:
    same_day = before is not None and before.occurred_on == content.occurred_on
    if content.occurred_on is not None and not same_day and not is_day(content.occurred_on):
        return _UNREADABLE
    if before is not None and before.received_at == content.received_at:
        return None
    return moment_problem(content.received_at, now)


def moment_problem(text: str, now: dt.datetime) -> Phrase | None:
    """What is wrong with a time at which somebody stood or called here, or None."""
    try:
        received = dt.datetime.fromisoformat(text)
    except ValueError:
        return _UNREADABLE
    if received.tzinfo is None:
        return Phrase("waktu diterima belum memuat zona waktu")
    if received.year < _FIRST_YEAR:
        return Phrase("waktu diterima {moment} tidak masuk akal", moment=text[:40])
    if received - now > _AHEAD:
        moments = {"moment": text[:40], "now": f"{now:%Y-%m-%d %H.%M}"}
        return Phrase("waktu diterima {moment} belum tiba menurut jam komputer ini ({now})", **moments)
    return None


def is_day(text: str) -> bool:
    """Whether this is a day of the calendar, as ISO 8601 writes one."""
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _gone(connection: Transaction, content: bodies.Recorded, before: bodies.Recorded | None) -> Phrase | None:
    """What is in no list, where it was not there already."""

    def new(field: str) -> str | None:
        value: str | None = getattr(content, field)
        return None if before is not None and value == getattr(before, field) else value

    category, region, office = new("category"), new("region"), new("reported_office")
    if category is not None and not reference.has_category(connection, category):
        return Phrase("kategori “{code}” tidak ada dalam daftar", code=category[:60])
    if region is not None and reference.region_name(connection, region) is None:
        return Phrase("kode wilayah “{code}” tidak ada dalam daftar", code=region[:20])
    if office is not None and not is_known(connection, office):
        return Phrase("instansi terlapor “{code}” tidak ada dalam daftar", code=office[:40])
    return None


def is_known(connection: Transaction, office: str) -> bool:
    """Whether there is such an office: a well-formed code, and in the list where this desk has one."""
    if not is_office_code(office) or len(office) > LONGEST_OFFICE:
        return False
    return not reference.has_offices(connection) or reference.office(connection, office) is not None


def unknown_problem(field: str) -> Phrase:
    """What is wrong with a form that `unknown_field` found something in."""
    return Phrase("isian {field} tidak dikenal", field=field)


def unknown_field(form: Any, kind: type[Struct]) -> str | None:
    """The first field of a form that `kind` does not have: a slip that would else be dropped in silence."""
    if not isinstance(form, Mapping):
        return None
    hints = get_type_hints(kind)
    known = {field.encode_name: hints[field.name] for field in fields_of(kind)}
    for name, value in form.items():
        if name not in known:
            return str(name)[:40]
        for inner in (known[name], *get_args(known[name])):
            if isinstance(inner, type) and issubclass(inner, Struct) and (found := _unknown_inside(value, inner)):
                return found
    return None


def _unknown_inside(value: Any, kind: type[Struct]) -> str | None:
    values = value if isinstance(value, list | tuple) else [value]
    return next((found for one in values if (found := unknown_field(one, kind))), None)


def said(error: ValidationError) -> Phrase:
    """What a form lacks, in words of ours: the library has only English ones."""
    missing = _MISSING.search(str(error))
    if missing is not None:
        return Phrase("isian {field} belum ada", field=missing.group(1))
    place = _PLACE.search(str(error))
    if place is not None:
        return Phrase("isian {field} bukan jenis yang diharapkan", field=place.group(1))
    return Phrase("bentuknya bukan yang diharapkan")
