"""Fixed events and digests of every kind: what the vectors were made from, and building blocks for other tests.

Never change a value here: `vectors/` holds its bytes for ever. Add a new sample instead.
"""

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import Raw, json

from desktop.casework import bodies, fact_bodies, office_bodies
from desktop.casework import events as ev
from desktop.casework.complaint import Outcome
from desktop.casework.ids import EventId, KeyId, OfficeCode, Origin, PersonId, Stream
from desktop.contract import chain, enrolment, parts, signatures
from desktop.contract.wire import FeedEvent, FeedPart, PartStanding, evidence_of


def uid(number: int) -> str:
    """The `number`-th id: a UUID of version 7 in form, the same in every run."""
    return f"0193a1c0-0000-7000-8000-{number:012x}"


CASE = Stream("case:6f1c2a34-5b6d-5e7f-8a90-b1c2d3e4f506")
"""The case of the vectors: bytes only. It has the form of an imported one and follows from no file, so that nobody may
begin it; `cases.CASE` is one that may be."""
OFFICE = OfficeCode("33.74.01")
AGENCY = OfficeCode("33.74.DLH")
OFFICE_STREAM = Stream("office:33.74.01")
ORIGIN = Origin("33.74.01-02/9f86d081884c7d65")
COMMITMENT = bytes(range(32))
PUBLIC = bytes(range(100, 132))
SIGNATURE = bytes(range(64))
WHO = {"who": COMMITMENT}
TARGET = uid(41)

_FULL = bodies.Disposition(to=AGENCY, unit="Bidang Persampahan", instruction="Tindak lanjuti dalam tiga hari kerja.")
_BARE = bodies.Disposition(to=AGENCY)

