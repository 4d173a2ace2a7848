"""One case as a person may see it: its content in every state, nobody named, and who may do what, with reasons."""

import pytest
from msgspec import json

from desktop.casework.acts import ROWS, State
from desktop.casework.complaint import Fate, Outcome
from desktop.casework.ids import CaseId
from desktop.casework.reporter import IdKind, Reporter
from desktop.service.acting import UnknownCase
from desktop.service.case_shapes import Doable, Masked
from desktop.service.case_view import acts, count_found, narratives, offices, read
from tests.desks import MAIN_PATH, OFFICE, SITI, Workplace
from tests.service.fake_national import National, exchange, settle

STATES = (
    State.RECEIVED,
    State.PROPOSED,
    State.DISPOSED,
    State.IN_PROCESS,
    State.ANSWER_PROPOSED,
    State.ANSWERED,
    State.ANSWERED,
    State.CLOSED,
)
"""After each act of the main path."""


def judged(place: Workplace, who: str, case: CaseId) -> dict[str, str | None]:
    found = acts(place.desk, place.session(who), case)
    return {act.kind: None if act.refusal is None else str(act.refusal) for act in found}


@pytest.mark.parametrize("at", range(len(MAIN_PATH)))
def test_every_state_of_the_main_path(place: Workplace, at: int) -> None:
    case = place.record("Lampu jalan padam.", who=SITI, place="Gang 3").case
    place.walk(case, MAIN_PATH[at][1])
    view = read(place.desk, place.session("sari"), case)
    assert (view.state, view.sync, view.content.place) == (STATES[at], "here", "Gang 3")
    assert [line.kind for line in view.lines] == [kind for _, kind, _ in MAIN_PATH[at::-1]] + ["complaint.recorded"]
    assert {line.who for line in view.lines} <= {"Sari Wulandari", "Budi Santoso", "Dewi Anggraini"}
    assert all(line.fate is Fate.IN_EFFECT for line in view.lines)
    assert view.disposition is not None
    assert (view.disposition.office, view.disposition.decided) == (OFFICE, at >= 2)
    assert view.disposition.instruction == "Cek ke lokasi."


def test_steps_say_what_was_said_and_where_it_led(place: Workplace) -> None:
    case = place.record().case
    place.walk(case)
    place.act("sari", case, "note.added", text="Pelapor berterima kasih.")
    lines = {line.kind: line for line in read(place.desk, place.session("sari"), case).lines}
    assert (lines["note.added"].said, lines["note.added"].state) == ("Pelapor berterima kasih.", None)
    assert (lines["answer.proposed"].said, lines["answer.proposed"].state) == (
        "Lampu sudah diganti.",
        State.ANSWER_PROPOSED,
    )
    assert lines["answer.handed_over"].code == "in_person"
    assert lines["case.closed"].code == "content"
    assert lines["disposition.approved"].target == OFFICE


def test_nobody_is_named(place: Workplace) -> None:
    case = place.record("Gang gelap.", who=SITI).case
    view = read(place.desk, place.session("sari"), case)
    assert view.reporter == Masked("S••• R••••••••", IdKind.NIK, "337401••••••0002", "0813••••1122")
    told = json.encode(view).decode() + repr(view)
    for secret in (SITI.name, SITI.id_number, SITI.phone, SITI.address, SITI.birth_date, "Siti", "Rahmawati"):
        assert str(secret) not in told


@pytest.mark.parametrize(
    ("who", "masked"),
    [
        (Reporter(), Masked(None, IdKind.NONE, None, None)),
        (Reporter(name="Ani", phone="0812"), Masked("A••", IdKind.NONE, None, "••••")),
        (Reporter(id_kind=IdKind.PASSPORT, id_number="B1234567"), Masked(None, IdKind.PASSPORT, "••••••••", None)),
    ],
)
def test_whatever_was_told_is_hidden(place: Workplace, who: Reporter, masked: Masked) -> None:
    assert read(place.desk, place.session("sari"), place.record(who=who).case).reporter == masked


def test_without_a_reporter_there_is_none(place: Workplace) -> None:
    view = read(place.desk, place.session("sari"), place.record().case)
    assert (view.reporter, view.reporter_elsewhere) == (None, False)


def test_a_reporter_who_is_only_known_elsewhere_is_not_taken_for_none(place: Workplace) -> None:
    case = place.record(who=SITI).case
    place.sql("DELETE FROM parts")
    view = read(place.desk, place.session("sari"), case)
    assert (view.reporter, view.reporter_elsewhere) == (None, True)


