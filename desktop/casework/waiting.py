"""Which cases wait for an act: for doing it to all of them at once, and for what needs a person now."""

from desktop.casework.acts import ROWS, State
from desktop.casework.workflow import Course, holds

WAITED_FOR: frozenset[str] = frozenset(
    {
        "complaint.verified",
        "disposition.proposed",
        "disposition.approved",
        "case.taken_up",
        "answer.proposed",
        "answer.approved",
        "answer.handed_over",
        "case.closed",
    }
)
"""The way of every case. Only these may be done in bulk: nobody voids or declines everything at once."""


def waits_for(course: Course, kind: str) -> bool:
    """Whether this case waits for an act of `kind`: the state allows it and it was not done yet. For acting in bulk."""
    if kind not in WAITED_FOR:
        return False
    if kind == "answer.handed_over":
        return course.state is State.ANSWERED and not course.handed_over
    if kind == "disposition.proposed" and course.proposal is not None:
        return False
    return any(course.state in row.from_ and holds(row.when, course) and row.decides for row in ROWS.get(kind, ()))
