"""What becomes of an event in the stream of an office: people of a supervisor's, and what the office has set."""

from desktop.casework import bodies, office_bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.casework.ids import KeyId, office_stream
from desktop.casework.numbering import is_desk_number
from desktop.casework.roles import Role, standing
from desktop.casework.workflow import Refusal
from desktop.contract.signatures import key_id
from national.certificates import Certificate, Certificates, is_person, roles_of
from national.verdict import Verdict

OFFICE_KINDS = frozenset({"staff.added", "settings.changed", "desk.enrolled", "desk.revoked"})
"""Kinds that this version knows in an office's stream; all other known ones belong to a case."""


def examine_office(staff: Certificates, event: ev.Event, body: bodies.Body, by: Certificate) -> Verdict:
    """The verdict on an event of a kind in OFFICE_KINDS, whose author is certified as `by`."""
    if Role.SUPERVISOR not in by.roles:
        return Verdict(Outcome.HELD, Refusal.WRONG_ROLE)
    match body:
        case office_bodies.SettingsChanged():
            at_home = event.stream == office_stream(event.office)
            return Verdict(Outcome.ACCEPTED) if at_home else Verdict(Outcome.HELD, "contradicts_itself")
        case office_bodies.StaffAdded():
            return _examine_person(staff, event, body, by)
    return Verdict(Outcome.HELD, Refusal.WRONG_ROLE)


def _examine_person(staff: Certificates, event: ev.Event, body: office_bodies.StaffAdded, by: Certificate) -> Verdict:
    if not _fits(event, body):
        return Verdict(Outcome.HELD, "contradicts_itself")
    if body.person == by.person and not roles_of(body.roles) <= standing(by.roles):
        return Verdict(Outcome.HELD, "own_grant")
    known = staff.certificate(KeyId(body.key))
    if known is None:
        return Verdict(Outcome.ACCEPTED, certified=body)
    if (known.office, known.person) != (event.office, body.person):
        return Verdict(Outcome.HELD, "key_taken")
    if known.roles == roles_of(body.roles):
        return Verdict(Outcome.DUPLICATE)
    return Verdict(Outcome.SUPERSEDED, "already_certified")


def _fits(event: ev.Event, body: office_bodies.StaffAdded) -> bool:
    """Whether a certificate is for a person and a desk of its own office, and names its key by its name."""
    office, dash, desk = body.desk.rpartition("-")
    here = event.stream == office_stream(event.office) and office == event.office and bool(dash)
    return here and is_desk_number(desk) and is_person(body.person) and body.key == key_id(body.public)
