"""What becomes of a complaint: stories, each a row of acts with who does them and how many working days later."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bench.offices import AGENCY, DISTRICT
from bench.sample.cast import HEALTH, SOCIAL
from bench.sample.words import Drawn, answer, say
from desktop.service.recording import NewComplaint

Form = dict[str, Any]
Fill = Callable[[random.Random, Drawn], Form]


@dataclass(frozen=True)
class Step:
    """One act. `days` is the least and the most of working days after the one before; 0 may be the same hour."""

    who: str
    kind: str
    fill: Fill
    days: tuple[int, int] = (0, 0)


def _nothing(chance: random.Random, drawn: Drawn) -> Form:
    return {}


def _propose(chance: random.Random, drawn: Drawn) -> Form:
    return {"disposition": {"to": drawn.to, "instruction": say(chance, "instructions")}}


def _propose_wrongly(chance: random.Random, drawn: Drawn) -> Form:
    return {"disposition": {"to": HEALTH if drawn.to != HEALTH else SOCIAL}}


def _approve_changed(chance: random.Random, drawn: Drawn) -> Form:
    unit = "Bidang Sarana Prasarana" if drawn.to == AGENCY else "Seksi Pelayanan"
    return {"disposition": {"to": drawn.to, "unit": unit, "instruction": say(chance, "instructions")}}


def _reason(what: str) -> Fill:
    return lambda chance, drawn: {"reason": say(chance, what)}


def _return(chance: random.Random, drawn: Drawn) -> Form:
    return {"reason": say(chance, "not_ours"), "suggested_office": DISTRICT}


def _ask(chance: random.Random, drawn: Drawn) -> Form:
    return {"what": say(chance, "asked")}


def _receive(chance: random.Random, drawn: Drawn) -> Form:
    return {"note": say(chance, "received_later")}


def _postpone(chance: random.Random, drawn: Drawn) -> Form:
    return {"reason": say(chance, "postponed"), "until": chance.choice(("2027-01-15", "2027-02-01"))}


def _note(chance: random.Random, drawn: Drawn) -> Form:
    return {"text": say(chance, "notes")}


def _take_up(chance: random.Random, drawn: Drawn) -> Form:
    return {"note": say(chance, "taken_up")} if chance.random() < 0.5 else {}


def _answer(chance: random.Random, drawn: Drawn) -> Form:
    return {"text": answer(chance, drawn.kind)}


def _hand_over(chance: random.Random, drawn: Drawn) -> Form:
    who = drawn.complaint.who
    form: Form = {"how": chance.choice(("in_person", "in_person", "phone", "message", "post"))}
    return form | ({"taker": {"name": who.name}} if who is not None and who.name else {})


def _close(chance: random.Random, drawn: Drawn) -> Form:
    return {"reason": chance.choice(("content", "content", "content", "time_ran_out", "nothing_left"))}


def _archive(chance: random.Random, drawn: Drawn) -> Form:
    code, note = say(chance, "archived")
    return {"reason_code": code, "note": note}


def _amend(chance: random.Random, drawn: Drawn) -> Form:
    """Puts what was typed in a hurry into whole sentences, or adds what was forgotten."""
    told: NewComplaint = drawn.complaint
    if drawn.edited is not None:
        return {"changes": [{"field": "narrative", "base": told.narrative, "value": drawn.edited}]}
    place = f"{told.place}, masuk dari sisi utara" if told.place else "Balai RW 04"
    return {"changes": [{"field": "place", "base": told.place, "value": place}]}


def _chain(*steps: Step) -> tuple[Step, ...]:
    return steps


_VERIFY = Step("camat", "complaint.verified", _nothing, (1, 2))
_PROPOSE = Step("siti", "disposition.proposed", _propose)
_APPROVE = Step("camat", "disposition.approved", _nothing, (0, 2))
_SENT = _chain(_PROPOSE, _VERIFY, _APPROVE)


_OPEN_ENDS = frozenset({"complaint.verified", "completion.requested", "disposition.approved"})
"""Where stories stop and nobody goes on."""
_MOVED_ON = 0.75
"""Of the settled ones, how many have not stopped there after all."""


def _ending(doer: str, head: str) -> tuple[Step, ...]:
    """From the office that has it to *Selesai*."""
    return _chain(
        Step(doer, "case.taken_up", _take_up, (1, 2)),
        Step(doer, "answer.proposed", _answer, (1, 5)),
        Step(head, "answer.approved", _nothing, (0, 3)),
        Step("siti", "answer.handed_over", _hand_over, (1, 3)),
        Step("siti", "case.closed", _close, (0, 6)),
    )


def _resent(doer: str, head: str) -> tuple[Step, ...]:
    """The same, with an answer that came back once."""
    taken, proposed, approved, *rest = _ending(doer, head)
    back = Step(head, "answer.returned", _reason("returned_answers"), (0, 1))
    return _chain(taken, proposed, back, proposed, approved, *rest)


def story(chance: random.Random, drawn: Drawn, settled: bool = False) -> tuple[Step, ...]:
    """Draws what becomes of a complaint. A `settled` one comes to an end, where somebody can bring it there."""
    begin = _beginning(chance, drawn)
    if begin is not None and not (settled and begin[-1].kind in _OPEN_ENDS and chance.random() < _MOVED_ON):
        return begin
    steps = _sending(chance)
    if drawn.kind not in ("works", "own"):
        return steps  # an office without a desk of its own: its answer is still awaited
    doer, head = ("made", "kadis") if drawn.kind == "works" else ("kasi", "camat")
    if drawn.kind == "works" and chance.random() < 0.1:
        return steps + _chain(Step("made", "case.returned", _return, (1, 3)))
    ending = _resent(doer, head) if chance.random() < 0.2 else _ending(doer, head)
    note = Step(chance.choice(("siti", "yohanes")), "note.added", _note, (0, 2))
    at = chance.randrange(len(ending))
    return steps + ((*ending[:at], note, *ending[at:]) if chance.random() < 0.35 else ending)


def _beginning(chance: random.Random, drawn: Drawn) -> tuple[Step, ...] | None:
    """Stories that end before anything was sent on."""
    turn = chance.random()
    if turn < 0.04:
        return _chain(Step("camat", "complaint.voided", _reason("voided"), (1, 2)))
    if turn < 0.09:
        return _chain(Step("camat", "case.archived", _archive, (1, 3)))
    if turn < 0.13 and drawn.kind == "other":
        return _chain(Step("camat", "case.returned", _reason("not_ours"), (1, 3)))
    if turn < 0.16:
        return _chain(Step("siti", "note.added", _note, (0, 1)), Step("camat", "complaint.verified", _nothing, (1, 3)))
    return _aside(chance) if turn < 0.23 else None


def _aside(chance: random.Random) -> tuple[Step, ...]:
    """Stories that wait for somebody: for the reporter, for a better day; or the reporter takes the complaint back."""
    asked = Step("siti", "completion.requested", _ask, (0, 2))
    match chance.randrange(4):
        case 0:
            return _chain(asked)
        case 1:
            return _chain(asked, Step("yohanes", "completion.received", _receive, (2, 5)), _PROPOSE, _VERIFY, _APPROVE)
        case 2:
            return _chain(Step("yohanes", "case.withdrawn", _reason("withdrawn"), (1, 4)))
    return _chain(_VERIFY, Step("camat", "case.postponed", _postpone, (1, 2)))


def _sending(chance: random.Random) -> tuple[Step, ...]:
    """The ways to an approved disposition: straight, amended first, proposed by the head, changed, or twice."""
    amended = _chain(Step("siti", "complaint.amended", _amend)) if chance.random() < 0.4 else ()
    turn = chance.random()
    if turn < 0.1:
        own = Step("camat", "disposition.proposed", _propose, (0, 1))
        return amended + _chain(_VERIFY, own, Step("sekcam", "disposition.approved", _nothing, (1, 2)))
    if turn < 0.2:
        return amended + _chain(_PROPOSE, _VERIFY, Step("camat", "disposition.approved", _approve_changed, (0, 1)))
    if turn < 0.3:
        wrong = Step("siti", "disposition.proposed", _propose_wrongly)
        back = Step("camat", "disposition.declined", _reason("declined"), (0, 1))
        again = Step("siti", "disposition.proposed", _propose, (1, 2))
        return amended + _chain(wrong, _VERIFY, back, again, _APPROVE)
    return amended + _SENT
