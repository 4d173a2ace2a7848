"""A town: the national service in this process, and real desks on folders of their own that sync with it.

Only the road between them is a test's own, so that a test may put something in the way.
"""

import datetime as dt
import random
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import select

from desktop.casework import events as ev
from desktop.casework.complaint import Case, Fate, Outcome
from desktop.casework.ids import CaseId
from desktop.casework.reporter import Reporter
from desktop.config import World
from desktop.contract.wire import FeedEvent
from desktop.db import cases, evidence, projections
from desktop.db.cases import CaseRow
from desktop.db.keys import packed
from desktop.db.store import open_store
from desktop.security.wrapping import Cost
from desktop.service import acting, staffing
from desktop.service.desk import Desk, Session, sign_in
from desktop.service.enrolling import found_desk
from desktop.service.newcomers import Newcomer, welcome
from desktop.service.recording import NewComplaint, Saved, record
from desktop.service.syncing import Synced, sync
from desktop.service.verifying import verify
from national.root import root_key
from national.schema import events, parts
from tests.national.country import DLH, KECAMATAN, Country, a_country
from tests.sync.fakes import Clock, Stop
from tests.sync.http_fakes import URL, Travelling

CHEAP = Cost(time=1, memory_kib=8, lanes=1)
KEY = bytes(range(32))
MORNING = dt.datetime(2026, 11, 24, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
PATIENCE = dt.timedelta(minutes=5)
SITI = Reporter(name="Siti Rahmawati", phone="081390001122", address="Jalan Kenanga 7", consent=True)

Forward = Callable[[httpx.Request], httpx.Response]
Obstacle = Callable[[httpx.Request, Forward], httpx.Response]


class Road(httpx.BaseTransport):
    """The seam of the client. Each request meets the next obstacle; where none is left, the road is clear."""

    def __init__(self, town: "Town") -> None:
        self._town = town
        self.obstacles: deque[Obstacle] = deque()
        self.requests: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        if self.obstacles:
            return self.obstacles.popleft()(request, self.forward)
        return self.forward(request)

    def forward(self, request: httpx.Request) -> httpx.Response:
        """To the service and back, untouched."""
        path = request.url.raw_path.decode()
        with self._town.country.client.stream(
            request.method, path, content=request.content, headers=request.headers
        ) as response:
            body = b"".join(response.iter_raw())
        return httpx.Response(response.status_code, headers=response.headers, stream=Travelling([body]))


class Station:
    """A desk with whoever signs in there."""

    def __init__(self, desk: Desk, clock: Clock, road: Road) -> None:
        self.desk, self.clock, self.road = desk, clock, road
        self.sessions: dict[str, Session] = {}

    def session(self, username: str) -> Session:
        """Somebody signs in, with the roles that are known of them by now."""
        return sign_in(self.desk, username, password(username))

    def record(self, who: str, /, narrative: str = "Lampu jalan padam sejak Senin.", **fields: Any) -> Saved:
        """A complaint is taken down; what the test does not say is usual."""
        usual: dict[str, Any] = {
            "channel": "walk_in",
            "classification": "without_oversight",
            "anonymous": False,
            "secret": False,
            "who": SITI,
        }
        return record(self.desk, self.session(who), NewComplaint(narrative=narrative, **(usual | fields)))

    def act(self, who: str, case: CaseId, kind: str, **form: Any) -> ev.Event:
        """Somebody acts on a case."""
        return acting.act(self.desk, self.session(who), case, kind, form)

    def add(self, who: str, newcomer: str) -> None:
        """A supervisor certifies somebody who waits."""
        staffing.add(self.desk, self.session(who), newcomer)

    def sync(self, patience: dt.timedelta = PATIENCE) -> Synced:
        """One run of the exchange, in no time."""
        return sync(self.desk, Stop(self.clock), patience, transport=self.road)

    def sync_once(self) -> Synced:
        """One try."""
        return self.sync(dt.timedelta())

    # --- what is here ---

    def row(self, case: CaseId) -> CaseRow | None:
        """The case in the list, if it is here."""
        with self.desk.store.reading() as connection:
            return next((row for row in cases.page(connection, 1_000) if row.id == case), None)

    def case(self, case: CaseId) -> Case:
        """The case as it is shown."""
        with self.desk.store.reading() as connection:
            found = projections.read_case(connection, packed(case))
        assert found is not None
        return found

    def steps(self, case: CaseId) -> list[tuple[str, Fate]]:
        """Its timeline: what was done, and whether it stands."""
        return [(step.event.kind, step.fate) for step in self.case(case).steps]

    def outcomes(self) -> dict[str, tuple[Outcome, str]]:
        """What the feed says became of each event, and why."""
        with self.desk.store.reading() as connection:
            told = [row.entry for row in evidence.feed_rows(connection)]
        return {entry.id: (entry.outcome, entry.reason) for entry in told if isinstance(entry, FeedEvent)}

    def parts(self) -> list[bytes]:
        """Every private part that lies here."""
        with self.desk.store.reading() as connection:
            return [part.data for part, _ in evidence.parts(connection)]

    def log(self) -> dict[str, bytes | None]:
        """Every event of the log, by id, with its bytes."""
        with self.desk.store.reading() as connection:
            return {row.id: row.data for row in evidence.log_rows(connection)}

    def own(self) -> dict[str, bytes]:
        """The hashes of what was written here, by id."""
        with self.desk.store.reading() as connection:
            return {
                row.id: row.hash for row in evidence.log_rows(connection) if row.origin == self.desk.identity.origin
            }

    def waiting(self) -> int:
        """How many own events are not confirmed."""
        with self.desk.store.reading() as connection:
            return len(evidence.queued(connection))


class Town:
    """A kecamatan with a supervisor's desk and a clerk's, and a dinas with one desk for two."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder, self._stack = folder, stack
        self._service = stack.enter_context(ExitStack())
        self.country: Country = self._service.enter_context(a_country(folder))
        self.stations: list[Station] = []

    def restart(self, meanwhile: Callable[[Path], object] = lambda data: None) -> None:
        """The service ends, something happens to its folder, and it starts again."""
        self._service.close()
        meanwhile(self.country.settings.data)
        self.country = self._service.enter_context(a_country(self.folder))

    def desk(self, office: str, number: str, username: str, *roles: str) -> Station:
        """A new desk with its first person; it asks to be enrolled when it first syncs."""
        clock, chance = Clock(), random.Random(len(self.stations))
        world = World(lambda: MORNING + dt.timedelta(seconds=clock.seconds), chance.randbytes, lambda: clock.seconds)
        folder = self.folder / f"{office}-{number}"
        folder.mkdir()
        store = open_store(folder, KEY)
        self._stack.callback(store.close)
        code = self.country.invite(office, number)
        newcomer = Newcomer(username, username.title(), roles, password(username))
        desk = found_desk(folder, store, world, code, URL, newcomer, CHEAP)
        station = Station(desk, clock, Road(self))
        self.stations.append(station)
        return station

    def settle(self) -> None:
        """The roads are clear, and every desk syncs until the last one has heard of everything."""
        for station in self.stations:
            station.road.obstacles.clear()
        for _ in range(3):
            for station in self.stations:
                synced = station.sync()
                assert synced.trouble is None, synced.trouble

    def parts_at_service(self) -> dict[str, bytes]:
        """The private parts that the service holds, by event."""
        with self.country.beside() as connection:
            return {row.event: bytes(row.data) for row in connection.execute(select(parts))}

    def check(self, *, settled: bool = True) -> None:
        """`loket verify` at every desk and at the service; nothing lost, nothing doubled; nothing waits."""
        for station in self.stations:
            assert verify(station.desk).findings == ()
        assert self.country.verify()["verified"]
        with self.country.beside() as connection:
            by_service = root_key(connection).key_id
            rows = connection.execute(select(events.c.id, events.c.hash).where(events.c.key != by_service)).all()
        here = Counter((row.id, bytes(row.hash)) for row in rows)
        written = Counter(pair for station in self.stations for pair in station.own().items())
        assert max(here.values(), default=1) == 1
        if settled:
            assert here == written
            assert [station.waiting() for station in self.stations] == [0] * len(self.stations)
        else:
            assert not here - written


def password(username: str) -> str:
    """What somebody signs in with."""
    return f"teh hangat {username} di meja"


@contextmanager
def a_town(folder: Path) -> Iterator[Town]:
    """An empty town; its stores are closed at the end."""
    with ExitStack() as stack:
        yield Town(folder, stack)


class Cast:
    """Camat and Siti at two desks of the kecamatan, Kadis and Made at one of the dinas; everybody certified."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.camat = town.desk(KECAMATAN, "02", "camat", "supervisor")
        self.siti = town.desk(KECAMATAN, "01", "siti", "clerk")
        self.dinas = town.desk(DLH, "01", "kadis", "supervisor")
        welcome(self.dinas.desk, Newcomer("made", "Made Sukerta", ("liaison",), password("made")), CHEAP)
        town.settle()
        self.camat.add("camat", "siti")
        self.dinas.add("kadis", "made")
        town.settle()

    def proposed(self, to: str = DLH, **complaint: Any) -> CaseId:
        """Siti takes a complaint down and proposes where it should go."""
        case = self.siti.record("siti", **complaint).case
        self.siti.act("siti", case, "disposition.proposed", disposition={"to": to})
        return case

    def sent_while_it_became_secret(self, to: str = DLH, **complaint: Any) -> CaseId:
        """Camat approves what Siti's desk has meanwhile made secret, on account of that very office."""
        case = self.proposed(to=to, reported_office=to, **complaint)
        self.town.settle()
        self.camat.act("camat", case, "complaint.verified")
        self.camat.act("camat", case, "disposition.approved")
        change = {"field": "secret", "base": False, "value": True}
        self.siti.act("siti", case, "complaint.amended", changes=[change])
        self.siti.sync()
        self.town.settle()
        return case

    def sent_on(self, **complaint: Any) -> CaseId:
        """The same, and Camat has verified and approved it; the dinas has it."""
        case = self.proposed(**complaint)
        self.town.settle()
        self.camat.act("camat", case, "complaint.verified")
        self.camat.act("camat", case, "disposition.approved")
        self.town.settle()
        return case
