"""People, bodies and events of one case, for tests that tell how it goes on."""

from typing import NamedTuple

from msgspec import Raw, json

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import State
from desktop.casework.complaint import Entry, Outcome
from desktop.casework.ids import CaseId, EventId, KeyId, OfficeCode, PersonId, case_stream
from desktop.casework.roles import Role, standing
from desktop.casework.workflow import Course, Standing
from tests.unit.samples import AGENCY, BARE, OFFICE, uid

CASE_ID = CaseId(uid(7000))
CASE = case_stream(CASE_ID)
ELSEWHERE = OfficeCode("33.75.02")
RECORD = EventId(uid(1000))
PROPOSAL = EventId(uid(1001))
ANSWER = EventId(uid(1002))
DECISION = EventId(uid(1003))


class Person(NamedTuple):
    """Somebody on the staff of an office."""

    id: PersonId
    office: OfficeCode
    roles: frozenset[Role]


def person(number: int, office: OfficeCode, *roles: str) -> Person:
    """The `number`-th person."""
    return Person(PersonId(uid(9000 + number)), office, standing(roles))


ANI = person(1, OFFICE, "clerk")
BUDI = person(2, OFFICE, "clerk", "supervisor")
CITRA = person(3, OFFICE, "supervisor")
DEWI = person(4, AGENCY, "liaison")
EKO = person(5, AGENCY, "supervisor")
FITRI = person(6, AGENCY, "clerk")
EVERYONE = (ANI, BUDI, CITRA, DEWI, EKO, FITRI)


def body_for(kind: str, target: EventId | None = None) -> bodies.Body:
    """A plain body of a kind; decisions on a proposal or an answer name `target`."""
    disposition = bodies.Disposition(to=AGENCY)
    match kind:
        case "disposition.approved":
            return bodies.DispositionApproved(target=target or PROPOSAL, proposed=disposition, disposition=disposition)
        case "disposition.declined":
            return bodies.Declined(target=target or PROPOSAL, reason="Bukan urusan kami.")
        case "answer.approved":
            return bodies.AnswerApproved(target=target or ANSWER)
        case "answer.returned":
            return bodies.Declined(target=target or ANSWER, reason="Lengkapi dahulu.")
    return BARE[kind]


def act(
    kind: str,
    who: Person,
    number: int,
    saw: EventId | None = None,
    body: bodies.Body | bytes | None = None,
    target: EventId | None = None,
) -> ev.Event:
    """The `number`-th event of the case; later numbers have later clocks."""
    content = body if isinstance(body, bytes) else json.encode(body or body_for(kind, target))
    return ev.Event(
        v=ev.VERSION,
        id=EventId(uid(number)),
        office=who.office,
        stream=CASE,
        kind=kind,
        at="2026-11-02T08:00:00+07:00",
        hlc=f"{number:016x}",
        actor=ev.Actor(person=who.id, key=KeyId("ztkkf6cw2w6gguv7324erhyxye")),
        saw=saw,
        body=Raw(content),
    )


def accepted(event: ev.Event) -> Entry:
    """The event as the service has confirmed it."""
    return Entry(event, Outcome.ACCEPTED)


def pending(event: ev.Event, who: Person) -> Entry:
    """The event as it waits here."""
    return Entry(event, None, who.roles)


WITH_AGENCY = {
    State.DISPOSED,
    State.IN_PROCESS,
    State.ANSWER_PROPOSED,
    State.ANSWERED,
    State.CLOSED,
    State.POSTPONED,
}
"""States in which a case is known at the office it was sent to."""


BEFORE = {
    State.INCOMPLETE: (State.VERIFIED,),
    State.POSTPONED: (State.IN_PROCESS,),
    State.ARCHIVED: (State.RECEIVED,),
}
"""Where a case was before it was put aside."""


def course_in(state: State, *, proposer: Person = ANI, author: Person = DEWI, proposal: bool | None = None) -> Course:
    """A case of OFFICE in `state`, with what stands there: a proposal by `proposer`, or an answer by `author`."""
    stands = state is State.PROPOSED if proposal is None else proposal
    return Course(
        case=CASE_ID,
        office=OFFICE,
        state=state,
        decision=DECISION,
        handling=AGENCY if state in WITH_AGENCY else None,
        proposal=Standing(PROPOSAL, proposer.id) if stands else None,
        answer=Standing(ANSWER, author.id) if state is State.ANSWER_PROPOSED else None,
        before=BEFORE.get(state, ()),
    )