FULL: dict[str, bodies.Body] = {
    "complaint.recorded": bodies.Recorded(
        parts=WHO,
        number="33.74.01-02-2611-0042-D",
        channel="walk_in",
        classification="without_oversight",
        title="Sampah menumpuk di depan pasar",
        narrative="Sudah sepekan sampah di depan pasar tidak diangkut.\nBaunya sampai ke kelas — anak-anak mual 🤢.",
        anonymous=False,
        secret=True,
        received_at="2026-11-02T08:15:00+07:00",
        category="Lingkungan Hidup",
        occurred_on="2026-10-26",
        place="depan Pasar Wage, gang ketiga",
        region="33.74.01.1002",
        region_edition="2025-1",
        reported_name="Kepala Seksi Kebersihan",
        reported_position="Kepala Seksi",
        reported_unit="Seksi Kebersihan",
        reported_office=AGENCY,
        requested_outcome="Sampah diangkut dua kali sepekan.",
        amount=250_000,
        priority_programme=True,
        strategic_issue=True,
        gender="P",
        age_band="26-45",
        source_id="baris-17",
        source_topic="Kebersihan dan Persampahan",
        source_agency="Dinas Lingkungan Hidup",
        assumed=("channel", "title"),
    ),
    "complaint.amended": bodies.Amended(
        parts=WHO,
        changes=(
            bodies.Change(field="place", base="depan Pasar Wage, gang ketiga", value="belakang Pasar Wage"),
            bodies.Change(field="amount", base=250_000, value=None),
            bodies.Change(field="secret", base=True, value=False),
        ),
    ),
    "complaint.verified": bodies.Verified(parts=WHO, note="Lengkap, lokasi jelas."),
    "complaint.voided": bodies.Voided(parts=WHO, reason="Tercatat dua kali oleh petugas yang sama."),
    "note.added": bodies.Noted(parts=WHO, text='Pelapor menelepon lagi: "masih menumpuk".'),
    "disposition.proposed": bodies.DispositionProposed(parts=WHO, disposition=_FULL),
    "disposition.approved": bodies.DispositionApproved(parts=WHO, target=TARGET, proposed=_BARE, disposition=_FULL),
    "disposition.declined": bodies.Declined(parts=WHO, target=TARGET, reason="Bukan urusan bidang ini."),
    "case.taken_up": bodies.TakenUp(parts=WHO, note="Petugas ke lokasi besok pagi."),
    "case.returned": bodies.Returned(parts=WHO, reason="Jalan provinsi.", suggested_office=OfficeCode("33.DPU")),
    "case.archived": bodies.Archived(parts=WHO, reason_code="too_vague", note="Tidak ada tempat dan waktu."),
    "case.closed": bodies.Closed(parts=WHO, reason="content"),
    "answer.proposed": bodies.AnswerProposed(parts=WHO, text="Sampah sudah diangkut; jadwal kini Senin dan Kamis."),
    "answer.approved": bodies.AnswerApproved(parts=WHO, target=TARGET),
    "answer.returned": bodies.Declined(parts=WHO, target=TARGET, reason="Sebutkan jadwal angkutnya."),
    "answer.handed_over": bodies.HandedOver(parts=WHO, how="in_person", note="Diterima adik pelapor."),
    "completion.requested": bodies.CompletionRequested(parts=WHO, what="Foto lokasi dan tanggal kejadian."),
    "completion.received": bodies.CompletionReceived(parts=WHO, note="Foto diserahkan di loket."),
    "case.postponed": bodies.Postponed(parts=WHO, reason="Menunggu anggaran perubahan.", until="2027-01-15"),
    "case.resumed": bodies.Resumed(parts=WHO, note="Anggaran sudah turun."),
    "case.reopened": bodies.Reopened(parts=WHO, reason="Sampah menumpuk lagi."),
    "case.withdrawn": bodies.Withdrawn(parts=WHO, reason="Sudah diselesaikan RT."),
    "case.escalated": bodies.Escalated(parts=WHO, reason="Tidak ditanggapi dua kali."),
    "reporter.replied": bodies.Replied(parts=WHO, how="phone"),
    "case.rated": bodies.Rated(parts=WHO, stars=5),
    "wording.edited": fact_bodies.WordingEdited(
        parts=WHO, narrative="Sampah di depan pasar tidak diangkut sepekan.", title="Sampah pasar", base=TARGET
    ),
    "supporter.added": fact_bodies.SupporterAdded(
        parts=WHO, channel="walk_in", received_at="2026-11-03T09:00:00+07:00", note="Warung sebelah pasar."
    ),
    "case.linked": fact_bodies.Linked(
        parts=WHO, to=uid(7001), number="33.74.01-02-2611-0043-B", relation="duplicate", note="Tempat yang sama."
    ),
    "case.assigned": fact_bodies.Assigned(parts=WHO, to=uid(92), name="Ratna Dewi", note="Kenal tempatnya."),
    "copy.sent": fact_bodies.CopySent(parts=WHO, to=AGENCY, note="Untuk diketahui."),
    "reporter.notified": fact_bodies.ReporterNotified(
        parts=WHO, how="phone", direction="out", reached=True, note="Diberi tahu jadwal angkut."
    ),
    "agency.reminded": fact_bodies.AgencyReminded(
        parts=WHO, to=AGENCY, how="phone", reached=True, official="Sekretaris Dinas", note="Dijawab besok."
    ),
    "receipt.printed": fact_bodies.ReceiptPrinted(parts=WHO, paper="roll", how="printer", copy=2, reason="Hilang."),
    "act.undone": bodies.Undone(parts=WHO, target=TARGET),
    "staff.added": office_bodies.StaffAdded(
        parts=WHO,
        person=uid(90),
        username="sari",
        name="Sari Wulandari, S.AP.",
        roles=("clerk", "supervisor"),
        key="ztkkf6cw2w6gguv7324erhyxye",
        public=PUBLIC,
        desk="33.74.01-02",
    ),
    "settings.changed": office_bodies.SettingsChanged(
        parts=WHO,
        single_person=True,
        rules="nasional",
        zone="WIB",
        work_week=6,
        opens="07:30",
        closes="15:30",
        works_in_collective_leave=True,
        address=("Jalan Pasar 7", "Kode pos 54321"),
        crest=b"\x89PNG",
        head_name="Hendra Wijaya, S.Sos.",
        head_title="Camat",
        head_number="19700101 199503 1 001",
        answer_templates=(office_bodies.Template("Jadwal", "Jadwal angkut {tanggal}."),),
        archive_templates=(office_bodies.Template("Terlalu umum", "Tempat dan waktu tidak disebut."),),
    ),
    "desk.enrolled": office_bodies.DeskEnrolled(
        parts=WHO, desk="33.74.01-02A", origin=ORIGIN, key="ztkkf6cw2w6gguv7324erhyxye", public=PUBLIC
    ),
    "desk.revoked": office_bodies.DeskRevoked(parts=WHO, desk="33.74.01-02A", reason="Laptop hilang di perjalanan."),
}
"""The body of every kind with every optional field filled."""

