"""The *berkas kasus* for the Ombudsman: a whole case on A4, from what is complained of to what proves it.

Everything that names the reporter arrives here masked or not at all; this module cannot know more than it prints.
"""

import datetime as dt
from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import Qt

from desktop.contract.case_file import CaseFile, ClockTold, Proof, ReporterTold, StepTold, Told
from desktop.paper.blocks import Block, Inset, Row, Rule, Space, Stack, Text, Together
from desktop.paper.letterhead import Letterhead, wide_head
from desktop.paper.measures import A4, Weight
from desktop.paper.pages import Document
from desktop.paper.wording import long_day, short_day, time_of_day

_TITLE = "BERKAS KASUS"
_LABEL = 42.0
_SIZE, _SMALL = 9.5, 8.0
_BESIDE = 400
"""Letters of a fact that stand beside its label, in one piece; longer ones flow below it. Nothing is cut."""
_SYNC = {
    "here": "hanya di meja pencatat",
    "sent": "terkirim, belum dijawab",
    "arrived": "sudah di layanan nasional",
    "dispute": "disengketakan",
}
_FATES = {
    "repeated": "berulang; tidak dihitung lagi",
    "disputed": "tidak berlaku",
    "needs_newer": "dibuat versi Loket yang lebih baru",
    "undone": "diurungkan sebelum dikirim",
}
_STANDINGS = {
    "running": "berjalan",
    "paused": "dijeda",
    "late": "TERLEWAT",
    "met": "ditepati",
    "met_late": "TERLAMBAT",
    "dropped": "tidak dilanjutkan",
    "elapsed": "waktu pelapor habis",
    "unknown": "tanpa tenggat",
}
_SAID_ALREADY = ("tepat waktu", "tidak dilanjutkan", "waktu pelapor habis", "tanpa tenggat")
_NOBODY = {
    "anonymous": "minta anonim; tidak disebut di luar kantor pencatat",
    "elsewhere": "dicatat, dan hanya ada di kantor pencatat",
    "none": "tidak ada yang dicatat",
}
_CHECK = (
    "Berkas JSON yang menyertai lembar ini memuat byte setiap peristiwa, sidik (SHA-256), tanda tangan (Ed25519),"
    " rantai, dan sertifikat penanda tangan. Cara memeriksanya tanpa jaringan tertulis dalam casefile/format.md."
)


def case_file_paper(file: CaseFile, letterhead: Letterhead) -> Document:
    """As many pages of A4 as the case needs; its number heads each."""
    marks = " · ".join(part for part in (file.number, "RAHASIA" if file.told.secret else "") if part)
    body: list[Block] = [
        wide_head(letterhead, _TITLE, f"untuk {file.purpose}", right=48.0, lines=2),
        Space(5),
        _facts(_about(file)),
        _section("Yang diadukan", [_matter(file.told)]),
        *_wordings(file.told),
        _section("Tenggat", [_clock(one) for one in file.clocks] or [_none("Tidak ada tenggat yang dihitung.")]),
        _section("Jawaban", [_step(one) for one in file.answers] or [_none("Belum ada jawaban.")]),
        _section(f"Riwayat, {len(file.steps)} langkah", [_step(one) for one in file.steps]),
        _section("Bukti", [Text(_CHECK, _SMALL), Space(2), *(_proof(one) for one in _in_order(file.proofs))]),
        _section("Keterangan", [Text(file.masking, _SMALL), Space(1), Text(_sealed(file), _SMALL)]),
    ]
    return Document(
        title=f"Berkas kasus {file.number}",
        paper=A4,
        body=body,
        again=Stack((Text(f"{_TITLE} · {marks}", 8, most=1), Space(0.8), Rule(0.15))),
        foot=lambda at, pages: _foot(file, at, pages),
    )


# --- what it is about ---


