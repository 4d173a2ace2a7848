"""What is given to `loket act` and `loket import` and is no use: refused in words, with exit code 1, nothing saved."""

from pathlib import Path
from typing import Any

import pytest
from msgspec import json

from tests.commands.running import COMPLAINT, Terminal, body, recorded


def refused(terminal: Terminal, tmp_path: Path, **fields: Any) -> str:
    """The words in which a complaint is refused."""
    said = terminal.as_("sari", "act", "complaint.recorded", "--body", body(tmp_path, COMPLAINT | fields))
    assert (said.code, said.result["error"]) == (1, "CannotRecord")
    assert terminal.at_desk("status").result["states"] == {}
    return str(said.result["words"])


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"received_at": "2026-02-30T08:00+07:00"}, "tanggal tidak terbaca"),
        ({"received_at": "2999-01-01T08:00+07:00"}, "belum tiba menurut jam komputer ini"),
        ({"received_at": "0001-01-01T00:00+07:00"}, "tidak masuk akal"),
        ({"occurred_on": "30-02-2026"}, "tanggal tidak terbaca"),
        ({"narrative": "😀" * 30_001}, "isi laporan 30001 karakter"),
        ({"narrative": " \u00a0 "}, "isi laporan masih kosong"),
        ({"category": "sudah.dihapus"}, "kategori “sudah.dihapus” tidak ada dalam daftar"),
        ({"amount": 10**30}, "nilai uang tidak masuk akal"),
    ],
)
def test_a_complaint_that_cannot_be_is_refused(
    terminal: Terminal, tmp_path: Path, fields: dict[str, Any], words: str
) -> None:
    assert words in refused(terminal, tmp_path, **fields)


@pytest.mark.parametrize("typed", ["الطريق مكسور", "👩‍👩‍👧‍👦" * 2_000, "\u202eterbalik", "\x00\x07"])
def test_any_letters_go_in_and_come_out(terminal: Terminal, tmp_path: Path, typed: str) -> None:
    form = COMPLAINT | {"narrative": typed + ".", "place": typed[:2_000]}
    said = terminal.as_("sari", "act", "complaint.recorded", "--body", body(tmp_path, form))
    assert said.code == 0, said.err
    noted = terminal.as_(
        "sari", "act", "note.added", "--case", said.result["number"], "--body", body(tmp_path, {"text": typed})
    )
    assert noted.code == 0, noted.err
    assert terminal.at_desk("verify").result["verified"]


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe{}", b"[" * 5_000, b'{"narrative": "\\ud83d"}', b'{"a": 1e999}', b"null", b'"\\u0000"'],
)
def test_bytes_that_are_no_form_are_refused(terminal: Terminal, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "isian.json"
    path.write_bytes(data)
    said = terminal.as_("sari", "act", "complaint.recorded", "--body", str(path))
    assert said.code == 1
    assert said.result["error"] in ("CannotReadBody", "CannotRecord")


@pytest.mark.parametrize(
    ("kind", "form", "words"),
    [
        ("case.postponed", {"reason": "Menunggu", "until": "2026-02-30"}, "tanggal 2026-02-30 tidak ada"),
        ("case.postponed", {"reason": "Menunggu", "until": "besok"}, "until"),
        (
            "supporter.added",
            {"channel": "walk_in", "received_at": "besok", "supporter": {"name": "Ani"}},
            "tanggal tidak terbaca",
        ),
        (
            "supporter.added",
            {"channel": "burung merpati", "supporter": {"name": "Ani"}},
            "channel harus salah satu dari",
        ),
        ("disposition.proposed", {"disposition": {"to": "bukan kantor"}}, ""),
        ("case.rated", {"stars": 6}, "stars"),
    ],
)
def test_an_act_with_an_impossible_field_is_refused(
    terminal: Terminal, tmp_path: Path, kind: str, form: dict[str, Any], words: str
) -> None:
    number = recorded(terminal, tmp_path)
    said = terminal.as_("budi", "act", kind, "--case", number, "--body", body(tmp_path, form))
    assert said.code == 1, said.out
    assert words in said.result["words"]
    assert "Tidak ada yang diubah." in said.result["words"]


def test_lines_of_a_file_with_impossible_dates_are_named(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    lines = [
        {"id": n, "text": "Lampu padam", "received_at": at} for n, at in enumerate(["2026-02-30", "2999-01-01"], 1)
    ]
    path.write_bytes(b"\n".join(map(json.encode, lines)))
    said = terminal.as_("sari", "import", str(path))
    assert said.result["recorded"] == 0
    assert [one["line"] for one in said.result["rejected"]] == [1, 2]
