"""What a lembar disposisi says of a case: what was decided, by whom, and who had proposed it."""

import pytest

from desktop.paper.disposition import disposition_sheet
from desktop.service.disposition_printing import NoDisposition, disposition_of
from tests.desks import SITI, Workplace
from tests.paper.drawn import words


@pytest.mark.usefixtures("qapp")
def test_the_sheet_of_an_approved_disposition(place: Workplace) -> None:
    saved = place.record(who=SITI, place="Pasar Wage")
    place.walk(saved.case, "disposition.approved")
    said = disposition_of(place.desk, place.session("sari"), saved.case, "Camat")
    assert (said.number, said.proposed_by, said.head_name) == (saved.number, "Sari Wulandari", "Budi Santoso")
    assert (said.instruction, said.by_oneself, said.secret) == ("Cek ke lokasi.", False, False)
    assert ("Tempat", "Pasar Wage") in said.facts
    paper = words(disposition_sheet(said))
    assert "Camat," in paper
    assert "S••• R••••••••" in paper
    assert "Rahmawati" not in paper


def test_a_proposal_alone_is_no_disposition(place: Workplace) -> None:
    saved = place.record()
    place.walk(saved.case, "complaint.verified")
    with pytest.raises(NoDisposition, match=saved.number):
        disposition_of(place.desk, place.session("sari"), saved.case, "Camat")


def test_what_was_returned_as_not_ours_has_no_disposition_any_more(place: Workplace) -> None:
    saved = place.record()
    place.walk(saved.case, "disposition.approved")
    place.act("dewi", saved.case, "case.returned", reason="Jalan provinsi.")
    with pytest.raises(NoDisposition):
        disposition_of(place.desk, place.session("sari"), saved.case, "Camat")
