"""What an act says of a person who is no official stands in a private part beside its event, and nowhere else."""

from typing import Any

import pytest
from msgspec import json

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.ids import CaseId
from desktop.contract.parts import Part
from desktop.db import outbox
from desktop.service.acting import UnusableBody, act_on_waiting
from desktop.service.pen import NotLegal
from desktop.service.private import ReporterChanges, Taker, UnusablePart
from desktop.service.verifying import verify
from tests.desks import SITI, Workplace
from tests.service.fake_national import National, exchange, settle

TAKER = {"name": "Slamet Riyadi", "relation": "anak", "phone": "081300009999"}
WHO = {"changes": [{"field": "phone", "base": SITI.phone, "value": "081355557777"}]}


@pytest.fixture
def answered(place: Workplace) -> CaseId:
    """A case whose answer can be handed over."""
    case = place.record(who=SITI).case
    place.walk(case, "answer.approved")
    return case


def part_of(place: Workplace, event: ev.Event) -> Part:
    rows = place.sql("SELECT name, salt, data FROM parts WHERE event = ?", bytes.fromhex(event.id.replace("-", "")))
    ((name, salt, data),) = rows
    return Part(event.id, name, salt, data)


def test_who_took_the_answer_stands_in_the_part_and_not_in_the_event(place: Workplace, answered: CaseId) -> None:
    event = place.act("sari", answered, "answer.handed_over", how="in_person", note="Di loket.", taker=TAKER)
    part = part_of(place, event)
    assert (part.name, json.decode(part.data, type=Taker)) == ("taker", Taker(**TAKER))
    body = ev.decode_body(event)
    assert isinstance(body, bodies.HandedOver)
    assert (body.how, body.note, body.parts) == ("in_person", "Di loket.", {"taker": part.commitment})
    assert part.opens(body.parts["taker"])
    for told in TAKER.values():
        assert told.encode() not in event.encode()
    assert verify(place.desk).holds


def test_an_answer_is_handed_over_without_naming_anybody_too(place: Workplace, answered: CaseId) -> None:
    event = place.act("sari", answered, "answer.handed_over", how="post")
    body = ev.decode_body(event)
    assert body is not None
    assert body.parts == {}


def test_what_was_corrected_about_the_reporter_stands_in_the_part_with_what_stood_there(place: Workplace) -> None:
    case = place.record(who=SITI).case
    event = place.act("sari", case, "complaint.amended", who=WHO)
    part = part_of(place, event)
    assert (part.name, json.decode(part.data)) == ("who", WHO)
    body = ev.decode_body(event)
    assert isinstance(body, bodies.Amended)
    assert (body.changes, body.parts) == ((), {"who": part.commitment})
    for told in (SITI.phone, "081355557777"):
        assert str(told).encode() not in event.encode()


def test_both_kinds_of_correction_go_in_one_act(place: Workplace) -> None:
    case = place.record(who=SITI).case
    changes = [{"field": "place", "base": None, "value": "Gang Melati"}]
    body = ev.decode_body(event := place.act("sari", case, "complaint.amended", changes=changes, who=WHO))
    assert isinstance(body, bodies.Amended)
    assert (body.changes[0].value, list(body.parts)) == ("Gang Melati", ["who"])
    assert json.decode(part_of(place, event).data, type=ReporterChanges).changes[0].field == "phone"


def test_the_same_person_twice_leaves_no_common_trace(place: Workplace, answered: CaseId) -> None:
    parts = [
        part_of(place, place.act("sari", answered, "answer.handed_over", how="phone", taker=TAKER)) for _ in range(2)
    ]
    assert parts[0].data == parts[1].data
    assert parts[0].commitment != parts[1].commitment


def test_the_part_waits_with_its_event_and_goes_out_with_it(place: Workplace, answered: CaseId) -> None:
    settle(place, national := National())
    place.act("sari", answered, "answer.handed_over", how="in_person", taker=TAKER)
    with place.store.reading() as connection:
        assert [type(line).__name__ for line in outbox.take(connection, 1 << 20).lines] == ["PushedEvent", "PushedPart"]
    assert exchange(place, national).waiting == 0
    assert place.sql("SELECT * FROM part_queue") == []


@pytest.mark.parametrize(
    ("kind", "form", "words"),
    [
        ("answer.handed_over", {"how": "phone", "taker": {}}, "isian name belum ada"),
        ("answer.handed_over", {"how": "phone", "taker": {"name": 7}}, "isian name bukan jenis yang diharapkan"),
        ("answer.handed_over", {"how": "phone", "taker": "Slamet"}, "bentuknya bukan yang diharapkan"),
        ("answer.handed_over", {"how": "phone", "taker": None}, "bentuknya bukan yang diharapkan"),
        ("answer.handed_over", {"how": "phone", "taker": TAKER | {"nik": "1"}}, "isian nik tidak dikenal"),
        ("complaint.amended", {"who": {}}, "isian changes belum ada"),
        ("complaint.amended", {"who": {"changes": [{"field": "phone"}]}}, "isian base belum ada"),
        (
            "complaint.amended",
            {"who": {"changes": [{"field": "hobi", "base": None, "value": "catur"}]}},
            "ada isian yang tidak dikenal",
        ),
        (
            "complaint.amended",
            {"who": {"changes": [{"field": "id_kind", "base": "nik", "value": "sim"}]}},
            "isian id_kind bukan jenis yang diharapkan",
        ),
        (
            "complaint.amended",
            {"who": {"changes": [{"field": "name", "base": None, "value": 7}]}},
            "isian name bukan jenis yang diharapkan",
        ),
    ],
)
def test_what_cannot_be_taken_of_a_person_is_refused_in_words_and_nothing_is_saved(
    place: Workplace, answered: CaseId, kind: str, form: dict[str, Any], words: str
) -> None:
    before = place.sql("SELECT * FROM events"), place.sql("SELECT * FROM parts")
    with pytest.raises(UnusablePart) as caught:
        place.act("sari", answered, kind, **form)
    assert words in caught.value.words()
    assert (place.sql("SELECT * FROM events"), place.sql("SELECT * FROM parts")) == before


@pytest.mark.parametrize(("kind", "name"), [("note.added", "taker"), ("note.added", "who"), ("case.closed", "taker")])
def test_no_other_act_has_a_private_part(place: Workplace, answered: CaseId, kind: str, name: str) -> None:
    form = {"text": "Dicek."} if kind == "note.added" else {"reason": "content"}
    with pytest.raises(UnusableBody, match=f"isian {name} tidak dikenal"):
        place.act("sari", answered, kind, **form | {name: TAKER})


def test_an_act_that_is_refused_leaves_no_part(place: Workplace) -> None:
    case = place.record().case
    with pytest.raises(NotLegal):
        place.act("sari", case, "answer.handed_over", how="phone", taker=TAKER)
    assert place.sql("SELECT * FROM parts") == []


def test_done_to_many_each_event_has_a_part_of_its_own(place: Workplace, answered: CaseId) -> None:
    other = place.record().case
    place.walk(other, "answer.approved")
    bulk = act_on_waiting(place.desk, place.session("sari"), "answer.handed_over", {"how": "phone", "taker": TAKER})
    assert bulk.done == 2
    rows = place.sql("SELECT event, salt FROM parts WHERE name = 'taker'")
    assert len({row[0] for row in rows}) == len({row[1] for row in rows}) == 2
    assert verify(place.desk).holds
