"""`loket import`: complaints from a file of JSON Lines, each a case of its own, importing twice changing nothing.

What the source does not say is marked `assumed`. A line that cannot be taken is named with its reason and blocks no
other. Lines are read one at a time and never more than a line's largest size into memory.
"""

import codecs
import datetime as dt
import gzip
import io
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct, ValidationError, json

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.ids import CaseId, OfficeCode, imported_case_id
from desktop.casework.workflow import begin
from desktop.db import cases
from desktop.db import reference as tables
from desktop.errors import UserTrouble
from desktop.service.checks import said
from desktop.service.choices import check_office
from desktop.service.desk import Desk, Session
from desktop.service.pen import Pen, TooLong
from desktop.service.recording import CannotRecord, NewComplaint, write_complaint

LARGEST_LINE = 1024 * 1024
_IN_ONE_TRANSACTION = 200
_HELD_AT_ONCE = 2 * 1024 * 1024
_GZIP = b"\x1f\x8b"


class CannotRead(UserTrouble):
    """The file itself is not there or not readable."""

    what = "Berkas {path} tidak dapat dibaca: {problem}."
    safe = "Laporan yang sudah masuk dari berkas ini tetap tersimpan."
    todo = "Periksa letak berkas dan isinya, lalu ulangi; yang sudah masuk tidak akan ganda."


class Line(Struct, frozen=True, kw_only=True):
    """One complaint of the file."""

    id: str | int
    text: str
    address: str | None = None
    received_at: str | None = None
    topic: str | None = None
    agency: str | None = None
    district: str | None = None
    village: str | None = None


class Rejected(Struct, frozen=True):
    """A line that was not taken."""

    line: int
    reason: str


class Report(Struct, frozen=True):
    """What became of a file: `known` were here before, `rejected` are named."""

    recorded: int
    known: int
    proposed: int
    rejected: tuple[Rejected, ...]


_decoder = json.Decoder(Line)


def import_file(
    desk: Desk,
    session: Session,
    path: Path,
    limit: int | None = None,
    propose_to: OfficeCode | None = None,
    told: Callable[[int], None] = lambda done: None,
) -> Report:
    """Records every complaint of a file that is not here yet; `propose_to` adds the clerk's proposal of a disposition.

    The agency that a line names is the unit of the proposal. Two hundred lines a transaction: interrupted and run
    again, it goes on where it was.
    """
    importer = _Importer(desk, session, propose_to)
    if propose_to is not None:
        check_office(desk, propose_to)
    try:
        with path.open("rb") as file:
            lines = _lines(file)
            for some in _handfuls(islice(lines, limit) if limit is not None else lines):
                importer.take(some)
                told(importer.recorded + importer.known)
    except (OSError, EOFError, zlib.error) as error:
        raise CannotRead(path=path, problem=error) from error
    return importer.report()


def _lines(file: io.BufferedReader) -> Iterator[tuple[int, bytes | None]]:
    """The lines of a file, gzip or plain, with their numbers; None for one that is too long and was not held."""
    packed = file.peek(2)[:2] == _GZIP
    stream: io.BufferedIOBase = gzip.GzipFile(fileobj=file) if packed else file
    number = 0
    while line := stream.readline(LARGEST_LINE + 1):
        number += 1
        if len(line) <= LARGEST_LINE or line.endswith(b"\n"):
            line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
            if line.strip():
                yield number, line
            continue
        while (rest := stream.readline(LARGEST_LINE)) and not rest.endswith(b"\n"):
            pass
        yield number, None


def _handfuls(lines: Iterator[tuple[int, bytes | None]]) -> Iterator[list[tuple[int, bytes | None]]]:
    """Lines for one transaction each: two hundred, or fewer where they are long."""
    some: list[tuple[int, bytes | None]] = []
    size = 0
    for number, line in lines:
        some.append((number, line))
        size += len(line or b"")
        if len(some) == _IN_ONE_TRANSACTION or size >= _HELD_AT_ONCE:
            yield some
            some, size = [], 0
    if some:
        yield some


