"""State x act -> state, as one table: who may do what, from where to where.

Source: wire.md, Kinds. Rows of other acts come with the issue that builds them. `workflow` judges by it.
"""

from enum import StrEnum

from msgspec import Struct

from desktop.casework.roles import Role
from desktop.phrases import Phrase


class State(StrEnum):
    """Where a case stands (domain.md, The life of a case)."""

    RECEIVED = "received"
    INCOMPLETE = "incomplete"
    VERIFIED = "verified"
    PROPOSED = "proposed"
    DISPOSED = "disposed"
    IN_PROCESS = "in_process"
    ANSWER_PROPOSED = "answer_proposed"
    ANSWERED = "answered"
    CLOSED = "closed"
    NOT_OURS = "not_ours"
    POSTPONED = "postponed"
    ARCHIVED = "archived"
    WITHDRAWN = "withdrawn"


STATE_LABELS: dict[State, Phrase] = {
    State.RECEIVED: Phrase("Diterima"),
    State.INCOMPLETE: Phrase("Menunggu Kelengkapan"),
    State.VERIFIED: Phrase("Terverifikasi"),
    State.PROPOSED: Phrase("Menunggu Persetujuan Disposisi"),
    State.DISPOSED: Phrase("Didisposisikan"),
    State.IN_PROCESS: Phrase("Dalam Proses"),
    State.ANSWER_PROPOSED: Phrase("Menunggu Persetujuan Jawaban"),
    State.ANSWERED: Phrase("Ditindaklanjuti"),
    State.CLOSED: Phrase("Selesai"),
    State.NOT_OURS: Phrase("Bukan Kewenangan"),
    State.POSTPONED: Phrase("Ditunda"),
    State.ARCHIVED: Phrase("Diarsipkan"),
    State.WITHDRAWN: Phrase("Dicabut Pelapor"),
}

OPEN = frozenset(State) - {State.CLOSED, State.ARCHIVED, State.WITHDRAWN}
HANDLED = frozenset({State.DISPOSED, State.IN_PROCESS, State.ANSWER_PROPOSED})
"""States in which only the office the case was sent to acts."""
ASIDE = frozenset({State.INCOMPLETE, State.POSTPONED, State.ARCHIVED})
"""States that a case leaves again for where it was before."""


class When(StrEnum):
    """A condition beside the state."""

    ALWAYS = "always"
    PROPOSAL_STANDS = "proposal_stands"
    NO_PROPOSAL = "no_proposal"


class Act(Struct, frozen=True, kw_only=True):
    """One row: who may do what, from where to where. `to` None leaves the state as it is.

    `back` goes to where the case was before it was put aside.
    """

    kind: str
    roles: frozenset[Role]
    from_: frozenset[State]
    to: State | None = None
    signed: bool = False
    when: When = When.ALWAYS
    decides: bool = True
    """Enters the case's register of decisions, and so depends on `saw`; else it is a fact."""
    back: bool = False
    either: bool = False
    """Also for the office the case was sent to, where it was put aside while it was theirs."""
    lasting: bool = False
    """A fact that the office the case was sent to may add also when the case has left its hands."""


def _act(kind: str, roles: str, from_: str | frozenset[State], to: str = "", **more: object) -> Act:
    states = from_ if isinstance(from_, frozenset) else frozenset(State(name) for name in from_.split())
    return Act(
        kind=kind,
        roles=frozenset(Role(name) for name in roles.split()),
        from_=states,
        to=State(to) if to else None,
        **more,  # type: ignore[arg-type]  # names checked by Act itself, at import
    )


_EVERYONE = "clerk supervisor liaison"

