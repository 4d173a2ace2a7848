"""What one step of a case says, taken out of its body: words that were typed, codes, offices, changed fields.

Codes stay codes, for the window to put into its language. Nobody who is no official is named here: they stand in
private parts, which `case_reading` masks.
"""

from msgspec import Struct

from desktop.casework import bodies, fact_bodies
from desktop.service.case_shapes import Changed


class Said(Struct, frozen=True, kw_only=True):
    """`code` and `result` are of code lists, `target` is an office or the number of a case, `nth` counts papers."""

    words: str | None = None
    code: str | None = None
    result: str | None = None
    target: str | None = None
    changes: tuple[Changed, ...] = ()
    nth: int | None = None


def said_in(body: bodies.Body | None) -> Said:
    """What a body says, as far as this version knows it."""
    return _of_fact(body) or Said(words=_words(body), code=_code(body), target=_target(body), changes=_changes(body))


def _of_fact(body: bodies.Body | None) -> Said | None:
    """Of the facts that came after the first acts."""
    match body:
        case fact_bodies.ReporterNotified():
            spoke = "in" if body.direction == "in" else "out_reached" if body.reached else "out_missed"
            return Said(code=body.how, result=spoke, words=body.note)
        case fact_bodies.AgencyReminded():
            spoke = "reached" if body.reached else "missed"
            return Said(code=body.how, result=spoke, target=body.to, words=_joined(body.official, body.note))
        case fact_bodies.CopySent():
            return Said(target=body.to, words=body.note)
        case fact_bodies.Assigned():
            return Said(code=None if body.to else "nobody", words=_joined(body.name, body.note))
        case fact_bodies.SupporterAdded():
            return Said(code=body.channel, words=body.note)
        case fact_bodies.Linked():
            return Said(code=body.relation, target=body.number, words=body.note)
        case fact_bodies.ReceiptPrinted():
            return Said(code=body.paper, result=body.how, words=body.reason, nth=body.copy)
        case fact_bodies.WordingEdited():
            return Said(words=body.title, changes=(Changed("narrative", None, body.narrative),))
    return None


def _joined(*parts: str | None) -> str | None:
    return " · ".join(part for part in parts if part) or None


def _words(body: bodies.Body | None) -> str | None:
    """The words that a person typed."""
    match body:
        case bodies.DispositionProposed() | bodies.DispositionApproved():
            return _joined(body.disposition.unit, body.disposition.instruction)
        case bodies.Noted() | bodies.AnswerProposed():
            return body.text or None
        case bodies.Closed():
            return None
        case bodies.CompletionRequested():
            return body.what or None
    return getattr(body, "reason", None) or getattr(body, "note", None)


def _code(body: bodies.Body | None) -> str | None:
    """What was chosen from a list: how an answer was handed over, why a case was closed or archived."""
    match body:
        case bodies.HandedOver() | bodies.Replied():
            return body.how
        case bodies.Rated():
            return str(body.stars)
        case bodies.Postponed():
            return body.until
        case bodies.Closed():
            return body.reason
        case bodies.Archived():
            return body.reason_code
        case bodies.Recorded():
            return body.channel
    return None


def _target(body: bodies.Body | None) -> str | None:
    disposition: bodies.Disposition | None = getattr(body, "disposition", None)
    return disposition.to if disposition else getattr(body, "suggested_office", None)


def _changes(body: bodies.Body | None) -> tuple[Changed, ...]:
    if not isinstance(body, bodies.Amended):
        return ()
    return tuple(Changed(change.field, change.base, change.value) for change in body.changes)
