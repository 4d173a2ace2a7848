"""Categories and agencies that new reference data does not have any more, while cases still use them: nothing breaks.

What is shown is the code with a word. What was decided stays; what would send a case there is refused in words.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.casework import bodies
from desktop.casework.ids import CaseId, OfficeCode
from desktop.contract.reference import Category, Office, ReferenceSet
from desktop.db import reference
from desktop.service import approvals, case_view, drafting, overview, proposal, suggesting, worklist
from desktop.service.acting import UnusableBody
from desktop.service.approvals import Chosen, Queue
from desktop.service.case_file import case_file_of
from desktop.service.disposition_printing import disposition_of
from desktop.service.printing import receipt_of
from desktop.service.recording import CannotRecord
from desktop.service.verifying import verify
from tests.desks import OFFICE, SITI, Workplace
from tests.service.fake_national import published

AGENCY, REPORTED = OfficeCode("33.74.DLH"), OfficeCode("33.74.DINKES")
CATEGORY, BELOW = "9001", "9002"
SAID = "Sampah menumpuk di pasar burung."
GONE = "(tidak ada dalam daftar)"


def lists(*, old: bool) -> ReferenceSet:
    """As published before, and after a reform that took an agency, a reported office and a category away."""
    offices = (Office(OFFICE, "Kecamatan Contoh", "district", None),)
    agencies = (Office(AGENCY, "Dinas LH", "agency", None), Office(REPORTED, "Dinas Kesehatan", "agency", None))
    categories = (Category(CATEGORY, "Kebersihan"), Category(BELOW, "Sampah", CATEGORY))
    kept = published()
    if not old:
        return replace(kept, version="sesudah", offices=offices, categories=kept.categories[:1])
    return replace(kept, version="sebelum", offices=offices + agencies, categories=kept.categories + categories)


def take_over(place: Workplace, *, old: bool) -> None:
    with place.store.writing() as connection:
        reference.take_over(connection, lists(old=old))


@pytest.fixture
def reformed(place: Workplace) -> Iterator[tuple[Workplace, CaseId, CaseId]]:
    """A desk with a case sent to the agency and one proposed to it; then the lists change."""
    take_over(place, old=True)
    fields: dict[str, Any] = {"category": BELOW, "reported_office": REPORTED, "who": SITI}
    sent, waiting = (place.record(SAID, **fields).case for _ in range(2))
    for case in (sent, waiting):
        place.act("sari", case, "disposition.proposed", disposition={"to": AGENCY})
        place.act("budi", case, "complaint.verified")
    place.act("budi", sent, "disposition.approved")
    take_over(place, old=False)
    yield place, sent, waiting
    assert verify(place.desk).findings == ()


def test_the_case_shows_codes_with_a_word(reformed: tuple[Workplace, CaseId, CaseId]) -> None:
    place, sent, _ = reformed
    view = case_view.read(place.desk, place.session("sari"), sent)
    assert view.category == (f"{BELOW} {GONE}",)
    assert view.reported_office == f"{REPORTED} {GONE}"
    assert view.handling == f"{AGENCY} {GONE}"
    assert view.disposition is not None
    assert view.disposition.office == f"{AGENCY} {GONE}"
    assert {line.target for line in view.lines if line.target} == {f"{AGENCY} {GONE}"}
    assert [act.kind for act in case_view.acts(place.desk, place.session("sari"), sent) if act.refusal is None]


def test_lists_search_counts_queues_and_suggestions_go_on(reformed: tuple[Workplace, CaseId, CaseId]) -> None:
    place, sent, waiting = reformed
    sari, budi = place.session("sari"), place.session("budi")
    assert {row.id for row in overview.list_cases(place.desk, sari, 10)} == {sent, waiting}
    assert [row.id for row in overview.list_cases(place.desk, sari, 10, state="disposed")] == [sent]
    assert {row.id for row in overview.find_cases(place.desk, sari, "pasar burung", 10)} == {sent, waiting}
    assert case_view.count_found(place.desk, sari, "burung") == 2
    draft = suggesting.Draft(narrative=SAID, category=BELOW)
    assert {one.case for one in suggesting.suggest(place.desk, sari, draft)} == {sent, waiting}
    (line,) = approvals.queues(place.desk, budi).lines[Queue.DISPOSITION]
    assert (line.case, line.to) == (waiting, f"{AGENCY} {GONE}")
    assert proposal.detail(place.desk, budi, Queue.DISPOSITION, waiting).office_after == f"{AGENCY} {GONE}"
    assert [group.need for group in worklist.worklist(place.desk, budi)]
    assert AGENCY not in {office.code for office in case_view.offices(place.desk)}
    assert BELOW not in {choice.code for choice in drafting.form_lists(place.desk).categories}


def test_papers_and_the_case_file_are_made(reformed: tuple[Workplace, CaseId, CaseId]) -> None:
    place, sent, _ = reformed
    assert receipt_of(place.desk, place.session("sari"), sent).number
    sheet = disposition_of(place.desk, place.session("sari"), sent)
    assert (sheet.to, dict(sheet.facts)["Kategori"]) == (f"{AGENCY} {GONE}", f"{BELOW} {GONE}")
    file = case_file_of(place.desk, place.session("budi"), sent)
    assert file.handling is not None
    assert (file.handling.code, file.handling.name) == (AGENCY, f"{AGENCY} {GONE}")
    assert file.told.reported_office is not None
    assert file.told.reported_office.name == f"{REPORTED} {GONE}"
    assert file.told.category == (f"{BELOW} {GONE}",)


def test_something_else_can_still_be_amended_and_the_gone_one_replaced(
    reformed: tuple[Workplace, CaseId, CaseId],
) -> None:
    place, _, waiting = reformed
    amend = [{"field": "place", "base": None, "value": "Pasar Burung"}]
    place.act("budi", waiting, "complaint.amended", changes=amend)
    place.act("budi", waiting, "wording.edited", narrative="Sampah menumpuk di Pasar Burung.")
    here = lists(old=False).categories[0].id
    place.act("budi", waiting, "complaint.amended", changes=[{"field": "category", "base": BELOW, "value": here}])
    assert case_view.read(place.desk, place.session("sari"), waiting).content.category == here
    with pytest.raises(UnusableBody, match=f"kategori “{CATEGORY}” tidak ada dalam daftar"):
        place.act(
            "budi", waiting, "complaint.amended", changes=[{"field": "category", "base": here, "value": CATEGORY}]
        )


def test_nothing_new_goes_to_what_is_gone(reformed: tuple[Workplace, CaseId, CaseId]) -> None:
    place, _, waiting = reformed
    with pytest.raises(UnusableBody, match=f"instansi {AGENCY} tidak ada dalam daftar"):
        place.act("budi", waiting, "disposition.approved")
    with pytest.raises(CannotRecord, match=f"kategori “{BELOW}” tidak ada dalam daftar"):
        place.record(category=BELOW)
    with pytest.raises(CannotRecord, match="instansi terlapor"):
        place.record(reported_office=REPORTED)
    target = next(line.target for line in approvals.queues(place.desk, place.session("budi")).lines[Queue.DISPOSITION])
    to = bodies.Disposition(to=OFFICE)
    approvals.approve_changed(place.desk, place.session("budi"), Chosen(waiting, target), to)
    view = case_view.read(place.desk, place.session("sari"), waiting)
    assert view.handling == "Kecamatan Contoh"


def test_approving_many_names_the_one_that_would_go_there(reformed: tuple[Workplace, CaseId, CaseId]) -> None:
    place, _, waiting = reformed
    budi = place.session("budi")
    (line,) = approvals.queues(place.desk, budi).lines[Queue.DISPOSITION]
    bulk = approvals.approve(place.desk, budi, Queue.DISPOSITION, [Chosen(waiting, line.target)])
    assert bulk.done == 0
    assert "tidak ada dalam daftar" in str(bulk.refused[0][1])
