"""Cases that belong together, and persons who stand behind one: what may be tied and added, and what is shown of it."""

from collections.abc import Iterable

from msgspec import ValidationError

from desktop.casework import fact_bodies
from desktop.casework.acts import State
from desktop.casework.complaint import Case
from desktop.casework.ids import CaseId
from desktop.casework.reporter import WHO, Reporter, decode_reporter
from desktop.casework.workflow import Course
from desktop.contract.parts import Part
from desktop.db import links, log, projections
from desktop.db.keys import packed
from desktop.db.store import Transaction
from desktop.errors import UserTrouble
from desktop.phrases import Phrase
from desktop.service.case_shapes import LinkView
from desktop.service.desk import Session
from desktop.service.private import SUPPORTER


class CannotLink(UserTrouble):
    """These two cases cannot be tied, or not so."""

    what = "Kasus tidak ditautkan: {problem}."
    safe = "Tidak ada yang diubah."
    todo = "Pilih kasus lain, atau hubungan lain."


class CannotSupport(UserTrouble):
    """This person cannot be added as a supporter."""

    what = "Pendukung tidak ditambahkan: {problem}."
    safe = "Tidak ada yang diubah; yang sudah diketik tetap ada."
    todo = "Periksa data orangnya, lalu ulangi."


def check_link(connection: Transaction, course: Course, body: fact_bodies.Linked) -> None:
    """Raises CannotLink: to itself, twice the same, or lifting what does not stand here."""
    other = CaseId(body.to)
    case = projections.read_case(connection, packed(course.case))
    own = {link.to: link.relation for link in case.links} if case else {}
    if other == course.case:
        raise CannotLink(problem=Phrase("kasus tidak dapat ditautkan dengan dirinya sendiri"))
    if own.get(other) == body.relation:
        raise CannotLink(problem=Phrase("sudah ditautkan dengan {number}", number=body.number))
    if body.relation == "unrelated" and other not in own:
        theirs = other in links.pointing_at(connection, course.case)
        there = Phrase("tautan itu tercatat pada kasus {number}; lepaskan dari sana", number=body.number)
        raise CannotLink(problem=there if theirs else Phrase("belum ditautkan dengan {number}", number=body.number))


def check_supporter(connection: Transaction, course: Course, parts: Iterable[Part]) -> None:
    """Raises CannotSupport: nobody is told, or this person stands there already, by NIK or telephone.

    Who reported anonymously is not compared: the answer would tell whoever tries numbers.
    """
    told = next((decode_reporter(part.data) for part in parts if part.name == SUPPORTER), Reporter())
    if not (told.name or told.id_number or told.phone):
        raise CannotSupport(problem=Phrase("nama, NIK, atau HP belum diisi"))
    case = projections.read_case(connection, packed(course.case))
    if case is not None and _signs(told) & {sign for who in _persons(connection, case) for sign in _signs(who)}:
        raise CannotSupport(problem=Phrase("orang ini sudah tercatat pada kasus {number}", number=case.content.number))


def _persons(connection: Transaction, case: Case) -> Iterable[Reporter]:
    """Those of the case whose parts lie here."""
    places = [(event, SUPPORTER) for event in case.supporters]
    if not case.content.anonymous:
        places += [(step.event.id, WHO) for step in case.steps if step.event.kind == "complaint.recorded"]
    for event, name in places:
        data = log.part_data(connection, event, name)
        try:
            if data is not None:
                yield decode_reporter(data)
        except ValidationError:
            continue  # a newer version's


def _signs(who: Reporter) -> set[str]:
    """What two notes of the same person share, however it was typed."""
    phone = "".join(digit for digit in who.phone or "" if digit.isdigit()).removeprefix("62").lstrip("0")
    number = "".join(sign for sign in who.id_number or "" if sign.isalnum()).upper()
    return {f"{kind}:{sign}" for kind, sign in (("phone", phone), ("number", number)) if sign}


def links_of(connection: Transaction, session: Session, case: Case) -> tuple[LinkView, ...]:
    """The cases that are tied to this one, from either end; none that this person may not know of."""
    told = {link.to: (link.number, link.relation) for link in case.links}
    for other, relation in links.pointing_at(connection, case.course.case).items():
        told.setdefault(other, ("", relation))
    here = links.known(connection, list(told))
    return tuple(
        _shown(other, number, relation, here.get(other))
        for other, (number, relation) in told.items()
        if session.sight.secret or other not in here or not here[other].secret
    )


def _shown(other: CaseId, number: str, relation: str, known: links.Known | None) -> LinkView:
    if known is None:
        return LinkView(case=None, number=number, relation=relation)
    return LinkView(case=other, number=known.number, relation=relation, title=known.title, state=State(known.state))
