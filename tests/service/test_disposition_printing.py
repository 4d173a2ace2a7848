"""What a lembar disposisi says of a case: what was decided, by whom, and who had proposed it."""

import pytest

from desktop.casework.office_settings import OfficeSettings
from desktop.paper.disposition import disposition_sheet
from desktop.service.disposition_printing import NoDisposition, disposition_of
from desktop.service.office_settings import change
from tests.desks import SITI, Workplace
from tests.paper.drawn import words
from tests.service.fake_national import National, exchange, settle
from tests.service.test_amending import sent_here


@pytest.mark.usefixtures("qapp")
def test_the_sheet_of_an_approved_disposition(place: Workplace) -> None:
    saved = place.record(who=SITI, place="Pasar Wage")
    place.walk(saved.case, "disposition.approved")
    said = disposition_of(place.desk, place.session("sari"), saved.case)
    assert (said.number, said.proposed_by, said.head_name) == (saved.number, "Sari Wulandari", "Budi Santoso")
    assert (said.instruction, said.by_oneself, said.secret) == ("Cek ke lokasi.", False, False)
    assert ("Tempat", "Pasar Wage") in said.facts
    paper = words(disposition_sheet(said))
    assert "Penyelia," in paper
    assert "S••• R••••••••" in paper
    assert "Rahmawati" not in paper


def test_a_proposal_alone_is_no_disposition(place: Workplace) -> None:
    saved = place.record()
    place.walk(saved.case, "complaint.verified")
    with pytest.raises(NoDisposition, match=saved.number):
        disposition_of(place.desk, place.session("sari"), saved.case)


def test_what_was_returned_as_not_ours_has_no_disposition_any_more(place: Workplace) -> None:
    saved = place.record()
    place.walk(saved.case, "disposition.approved")
    place.act("dewi", saved.case, "case.returned", reason="Jalan provinsi.")
    with pytest.raises(NoDisposition):
        disposition_of(place.desk, place.session("sari"), saved.case)


@pytest.mark.usefixtures("qapp")
def test_the_head_whom_the_office_has_set_signs_and_who_approved_is_named(place: Workplace) -> None:
    settle(place, National())
    head = OfficeSettings(head_name="Drs. Bambang", head_title="Camat", head_number="19700101 199503 1 001")
    change(place.desk, place.session("budi"), head)
    case = place.record().case
    place.walk(case, "disposition.approved")
    said = disposition_of(place.desk, place.session("sari"), case)
    assert (said.head_name, said.head_title, said.head_number) == (head.head_name, "Camat", head.head_number)
    assert said.approved_by == "Budi Santoso"
    paper = words(disposition_sheet(said))
    for part in ("Camat, ", "NIP 19700101", "Disetujui oleh Budi Santoso"):
        assert part in paper


def test_the_sheet_says_until_when_the_office_has_time(place: Workplace) -> None:
    case = place.record().case
    place.walk(case, "disposition.approved")
    said = disposition_of(place.desk, place.session("budi"), case)
    assert said.due == "Jawaban pertama: Selasa, 1 Desember 2026; Selesai: Senin, 14 Desember 2026"
    assert said.head_name == "Budi Santoso"
    assert said.approved_by == ""


@pytest.mark.usefixtures("qapp")
def test_an_agency_prints_the_sheet_of_the_office_that_sent_it(place: Workplace) -> None:
    national = National()
    settle(place, national)
    change(place.desk, place.session("budi"), OfficeSettings(head_name="Camat kita", head_title="Camat"))
    case, _ = sent_here(national)
    exchange(place, national)
    said = disposition_of(place.desk, place.session("budi"), case)
    assert said.letterhead.office == "33.74.02"
    assert said.head_title == "Penyelia"
