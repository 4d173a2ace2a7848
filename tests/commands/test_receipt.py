"""`loket receipt check`: true, altered, forged, unreadable and "compare" are told apart, with and without a desk."""

import base64
from pathlib import Path

import pytest

from desktop.casework import office_bodies
from desktop.casework.ids import office_stream
from desktop.contract.enrolment import fingerprint
from desktop.db import cases
from desktop.service.acting import read_case
from desktop.service.receipts import code_of
from tests.commands.running import Terminal, check_shape, confirm, recorded, seen_in
from tests.desks import OFFICE, ROOT
from tests.desks import code as enrolment_code
from tests.service.fake_national import exchange
from tests.unit.receipts import receipt
from tests.unit.signers import DESK, FixedSigner

FINGERPRINT = base64.b32encode(fingerprint(ROOT.public)).decode().rstrip("=")
TRUE = receipt(DESK, root=FixedSigner(b"R" * 32))
FORGED = receipt(DESK, root=FixedSigner(b"F" * 32))
ALTERED = TRUE[:-9] + ("A" if TRUE[-9] != "A" else "B") + TRUE[-8:]


def printed(folder: Path, number: str) -> str:
    """What the QR code of a case at this desk says."""
    with seen_in(folder) as place, place.store.reading() as connection:
        case = cases.by_number(connection, number)
        assert case is not None
        said = code_of(place.desk, connection, read_case(connection, case))
    assert said is not None
    return said[0]


def test_with_a_fingerprint_alone_a_true_receipt_is_told(outside: Terminal) -> None:
    said = outside.loket("receipt", "check", TRUE, "--root", FINGERPRINT, "--json")
    check_shape("receipt", said)
    assert said.code == 0
    assert said.result["verdict"] == "true"
    assert said.result["number"].startswith("33.74.01-02-2612-0047-")
    assert said.result["received_at"] == "2026-12-16T10:31:54+07:00"
    assert said.result["recorded"] is None
    assert "Asli" in said.err


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (ALTERED, "AlteredReceipt"),
        (FORGED, "ForgedReceipt"),
        (TRUE[:-20], "UnreadableReceipt"),
        ("tidak/ada.txt", "NoReceipt"),
    ],
)
def test_what_is_not_true_is_refused_with_its_own_words(outside: Terminal, text: str, error: str) -> None:
    said = outside.loket("receipt", "check", text, "--root", FINGERPRINT, "--json")
    check_shape("failure", said)
    assert (said.code, said.result["error"]) == (1, error)


def test_receipt_and_root_may_lie_in_files(outside: Terminal, tmp_path: Path) -> None:
    paper, words, key, code = (tmp_path / name for name in ("qr.txt", "sidik.txt", "induk.key", "kode.txt"))
    paper.write_text("\n".join(TRUE[at : at + 60] for at in range(0, len(TRUE), 60)))
    words.write_text(FINGERPRINT.lower() + "\n")
    key.write_bytes(ROOT.public)
    code.write_text(enrolment_code())
    for root in (words, key, code):
        assert outside.loket("receipt", "check", str(paper), "--root", str(root)).code == 0


@pytest.mark.parametrize("root", ["ABC", "bukan-base32!", "/tidak/ada"])
def test_a_root_that_is_none_is_refused(outside: Terminal, root: str) -> None:
    said = outside.loket("receipt", "check", TRUE, "--root", root, "--json")
    assert (said.code, said.result["error"]) == (1, "NoRootKey")


def test_a_desk_knows_its_own_cases(terminal: Terminal, tmp_path: Path) -> None:
    confirm(terminal.folder, "sari")
    number = recorded(terminal, tmp_path)
    said = terminal.at_desk("receipt", "check", printed(terminal.folder, number))
    check_shape("receipt", said)
    assert (said.code, said.result["number"], said.result["recorded"]) == (0, number, True)
    assert terminal.at_desk("receipt", "check", TRUE).result["recorded"] is None
    assert terminal.at_desk("receipt", "check", FORGED).result["error"] == "ForgedReceipt"


def test_before_the_desk_is_certified_it_knows_nobody_and_issues_no_code(terminal: Terminal, tmp_path: Path) -> None:
    number = recorded(terminal, tmp_path)
    assert terminal.at_desk("receipt", "check", TRUE).result["error"] == "NoRootYet"
    with seen_in(terminal.folder) as place, place.store.reading() as connection:
        case = cases.by_number(connection, number)
        assert case is not None
        assert code_of(place.desk, connection, read_case(connection, case)) is None


def test_another_record_under_the_same_number_must_be_compared(terminal: Terminal, tmp_path: Path) -> None:
    confirm(terminal.folder, "sari")
    text = printed(terminal.folder, recorded(terminal, tmp_path))
    with seen_in(terminal.folder) as place:
        place.sql("DROP TRIGGER events_do_not_change")
        place.sql("UPDATE events SET hash = zeroblob(32) WHERE kind = 'complaint.recorded'")
    said = terminal.at_desk("receipt", "check", text)
    check_shape("receipt", said)
    assert (said.code, said.result["verdict"], said.result["doubt"]) == (3, "compare", "RecordDiffers")


def test_the_receipt_of_a_revoked_desk_must_be_compared(terminal: Terminal) -> None:
    national = confirm(terminal.folder, "sari")
    with seen_in(terminal.folder) as place:
        told = office_bodies.DeskRevoked(desk="33.74.01-02", reason="Laptop hilang di perjalanan")
        national.write("desk.revoked", told, office_stream(OFFICE))
        exchange(place, national)
    said = terminal.at_desk("receipt", "check", TRUE)
    check_shape("receipt", said)
    assert (said.code, said.result["verdict"], said.result["doubt"]) == (3, "compare", "DeskWasRevoked")
    assert "Laptop hilang" in said.err
