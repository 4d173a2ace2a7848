"""A desk after years of work, for measuring: all but the newest cases are done, everything has reached the service.

Made by the real programs and functions, which takes minutes for 100,000 cases; so it is kept in the computer's
temporary folder. What is measured works on a copy. The service holds 2,000 events of the office's other desk that this
one has not fetched yet.
"""

import argparse
import contextlib
import datetime as dt
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from threading import Event as StopRequest

from bench import vault
from bench.offices import DISTRICT, write_setup
from bench.stage import DeskFolder, Service
from bench.telling import say
from bench.texts import complaint
from desktop.casework import bodies
from desktop.casework.workflow import Course, advance, begin
from desktop.config import World
from desktop.db.projections import EDITION
from desktop.db.store import HEAD
from desktop.service.desk import Desk, Session, sign_in
from desktop.service.moving import move_service
from desktop.service.opening import open_desk
from desktop.service.pen import Pen
from desktop.service.recording import write_complaint
from desktop.service.syncing import sync
from desktop.sync.driver import Progress

CLERK, SUPERVISOR, LIAISON = "siti", "budi", "dewi"
ARRIVING = 2_000
"""Events of the other desk that wait at the service."""
_OPEN = 200
"""The newest cases stand anywhere between *received* and *closed*."""
_WALKED = 10
"""Of the others every tenth went the whole way to *closed*, in nine events; the rest were entered by mistake."""
_YEARS = dt.timedelta(days=730)
_AT_A_TIME = 200
_DISPOSITION = bodies.Disposition(to=DISTRICT, instruction="Cek ke lokasi hari ini.")
_ANSWER = "Terima kasih. Petugas kami sudah memeriksa lokasi; pekerjaan dijadwalkan minggu ini."


@dataclass(frozen=True)
class Archive:
    """Where it lies, and what making it cost."""

    folder: Path
    cases: int
    events: int
    seconds: float

    @property
    def password(self) -> str:
        """The password of the clerk."""
        return DeskFolder(self.folder / "clerk").password_of(CLERK)

    def use_keyring(self) -> None:
        """Lets this process and those it starts open the desk."""
        vault.use(self.folder / "vault.json")

    @contextlib.contextmanager
    def copied(self, url: str = "http://127.0.0.1:9") -> Iterator[Path]:
        """The clerk's desk in a folder that may be written to; its service is looked for at `url` (usually nowhere)."""
        self.use_keyring()
        with tempfile.TemporaryDirectory(prefix="loket-bench-") as scratch:
            profile = Path(scratch) / "desk"
            shutil.copytree(self.folder / "clerk", profile)
            with open_desk(profile, lambda: None) as desk:
                move_service(desk, url)
            yield profile


def archive_of(cases: int) -> Archive:
    """The archive with so many cases, made now where this computer has none."""
    folder = Path(tempfile.gettempdir()) / f"loket-archive-{cases}-{HEAD}-{EDITION}"
    if not (folder / "made.json").exists():
        half = folder.with_suffix(".half")
        for left in (folder, half):
            shutil.rmtree(left, ignore_errors=True)
        say(f"making a desk with {cases} cases in {folder}; it is kept for the next measurement")
        began = time.perf_counter()
        events = _make(half, cases)
        made = {"cases": cases, "events": events, "seconds": round(time.perf_counter() - began, 1)}
        (half / "made.json").write_text(json.dumps(made))
        half.rename(folder)
    return Archive(folder, **json.loads((folder / "made.json").read_text()))


def _make(folder: Path, cases: int) -> int:
    folder.mkdir()
    vault.use(folder / "vault.json")
    service = Service(folder / "national")
    write_setup(folder / "setup.json")
    service.command("setup", str(folder / "setup.json"))
    service.start()
    try:
        clerk, other = (DeskFolder(folder / name, passphrase=None) for name in ("clerk", "other"))
        _staff(service, clerk, other)
        with open_desk(clerk.folder, lambda: None, World(now=(clock := _Years(cases)))) as desk:
            events = _fill(desk, {name: sign_in(desk, name, clerk.password_of(name)) for name in _TEAM}, cases, clock)
        with open_desk(clerk.folder, lambda: None) as desk:
            say(f"{events} events to the service")
            _sync(desk)
        with open_desk(other.folder, lambda: None) as desk:
            _let_arrive(desk, sign_in(desk, "rina", other.password_of("rina")))
    finally:
        service.stop()
    return events


_TEAM = {CLERK: "clerk", SUPERVISOR: "supervisor", LIAISON: "liaison"}