class _Importer:
    def __init__(self, desk: Desk, session: Session, propose_to: OfficeCode | None) -> None:
        self.recorded = 0
        self.known = 0
        self.proposed = 0
        self._rejected: list[Rejected] = []
        self._desk = desk
        self._session = session
        self._propose_to = propose_to

    def report(self) -> Report:
        rejected = sorted(self._rejected, key=lambda rejected: rejected.line)
        return Report(self.recorded, self.known, self.proposed, tuple(rejected))

    def take(self, lines: Iterable[tuple[int, bytes | None]]) -> None:
        read = [(at, line) for at, data in lines if (line := self._read(at, data)) is not None]
        if not read:
            return
        with self._desk.store.writing() as connection:
            ids = {at: imported_case_id(self._desk.office, str(line.id)) for at, line in read}
            here = cases.known(connection, list(ids.values()))
            pen = Pen(connection, self._desk, self._session)
            for at, line in read:
                if ids[at] in here:
                    self.known += 1
                    continue
                if self._record(pen, at, line, ids[at]):
                    here.add(ids[at])
            pen.finish()

    def _read(self, at: int, data: bytes | None) -> Line | None:
        try:
            line = None if data is None else _decoder.decode(data)
            if line is not None and str(line.id).strip():
                return line
            reason: object = "id kosong" if line is not None else f"baris lebih panjang dari {LARGEST_LINE // 1024} KB"
        except ValidationError as error:
            reason = said(error)
        except UnicodeDecodeError:
            reason = "huruf tidak terbaca; berkas harus UTF-8"
        except ev.UNREADABLE as error:
            reason = f"bukan JSON: {error}"
        self._reject(at, reason)
        return None

    def _reject(self, at: int, reason: object) -> None:
        self._rejected.append(Rejected(at, str(reason)[:200]))

    def _record(self, pen: Pen, at: int, line: Line, case: CaseId) -> bool:
        try:
            saved = write_complaint(pen, self._complaint(pen, line), case)
        except (CannotRecord, TooLong) as trouble:
            self._reject(at, trouble.params.get("problem") or trouble)
            return False
        self.recorded += 1
        if self._propose_to is not None:
            body = bodies.DispositionProposed(disposition=bodies.Disposition(to=self._propose_to, unit=line.agency))
            pen.act(begin(saved.event), "disposition.proposed", body)
            self.proposed += 1
        return True

    def _complaint(self, pen: Pen, line: Line) -> NewComplaint:
        assumed = ["anonymous", "secret", "classification", "channel", "title"]
        received, zone_assumed = _moment(line.received_at, pen.desk.now())
        place = ", ".join(part for part in (line.address, line.village, line.district) if part)
        region = self._region(pen, line)
        return NewComplaint(
            narrative=line.text,
            channel="website",
            classification="without_oversight",
            anonymous=True,
            secret=False,
            received_at=received,
            place=place or None,
            region=region,
            source_id=str(line.id),
            source_topic=line.topic,
            source_agency=line.agency,
            assumed=tuple(assumed + (["received_at"] if zone_assumed else []) + (["region"] if region else [])),
        )

    def _region(self, pen: Pen, line: Line) -> str | None:
        """The one village or district of that name in the office's regency; nothing where it is not certain."""
        regency = ".".join(self._desk.office.split(".")[:2])
        if not line.district or not regency.replace(".", "").isdigit():
            return None
        districts = tables.regions_named(pen.connection, line.district, regency, 3)
        if len(districts) != 1:
            return None
        villages = tables.regions_named(pen.connection, line.village, districts[0], 4) if line.village else []
        return villages[0] if len(villages) == 1 else districts[0]


_WIB = ZoneInfo("Asia/Jakarta")


def _moment(text: str | None, now: dt.datetime) -> tuple[str, bool]:
    """A moment with its zone, and whether the zone (WIB) or all of it had to be assumed."""
    if text is None:
        return now.isoformat(timespec="seconds"), True
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return text, False  # refused in words, like any other date that is none
    if moment.tzinfo is None:
        return moment.replace(tzinfo=_WIB).isoformat(), True
    return moment.isoformat(), False
