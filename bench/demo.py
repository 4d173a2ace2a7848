"""The main job, end to end, on a real file: recorded offline, approved offline, sent, answered, closed.

A service and three desks (a kecamatan's clerk and supervisor, a dinas) are processes of their own. With `--kills`,
desks are killed by signal 9 at random moments, and the service once; a killed step is run again, and the result must
be the same. The last line of output is one JSON object; a checker that opens every store says what is lost or doubled.
"""

import argparse
import contextlib
import gzip
import json
import random
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.checker import Findings, check, states_at
from bench.kills import Kills
from bench.offices import AGENCY, DISTRICT, write_setup
from bench.stage import KILLED, DeskFolder, Ended, Service, StageTrouble
from bench.telling import say
from desktop.resources import resource_path

_ANSWER = {"text": "Terima kasih. Petugas kami sudah memeriksa lokasi dan pekerjaan dijadwalkan minggu ini."}
_HANDED_OVER = {"how": "in_person"}
_CLOSED = {"reason": "content"}


@dataclass
class Demo:
    """The stage, the folder it stands in, and the traffic so far (HTTP bodies)."""

    folder: Path
    file: Path
    limit: int | None
    kills: Kills
    bytes_up: int = 0
    bytes_down: int = 0
    cases: int = field(init=False)
    service: Service = field(init=False)
    clerk: DeskFolder = field(init=False)
    supervisor: DeskFolder = field(init=False)
    agency: DeskFolder = field(init=False)

    def __post_init__(self) -> None:
        self.cases = _lines_in(self.file, self.limit)
        self.service = Service(self.folder / "national")
        self.clerk, self.supervisor, self.agency = (
            DeskFolder(self.folder / name) for name in ("clerk", "supervisor", "agency")
        )

    # --- the story ---

    def play(self) -> Findings:
        """All of it, then the checker."""
        self.set_up()
        self.record()
        with self.online():
            self.sync(self.clerk)
            self.sync(self.supervisor)
        self.every(self.supervisor, "camat", "complaint.verified", {})
        self.every(self.supervisor, "camat", "disposition.approved", {})
        with self.online():
            self.sync(self.supervisor)
            self.sync(self.agency)
            self.every(self.agency, "penghubung", "case.taken_up", {})
            self.every(self.agency, "penghubung", "answer.proposed", _ANSWER)
            self.every(self.agency, "kadis", "answer.approved", {})
            self.sync(self.agency)
            self.sync(self.clerk)
            self.every(self.clerk, "siti", "answer.handed_over", _HANDED_OVER)
            self.every(self.clerk, "siti", "case.closed", _CLOSED)
            for desk in (self.clerk, self.supervisor, self.agency):
                self.sync(desk)
        say("checking every store")
        desks = {desk.folder.name: desk.folder for desk in (self.clerk, self.supervisor, self.agency)}
        return check(self.service.folder, desks)

    def set_up(self) -> None:
        """Offices and reference data, three desks, four people; every one certified before work begins."""
        say("setting up the service and three desks")
        setup = self.folder / "setup.json"
        write_setup(setup)
        self.service.command("setup", str(setup))
        with self.online():
            self.enrol(self.supervisor, DISTRICT, "02", "camat", "Ratna Dewi", "supervisor")
            self.enrol(self.clerk, DISTRICT, "01", "siti", "Siti Aminah", "clerk")
            self.enrol(self.agency, AGENCY, "01", "kadis", "Bambang Wijaya", "supervisor")
            self.agency.must(
                "enrol", "--username", "penghubung", "--name", "Made Sukerta", "--roles", "liaison", user="penghubung"
            )
            for desk, head, newcomer in ((self.supervisor, "camat", "siti"), (self.agency, "kadis", "penghubung")):
                self.sync(desk, calm=True)
                self.act(desk, head, "staff.added", {"username": newcomer})
                self.sync(desk, calm=True)
            self.sync(self.clerk, calm=True)

    def enrol(self, desk: DeskFolder, office: str, number: str, username: str, name: str, roles: str) -> None:
        """One desk with its first person."""
        code = self.service.command("invite", "--office", office, "--desk", number)["code"]
        words = ("--code", code, "--service", self.service.url, "--username", username, "--name", name)
        desk.must("enrol", *words, "--roles", roles, user=username)

    def record(self) -> None:
        """The clerk's desk takes the file in, without a network."""
        say("the clerk records, offline")
        words = ["import", str(self.file), "--propose-to", AGENCY]
        if self.limit is not None:
            words += ["--limit", str(self.limit)]
        self.step(self.clerk, *words, user="siti", expected=self.work(0.0012))

    def act(self, desk: DeskFolder, user: str, kind: str, body: dict[str, str], *more: str) -> Ended:
        """One act, or one on every case that waits for it."""
        form = self.folder / "body.json"
        form.write_text(json.dumps(body))
        return self.step(desk, "act", kind, *more, "--body", str(form), user=user, expected=self.work(0.0007))

    def every(self, desk: DeskFolder, user: str, kind: str, body: dict[str, str]) -> None:
        """The same act on every case that waits for it."""
        say(f"{user}: {kind}")
        self.act(desk, user, kind, body, "--every")

    def sync(self, desk: DeskFolder, calm: bool = False) -> None:
        """Everything up and down. `calm`: nobody is killed, for the work has not begun."""
        say(f"{desk.folder.name} syncs")
        expected = 0.0 if calm else self.work(0.0015)
        with self.service_in_danger(expected):
            answer = self.step(desk, "sync", "--for", "120", expected=expected).answer
        self.bytes_up += answer["bytes_up"]
        self.bytes_down += answer["bytes_down"]

    # --- processes and their ends ---

    def work(self, per_case: float) -> float:
        """About how many seconds a step over all cases takes."""
        return self.cases * per_case

    def step(self, desk: DeskFolder, *words: str, user: str | None = None, expected: float = 0) -> Ended:
        """Runs one command to its end; one that was killed is run again."""
        while True:
            began = time.monotonic()
            ended = desk.run(*words, user=user, watch=self.kills.of_a_desk(expected) if expected else None)
            if ended.code == 0:
                self.kills.least = min(self.kills.least, time.monotonic() - began)
                return ended
            if ended.code != KILLED:
                raise StageTrouble(f"loket {' '.join(words[:2])} ({ended.code}): {ended.said.strip()[-2000:]}")
            self.kills.note_desk()
            say(f"{desk.folder.name}: loket {words[0]} was killed by signal 9; the step runs again")

    @contextmanager
    def service_in_danger(self, expected: float) -> Iterator[None]:
        """Perhaps the service ends by signal 9 while a desk syncs; an operator starts it again a second later."""
        moment = self.kills.of_the_service(expected) if expected else None
        if moment is None:
            yield
            return
        accident = threading.Thread(target=self.accident, args=(moment,))
        accident.start()
        try:
            yield
        finally:
            accident.join()

    def accident(self, moment: float) -> None:
        """The end of the service, and its return."""
        time.sleep(moment)
        self.service.kill()
        say("the service was killed by signal 9")
        time.sleep(1)
        self.service.start()
        self.kills.service += 1

    @contextmanager
    def online(self) -> Iterator[None]:
        """The service is up."""
        self.service.start()
        try:
            yield
        finally:
            self.service.stop()


