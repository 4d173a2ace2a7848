"""A small country on one service: a kecamatan, two dinas, their coordinator, and the desks and people there."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from litestar.testing import TestClient
from sqlalchemy import Connection

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.ids import CaseId, OfficeCode
from desktop.contract.reference import Office, OfficeKind
from national import desks, enrolment, offices, root, verifying
from national.moment import Moments
from national.opening import open_database
from national.settings import Settings
from national.unit import Unit
from national.web import create_app
from tests.national.peer import NOW, Peer, new_case
from tests.national.people import Person

KECAMATAN, KOTA, OTHER = "33.74.01", "33.74", "33.75.01"
DLH, UPT, DINKES = "33.74.DLH", "33.74.DLH.UPT", "33.74.DINKES"
_ROWS: tuple[tuple[str, str, OfficeKind, str], ...] = (
    (KOTA, "Kota", "coordinator", ""),
    (KECAMATAN, "Kecamatan", "district", KOTA),
    (DLH, "Dinas Lingkungan Hidup", "agency", KOTA),
    (UPT, "UPT Persampahan", "agency", DLH),
    (DINKES, "Dinas Kesehatan", "agency", KOTA),
    (OTHER, "Kecamatan lain", "district", ""),
)
TREE = tuple(
    Office(OfficeCode(code), name, kind, OfficeCode(parent) if parent else None) for code, name, kind, parent in _ROWS
)


@dataclass
class Clock:
    """The time at the service."""

    now: dt.datetime = NOW


@dataclass
class Country:
    """The service in this process, and what its operator does beside it, on a connection of its own."""

    settings: Settings
    client: TestClient[Any]
    clock: Clock
    numbers: dict[str, int] = field(default_factory=dict)
    supervisors: dict[str, tuple[Peer, Person]] = field(default_factory=dict)

    @contextmanager
    def beside(self) -> Iterator[Connection]:
        """A transaction of another process, while the service runs."""
        engine = open_database(self.settings)
        try:
            with engine.begin() as connection:
                yield connection
        finally:
            engine.dispose()

    def invite(self, office: str, number: str) -> str:
        """An enrolment code."""
        with self.beside() as connection:
            return enrolment.invite(connection, root.root_key(connection), Moments(), office, number).text()

    def revoke(self, desk: str) -> None:
        """Shut a desk out."""
        with self.beside() as connection:
            moments = Moments(lambda: self.clock.now)
            unit = Unit(connection, offices.load_tree(connection), moments.now())
            desks.revoke(unit, root.root_key(connection), moments, desk, "dicuri")

    def verify(self) -> dict[str, Any]:
        """The service's own check of itself."""
        with self.beside() as connection:
            return verifying.verify(connection)

    def desk(self, office: str, *roles: str, certify: bool = True) -> tuple[Peer, Person]:
        """An enrolled desk and its person, certified by the office's first supervisor."""
        number = self.numbers[office] = self.numbers.get(office, 0) + 1
        peer, person = Peer(self.client, office, f"{number:02d}"), Person(f"{office}-{number}", roles)
        peer.enrol(self.invite(office, peer.number), person)
        if office not in self.supervisors:
            self.supervisors[office] = (peer, person)
        elif certify:
            boss, supervisor = self.supervisors[office]
            boss.sync()
            for request in boss.staff_requests:
                boss.certify(supervisor, request)
            boss.sync()
        peer.sync()
        return peer, person


@dataclass
class Case:
    """A case at the kecamatan, by its clerk, its supervisor and the dinas."""

    id: CaseId = field(default_factory=new_case)

    @property
    def stream(self) -> str:
        """As events name it."""
        return f"case:{self.id}"

    def proposed(self, peer: Peer, clerk: Person, to: str = DLH, **complaint: Any) -> ev.Event:
        """Recorded, and a disposition proposed; the proposal."""
        peer.record(clerk, self.id, **complaint)
        return peer.decide(
            clerk,
            "disposition.proposed",
            bodies.DispositionProposed(disposition=bodies.Disposition(to=to)),
            self.id,
        )

    def approved(self, peer: Peer, supervisor: Person, proposal: ev.Event, to: str = DLH) -> ev.Event:
        """Verified, and the proposal approved; the approval."""
        peer.decide(supervisor, "complaint.verified", bodies.Verified(), self.id)
        return peer.decide(supervisor, "disposition.approved", approval(proposal, to), self.id)


def approval(proposal: ev.Event, to: str = DLH) -> bodies.DispositionApproved:
    """The body of an approval as proposed."""
    where = bodies.Disposition(to=to)
    return bodies.DispositionApproved(target=proposal.id, proposed=where, disposition=where)


@contextmanager
def a_country(folder: Path) -> Iterator[Country]:
    """A fresh service with its tree of offices."""
    settings = Settings.of(folder / "service")
    clock = Clock()
    with TestClient(create_app(settings, Moments(lambda: clock.now))) as client:
        country = Country(settings, client, clock)
        with country.beside() as connection:
            for office in TREE:
                offices.add(connection, office)
        yield country
