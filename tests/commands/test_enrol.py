"""`loket enrol`: a folder becomes a desk, with a network or without one; and one more person at a desk."""

from pathlib import Path

import pytest

from tests.commands.running import OFFLINE, Said, Terminal, check_shape, recorded, seen_in, told
from tests.desks import OFFICE, PASSPHRASE, PASSWORD, code
from tests.service.fake_national import National, exchange


def enrol(terminal: Terminal, *arguments: str, secrets: tuple[str, ...] = (PASSPHRASE, PASSWORD)) -> Said:
    with told(*secrets) as number:
        return terminal.loket(
            "enrol", "--profile", str(terminal.folder), "--passphrase-fd", number, "--password-fd", number,
            "--username", "sari", "--name", "Sari Wulandari", "--service", OFFLINE, "--json", *arguments,
        )  # fmt: skip


def test_enrolling_without_a_network_makes_a_desk_that_can_record(outside: Terminal, tmp_path: Path) -> None:
    said = enrol(outside, "--code", code())
    assert said.code == 3
    check_shape("enrol", said)
    assert (said.result["desk"], said.result["confirmed"]) == (f"{OFFICE}-01", False)
    assert "belum terdaftar" in said.result["words"]
    assert said.result["waits_for_supervisor"] is True
    assert recorded(outside, tmp_path).startswith(f"{OFFICE}-01-")
    with seen_in(outside.folder) as place:
        assert place.one("SELECT COUNT(*) FROM regions") > 90_000


def test_enrolling_twice_changes_nothing(outside: Terminal) -> None:
    enrol(outside, "--code", code())
    before = (outside.folder / "key.json").read_bytes()
    assert enrol(outside, "--code", code()).code == 3
    assert (outside.folder / "key.json").read_bytes() == before
    assert enrol(outside, "--code", code(number="02")).result["error"] == "AlreadyADesk"


def test_a_code_may_come_from_a_file(outside: Terminal, tmp_path: Path) -> None:
    (tmp_path / "kode.txt").write_text(code() + "\n")
    assert enrol(outside, "--code", f"@{tmp_path / 'kode.txt'}").code == 3


@pytest.mark.parametrize("typed", ["salah", "@tidak-ada", code()[:-1] + "?", code()[:30] + "é" + code()[30:]])
def test_a_wrong_code_makes_nothing(outside: Terminal, typed: str) -> None:
    said = enrol(outside, "--code", typed)
    assert (said.code, said.result["error"]) == (1, "WrongCode")
    assert not outside.folder.exists()


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("--roles", "bupati"), "NoSuchRole"),
        (("--name", " "), "UnusableName"),
        (("--username", "x" * 65), "UnusableName"),
    ],
)
def test_a_person_who_cannot_be_is_refused_and_the_next_try_goes_on(
    outside: Terminal, arguments: tuple[str, str], error: str
) -> None:
    assert enrol(outside, "--code", code(), *arguments).result["error"] == error
    assert enrol(outside, "--code", code()).code == 3


@pytest.mark.parametrize(
    "url", ["http://layanan.go.id", "http://10.0.0.7:8080", "", "layanan", "http://[rusak", "gopher://x", "http://\x00"]
)
def test_an_address_that_is_none_is_refused_before_anything_is_made(outside: Terminal, url: str) -> None:
    said = enrol(outside, "--code", code(), "--service", url)
    assert (said.code, said.result["error"]) == (1, "WrongAddress")
    assert not (outside.folder / "key.json").exists()


def test_typed_again_other_roles_count_and_the_key_stays(outside: Terminal) -> None:
    enrol(outside, "--code", code())
    with seen_in(outside.folder) as place:
        before = place.sql("SELECT key, roles FROM own_keys")
    assert enrol(outside, "--code", code(), "--roles", "supervisor", "--name", "Sari W., S.IP.").code == 3
    with seen_in(outside.folder) as place:
        after = place.sql("SELECT key, roles, name FROM own_keys")
        exchange(place, national := National())
    assert (before[0].roles, after[0].roles) == ('["clerk"]', '["supervisor"]')
    assert [(row.key, row.name) for row in after] == [(before[0].key, "Sari W., S.IP.")]
    assert (national.asked[0].person.name, national.asked[0].person.roles) == ("Sari W., S.IP.", ("supervisor",))


# --- data whose key is not there ---


def test_data_without_its_key_are_never_given_another_one(terminal: Terminal, tmp_path: Path) -> None:
    """A new key beside the data would open nothing, and hide that the old one is missing."""
    recorded(terminal, tmp_path)
    key = (terminal.folder / "key.json").read_bytes()
    (terminal.folder / "key.json").unlink()
    data = (terminal.folder / "loket.db").read_bytes()
    for said in (enrol(terminal, "--code", code()), terminal.at_desk("status"), terminal.at_desk("sync", "--for", "0")):
        assert (said.code, said.result["error"]) == (1, "KeyFileMissing")
        assert "pulihkan key.json dari cadangan" in said.err
    assert not (terminal.folder / "key.json").exists()
    assert (terminal.folder / "loket.db").read_bytes() == data
    (terminal.folder / "key.json").write_bytes(key)
    assert terminal.at_desk("status").result["states"] == {"received": 1}


def test_who_acts_there_is_told_the_same(terminal: Terminal) -> None:
    (terminal.folder / "key.json").unlink()
    said = terminal.as_("sari", "act", "note.added", "--case", "33.74.01-01-2611-0001-S")
    assert (said.code, said.result["error"]) == (1, "KeyFileMissing")


# --- one more person ---


def test_a_second_person_is_welcomed_at_the_desk(terminal: Terminal) -> None:
    with told(PASSPHRASE, "angin barat di sawah") as number:
        said = terminal.loket(
            "enrol", "--profile", str(terminal.folder), "--passphrase-fd", number, "--password-fd", number,
            "--username", "rina", "--name", "Rina Marlina", "--roles", "clerk, observer", "--json",
        )  # fmt: skip
    assert said.code == 3
    assert said.result["waits_for_supervisor"] is True
    assert "rina" in terminal.at_desk("status").result["people_waiting"]