def _lines_in(file: Path, limit: int | None) -> int:
    """How many lines there are to record, for guessing how long a step takes."""
    with file.open("rb") as raw:
        stream = gzip.GzipFile(fileobj=raw) if raw.peek(2)[:2] == b"\x1f\x8b" else raw
        lines = sum(1 for _ in stream)
    return lines if limit is None else min(lines, limit)


def _result(demo: Demo, findings: Findings, seconds: float) -> dict[str, Any]:
    states = states_at(demo.clerk.folder)
    return {
        "recorded": findings.counts.get("complaint.recorded", 0),
        "approved": findings.counts.get("disposition.approved", 0),
        "answered": findings.counts.get("answer.approved", 0),
        "closed": states.get("closed", 0),
        "lost": findings.lost,
        "duplicated": findings.duplicated,
        "verified": findings.verified,
        "seconds": round(seconds, 1),
        "bytes_up": demo.bytes_up,
        "bytes_down": demo.bytes_down,
        "killed": {"desks": demo.kills.desks, "service": demo.kills.service},
    }


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("run.py demo", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--headless", action="store_true", help="without a window (the window is not there yet)")
    parser.add_argument(
        "--input", type=Path, metavar="FILE", help="JSON Lines of complaints (default: our own samples)"
    )
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N lines")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave every folder in DIR")
    parser.add_argument("--both", action="store_true", help="open the supervisor's window beside the clerk's")
    parser.add_argument("--kills", action="store_true", help="three ends of desks and one of the service by signal 9")
    parser.add_argument("--seed", type=int, help="of the moments of --kills")
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    return parser.parse_args(words)


def main(words: list[str] | None = None) -> int:
    """Plays the demo; 0 where nothing was lost or doubled and every store verifies."""
    options = _arguments(words)
    if not options.headless:
        return _show(options)
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(10_000)
    kills = Kills(random.Random(seed), 3, 1) if options.kills else Kills(random.Random(seed))
    if options.kills:
        say(f"seed of the kills: {seed}")
    with contextlib.ExitStack() as stack:
        if options.keep is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="loket-demo-")))
        else:
            folder = options.keep.absolute()
            folder.mkdir(parents=True, exist_ok=True)
            if any(folder.iterdir()):
                say(f"{folder} is not empty; the demo wants a folder of its own")
                return 1
        with _input(options.input) as file:
            demo = Demo(folder, file, options.limit, kills)
            began = time.monotonic()
            findings = demo.play()
            result = _result(demo, findings, time.monotonic() - began)
    for detail in findings.details:
        say(detail)
    print(json.dumps(result))
    good = findings.verified and not findings.lost and not findings.duplicated
    if kills.desks_left or kills.service_left:
        say("not every kill found its moment; try another --seed")
        return 1
    return 0 if good and len({result[key] for key in ("recorded", "approved", "answered", "closed")}) == 1 else 1


def _show(options: argparse.Namespace) -> int:
    """The demo that is looked at."""
    from bench.showing import show

    with contextlib.ExitStack() as stack:
        if options.keep is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="loket-demo-")))
        else:
            folder = options.keep.absolute()
        return show(folder, options.both)


@contextmanager
def _input(file: Path | None) -> Iterator[Path]:
    """The file to record from: the one named, else the sample cases that Loket ships."""
    if file is not None:
        yield file.absolute()
    else:
        with resource_path("samples/complaints.jsonl") as samples:
            yield samples


if __name__ == "__main__":
    sys.exit(main())
