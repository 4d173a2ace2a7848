"""Every command once: exit codes 0, 1, 2, 3, and with --json one object as the last line of standard output."""

from pathlib import Path

import pytest
from msgspec import convert

from desktop import __version__
from desktop.cli import run
from desktop.service.importing import Report
from desktop.service.overview import Status
from tests.commands.running import Terminal, body, check_shape, confirm, recorded, seen_in
from tests.desks import OFFICE
from tests.service.fake_national import exchange

# --- without a desk ---


@pytest.mark.parametrize(
    "arguments",
    [
        ("terbang",), ("status", "--lain"), ("import",), ("act", "note.added"), ("act", "--as", "sari"),
        ("enrol",), ("enrol", "--username", "sari"), ("status", "--passphrase-fd", "nol"),
        ("import", "--as", "sari", "--limit", "-1", "x"), ("sync", "--for", "inf"), ("sync", "--for", "nan"),
    ],
)  # fmt: skip
def test_a_mistake_on_the_command_line_is_usage(arguments: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(arguments)
    assert ended.value.code == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert "usage: loket" in err


def test_the_version_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["--version"])
    assert ended.value.code == 0
    assert capfd.readouterr().out == f"loket {__version__}\n"


@pytest.mark.parametrize("command", ["status", "verify", "sync"])
def test_a_folder_that_is_no_desk_is_refused_in_words(outside: Terminal, command: str) -> None:
    said = outside.at_desk(command)
    assert said.code == 1
    assert said.result["error"] == "NotADesk"
    assert "loket enrol" in said.result["words"]
    assert said.result["words"] in said.err
    assert not outside.folder.exists()


@pytest.mark.parametrize("command", ["import", "act"])
def test_nobody_acts_where_there_is_no_desk(outside: Terminal, command: str, tmp_path: Path) -> None:
    said = outside.as_("sari", command, body(tmp_path, {}) if command == "import" else "note.added")
    assert (said.code, said.result["error"]) == (1, "NotADesk")


