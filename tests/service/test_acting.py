"""Acts on one case: the whole main path, and every refusal in words with nothing saved."""

from typing import Any

import pytest

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.acts import ROWS, SIGNED
from desktop.casework.ids import CaseId, OfficeCode
from desktop.casework.numbering import WrongNumber, desk_number
from desktop.casework.workflow import Refusal
from desktop.contract.signatures import event_message, verifies
from desktop.service.acting import UnknownAct, UnknownCase, UnusableBody, act, find_case
from desktop.service.pen import NotLegal, TooLong
from tests.desks import MAIN_PATH, OFFICE, Workplace

NOBODY = CaseId("0193a1c0-0000-7000-8000-00000000dead")


def count(place: Workplace) -> int:
    return int(place.one("SELECT COUNT(*) FROM events"))


def test_a_case_goes_the_whole_main_path(place: Workplace) -> None:
    case = place.record().case
    states = []
    for who, kind, form in MAIN_PATH:
        place.act(who, case, kind, **form)
        states.append(place.state_of(case))
    assert states == [
        "received", "proposed", "disposed", "in_process", "answer_proposed", "answered", "answered", "closed",
    ]  # fmt: skip
    assert place.one("SELECT COUNT(*) FROM timeline WHERE fate = 'in_effect'") == 1 + len(MAIN_PATH)


def test_the_events_of_the_main_path_are_signed_where_they_must_be(place: Workplace) -> None:
    place.walk(place.record().case)
    public = {place.session(who).key.key_id: place.session(who).key.public for who, _, _ in MAIN_PATH}
    for data, signature in place.sql("SELECT bytes, signature FROM events"):
        event = ev.decode_event(data)
        assert (signature is not None) == (event.kind in SIGNED)
        assert signature is None or verifies(public[event.actor.key], event_message(data), signature)


def test_every_act_names_who_where_and_what_they_saw(place: Workplace) -> None:
    saved = place.record()
    proposed = place.act("sari", saved.case, "disposition.proposed", disposition={"to": OFFICE})
    verified = place.act("budi", saved.case, "complaint.verified")
    note = place.act("dewi", saved.case, "note.added", text="Sudah ditelepon.")
    assert [event.saw for event in (saved.event, proposed, verified, note)] == [
        None, saved.event.id, proposed.id, verified.id,
    ]  # fmt: skip
    assert verified.actor == ev.Actor(place.session("budi").person, place.session("budi").key.key_id)
    assert {event.office for event in (proposed, verified, note)} == {OFFICE}
    assert saved.event.hlc < proposed.hlc < verified.hlc < note.hlc


def test_what_a_decision_decides_is_filled_in(place: Workplace) -> None:
    case = place.record().case
    place.walk(case, "complaint.verified")
    proposal = {"to": OFFICE, "instruction": "Cek ke lokasi."}
    body = ev.decode_body(place.act("budi", case, "disposition.approved"))
    assert isinstance(body, bodies.DispositionApproved)
    assert (body.proposed, body.disposition) == (bodies.Disposition(**proposal), bodies.Disposition(**proposal))
    with place.store.reading() as connection:
        assert ev.decode_event(
            connection.exec_driver_sql("SELECT bytes FROM events WHERE kind = 'disposition.proposed'").scalar_one()
        ).id == body.target  # fmt: skip


def test_a_changed_disposition_keeps_both_versions(place: Workplace) -> None:
    case = place.record().case
    place.walk(case, "complaint.verified")
    changed = {"to": OFFICE, "unit": "Seksi Trantib"}
    body = ev.decode_body(place.act("budi", case, "disposition.approved", disposition=changed))
    assert isinstance(body, bodies.DispositionApproved)
    assert body.proposed.instruction == "Cek ke lokasi."
    assert body.disposition.unit == "Seksi Trantib"


def test_a_target_that_does_not_stand_is_refused_whether_made_up_or_outdated(place: Workplace) -> None:
    case = place.record().case
    place.walk(case, "case.taken_up")
    outdated = place.act("dewi", case, "answer.proposed", text="Diganti.").id
    place.act("budi", case, "answer.returned", reason="Sebutkan tanggalnya.")
    standing = place.act("dewi", case, "answer.proposed", text="Diganti 23 November.").id
    for target in (NOBODY, outdated):
        with pytest.raises(NotLegal, match="usulan yang dimaksud sudah tidak berlaku"):
            place.act("budi", case, "answer.approved", target=target)
    body = ev.decode_body(place.act("budi", case, "answer.approved", target=standing))
    assert isinstance(body, bodies.AnswerApproved)
    assert body.target == standing


def test_an_answer_that_is_sent_back_can_be_proposed_again(place: Workplace) -> None:
    case = place.record().case
    place.walk(case, "answer.proposed")
    place.act("budi", case, "answer.returned", reason="Sebutkan tanggalnya.")
    assert place.state_of(case) == "in_process"
    place.act("dewi", case, "answer.proposed", text="Diganti 23 November.")
    place.act("budi", case, "answer.approved")
    assert place.state_of(case) == "answered"


