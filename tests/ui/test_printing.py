"""Cetak by its keys: what is printed, written down, marked and said; and what happens where there is no printer."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.ids import CaseId
from desktop.casework.office_settings import OfficeSettings
from desktop.service.office_settings import change
from desktop.ui.context import Context
from desktop.ui.preferences import Preferences
from desktop.ui.printing.page import PrintPage
from desktop.ui.printing.wording import DISPOSITION
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import SITI, Workplace
from tests.service.fake_national import National, settle
from tests.ui.printers import FilePrinters
from tests.ui.screens import Screen
from tests.ui.shells import FakeShell

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
EPSON, ROLL = "Epson L3210", "EPSON TM-T82X"


class Counter(Screen):
    """Sari with a receipt before her."""

    def __init__(
        self, place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot, habits: Preferences, printers: FilePrinters
    ) -> None:
        self.place, self.printers, self.shell = place, printers, FakeShell()
        session = place.session("sari")
        self.page = PrintPage(Context(place.desk, session, tasks, theme, self.shell, habits, printers))
        super().__init__(qtbot, tasks, self.page)

    def open(self, case: CaseId, document: str = "receipt") -> None:
        self.page.open(case, document)
        self.page.arrive()
        self.settle()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(focused(), key, held)
        self.settle()

    def noted(self) -> list[tuple[str, str, int, str | None]]:
        """Paper, how, which printing and why, of every receipt that the log knows."""
        rows = self.place.sql(
            "SELECT json_extract(bytes, '$.body.paper'), json_extract(bytes, '$.body.how'),"
            " json_extract(bytes, '$.body.copy'), json_extract(bytes, '$.body.reason')"
            " FROM events WHERE kind = 'receipt.printed' ORDER BY n"
        )
        return [tuple(row) for row in rows]

    def why_not(self) -> str:
        return self.page.panel.why.text()

    def trouble(self) -> str:
        panel = self.page.trouble
        return "" if panel.isHidden() else f"{panel.accessibleName()} {panel.accessibleDescription()}"


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    folder = tmp_path / "printer"
    folder.mkdir()
    return FilePrinters(folder, EPSON, ROLL)


@pytest.fixture
def counter(
    place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot, preferences: Preferences, printers: FilePrinters
) -> Counter:
    return Counter(place, tasks, theme, qtbot, preferences, printers)


@pytest.fixture
def documents(tmp_path: Path) -> Iterator[Path]:
    """Where documents go, away from whoever runs the tests."""
    QStandardPaths.setTestModeEnabled(True)
    yield tmp_path
    QStandardPaths.setTestModeEnabled(False)


def test_enter_prints_writes_it_down_and_goes_back(counter: Counter) -> None:
    saved = counter.place.record(who=SITI)
    counter.open(saved.case)
    assert focused() is counter.page.panel.print
    counter.press(Key.Key_Return)
    assert [path.read_bytes()[:5] for path in counter.printers.sheets()] == [b"%PDF-"]
    assert counter.noted() == [("a5", "printer", 1, None)]
    assert counter.shell.toasts == [f"Tanda terima {saved.number} dikirim ke {EPSON}."]
    assert (counter.shell.pages, counter.shell.changes) == (["back"], 1)


def test_printing_is_done_apart_from_the_window_and_the_database(counter: Counter) -> None:
    held = counter.printers.held = threading.Event()
    counter.open(counter.place.record().case)
    counter.bot.keyClick(focused(), Key.Key_Return)
    assert counter.why_not() == f"Mengirim ke {EPSON}…"
    assert not counter.page.panel.print.isEnabled()
    here: list[object] = []
    counter.tasks.run(counter.page, lambda: 1, here.append, here.append)
    counter.bot.waitUntil(lambda: here == [1])  # the database serves others while the driver hangs
    held.set()
    counter.settle()
    assert threading.get_ident() not in counter.printers.threads
    assert counter.noted() == [("a5", "printer", 1, None)]


def test_keys_choose_the_paper_and_paper_and_printer_are_remembered(
    counter: Counter, place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot, preferences: Preferences
) -> None:
    case = counter.place.record().case
    counter.open(case)
    counter.press(Key.Key_2)
    assert counter.page.panel.paper.chosen() == "roll"
    counter.page.panel.printer.list.setCurrentIndex(1)
    counter.press(Key.Key_Return)
    assert counter.noted() == [("roll", "printer", 1, None)]
    later = Counter(place, tasks, theme, qtbot, preferences, counter.printers)
    later.open(place.record().case)
    assert (later.page.panel.paper.chosen(), later.page.panel.printer.name()) == ("roll", ROLL)
    later.press(Key.Key_1)
    assert (later.page.panel.paper.chosen(), later.page.panel.printer.name()) == ("a5", ROLL)


def test_escape_skips_and_prints_nothing(counter: Counter) -> None:
    counter.open(counter.place.record().case)
    counter.press(Key.Key_Escape)
    assert (counter.shell.pages, counter.noted(), counter.printers.sheets()) == (["back"], [], [])


def test_a_reprint_waits_for_its_reason_and_bears_its_number(counter: Counter) -> None:
    case = counter.place.record().case
    counter.open(case)
    counter.press(Key.Key_Return)
    counter.open(case)
    assert counter.why_not() == "Pilih alasan cetak ulang dahulu."
    assert focused().objectName() == "reason"
    counter.press(Key.Key_Return)
    assert len(counter.printers.sheets()) == 1
    counter.bot.keyClicks(focused(), "diminta")
    counter.page.panel.why_again.list.activated.emit(counter.page.panel.why_again.list.currentIndex())
    counter.press(Key.Key_Return)
    assert counter.noted()[1:] == [("a5", "printer", 2, "asked")]


def test_another_reason_is_typed(counter: Counter) -> None:
    case = counter.place.record().case
    for _ in range(2):
        counter.open(case)
        counter.press(Key.Key_Return)
    reason = counter.page.panel.why_again
    reason.list.setFocus()
    counter.press(Key.Key_End)
    reason.list.activated.emit(reason.list.currentIndex())
    assert isinstance(focused(), QLineEdit)
    assert counter.why_not() == "Tuliskan alasan lainnya dahulu."
    counter.bot.keyClicks(focused(), "2 lembar untuk RT 12")
    counter.press(Key.Key_Return)
    assert counter.noted()[1:] == [("a5", "printer", 2, "2 lembar untuk RT 12")]
    assert counter.page.panel.paper.chosen() == "a5"  # digits that are typed choose no paper


def test_of_two_sheets_the_second_is_a_reprint(counter: Counter) -> None:
    counter.open(counter.place.record().case)
    sheets = counter.page.panel.sheets.list
    sheets.setFocus()
    counter.press(Key.Key_Down)
    sheets.activated.emit(1)
    assert not counter.page.panel.may_print
    assert counter.page.panel.may_save  # one file is one sheet
    reason = counter.page.panel.why_again.list
    reason.setCurrentIndex(3)
    reason.activated.emit(3)
    counter.press(Key.Key_Return)
    assert [(copy, why) for _, _, copy, why in counter.noted()] == [(1, None), (2, "filed")]
    assert len(counter.printers.sheets()) == 2


def test_a_silent_printer_is_told_with_the_ways_out_and_counts_nothing(counter: Counter) -> None:
    saved = counter.place.record()
    counter.printers.silent = EPSON
    counter.open(saved.case)
    counter.press(Key.Key_Return)
    assert counter.trouble().startswith(
        f"Tanda terima belum tercetak. Printer {EPSON} tidak menjawab. Laporan {saved.number} sudah tersimpan."
        " Periksa kabel dan kertas, lalu cetak lagi"
    )
    assert (counter.noted(), counter.shell.pages) == ([], [])
    counter.printers.silent = None
    counter.page.trouble.again.click()
    counter.settle()
    assert counter.noted() == [("a5", "printer", 1, None)]


def test_who_left_meanwhile_hears_of_the_silent_printer_where_they_are(counter: Counter) -> None:
    held = counter.printers.held = threading.Event()
    counter.printers.silent = EPSON
    counter.open(counter.place.record().case)
    counter.bot.keyClick(focused(), Key.Key_Return)
    counter.page.hide()
    held.set()
    counter.settle()
    assert [type(trouble).__name__ for trouble in counter.shell.troubles] == ["ReceiptNotPrinted"]


def test_without_a_printer_pdf_is_the_way(counter: Counter, documents: Path) -> None:
    counter.printers._names = []
    saved = counter.place.record(who=SITI)
    counter.open(saved.case)
    assert not counter.page.panel.print.isEnabled()
    assert counter.why_not() == "Belum ada printer; simpan PDF."
    assert focused() is counter.page.panel.pdf
    counter.press(Key.Key_Return)
    dialog = counter.page.findChild(QFileDialog, "where")
    assert isinstance(dialog, QFileDialog)
    suggested = Path(dialog.selectedFiles()[0]).name
    assert suggested == f"tanda-terima-{saved.number}.pdf"
    dialog.close()
    file = documents / suggested
    counter.page.save_as(str(file))
    counter.settle()
    assert file.read_bytes().startswith(b"%PDF-")
    assert b"Rahmawati" not in file.read_bytes()
    assert counter.noted() == [("a5", "pdf", 1, None)]
    assert counter.shell.toasts == [f"Tanda terima {saved.number} disimpan sebagai {suggested}."]


def test_a_printer_that_was_plugged_in_is_found(counter: Counter) -> None:
    counter.printers._names = []
    counter.open(counter.place.record().case)
    counter.printers._names = [EPSON]
    counter.page.panel.printer.again.click()
    counter.settle()
    assert (counter.page.panel.printer.name(), counter.page.panel.may_print) == (EPSON, True)


def test_a_file_that_cannot_be_written_counts_nothing(counter: Counter, tmp_path: Path) -> None:
    counter.open(counter.place.record().case)
    counter.page.save_as(str(tmp_path / "tidak" / "ada.pdf"))
    counter.settle()
    assert "tidak dapat ditulis" in counter.trouble()
    assert counter.noted() == []


def test_a_clock_that_went_back_is_told_before_anything_is_printed(counter: Counter) -> None:
    case = counter.place.record().case
    counter.place.clock.advance(days=-3)
    counter.open(case)
    said = "Jam komputer mundur 3 hari. Urutan laporan tetap benar"
    assert counter.trouble().startswith(said)
    assert "Perbaiki jam Windows sebelum mencetak tanda terima." in counter.trouble()
    assert counter.page.panel.may_print


def test_what_does_not_stand_on_the_paper_is_said(counter: Counter) -> None:
    counter.open(counter.place.record(who=SITI, anonymous=True, secret=True).case)
    said = counter.page.panel._left_words.text()
    assert said == (
        "Dari pelapor: nama lengkap, nomor identitas lengkap, nomor HP lengkap, alamat."
        " Pelapor minta anonim. Isi laporan: laporan ini rahasia."
    )


def test_the_sheet_of_an_approved_disposition_is_printed_beside_the_receipt(counter: Counter) -> None:
    case = counter.place.record().case
    counter.open(case)
    assert counter.page.title() == "Cetak tanda terima"
    assert counter.page.panel._document_field.isHidden()
    counter.place.walk(case, "disposition.approved")
    counter.open(case, DISPOSITION)
    assert counter.page.title() == "Cetak lembar disposisi"
    assert "Lembar disposisi, A4, 1 halaman" in counter.page.preview.accessibleName()
    counter.press(Key.Key_Return)
    assert (len(counter.printers.sheets()), counter.noted()) == (1, [])
    assert counter.shell.toasts[0].startswith("Lembar disposisi ")


def test_a_receipt_for_who_does_not_see_it(counter: Counter) -> None:
    counter.open(counter.place.record().case)
    assert counter.page.preview.accessibleName() == "Pratinjau Tanda terima, A5 mendatar, 1 halaman"
    assert "Selesai: Senin, 14 Desember 2026" in counter.page.preview.accessibleDescription()


def test_a_crest_that_cannot_be_drawn_is_told_beside_the_paper(counter: Counter) -> None:
    settle(counter.place, National())
    broken = OfficeSettings(crest=b"\x89PNG\r\n\x1a\n" + bytes(40))
    change(counter.place.desk, counter.place.session("budi"), broken)
    counter.open(counter.place.record().case)
    told = counter.page.panel._crest
    assert not told.isHidden()
    assert told.text().startswith("Lambang kantor: berkasnya tidak dapat dibaca.")
