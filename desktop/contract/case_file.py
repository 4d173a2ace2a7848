"""The case file: one case for the Ombudsman, as an office knows it, in a form that proves itself.

What people read stands beside what proves it: the bytes of every event with hash, signature and chain, and the
certificates of who signed. `resources/casefile/format.md` says the same for whoever checks one with other means, and
`resources/casefile/schema.json` is made of these types (`python3 run.py documents`).
"""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, json

from desktop.contract.digest import Digest, digest, sha256

FORMAT: Literal["loket-casefile/1"] = "loket-casefile/1"
RESOURCE = "casefile/schema.json"

_Hex = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class Named(Struct, frozen=True):
    """An office by code and name."""

    code: str
    name: str


class ReporterTold(Struct, frozen=True, kw_only=True):
    """Who reported, as far as it may be told: never more than masked.

    `standing`: `masked`; `anonymous`, who asked that nobody outside the office may know; `elsewhere`, not held here;
    `none`, nobody was written down.
    """

    standing: Literal["masked", "anonymous", "elsewhere", "none"]
    name: str | None = None
    identity_kind: str | None = None
    identity: str | None = None
    phone: str | None = None


class Told(Struct, frozen=True, kw_only=True):
    """What is complained of. `first` is *Isi Awal*; `now` *Isi Akhir*, the same text where nothing was edited."""

    title: str
    first: str
    now: str
    channel: str
    classification: str
    category: Sequence[str] = ()
    region: Sequence[str] = ()
    place: str | None = None
    occurred_on: str | None = None
    reported: Sequence[str] = ()
    reported_office: Named | None = None
    requested_outcome: str | None = None
    amount: int | None = None
    anonymous: bool
    secret: bool
    reporter: ReporterTold


class ClockTold(Struct, frozen=True, kw_only=True):
    """A deadline: what was promised, when it was due, what became of it, and by which rule."""

    clock: str
    name: str
    standing: str
    words: str
    due: str | None = None
    promised: str | None = None
    stopped: str | None = None
    basis: str | None = None


class StepTold(Struct, frozen=True, kw_only=True):
    """One step of the timeline, oldest first. `fate` other than `in_effect`: it stands here and did not count."""

    event: str
    kind: str
    act: str
    at: str
    who: str
    office: Named
    fate: str
    sync: str
    state: str | None = None
    said: str | None = None
    chosen: str | None = None
    target: str | None = None
    changes: Sequence[tuple[str, str, str]] = ()
    """Field, what stood there, what stands there now."""
    reason: str | None = None
    by_oneself: bool = False
    """Approved by who proposed it, where one person is on duty (four eyes)."""


class Proof(Struct, frozen=True, kw_only=True):
    """An event's bytes as they were written, and what stands beside them. `data` is null where they were erased."""

    event: str
    data: bytes | None
    hash: _Hex
    signature: bytes | None
    origin: str
    seq: int
    previous: _Hex | None
    chain: _Hex


class Certified(Struct, frozen=True):
    """An event that certifies a key: `staff.added` of who signed a step, or of who certified them."""

    data: bytes
    signature: bytes | None


class Seal(Struct, frozen=True, kw_only=True):
    """Who made the file: the desk signs format, number, moment and the hashes of the events, in order."""

    desk: str
    public: bytes
    signature: bytes
    certificate: bytes | None
    certificate_signature: bytes | None
    root_public: bytes | None


class CaseFile(Struct, frozen=True, kw_only=True):
    """The whole file."""

    format: Literal["loket-casefile/1"] = FORMAT
    number: str
    case: str
    purpose: str
    made_at: str
    made_by: str
    masking: str
    office: Named
    handling: Named | None
    state: str
    received_at: str
    accepted_by_service: bool
    """Whether the national service has taken the record in; the moment is not told to desks yet."""
    told: Told
    clocks: Sequence[ClockTold]
    answers: Sequence[StepTold]
    steps: Sequence[StepTold]
    proofs: Sequence[Proof]
    certificates: Sequence[Certified]
    seal: Seal

    def encode(self) -> bytes:
        """The file as it is written: indented, for people look into it too."""
        return json.format(json.encode(self), indent=2) + b"\n"


def seal_message(number: str, made_at: str, hashes: Sequence[bytes]) -> Digest:
    """What the desk that makes a file signs."""
    return digest(FORMAT, number, made_at, sha256(b"".join(hashes)))


def schema() -> bytes:
    """The JSON Schema of a case file."""
    (root,), components = json.schema_components([CaseFile], ref_template="#/$defs/{name}")
    whole: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        **root,
        "$defs": components,
    }
    return json.format(json.encode(whole), indent=2) + b"\n"
