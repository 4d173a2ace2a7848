"""What the facts of a case may say: who can be given it, who may have a copy, what an edited wording must hold."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from desktop.casework import bodies, fact_bodies
from desktop.casework.complaint import Case
from desktop.casework.ids import OfficeCode
from desktop.casework.roles import Role, standing
from desktop.casework.workflow import Course
from desktop.db import people, reference
from desktop.db.store import Transaction
from desktop.phrases import Phrase
from desktop.service.case_shapes import PersonChoice
from desktop.service.checks import content_problem, moment_problem
from desktop.service.naming import office_name

_AT_WORK = frozenset({Role.CLERK, Role.SUPERVISOR, Role.LIAISON})
"""Roles in which somebody does something with a case."""
LOOKED_AT = frozenset(
    {"complaint.amended", "wording.edited", "copy.sent", "agency.reminded"}
    | {"disposition.proposed", "disposition.approved"}
)
"""Kinds whose check needs all of the case."""


def colleagues(connection: Transaction, office: OfficeCode) -> tuple[PersonChoice, ...]:
    """Who can be given a case at this office, each once, by name."""
    own = [(one.person, one.name, one.roles) for one in people.own_keys(connection)]
    added = [(one.person, one.name, one.roles) for one in people.everybody(connection) if one.office == office]
    found = {person: name for person, name, roles in (*own, *added) if standing(roles) & _AT_WORK}
    return tuple(PersonChoice(person, name) for person, name in sorted(found.items(), key=lambda one: one[1]))


def name_assignee(connection: Transaction, office: OfficeCode, values: dict[str, Any]) -> Phrase | None:
    """Puts the name of whom a case is given to beside the id, or says that there is no such person here."""
    values.pop("name", None)
    if values.get("to") is None:
        return None
    name = next((one.name for one in colleagues(connection, office) if one.person == values["to"]), None)
    values["name"] = name
    return Phrase("orang ini bukan petugas kantor ini") if name is None else None


def fact_problem(connection: Transaction, now: dt.datetime, body: bodies.Body, case: Case | None) -> Phrase | None:
    """What is wrong with a fact about a case as it stands now, or None."""
    match body:
        case fact_bodies.AgencyReminded() if case is not None and case.course.handling != body.to:
            return Phrase("kasus ini tidak sedang di {office}", office=office_name(connection, body.to))
        case fact_bodies.CopySent() if case is not None:
            return _copy_problem(connection, body.to, case)
        case bodies.DispositionProposed() | bodies.DispositionApproved() if case is not None:
            return kept_words(connection, body.disposition.to, case)
        case fact_bodies.SupporterAdded():
            return moment_problem(body.received_at, now)
        case fact_bodies.WordingEdited() if case is not None:
            said = case.content
            edited = replace(said, narrative=body.narrative, title=body.title or said.title)
            return content_problem(connection, edited, now, said)
    return None


def not_here(course: Course, office: OfficeCode, kind: str) -> Phrase | None:
    """Why a fact that is legal makes no sense on this case, for whoever would be offered it."""
    if kind != "agency.reminded":
        return None
    if course.handling is None:
        return Phrase("Belum bisa diingatkan: kasus ini belum dikirim ke instansi mana pun.")
    if course.handling == office:
        return Phrase("Belum bisa diingatkan: kasus ini ditangani kantor ini sendiri.")
    return None


def _copy_problem(connection: Transaction, office: str, case: Case) -> Phrase | None:
    """A secret case never reaches the office of the reported party, nor one below it (wire.md)."""
    if office in (case.course.office, case.course.handling):
        return Phrase("{office} sudah memegang kasus ini", office=office_name(connection, office))
    return kept_words(connection, office, case)


def kept_words(connection: Transaction, office: str, case: Case) -> Phrase | None:
    """Why a case must not go to an office, or None."""
    if not is_kept_from(connection, office, case):
        return None
    named = office_name(connection, office)
    return Phrase("laporan ini rahasia dan menyangkut {office}, jadi tidak boleh dibaca di sana", office=named)


def is_kept_from(connection: Transaction, office: str, case: Case) -> bool:
    """Whether a secret case must not reach an office. Of values in dispute the more careful one counts."""
    disputed: Mapping[str, tuple[object, ...]] = case.disputed_fields
    secret = case.content.secret or True in disputed.get("secret", ())
    reported = {case.content.reported_office, *disputed.get("reported_office", ())} - {None}
    return secret and bool(reported & {office, *reference.above(connection, office)})