@pytest.mark.parametrize(
    ("upto", "who", "kind", "form", "refusal", "words"),
    [
        ("", "sari", "complaint.verified", {}, Refusal.WRONG_ROLE, "wewenang penyelia"),
        ("", "dewi", "disposition.proposed", {"disposition": {"to": OFFICE}}, Refusal.WRONG_ROLE, "petugas loket"),
        ("", "budi", "disposition.approved", {}, Refusal.NOT_STANDING, "usulan yang dimaksud sudah tidak berlaku"),
        ("", "budi", "answer.approved", {}, Refusal.NOT_STANDING, "usulan yang dimaksud sudah tidak berlaku"),
        ("", "dewi", "case.taken_up", {}, Refusal.WRONG_STATE, "harus berstatus Didisposisikan, sekarang Diterima"),
        ("disposition.proposed", "budi", "disposition.approved", {}, Refusal.WRONG_STATE, "harus berstatus Menunggu"),
        ("complaint.verified", "budi", "complaint.verified", {}, Refusal.WRONG_STATE, "Menunggu Persetujuan Disposisi"),
        ("disposition.approved", "sari", "case.closed", {"reason": "content"}, Refusal.WRONG_STATE, "Ditindaklanjuti"),
        ("case.closed", "budi", "complaint.amended", {"changes": []}, Refusal.WRONG_STATE, "Selesai"),
    ],
)
def test_what_the_rules_do_not_allow_is_refused_in_words(
    place: Workplace, upto: str, who: str, kind: str, form: dict[str, Any], refusal: Refusal, words: str
) -> None:
    case = place.record().case
    if upto:
        place.walk(case, upto)
    before = count(place)
    with pytest.raises(NotLegal) as caught:
        place.act(who, case, kind, **form)
    assert caught.value.refusal is refusal
    assert words in caught.value.words()
    assert count(place) == before


def test_a_case_at_another_office_is_out_of_reach(place: Workplace) -> None:
    case = place.record().case
    place.act("sari", case, "disposition.proposed", disposition={"to": "33.74.DLH"})
    place.act("budi", case, "complaint.verified")
    place.act("budi", case, "disposition.approved")
    with pytest.raises(NotLegal, match="di tangan instansi lain"):
        place.act("dewi", case, "case.taken_up")
    place.act("sari", case, "note.added", text="Pelapor bertanya lagi.")
    assert place.state_of(case) == "disposed"


@pytest.mark.parametrize(
    ("kind", "form"), [("disposition.approved", {}), ("disposition.declined", {"reason": "Tidak jadi."})]
)
def test_nobody_decides_on_a_disposition_of_their_own(place: Workplace, kind: str, form: dict[str, Any]) -> None:
    case = place.record().case
    place.act("budi", case, "disposition.proposed", disposition={"to": OFFICE})
    place.act("budi", case, "complaint.verified")
    with pytest.raises(NotLegal, match="Perlu penyelia lain"):
        place.act("budi", case, kind, **form)
    assert place.state_of(case) == "proposed"


@pytest.mark.parametrize(("kind", "form"), [("answer.approved", {}), ("answer.returned", {"reason": "Tidak jadi."})])
def test_nobody_decides_on_an_answer_of_their_own(place: Workplace, kind: str, form: dict[str, Any]) -> None:
    case = place.record().case
    place.walk(case, "case.taken_up")
    place.act("budi", case, "answer.proposed", text="Sudah beres.")
    with pytest.raises(NotLegal, match="Perlu penyelia lain"):
        place.act("budi", case, kind, **form)


@pytest.mark.parametrize(
    ("kind", "form", "problem"),
    [
        ("disposition.proposed", {}, "disposition"),
        ("disposition.proposed", {"disposition": {"to": "dinas lingkungan"}}, "to"),
        ("disposition.proposed", {"disposition": "33.74.DLH"}, "disposition"),
        ("note.added", {"text": 7}, "text"),
        ("note.added", None, "text"),
        ("note.added", ["text"], "text"),
        ("complaint.amended", {"changes": [{"field": "place"}]}, "base"),
    ],
)
def test_a_body_that_lacks_something_is_refused_with_what_it_is(
    place: Workplace, kind: str, form: Any, problem: str
) -> None:
    case = place.record().case
    with pytest.raises(UnusableBody, match=problem):
        act(place.desk, place.session("sari"), case, kind, form)
    assert count(place) == 1


