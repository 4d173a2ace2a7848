"""Facts about a case through the service: refused in words, completed with names, shown masked and by rights."""

import pytest

from desktop.casework import fact_bodies
from desktop.casework.ids import CaseId, case_stream
from desktop.db.cases import CaseRow
from desktop.service import case_view
from desktop.service.acting import UnusableBody
from desktop.service.case_shapes import CaseView, Line
from desktop.service.overview import find_cases
from tests.desks import OFFICE, Workplace
from tests.service.fake_national import AGENCY, National, exchange, settle

BELOW = f"{AGENCY.code}.01"


def view_of(place: Workplace, case: CaseId, who: str = "sari") -> CaseView:
    return case_view.read(place.desk, place.session(who), case)


def newest(place: Workplace, case: CaseId, who: str = "sari") -> Line:
    return view_of(place, case, who).lines[0]


def why_not(place: Workplace, who: str, case: CaseId, kind: str, **form: object) -> str:
    with pytest.raises(UnusableBody) as refused:
        place.act(who, case, kind, **form)
    return str(refused.value)


def test_a_case_is_given_to_a_colleague_by_id_and_the_name_is_kept_with_it(place: Workplace) -> None:
    case = place.record().case
    budi = place.session("budi").person
    place.act("sari", case, "case.assigned", to=budi, note="Kenal tempatnya.")
    assert place.last_body(case) == fact_bodies.Assigned(to=budi, name="Budi Santoso", note="Kenal tempatnya.")
    seen = view_of(place, case)
    assert (seen.facts.mine, seen.facts.assigned) == (budi, ((None, "Budi Santoso"),))
    assert newest(place, case).said == "Budi Santoso · Kenal tempatnya."
    place.act("budi", case, "case.assigned")
    assert (view_of(place, case).facts.assigned, newest(place, case).code) == ((), "nobody")


def test_a_stranger_is_given_nothing(place: Workplace) -> None:
    case = place.record().case
    stranger = "0193a1c0-0000-7000-8000-000000000000"
    assert "orang ini bukan petugas kantor ini" in why_not(place, "sari", case, "case.assigned", to=stranger)


def test_colleagues_are_those_who_do_something_with_cases(place: Workplace) -> None:
    assert [one.name for one in case_view.people(place.desk)] == ["Budi Santoso", "Dewi Anggraini", "Sari Wulandari"]


def test_who_was_spoken_to_is_shown_masked_and_only_where_the_reporter_is(place: Workplace) -> None:
    case = place.record(anonymous=True).case
    place.act(
        "sari", case, "reporter.notified", how="phone", direction="out", reached=True,
        person={"name": "Siti Rahmawati", "relation": "ibu"}, note="Jadwal disampaikan.",
    )  # fmt: skip
    line = newest(place, case)
    assert (line.code, line.result, line.said) == ("phone", "out_reached", "Jadwal disampaikan.")
    assert line.whom == "S••• R•••••••• (ibu)"
    assert newest(place, case, "dewi").whom is None
    told = view_of(place, case).facts
    assert told.contact is not None
    assert (told.contact.how, told.contact.agency, told.contacts) == ("phone", None, 1)


def test_only_the_office_that_has_the_case_is_reminded(place: Workplace) -> None:
    settle(place, National())
    case = place.record().case
    offered = {act.kind: act.refusal for act in case_view.acts(place.desk, place.session("sari"), case)}
    assert str(offered["agency.reminded"]).endswith("kasus ini belum dikirim ke instansi mana pun.")
    refused = why_not(place, "sari", case, "agency.reminded", to=AGENCY.code, how="phone", reached=True)
    assert f"kasus ini tidak sedang di {AGENCY.name}" in refused
    place.act("sari", case, "disposition.proposed", disposition={"to": AGENCY.code})
    place.act("budi", case, "complaint.verified")
    place.act("budi", case, "disposition.approved")
    place.act("sari", case, "agency.reminded", how="phone", reached=False, official="Sekretaris")
    line = newest(place, case)
    assert (line.code, line.result, line.target, line.said) == ("phone", "missed", AGENCY.name, "Sekretaris")


