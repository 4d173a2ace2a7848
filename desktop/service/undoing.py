"""Taking acts back before anybody was told of them (wire.md, `act.undone`).

Nothing leaves the log: the act and what takes it back are both sent, together, and the act never takes effect.
"""

from collections.abc import Sequence

from desktop.casework import events as ev
from desktop.casework.acts import ROWS
from desktop.casework.complaint import Case, Fate
from desktop.casework.ids import CaseId, EventId, case_of
from desktop.casework.undoing import UNDO
from desktop.casework.workflow import Refusal
from desktop.db import log, outbox
from desktop.db.store import Transaction
from desktop.phrases import Phrase
from desktop.service.acting import Bulk, read_case
from desktop.service.approvals import IN_ONE_TRANSACTION
from desktop.service.desk import Desk, Session
from desktop.service.pen import NotLegal, Pen


def undo(desk: Desk, session: Session, acts: Sequence[EventId]) -> Bulk:
    """Takes acts back, one of each case at the most, in transactions of fifty; the newest first.

    One that was sent, that others built upon, or that is somebody else's stays, and is named with the reason.
    """
    done = 0
    refused: list[tuple[CaseId, Phrase]] = []
    newest_first = acts[::-1]
    for start in range(0, len(newest_first), IN_ONE_TRANSACTION):
        with desk.store.writing() as connection:
            pen = Pen(connection, desk, session)
            for act in newest_first[start : start + IN_ONE_TRANSACTION]:
                try:
                    _undo(pen, act)
                    done += 1
                except NotLegal as trouble:
                    refused.append((_case_of(connection, act), trouble.reason))
            pen.finish()
    return Bulk(done, tuple(refused))


def _case_of(connection: Transaction, act: EventId) -> CaseId:
    case = case_of(log.read(connection, act).stream)
    assert case is not None  # noqa: S101  # only acts on cases are offered to be taken back
    return case


def _undo(pen: Pen, act: EventId) -> None:
    found = read_case(pen.connection, _case_of(pen.connection, act))
    refusal = _refusal(pen, found, act)
    if refusal is not None:
        raise NotLegal(refusal, UNDO, found.course, pen.session.roles)
    pen.undo(found.course, act)


def _refusal(pen: Pen, case: Case, act: EventId) -> Refusal | None:
    """Why not: only the last step of a case, by its own author, as long as it is nowhere but here."""
    if not outbox.is_unsent(pen.connection, act):
        return Refusal.SENT_ALREADY
    standing = [step.event for step in case.steps if step.fate is Fate.IN_EFFECT and step.event.kind in ROWS]
    if not standing or standing[-1].id != act:
        return Refusal.NOT_THE_LAST
    own = ev.Actor(pen.session.person, pen.session.key.key_id)
    return None if standing[-1].actor == own else Refusal.NOT_ONES_OWN
