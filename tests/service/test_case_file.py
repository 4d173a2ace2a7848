"""The case file: complete, provable by its written form alone, altered ones found out, and nobody named in it."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.contract.case_file import RESOURCE, CaseFile, schema
from desktop.contract.enrolment import fingerprint
from desktop.resources import resource
from desktop.service.acting import UnknownCase
from desktop.service.case_file import MayNotExport, case_file_of, export
from desktop.service.case_telling import act_words
from desktop.service.filing import CannotFile
from tests.desks import ROOT, SITI, Workplace
from tests.service.fake_national import National, exchange, settle
from tests.unit.casefiles import faults

TRUSTED = fingerprint(ROOT.public)


@pytest.fixture
def confirmed(place: Workplace) -> Workplace:
    """The desk and its team, confirmed by the service."""
    national = National()
    settle(place, national)
    place.sign_out()
    return place


def told(place: Workplace, **fields: Any) -> CaseFile:
    """The file of a case that was amended, walked to its end and escalated."""
    case = place.record("Lampu padam. Sejak Senin.", who=SITI, **fields).case
    change = {"field": "narrative", "base": "Lampu padam. Sejak Senin.", "value": "Lampu padam."}
    place.act("sari", case, "complaint.amended", changes=[change])
    place.walk(case)
    place.act("budi", case, "case.escalated", reason="Pelapor belum puas.")
    return case_file_of(place.desk, place.session("budi"), case)


def test_it_holds_both_wordings_the_clocks_every_step_and_its_answers(confirmed: Workplace) -> None:
    file = told(confirmed)
    assert (file.told.first, file.told.now) == ("Lampu padam. Sejak Senin.", "Lampu padam.")
    assert [step.act for step in file.steps][:3] == ["Dicatat", "Diubah", "Diusulkan disposisinya"]
    assert [step.kind for step in file.answers] == ["answer.proposed", "answer.approved", "answer.handed_over"]
    assert (file.steps[-1].said, file.steps[-1].who) == ("Pelapor belum puas.", "Budi Santoso")
    assert {clock.clock for clock in file.clocks} >= {"verify", "finish_without_oversight"}
    assert all(clock.due and clock.basis for clock in file.clocks)
    assert file.state == "Selesai"
    assert (file.received_at, file.accepted_by_service) == ("2026-11-24T08:30:00+07:00", False)
    assert file.steps[1].changes == (("narrative", "Lampu padam. Sejak Senin.", "Lampu padam."),)


def test_an_edited_wording_is_isi_akhir(confirmed: Workplace) -> None:
    case = confirmed.record("Lampu pdm bu.").case
    confirmed.act("sari", case, "wording.edited", narrative="Lampu jalan padam.")
    file = case_file_of(confirmed.desk, confirmed.session("budi"), case)
    assert (file.told.first, file.told.now) == ("Lampu pdm bu.", "Lampu jalan padam.")


def test_what_else_was_done_is_told_in_words(confirmed: Workplace) -> None:
    case, other = confirmed.record().case, confirmed.record()
    link = {"to": other.case, "number": other.number, "relation": "duplicate"}
    called = {"how": "phone", "direction": "out", "reached": False}
    for who, kind, form in (
        ("sari", "case.linked", link),
        ("sari", "reporter.notified", called),
        ("sari", "case.assigned", {}),
        ("sari", "copy.sent", {"to": "33.74.DLH"}),
        ("sari", "receipt.printed", {"paper": "a5", "how": "printer", "copy": 1}),
    ):
        confirmed.act(who, case, kind, **form)
    file = case_file_of(confirmed.desk, confirmed.session("budi"), case)
    assert [step.chosen for step in file.steps[1:]] == [
        f"ganda dengan {other.number}",
        "telepon, kantor menghubungi pelapor, tidak tersambung",
        "tidak kepada siapa pun",
        None,
        "cetakan ke-1",
    ]


def test_a_reminder_of_the_agency_is_told_and_a_kind_of_a_later_version_keeps_its_name(confirmed: Workplace) -> None:
    case = confirmed.record().case
    confirmed.walk(case, "disposition.approved")
    confirmed.act("sari", case, "agency.reminded", how="phone", reached=True, official="Pak Joko")
    confirmed.act("budi", case, "case.postponed", reason="Menunggu anggaran", until="2026-12-24")
    flag = {"field": "priority_programme", "base": False, "value": True}
    confirmed.act("budi", case, "complaint.amended", changes=[flag])
    reminded, postponed, amended = case_file_of(confirmed.desk, confirmed.session("budi"), case).steps[-3:]
    assert (reminded.chosen, reminded.said) == ("telepon, tersambung", "Pak Joko")
    assert postponed.chosen == "sampai 2026-12-24"
    assert amended.changes == (("priority_programme", "tidak", "ya"),)
    assert act_words("case.invented") == "Case.invented"


def test_a_verifier_written_from_the_page_finds_it_whole(confirmed: Workplace) -> None:
    file = told(confirmed)
    assert len(file.proofs) == len(file.steps) == 11
    assert all(proof.previous for proof in file.proofs)
    assert sum(proof.signature is not None for proof in file.proofs) == 5
    assert faults(file.encode(), TRUSTED) == []


def altered(file: dict[str, Any], what: str) -> None:
    """One thing is changed, left out, or put elsewhere."""
    proofs = file["proofs"]
    match what:
        case "hash":
            said = base64.b64decode(proofs[0]["data"]).replace(b"padam", b"nyala")
            proofs[0]["data"] = base64.b64encode(said).decode()
        case "chain":
            proofs[2]["seq"] += 1
        case "signature":
            signed = next(proof for proof in proofs if proof["signature"])
            signed["signature"] = "A" * 86 + "=="
        case "left out":
            del proofs[3]
        case "order":
            proofs.reverse()
        case "moment":
            file["made_at"] = "2026-11-25T08:30:00+07:00"
        case "certificate":
            file["certificates"][0]["signature"] = "A" * 86 + "=="
        case "descent":
            file["certificates"].pop()
        case "desk":
            file["seal"]["certificate_signature"] = "A" * 86 + "=="


@pytest.mark.parametrize(
    ("what", "fault"),
    [
        ("hash", "hash"), ("chain", "chain"), ("signature", "signature"), ("left out", "seal"), ("order", "seal"),
        ("moment", "seal"), ("certificate", "certificate"), ("descent", "signature"), ("desk", "desk"),
    ],
)  # fmt: skip
def test_and_every_altered_one_is_found_out(confirmed: Workplace, what: str, fault: str) -> None:
    file = json.loads(told(confirmed).encode())
    altered(file, what)
    found = faults(json.dumps(file).encode(), TRUSTED)
    assert fault in found


def test_another_root_is_not_believed(confirmed: Workplace) -> None:
    assert "root" in faults(told(confirmed).encode(), b"x" * 16)


def test_what_was_confirmed_is_said_to_be(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.sign_out()
    case = place.record().case
    exchange(place, national)
    file = case_file_of(place.desk, place.session("budi"), case)
    assert file.accepted_by_service
    assert [step.sync for step in file.steps] == ["arrived"]


def test_at_a_desk_that_nobody_confirmed_yet_it_is_made_all_the_same(place: Workplace) -> None:
    file = told(place)
    assert (file.seal.certificate, file.seal.root_public, file.certificates) == (None, None, ())


@pytest.mark.parametrize(
    ("fields", "standing"),
    [({}, "masked"), ({"anonymous": True}, "anonymous"), ({"who": None}, "none"), ({"secret": True}, "masked")],
)
def test_who_reported_is_masked_or_not_told(confirmed: Workplace, fields: dict[str, Any], standing: str) -> None:
    case = confirmed.record("Lampu padam.", **({"who": SITI} | fields)).case
    file = case_file_of(confirmed.desk, confirmed.session("budi"), case)
    who = file.told.reporter
    assert who.standing == standing
    masked = ("S••• R••••••••", "337401••••••0002", "0813••••1122")
    assert (who.name, who.identity, who.phone) == (masked if standing == "masked" else (None, None, None))


@pytest.mark.parametrize("username", ["sari", "dewi"])
def test_only_a_supervisor_makes_one(confirmed: Workplace, username: str, tmp_path: Path) -> None:
    case = confirmed.record().case
    with pytest.raises(MayNotExport):
        export(confirmed.desk, confirmed.session(username), case, tmp_path)
    with pytest.raises(UnknownCase):
        case_file_of(confirmed.desk, confirmed.session("budi"), "01930000-0000-7000-8000-00000000dead")  # type: ignore[arg-type]


@pytest.mark.usefixtures("qapp")
def test_both_files_are_written_or_neither(confirmed: Workplace, tmp_path: Path) -> None:
    case = confirmed.record(who=SITI).case
    made = export(confirmed.desk, confirmed.session("budi"), case, tmp_path)
    assert Path(made.pdf).read_bytes().startswith(b"%PDF-")
    assert faults(Path(made.json).read_bytes(), TRUSTED) == []
    assert (made.events, made.pages) == (1, 1)
    there = sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(("berkas", ".")))
    assert there == sorted(Path(name).name for name in (made.pdf, made.json))
    with pytest.raises(CannotFile, match="foldernya tidak ada"):
        export(confirmed.desk, confirmed.session("budi"), case, tmp_path / "tidak ada")


def test_the_committed_schema_is_that_of_the_types() -> None:
    assert resource(RESOURCE) == schema()
    page = resource("casefile/format.md").decode()
    for tag in ("loket/authored/1", "loket/event/1", "loket/key/1", "loket/root/1", "loket-casefile/1"):
        assert tag in page
