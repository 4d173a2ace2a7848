"""Taking a complaint down: checked in words, numbered at once, saved with everything that names the reporter apart."""

import datetime as dt
from typing import Any

from msgspec import UNSET, Struct, UnsetType, ValidationError, convert

from desktop.casework import events as ev
from desktop.casework.codes import CHANNELS, CLASSIFICATIONS
from desktop.casework.ids import CaseId, new_id
from desktop.casework.numbering import desk_number
from desktop.casework.reporter import WHO, Reporter, age_band
from desktop.contract.reference import REGION_EDITION
from desktop.db import drafts, reference
from desktop.db.identity import next_counter
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.service.desk import Desk, Session
from desktop.service.pen import Pen

LONGEST_NARRATIVE = 30_000
"""Characters kept here. LAPOR! takes 3,000; longer ones are shortened by a person before they are forwarded."""
LONGEST_TITLE = 150


class CannotRecord(UserTrouble):
    """Something in the form cannot be taken as it is."""

    what = "Laporan belum bisa disimpan: {problem}."
    safe = "Yang sudah diketik tidak berubah."
    todo = "Perbaiki isian itu, lalu simpan lagi."


class NewComplaint(Struct, frozen=True, kw_only=True):
    """What the clerk has taken down. `anonymous` and `secret` are explicit choices and have no default."""

    narrative: str
    channel: str
    classification: str
    anonymous: bool | UnsetType = UNSET
    secret: bool | UnsetType = UNSET
    title: str = ""
    received_at: str | None = None
    category: str | None = None
    occurred_on: str | None = None
    place: str | None = None
    region: str | None = None
    reported_name: str | None = None
    reported_position: str | None = None
    reported_unit: str | None = None
    reported_office: str | None = None
    requested_outcome: str | None = None
    amount: int | None = None
    priority_programme: bool = False
    strategic_issue: bool = False
    gender: str | None = None
    who: Reporter | None = None
    source_id: str | None = None
    assumed: tuple[str, ...] = ()


class Saved(Struct, frozen=True):
    """What the clerk is told: the case, its number, and the event that holds it."""

    case: CaseId
    number: str
    event: ev.Event


def complaint_of(form: Any) -> NewComplaint:
    """The complaint in a form that came as JSON. Raises CannotRecord with the field that is wrong."""
    try:
        return convert(form, NewComplaint)
    except ValidationError as error:
        raise CannotRecord(problem=str(error)) from error


def record(desk: Desk, session: Session, complaint: NewComplaint, draft: str | None = None) -> Saved:
    """Saves a complaint, durably, with its number; the draft it was typed in goes in the same transaction."""
    with desk.store.writing() as connection:
        pen = Pen(connection, desk, session)
        saved = write_complaint(pen, complaint)
        pen.finish()
        if draft is not None:
            drafts.discard(connection, draft)
    return saved


def write_complaint(pen: Pen, complaint: NewComplaint, case: CaseId | None = None) -> Saved:
    """The same with a pen in hand, for acts in bulk; `case` is given where it follows from the source.

    Raises CannotRecord, and NotLegal where this person may not record.
    """
    now = pen.desk.now()
    _check(pen.connection, complaint, now)
    case = case or CaseId(new_id(pen.desk.world.now_ms(), pen.desk.world.chance(10)))
    event_id = pen.new_id()
    who = None if complaint.who is None else pen.part(event_id, WHO, complaint.who.encode())
    number = _next_number(pen, now)
    body = ev.Recorded(
        number=number,
        channel=complaint.channel,
        classification=complaint.classification,
        title=complaint.title.strip() or title_of(complaint.narrative),
        narrative=complaint.narrative,
        anonymous=complaint.anonymous is True,
        secret=complaint.secret is True,
        received_at=complaint.received_at or now.isoformat(timespec="seconds"),
        category=complaint.category,
        occurred_on=complaint.occurred_on,
        place=complaint.place,
        region=complaint.region,
        region_edition=REGION_EDITION if complaint.region else None,
        reported_name=complaint.reported_name,
        reported_position=complaint.reported_position,
        reported_unit=complaint.reported_unit,
        reported_office=complaint.reported_office,
        requested_outcome=complaint.requested_outcome,
        amount=complaint.amount,
        priority_programme=complaint.priority_programme,
        strategic_issue=complaint.strategic_issue,
        gender=complaint.gender,
        age_band=_age_band(complaint.who, now.date()),
        source_id=complaint.source_id,
        assumed=complaint.assumed,
        parts={} if who is None else {WHO: who.commitment},
    )
    parts = () if who is None else (who,)
    event = pen.record(case, body, event_id, parts)
    return Saved(case, number, event)


