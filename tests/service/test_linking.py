"""Cases that belong together and persons who stand behind one: tied and added in words, seen from both ends."""

from typing import Any

import pytest
from msgspec import to_builtins

from desktop.casework.acts import State
from desktop.casework.ids import CaseId, new_id
from desktop.casework.numbering import WrongNumber
from desktop.casework.reporter import IdKind, Reporter
from desktop.db import log
from desktop.errors import UserTrouble
from desktop.service import case_view
from desktop.service.acting import UnknownCase, UnusableBody
from desktop.service.case_shapes import LinkView
from desktop.service.drafting import drafts, save_draft
from desktop.service.linking import CannotLink, CannotSupport
from desktop.service.recording import record, support
from desktop.service.undoing import undo
from tests.desks import SITI, Workplace, complaint

ANDI = Reporter(name="Andi", id_kind=IdKind.NIK, id_number="3374011207850001", phone="0812 3456 7890")


def links(place: Workplace, case: CaseId, who: str = "sari") -> tuple[LinkView, ...]:
    return case_view.read(place.desk, place.session(who), case).links


def supporters(place: Workplace, case: CaseId) -> int:
    return case_view.read(place.desk, place.session("sari"), case).supporters


def tie(place: Workplace, case: CaseId, to: str, relation: str = "duplicate", **more: Any) -> None:
    place.act("sari", case, "case.linked", to=to, relation=relation, **more)


def add(place: Workplace, case: CaseId, who: Reporter, **more: Any) -> None:
    place.act("sari", case, "supporter.added", channel="walk_in", supporter=to_builtins(who), **more)


def problem(trouble: pytest.ExceptionInfo[UserTrouble]) -> str:
    return str(trouble.value.sentences()[0])


# --- ties ---


def test_a_tie_is_named_by_number_and_seen_from_both_ends(place: Workplace) -> None:
    old, new = place.record(title="Lampu padam"), place.record()
    tie(place, new.case, f" {old.number.lower()} ")
    assert links(place, new.case) == (
        LinkView(case=old.case, number=old.number, relation="duplicate", title="Lampu padam", state=State.RECEIVED),
    )
    (back,) = links(place, old.case)
    assert (back.case, back.number, back.relation) == (new.case, new.number, "duplicate")
    line = case_view.read(place.desk, place.session("sari"), new.case).lines[0]
    assert (line.kind, line.target, line.code) == ("case.linked", old.number, "duplicate")


def test_the_later_word_counts_and_unrelated_lifts_it(place: Workplace) -> None:
    old, new = place.record(), place.record()
    tie(place, new.case, old.case)
    tie(place, new.case, old.case, "related")
    assert [one.relation for one in links(place, new.case)] == ["related"]
    tie(place, new.case, old.case, "unrelated", note="Lain tempat.")
    assert links(place, new.case) == links(place, old.case) == ()


def test_what_makes_no_sense_is_said_in_words(place: Workplace) -> None:
    old, new = place.record(), place.record()
    tie(place, new.case, old.case)
    for to, relation, words in (
        (new.case, "related", "kasus tidak dapat ditautkan dengan dirinya sendiri"),
        (old.case, "duplicate", f"sudah ditautkan dengan {old.number}"),
        (place.record().case, "unrelated", "belum ditautkan dengan"),
    ):
        with pytest.raises(CannotLink, match=words):
            tie(place, new.case, to, relation)
    with pytest.raises(CannotLink, match="lepaskan dari sana"):
        tie(place, old.case, new.case, "unrelated")


@pytest.mark.parametrize("to", ["33.74.01-01-2611-9999-X", "", "entah", new_id(1, b"0" * 10)])
def test_a_case_that_is_not_here_cannot_be_tied(place: Workplace, to: str) -> None:
    saved = place.record()
    with pytest.raises((UnknownCase, WrongNumber)):
        tie(place, saved.case, to)
    assert links(place, saved.case) == ()


def test_a_form_without_a_case_is_refused(place: Workplace) -> None:
    saved = place.record()
    for form in ({"relation": "related"}, {"to": 7, "relation": "related"}):
        with pytest.raises(UnusableBody):
            place.act("sari", saved.case, "case.linked", **form)


def test_a_secret_case_at_the_other_end_is_not_told_of(place: Workplace) -> None:
    hidden, open_one = place.record(secret=True, title="Rahasia"), place.record()
    tie(place, open_one.case, hidden.case)
    assert [one.title for one in links(place, open_one.case)] == ["Rahasia"]
    place.sql("UPDATE own_keys SET roles = ? WHERE username = 'dewi'", b'["observer"]')
    place.sign_out()
    view = case_view.read(place.desk, place.session("dewi"), open_one.case)
    assert view.links == ()
    assert view.lines[0].target is None