# kind                          who           from                     to
TABLE: tuple[Act, ...] = (
    _act("complaint.amended", "clerk", "received incomplete", decides=False),
    _act("complaint.amended", "supervisor", OPEN, decides=False),
    _act("note.added", _EVERYONE, frozenset(State), decides=False, lasting=True),
    _act("wording.edited", "clerk supervisor", OPEN, decides=False),
    _act("supporter.added", _EVERYONE, frozenset(State), decides=False, lasting=True),
    _act("case.linked", _EVERYONE, frozenset(State), decides=False, lasting=True),
    _act("case.assigned", _EVERYONE, frozenset(State), decides=False, lasting=True),
    _act("copy.sent", _EVERYONE, frozenset(State), decides=False, lasting=True),
    _act("reporter.notified", _EVERYONE, frozenset(State), decides=False, lasting=True),
    _act("agency.reminded", _EVERYONE, frozenset(State), decides=False, lasting=True),
    _act("receipt.printed", _EVERYONE, frozenset(State), decides=False, lasting=True),
    _act("complaint.verified", "supervisor", "received", "proposed", signed=True, when=When.PROPOSAL_STANDS),
    _act("complaint.verified", "supervisor", "received", "verified", signed=True, when=When.NO_PROPOSAL),
    _act("complaint.voided", "supervisor", "received incomplete", "archived", signed=True),
    _act("disposition.proposed", "clerk supervisor", "received"),
    _act("disposition.proposed", "clerk supervisor", "verified not_ours", "proposed"),
    _act("disposition.approved", "supervisor", "proposed", "disposed", signed=True),
    _act("disposition.declined", "supervisor", "proposed", "verified", signed=True),
    _act("case.taken_up", "liaison", "disposed", "in_process"),
    _act("case.returned", "liaison supervisor", "disposed in_process", "not_ours", signed=True),
    _act("case.returned", "supervisor", "received verified", "not_ours", signed=True),
    _act("answer.proposed", "liaison clerk", "in_process", "answer_proposed"),
    _act("answer.approved", "supervisor", "answer_proposed", "answered", signed=True),
    _act("answer.returned", "supervisor", "answer_proposed", "in_process", signed=True),
    _act("answer.handed_over", _EVERYONE, "answered closed", decides=False, lasting=True),
    _act("completion.requested", "clerk supervisor", "received verified", "incomplete"),
    _act("completion.requested", _EVERYONE, "disposed in_process", "incomplete"),
    _act("completion.received", _EVERYONE, "incomplete", back=True, either=True),
    _act("case.postponed", "supervisor", "verified proposed disposed in_process", "postponed", signed=True),
    _act("case.resumed", "supervisor", "postponed", signed=True, back=True, either=True),
    _act("reporter.replied", "clerk", "answered", "in_process", decides=False),
    _act("case.rated", "clerk", "answered closed", decides=False),
    _act("case.closed", "clerk", "answered", "closed", signed=True),
    _act("case.reopened", "supervisor", "closed", "in_process", signed=True),
    _act("case.reopened", "supervisor", "archived", signed=True, back=True),
    _act("case.withdrawn", "clerk", OPEN, "withdrawn", decides=False),
    _act("case.escalated", "supervisor", frozenset(State), signed=True, decides=False),
    _act("case.archived", "supervisor", "received incomplete verified not_ours", "archived", signed=True),
)

ROWS: dict[str, tuple[Act, ...]] = {
    kind: tuple(row for row in TABLE if row.kind == kind) for kind in dict.fromkeys(row.kind for row in TABLE)
}

RECORDING: frozenset[Role] = frozenset({Role.CLERK})
"""Who may record. `complaint.recorded` starts a course and so stands outside the table."""

_APART = {"act.undone", "staff.added", "settings.changed", "desk.enrolled", "desk.revoked"}
SIGNED: frozenset[str] = frozenset(row.kind for row in TABLE if row.signed) | _APART
"""Kinds that only count under the signature of their actor (wire.md, S)."""

MOVING: frozenset[str] = frozenset({"reporter.replied", "case.rated", "case.withdrawn"})
"""Facts about the reporter that move the state where that is legal, and are true also where it is not (wire.md)."""