def test_a_case_of_this_very_office_reminds_nobody(place: Workplace) -> None:
    case = place.record().case
    place.walk(case, "disposition.approved")
    offered = {act.kind: act.refusal for act in case_view.acts(place.desk, place.session("sari"), case)}
    assert str(offered["agency.reminded"]).endswith("kasus ini ditangani kantor ini sendiri.")


def test_a_copy_goes_to_an_office_of_the_list_that_has_not_got_the_case(place: Workplace) -> None:
    settle(place, National())
    case = place.record().case
    place.act("sari", case, "copy.sent", to=AGENCY.code, note="Untuk diketahui.")
    assert view_of(place, case).facts.copies == (AGENCY.name,)
    assert "sudah memegang kasus ini" in why_not(place, "sari", case, "copy.sent", to=OFFICE)
    assert "tidak ada dalam daftar" in why_not(place, "sari", case, "copy.sent", to="33.99")


def test_a_secret_case_never_goes_to_the_office_it_complains_of_nor_below_it(place: Workplace) -> None:
    settle(place, National())
    place.sql("INSERT INTO offices VALUES (?, 'UPT Lingkungan', 'agency', ?, 1)", BELOW, AGENCY.code)
    secret = place.record(secret=True, reported_office=AGENCY.code).case
    for office in (AGENCY.code, BELOW):
        refused = why_not(place, "sari", secret, "copy.sent", to=office)
        assert "laporan ini rahasia dan menyangkut" in refused
    public = place.record(reported_office=AGENCY.code).case
    place.act("sari", public, "copy.sent", to=AGENCY.code)


def test_an_edited_wording_is_searched_and_isi_awal_is_kept(place: Workplace) -> None:
    case = place.record("Lampu jln padam.").case
    place.act("sari", case, "wording.edited", narrative="Lampu jalan padam di Kenanga.", title="Lampu Kenanga")
    seen = view_of(place, case)
    assert (seen.first.narrative, seen.content.narrative) == ("Lampu jln padam.", "Lampu jalan padam di Kenanga.")
    assert [row.id for row in find(place, "kenanga")] == [case]
    assert find(place, "kenanga")[0].title == "Lampu Kenanga"
    assert newest(place, case).changes[0].field == "narrative"


def find(place: Workplace, text: str) -> list[CaseRow]:
    return find_cases(place.desk, place.session("sari"), text, 10)


def test_an_edited_wording_must_stand_the_checks_of_a_complaint(place: Workplace) -> None:
    case = place.record().case
    assert "isi laporan masih kosong" in why_not(place, "sari", case, "wording.edited", narrative=" ")
    assert "judul 151 karakter" in why_not(place, "sari", case, "wording.edited", narrative="Isi.", title="x" * 151)


def test_two_wordings_at_once_are_both_shown_and_one_edit_settles_them(place: Workplace) -> None:
    national = National()
    settle(place, national)
    case = place.record().case
    exchange(place, national)
    first = place.act("sari", case, "wording.edited", narrative="Dari meja ini.")
    national.write("wording.edited", fact_bodies.WordingEdited(narrative="Dari meja lain."), case_stream(case))
    exchange(place, national)
    seen = view_of(place, case)
    assert {one.narrative for one in seen.facts.wordings} == {"Dari meja ini.", "Dari meja lain."}
    assert seen.sync == "dispute"
    base, other = (one.event for one in seen.facts.wordings)
    place.act("sari", case, "wording.edited", narrative="Keduanya.", base=base, settles=[other])
    settled = view_of(place, case)
    assert [one.narrative for one in settled.facts.wordings] == ["Keduanya."]
    assert settled.sync != "dispute"
    assert first.id in {base, other}
