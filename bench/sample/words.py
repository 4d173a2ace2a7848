"""Complaints and people drawn from `complaints.json`: the same for the same chance, none word for word twice."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.offices import AGENCY, DISTRICT
from bench.sample.cast import CIVIL, HEALTH, SOCIAL, TRANSPORT
from bench.sample.town import load
from desktop.casework.ids import OfficeCode
from desktop.casework.reporter import IdKind, Reporter
from desktop.service.recording import NewComplaint

_BOOK = load(Path(__file__).with_name("complaints.json"))
_OFFICES: dict[str, tuple[OfficeCode, ...]] = {
    "works": (AGENCY,),
    "own": (DISTRICT,),
    "social": (SOCIAL,),
    "health": (HEALTH,),
    "other": (CIVIL, TRANSPORT, SOCIAL),
}
_ELSEWHERE = 0.4
"""How many of those that no desk of this world can answer are drawn at all: they stay where they were sent."""
_CHANNELS = ("walk_in",) * 6 + ("phone",) * 3 + ("letter", "whatsapp")
_VILLAGES = tuple(f"{DISTRICT}.100{number}" for number in range(1, 5))


@dataclass(frozen=True)
class Drawn:
    """A complaint, the office it belongs to, and how it reads once a clerk has put it into whole sentences."""

    complaint: NewComplaint
    to: OfficeCode
    kind: str
    """Whose answers fit: `works` or `own`; others have none."""
    edited: str | None = None


def say(chance: random.Random, what: str) -> Any:
    """One of the sentences of a kind."""
    return chance.choice(_BOOK[what])


def answer(chance: random.Random, kind: str) -> str:
    """An answer that an office of that kind could give."""
    found: str = chance.choice(_BOOK["answers"][kind])
    return found


def complaints(chance: random.Random) -> Iterator[Drawn]:
    """Complaints without end; none comes again before the others had their turn, and then it is somebody else's."""
    while True:
        entries = list(_BOOK["complaints"])
        chance.shuffle(entries)
        for entry in entries:
            if entry["to"] in ("works", "own") or chance.random() < _ELSEWHERE:
                yield _drawn(chance, entry)


def _drawn(chance: random.Random, entry: dict[str, Any]) -> Drawn:
    spot, place = chance.choice(_BOOK["places"])
    more = chance.choice(_BOOK["tails"]) if chance.random() < 0.6 else ""
    text = " ".join((entry["text"].format(place=spot), more)).strip()
    taken = entry.get("taken", "").format(place=spot)
    located = "{place}" in entry["text"]
    office = chance.choice(_OFFICES[entry["to"]])
    return Drawn(
        complaint=NewComplaint(
            narrative=taken or text,
            title=entry["title"].format(place=spot),
            channel=chance.choice(_CHANNELS),
            classification=entry.get("class", "without_oversight"),
            category=entry["of"],
            place=place if located or chance.random() < 0.3 else None,
            region=chance.choice(_VILLAGES) if chance.random() < 0.7 else None,
            requested_outcome=entry.get("hope"),
            amount=entry.get("amount"),
            priority_programme=entry["of"].startswith("bansos") and chance.random() < 0.5,
            **_person(chance),
        ),
        to=office,
        kind=entry["to"],
        edited=text if taken else None,
    )


def _person(chance: random.Random) -> dict[str, Any]:
    """The reporter, with both flags chosen; one in eight does not say who they are."""
    flags = {"anonymous": chance.random() < 0.2, "secret": chance.random() < 0.12}
    if chance.random() < 0.12:
        return {**flags, "who": None, "gender": None}
    gender = chance.choice("fm")
    born = dt.date(chance.randrange(1948, 2006), chance.randrange(1, 13), chance.randrange(1, 28))
    day = born.day + (40 if gender == "f" else 0)
    nik = f"{DISTRICT.replace('.', '')}{day:02d}{born:%m%y}{chance.randrange(1, 60):04d}"
    shown = chance.random() < 0.75
    who = Reporter(
        name=chance.choice(_BOOK["names"][gender]),
        id_kind=IdKind.NIK if shown else IdKind.NONE,
        id_number=nik if shown else None,
        phone=f"08{chance.choice((12, 13, 21, 52, 57, 78))}{chance.randrange(10**7, 10**8)}",
        address=chance.choice(_BOOK["places"])[1],
        birth_date=born.isoformat() if shown else None,
        occupation=chance.choice(_BOOK["work"]),
        consent=True,
    )
    return {**flags, "who": who, "gender": gender}