def _about(file: CaseFile) -> list[tuple[str, str]]:
    told = file.told
    asked = [word for word, set_ in (("RAHASIA", told.secret), ("ANONIM", told.anonymous)) if set_]
    accepted = "sudah; waktunya tidak disampaikan kepada meja" if file.accepted_by_service else "belum"
    return [
        ("Nomor loket", file.number),
        ("Status", file.state),
        ("Sifat", ", ".join(asked) or "terbuka"),
        ("Kantor pencatat", file.office.name),
        ("Ditangani", file.handling.name if file.handling else ""),
        ("Diterima di loket", _moment(file.received_at)),
        ("Diterima layanan nasional", accepted),
        ("Pelapor", _reporter(told.reporter)),
    ]


def _reporter(who: ReporterTold) -> str:
    if who.standing != "masked":
        return _NOBODY[who.standing]
    identity = f"{who.identity_kind or 'Identitas'} {who.identity}" if who.identity else ""
    phone = f"HP {who.phone}" if who.phone else ""
    return ", ".join(part for part in (who.name, identity, phone) if part) or "tidak menyebut nama"


def _matter(told: Told) -> Block:
    amount = "" if told.amount is None else f"Rp{told.amount:,}".replace(",", ".")
    return Stack(
        (
            Text(told.title, 11, Weight.BOLD),
            Space(1.5),
            _facts(
                [
                    ("Sumber", told.channel),
                    ("Klasifikasi", told.classification),
                    ("Kategori", " › ".join(told.category)),
                    ("Tempat", told.place or ""),
                    ("Wilayah", ", ".join(told.region)),
                    ("Tanggal kejadian", told.occurred_on or ""),
                    ("Terlapor", ", ".join(told.reported)),
                    ("Instansi terlapor", told.reported_office.name if told.reported_office else ""),
                    ("Harapan", told.requested_outcome or ""),
                    ("Nilai uang", amount),
                ]
            ),
        )
    )


def _wordings(told: Told) -> list[Block]:
    first = _headed("Isi Awal, sebagaimana dicatat", Text(told.first.strip() or "(tanpa uraian)", _SIZE))
    if told.now == told.first:
        return [first, Space(1.5), _none("Isi Akhir sama dengan Isi Awal.")]
    return [first, _headed("Isi Akhir, yang berlaku sekarang", Text(told.now.strip() or "(tanpa uraian)", _SIZE))]


# --- deadlines, steps, proofs ---


def _clock(clock: ClockTold) -> Block:
    due = _moment(clock.due) if clock.due else "-"
    standing = _STANDINGS.get(clock.standing, clock.standing)
    kept = standing if clock.words in _SAID_ALREADY else f"{standing}: {clock.words}"
    head = Row(
        (
            (_LABEL, Text(clock.name, _SIZE, Weight.MEDIUM)),
            (70.0, Text(due, _SIZE)),
            (None, Text(kept, _SIZE, Weight.MEDIUM)),
        ),
        gap=2,
    )
    return Together(head, Stack((Inset(Text(clock.basis or "", _SMALL), _LABEL + 2), Space(2))))


def _step(step: StepTold) -> Block:
    who = ", ".join(part for part in (step.who, step.office.name) if part)
    chosen = "; ".join(part for part in (step.chosen, step.target and f"ke {step.target}") if part)
    what = f"{step.act}: {chosen}" if chosen else step.act
    led = f"Status menjadi {step.state}." if step.state else ""
    fate = _FATES.get(step.fate, "")
    alone = "disetujui sendiri (satu petugas bertugas)" if step.by_oneself else ""
    notes = " · ".join(
        part for part in (who, alone, fate, step.reason or "", _SYNC.get(step.sync, step.sync), led) if part
    )
    head = Row(((_LABEL, Text(_short(step.at), _SMALL)), (None, Text(what, _SIZE, Weight.MEDIUM, most=4))), gap=2)
    changes = (
        Text(f"{_field(name)}: {old or '(kosong)'} → {new or '(kosong)'}", _SIZE) for name, old, new in step.changes
    )
    said = (Text(f"“{step.said.strip()}”", _SIZE),) if step.said and step.said.strip() else ()
    below = Stack((Text(notes, _SMALL), *said, *changes))
    return Together(head, Stack((Inset(below, _LABEL + 2), Space(2.2))))