BARE: dict[str, bodies.Body] = {
    "complaint.recorded": bodies.Recorded(
        number="33.74.01-02-2611-0043-B",
        channel="phone",
        classification="information_request",
        title="Jam buka loket",
        narrative="Pukul berapa loket dibuka pada hari Jumat?",
        anonymous=True,
        secret=False,
        received_at="2026-11-02T09:00:00+07:00",
    ),
    "complaint.amended": bodies.Amended(),
    "complaint.verified": bodies.Verified(),
    "complaint.voided": bodies.Voided(reason="Salah catat."),
    "note.added": bodies.Noted(text=""),
    "disposition.proposed": bodies.DispositionProposed(disposition=_BARE),
    "disposition.approved": bodies.DispositionApproved(target=TARGET, proposed=_BARE, disposition=_BARE),
    "disposition.declined": bodies.Declined(target=TARGET, reason=""),
    "case.taken_up": bodies.TakenUp(),
    "case.returned": bodies.Returned(reason="Bukan kewenangan kami."),
    "case.archived": bodies.Archived(reason_code="expired"),
    "case.closed": bodies.Closed(reason="nothing_left"),
    "answer.proposed": bodies.AnswerProposed(text="Loket dibuka pukul 08.00."),
    "answer.approved": bodies.AnswerApproved(target=TARGET),
    "answer.returned": bodies.Declined(target=TARGET, reason=""),
    "answer.handed_over": bodies.HandedOver(how="phone"),
    "completion.requested": bodies.CompletionRequested(what=""),
    "completion.received": bodies.CompletionReceived(),
    "case.postponed": bodies.Postponed(reason="", until="2027-01-15"),
    "case.resumed": bodies.Resumed(),
    "case.reopened": bodies.Reopened(reason=""),
    "case.withdrawn": bodies.Withdrawn(),
    "case.escalated": bodies.Escalated(reason=""),
    "reporter.replied": bodies.Replied(how="in_person"),
    "case.rated": bodies.Rated(stars=1),
    "wording.edited": fact_bodies.WordingEdited(narrative=""),
    "supporter.added": fact_bodies.SupporterAdded(channel="phone", received_at=""),
    "case.linked": fact_bodies.Linked(to=uid(7001), number="", relation="related"),
    "case.assigned": fact_bodies.Assigned(),
    "copy.sent": fact_bodies.CopySent(to=AGENCY),
    "reporter.notified": fact_bodies.ReporterNotified(how="message", direction="in", reached=False),
    "agency.reminded": fact_bodies.AgencyReminded(to=AGENCY, how="message", reached=False),
    "receipt.printed": fact_bodies.ReceiptPrinted(paper="a5", how="pdf", copy=1),
    "act.undone": bodies.Undone(target=TARGET),
    "staff.added": office_bodies.StaffAdded(
        person=uid(91), username="tono", name="Tono", roles=(), key="", public=PUBLIC, desk="33.74.01-02"
    ),
    "settings.changed": office_bodies.SettingsChanged(),
    "desk.enrolled": office_bodies.DeskEnrolled(desk="33.74.01-02", origin=ORIGIN, key="", public=PUBLIC),
    "desk.revoked": office_bodies.DeskRevoked(desk="33.74.01-02", reason=""),
}
"""The body of every kind with nothing but what it must have."""


GROWN: dict[str, bodies.Body] = {
    "complaint.recorded": msgspec.structs.replace(
        BARE["complaint.recorded"],
        promises=(
            bodies.Promise(
                clock="finish_information_request",
                due="2026-11-09T16:00:00+07:00",
                rule="nasional",
                amount=5,
                unit="working_day",
                basis="Permen PANRB 62/2018",
            ),
        ),
    ),
    "wording.edited": msgspec.structs.replace(BARE["wording.edited"], base=TARGET, settles=(uid(41),)),
}
"""Kinds whose bodies have grown since their first vectors, with every field that came later."""


def event(kind: str, body: bodies.Body, *, full: bool) -> ev.Event:
    """The sample event around a sample body; a full one names the decision that its author saw, if there was one."""
    of_office = kind.startswith(("staff.", "desk.", "settings."))
    return ev.Event(
        v=ev.VERSION,
        id=EventId(uid(1 if full else 2)),
        office=OFFICE,
        stream=OFFICE_STREAM if of_office else CASE,
        kind=kind,
        at="2026-11-02T08:20:31+07:00" if full else "2026-11-02T01:20:31Z",
        hlc=f"0193a1c0f3e8{0 if full else 7:04x}",
        actor=ev.Actor(person=PersonId(uid(80)), key=KeyId("ztkkf6cw2w6gguv7324erhyxye")),
        saw=EventId(uid(40)) if full and not of_office and kind != "complaint.recorded" else None,
        body=Raw(json.encode(body)),
    )


EVENTS: dict[str, tuple[ev.Event, bodies.Body]] = {
    **{kind: (event(kind, body, full=True), body) for kind, body in FULL.items()},
    **{f"{kind}.grown": (event(kind, body, full=True), body) for kind, body in GROWN.items()},
    **{f"{kind}.minimal": (event(kind, body, full=False), body) for kind, body in BARE.items()},
}
"""By the name of its vector: an event and what its body decodes to."""


