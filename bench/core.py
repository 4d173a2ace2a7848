"""How fast the heart is: a durable save beside a bare encrypted insert, and 5,000 cases pushed and pulled.

Prints one JSON object. Saves and bare inserts alternate in one run on one disk, so that their ratio says what the
program costs above what the disk and the cipher cost. Push and pull run over loopback against the real service in a
process of its own: encrypted, projected, searchable, signatures and chains checked.
"""

import argparse
import contextlib
import cProfile
import datetime as dt
import json
import os
import pstats
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event as StopRequest
from typing import Any

from sqlalchemy import Engine

from bench.offices import DISTRICT, write_setup
from bench.stage import PASSPHRASE, DeskFolder, Service
from bench.telling import say
from bench.texts import complaint
from desktop.db.cipher import open_engine
from desktop.service.desk import Desk, Session, sign_in
from desktop.service.opening import open_desk
from desktop.service.pen import Pen
from desktop.service.recording import record, write_complaint
from desktop.service.syncing import Synced, sync

_PARTS = {
    "event made and frozen": ("pen.py", "record"),
    "log, queue, part": ("log.py", "append"),
    "lists, timeline, search": ("projections.py", "project"),
    "commit to disk": ("default.py", "do_commit"),
}


@contextlib.contextmanager
def stage(folder: Path) -> Iterator[tuple[Service, DeskFolder, DeskFolder]]:
    """A running service with a clerk's and a supervisor's desk of one office, everybody certified."""
    service = Service(folder / "national")
    write_setup(folder / "setup.json")
    service.command("setup", str(folder / "setup.json"))
    desks = DeskFolder(folder / "clerk"), DeskFolder(folder / "supervisor")
    service.start()
    try:
        for desk, number, user, roles in ((desks[1], "02", "camat", "supervisor"), (desks[0], "01", "siti", "clerk")):
            code = service.command("invite", "--office", DISTRICT, "--desk", number)["code"]
            words = ("--code", code, "--service", service.url, "--username", user, "--name", user, "--roles", roles)
            desk.must("enrol", *words, user=user)
        desks[1].must("sync")
        body = folder / "body.json"
        body.write_text('{"username": "siti"}')
        desks[1].must("act", "staff.added", "--body", str(body), user="camat")
        desks[1].must("sync")
        desks[0].must("sync")
        yield service, *desks
    finally:
        service.stop()


def measure_saves(desk: Desk, session: Session, bare: Engine, n: int) -> dict[str, Any]:
    """`n` durable saves, each followed by a bare insert of the same bytes into an encrypted table of its own."""
    with bare.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE bare (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
    saves, inserts = [], []
    for number in range(n):
        form = complaint(number)
        began = time.perf_counter()
        saved = record(desk, session, form)
        saves.append(time.perf_counter() - began)
        data = saved.event.encode()
        began = time.perf_counter()
        with bare.begin() as connection:
            connection.exec_driver_sql("INSERT INTO bare (bytes) VALUES (?)", (data,))
        inserts.append(time.perf_counter() - began)
    return {
        "save_ms": _percentiles(saves),
        "bare_ms": _percentiles(inserts),
        "p95_ratio": round(_percentile(saves, 95) / _percentile(inserts, 95), 2),
        "p50_ratio": round(_percentile(saves, 50) / _percentile(inserts, 50), 2),
    }


def profile_saves(desk: Desk, session: Session, n: int) -> dict[str, float]:
    """Where a save spends its time: milliseconds each, under the profiler (which slows Python, not the disk)."""
    profile = cProfile.Profile()
    forms = [complaint(number, seed=1) for number in range(n)]
    profile.enable()
    for form in forms:
        record(desk, session, form)
    profile.disable()
    return _where(profile, _PARTS, n)


def _where(profile: cProfile.Profile, parts: dict[str, tuple[str, str]], n: int) -> dict[str, float]:
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]  # documented, not typed
    found: dict[str, float] = {}
    for (file, _, function), (_, _, _, cumulative, _) in stats.items():
        for name, (module, wanted) in parts.items():
            if Path(file).name == module and function == wanted:
                found[name] = round(found.get(name, 0) + cumulative / n * 1000, 3)
    return found


def fill(desk: Desk, session: Session, n: int) -> None:
    """`n` more cases, two hundred a transaction."""
    for start in range(0, n, 200):
        with desk.store.writing() as connection:
            pen = Pen(connection, desk, session)
            for number in range(start, min(start + 200, n)):
                write_complaint(pen, complaint(number, seed=2))
            pen.finish()


def timed_sync(desk: Desk) -> tuple[Synced, float]:
    """One whole run of sync, and its seconds."""
    began = time.perf_counter()
    synced = sync(desk, StopRequest(), dt.timedelta(seconds=60))
    seconds = time.perf_counter() - began
    if synced.trouble is not None:
        raise synced.trouble
    return synced, seconds


def measure(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """All of it."""
    result: dict[str, Any] = {"saves": options.saves, "cases": options.cases}
    with stage(folder) as (_, clerk, supervisor):
        with open_desk(clerk.folder, lambda: PASSPHRASE) as desk:
            session = sign_in(desk, "siti", clerk.passwords["siti"])
            bare = open_engine(folder / "bare.db", os.urandom(32))
            say(f"{options.saves} saves beside bare inserts")
            result |= measure_saves(desk, session, bare, options.saves)
            bare.dispose()
            result["save_where_ms"] = profile_saves(desk, session, min(options.saves, 300))
            timed_sync(desk)
        with open_desk(supervisor.folder, lambda: PASSPHRASE) as desk:
            timed_sync(desk)
        with open_desk(clerk.folder, lambda: PASSPHRASE) as desk:
            say(f"{options.cases} cases pushed")
            fill(desk, sign_in(desk, "siti", clerk.passwords["siti"]), options.cases)
            synced, seconds = timed_sync(desk)
            result["push_per_s"] = round(options.cases / seconds)
            result["bytes_up_per_case"] = round(synced.bytes_up / options.cases)
        with open_desk(supervisor.folder, lambda: PASSPHRASE) as desk:
            say(f"{options.cases} cases pulled")
            synced, seconds = timed_sync(desk)
            result["pull_per_s"] = round(options.cases / seconds)
            result["bytes_down_per_case"] = round(synced.bytes_down / options.cases)
    return result


def _percentile(seconds: list[float], percent: int) -> float:
    return statistics.quantiles(seconds, n=100)[percent - 1]


def _percentiles(seconds: list[float]) -> dict[str, float]:
    return {f"p{percent}": round(_percentile(seconds, percent) * 1000, 2) for percent in (50, 95, 99)}


def main(words: list[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser("run.py bench core", description=__doc__)
    parser.add_argument("--saves", type=int, default=1000, metavar="N")
    parser.add_argument("--cases", type=int, default=5000, metavar="N")
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="loket-bench-") as folder:
        result = measure(options, Path(folder))
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