def _next_number(pen: Pen, now: dt.datetime) -> str:
    desk = pen.desk.identity
    yymm = f"{now:%y%m}"
    return desk_number(desk.office, desk.number, yymm, next_counter(pen.connection, f"{desk.number}-{yymm}"))


def title_of(narrative: str) -> str:
    """A title from the first sentence of a narrative, cut at a word."""
    line = next((line.strip() for line in narrative.splitlines() if line.strip()), narrative.strip())
    ends = [at for mark in (". ", "? ", "! ") if (at := line.find(mark)) > 0]
    sentence = line[: min(ends)] if ends else line.rstrip(".")
    if len(sentence) <= LONGEST_TITLE:
        return sentence
    cut = sentence[: LONGEST_TITLE - 1]
    return (cut.rsplit(" ", 1)[0] or cut) + "…"


def _age_band(who: Reporter | None, today: dt.date) -> str | None:
    try:
        return None if who is None or who.birth_date is None else age_band(dt.date.fromisoformat(who.birth_date), today)
    except ValueError:
        return None  # a birth date that is none stays in the private part as it was told


def _check(connection: Transaction, complaint: NewComplaint, now: dt.datetime) -> None:
    problem = _problem(complaint, now) or _reference_problem(connection, complaint)
    if problem:
        raise CannotRecord(problem=problem)


def _problem(complaint: NewComplaint, now: dt.datetime) -> str | None:
    if not complaint.narrative.strip():
        return "isi laporan masih kosong"
    if len(complaint.narrative) > LONGEST_NARRATIVE:
        return f"isi laporan {len(complaint.narrative)} karakter, paling banyak {LONGEST_NARRATIVE}"
    if len(complaint.title.strip()) > LONGEST_TITLE:
        return f"judul {len(complaint.title.strip())} karakter, paling banyak {LONGEST_TITLE}"
    if complaint.channel not in CHANNELS:
        return f"sumber “{complaint.channel[:40]}” tidak dikenal; pilihannya {', '.join(CHANNELS)}"
    if complaint.classification not in CLASSIFICATIONS:
        return f"klasifikasi “{complaint.classification[:40]}” tidak dikenal; pilihannya {', '.join(CLASSIFICATIONS)}"
    for flag, question in (
        ("anonymous", "nama pelapor boleh terlihat atau anonim"),
        ("secret", "terbuka atau rahasia"),
    ):
        if getattr(complaint, flag) is UNSET:
            return f"belum dipilih: {question}"
    return _date_problem(complaint, now)


def _date_problem(complaint: NewComplaint, now: dt.datetime) -> str | None:
    try:
        received = now if complaint.received_at is None else dt.datetime.fromisoformat(complaint.received_at)
        if received.tzinfo is None:
            return "waktu diterima belum memuat zona waktu"
        if complaint.occurred_on is not None:
            dt.date.fromisoformat(complaint.occurred_on)
    except ValueError:
        return "tanggal tidak terbaca; pakai bentuk 2026-11-24 atau 2026-11-24T09:30+07:00"
    return None


def _reference_problem(connection: Transaction, complaint: NewComplaint) -> str | None:
    if complaint.category is not None and not reference.has_category(connection, complaint.category):
        return f"kategori “{complaint.category[:60]}” tidak ada dalam daftar"
    if complaint.region is not None and reference.region_name(connection, complaint.region) is None:
        return f"kode wilayah “{complaint.region[:20]}” tidak ada dalam daftar"
    return None