@pytest.mark.parametrize(
    ("upto", "who", "kind", "form"),
    [
        ("answer.approved", "sari", "answer.handed_over", {"how": "telepati"}),
        ("answer.handed_over", "sari", "case.closed", {"reason": "bosan"}),
        ("", "budi", "case.archived", {"reason_code": "malas"}),
        ("", "sari", "complaint.amended", {"changes": [{"field": "channel", "base": "walk_in", "value": "merpati"}]}),
        ("", "sari", "complaint.amended", {"changes": [{"field": "warna", "base": None, "value": "biru"}]}),
    ],
)
def test_a_code_that_is_none_of_the_choices_is_refused(
    place: Workplace, upto: str, who: str, kind: str, form: dict[str, Any]
) -> None:
    case = place.record().case
    if upto:
        place.walk(case, upto)
    before = count(place)
    with pytest.raises(UnusableBody):
        place.act(who, case, kind, **form)
    assert count(place) == before


@pytest.mark.parametrize(
    ("kind", "form", "field"),
    [
        ("note.added", {"text": "Dicek.", "catatan": "x"}, "catatan"),
        ("note.added", {"text": "Dicek.", "parts": {"who": "AAAA"}}, "parts"),
        ("note.added", {"text": "Dicek.", "parts": {}}, "parts"),
        ("disposition.proposed", {"disposition": {"to": OFFICE, "instruksi": "Cek."}}, "instruksi"),
        ("complaint.amended", {"changes": [{"field": "place", "base": None, "value": "Gang", "lama": 1}]}, "lama"),
        ("complaint.amended", {"changes": [], "taker": {"name": "Siti"}}, "taker"),
        ("complaint.amended", {"who": {"changes": []}, "parts": {"who": "AAAA"}}, "parts"),
    ],
)
def test_a_field_that_nobody_knows_is_refused_and_not_dropped(
    place: Workplace, kind: str, form: dict[str, Any], field: str
) -> None:
    case = place.record().case
    with pytest.raises(UnusableBody, match=f"isian {field} tidak dikenal"):
        place.act("sari", case, kind, **form)
    assert count(place) == 1


@pytest.mark.parametrize("upto", ["", "disposition.proposed", "disposition.approved", "case.taken_up"])
def test_no_answer_is_handed_over_before_there_is_one(place: Workplace, upto: str) -> None:
    case = place.record().case
    if upto:
        place.walk(case, upto)
    with pytest.raises(NotLegal) as caught:
        place.act("sari", case, "answer.handed_over", how="phone")
    assert caught.value.refusal is Refusal.WRONG_STATE


def test_an_answer_can_be_handed_over_once_more_after_closing(place: Workplace) -> None:
    case = place.record().case
    place.walk(case)
    place.act("sari", case, "answer.handed_over", how="post")
    assert place.state_of(case) == "closed"


def test_an_act_larger_than_an_event_may_be_is_refused_in_words(place: Workplace) -> None:
    case = place.record().case
    with pytest.raises(TooLong, match="312 KB, paling banyak 256 KB"):
        place.act("sari", case, "note.added", text="panjang " * 40_000)
    assert count(place) == 1


def test_an_unknown_act_and_an_unknown_case_are_named(place: Workplace) -> None:
    case = place.record().case
    with pytest.raises(UnknownAct) as unknown:
        place.act("sari", case, "complaint.forgotten")
    assert all(kind in unknown.value.words() for kind in ROWS)
    with pytest.raises(UnknownCase, match=NOBODY):
        place.act("sari", NOBODY, "note.added", text="Halo.")
    assert count(place) == 1


# --- naming a case ---


def test_a_case_is_found_by_its_number_and_by_its_id(place: Workplace) -> None:
    saved = place.record()
    with place.store.reading() as connection:
        for name in (saved.number, f" {saved.number.lower()} ", saved.case, saved.case.upper()):
            assert find_case(connection, name) == saved.case


def test_spaces_within_a_number_are_forgiven(place: Workplace) -> None:
    saved = place.record()
    with place.store.reading() as connection:
        assert find_case(connection, saved.number.replace("-", " - ")) == saved.case


def test_a_mistyped_number_is_told_apart_from_one_that_is_not_here(place: Workplace) -> None:
    number = place.record().number
    with place.store.reading() as connection:
        with pytest.raises(WrongNumber):
            find_case(connection, number[:-1] + ("A" if number[-1] != "A" else "B"))
        for name in (NOBODY, desk_number(OfficeCode("33.74.02"), "01", "2611", 1)):
            with pytest.raises(UnknownCase, match=name):
                find_case(connection, name)


@pytest.mark.parametrize(
    "name", ["", " ", "0042", "x" * 4_000, "aaaa-bbbb-cccc-dddd-eeeeeeeeeeeeeeee", "é-é-é-é-ééééé", "\x00"]
)
def test_whatever_is_typed_as_a_case_is_answered_in_words(place: Workplace, name: str) -> None:
    with place.store.reading() as connection, pytest.raises((UnknownCase, WrongNumber)) as caught:
        find_case(connection, name)
    assert len(caught.value.words()) < 300