def test_a_new_report_is_tied_as_it_is_saved(place: Workplace) -> None:
    old = place.record()
    saved = record(place.desk, place.session("sari"), complaint(), same_as=old.case)
    assert [(one.case, one.relation) for one in links(place, saved.case)] == [(old.case, "duplicate")]
    assert place.one("SELECT COUNT(*) FROM events WHERE kind = 'case.linked'") == 1


def test_where_the_other_is_gone_nothing_is_saved(place: Workplace) -> None:
    with pytest.raises(UnknownCase):
        record(place.desk, place.session("sari"), complaint(), same_as=CaseId(new_id(1, b"0" * 10)))
    assert place.sql("SELECT * FROM cases") == []


def test_rebuilt_ties_are_the_ones_that_grew(place: Workplace) -> None:
    from desktop.db import projections

    old, new = place.record(), place.record()
    tie(place, new.case, old.case)
    with place.store.writing() as connection:
        before = projections.fingerprint(connection)
        projections.rebuild(connection)
        assert projections.fingerprint(connection) == before


# --- supporters ---


def test_a_supporter_stands_in_a_part_and_is_counted(place: Workplace) -> None:
    saved = place.record(who=SITI)
    add(place, saved.case, ANDI, note="Di rumah saya juga.")
    assert supporters(place, saved.case) == 1
    body = bytes(place.one("SELECT bytes FROM events WHERE kind = 'supporter.added'"))
    assert b"Andi" not in body
    assert b"Di rumah saya juga." in body
    event = place.last_body(saved.case)
    assert event.received_at == "2026-11-24T08:30:00+07:00"
    with place.store.reading() as connection:
        case = connection.exec_driver_sql("SELECT id FROM events WHERE kind = 'supporter.added'").scalar_one()
        assert log.part_data(connection, _uuid(bytes(case)), "supporter") is not None


def _uuid(key: bytes) -> str:
    from desktop.db.keys import unpacked

    return unpacked(key)


@pytest.mark.parametrize(
    "again",
    [
        Reporter(name="A.", phone="+62 812-3456-7890"),
        Reporter(name="Andi S.", id_kind=IdKind.NIK, id_number="3374 0112 0785 0001"),
        Reporter(phone=SITI.phone),
    ],
)
def test_nobody_stands_behind_a_case_twice(place: Workplace, again: Reporter) -> None:
    saved = place.record(who=SITI)
    add(place, saved.case, ANDI)
    with pytest.raises(CannotSupport, match="orang ini sudah tercatat pada kasus"):
        add(place, saved.case, again)
    add(place, saved.case, Reporter(name="Andi"))  # a name alone is no sign
    assert supporters(place, saved.case) == 2


def test_who_reported_anonymously_is_not_found_by_trying(place: Workplace) -> None:
    saved = place.record(who=SITI, anonymous=True)
    add(place, saved.case, SITI)
    assert supporters(place, saved.case) == 1


@pytest.mark.parametrize("who", [Reporter(), Reporter(address="Jalan Mawar")])
def test_a_supporter_is_somebody(place: Workplace, who: Reporter) -> None:
    saved = place.record()
    with pytest.raises(CannotSupport, match="nama, NIK, atau HP belum diisi"):
        add(place, saved.case, who)
    with pytest.raises(CannotSupport):
        place.act("sari", saved.case, "supporter.added", channel="walk_in")


def test_a_supporter_comes_by_a_known_way(place: Workplace) -> None:
    saved = place.record()
    with pytest.raises(UnusableBody, match="channel"):
        place.act("sari", saved.case, "supporter.added", channel="merpati", supporter={"name": "Andi"})


def test_what_was_dictated_becomes_the_note_and_its_draft_goes(place: Workplace) -> None:
    saved = place.record()
    save_draft(place.desk, "d1", b"{}")
    told = complaint(
        "Lampu di depan rumah saya juga.", who=ANDI, channel="phone", received_at="2026-11-24T08:00:00+07:00"
    )
    event = support(place.desk, place.session("sari"), saved.case, told, "d1")
    body = place.last_body(saved.case)
    assert (body.note, body.channel, body.received_at) == (told.narrative, "phone", told.received_at)
    assert drafts(place.desk, place.session("sari")) == []
    assert place.one("SELECT COUNT(*) FROM cases") == 1
    assert undo(place.desk, place.session("sari"), [event.id]).done == 1
    assert supporters(place, saved.case) == 0
    support(place.desk, place.session("sari"), saved.case, told)  # what was taken back does not count as there


def test_without_a_person_the_draft_stays(place: Workplace) -> None:
    saved = place.record()
    save_draft(place.desk, "d1", b"{}")
    with pytest.raises(CannotSupport):
        support(place.desk, place.session("sari"), saved.case, complaint(), "d1")
    assert len(drafts(place.desk, place.session("sari"))) == 1
