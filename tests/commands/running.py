"""Runs `loket` in this process as a person at a terminal would, with secrets through open files."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from msgspec import convert, json

from desktop.cli import run
from desktop.commands.schemas import RESULTS
from desktop.config import World
from desktop.db.store import open_store
from desktop.security.database_key import open_key
from desktop.service.desk import Desk
from tests.desks import PASSPHRASE, PASSWORD, Clock, Workplace, desk_in
from tests.service.fake_national import National, settle

OFFLINE = "http://127.0.0.1:9"
"""Nothing listens there."""


class Said(NamedTuple):
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def result(self) -> dict[str, Any]:
        """The object that `--json` prints as the last line of standard output."""
        decoded: dict[str, Any] = json.decode(self.out.splitlines()[-1])
        return decoded


@contextlib.contextmanager
def told(*lines: str) -> Iterator[str]:
    """The number of an open file that holds these lines."""
    reading, writing = os.pipe()
    try:
        os.write(writing, "".join(f"{line}\n" for line in lines).encode())
        os.close(writing)
        yield str(reading)
    finally:
        os.close(reading)


class Terminal:
    """A person at a terminal, at one desk."""

    def __init__(self, capfd: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capfd = capfd
        self.folder = folder

    def loket(self, *arguments: str) -> Said:
        """The command as it stands, without secrets."""
        self._capfd.readouterr()
        code = run(arguments)
        out, err = self._capfd.readouterr()
        return Said(code, out, err)

    def at_desk(self, command: str, *arguments: str, passphrase: str = PASSPHRASE) -> Said:
        """A command that opens the desk."""
        with told(passphrase) as number:
            return self.loket(command, "--profile", str(self.folder), "--passphrase-fd", number, "--json", *arguments)

    def as_(self, username: str, command: str, *arguments: str, password: str = PASSWORD) -> Said:
        """A command of a person who signs in; passphrase and password come from the same file."""
        with told(PASSPHRASE, password) as number:
            return self.loket(
                command, "--profile", str(self.folder), "--passphrase-fd", number, "--password-fd", number,
                "--as", username, "--json", *arguments,
            )  # fmt: skip


@contextlib.contextmanager
def seen_in(folder: Path) -> Iterator[Workplace]:
    """The desk, opened by its key, to look at what a command left."""
    store = open_store(folder, open_key(folder, PASSPHRASE))
    try:
        yield Workplace(Desk(folder, store, World()), Clock())
    finally:
        store.close()


def make_desk(folder: Path) -> Path:
    """A folder with a desk and its team, behind the passphrase, whose service is out of reach."""
    with desk_in(folder, passphrase=PASSPHRASE) as place:
        place.sql("UPDATE desk SET service_url = ?", OFFLINE)
    return folder


def confirm(folder: Path, *usernames: str) -> National:
    """The service has confirmed the desk and these people; it is out of reach again."""
    national = National()
    with seen_in(folder) as place:
        settle(place, national, *usernames)
    return national


COMPLAINT = {
    "narrative": "Lampu jalan padam sejak Senin.", "channel": "walk_in", "classification": "without_oversight",
    "anonymous": False, "secret": False, "who": {"name": "Siti Rahmawati", "phone": "081390001122"},
}  # fmt: skip


def body(tmp_path: Path, value: object) -> str:
    """A file for `--body`."""
    path = tmp_path / "isian.json"
    path.write_bytes(json.encode(value))
    return str(path)


def recorded(terminal: Terminal, tmp_path: Path, **fields: str) -> str:
    """The number of a complaint that Sari takes down."""
    said = terminal.as_("sari", "act", "complaint.recorded", "--body", body(tmp_path, COMPLAINT | fields))
    assert said.code == 0, said.err
    return str(said.result["number"])


def check_shape(command: str, said: Said) -> None:
    """That the result is of the committed form of this command."""
    assert len(said.out.splitlines()) == 1
    convert(said.result, RESULTS[command])
