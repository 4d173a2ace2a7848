"""What an act says of a person who is no official: it stands in a private part beside the event (wire.md).

Who took an answer home is the part `taker` of `answer.handed_over`, what the reporter said to it the part `reply` of
`reporter.replied`, who was spoken to the part `person` of `reporter.notified`, one more person with the same matter the
part `supporter` of `supporter.added`; a corrected name, number or phone of the reporter is the part `who` of
`complaint.amended`, field by field with what stood there, so that the corrections of two desks can be merged.
"""

from typing import Any

from msgspec import Struct, ValidationError, convert, json

from desktop.casework.bodies import Change
from desktop.casework.ids import EventId
from desktop.casework.reporter import WHO, Reporter
from desktop.contract.parts import Part
from desktop.errors import UserTrouble
from desktop.phrases import Phrase
from desktop.service.checks import said, unknown_field, unknown_problem
from desktop.service.pen import Pen

TAKER, REPLY, PERSON, SUPPORTER = "taker", "reply", "person", "supporter"


class _OfPerson(Struct, frozen=True, omit_defaults=True, kw_only=True):
    def __repr__(self) -> str:
        """Names nobody, wherever it is printed."""
        return f"{type(self).__name__}(…)"


class Taker(_OfPerson, frozen=True):
    """Who took the answer, or was spoken to: the reporter, or somebody for them."""

    name: str
    relation: str | None = None
    phone: str | None = None


class Reply(_OfPerson, frozen=True):
    """What the reporter said to the answer, in their own words."""

    text: str


class ReporterChanges(_OfPerson, frozen=True):
    """What was corrected in the private part `who`."""

    changes: tuple[Change, ...]


class UnusablePart(UserTrouble):
    """What a form says of a person cannot be taken as it is."""

    what = "Data orang pada {part} belum benar: {problem}."
    safe = "Tidak ada yang diubah."
    todo = "Perbaiki isian itu, lalu ulangi."


_PARTS: dict[str, tuple[str, type[Struct]]] = {
    "answer.handed_over": (TAKER, Taker),
    "complaint.amended": (WHO, ReporterChanges),
    "reporter.replied": (REPLY, Reply),
    "reporter.notified": (PERSON, Taker),
    "supporter.added": (SUPPORTER, Reporter),
}


def private_parts(pen: Pen, event: EventId, kind: str, form: dict[str, Any]) -> tuple[Part, ...]:
    """Takes the private part out of a form. Raises UnusablePart."""
    name, shape = _PARTS.get(kind, ("", Struct))
    if not name or name not in form:
        return ()
    values = form.pop(name)
    unknown = unknown_field(values, shape)
    if unknown is not None:
        raise UnusablePart(part=name, problem=unknown_problem(unknown))
    try:
        told = convert(values, shape)
        if isinstance(told, ReporterChanges):
            convert({change.field: change.value for change in told.changes}, Reporter)
    except ValidationError as error:
        raise UnusablePart(part=name, problem=said(error)) from error
    known = set(Reporter.__struct_fields__)
    if isinstance(told, ReporterChanges) and not {change.field for change in told.changes} <= known:
        raise UnusablePart(part=name, problem=Phrase("ada isian yang tidak dikenal"))
    return (pen.part(event, name, json.encode(told)),)
