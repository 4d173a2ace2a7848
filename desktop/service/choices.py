"""What the fields of an act may say: code lists, fields and offices that exist. Checked before anything is saved."""

import datetime as dt
from collections.abc import Mapping

from msgspec import ValidationError, convert
from msgspec.structs import asdict

from desktop.casework import bodies, fact_bodies
from desktop.casework.codes import ARCHIVED, CHANNELS, CLOSED, HANDED_OVER, REPLIED
from desktop.casework.complaint import Case
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.phrases import Phrase
from desktop.service.checks import content_problem, is_day, is_known
from desktop.service.desk import Desk
from desktop.service.fact_checks import fact_problem

_CHOICES: dict[tuple[str, str], Mapping[str, Phrase]] = {
    ("answer.handed_over", "how"): HANDED_OVER,
    ("case.closed", "reason"): CLOSED,
    ("case.archived", "reason_code"): ARCHIVED,
    ("reporter.replied", "how"): REPLIED,
    ("reporter.notified", "how"): HANDED_OVER,
    ("agency.reminded", "how"): HANDED_OVER,
    ("supporter.added", "channel"): CHANNELS,
}


class UnknownOffice(UserTrouble):
    """No such office in the reference data."""

    what = "Instansi {office} tidak ada dalam daftar."
    safe = "Tidak ada yang diubah."
    todo = "Periksa kodenya, atau sinkronkan dahulu agar daftar instansi terbaru sampai di sini."


class MustNotReach(UserTrouble):
    """A secret case, and the office of the reported party or one below it (wire.md)."""

    what = "Belum bisa disetujui: {why}."
    safe = "Tidak ada yang diubah."
    todo = "Teruskan ke instansi lain, misalnya yang mengawasinya."


def problem_of(
    connection: Transaction, now: dt.datetime, kind: str, body: bodies.Body, case: Case | None
) -> Phrase | None:
    """What is wrong with the body of an act, in words, or None. `case` is there for those that `LOOKED_AT` names."""
    for (act, field), choices in _CHOICES.items():
        if act == kind and getattr(body, field) not in choices:
            return Phrase("{field} harus salah satu dari {known}", field=field, known=", ".join(choices))
    target = _target(body)
    if target is not None and not is_known(connection, target):
        return Phrase("instansi {code} tidak ada dalam daftar", code=target)
    if isinstance(body, bodies.Postponed) and not is_day(body.until):
        return Phrase("tanggal {day} tidak ada", day=body.until)
    if isinstance(body, bodies.Amended) and case is not None:
        return _amendment_problem(connection, now, body, case.content)
    return fact_problem(connection, now, body, case)


def _target(body: bodies.Body) -> str | None:
    """The office that an act sends something to."""
    if isinstance(body, fact_bodies.CopySent | fact_bodies.AgencyReminded):
        return body.to
    disposition: bodies.Disposition | None = getattr(body, "disposition", None)
    return None if disposition is None else disposition.to


def _amendment_problem(
    connection: Transaction, now: dt.datetime, body: bodies.Amended, content: bodies.Recorded
) -> Phrase | None:
    """An amended complaint has to stand every check that a recorded one stands, in what the amendment changes."""
    values = asdict(content)
    for change in body.changes:
        if change.field not in bodies.AMENDABLE:
            return Phrase("isian {field} tidak ada atau tidak dapat diubah", field=change.field[:40])
        values[change.field] = change.value
        try:
            after = convert(values, bodies.Recorded)
        except ValidationError:
            return Phrase("isi {field} bukan jenis yang diharapkan", field=change.field)
        problem = content_problem(connection, after, now, content)
        if problem is not None:
            return problem
    return None


def check_office(desk: Desk, office: str) -> None:
    """Raises UnknownOffice where a case could not be sent there."""
    with desk.store.reading() as connection:
        if not is_known(connection, office):
            raise UnknownOffice(office=office[:40])
