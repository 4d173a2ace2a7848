"""The national service in this process and the desks that sync with it: no port, no process, one clock for all.

Everything goes through the doors that people and desks use; only the road between desk and service is a function call.
"""

import datetime as dt
import json
import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event as StopRequest
from typing import Any

import httpx

from bench.sample.cast import PASSPHRASE, Post
from desktop.casework import events as ev
from desktop.casework.ids import CaseId
from desktop.casework.office_settings import OfficeSettings
from desktop.config import World
from desktop.security.wrapping import Cost
from desktop.service import staffing
from desktop.service.acting import act
from desktop.service.desk import Desk, Session, sign_in
from desktop.service.enrolling import found_desk, take_over_regions
from desktop.service.newcomers import Newcomer, welcome
from desktop.service.office_settings import change
from desktop.service.opening import open_folder, prepare_folder
from desktop.service.recording import NewComplaint, Saved, record
from desktop.service.syncing import sync
from national import enrolment, offices
from national.moment import Moments
from national.opening import open_database
from national.problems import Problem
from national.root import root_key
from national.service import NationalService, problem_reply
from national.settings import Settings

_CHEAP = Cost(time=1, memory_kib=8, lanes=1)
"""Of sealing the keys of people whose passwords stand in this folder."""


@dataclass
class Clock:
    """The time, everywhere at once; it moves only when told."""

    time: dt.datetime

    def __call__(self) -> dt.datetime:
        return self.time


class Road(httpx.BaseTransport):
    """Carries requests to the service. While `cut`, they arrive and their answers do not come back."""

    def __init__(self, service: NationalService) -> None:
        self._service = service
        self.cut = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        if self.cut:
            raise httpx.ReadTimeout("no answer")
        path, headers, body = request.url.path, dict(request.headers), request.content
        try:
            if path == "/v1/enrol":
                reply = self._service.enrol(path, headers, body)
            else:
                reply = self._service.sync(path.split("/")[3], path, headers, body)
        except Problem as problem:
            reply = problem_reply(problem)
        answer = {"content-type": reply.media_type, **reply.headers}
        return httpx.Response(reply.status, headers=answer, stream=httpx.ByteStream(reply.body))


@dataclass
class Station:
    """A desk, open, and the people who have signed in there."""

    post: Post
    desk: Desk
    clock: Clock
    road: Road
    sessions: dict[str, Session] = field(default_factory=dict)

    def session(self, username: str) -> Session:
        """That person, signed in once."""
        if username not in self.sessions:
            player = next(player for player in self.post.players if player.username == username)
            self.sessions[username] = sign_in(self.desk, username, player.password)
        return self.sessions[username]

    def record(self, username: str, complaint: NewComplaint) -> Saved:
        """Somebody takes a complaint down."""
        return record(self.desk, self.session(username), complaint)

    def act(self, username: str, case: CaseId, kind: str, form: dict[str, Any]) -> ev.Event:
        """Somebody acts on a case."""
        return act(self.desk, self.session(username), case, kind, form)

    def settle(self, username: str, settings: OfficeSettings) -> None:
        """A supervisor sets what holds for the office."""
        change(self.desk, self.session(username), settings)

    def sync(self) -> None:
        """One run of the exchange, with the time standing still. Raises what went wrong, unless the road is cut."""
        trouble = sync(self.desk, StopRequest(), dt.timedelta(), transport=self.road).trouble
        if trouble is not None and not self.road.cut:
            raise trouble


class Town:
    """The service and the desks, as long as they are open. `folder/national` is what `loket-national` runs on."""

    def __init__(self, folder: Path, clock: Clock, seed: int, stack: ExitStack) -> None:
        self._folder, self._clock, self._stack = folder, clock, stack
        self._chance = random.Random(seed)
        self._settings = Settings.of(folder / "national")
        self._moments = Moments(clock, self._chance.randbytes)
        self.service = NationalService(self._settings, self._moments)
        stack.callback(self.service.close)
        self.stations: dict[str, Station] = {}

    def publish(self, document: bytes) -> None:
        """Offices and reference data, as an operator publishes them."""
        engine = open_database(self._settings)
        with engine.begin() as connection:
            offices.publish(connection, document)
        engine.dispose()

    def found(self, post: Post, url: str) -> Station:
        """A new desk with its people, confirmed by the service; the supervisor adds them later."""
        folder = self._folder / post.name
        prepare_folder(folder, lambda: PASSPHRASE)
        store = self._stack.enter_context(open_folder(folder, lambda: PASSPHRASE))
        world = World(self._clock, random.Random(f"{self._chance.random()}/{post.name}").randbytes)
        first, *others = (Newcomer(one.username, one.name, one.roles, one.password) for one in post.players)
        desk = found_desk(folder, store, world, self._invite(post), url, first, _CHEAP)
        take_over_regions(desk)
        for newcomer in others:
            welcome(desk, newcomer, _CHEAP)
        station = Station(post, desk, self._clock, Road(self.service))
        self.stations[post.name] = station
        return station

    def _invite(self, post: Post) -> str:
        engine = open_database(self._settings)
        with engine.begin() as connection:
            code = enrolment.invite(connection, root_key(connection), self._moments, post.office, post.number)
        engine.dispose()
        return code.text()

    def settle(self) -> None:
        """Every desk syncs until the last one has heard of everything."""
        for _ in range(2):
            for station in self.stations.values():
                station.sync()

    def certify(self) -> None:
        """The first supervisor of each office adds whoever waits there; then everybody hears of it."""
        self.settle()
        done: set[str] = set()
        for station in self.stations.values():
            boss = station.post.players[0]
            if "supervisor" not in boss.roles or station.post.office in done:
                continue
            done.add(station.post.office)
            for request in staffing.staff(station.desk).waiting:
                if request.username != boss.username:
                    staffing.add(station.desk, station.session(boss.username), request.username)
        self.settle()
        for station in self.stations.values():
            station.sessions.clear()  # everybody signs in anew, with what they were certified for


@contextmanager
def a_town(folder: Path, clock: Clock, seed: int) -> Iterator[Town]:
    """An empty town; at the end its stores are closed, and may be opened by anybody."""
    with ExitStack() as stack:
        yield Town(folder, clock, seed, stack)


def load(path: Path) -> dict[str, Any]:
    """A JSON object from a file of this folder."""
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found
