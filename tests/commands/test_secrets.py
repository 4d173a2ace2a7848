"""Passphrase and password: from an open file or asked for, twice where they are new, and never shown."""

import getpass
import signal
from typing import NoReturn

import pytest

from desktop.commands import status as status_command
from desktop.commands.output import PARTLY
from desktop.errors import Bug
from tests.commands.running import OFFLINE, Said, Terminal, told
from tests.desks import PASSPHRASE, PASSWORD, code
from tests.unit.keyrings import FailingKeyring, MemoryKeyring, use_keyring


class Typing:
    """A person who answers the prompts of `getpass`, one after the other."""

    def __init__(self, *answers: str) -> None:
        self.answers = iter(answers)
        self.asked: list[str] = []

    def __call__(self, prompt: str = "") -> str:
        self.asked.append(prompt)
        try:
            return next(self.answers)
        except StopIteration:
            raise EOFError from None


def types(monkeypatch: pytest.MonkeyPatch, *answers: str) -> Typing:
    typing = Typing(*answers)
    monkeypatch.setattr(getpass, "getpass", typing)
    return typing


def enrol_by_hand(terminal: Terminal, *arguments: str) -> Said:
    return terminal.loket(
        "enrol", "--profile", str(terminal.folder), "--code", code(), "--username", "sari", "--name", "Sari",
        "--service", OFFLINE, "--json", *arguments,
    )  # fmt: skip


