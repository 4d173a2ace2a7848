"""`loket casefile`: both files where they were asked for, or words."""

from pathlib import Path

import pytest

from desktop.contract.enrolment import fingerprint
from tests.commands.running import Terminal, check_shape, confirm, recorded
from tests.desks import ROOT
from tests.unit.casefiles import faults

pytestmark = pytest.mark.usefixtures("qapp")  # the command makes do with less where there is no application


def test_a_supervisor_gets_pdf_and_json(terminal: Terminal, tmp_path: Path) -> None:
    confirm(terminal.folder, "sari", "budi")
    number = recorded(terminal, tmp_path)
    said = terminal.as_("budi", "casefile", number, "--out", str(tmp_path))
    assert said.code == 0, said.err
    check_shape("casefile", said)
    assert said.result["number"] == number
    assert Path(said.result["pdf"]).read_bytes().startswith(b"%PDF-")
    assert faults(Path(said.result["json"]).read_bytes(), fingerprint(ROOT.public)) == []
    assert "Identitas pelapor disamarkan." in said.err
    assert "Siti" not in said.out + said.err


def test_others_and_other_numbers_and_folders_are_refused_in_words(terminal: Terminal, tmp_path: Path) -> None:
    number = recorded(terminal, tmp_path)
    for who, asked, folder, error in (
        ("sari", number, tmp_path, "MayNotExport"),
        ("budi", number[:-1] + ("A" if number[-1] != "A" else "B"), tmp_path, "WrongNumber"),
        ("budi", "tidak-ada", tmp_path, "WrongNumber"),
        ("budi", number, tmp_path / "hilang", "CannotFile"),
    ):
        said = terminal.as_(who, "casefile", asked, "--out", str(folder))
        assert (said.code, said.result["error"]) == (1, error), asked
    assert not list(tmp_path.glob("berkas-kasus-*"))
