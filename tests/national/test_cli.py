"""The commands of `loket-national`: what they print, and how they end."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop import __version__
from desktop.contract.enrolment import parse_code
from desktop.contract.reference import ReferenceSet, write_reference_set
from national import cli, offices
from national.opening import open_database
from national.settings import Settings
from tests.national.country import KECAMATAN, TREE, Country

Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command on a folder of its own; exit code, the JSON object it ended with, and what it said beside."""

    def run(*arguments: str, data: Path = tmp_path / "service") -> tuple[int, Any, str]:
        code = cli.run([*arguments, "--data", str(data), "--json"])
        out, err = capsys.readouterr()
        return code, json.loads(out.splitlines()[-1]), err

    return run


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    """A file for `setup`."""
    file = tmp_path / "reference.json"
    whole = ReferenceSet(version="2026-11", offices=TREE, categories=(), holidays=(), rules=(), calendars=())
    file.write_bytes(write_reference_set(whole))
    return file


def test_setup_twice_is_setup_once(run: Run, reference: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert run("setup", str(reference)) == (0, {"version": "2026-11", "offices": len(TREE)}, "")
    engine = open_database(Settings.of(tmp_path / "service"))
    with engine.begin() as connection:
        assert offices.reference_document(connection) == reference.read_bytes(), "published as it was given"
        assert all(office.code in offices.load_tree(connection) for office in TREE)
    engine.dispose()


def test_an_office_that_is_published_no_more_stays_and_gets_no_more_desks(
    run: Run, reference: Path, tmp_path: Path
) -> None:
    run("setup", str(reference))
    whole = msgspec.json.decode(reference.read_bytes())
    whole["offices"] = [office for office in whole["offices"] if office["code"] != KECAMATAN]
    reference.write_bytes(msgspec.json.encode(whole))
    assert run("setup", str(reference))[0] == 0
    code, answer, _ = run("invite", "--office", KECAMATAN, "--desk", "01")
    assert (code, answer["error"]) == (1, "UnknownOffice")


@pytest.mark.parametrize("content", [b"", b"<html>", b'{"version":"1"}', b"\xff"])
def test_setup_refuses_what_is_not_reference_data(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    code, answer, words = run("setup", str(tmp_path / "bad.json"))
    assert (code, answer["error"]) == (1, "DamagedReference")
    assert answer["message"] == words.strip()


def test_setup_without_its_file(run: Run, tmp_path: Path) -> None:
    code, answer, _ = run("setup", str(tmp_path / "absent.json"))
    assert (code, answer["error"]) == (1, "CannotRead")


def test_offices_are_added_below_offices(run: Run) -> None:
    kota = ("office", "add", "--code", "33.74", "--name", "Kota", "--kind", "coordinator")
    kecamatan = ("office", "add", "--code", KECAMATAN, "--name", "Kecamatan", "--kind", "district", "--parent", "33.74")
    assert run(*kecamatan)[:2] == (1, {"error": "UnknownOffice", "message": run(*kecamatan)[1]["message"]})
    assert run(*kota)[0] == run(*kota)[0] == run(*kecamatan)[0] == 0
    code, answer, _ = run("office", "add", "--code", "33.74", "--name", "Lain", "--kind", "agency")
    assert (code, answer["error"]) == (1, "OfficeExists")
    code, answer, _ = run("office", "add", "--code", "kota-1", "--name", "Kota", "--kind", "coordinator")
    assert (code, answer["error"]) == (1, "DamagedReference")


def test_an_invitation_is_a_code_for_one_desk(run: Run, reference: Path) -> None:
    run("setup", str(reference))
    code, answer, _ = run("invite", "--office", KECAMATAN, "--desk", "02")
    opened = parse_code(answer["code"])
    assert (code, opened.office, opened.desk) == (0, KECAMATAN, "02")
    code, answer, _ = run("invite", "--office", "00.00", "--desk", "02")
    assert (code, answer["error"]) == (1, "UnknownOffice")


def test_without_json_the_code_alone_is_printed(
    run: Run, reference: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("setup", str(reference))
    data = str(tmp_path / "service")
    assert cli.run(["--data", data, "invite", "--office", KECAMATAN, "--desk", "02"]) == 0
    assert parse_code(capsys.readouterr().out).desk == "02"


def test_a_desk_number_is_given_out_once(run: Run, country: Country) -> None:
    peer, _ = country.desk(KECAMATAN, "supervisor")
    code, answer, _ = run("invite", "--office", KECAMATAN, "--desk", peer.number, data=country.settings.data)
    assert (code, answer["error"]) == (1, "DeskExists")
    code, *_ = run("invite", "--office", KECAMATAN, "--desk", f"{peer.number}A", data=country.settings.data)
    assert code == 0


def test_a_desk_is_revoked_once_while_the_service_runs(run: Run, country: Country) -> None:
    boss, _ = country.desk(KECAMATAN, "supervisor")
    desk, _ = country.desk(KECAMATAN, "clerk")
    revoke = ("revoke", "--desk", desk.name, "--reason", "dicuri")
    assert run(*revoke, data=country.settings.data)[1] == {"desk": desk.name, "revoked": True, "before": False}
    assert run(*revoke, data=country.settings.data)[1] == {"desk": desk.name, "revoked": True, "before": True}
    boss.sync()
    assert boss.kinds().count("desk.revoked") == 1
    code, answer, _ = run("revoke", "--desk", "33.74.01-99", "--reason", "x", data=country.settings.data)
    assert (code, answer["error"]) == (1, "NoSuchDesk")


def test_verify(run: Run, country: Country) -> None:
    country.desk(KECAMATAN, "supervisor")
    code, answer, _ = run("verify", data=country.settings.data)
    assert (code, answer["verified"], answer["events"]) == (0, True, 2)


def test_a_key_others_may_read_is_refused_in_words(run: Run, country: Country) -> None:
    country.settings.key_file.chmod(0o640)
    code, answer, words = run("verify", data=country.settings.data)
    assert (code, answer["error"]) == (1, "KeyFileLoose")
    assert "chmod 600" in words


def test_a_port_that_is_taken_is_said_so(run: Run, tmp_path: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, answer, _ = run("--port", str(taken.getsockname()[1]))
    assert (code, answer["error"]) == (1, "CannotListen")


@pytest.mark.parametrize(
    "arguments",
    [[], ["--data"], ["frobnicate", "--data", "x"], ["invite", "--data", "x"], ["--port", "x", "--data", "x"]],
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run(arguments)
    assert ended.value.code == 2


@pytest.mark.parametrize("desk", ["1", "001", "0A", "01a", "01\n"])
def test_a_desk_number_has_two_digits(run: Run, desk: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run("invite", "--office", KECAMATAN, "--desk", desk)
    assert ended.value.code == 2


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"loket-national {__version__}\n")
