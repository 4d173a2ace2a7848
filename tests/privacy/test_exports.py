"""Everything that leaves the program as a file, a line of JSON, a paper or a copy: masked at most, or not at all."""

from pathlib import Path
from typing import Any

import pytest
from msgspec import json

from desktop.paper.case_file import case_file_paper
from desktop.paper.disposition import disposition_sheet
from desktop.paper.letterhead import Letterhead
from desktop.paper.output import write_pdf
from desktop.paper.receipt import a5_receipt, roll_receipt
from desktop.service.case_file import case_file_of, export
from desktop.service.disposition_printing import disposition_of
from desktop.service.importing import import_file
from desktop.service.printing import receipt_of
from desktop.service.seeing import MayNotRead
from tests.commands.running import Terminal, body, confirm, make_desk
from tests.desks import Workplace
from tests.paper.drawn import words
from tests.privacy.markers import MASKED, NAME, NIK, PHONE, TAKER, TAKER_PHONE, WHO, masked_traces, traces
from tests.privacy.planted import ANONYMOUS, OPEN, SAID, SECRET, Places

# --- papers ---


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", [OPEN, ANONYMOUS, SECRET])
def test_a_receipt_masks_the_reporter_and_keeps_a_secret_report_to_itself(
    places: Places, kind: str, tmp_path: Path
) -> None:
    clerk = places.somebody("recording", "clerk")
    content = receipt_of(places.recording.desk, clerk, places.cases[kind])
    assert masked_traces(repr(content)) == set(MASKED)
    assert (SAID[kind] in repr(content)) is (kind != SECRET)
    for paper in (a5_receipt(content), roll_receipt(content)):
        assert traces(words(paper)) == traces(paper.title) == set()
        write_pdf(paper, tmp_path / "tanda.pdf")
        assert traces((tmp_path / "tanda.pdf").read_bytes()) == set()


@pytest.mark.parametrize(("role", "refused"), [("observer", False), ("sync_operator", True)])
def test_a_receipt_for_who_may_not_see_the_reporter(places: Places, role: str, refused: bool) -> None:
    session = places.somebody("recording", role)
    if refused:
        with pytest.raises(MayNotRead):
            receipt_of(places.recording.desk, session, places.cases[OPEN])
        return
    content = receipt_of(places.recording.desk, session, places.cases[OPEN])
    assert (content.name, content.identity, content.phone) == ("", "", "")
    assert masked_traces(repr(content)) == set()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("kind", "masks"), [(OPEN, {MASKED[0]}), (ANONYMOUS, set())])
@pytest.mark.parametrize("role", ["clerk", "supervisor"])
def test_the_disposition_sheet_goes_out_without_a_hint_of_who_asked_to_be_anonymous(
    places: Places, kind: str, masks: set[str], role: str
) -> None:
    session = places.somebody("recording", role)
    content = disposition_of(places.recording.desk, session, places.cases[kind])
    told = words(disposition_sheet(content)) + repr(content)
    assert (traces(told), masked_traces(told)) == (set(), masks)
    assert ("anonim" in dict(content.facts)["Pelapor"]) is (kind == ANONYMOUS)


# --- what commands print ---


@pytest.fixture
def terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Terminal:
    """Somebody at the terminal of a desk whose people are confirmed."""
    folder = make_desk(tmp_path / "meja")
    confirm(folder, "sari", "budi", "dewi")
    return Terminal(capfd, folder)


def form(**more: Any) -> dict[str, Any]:
    """A complaint of the planted reporter, as `loket act` takes it."""
    who = json.decode(WHO.encode())
    common = {"narrative": SAID[OPEN], "channel": "walk_in", "classification": "without_oversight", "who": who}
    return common | {"anonymous": True, "secret": True} | more


def test_no_command_prints_who_reported(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal.as_("sari", "act", "complaint.recorded", "--body", body(tmp_path, form()))
    assert said.code == 0
    number = said.result["number"]
    told = [said]
    taker = {"how": "in_person", "taker": {"name": TAKER, "phone": TAKER_PHONE}}
    amend = {"who": {"changes": [{"field": "phone", "base": PHONE, "value": f"{PHONE}1"}]}}
    for who, kind, values in (
        ("sari", "complaint.amended", amend),
        ("sari", "answer.handed_over", taker),
        ("budi", "complaint.verified", {}),
        ("budi", "complaint.voided", {"reason": "Ganda."}),
        ("dewi", "case.taken_up", {}),
    ):
        told.append(terminal.as_(who, "act", kind, "--case", number, "--body", body(tmp_path, values)))
    told.append(terminal.as_("budi", "act", "complaint.verified", "--every"))
    told += [terminal.at_desk(command) for command in ("status", "verify", "doctor")]
    told.append(terminal.at_desk("sync", "--for", "0"))
    told.append(terminal.at_desk("deadline", "--case", number))
    for one in told:
        assert traces(one.out + one.err) == set()
        assert masked_traces(one.out + one.err) == set()


@pytest.mark.parametrize(
    "broken",
    [
        {"who": {"name": NAME, "phone": 81390007733}},
        {"who": {"name": NAME, "nik": NIK}},
        {"who": NAME},
        {"who": {"id_kind": NIK}},
        {"received_at": NIK},
        {"gender": ["x", NAME]},
        {"who": {"name": NAME * 20_000}},
    ],
)
def test_a_form_that_is_refused_is_refused_without_repeating_the_person(
    terminal: Terminal, tmp_path: Path, broken: dict[str, Any]
) -> None:
    said = terminal.as_("sari", "act", "complaint.recorded", "--body", body(tmp_path, form(**broken)))
    assert said.code == 1
    assert traces(said.out + said.err) == set()


def test_what_is_imported_is_reported_by_line_and_reason_alone(place: Workplace, tmp_path: Path) -> None:
    file = tmp_path / "laporan.jsonl"
    lines = [{"id": 1, "text": "", "address": NAME}, {"id": NAME, "text": 7}, {"id": 2, "text": SAID[OPEN]}]
    file.write_bytes(b"\n".join(map(json.encode, lines)) + b"\n{" + NAME.encode())
    report = import_file(place.desk, place.session("sari"), file)
    assert traces(json.encode(report)) == set()
    assert report.recorded == 1


# --- the case file ---


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("kind", "masks"), [(OPEN, set(MASKED)), (ANONYMOUS, set()), (SECRET, set(MASKED))])
@pytest.mark.parametrize("where", ["recording", "coordinator", "agency"])
def test_a_case_file_names_nobody(places: Places, where: str, kind: str, masks: set[str], tmp_path: Path) -> None:
    desk, head = places.stations[where].desk, places.somebody(where, "supervisor")
    file = case_file_of(desk, head, places.cases[kind])
    paper = case_file_paper(file, Letterhead(office="Kantor"))
    told = file.encode().decode()
    assert traces(told) == traces(words(paper)) == traces(b"\n".join(one.data or b"" for one in file.proofs)) == set()
    assert masked_traces(told) == masks
    assert {"answer.handed_over", "reporter.replied"} <= {step.kind for step in file.steps}
    export(desk, head, places.cases[kind], tmp_path)
    for path in tmp_path.iterdir():
        assert traces(path.read_bytes()) == set()
        assert traces(path.name) == set()
