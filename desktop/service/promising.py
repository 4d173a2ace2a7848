"""What is promised to a person at the desk, and what a receipt says of it for ever (domain.md, Clocks).

Dates are computed once, at *Simpan*, by the rules and holidays of that moment, and kept in the record. A case from
before, or one that no person stood there for, promised nothing: its receipt tells what the rules give.
"""

import datetime as dt
from collections.abc import Iterator

from desktop.casework.bodies import Promise, Recorded
from desktop.casework.clock_faces import Face, face
from desktop.casework.clocks import YEARS, CaseClock, Timekeeping, moment_of
from desktop.casework.deadlines import Deadline, DeadlineRule, NoRule, deadline, finish_clock, promised_rule, rule_for
from desktop.db import timekeeping
from desktop.service.desk import Desk

Kept = tuple[DeadlineRule, Deadline | None]
"""A rule and, where its clock has begun, the day that it gives."""


def promises_for(keeping: Timekeeping, classification: str, received_at: str) -> tuple[Promise, ...]:
    """The dates that a case is recorded with. A clock that starts elsewhere has no day yet; one without a rule none."""
    received = moment_of(received_at, keeping.zone)
    if received is None:
        return ()
    counted = (_counted(keeping, clock, received) for clock in _clocks(classification))
    return tuple(_promise(*one) for one in counted if one is not None and one[1] is not None)


def outlook(desk: Desk, classification: str, received_at: str) -> tuple[Face, ...]:
    """What saving now would promise, with its reasons; nothing for a moment that is none."""
    with desk.store.reading() as connection:
        keeping = timekeeping.keeping(connection)
    received = moment_of(received_at, keeping.zone)
    if received is None:
        return ()
    counted = ((clock, _counted(keeping, clock, received)) for clock in _clocks(classification))
    running = (
        CaseClock(clock=clock, start=received, deadline=found[1])
        for clock, found in counted
        if found is not None and found[1] is not None
    )
    return tuple(face(clock, keeping, received) for clock in running)


def kept_promises(keeping: Timekeeping, record: Recorded, received: dt.datetime) -> Iterator[Kept]:
    """What a receipt says, line by line. A day that was promised is told as it was, and none is promised later."""
    if received.year not in YEARS:
        return  # another desk's slip: nothing is counted from it
    promised = {one.clock: one for one in record.promises}
    received = received if keeping.zone is None else received.astimezone(keeping.zone)
    for clock in _clocks(record.classification):
        now = _counted(keeping, clock, received)
        frozen = _frozen(promised[clock], now, received) if clock in promised else None
        if frozen is not None:
            yield frozen
        elif now is not None and (not promised or now[1] is None):
            yield now


def _clocks(classification: str) -> tuple[str, str, str]:
    return "verify", "first_follow_up", finish_clock(classification)


def _counted(keeping: Timekeeping, clock: str, received: dt.datetime) -> Kept | None:
    """By the rules of today; None in a gap."""
    try:
        rule = rule_for(keeping.rules, keeping.name, clock, received.date())
    except NoRule:
        return None
    return rule, deadline(rule, keeping.days, received) if rule.start == "received" else None


def _promise(rule: DeadlineRule, found: Deadline | None) -> Promise:
    due = found.due.isoformat() if found is not None and found.due is not None else ""
    return Promise(
        clock=rule.clock, due=due, rule=rule.rules, amount=rule.amount, unit=rule.unit, basis=rule.legal_basis
    )


def _frozen(one: Promise, now: Kept | None, received: dt.datetime) -> Kept | None:
    """As it was promised. Which days did not count is told only where today's table still gives that very day."""
    rule, due = promised_rule(one), moment_of(one.due, received.tzinfo)
    if rule is None or due is None:
        return None
    counted = now[1] if now is not None else None
    same = counted is not None and counted.due == due
    skipped = counted.skipped if counted is not None and same else ()
    return rule, Deadline(rule=rule, start=received, due=due, skipped=skipped)