def test_the_first_wording_stays_beside_the_present_one(place: Workplace) -> None:
    case = place.record("Lampu mati sdh lama.").case
    change = {"field": "narrative", "base": "Lampu mati sdh lama.", "value": "Lampu mati sudah lama."}
    place.act("sari", case, "complaint.amended", changes=[change])
    view = read(place.desk, place.session("sari"), case)
    assert (view.first.narrative, view.content.narrative) == ("Lampu mati sdh lama.", "Lampu mati sudah lama.")
    (changed,) = view.lines[0].changes
    assert (changed.field, changed.before, changed.after) == ("narrative", change["base"], change["value"])
    assert narratives(place.desk, place.session("sari"), [case]) == {case: "Lampu mati sudah lama."}


def test_names_of_category_office_and_region_are_looked_up(place: Workplace) -> None:
    place.sql("INSERT INTO categories VALUES ('a', NULL, 'Jalan', 1), ('a.b', 'a', 'Lampu', 1), ('c', 'c', 'Diri', 1)")
    place.sql("INSERT INTO offices VALUES (?, 'Kecamatan Contoh', 'district', NULL, 1)", OFFICE)
    place.sql("INSERT INTO regions VALUES ('33.74.01.1001', 'Kalisongo', 4), ('33.74.01', 'Contoh', 3)")
    view = read(place.desk, place.session("sari"), place.record(category="a.b", region="33.74.01.1001").case)
    assert (view.category, view.office) == (("Jalan", "Lampu"), "Kecamatan Contoh")
    assert view.region == ("Kalisongo", "Contoh", "33.74")
    assert read(place.desk, place.session("sari"), place.record(category="c").case).category == (
        "Diri",
    )  # a circle ends
    assert [(office.code, office.name) for office in offices(place.desk)] == [(OFFICE, "Kecamatan Contoh")]


def test_each_step_says_how_far_it_came(place: Workplace) -> None:
    national = National()
    settle(place, national)
    case = place.record().case
    exchange(place, national)
    national.failing = 503
    place.act("sari", case, "note.added", text="Satu.")
    exchange(place, national)
    place.act("sari", case, "note.added", text="Dua.")
    view = read(place.desk, place.session("sari"), case)
    assert [line.sync for line in view.lines] == ["here", "sent", "arrived"]
    assert view.sync == "here"


def test_a_step_that_was_set_aside_gives_its_reason(place: Workplace) -> None:
    national = National()
    settle(place, national)
    national.outcomes["note.added"] = Outcome.SUPERSEDED
    case = place.record().case
    place.act("sari", case, "note.added", text="Satu.")
    exchange(place, national)
    view = read(place.desk, place.session("sari"), case)
    assert (view.sync, view.lines[0].sync, view.lines[0].fate) == ("dispute", "dispute", Fate.DISPUTED)


def test_everything_is_judged_and_what_is_not_allowed_has_a_sentence(place: Workplace) -> None:
    case = place.record().case
    for who in ("sari", "budi", "dewi"):
        found = judged(place, who, case)
        assert set(found) == set(ROWS)
        assert all(refusal is None or refusal.endswith(".") for refusal in found.values())


def test_acts_by_role_along_the_path(place: Workplace) -> None:
    case = place.record().case
    assert judged(place, "sari", case)["complaint.verified"] == "Belum bisa diverifikasi: ini wewenang penyelia."
    assert judged(place, "budi", case)["complaint.verified"] is None
    for at, (who, kind, form) in enumerate(MAIN_PATH):
        assert judged(place, who, case)[kind] is None, (at, kind)
        place.act(who, case, kind, **form)
    assert "Selesai" in str(judged(place, "sari", case)["case.closed"])


def test_four_eyes_are_said_in_words(place: Workplace) -> None:
    case = place.record().case
    place.act("budi", case, "disposition.proposed", disposition={"to": OFFICE})
    place.act("budi", case, "complaint.verified")
    found = acts(place.desk, place.session("budi"), case)
    refusal = {act.kind: act for act in found}["disposition.approved"].refusal
    assert refusal is not None
    assert "Anda tulis sendiri" in str(refusal)
    assert Doable("note.added", None) in found


def test_a_case_that_is_not_here(place: Workplace) -> None:
    for ask in (
        lambda case: read(place.desk, place.session("sari"), case),
        lambda case: acts(place.desk, place.session("sari"), case),
    ):
        with pytest.raises(UnknownCase):
            ask(CaseId("0193a1c0-0000-7000-8000-000000000000"))


def test_hits_are_counted(place: Workplace) -> None:
    for at in range(3):
        place.record(f"Pohon tumbang {at}.")
    assert count_found(place.desk, place.session("sari"), "poh tumb") == 3
    assert count_found(place.desk, place.session("sari"), "") == 0
