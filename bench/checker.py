"""Opens every store of a stage and compares them event by event: what was lost, what is there twice, what is wrong.

Written against the stores' tables, not against the code that filled them, so that a mistake there shows here.
"""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from bench.stage import PASSPHRASE
from desktop.contract.digest import sha256
from desktop.contract.wire import FeedEvent
from desktop.db import evidence
from desktop.service.desk import Desk
from desktop.service.opening import open_desk
from desktop.service.overview import status
from desktop.service.verifying import verify
from national import schema
from national.opening import open_database
from national.settings import Settings
from national.verifying import verify as verify_service


@dataclass
class StoreView:
    """What one store holds: event bytes by id, and the outcomes its feed tells, by id."""

    name: str
    events: dict[str, bytes] = field(default_factory=dict)
    authored: dict[str, int] = field(default_factory=dict)
    """Own events and how often the log holds each."""
    told: Counter[str] = field(default_factory=Counter)
    outcomes: dict[str, str] = field(default_factory=dict)
    waiting: int = 0
    sound: bool = False


@dataclass(frozen=True)
class Findings:
    """What the comparison found. `counts`: accepted events of each kind at the service."""

    counts: dict[str, int]
    cases: int
    lost: int
    duplicated: int
    verified: bool
    details: tuple[str, ...]


def check(service: Path, desks: dict[str, Path], passphrase: str = PASSPHRASE) -> Findings:
    """Compares the service's store with those of all desks, none of which may be running."""
    details: list[str] = []
    centre, accepted = _service_view(service, details)
    views = [_desk_view(name, folder, passphrase, details) for name, folder in desks.items()]
    lost = _lost(centre, views, details)
    duplicated = _duplicated(views, accepted, details)
    verified = centre.sound and all(view.sound for view in views) and not _differing(centre, views, details)
    counts = Counter(kind for kind, _ in accepted.values())
    cases = {stream for kind, stream in accepted.values() if kind == "complaint.recorded"}
    return Findings(dict(counts), len(cases), lost, duplicated, verified, tuple(details[:50]))


def _service_view(folder: Path, details: list[str]) -> tuple[StoreView, dict[str, tuple[str, str]]]:
    """The service's log, and kind and stream of every accepted event."""
    view = StoreView("service")
    accepted: dict[str, tuple[str, str]] = {}
    engine = open_database(Settings.of(folder))
    try:
        with engine.begin() as connection:
            report = verify_service(connection)
            view.sound = bool(report["verified"])
            if not view.sound:
                details.append(f"service: {report}")
            for row in connection.execute(select(schema.events)):
                view.events[row.id] = bytes(row.bytes)
                view.outcomes[row.id] = str(row.outcome)
                if row.outcome == "accepted":
                    accepted[row.id] = (row.kind, row.stream)
                if sha256(bytes(row.bytes)) != bytes(row.hash):
                    details.append(f"service: {row.id} is not what its hash says")
                    view.sound = False
    finally:
        engine.dispose()
    return view, accepted


def _desk_view(name: str, folder: Path, passphrase: str, details: list[str]) -> StoreView:
    view = StoreView(name)
    with open_desk(folder, lambda: passphrase) as desk:
        verdict = verify(desk)
        view.sound = verdict.holds and verdict.unknown_keys == 0
        details += [f"{name}: {finding.check}: {finding.words}" for finding in verdict.findings]
        if verdict.unknown_keys:
            details.append(f"{name}: {verdict.unknown_keys} signatures without a certificate")
        _read(desk, view)
    return view


def _read(desk: Desk, view: StoreView) -> None:
    with desk.store.reading() as connection:
        for event in evidence.log_rows(connection):
            view.events[event.id] = event.data or b""
            if event.origin == desk.identity.origin:
                view.authored[event.id] = view.authored.get(event.id, 0) + 1
        for row in evidence.feed_rows(connection):
            entry = row.entry
            if not isinstance(entry, FeedEvent):
                continue
            view.told[entry.id] += 1
            view.outcomes[entry.id] = str(entry.outcome)
        view.waiting = len(evidence.queued(connection))


def _lost(centre: StoreView, views: list[StoreView], details: list[str]) -> int:
    """Events that a desk wrote and the service does not have, that no feed confirms, or that came out unaccepted."""
    lost: set[str] = set()
    for view in views:
        for event in view.authored:
            if event not in centre.events or event not in view.outcomes or centre.outcomes[event] != "accepted":
                lost.add(event)
                details.append(f"{view.name}: {event} is {centre.outcomes.get(event, 'not at the service')}")
        if view.waiting:
            details.append(f"{view.name}: {view.waiting} events still wait")
            lost.update(f"{view.name}:{n}" for n in range(view.waiting))
    return len(lost)


def _duplicated(views: list[StoreView], accepted: dict[str, tuple[str, str]], details: list[str]) -> int:
    """Events that a log or a feed holds twice, and acts that took effect twice on one case."""
    twice = 0
    for view in views:
        again = [event for event, n in view.authored.items() if n > 1] + [e for e, n in view.told.items() if n > 1]
        twice += len(again)
        details += [f"{view.name}: {event} is there twice" for event in again]
    acts = Counter((kind, stream) for kind, stream in accepted.values() if stream.startswith("case:"))
    for (kind, stream), n in acts.items():
        if n > 1:
            twice += n - 1
            details.append(f"{stream}: {kind} took effect {n} times")
    return twice


def _differing(centre: StoreView, views: list[StoreView], details: list[str]) -> int:
    """Events whose bytes or outcome at a desk are not those at the service."""
    different = 0
    for view in views:
        for event, data in view.events.items():
            same = data == centre.events.get(event) and view.outcomes.get(event) == centre.outcomes.get(event)
            if not same:
                different += 1
                details.append(f"{view.name}: {event} differs from the service")
    return different


def states_at(folder: Path) -> dict[str, int]:
    """Cases by state at one desk."""
    with open_desk(folder, lambda: PASSPHRASE) as desk:
        return status(desk).states