_HASH = {"previous": "11" * 32, "bytes_hash": "22" * 32}
_UNSIGNED = {"origin": ORIGIN, "seq": 258, "chain": "77" * 32, "signature": None}
_SIGNED = {**_UNSIGNED, "signature": SIGNATURE.hex()}
_EMPTY = {"origin": "", "seq": 0, "chain": "", "signature": None}
_FED = {"previous": "11" * 32, "g": 7, "id": uid(1), "outcome": "accepted", "reason": "", "hash": "22" * 32, **_SIGNED}
_PART = {"previous": "11" * 32, "g": 8, "event": uid(1), "name": "who", "standing": "here", "commitment": "33" * 32}

Inputs = dict[str, Any]

DIGEST_INPUTS: dict[str, tuple[str, Inputs]] = {
    "authored-unsigned": ("authored", {**_HASH, "origin": ORIGIN, "seq": 1, "signature": None}),
    "authored-signed": ("authored", {**_HASH, "origin": ORIGIN, "seq": 258, "signature": SIGNATURE.hex()}),
    "fed-part": ("fed-part", _PART),
    "fed-part-erased": ("fed-part", {**_PART, "standing": "erased"}),
    "event-message": ("event-message", {"event_bytes": b'{"v":1}'.hex()}),
    "head-message": ("head-message", {"office": OFFICE, "epoch": "a1b2c3d4", "g": 65_536, "chain": "44" * 32}),
    "commitment": (
        "commitment",
        {"event": uid(1), "name": "who", "salt": "55" * 16, "data": b'{"name":"Sari"}'.hex()},
    ),
    "key-id": ("key-id", {"public": PUBLIC.hex()}),
    "fingerprint": ("fingerprint", {"root_public": PUBLIC.hex()}),
    "secret-hash": ("secret-hash", {"secret": "66" * 16}),
    "fed-accepted": ("fed-event", _FED),
    "fed-superseded": ("fed-event", {**_FED, **_UNSIGNED, "outcome": "superseded", "reason": "overtaken"}),
    "evidence-signed": ("evidence", _SIGNED),
    "evidence-unsigned": ("evidence", _UNSIGNED),
    "evidence-empty": ("evidence", _EMPTY),
    "answer-message": (
        "answer-message",
        {"path": "/v1/offices/33.74.01/sync", "nonce": "bm9uY2Utc2F0dS1kdWEtMw", "body": b'{"epoch":"a1"}\n'.hex()},
    ),
}
"""By the name of its vector: which digest it is, and of what; bytes in hex."""


def _signature(i: Inputs) -> bytes | None:
    return None if i["signature"] is None else bytes.fromhex(i["signature"])


def _fed_event(i: Inputs) -> bytes:
    entry = FeedEvent(
        g=i["g"],
        id=i["id"],
        outcome=Outcome(i["outcome"]),
        reason=i["reason"],
        hash=bytes.fromhex(i["hash"]),
        origin=i["origin"],
        seq=i["seq"],
        chain=bytes.fromhex(i["chain"]),
        signature=_signature(i),
    )
    return chain.fed(bytes.fromhex(i["previous"]), entry)


def _fed_part(i: Inputs) -> bytes:
    entry = FeedPart(
        g=i["g"],
        event=i["event"],
        name=i["name"],
        standing=PartStanding(i["standing"]),
        commitment=bytes.fromhex(i["commitment"]),
    )
    return chain.fed(bytes.fromhex(i["previous"]), entry)


def _authored(i: Inputs) -> bytes:
    return chain.authored(
        bytes.fromhex(i["previous"]), i["origin"], i["seq"], bytes.fromhex(i["bytes_hash"]), _signature(i)
    )


DIGESTS: dict[str, Callable[[Inputs], bytes]] = {
    "authored": _authored,
    "fed-event": _fed_event,
    "fed-part": _fed_part,
    "event-message": lambda i: signatures.event_message(bytes.fromhex(i["event_bytes"])),
    "head-message": lambda i: signatures.head_message(i["office"], i["epoch"], i["g"], bytes.fromhex(i["chain"])),
    "commitment": lambda i: (
        parts.Part(i["event"], i["name"], bytes.fromhex(i["salt"]), bytes.fromhex(i["data"])).commitment
    ),
    "key-id": lambda i: signatures.key_id(bytes.fromhex(i["public"])).encode(),
    "fingerprint": lambda i: enrolment.fingerprint(bytes.fromhex(i["root_public"])),
    "evidence": lambda i: evidence_of(i["origin"], i["seq"], bytes.fromhex(i["chain"]), _signature(i)),
    "answer-message": lambda i: signatures.answer_message(i["path"], i["nonce"], bytes.fromhex(i["body"])),
    "secret-hash": lambda i: enrolment.secret_hash(bytes.fromhex(i["secret"])),
}
"""How each digest is computed now. The name of a key is text; its vector holds the hex of that text."""
