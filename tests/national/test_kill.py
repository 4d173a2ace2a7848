"""The real process: it ends in order on SIGTERM, and killed by signal 9 at any moment it loses nothing."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop.casework import events as ev
from tests.national.country import DLH, KECAMATAN, Case
from tests.national.peer import Peer
from tests.national.people import Person

ROOT = Path(__file__).resolve().parents[2]
CASES, BATCH, KILLS = 200, 8, 4


def _command(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "national", "--data", str(folder / "service"), *arguments]


def _run(folder: Path, *arguments: str) -> dict[str, Any]:
    done = subprocess.run(_command(folder, *arguments, "--json"), cwd=ROOT, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


@contextmanager
def _serving(folder: Path) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """The service as an operator runs it, on a free port; killed at the end if it still lives."""
    with subprocess.Popen(
        _command(folder, "--port", "0"), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line = json.loads(process.stdout.readline())
            assert line["pid"] == process.pid
            yield process, line["listening"]
        finally:
            process.kill()


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with a tree of two offices."""
    for code, kind in ((KECAMATAN, "district"), (DLH, "agency")):
        _run(tmp_path, "office", "add", "--code", code, "--name", code, "--kind", kind)
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_sigterm_is_an_orderly_end(office: Path) -> None:
    with _serving(office) as (process, url):
        assert httpx.get(f"{url}/v1/health").json()["status"] == "ok"
        code = _run(office, "invite", "--office", KECAMATAN, "--desk", "01")["code"]
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out, err) == (0, "", "")
    assert code.startswith("LOKET1:")
    assert not (office / "service" / "national.db-wal").exists(), "closed, not left"


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_service_killed_in_mid_load_loses_nothing_and_doubles_nothing(office: Path) -> None:
    """One desk sends batches again and again; the service is killed at random moments and started anew."""
    chance = random.Random(7)
    code = _run(office, "invite", "--office", KECAMATAN, "--desk", "01")["code"]
    with _serving(office) as (_, url), httpx.Client(base_url=url) as client:
        peer, camat = Peer(client, KECAMATAN), Person("Camat", ("supervisor",))
        peer.enrol(code, camat)
        peer.sync()
    written = [_write(peer, camat) for _ in range(CASES)]
    kills = 0
    while peer.queue:
        with _serving(office) as (process, url), httpx.Client(base_url=url) as client:
            peer.client = client
            killer = threading.Timer(chance.random() * 0.02, process.kill)
            try:
                _send_all(peer, killer.start if kills < KILLS else None)
            except httpx.HTTPError:
                kills += 1
    assert kills == KILLS
    with _serving(office) as (_, url), httpx.Client(base_url=url) as client:
        peer.client = client
        peer.sync([])
    outcomes = [peer.outcome(event) for event in written]
    assert outcomes == [("accepted", "")] * CASES
    told = [entry.id for entry in peer.events()]
    assert len(told) == len(set(told))
    assert len(peer.parts()) == CASES
    assert [entry.g for entry in peer.feed] == list(range(1, len(peer.feed) + 1))
    report = _run(office, "verify")
    assert (report["verified"], report["unlinked"], report["parts"]) == (True, 0, CASES)


def _write(peer: Peer, camat: Person) -> ev.Event:
    case = Case()
    return peer.record(camat, case.id, narrative=os.urandom(200).hex())


def _send_all(peer: Peer, after_the_first: Callable[[], None] | None) -> None:
    """In batches; what was answered leaves the queue, as at a desk that finds its entries in the feed."""
    while peer.queue:
        batch = peer.queue[:BATCH]
        peer.receive(peer.send(peer.request_body(batch)))
        peer.queue = peer.queue[len(batch) :]
        if after_the_first is not None:
            after_the_first()
            after_the_first = None
