"""What the fields of an act may say: code lists, fields and offices that exist. Checked before anything is saved."""

from collections.abc import Mapping

from msgspec import ValidationError, convert
from msgspec.structs import asdict

from desktop.casework import events as ev
from desktop.casework.codes import ARCHIVED, CHANNELS, CLASSIFICATIONS, CLOSED, HANDED_OVER
from desktop.casework.numbering import is_office_code
from desktop.db import reference
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.service.desk import Desk

LONGEST_OFFICE = 32

_CHOICES: dict[tuple[str, str], Mapping[str, str]] = {
    ("answer.handed_over", "how"): HANDED_OVER,
    ("case.closed", "reason"): CLOSED,
    ("case.archived", "reason_code"): ARCHIVED,
}
_AMENDED: dict[str, Mapping[str, str]] = {"channel": CHANNELS, "classification": CLASSIFICATIONS}


class UnknownOffice(UserTrouble):
    """No such office in the reference data."""

    what = "Instansi {office} tidak ada dalam daftar."
    safe = "Tidak ada yang diubah."
    todo = "Periksa kodenya, atau sinkronkan dahulu agar daftar instansi terbaru sampai di sini."


def problem_of(connection: Transaction, kind: str, body: ev.Body) -> str | None:
    """What is wrong with the body of an act, in words, or None."""
    for (act, field), choices in _CHOICES.items():
        if act == kind and getattr(body, field) not in choices:
            return f"{field} harus salah satu dari {', '.join(choices)}"
    disposition = getattr(body, "disposition", None)
    if disposition is not None and not is_known(connection, disposition.to):
        return f"instansi {disposition.to} tidak ada dalam daftar"
    if isinstance(body, ev.Amended):
        return next((problem for change in body.changes if (problem := _change_problem(connection, change))), None)
    return None


def _change_problem(connection: Transaction, change: ev.Change) -> str | None:
    field, value = change.field, change.value
    if field not in ev.AMENDABLE:
        return f"isian {field[:40]} tidak ada atau tidak dapat diubah"
    if field in _AMENDED and value not in _AMENDED[field]:
        return f"{field} harus salah satu dari {', '.join(_AMENDED[field])}"
    if field == "category" and value is not None and not reference.has_category(connection, str(value)):
        return f"kategori {str(value)[:60]} tidak ada dalam daftar"
    if field == "region" and value is not None and reference.region_name(connection, str(value)) is None:
        return f"kode wilayah {str(value)[:20]} tidak ada dalam daftar"
    return None if _fits(field, value) else f"isi {field} bukan jenis yang diharapkan"


def _fits(field: str, value: str | int | bool | None) -> bool:
    """Whether a complaint can hold `value` there."""
    blank = ev.Recorded(
        number="",
        channel="",
        classification="",
        title="",
        narrative="",
        anonymous=False,
        secret=False,
        received_at="",
    )
    try:
        convert(asdict(blank) | {field: value}, ev.Recorded)
    except ValidationError:
        return False
    return True


def is_known(connection: Transaction, office: str) -> bool:
    """Whether a case can be sent there: a well-formed code, and in the list where this desk has one."""
    if not is_office_code(office) or len(office) > LONGEST_OFFICE:
        return False
    return not reference.has_offices(connection) or reference.office(connection, office) is not None


def check_office(desk: Desk, office: str) -> None:
    """Raises UnknownOffice where a case could not be sent there."""
    with desk.store.reading() as connection:
        if not is_known(connection, office):
            raise UnknownOffice(office=office[:40])
