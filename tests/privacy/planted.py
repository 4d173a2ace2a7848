"""The same reporter in cases of every kind, gone to wherever they go, and people of every role at each place."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec import json

from desktop.casework.ids import CaseId
from desktop.casework.roles import standing
from desktop.contract import encoding
from desktop.service.desk import Session
from tests.national.country import DINKES, KOTA
from tests.privacy.markers import CALLED, REPLY, SUPPORTER, TAKER, TAKER_PHONE, WHO
from tests.sync.http_fakes import Travelling
from tests.sync.town import Cast, Road, Station, a_town

ROLES = ("clerk", "supervisor", "liaison", "observer", "sync_operator")
OPEN, ANONYMOUS, SECRET, AGAINST = "open", "anonymous", "secret", "against"
SAID = {
    OPEN: "Trotoar ambles di tikungan timur.",
    ANONYMOUS: "Gorong-gorong tersumbat plastik.",
    SECRET: "Pungutan liar memakai kuitansi merah.",
    AGAINST: "Retribusi ganda di terminal hewan.",
}
"""One sentence each; no word of it stands in another."""
_LARGEST = 1 << 24


@dataclass
class Places:
    """Who is where. `bytes_to` is everything that came to each station by the wire, unpacked."""

    recording: Station
    coordinator: Station
    agency: Station
    reported: Station
    cases: dict[str, CaseId]
    bytes_to: dict[str, bytes]

    @property
    def stations(self) -> dict[str, Station]:
        """All of them, by name."""
        return {name: getattr(self, name) for name in ("recording", "coordinator", "agency", "reported")}

    def somebody(self, where: str, *roles: str) -> Session:
        """A person there in these roles; the key is that of the first person of the desk."""
        station = self.stations[where]
        first = station.session({"recording": "siti", "coordinator": "sekda", "agency": "kadis"}.get(where, "kadinkes"))
        return Session(first.person, first.username, first.name, standing(roles), first.key)


@contextmanager
def listening(heard: dict[int, list[bytes]]) -> Iterator[None]:
    """Notes everything that the service answers, by station."""
    forward = Road.forward

    def noting(road: Road, request: httpx.Request) -> httpx.Response:
        answer = forward(road, request)
        body = b"".join(answer.iter_raw())
        coded = answer.headers.get("content-encoding", "")
        heard.setdefault(id(road), []).append(encoding.decode(body, coded, _LARGEST) if coded else body)
        return httpx.Response(answer.status_code, headers=answer.headers, stream=Travelling([body]))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Road, "forward", noting)
        yield


@contextmanager
def settled(folder: Path, *only: str) -> Iterator[Places]:
    """A case of each kind (or of some) with the same reporter, walked as far as their offices can."""
    heard: dict[int, list[bytes]] = {}
    with a_town(folder) as town, listening(heard):
        cast = Cast(town)
        coordinator = town.desk(KOTA, "01", "sekda", "supervisor")
        reported = town.desk(DINKES, "01", "kadinkes", "supervisor")
        town.settle()
        flags: dict[str, dict[str, Any]] = {
            OPEN: {"anonymous": False},
            ANONYMOUS: {"anonymous": True},
            SECRET: {"secret": True},
        }
        cases = {
            kind: cast.sent_on(narrative=SAID[kind], who=WHO, **more)
            for kind, more in flags.items()
            if not only or kind in only
        }
        if not only:
            cases[AGAINST] = cast.sent_while_it_became_secret(DINKES, narrative=SAID[AGAINST], who=WHO)
        for kind in [kind for kind in cases if kind != AGAINST]:
            _finish(cast, cases[kind])
        places = Places(cast.siti, coordinator, cast.dinas, reported, cases, {})
        for name, station in places.stations.items():
            places.bytes_to[name] = b"\n".join(heard.get(id(station.road), []))
        yield places


def _finish(cast: Cast, case: CaseId) -> None:
    """The agency answers, the recording office hands over, calls, and somebody joins; the reporter is not content."""
    cast.dinas.act("made", case, "case.taken_up")
    cast.dinas.act("made", case, "answer.proposed", text="Sudah diperiksa ke lokasi.")
    cast.dinas.act("kadis", case, "answer.approved")
    cast.town.settle()
    taker = {"name": TAKER, "relation": "keponakan", "phone": TAKER_PHONE}
    cast.siti.act("siti", case, "answer.handed_over", how="in_person", taker=taker)
    cast.siti.act("siti", case, "reporter.replied", how="in_person", reply={"text": REPLY})
    called = {"how": "phone", "direction": "out", "reached": True}
    cast.siti.act("siti", case, "reporter.notified", person={"name": CALLED}, **called)
    supporter = json.decode(SUPPORTER.encode())
    moment = "2026-11-24T08:00:00+07:00"
    cast.siti.act("siti", case, "supporter.added", channel="walk_in", received_at=moment, supporter=supporter)
    cast.town.settle()
