"""What papers are made of in tests: the usual, the longest, and next to nothing. Everybody in it is made up."""

import datetime as dt

from msgspec.structs import replace

from desktop.casework.deadlines import Deadline, deadline, rule_for
from desktop.casework.reporter import mask, mask_name, mask_nik
from desktop.casework.working_days import WorkingDays
from desktop.contract.enrolment import fingerprint
from desktop.contract.receipt import check
from desktop.contract.reference import read_holidays, read_rules
from desktop.paper.disposition import DispositionContent
from desktop.paper.letterhead import Letterhead
from desktop.paper.receipt import ReceiptContent
from desktop.paper.wording import Promise, fine_print, promise
from desktop.resources import resource
from tests.unit.receipts import NUMBER, RECEIVED, ROOT, receipt
from tests.unit.signers import DESK

CREST = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 12">
<path d="M0 0h10v7q0 3-5 5q-5-2-5-5z"/><path d="M2 2h6v1H2z" fill="#fff"/></svg>"""
"""A shield that no office has."""
BOOK = read_rules(resource("reference/deadline_rules.json"))
DAYS = WorkingDays(BOOK.calendars[0], read_holidays(resource("reference/holidays.json")))
LONG_NAME = "Raden Mas Panji Suryaningrat Kusumawardhana Notonegoro Adiwijaya Kartodikromo Mangkuprawira"


def promised(classification: str = "without_oversight") -> tuple[tuple[Promise, ...], str]:
    """The three lines of the box and what stands below them."""
    lines, kept = [], []
    for clock in ("verify", "first_follow_up", f"finish_{classification}"):
        rule = rule_for(BOOK.rules, "nasional", clock, RECEIVED.date())
        found: Deadline | None = deadline(rule, DAYS, RECEIVED) if rule.start == "received" else None
        lines.append(promise(rule, found))
        kept += [found] if found else []
    return tuple(lines), fine_print(kept)


PROMISES, FINE_PRINT = promised()
CODE = receipt(DESK)
USUAL = ReceiptContent(
    letterhead=Letterhead(
        office="Kecamatan Kalisongo",
        above="Pemerintah Kabupaten Ranggalawe",
        address="Jalan Raya Kalisongo 1",
        phone="(0300) 000000",
        hours="Senin–Jumat 08.00–16.00",
        crest=CREST,
    ),
    number=check(CODE, fingerprint(ROOT.public)).number,
    received_at=RECEIVED,
    desk="02",
    channel="Tatap muka",
    classification="Pengaduan tidak berkadar pengawasan",
    summary="Lampu jalan padam di tikungan SD Kalisongo 2 sejak dua minggu. Pelapor berharap lampu diperbaiki sebelum"
    " libur sekolah.",
    anonymous=True,
    secret=False,
    name=mask_name("Siti Maesaroh"),
    identity=mask_nik("3399014505900003"),
    phone=mask("081200004471", 4, 4),
    attachments="2 foto",
    promises=PROMISES,
    fine_print=FINE_PRINT,
    officer="Ratna Puspita",
    printed_at=RECEIVED + dt.timedelta(minutes=12),
    code=CODE,
    short_code=check(CODE, fingerprint(ROOT.public)).code,
)
LONGEST = replace(
    USUAL,
    letterhead=Letterhead(
        office="Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana",
        above="Pemerintah Kabupaten Kepulauan Siau Tagulandang Biaro",
        address="Jalan Perintis Kemerdekaan Raya Lingkungan Pasar Lama Blok C Nomor 128-130, Ulu Siau",
        phone="(0300) 000000 pesawat 1234",
        hours="Senin–Kamis 07.30–16.00, Jumat 07.30–16.30",
        crest=CREST,
    ),
    number="33.74.01.1001.AB-02A-2612-100047-L",
    received_at=RECEIVED.astimezone(dt.timezone(dt.timedelta(hours=9))),
    channel="Surat elektronik instansi (diteruskan dari kanal lain)",
    classification="Pengaduan tidak berkadar pengawasan yang diteruskan dari kecamatan lain",
    summary="Air kotor masuk ke rumah warga setiap hujan dan tidak surut. " * 50,
    secret=True,
    name=mask_name(LONG_NAME),
    identity=mask("X" * 40, 6, 4),
    identity_kind="Paspor",
    phone=mask("0" * 30, 4, 4),
    attachments="12 foto, 3 rekaman suara, 4 salinan surat dan 1 berkas lain yang namanya panjang sekali",
    promises=promised("with_oversight")[0],
    fine_print=promised("with_oversight")[1] * 2,
    officer=LONG_NAME,
    printing=12,
)
NOTHING = ReceiptContent(
    letterhead=Letterhead(office="Loket"),
    number=NUMBER,
    received_at=RECEIVED,
    desk="02",
    channel="",
    classification="",
    summary="",
    anonymous=False,
    secret=False,
    officer="",
    printed_at=RECEIVED,
)
CONTENTS = {"usual": USUAL, "longest": LONGEST, "nothing": NOTHING, "again": replace(USUAL, printing=2)}
DISPOSITION = DispositionContent(
    letterhead=USUAL.letterhead,
    number=USUAL.number,
    facts=(
        ("Nomor SP4N", "8123456"),
        ("Diterima", "Rabu, 16 Desember 2026, 10.31 WIB"),
        ("Sumber", "Tatap muka"),
        ("Klasifikasi", USUAL.classification),
        ("Kategori", "Infrastruktur › Penerangan jalan"),
        ("Tempat", "Tikungan SD Kalisongo 2, Desa Kalisongo"),
        ("Pelapor", USUAL.name),
    ),
    secret=False,
    title="Lampu jalan padam di tikungan SD Kalisongo 2",
    narrative="Lampu jalan padam sejak dua minggu.\n\nAnak-anak pulang mengaji lewat di situ.",
    to="Dinas Perhubungan",
    unit="Bidang Penerangan Jalan",
    instruction="Cek ke lokasi dan perbaiki sebelum libur sekolah.",
    due="Senin, 11 Januari 2027",
    proposed_by="Ratna Puspita",
    place="Kalisongo",
    decided_at=RECEIVED,
    head_title="Camat Kalisongo",
    head_name="Drs. Bambang Sutejo, M.Si.",
    head_number="19700101 199503 1 001",
    printed_at=RECEIVED,
)
LONGEST_DISPOSITION = replace(
    DISPOSITION,
    letterhead=LONGEST.letterhead,
    number=LONGEST.number,
    secret=True,
    narrative=("Air kotor masuk ke rumah warga setiap hujan dan tidak surut. " * 50)[:3000] + "\n" + "Ä" * 400,
    instruction="Segera. " * 80,
    to=LONGEST.letterhead.office,
    head_title="Pelaksana Harian Kepala " + LONGEST.letterhead.office,
    head_name=LONG_NAME,
    by_oneself=True,
    printing=3,
)
NO_DISPOSITION = replace(
    DISPOSITION,
    facts=(),
    title="",
    narrative="",
    unit="",
    instruction="",
    due="",
    place="",
    head_number="",
    head_name="",
)
SHEETS = {"usual": DISPOSITION, "longest": LONGEST_DISPOSITION, "nothing": NO_DISPOSITION}