def _staff(service: Service, clerk: DeskFolder, other: DeskFolder) -> None:
    """A clerk, a supervisor and a liaison at the desk that is measured, a clerk at the other; all certified."""
    for desk, number, team in ((other, "02", {"camat": "supervisor", "rina": "clerk"}), (clerk, "01", _TEAM)):
        code = service.command("invite", "--office", DISTRICT, "--desk", number)["code"]
        first: tuple[str, ...] = ("--code", code, "--service", service.url)
        for name, role in team.items():
            words = (*first, "--username", name, "--name", name.title(), "--roles", role)
            desk.must("enrol", *words, user=name, also=() if first else (3,))
            first = ()
        desk.must("sync")
    other.must("sync")
    for name in ("rina", *_TEAM):
        body = other.folder / "body.json"
        body.write_text(json.dumps({"username": name}))
        other.must("act", "staff.added", "--body", str(body), user="camat")
    other.must("sync")
    clerk.must("sync")


class _Years:
    """The clock of the past: every case comes a little after the one before, the last one now."""

    def __init__(self, cases: int) -> None:
        self._now = dt.datetime.now().astimezone()
        self._cases = cases
        self.case = 0

    def __call__(self) -> dt.datetime:
        return self._now - _YEARS * (1 - self.case / self._cases)


def _fill(desk: Desk, team: dict[str, Session], cases: int, clock: _Years) -> int:
    """`cases` cases; gives how many events they are."""
    events = 0
    steps = cycle(range(len(_WAY) + 1))
    for start in range(0, cases, _AT_A_TIME):
        with desk.store.writing() as connection:
            pen = Pen(connection, desk, team[CLERK])
            for clock.case in range(start + 1, min(start + _AT_A_TIME, cases) + 1):
                recent, walked = clock.case > cases - _OPEN, clock.case % _WALKED == 0
                events += _write(pen, team, clock.case, next(steps) if recent else len(_WAY) if walked else None)
            pen.finish()
        if start % 10_000 == 0:
            say(f"{start} of {cases} cases")
    return events


_WAY = (CLERK, SUPERVISOR, SUPERVISOR, LIAISON, LIAISON, SUPERVISOR, CLERK, CLERK)
"""Who acts, from the proposal of a disposition to *closed*: one pen goes from hand to hand."""


def _write(pen: Pen, team: dict[str, Session], number: int, steps: int | None) -> int:
    """One case and so many steps on its way, or None for one entered by mistake; gives how many events it is."""
    pen.session = team[CLERK]
    course = begin(write_complaint(pen, complaint(number, seed=3)).event)
    if steps is None:
        pen.session = team[SUPERVISOR]
        pen.act(course, "complaint.voided", bodies.Voided(reason="Tercatat dua kali."))
        return 2
    for step in range(steps):
        pen.session = team[_WAY[step]]
        kind, body = _step(course, step)
        course = advance(course, pen.act(course, kind, body), body)
    return 1 + steps


def _step(course: Course, step: int) -> tuple[str, bodies.Body]:
    proposal = course.proposal.event if course.proposal else ""
    answer = course.answer.event if course.answer else ""
    way: tuple[tuple[str, bodies.Body], ...] = (
        ("disposition.proposed", bodies.DispositionProposed(disposition=_DISPOSITION)),
        ("complaint.verified", bodies.Verified()),
        (
            "disposition.approved",
            bodies.DispositionApproved(target=proposal, proposed=_DISPOSITION, disposition=_DISPOSITION),
        ),
        ("case.taken_up", bodies.TakenUp()),
        ("answer.proposed", bodies.AnswerProposed(text=_ANSWER)),
        ("answer.approved", bodies.AnswerApproved(target=answer)),
        ("answer.handed_over", bodies.HandedOver(how="in_person")),
        ("case.closed", bodies.Closed(reason="content")),
    )
    return way[step]


def _let_arrive(desk: Desk, session: Session) -> None:
    """The other desk's events, at the end of the feed; it need not read the rest of it."""
    with desk.store.writing() as connection:
        pen = Pen(connection, desk, session)
        for number in range(ARRIVING):
            write_complaint(pen, complaint(number, seed=4))
        pen.finish()
    stop = StopRequest()

    def told(progress: Progress) -> None:
        if progress.events_up >= ARRIVING:
            stop.set()

    sync(desk, stop, dt.timedelta(seconds=60), told)


def _sync(desk: Desk) -> None:
    synced = sync(desk, StopRequest(), dt.timedelta(seconds=60))
    if synced.trouble is not None:
        raise synced.trouble


def main(words: list[str] | None = None) -> int:
    """Makes the archive and says what it is."""
    parser = argparse.ArgumentParser("run.py bench archive", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, metavar="N")
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    made = archive_of(parser.parse_args(words).cases)
    size = sum(file.stat().st_size for file in (made.folder / "clerk").iterdir())
    print(json.dumps({"cases": made.cases, "events": made.events, "seconds": made.seconds, "mb": size >> 20}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
