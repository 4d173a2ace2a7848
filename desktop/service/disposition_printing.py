"""What the *lembar disposisi* of a case says: the disposition in effect, who proposed it, who decided."""

import datetime as dt
from collections.abc import Sequence

from desktop.casework import events as ev
from desktop.casework.clock_faces import Face
from desktop.casework.codes import CHANNELS, CLASSIFICATIONS
from desktop.casework.complaint import Case, Fate, Step
from desktop.casework.ids import CaseId
from desktop.casework.office_settings import OfficeSettings
from desktop.errors import UserTrouble
from desktop.paper.disposition import DispositionContent
from desktop.paper.wording import long_day, time_of_day
from desktop.service.case_reading import Reading
from desktop.service.case_shapes import CaseView
from desktop.service.desk import Desk, Session
from desktop.service.dues import clocks_now
from desktop.service.naming import names_of
from desktop.service.office_settings import settings_of
from desktop.service.printing import letterhead_of, word
from desktop.service.receipts import moment_of, record_of
from desktop.service.seeing import case_for

HEAD = "Penyelia"
"""The title of whoever approved, in an office that has told none."""


class NoDisposition(UserTrouble):
    """There is nothing to print: nobody has approved a disposition that is in effect."""

    what = "Kasus {number} belum punya disposisi yang disetujui."
    safe = "Tidak ada yang dicetak."
    todo = "Cetak lagi setelah disposisinya disetujui."


def disposition_of(desk: Desk, session: Session, case: CaseId) -> DispositionContent:
    """The sheet of the disposition in effect, for the signature of the head whom the office has set.

    Where none is set, or another office's case is printed, it is for whoever approved it. It goes to another office:
    who asked to be anonymous is not even hinted at. Raises UnknownCase, MayNotRead and NoDisposition.
    """
    with desk.store.reading() as connection:
        found = case_for(connection, session, case)
        view = Reading(connection, desk, session).view(found)
        approval = _approval(found)
        if approval is None or view.disposition is None or not view.disposition.decided:
            raise NoDisposition(number=view.number)
        proposer = _proposer(found, approval)
        name = "" if proposer is None else names_of(connection).get(proposer.person, "")
        own = letterhead_of(connection, desk, found.course.office)
        settings = settings_of(connection) if found.course.office == desk.office else OfficeSettings()
        facts = _facts(view, found)
        due = _due(clocks_now(connection, desk, found)[0])
    sent = view.disposition
    return DispositionContent(
        letterhead=own,
        number=view.number,
        facts=facts,
        secret=view.content.secret,
        title=view.content.title,
        narrative=view.content.narrative,
        to=sent.office,
        unit=sent.unit or "",
        instruction=sent.instruction or "",
        due=due,
        proposed_by=name,
        decided_at=dt.datetime.fromisoformat(sent.at),
        approved_by=sent.by if settings.head_name not in ("", sent.by) else "",
        head_title=settings.head_title or HEAD,
        head_name=settings.head_name or sent.by,
        head_number=settings.head_number,
        by_oneself=proposer is not None and proposer.person == approval.event.actor.person,
        printed_at=desk.now(),
    )


def _approval(case: Case) -> Step | None:
    """The newest approval in effect."""
    steps = (step for step in reversed(case.steps) if step.fate is Fate.IN_EFFECT)
    return next((step for step in steps if step.event.kind == "disposition.approved"), None)


def _proposer(case: Case, approval: Step) -> ev.Actor | None:
    target = ev.target_of(ev.decode_body(approval.event))
    return next((step.event.actor for step in case.steps if step.event.id == target), None)


def _facts(view: CaseView, case: Case) -> tuple[tuple[str, str], ...]:
    event, record = record_of(case) or (case.steps[0].event, case.content)
    received = moment_of(event, record)
    content = view.content
    return (
        ("Diterima", f"{long_day(received)}, {time_of_day(received)}"),
        ("Sumber", word(CHANNELS, content.channel)),
        ("Klasifikasi", word(CLASSIFICATIONS, content.classification)),
        ("Kategori", " › ".join(view.category)),
        ("Tempat", ", ".join(part for part in (content.place, *view.region) if part)),
        ("Pelapor", _reporter(view)),
    )


def _due(clocks: Sequence[Face]) -> str:
    """Until when the office that answers has time, by the clocks that still run."""
    running = [one for one in clocks if one.due is not None and one.stopped is None]
    theirs = [one for one in running if one.clock == "first_follow_up" or one.clock.startswith("finish_")]
    return "; ".join(f"{one.name}: {long_day(one.due)}" for one in theirs if one.due is not None)


def _reporter(view: CaseView) -> str:
    if view.content.anonymous or "anonymous" in view.disputes:
        return "anonim"
    return (view.reporter.name or "") if view.reporter else ""
