"""Which step of a case brought new work, and to whom: for the mark that stays until this person has opened the case.

New is what waits for an act now and was put there by somebody else: a case that arrived at an office, an answer to be
handed over, a file that was completed, a task that was given. What moved on since is no news any more.
"""

from collections.abc import Iterator

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import OPEN, State
from desktop.casework.complaint import Case, Fate, Step
from desktop.casework.ids import OfficeCode, PersonId
from desktop.casework.roles import Role

_RECORDING = {
    State.RECEIVED: Role.SUPERVISOR,
    State.VERIFIED: Role.CLERK,
    State.PROPOSED: Role.SUPERVISOR,
    State.NOT_OURS: Role.CLERK,
    State.ANSWERED: Role.CLERK,
}
"""In which state a case waits for whom at the office that recorded it."""
_HANDLING = {
    State.DISPOSED: Role.LIAISON,
    State.IN_PROCESS: Role.LIAISON,
    State.ANSWER_PROPOSED: Role.SUPERVISOR,
}
"""The same at the office it was sent to."""
_OWN_PACE = frozenset({"case.taken_up"})
"""Acts after which somebody is at it already."""


def news_of(case: Case, office: OfficeCode) -> Iterator[tuple[str, int]]:
    """A role, or the id of a person, for whom the case is new work at this office; and the number of the step."""
    role = _waits_for(case, office)
    step = None if role is None else _brought(case)
    if role is not None and step is not None:
        yield role.value, step
    mine = task_of(case, office)
    given = None if mine is None else _last(case, "case.assigned", office)
    if mine is not None and given is not None:
        yield mine, given


def task_of(case: Case, office: OfficeCode) -> PersonId | None:
    """Who has an open case at this office."""
    mine = case.facts.assigned.get(office)
    return mine.person if mine is not None and case.course.state in OPEN else None


def _waits_for(case: Case, office: OfficeCode) -> Role | None:
    course = case.course
    if course.state in _HANDLING:
        return _HANDLING[course.state] if course.handling == office else None
    if course.office != office or (course.state is State.ANSWERED and course.handed_over):
        return None
    return _RECORDING.get(course.state)


def _brought(case: Case) -> int | None:
    """The step that led to the present state; None where it is no news: an import, or what somebody began."""
    for at in range(len(case.steps) - 1, -1, -1):
        step = case.steps[at]
        before = case.steps[at - 1].state if at else None
        if step.fate is Fate.IN_EFFECT and step.state is not before:
            return None if step.event.kind in _OWN_PACE or _is_imported(step) else at
    return None


def _is_imported(step: Step) -> bool:
    body = ev.decode_body(step.event)  # it is in effect, so it could be read
    return isinstance(body, bodies.Recorded) and body.source_id is not None


def _last(case: Case, kind: str, office: OfficeCode) -> int | None:
    found = (
        at
        for at in range(len(case.steps) - 1, -1, -1)
        if (step := case.steps[at]).event.kind == kind and step.event.office == office and step.fate is Fate.IN_EFFECT
    )
    return next(found, None)