def test_a_passphrase_that_is_known_is_asked_for_once(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    typing = types(monkeypatch, PASSPHRASE)
    assert terminal.loket("status", "--profile", str(terminal.folder)).code == 0
    assert typing.asked == ["Frasa sandi: "]


def test_both_are_asked_for_the_passphrase_first(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    typing = types(monkeypatch, PASSPHRASE, PASSWORD)
    said = terminal.loket("act", "complaint.verified", "--every", "--as", "budi", "--profile", str(terminal.folder))
    assert said.code == 0
    assert typing.asked == ["Frasa sandi: ", "Kata sandi: "]


def test_new_secrets_are_asked_for_twice(outside: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    typing = types(monkeypatch, PASSPHRASE, PASSPHRASE, PASSWORD, PASSWORD)
    assert enrol_by_hand(outside, "--no-keyring").code == 3
    assert typing.asked == [
        "Frasa sandi baru: ", "Frasa sandi sekali lagi: ", "Kata sandi baru: ", "Kata sandi sekali lagi: ",
    ]  # fmt: skip
    types(monkeypatch, PASSPHRASE)
    assert outside.loket("status", "--profile", str(outside.folder)).code == 0


def test_a_new_secret_typed_differently_makes_nothing(outside: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, PASSPHRASE, PASSPHRASE + "x")
    said = enrol_by_hand(outside, "--no-keyring")
    assert (said.code, said.result["error"]) == (1, "NotTheSame")
    assert not (outside.folder / "key.json").exists()


def test_without_a_passphrase_the_key_goes_to_the_keyring(outside: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = use_keyring(monkeypatch, MemoryKeyring())
    typing = types(monkeypatch, PASSWORD, PASSWORD)
    assert enrol_by_hand(outside).code == 3
    assert typing.asked == ["Kata sandi baru: ", "Kata sandi sekali lagi: "]
    assert len(vault.entries) == 1
    assert outside.loket("status", "--profile", str(outside.folder)).code == 0


def test_without_a_keyring_it_is_said_how_to_go_on(outside: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    use_keyring(monkeypatch, FailingKeyring(RuntimeError("D-Bus")))
    said = enrol_by_hand(outside)
    assert (said.code, said.result["error"]) == (1, "NoKeyring")
    assert "--no-keyring" in said.result["words"]


def test_a_file_that_is_not_open_gives_no_secret(terminal: Terminal) -> None:
    said = terminal.loket("status", "--profile", str(terminal.folder), "--passphrase-fd=99", "--json")
    assert (said.code, said.result["error"]) == (1, "NoSecretGiven")
    assert "--passphrase-fd" in said.result["words"]


@pytest.mark.parametrize(
    ("lines", "thing"),
    [((), "Frasa sandi"), (("",), "Frasa sandi"), ((PASSPHRASE,), "Kata sandi"), ((PASSPHRASE, ""), "Kata sandi")],
)
def test_what_is_missing_in_the_file_is_named(terminal: Terminal, lines: tuple[str, ...], thing: str) -> None:
    with told(*lines) as number:
        said = terminal.loket(
            "act", "complaint.verified", "--every", "--as", "budi", "--profile", str(terminal.folder),
            "--passphrase-fd", number, "--password-fd", number, "--json",
        )  # fmt: skip
    assert (said.code, said.result["error"]) == (1, "NoSecretGiven")
    assert said.result["words"].startswith(f"{thing} belum diberikan.")


def test_nobody_at_the_terminal_is_told_in_words(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch)
    said = terminal.loket("status", "--profile", str(terminal.folder), "--json")
    assert (said.code, said.result["error"]) == (1, "NoSecretGiven")


@pytest.mark.parametrize(
    ("passphrase", "password", "error"),
    [("salah", PASSWORD, "WrongPassphrase"), (PASSPHRASE, "salah", "WrongPassword")],
)
def test_a_wrong_secret_is_told_and_not_shown(terminal: Terminal, passphrase: str, password: str, error: str) -> None:
    with told(passphrase, password) as number:
        said = terminal.loket(
            "act", "complaint.verified", "--every", "--as", "budi", "--profile", str(terminal.folder),
            "--passphrase-fd", number, "--password-fd", number, "--json",
        )  # fmt: skip
    assert (said.code, said.result["error"]) == (1, error)
    assert "salah" not in said.out + said.err


def test_secrets_with_a_windows_line_end_are_the_same(terminal: Terminal) -> None:
    assert terminal.at_desk("status", passphrase=PASSPHRASE + "\r").code == 0


# --- bugs and Ctrl-C ---


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What `loket status` raises in place of its work."""
    raised: list[BaseException] = []

    def run(options: object) -> NoReturn:
        raise raised[0]

    monkeypatch.setattr(status_command, "run", run)
    return raised


def test_an_unforeseen_error_is_told_as_a_bug_and_shows_no_secret(
    terminal: Terminal, failing: list[BaseException]
) -> None:
    failing.append(RuntimeError(f"parameters: {PASSPHRASE}, Siti Rahmawati, 3374014505900002"))
    said = terminal.at_desk("status")
    assert (said.code, said.result["error"]) == (1, "Bug")
    assert "RuntimeError" in said.result["words"]
    for secret in (PASSPHRASE, "Siti", "3374014505900002"):
        assert secret not in said.out + said.err


def test_a_bug_shows_where_it_happened_and_not_what_was_in_hand(
    terminal: Terminal, failing: list[BaseException]
) -> None:
    try:
        try:
            raise RuntimeError(f"[parameters: ('{PASSWORD}', 'Siti Rahmawati')]")
        except RuntimeError as error:
            raise Bug(detail="sesuatu") from error
    except Bug as bug:
        failing.append(bug)
    said = terminal.at_desk("status")
    assert (said.code, said.result["error"]) == (1, "Bug")
    assert "Traceback" in said.err
    for secret in (PASSWORD, "Siti"):
        assert secret not in said.out + said.err


def test_ctrl_c_ends_in_words(terminal: Terminal, failing: list[BaseException]) -> None:
    failing.append(KeyboardInterrupt())
    said = terminal.at_desk("status")
    assert (said.code, said.result["error"]) == (PARTLY, "Interrupted")
    assert "Yang sudah tersimpan tetap tersimpan" in said.err


def test_ctrl_c_is_as_before_when_a_sync_has_ended(terminal: Terminal) -> None:
    before = signal.getsignal(signal.SIGINT)
    terminal.at_desk("sync", "--for", "0")
    assert signal.getsignal(signal.SIGINT) is before
