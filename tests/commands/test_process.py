"""`loket` as an office runs it: a process of its own, its exit code, its last line, and a signal in the middle."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from msgspec import json

from desktop.db.lock import FolderLock
from tests.commands.running import Terminal, seen_in
from tests.desks import PASSPHRASE, PASSWORD

LOKET = [sys.executable, "-m", "desktop"]
TOP = Path(__file__).parents[2]


def loket(terminal: Terminal, *arguments: str, typed: str = f"{PASSPHRASE}\n{PASSWORD}\n") -> tuple[int, str, str]:
    """A command with both secrets on its standard input."""
    done = subprocess.run(
        [*LOKET, *arguments, "--profile", str(terminal.folder), "--passphrase-fd", "0", "--json"],
        input=typed, capture_output=True, text=True, cwd=TOP, timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_done_is_zero_and_the_last_line_is_the_result(terminal: Terminal) -> None:
    code, out, err = loket(terminal, "status")
    assert code == 0, err
    assert json.decode(out.splitlines()[-1])["desk"] == "33.74.01-01"


def test_refused_is_one(terminal: Terminal) -> None:
    code, out, _ = loket(terminal, "act", "staff.added", "--as", "sari", "--password-fd", "0")
    assert (code, json.decode(out)["error"]) == (1, "UnusableBody")


def test_a_mistake_in_usage_is_two(terminal: Terminal) -> None:
    code, out, err = loket(terminal, "act")
    assert (code, out) == (2, "")
    assert "usage" in err


def test_partly_is_three(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "laporan.jsonl").write_bytes(b'{"id":1,"text":"Lampu padam."}\nrusak\n')
    code, out, _ = loket(terminal, "import", str(tmp_path / "laporan.jsonl"), "--as", "sari", "--password-fd", "0")
    assert (code, json.decode(out)["recorded"]) == (3, 1)


def test_two_programs_on_one_folder_are_one_too_many(terminal: Terminal) -> None:
    with FolderLock(terminal.folder):
        code, out, err = loket(terminal, "status")
    assert (code, json.decode(out)["error"]) == (1, "AlreadyOpen")
    assert "sudah terbuka" in err
    assert loket(terminal, "status")[0] == 0


def test_an_import_that_is_killed_goes_on_where_it_was(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    path.write_bytes(b"".join(b'{"id":%d,"text":"Laporan nomor %d tentang jalan."}\n' % (n, n) for n in range(1500)))
    arguments = [
        "import", str(path), "--as", "sari", "--profile", str(terminal.folder), "--passphrase-fd", "0",
        "--password-fd", "0",
    ]  # fmt: skip
    with subprocess.Popen(
        [*LOKET, *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=TOP
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(f"{PASSPHRASE}\n{PASSWORD}\n".encode())
        process.stdin.close()
        assert process.stderr.readline() == b"200 laporan tersimpan\n"
        process.kill()
        process.wait(60)
    with seen_in(terminal.folder) as place:
        kept = place.one("SELECT COUNT(*) FROM cases")
    assert kept >= 200
    assert kept % 100 == 0
    code, out, _ = loket(terminal, *arguments[:4], "--password-fd", "0")
    result = json.decode(out)
    assert (code, result["recorded"], result["known"]) == (0, 1500 - kept, kept)
    assert loket(terminal, "verify")[0] == 0


def test_ctrl_c_in_the_middle_of_a_sync_ends_it_between_two_requests(terminal: Terminal) -> None:
    with seen_in(terminal.folder) as place:
        place.sql("UPDATE desk SET root_public = ?, code = NULL", bytes(32))
    with subprocess.Popen(
        [*LOKET, "sync", "--for", "300", "--profile", str(terminal.folder), "--passphrase-fd", "0", "--json"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=TOP,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        process.stdin.write(f"{PASSPHRASE}\n".encode())
        process.stdin.flush()
        assert process.stderr is not None
        assert b"Dicoba lagi dalam" in process.stderr.readline()
        os.kill(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert json.decode(out.splitlines()[-1])["done"] is False
