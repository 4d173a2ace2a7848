"""What the facts of a case leave behind: how it is worded now, who has it, who got a copy, who was spoken to.

Facts move no case and are never superseded (wire.md, Outcomes). Where two people did at once what only one can have
done (both edited the wording), both stand until a person chooses.
"""

from msgspec import Struct
from msgspec.structs import replace

from desktop.casework import bodies, fact_bodies
from desktop.casework import events as ev
from desktop.casework.ids import EventId, OfficeCode, PersonId


class Wording(Struct, frozen=True):
    """An edited wording, *Isi Akhir*. `title` None leaves the title as it was recorded."""

    event: EventId
    author: PersonId
    at: str
    title: str | None
    narrative: str


class Assignee(Struct, frozen=True):
    """Who has a case at an office, by id and by the name of that time."""

    person: PersonId
    name: str


class Contact(Struct, frozen=True):
    """A call or a visit: the reporter's, or the one to `agency`. Who was spoken to stands in a private part."""

    event: EventId
    at: str
    how: str
    reached: bool
    inward: bool = False
    """The reporter came to the desk, not the desk to them."""
    agency: OfficeCode | None = None


class CaseFacts(Struct, frozen=True, kw_only=True):
    """All of it, of one case."""

    wordings: tuple[Wording, ...] = ()
    """Those that nobody replaced, the oldest first. More than one text of them: two people edited at once."""
    assigned: dict[OfficeCode, Assignee] = {}
    copies: tuple[OfficeCode, ...] = ()
    contacts: tuple[Contact, ...] = ()
    """The oldest first."""

    @property
    def disputed_wordings(self) -> tuple[Wording, ...]:
        """One of each text that stands, where there are several; else nothing."""
        texts = {(one.title, one.narrative): one for one in reversed(self.wordings)}
        return tuple(reversed(texts.values())) if len(texts) > 1 else ()


def gather(facts: CaseFacts, event: ev.Event, body: bodies.Body) -> CaseFacts:
    """The facts after one more act in effect; the same ones after any that adds none."""
    match body:
        case fact_bodies.WordingEdited():
            return replace(facts, wordings=_worded(facts.wordings, event, body))
        case fact_bodies.Assigned():
            return replace(facts, assigned=_assigned(facts.assigned, event, body))
        case fact_bodies.CopySent():
            return replace(facts, copies=tuple(dict.fromkeys((*facts.copies, OfficeCode(body.to)))))
        case fact_bodies.ReporterNotified():
            contact = Contact(event.id, event.at, body.how, body.reached, body.direction == "in")
            return replace(facts, contacts=(*facts.contacts, contact))
        case fact_bodies.AgencyReminded():
            contact = Contact(event.id, event.at, body.how, body.reached, agency=OfficeCode(body.to))
            return replace(facts, contacts=(*facts.contacts, contact))
    return facts


def _worded(standing: tuple[Wording, ...], event: ev.Event, body: fact_bodies.WordingEdited) -> tuple[Wording, ...]:
    """What its author saw gives way, with everything of the same text; what they did not see stays beside it."""
    seen = {body.base, *body.settles}
    texts = {(one.title, one.narrative) for one in standing if one.event in seen}
    kept = tuple(one for one in standing if (one.title, one.narrative) not in texts)
    return (*kept, Wording(event.id, event.actor.person, event.at, body.title, body.narrative))


def _assigned(
    before: dict[OfficeCode, Assignee], event: ev.Event, body: fact_bodies.Assigned
) -> dict[OfficeCode, Assignee]:
    others = {office: who for office, who in before.items() if office != event.office}
    if body.to is None:
        return others
    return {**others, event.office: Assignee(PersonId(body.to), body.name or "")}


def worded(recorded: bodies.Recorded, facts: CaseFacts) -> bodies.Recorded:
    """A complaint as it reads now: with the edited wording where one stands; of several the oldest, until chosen."""
    if not facts.wordings:
        return recorded
    now = facts.wordings[0]
    return replace(recorded, narrative=now.narrative, title=now.title or recorded.title)
