"""What a complaint may say, whether it is recorded, imported or amended: one set of checks, told in words."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, get_args, get_type_hints

from msgspec import Struct, ValidationError
from msgspec.structs import asdict
from msgspec.structs import fields as fields_of

from desktop.casework import events as ev
from desktop.casework.codes import CHANNELS, CLASSIFICATIONS
from desktop.casework.numbering import is_office_code
from desktop.db import reference
from desktop.db.store import Transaction

LONGEST_NARRATIVE = 30_000
"""Characters kept here. LAPOR! takes 3,000; longer ones are shortened by a person before they are forwarded."""
LONGEST_TITLE = 150
LONGEST_TEXT = 2_000
"""Characters of any other field."""
LONGEST_OFFICE = 32
_LARGEST_AMOUNT = 10**15

_MISSING = re.compile(r"Object missing required field `(\w+)`")
_PLACE = re.compile(r"at `\$\.([^`]+)`")


def content_problem(connection: Transaction, content: ev.Recorded) -> str | None:
    """What is wrong with a complaint as it would stand, or None."""
    return _text_problem(content) or _date_problem(content) or _reference_problem(connection, content)


def _text_problem(content: ev.Recorded) -> str | None:
    if not content.narrative.strip():
        return "isi laporan masih kosong"
    if len(content.narrative) > LONGEST_NARRATIVE:
        return f"isi laporan {len(content.narrative)} karakter, paling banyak {LONGEST_NARRATIVE}"
    if not content.title.strip() or len(content.title) > LONGEST_TITLE:
        return f"judul {len(content.title.strip())} karakter; harus 1 sampai {LONGEST_TITLE}"
    if content.channel not in CHANNELS:
        return f"sumber “{content.channel[:40]}” tidak dikenal; pilihannya {', '.join(CHANNELS)}"
    if content.classification not in CLASSIFICATIONS:
        return f"klasifikasi “{content.classification[:40]}” tidak dikenal; pilihannya {', '.join(CLASSIFICATIONS)}"
    if content.amount is not None and not 0 <= content.amount <= _LARGEST_AMOUNT:
        return "nilai uang tidak masuk akal; tulis dalam rupiah penuh"
    for name, value in asdict(content).items():
        if name != "narrative" and isinstance(value, str) and len(value) > LONGEST_TEXT:
            return f"isian {name} {len(value)} karakter, paling banyak {LONGEST_TEXT}"
    return None


def _date_problem(content: ev.Recorded) -> str | None:
    try:
        received = dt.datetime.fromisoformat(content.received_at)
        if content.occurred_on is not None:
            dt.date.fromisoformat(content.occurred_on)
    except ValueError:
        return "tanggal tidak terbaca; pakai bentuk 2026-11-24 atau 2026-11-24T09:30+07:00"
    return "waktu diterima belum memuat zona waktu" if received.tzinfo is None else None


def _reference_problem(connection: Transaction, content: ev.Recorded) -> str | None:
    if content.category is not None and not reference.has_category(connection, content.category):
        return f"kategori “{content.category[:60]}” tidak ada dalam daftar"
    if content.region is not None and reference.region_name(connection, content.region) is None:
        return f"kode wilayah “{content.region[:20]}” tidak ada dalam daftar"
    if content.reported_office is not None and not is_known(connection, content.reported_office):
        return f"instansi terlapor “{content.reported_office[:40]}” tidak ada dalam daftar"
    return None


def is_known(connection: Transaction, office: str) -> bool:
    """Whether there is such an office: a well-formed code, and in the list where this desk has one."""
    if not is_office_code(office) or len(office) > LONGEST_OFFICE:
        return False
    return not reference.has_offices(connection) or reference.office(connection, office) is not None


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


def said(error: ValidationError) -> str:
    """What a form lacks, in Indonesian: the library says it in English."""
    missing = _MISSING.search(str(error))
    if missing is not None:
        return f"isian {missing.group(1)} belum ada"
    place = _PLACE.search(str(error))
    return f"isian {place.group(1)} bukan jenis yang diharapkan" if place else "bentuknya bukan yang diharapkan"
