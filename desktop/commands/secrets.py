"""Passphrase and password: from an open file (`--passphrase-fd`, `--password-fd`; a line each) or by asking.

Both may come from the same file, the passphrase first. Never from an argument or the environment: others can see those.
"""

import argparse
import getpass
import os
from typing import TextIO

from desktop.errors import UserTrouble

LONGEST = 1024


class NoSecretGiven(UserTrouble):
    """Nothing to read it from."""

    what = "{thing} belum diberikan."
    safe = "Tidak ada yang dibuka atau diubah."
    todo = "Ketik saat diminta, atau beri lewat {option}."


class NotTheSame(UserTrouble):
    """A new secret was typed twice, differently."""

    what = "{thing} kedua tidak sama dengan yang pertama."
    safe = "Tidak ada yang dibuat atau diubah."
    todo = "Ulangi dari awal."


class Secrets:
    """What the person knows, read once each."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._open: dict[int, TextIO] = {}
        self._passphrase: str | None = None

    def passphrase(self) -> str:
        """The passphrase of the profile's database key."""
        if self._passphrase is None:
            self._passphrase = self._read("passphrase_fd", "Frasa sandi", "--passphrase-fd")
        return self._passphrase

    def new_passphrase(self) -> str:
        """A passphrase that is being chosen: asked twice at a terminal."""
        self._passphrase = self._twice("passphrase_fd", "Frasa sandi", "--passphrase-fd")
        return self._passphrase

    def password(self) -> str:
        """The password of the person who acts."""
        return self._read("password_fd", "Kata sandi", "--password-fd")

    def new_password(self) -> str:
        """A password that is being chosen: asked twice at a terminal."""
        return self._twice("password_fd", "Kata sandi", "--password-fd")

    def _twice(self, name: str, thing: str, option: str) -> str:
        first = self._read(name, f"{thing} baru", option)
        if getattr(self._options, name, None) is None and self._read(name, f"{thing} sekali lagi", option) != first:
            raise NotTheSame(thing=thing)
        return first

    def _read(self, name: str, thing: str, option: str) -> str:
        number: int | None = getattr(self._options, name, None)
        if number is None:
            try:
                return getpass.getpass(f"{thing}: ")
            except (EOFError, OSError) as error:
                raise NoSecretGiven(thing=thing, option=option) from error
        try:
            file = self._open.get(number) or os.fdopen(number, encoding="utf-8", closefd=False)
            line = file.readline(LONGEST)
        except (OSError, UnicodeDecodeError) as error:
            raise NoSecretGiven(thing=thing, option=option) from error
        self._open[number] = file
        if not line.rstrip("\r\n"):
            raise NoSecretGiven(thing=thing, option=option)
        return line.rstrip("\r\n")
