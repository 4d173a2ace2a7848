"""Taking a complaint down: checked in words, numbered at once, saved with everything that names the reporter apart."""

import datetime as dt
from typing import Any

from msgspec import UNSET, Struct, UnsetType, ValidationError, convert, to_builtins
from msgspec.structs import asdict, fields, replace

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.ids import CaseId, new_id
from desktop.casework.numbering import desk_number
from desktop.casework.reporter import WHO, Reporter, age_band
from desktop.casework.workflow import begin
from desktop.db import drafts, reference, timekeeping
from desktop.db.numbers import next_counter
from desktop.errors import UserTrouble
from desktop.phrases import Phrase
from desktop.service.acting import course_of, write_act
from desktop.service.checks import LONGEST_TITLE, content_problem, said, unknown_field, unknown_problem
from desktop.service.desk import Desk, Session
from desktop.service.pen import Pen
from desktop.service.promising import promises_for


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
    source_topic: str | None = None
    source_agency: str | None = None
    assumed: tuple[str, ...] = ()


class Saved(Struct, frozen=True):
    """What the clerk is told: the case, its number, and the event that holds it."""

    case: CaseId
    number: str
    event: ev.Event


def complaint_of(form: Any) -> NewComplaint:
    """The complaint in a form that came as JSON. Raises CannotRecord with the field that is wrong."""
    unknown = unknown_field(form, NewComplaint)
    if unknown is not None:
        raise CannotRecord(problem=unknown_problem(unknown))
    try:
        return convert(form, NewComplaint)
    except ValidationError as error:
        raise CannotRecord(problem=said(error)) from error


def record(
    desk: Desk, session: Session, complaint: NewComplaint, draft: str | None = None, same_as: CaseId | None = None
) -> Saved:
    """Saves a complaint, durably, with its number; the draft it was typed in goes in the same transaction.

    `same_as` names a case with the same matter: the new one is tied to it at once. Raises as `write_complaint` does,
    and UnknownCase.
    """
    with desk.store.writing() as connection:
        pen = Pen(connection, desk, session)
        saved = write_complaint(pen, complaint)
        if same_as is not None:
            write_act(pen, begin(saved.event), "case.linked", {"to": same_as, "relation": "duplicate"})
        pen.finish()
        if draft is not None:
            drafts.discard(connection, draft)
    return saved


def support(desk: Desk, session: Session, case: CaseId, complaint: NewComplaint, draft: str | None = None) -> ev.Event:
    """Adds whoever came as a supporter of a case, in place of a new one; what they told becomes the note.

    The draft it was typed in goes in the same transaction. Raises CannotSupport, UnknownCase, NotLegal; then nothing
    was saved.
    """
    told: dict[str, Any] = {"channel": complaint.channel, "note": complaint.narrative.strip() or None}
    told |= {"received_at": complaint.received_at} if complaint.received_at else {}
    told |= {"supporter": to_builtins(complaint.who)} if complaint.who else {}
    with desk.store.writing() as connection:
        pen = Pen(connection, desk, session)
        event = write_act(pen, course_of(connection, case), "supporter.added", told)
        pen.finish()
        if draft is not None:
            drafts.discard(connection, draft)
    return event


def write_complaint(pen: Pen, complaint: NewComplaint, case: CaseId | None = None) -> Saved:
    """The same with a pen in hand, for acts in bulk; `case` is given where it follows from the source.

    The number is taken last: what cannot be recorded costs none. Raises CannotRecord, and NotLegal where this person
    may not record.
    """
    now = pen.desk.now()
    content = _content(pen, complaint, now)
    problem = _unchosen(complaint) or content_problem(pen.connection, content, now)
    if problem is not None:
        raise CannotRecord(problem=problem)
    case = case or CaseId(new_id(pen.desk.world.now_ms(), pen.desk.world.chance(10)))
    event_id = pen.new_id()
    parts = () if complaint.who is None else (pen.part(event_id, WHO, complaint.who.encode()),)
    number = _next_number(pen, now)
    body = replace(content, number=number, parts={part.name: part.commitment for part in parts})
    if complaint.source_id is None:  # nobody stood there for what comes from a file: nothing was promised to anybody
        keeping = timekeeping.keeping(pen.connection)
        body = replace(body, promises=promises_for(keeping, content.classification, content.received_at))
    event = pen.record(case, body, event_id, parts)
    return Saved(case, number, event)


def _content(pen: Pen, complaint: NewComplaint, now: dt.datetime) -> bodies.Recorded:
    """The body, but for number and private parts: every field of the form that bears the same name in the record."""
    values = asdict(complaint)
    kept = {field.name: values[field.name] for field in fields(bodies.Recorded) if field.name in values}
    kept |= {
        "number": "",
        "title": complaint.title.strip() or title_of(complaint.narrative),
        "anonymous": complaint.anonymous is True,
        "secret": complaint.secret is True,
        "received_at": now.isoformat(timespec="seconds") if complaint.received_at is None else complaint.received_at,
        "region_edition": reference.edition(pen.connection, "regions") if complaint.region else None,
        "age_band": _age_band(complaint.who, now.date()),
    }
    return bodies.Recorded(**kept)


def _unchosen(complaint: NewComplaint) -> Phrase | None:
    if complaint.anonymous is UNSET:
        return Phrase("belum dipilih: nama pelapor boleh terlihat atau anonim")
    return Phrase("belum dipilih: terbuka atau rahasia") if complaint.secret is UNSET else None


def _next_number(pen: Pen, now: dt.datetime) -> str:
    desk = pen.desk.identity
    yymm = f"{now:%y%m}"
    return desk_number(desk.office, desk.number, yymm, next_counter(pen.connection, f"{desk.number}-{yymm}"))


def title_of(narrative: str) -> str:
    """A title from the first sentence of a narrative, cut at a word."""
    line = next((line.strip() for line in narrative.splitlines() if line.strip()), narrative.strip())
    ends = [at for mark in (". ", "? ", "! ") if (at := line.find(mark)) > 0]
    sentence = line[: min(ends)] if ends else line.rstrip(".") or line
    if len(sentence) <= LONGEST_TITLE:
        return sentence
    cut = sentence[: LONGEST_TITLE - 1]
    return (cut.rsplit(" ", 1)[0] or cut) + "…"


def _age_band(who: Reporter | None, today: dt.date) -> str | None:
    try:
        return None if who is None or who.birth_date is None else age_band(dt.date.fromisoformat(who.birth_date), today)
    except ValueError:
        return None  # a birth date that is none stays in the private part as it was told
