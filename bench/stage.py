"""A stage for both ends: a national service and desks, each a process of its own and sole owner of its folder.

Secrets go to a process by its standard input, never by arguments or environment.
"""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PASSPHRASE = "empat kata untuk panggung"
KILLED = -signal.SIGKILL if hasattr(signal, "SIGKILL") else 1
"""The exit code of a process that ended by signal 9 (Windows: TerminateProcess as `kill_after` calls it)."""
PATIENCE = 120.0
"""Seconds that a process may take to say it is there, or to end when asked to."""


class StageTrouble(Exception):
    """A process did not do what the stage needs of it."""


def _command(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]


def free_port() -> int:
    """A port of the loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Service:
    """`loket-national` on a folder. It keeps its port, so that desks find it again after it was down."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """Where desks find it."""
        return f"http://127.0.0.1:{self.port}"

    def command(self, *arguments: str) -> dict[str, Any]:
        """Runs one command of the service on its folder and gives the JSON it prints."""
        words = _command("national", *arguments, "--data", str(self.folder), "--json")
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode:
            raise StageTrouble(f"loket-national {arguments[0]}: {done.stderr.strip()}")
        answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return answer

    def start(self) -> None:
        """Starts it and waits until it says that it listens."""
        words = _command("national", "--port", str(self.port), "--data", str(self.folder))
        self.process = subprocess.Popen(
            words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, text=True
        )
        assert self.process.stdout is not None
        if "listening" not in self.process.stdout.readline():
            raise StageTrouble("the service did not start")

    def stop(self) -> None:
        """Ends it as an operator does."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(PATIENCE)
            self._forget()

    def kill(self) -> None:
        """Ends it as a power cut does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(PATIENCE)
            self._forget()

    def _forget(self) -> None:
        if self.process is not None and self.process.stdout is not None:
            self.process.stdout.close()
        self.process = None


@dataclass(frozen=True)
class Ended:
    """How a process of a desk ended; `answer` is the JSON of its last line, where it printed one."""

    code: int
    answer: dict[str, Any]
    said: str


Watcher = Callable[["subprocess.Popen[str]"], None]


@dataclass
class DeskFolder:
    """A desk's folder, and the commands run on it one after the other."""

    folder: Path
    passwords: dict[str, str] = field(default_factory=dict)
    passphrase: str | None = PASSPHRASE
    """Where the key of the desk lies behind one; None: it is in the keyring."""
    program: tuple[str, ...] = (sys.executable, "-m", "desktop")

    def password_of(self, user: str) -> str:
        """What this person signs in with."""
        return self.passwords.setdefault(user, f"teh hangat {user} di meja")

    def run(self, *arguments: str, user: str | None = None, watch: Watcher | None = None) -> Ended:
        """Runs one `loket` command; `user` signs in; `watch` sees the process while it runs."""
        words = [*arguments, "--profile", str(self.folder), "--json"]
        secrets = []
        if self.passphrase is not None:
            words += ["--passphrase-fd", "0"]
            secrets.append(self.passphrase)
        if user is not None:
            words += ["--password-fd", "0"] + ([] if arguments[0] == "enrol" else ["--as", user])
            secrets.append(self.password_of(user))
        with subprocess.Popen(
            [*self.program, *words],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        ) as process:
            if watch is not None:
                threading.Thread(target=watch, args=(process,), daemon=True).start()
            with contextlib.suppress(BrokenPipeError):
                output, said = process.communicate("".join(f"{line}\n" for line in secrets))
        lines = output.splitlines()
        answer = json.loads(lines[-1]) if process.returncode >= 0 and lines else {}
        return Ended(process.returncode, answer, said)

    def must(self, *arguments: str, user: str | None = None, also: Sequence[int] = ()) -> dict[str, Any]:
        """The same, for a command that has to succeed."""
        ended = self.run(*arguments, user=user)
        if ended.code not in (0, *also):
            raise StageTrouble(f"loket {arguments[0]} ({ended.code}): {ended.said.strip()[-2000:]}")
        return ended.answer


def kill_after(seconds: float) -> Watcher:
    """A watcher that ends a process by signal 9 (Windows: TerminateProcess) after some seconds, if it still runs."""

    def watch(process: "subprocess.Popen[str]") -> None:
        time.sleep(seconds)
        process.kill()  # nothing happens to one that has ended

    return watch
