"""A case in the words of its file: steps, clocks and what is complained of as plain text; proofs as bytes.

In Indonesian, like every paper of the office. Codes that this version has no word for stay codes.
"""

import datetime as dt
from collections.abc import Mapping

from desktop.casework import bodies, fact_bodies
from desktop.casework import events as ev
from desktop.casework.acts import STATE_LABELS, State
from desktop.casework.clock_faces import Face
from desktop.casework.clock_remaining import remaining_words
from desktop.casework.codes import ARCHIVED, CHANNELS, CLASSIFICATIONS, CLOSED, HANDED_OVER, REPLIED, STARS
from desktop.casework.complaint import Case, Step
from desktop.casework.explaining import VERBS
from desktop.casework.reporter import IdKind
from desktop.contract.case_file import Certified, ClockTold, Named, Proof, ReporterTold, StepTold, Told
from desktop.db import evidence
from desktop.db.evidence import LogRow
from desktop.db.store import Transaction
from desktop.phrases import Phrase
from desktop.service.case_shapes import CaseView, Line, Value
from desktop.service.naming import office_name
from desktop.service.printing import word

_CHOSEN: dict[str, Mapping[str, Phrase]] = {
    "complaint.recorded": CHANNELS,
    "answer.handed_over": HANDED_OVER,
    "case.closed": CLOSED,
    "case.archived": ARCHIVED,
    "reporter.replied": REPLIED,
    "case.rated": STARS,
    "act.undone": VERBS,
}
_IDENTITIES = {IdKind.NIK: "NIK", IdKind.PASSPORT: "Paspor", IdKind.OTHER: "Identitas"}
_RELATIONS = {"duplicate": "ganda dengan", "related": "berkaitan dengan", "unrelated": "tidak lagi berkaitan dengan"}
_WAYS = {"out": "kantor menghubungi pelapor", "in": "pelapor menghubungi kantor"}


def state_words(state: State) -> str:
    """Where a case stands, in words."""
    return str(STATE_LABELS[state])


def body_of(step: Step) -> bodies.Body | None:
    """What a step says, or None where this version cannot read it."""
    try:
        return ev.decode_body(step.event)
    except ev.UNREADABLE:
        return None


def step(connection: Transaction, taken: Step, line: Line) -> StepTold:
    """One step of the timeline."""
    event, body = taken.event, body_of(taken)
    return StepTold(
        event=event.id,
        kind=event.kind,
        act=act_words(event.kind),
        at=event.at,
        who=line.who,
        office=Named(event.office, office_name(connection, event.office)),
        fate=line.fate.value,
        sync=line.sync,
        state=None if line.state is None else state_words(line.state),
        said=body.note if isinstance(body, fact_bodies.Linked | fact_bodies.Assigned) else line.said,
        chosen=_chosen(body, line),
        target=None if isinstance(body, fact_bodies.Linked) else line.target,
        changes=tuple((one.field, _value(one.before), _value(one.after)) for one in line.changes),
        reason=None if line.reason is None else str(line.reason),
        by_oneself=line.by_oneself,
    )


def act_words(kind: str) -> str:
    """An act as a timeline heads it: `Diverifikasi`."""
    said = str(VERBS.get(kind, kind))
    return said[:1].upper() + said[1:]


def _chosen(body: bodies.Body | None, line: Line) -> str | None:
    match body:
        case fact_bodies.Linked():
            return f"{_RELATIONS[body.relation]} {body.number}"
        case fact_bodies.Assigned():
            return body.name or "tidak kepada siapa pun"
        case fact_bodies.ReporterNotified():
            return f"{word(HANDED_OVER, body.how)}, {_WAYS[body.direction]}, {_reached(body.reached)}"
        case fact_bodies.AgencyReminded():
            return f"{word(HANDED_OVER, body.how)}, {_reached(body.reached)}"
        case fact_bodies.ReceiptPrinted():
            return f"cetakan ke-{body.copy}"
        case bodies.Postponed():
            return f"sampai {body.until}"
    return None if line.code is None else word(_CHOSEN.get(line.kind, {}), line.code)


def _reached(reached: bool) -> str:
    return "tersambung" if reached else "tidak tersambung"


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return "" if value is None else str(value)


def told(connection: Transaction, view: CaseView) -> Told:
    """What is complained of, and who reported as far as it may be told; of two edited wordings the newer."""
    said, office, edited = view.content, view.content.reported_office, view.facts.wordings
    reported = (said.reported_name, said.reported_position, said.reported_unit)
    return Told(
        title=said.title,
        first=view.first.narrative,
        now=edited[-1].narrative if edited else said.narrative,
        channel=word(CHANNELS, said.channel),
        classification=word(CLASSIFICATIONS, said.classification),
        category=view.category,
        region=view.region,
        place=said.place,
        occurred_on=said.occurred_on,
        reported=tuple(part for part in reported if part),
        reported_office=None if office is None else Named(office, office_name(connection, office)),
        requested_outcome=said.requested_outcome,
        amount=said.amount,
        anonymous=said.anonymous,
        secret=said.secret,
        reporter=_reporter(view),
    )


def _reporter(view: CaseView) -> ReporterTold:
    if view.content.anonymous or "anonymous" in view.disputes:
        return ReporterTold(standing="anonymous")
    who = view.reporter
    if who is None:
        return ReporterTold(standing="elsewhere" if view.reporter_elsewhere else "none")
    kind = _IDENTITIES.get(who.id_kind)
    return ReporterTold(standing="masked", name=who.name, identity_kind=kind, identity=who.id_number, phone=who.phone)


def clock(face: Face, today: dt.date) -> ClockTold:
    """A deadline as it stands now."""
    parts = [str(part) for part in (face.counting, face.basis, *face.notes) if part is not None]
    return ClockTold(
        clock=face.clock,
        name=str(face.name),
        standing=face.standing.value,
        words=str(remaining_words(face.remaining, today)),
        due=None if face.due is None else face.due.isoformat(),
        promised=None if face.promised is None else face.promised.isoformat(),
        stopped=None if face.stopped is None else face.stopped.isoformat(),
        basis=" ".join(parts) or None,
    )


def proof(row: LogRow, before: bytes | None) -> Proof:
    """What proves one event."""
    return Proof(
        event=row.id,
        data=row.data,
        hash=row.hash.hex(),
        signature=row.signature,
        origin=row.origin,
        seq=row.seq,
        previous=None if before is None else before.hex(),
        chain=row.chain.hex(),
    )


def certificates(connection: Transaction, case: Case) -> tuple[Certified, ...]:
    """What certifies the keys of everybody who wrote in a case."""
    keys = (step.event.actor.key for step in case.steps)
    return tuple(Certified(data, signature) for data, signature in evidence.certificates_for(connection, keys))