@pytest.mark.parametrize("name", ["berkas", "berkas/meja", "x" * 300])
def test_a_profile_that_can_be_none_is_refused_in_words(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    terminal = Terminal(capfd, tmp_path / name)
    for command in ("status", "doctor"):
        said = terminal.at_desk(command)
        assert said.code == 1
        assert said.result.get("error") != "Bug"


@pytest.mark.parametrize(
    "arguments",
    [
        ("status", "--profile", "\udcff"),
        ("status", "--passphrase-fd=-1"),
        ("act", "note.added", "--as", "\udcff"),
        ("act", "note.added", "--as", "sari", "--case", "\udcff"),
        ("import", "laporan.jsonl", "--as", "sari", "--limit", "-1"),
    ],
)
def test_arguments_that_are_no_text_or_no_number_are_a_matter_of_usage(
    outside: Terminal, arguments: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as ended:
        outside.loket(*arguments)
    assert ended.value.code == 2


# --- act ---


def test_a_complaint_is_recorded_verified_and_noted(terminal: Terminal, tmp_path: Path) -> None:
    number = recorded(terminal, tmp_path)
    said = terminal.as_("budi", "act", "complaint.verified", "--case", number.lower())
    assert said.code == 0
    check_shape("act", said)
    assert (said.result["done"], said.result["kind"]) == (1, "complaint.verified")
    note = terminal.as_("dewi", "act", "note.added", "--case", number, "--body", body(tmp_path, {"text": "Dicek."}))
    assert note.code == 0
    with seen_in(terminal.folder) as place:
        kinds = [row[0] for row in place.sql("SELECT kind FROM timeline ORDER BY position")]
    assert kinds == ["complaint.recorded", "complaint.verified", "note.added"]


def test_every_waiting_case_is_acted_on_and_refusals_make_it_partly(terminal: Terminal, tmp_path: Path) -> None:
    numbers = [recorded(terminal, tmp_path) for _ in range(2)]
    proposal = body(tmp_path, {"disposition": {"to": OFFICE}})
    for who, number in zip(("sari", "budi"), numbers, strict=True):
        assert terminal.as_(who, "act", "disposition.proposed", "--case", number, "--body", proposal).code == 0
    assert terminal.as_("budi", "act", "complaint.verified", "--every").result["done"] == 2
    said = terminal.as_("budi", "act", "disposition.approved", "--every")
    assert said.code == 3
    check_shape("act", said)
    assert (said.result["done"], len(said.result["refused"])) == (1, 1)
    assert "Perlu penyelia lain" in said.result["refused"][0][1]
    assert "Perlu penyelia lain" in said.err


@pytest.mark.parametrize(
    ("who", "arguments", "error"),
    [
        ("sari", ("complaint.verified", "--case", "{number}"), "NotLegal"),
        ("budi", ("complaint.verified",), "WhichCase"),
        ("budi", ("complaint.verified", "--every", "--case", "{number}"), "WhichCase"),
        ("budi", ("complaint.adored", "--every"), "UnknownAct"),
        ("budi", ("complaint.verified", "--case", "33.74.01-01-2611-0042-B"), "WrongNumber"),
        ("budi", ("complaint.verified", "--case", "0193a1c0-0000-7000-8000-00000000dead"), "UnknownCase"),
        ("budi", ("note.added", "--case", "{number}"), "UnusableBody"),
        ("budi", ("note.added", "--case", "{number}", "--body", "tidak-ada.json"), "CannotReadBody"),
        ("sari", ("complaint.recorded",), "CannotRecord"),
        ("budi", ("staff.added",), "UnusableBody"),
        ("siapa", ("complaint.verified", "--every"), "UnknownPerson"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(
    terminal: Terminal, tmp_path: Path, who: str, arguments: tuple[str, ...], error: str
) -> None:
    number = recorded(terminal, tmp_path)
    said = terminal.as_(who, "act", *(argument.format(number=number) for argument in arguments))
    assert (said.code, said.result["error"]) == (1, error)
    assert said.result["words"].rstrip().endswith(".")
    assert said.result["words"] in said.err


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b"5"])
def test_a_body_that_is_no_object_is_refused_in_words(terminal: Terminal, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "rusak.json").write_bytes(content)
    said = terminal.as_("sari", "act", "complaint.recorded", "--body", str(tmp_path / "rusak.json"))
    assert (said.code, said.result["error"]) == (1, "CannotReadBody")


def test_a_supervisor_adds_a_person(terminal: Terminal, tmp_path: Path) -> None:
    national = confirm(terminal.folder, "budi")
    said = terminal.as_("budi", "act", "staff.added", "--body", body(tmp_path, {"username": "dewi"}))
    assert said.code == 0
    with seen_in(terminal.folder) as place:
        assert place.sql("SELECT username, confirmed FROM people ORDER BY 1") == [("budi", 1), ("dewi", 0)]
    assert set(terminal.at_desk("status").result["people_waiting"]) == {"sari", "dewi"}, "until the service confirms"
    with seen_in(terminal.folder) as place:
        exchange(place, national)
    assert terminal.at_desk("status").result["people_waiting"] == ["sari"]


def test_a_supervisor_whom_the_service_does_not_know_yet_adds_nobody(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal.as_("budi", "act", "staff.added", "--body", body(tmp_path, {"username": "dewi"}))
    assert (said.code, said.result["error"]) == (1, "NotConfirmedYet")
    assert "Sinkronkan dahulu" in said.err


@pytest.mark.parametrize("kind", ["complaint.voided", "case.archived", "note.added"])
def test_what_is_not_done_in_bulk_is_refused_in_words(terminal: Terminal, tmp_path: Path, kind: str) -> None:
    recorded(terminal, tmp_path)
    said = terminal.as_("budi", "act", kind, "--every", "--body", body(tmp_path, {"reason": "Salah catat."}))
    assert (said.code, said.result["error"]) == (1, "NotInBulk")
    assert "--case NOMOR" in said.err
    assert terminal.at_desk("status").result["states"] == {"received": 1}


def test_a_slip_in_a_form_is_named_in_the_language_of_the_house(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal.as_("sari", "act", "complaint.recorded", "--body", body(tmp_path, {"narasi": "Lampu padam."}))
    assert (said.code, said.result["error"]) == (1, "CannotRecord")
    assert "isian narasi tidak dikenal" in said.err
    said = terminal.as_("sari", "act", "complaint.recorded", "--body", body(tmp_path, {"narrative": 7}))
    assert "isian narrative bukan jenis yang diharapkan" in said.err


@pytest.mark.parametrize("roles", [5, [1], "clerk", [None]])
def test_roles_of_another_shape_are_refused_in_words(terminal: Terminal, tmp_path: Path, roles: object) -> None:
    form = body(tmp_path, {"username": "dewi", "roles": roles})
    said = terminal.as_("budi", "act", "staff.added", "--body", form)
    assert said.code == 1
    assert said.result["error"] in ("NoSuchRole", "UnusableBody")


# --- import, status, verify, doctor, sync ---


def test_an_import_names_the_lines_it_did_not_take(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "laporan.jsonl"
    path.write_bytes(b'{"id":1,"text":"Lampu padam."}\nrusak\n{"id":2,"text":"Air keruh."}\n')
    said = terminal.as_("sari", "import", str(path), "--propose-to", OFFICE)
    assert said.code == 3
    check_shape("import", said)
    report = convert(said.result, Report)
    assert (report.recorded, report.proposed, [line.line for line in report.rejected]) == (2, 2, [2])
    assert "Baris 2 tidak dimasukkan" in said.err
    again = terminal.as_("sari", "import", str(path), "--limit", "1")
    assert (again.code, again.result["known"]) == (0, 1)


def test_a_file_that_is_not_there_fails(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal.as_("sari", "import", str(tmp_path / "tidak-ada"))
    assert (said.code, said.result["error"]) == (1, "CannotRead")


def test_the_status_counts(terminal: Terminal, tmp_path: Path) -> None:
    recorded(terminal, tmp_path)
    said = terminal.at_desk("status")
    assert said.code == 0
    check_shape("status", said)
    here = convert(said.result, Status)
    assert (here.states, here.events_here) == ({"received": 1}, 1)
    assert "1 Diterima" in said.err
    assert "Siti" not in said.out + said.err


def test_a_sound_desk_is_verified_and_a_changed_one_is_not(terminal: Terminal, tmp_path: Path) -> None:
    recorded(terminal, tmp_path)
    said = terminal.at_desk("verify")
    check_shape("verify", said)
    assert (said.code, said.result["verified"], said.result["events"]) == (0, True, 1)
    with seen_in(terminal.folder) as place:
        place.sql("UPDATE counters SET n = 7")
    said = terminal.at_desk("verify")
    assert (said.code, said.result["verified"]) == (1, False)
    assert [finding["check"] for finding in said.result["findings"]] == ["lists"]
    assert "Jangan hapus apa pun" in said.err


def test_the_doctor_tells_line_by_line(terminal: Terminal) -> None:
    said = terminal.at_desk("doctor")
    check_shape("doctor", said)
    assert (said.code, said.result["healthy"]) == (0, True)
    grades = {line["name"]: line["grade"] for line in said.result["lines"]}
    assert (grades["enkripsi"], grades["layanan"], grades["pendaftaran"]) == ("ok", "warn", "warn")
    assert "✓ enkripsi" in said.err


def test_the_doctor_also_looks_at_what_does_not_open(terminal: Terminal, outside: Terminal) -> None:
    wrong = terminal.at_desk("doctor", passphrase="salah")
    assert (wrong.code, wrong.result["healthy"]) == (1, False)
    assert "✗ basis data" in wrong.err
    assert outside.at_desk("doctor").code == 1


def test_syncing_without_a_network_fails_in_words_and_loses_nothing(terminal: Terminal, tmp_path: Path) -> None:
    recorded(terminal, tmp_path)
    said = terminal.at_desk("sync", "--for", "0")
    check_shape("sync", said)
    assert (said.code, said.result["done"], said.result["trouble"], said.result["waiting"]) == (
        1, False, "Unreachable", 1,
    )  # fmt: skip
    assert said.result["words"] in said.err
