"""The papers as they come out: everything within the margins, codes that scan, letters embedded, reprints marked."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout
from PySide6.QtPrintSupport import QPrinter

from desktop.contract.enrolment import fingerprint
from desktop.contract.receipt import check
from desktop.paper.disposition import disposition_sheet
from desktop.paper.measures import mm
from desktop.paper.output import CannotWritePdf, PrinterSilent, pictures, print_on, write_pdf
from desktop.paper.pages import Document, lay_out
from desktop.paper.receipt import ReceiptContent, a5_receipt, roll_receipt
from tests.paper.drawn import drawn, words
from tests.paper.samples import CODE, CONTENTS, DISPOSITION, LONGEST, LONGEST_DISPOSITION, NOTHING, SHEETS, USUAL
from tests.unit.receipts import ROOT

pytestmark = pytest.mark.usefixtures("qapp")
PAPERS = {
    **{f"a5-{name}": a5_receipt(content) for name, content in CONTENTS.items()},
    **{f"roll-{name}": roll_receipt(content) for name, content in CONTENTS.items()},
    **{f"sheet-{name}": disposition_sheet(content) for name, content in SHEETS.items()},
}


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_nothing_stands_beyond_the_margins(paper: Document) -> None:
    left, right = mm(paper.paper.side), mm(paper.paper.width - paper.paper.side)
    for page, laid in zip(drawn(paper), lay_out(paper), strict=True):
        for text in page.texts:
            assert text.left >= left - 1, text
            assert text.right <= right + 1, text
            assert 0 <= text.top < text.bottom <= laid.height, text
        for box in page.boxes:
            assert box.left() >= left - 1
            assert box.right() <= right + 1
            assert box.bottom() <= laid.height


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_no_text_stands_on_another(paper: Document) -> None:
    for page in drawn(paper):
        for one, other in itertools.combinations(page.texts, 2):
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            assert across <= 1 or down <= 0.2 * (one.bottom - one.top), (one, other)


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_a_receipt_is_one_sheet_whatever_it_holds(content: ReceiptContent) -> None:
    assert len(lay_out(a5_receipt(content))) == 1
    assert len(lay_out(roll_receipt(content))) == 1


@pytest.mark.parametrize("content", [USUAL, LONGEST], ids=["usual", "longest"])
@pytest.mark.parametrize(
    ("make", "dots"), [(a5_receipt, 300), (a5_receipt, 200), (roll_receipt, 203), (roll_receipt, 300)]
)
def test_the_code_is_read_back_from_the_picture_and_is_true(
    content: ReceiptContent, make: Callable[[ReceiptContent], Document], dots: int
) -> None:
    (picture,) = pictures(make(content), dots)
    found = scanned(picture)
    assert found == [CODE]
    assert check(found[0], fingerprint(ROOT.public)).number == USUAL.number


def scanned(picture: QImage) -> list[str]:
    """What a reader finds in a picture."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    view = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    return [one.text for one in zxingcpp.read_barcodes(view)]


def test_the_receipt_says_what_was_promised_and_masks_who_came() -> None:
    for said in (words(a5_receipt(USUAL)), words(roll_receipt(USUAL))):
        for part in (
            "10.31 WIB",
            "S••• M•••••••",
            "339901••••••0003",
            "Ratna Puspita",
            "24–25 Desember",
            USUAL.short_code,
        ):
            assert part in said
        assert "Maesaroh" not in said
    assert "Senin, 21 Desember 2026 3 hari kerja sejak diterima" in words(a5_receipt(USUAL))
    assert "5 hari kerja sejak diterima instansi" in words(roll_receipt(USUAL))
    assert "(minta anonim dan rahasia)" in words(a5_receipt(LONGEST))


def test_reprints_are_marked() -> None:
    again = replace(USUAL, printing=2)
    for make in (a5_receipt, roll_receipt):
        assert "(cetakan ke-2)" in words(make(again))
        assert "(cetakan" not in words(make(USUAL))
    assert "cetakan ke-3" in words(disposition_sheet(LONGEST_DISPOSITION))


def test_a_desk_without_a_certificate_says_that_the_code_comes_later() -> None:
    assert "Kode QR menyusul" in words(a5_receipt(NOTHING))
    assert "tidak menyebut nama" in words(a5_receipt(NOTHING))
    assert scanned(pictures(a5_receipt(NOTHING), 200)[0]) == []


def test_a_long_sheet_heads_every_page_and_is_signed_once() -> None:
    long = replace(LONGEST_DISPOSITION, narrative="Satu baris saja. " * 600, instruction="Segera. " * 900)
    pages = drawn(disposition_sheet(long))
    said = [" ".join(text.words for text in page.texts) for page in pages]
    assert len(pages) > 3
    assert all(f"Halaman {at} dari {len(pages)}" in page for at, page in enumerate(said, 1))
    assert all(page.startswith("LEMBAR DISPOSISI · ") and "RAHASIA" in page for page in said[1:])
    assert " ".join(said).count("disetujui sendiri") == 1
    assert " ".join(said).split().count("Satu") == 600
    assert " ".join(said).split().count("Segera.") == 900


def test_the_sheet_names_head_title_and_number() -> None:
    said = words(disposition_sheet(DISPOSITION))
    for part in ("Camat Kalisongo,", "Drs. Bambang Sutejo, M.Si.", "NIP 19700101", "Dinas Perhubungan", "Terbuka"):
        assert part in said
    assert "disetujui sendiri" not in said


@pytest.mark.parametrize(
    "typed", ["emoji 😀😀 di sini", "ke\tkiri", "kiri \u202ekanan", "\x00\x07", "مرحبا", "\ud83d", "e\u0301" * 300]
)
def test_what_was_typed_is_shown_and_turns_no_order(typed: str) -> None:
    paper = disposition_sheet(replace(DISPOSITION, narrative=typed))
    assert "\u202e" not in words(paper)
    assert pictures(paper, 50)[0].width() == round(210 / 25.4 * 50)


def test_a_pdf_carries_its_letters_and_has_the_size_of_its_paper(tmp_path: Path) -> None:
    path = tmp_path / "tanda-terima.pdf"
    assert write_pdf(a5_receipt(USUAL), path) == 1
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/FontFile2") == 3  # the three weights
    assert b"LoketSans" in data
    assert b"DejaVu" not in data
    assert write_pdf(disposition_sheet(LONGEST_DISPOSITION), path) == 2


def test_where_no_file_can_be_made_it_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(CannotWritePdf, match="tidak dapat ditulis"):
        write_pdf(a5_receipt(USUAL), tmp_path / "tidak" / "ada.pdf")


def test_a_crest_that_is_no_image_takes_no_room() -> None:
    broken = replace(USUAL, letterhead=replace(USUAL.letterhead, crest=b"not an image"))
    assert len(lay_out(a5_receipt(broken))) == 1
    assert QGuiApplication.instance() is not None


def test_a_printer_gets_the_paper_in_its_own_size(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "cetak.pdf"))
    assert print_on(roll_receipt(USUAL), printer) == 1
    width = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).width()
    assert width == pytest.approx(80, abs=0.5)
    assert print_on(disposition_sheet(LONGEST_DISPOSITION), printer) == 2
    assert (tmp_path / "cetak.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told_in_words(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "tidak" / "ada.pdf"))
    with pytest.raises(PrinterSilent, match="tidak menjawab"):
        print_on(a5_receipt(USUAL), printer)
