"""A desk in a folder of the test's own: cheap keys, a clock that moves only when told, chance from a seed.

Sari is the clerk, Budi the supervisor, Dewi the liaison; all three sign in at the same desk, so that one folder can
walk the whole main path by sending its dispositions to its own office.
"""

import datetime as dt
import random
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any

from desktop.casework import events as ev
from desktop.casework.acts import State
from desktop.casework.complaint import Fate
from desktop.casework.ids import CaseId, OfficeCode
from desktop.casework.reporter import IdKind, Reporter
from desktop.config import World
from desktop.contract.enrolment import SECRET_BYTES, Code, fingerprint
from desktop.db import cases, projections
from desktop.db.keys import packed
from desktop.db.store import Store, Transaction, open_store
from desktop.security.database_key import create_key
from desktop.security.staff_keys import DeskKey
from desktop.security.wrapping import Cost
from desktop.service.acting import act
from desktop.service.desk import Desk, Session, sign_in
from desktop.service.enrolling import found_desk
from desktop.service.newcomers import Newcomer, welcome
from desktop.service.recording import NewComplaint, Saved, record

CHEAP = Cost(time=1, memory_kib=8, lanes=1)
WIB = dt.timezone(dt.timedelta(hours=7))
MORNING = dt.datetime(2026, 11, 24, 8, 30, tzinfo=WIB)
OFFICE = OfficeCode("33.74.01")
SERVICE = "https://layanan.invalid"
KEY = bytes(range(32))
PASSPHRASE = "melati merah di pagar"
PASSWORD = "hujan turun di bulan juni"
ROOT = DeskKey.from_private(b"R" * 32)
"""The root key of the national service that the enrolment codes name."""

TEAM: dict[str, tuple[str, tuple[str, ...]]] = {
    "sari": ("Sari Wulandari", ("clerk",)),
    "budi": ("Budi Santoso", ("supervisor",)),
    "dewi": ("Dewi Anggraini", ("liaison",)),
}
SITI = Reporter(
    name="Siti Rahmawati",
    id_kind=IdKind.NIK,
    id_number="3374014505900002",
    phone="081390001122",
    address="Jalan Kenanga 7",
    birth_date="1990-05-05",
    consent=True,
)

MAIN_PATH: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("sari", "disposition.proposed", {"disposition": {"to": OFFICE, "instruction": "Cek ke lokasi."}}),
    ("budi", "complaint.verified", {}),
    ("budi", "disposition.approved", {}),
    ("dewi", "case.taken_up", {"note": "Berangkat siang ini."}),
    ("dewi", "answer.proposed", {"text": "Lampu sudah diganti."}),
    ("budi", "answer.approved", {}),
    ("sari", "answer.handed_over", {"how": "in_person"}),
    ("sari", "case.closed", {"reason": "content"}),
)
"""Who does what, from *Simpan* to *Selesai*."""


class Clock:
    """The time, as long as nobody moves it."""

    def __init__(self, start: dt.datetime = MORNING) -> None:
        self.time = start

    def __call__(self) -> dt.datetime:
        return self.time

    def advance(self, **by: float) -> None:
        self.time += dt.timedelta(**by)


def world(clock: Clock | None = None, seed: int = 0) -> World:
    """Time from `clock`, and chance that is the same in every run."""
    now = clock or Clock()
    return World(now, random.Random(seed).randbytes, lambda: now().timestamp())


def code(number: str = "01", office: str = OFFICE, root: DeskKey = ROOT, secret: bytes = b"s" * SECRET_BYTES) -> str:
    """An enrolment code as a coordinator gives it."""
    return Code(OfficeCode(office), number, fingerprint(root.public), secret).text()


def newcomer(username: str, *roles: str, password: str = PASSWORD) -> Newcomer:
    """Somebody who will sign in; of the team, or anybody."""
    name, usual = TEAM.get(username, (username.title(), ("clerk",)))
    return Newcomer(username, name, roles or usual, password)


class Workplace:
    """A desk with its team, as a test handles it."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self.desk = desk
        self.store: Store = desk.store
        self.folder = desk.folder
        self.clock = clock
        self._sessions: dict[str, Session] = {}

    def session(self, username: str) -> Session:
        """That person, signed in."""
        if username not in self._sessions:
            self._sessions[username] = sign_in(self.desk, username, PASSWORD)
        return self._sessions[username]

    def sign_out(self) -> None:
        """Everybody signs in anew, with the roles they have by then."""
        self._sessions = {}

    def record(self, narrative: str = "Lampu jalan padam sejak Senin. Warga takut lewat.", **fields: Any) -> Saved:
        """Sari takes a complaint down."""
        return record(self.desk, self.session("sari"), complaint(narrative, **fields))

    def act(self, who: str, case: CaseId, kind: str, /, **form: Any) -> ev.Event:
        """Somebody acts on a case."""
        return act(self.desk, self.session(who), case, kind, form)

    def walk(self, case: CaseId, upto: str = "case.closed") -> None:
        """Takes a new case along the main path, up to and including the act `upto`."""
        for who, kind, form in MAIN_PATH:
            self.act(who, case, kind, **form)
            if kind == upto:
                return

    def state_of(self, case: CaseId) -> State:
        """Where a case stands."""
        with self.store.reading() as connection:
            course = cases.course(connection, case)
        assert course is not None
        return course.state

    def last_body(self, case: CaseId) -> Any:
        """What the newest step of a case says; it is in effect."""
        with self.store.reading() as connection:
            found = projections.read_case(connection, packed(case))
        assert found is not None
        assert found.steps[-1].fate is Fate.IN_EFFECT
        return ev.decode_body(found.steps[-1].event)

    def aborted(self) -> AbstractContextManager[Transaction]:
        """A transaction of this desk that is interrupted at its end."""
        return aborted(self.store)

    def sql(self, statement: str, *parameters: Any) -> list[Any]:
        """A statement past everything that guards the store, committed."""
        with self.store.writing() as connection:
            result = connection.exec_driver_sql(statement, parameters)
            return list(result.all()) if result.returns_rows else []

    def one(self, statement: str, *parameters: Any) -> Any:
        """The first value of the first row."""
        return self.sql(statement, *parameters)[0][0]


class Interrupted(BaseException):
    """The power goes."""


@contextmanager
def aborted(store: Store) -> Iterator[Transaction]:
    """A transaction that is interrupted when everything in it is done: nothing of it may stay."""
    with suppress(Interrupted), store.writing() as connection:
        yield connection
        raise Interrupted


def complaint(narrative: str = "Lampu jalan padam sejak Senin.", **fields: Any) -> NewComplaint:
    """A complaint whose other fields are usual ones."""
    usual: dict[str, Any] = {
        "channel": "walk_in",
        "classification": "without_oversight",
        "anonymous": False,
        "secret": False,
    }
    return NewComplaint(narrative=narrative, **(usual | fields))


@contextmanager
def desk_in(folder: Path, *, number: str = "01", seed: int = 0, passphrase: str | None = None) -> Iterator[Workplace]:
    """A desk in `folder` that nobody has confirmed yet, with the team; behind `passphrase`, or under KEY itself."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = KEY if passphrase is None else create_key(folder, passphrase, CHEAP)
    clock = Clock()
    store = open_store(folder, key)
    try:
        desk = found_desk(folder, store, world(clock, seed), code(number), SERVICE, newcomer("sari"), CHEAP)
        for username in ("budi", "dewi"):
            welcome(desk, newcomer(username), CHEAP)
        yield Workplace(desk, clock)
    finally:
        store.close()
