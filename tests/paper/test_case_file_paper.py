"""The *berkas kasus* on A4: everything that is in the file stands on it, on as many pages as it needs, none cut."""

import re

import pytest
from msgspec.structs import replace

from desktop.contract.case_file import CaseFile, Named, ReporterTold
from desktop.paper.case_file import case_file_paper
from desktop.paper.letterhead import Letterhead
from desktop.paper.measures import A4, mm
from desktop.paper.output import pictures
from desktop.paper.pages import Document
from tests.paper.case_files import BARE, LATE, OFFICE, SHA, TOLD, proof, step
from tests.paper.drawn import drawn, words

pytestmark = pytest.mark.usefixtures("qapp")

LONG_NAME = "Raden Mas Panji Suryaningrat Kusumawardhana " * 12


def paper(file: CaseFile) -> Document:
    """With the longest letterhead."""
    return case_file_paper(file, Letterhead(office=f"Kecamatan {LONG_NAME}", above=LONG_NAME, address=LONG_NAME))


def test_next_to_nothing_is_one_page_that_says_what_is_not_there() -> None:
    assert len(drawn(paper(BARE))) == 1
    said = words(paper(BARE))
    for part in ("tidak ada yang dicatat", "Belum ada jawaban.", "Tidak ada tenggat", "Isi Akhir sama dengan Isi Awal"):
        assert part in said
    empty = replace(BARE, told=replace(TOLD, title="", first="", now=""))
    assert "(tanpa uraian)" in words(paper(empty))


def test_both_wordings_flags_dates_and_deadlines_stand_on_it() -> None:
    told = replace(
        TOLD, now="Lampu jalan padam sejak Senin.", anonymous=True, secret=True, amount=1_500_000,
        occurred_on="2026-11-20",
        reported=("Ahmad", "Kepala Seksi"), reported_office=Named("33.74.DLH", "Dinas LH"),
        reporter=ReporterTold(standing="anonymous"),
    )  # fmt: skip
    said = words(paper(replace(BARE, told=told, clocks=(LATE,), accepted_by_service=True, handling=OFFICE)))
    for part in (
        "Isi Awal, sebagaimana dicatat", "Isi Akhir, yang berlaku sekarang", "RAHASIA, ANONIM", "Rp1.500.000",
        "Selasa, 24 November 2026, 08.30 WIB", "TERLEWAT: lewat 2 hari kerja", "Di tanda terima tertulis Sel",
        "Dinas LH",
        "minta anonim", "sudah; waktunya",
    ):  # fmt: skip
        assert part in said, part


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (ReporterTold(standing="masked"), "tidak menyebut nama"),
        (ReporterTold(standing="masked", name="S•••", identity="33••", phone="08••"), "S•••, Identitas 33••, HP 08••"),
        (ReporterTold(standing="elsewhere"), "hanya ada di kantor pencatat"),
    ],
)
def test_who_reported_as_far_as_it_is_told(who: ReporterTold, said: str) -> None:
    assert said in words(paper(replace(BARE, told=replace(TOLD, reporter=who))))


def test_a_step_tells_who_when_where_what_and_what_became_of_it() -> None:
    steps = (
        step(1, "Kata petugas.", state="Terverifikasi", chosen="langsung", target="Dinas LH", sync="arrived"),
        step(2, fate="disputed", reason="Tidak diterima: sudah ditutup.", sync="dispute"),
        step(3, changes=(("title", "Lama", "Baru"), ("entah", "", "1"))),
        step(4, at="kapan-kapan", fate="undone", sync="baru", by_oneself=True),
    )
    said = words(paper(replace(BARE, steps=steps, answers=steps[:1])))
    for part in (
        "Riwayat, 4 langkah", "Diberi catatan: langsung; ke Dinas LH", "“Kata petugas.”",
        "Status menjadi Terverifikasi.",
        "tidak berlaku · Tidak diterima: sudah ditutup.", "Judul: Lama → Baru", "entah: (kosong) → 1", "kapan-kapan",
        "diurungkan sebelum dikirim",
        "disetujui sendiri (satu petugas bertugas)", "sudah di layanan nasional",
    ):  # fmt: skip
        assert part in said, part


def test_the_proofs_stand_in_the_order_of_their_desk() -> None:
    said = words(paper(replace(BARE, proofs=(proof(2, None), proof(1)))))
    assert said.index("no. 1 ") < said.index("no. 2 ")
    assert said.count(f"SHA-256 {SHA}") == 2
    assert "isinya telah dihapus" in said


def test_two_hundred_steps_and_thirty_thousand_letters_are_all_there() -> None:
    whole = " ".join(f"kata{n}" for n in range(3_600))[:30_000]
    steps = tuple(step(n, f"langkah{n} " + "panjang " * (n * 7 % 300)) for n in range(200))
    told = replace(TOLD, title=LONG_NAME, first=whole, now=whole[:-5], place=LONG_NAME, reported=(LONG_NAME,))
    file = replace(BARE, told=told, steps=steps, proofs=tuple(map(proof, range(200))), made_by=LONG_NAME)
    pages = drawn(paper(file))
    said = [" ".join(text.words for text in page.texts) for page in pages]
    assert len(pages) > 30
    assert all(f"Halaman {at} dari {len(pages)}" in page for at, page in enumerate(said, 1))
    assert all(page.startswith(f"BERKAS KASUS · {BARE.number}") for page in said[1:])
    joined = " ".join(said)
    assert set(re.findall(r"langkah(\d+)\b", joined)) == {str(n) for n in range(200)}
    assert joined.split().count("Suryaningrat") >= 12 * 3
    low, right = mm(A4.height or 0), mm(A4.width)
    for page in pages:
        assert all(text.left >= 0 and text.right <= right + 1 and text.bottom <= low for text in page.texts)


def test_no_head_stands_alone_at_the_end_of_a_page() -> None:
    for more in range(40):
        file = replace(
            BARE, told=replace(TOLD, first="baris\n" * more, now="x"), steps=(step(1, "satu"),), clocks=(LATE,)
        )
        for page in drawn(paper(file))[:-1]:
            last = [text.words for text in page.texts if not text.words.startswith(("Dibuat", "Halaman"))][-1]
            assert last not in ("Yang diadukan", "Tenggat", "Jawaban", "Bukti", "Keterangan", "Diberi catatan")
            assert not last.startswith(("Riwayat", "Isi A"))


@pytest.mark.parametrize(
    "typed", ["emoji 😀😀", "kiri \u202ekanan", "\x00\x07", "مرحبا بالعالم", "\ud83d", "e\u0301" * 300]
)
def test_what_was_typed_turns_no_order_and_breaks_nothing(typed: str) -> None:
    odd = replace(
        BARE, told=replace(TOLD, title=typed, first=typed, now=typed + "."), steps=(step(1, typed, who=typed),)
    )
    assert "\u202e" not in words(paper(odd))
    assert pictures(paper(odd), 40)
