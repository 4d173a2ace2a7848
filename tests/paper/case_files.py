"""Case files for the tests of the paper: next to nothing, and everything at its longest."""

from desktop.contract.case_file import CaseFile, ClockTold, Named, Proof, ReporterTold, Seal, StepTold, Told

SHA = "ab" * 32
OFFICE = Named("33.74.01", "Kecamatan Kalisongo")
AT = "2026-11-24T08:30:00+07:00"
SEAL = Seal(
    desk="33.74.01-02",
    public=b"p" * 32,
    signature=b"s" * 64,
    certificate=None,
    certificate_signature=None,
    root_public=None,
)
TOLD = Told(
    title="Lampu padam",
    first="Lampu jalan padam.",
    now="Lampu jalan padam.",
    channel="Tatap Muka",
    classification="Aspirasi",
    anonymous=False,
    secret=False,
    reporter=ReporterTold(standing="none"),
)


def proof(n: int, data: bytes | None = b"{}") -> Proof:
    """The n-th event's."""
    event = f"01930000-0000-7000-8000-{n:012}"
    return Proof(
        event=event, data=data, hash=SHA, signature=None, origin="33.74.01-02/a1", seq=n, previous=None, chain=SHA
    )


BARE = CaseFile(
    number="33.74.01-02-2611-0042-D",
    case="01930000-0000-7000-8000-000000000042",
    purpose="Ombudsman RI",
    made_at=AT,
    made_by="Ratna",
    masking="Identitas pelapor disamarkan.",
    office=OFFICE,
    handling=None,
    state="Diterima",
    received_at=AT,
    accepted_by_service=False,
    told=TOLD,
    clocks=(),
    answers=(),
    steps=(),
    proofs=(),
    certificates=(),
    seal=SEAL,
)


def step(n: int, said: str | None = None, **more: object) -> StepTold:
    """The n-th step."""
    usual: dict[str, object] = {
        "event": f"e{n}",
        "kind": "note.added",
        "act": "Diberi catatan",
        "at": AT,
        "who": "Sari",
        "office": OFFICE,
        "fate": "in_effect",
        "sync": "here",
        "said": said,
    }
    return StepTold(**(usual | more))  # type: ignore[arg-type]  # names are the struct's


LATE = ClockTold(
    clock="verify",
    name="Verifikasi dan penerusan",
    standing="late",
    words="lewat 2 hari kerja",
    due=AT,
    promised=AT,
    basis="3 hari kerja sejak diterima. Di tanda terima tertulis Sel 24 Nov 2026.",
)