def _proof(proof: Proof) -> Block:
    signed = "bertanda tangan" if proof.signature else "tanpa tanda tangan"
    held = "" if proof.data is not None else ", isinya telah dihapus"
    words = f"{proof.event} · {proof.origin} no. {proof.seq} · {signed}{held}"
    return Stack((Together(Text(words, 7.5, most=1), Text(f"SHA-256 {proof.hash}", 7)), Space(1.2)))


def _in_order(proofs: Sequence[Proof]) -> list[Proof]:
    return sorted(proofs, key=attrgetter("origin", "seq"))


def _field(name: str) -> str:
    """A field of a complaint by the word that stands for it above; its name where it has none."""
    return _FIELDS.get(name, name)


_FIELDS = {
    "title": "Judul",
    "narrative": "Isi",
    "channel": "Sumber",
    "classification": "Klasifikasi",
    "category": "Kategori",
    "place": "Tempat",
    "region": "Wilayah",
    "occurred_on": "Tanggal kejadian",
    "received_at": "Diterima di loket",
    "requested_outcome": "Harapan",
    "amount": "Nilai uang",
    "anonymous": "Anonim",
    "secret": "Rahasia",
    "reported_name": "Nama terlapor",
    "reported_position": "Jabatan terlapor",
    "reported_unit": "Unit terlapor",
    "reported_office": "Instansi terlapor",
    "priority_programme": "Program prioritas",
    "strategic_issue": "Isu strategis",
    "gender": "Jenis kelamin",
    "age_band": "Kelompok umur",
}


# --- how it looks ---


def _section(title: str, blocks: Sequence[Block]) -> Block:
    return Stack((Space(3), _headed(title, Stack(blocks), 11.5)))


def _headed(title: str, rest: Block, points: float = 9.5) -> Block:
    ruled = (Space(0.6), Rule(0.2)) if points > _SIZE else ()
    return Together(Stack((Space(2), Text(title, points, Weight.BOLD), *ruled, Space(1.2))), rest)


def _none(words: str) -> Block:
    return Text(words, _SIZE)


def _facts(rows: Sequence[tuple[str, str]]) -> Block:
    lines: list[Block] = []
    for name, value in rows:
        if value:
            lines += (_fact(Text(name, _SIZE), Text(value, _SIZE, Weight.MEDIUM), len(value)), Space(0.9))
    return Stack(lines)


def _fact(name: Block, value: Block, letters: int) -> Block:
    if letters > _BESIDE:
        return Together(name, Inset(value, _LABEL + 2))
    return Row(((_LABEL, name), (None, value)), gap=2)


def _read(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def _moment(text: str) -> str:
    """A moment in full; what is none stays as it was written."""
    found = _read(text)
    return text if found is None else f"{long_day(found)}, {time_of_day(found)}"


def _short(text: str) -> str:
    found = _read(text)
    return text if found is None else f"{short_day(found)} {time_of_day(found)}"


def _sealed(file: CaseFile) -> str:
    return f"Dibuat {_moment(file.made_at)} oleh {file.made_by} di meja {file.seal.desk}, untuk {file.purpose}."


def _foot(file: CaseFile, at: int, pages: int) -> Block:
    made = _short(file.made_at)
    right = Text(f"Halaman {at} dari {pages}", 8, across=Qt.AlignmentFlag.AlignRight)
    told = f"Dibuat {made} oleh {file.made_by} · identitas pelapor disamarkan"
    return Row(((None, Text(told, 8, most=1)), (40.0, right)))
