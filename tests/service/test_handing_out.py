"""Receipts handed out: every sheet that left is counted, marked and explained in its case; one that did not, is not."""

import pytest

from desktop.casework import events as ev
from desktop.casework import fact_bodies
from desktop.casework.ids import CaseId, case_stream
from desktop.casework.roles import Role
from desktop.db.cipher import DiskFull
from desktop.paper.output import PrinterSilent
from desktop.paper.pages import Document
from desktop.service import handing_out
from desktop.service.acting import act
from desktop.service.case_view import read
from desktop.service.desk import Desk, Session
from desktop.service.handing_out import (
    HandedOut,
    MayNotPrint,
    Order,
    PrintedNotNoted,
    ReceiptNotPrinted,
    SomeNotPrinted,
    WhyAgain,
    hand_out,
    hand_out_sheet,
    note,
    seconds_behind,
)
from desktop.service.printing import NotOurReceipt, receipt_of
from tests.desks import Workplace
from tests.paper.drawn import words
from tests.service.fake_national import National, exchange, settle
from tests.service.test_amending import sent_here

pytestmark = pytest.mark.usefixtures("qapp")
FIRST = Order(paper="a5", how="printer")


class Tray:
    """Takes papers; after `empty_after` sheets it is silent."""

    def __init__(self, empty_after: int = 99) -> None:
        self.papers: list[str] = []
        self._left = empty_after

    def __call__(self, document: Document) -> None:
        if len(self.papers) == self._left:
            raise PrinterSilent(name="Epson L3210")
        self.papers.append(words(document))


def printed(place: Workplace) -> list[fact_bodies.ReceiptPrinted]:
    """What the log says of receipts, in order."""
    rows = place.sql("SELECT bytes FROM events WHERE kind = 'receipt.printed' ORDER BY n")
    found = [ev.decode_body(ev.decode_event(bytes(row[0]))) for row in rows]
    return [body for body in found if isinstance(body, fact_bodies.ReceiptPrinted)]


def test_a_receipt_that_left_stands_in_its_case(place: Workplace) -> None:
    case, tray = place.record().case, Tray()
    left = hand_out(place.desk, place.session("sari"), case, FIRST, tray)
    assert (left.sheets, left.trouble, left.unnoted) == (1, None, ())
    assert "cetakan ke-1." in tray.papers[0]
    assert "(cetakan" not in tray.papers[0]
    assert printed(place) == [fact_bodies.ReceiptPrinted(paper="a5", how="printer", copy=1)]


def test_a_second_one_needs_a_reason_is_marked_and_says_it_in_the_timeline(place: Workplace) -> None:
    case, tray = place.record().case, Tray()
    sari = place.session("sari")
    hand_out(place.desk, sari, case, FIRST, tray)
    with pytest.raises(WhyAgain, match="cetakan ke-2"):
        hand_out(place.desk, sari, case, FIRST, tray)
    assert len(tray.papers) == 1
    hand_out(place.desk, sari, case, Order(paper="roll", how="pdf", reason="lost"), tray)
    assert "(cetakan ke-2)" in tray.papers[1]
    line = read(place.desk, sari, case).lines[0]
    assert (line.nth, line.code, line.result, line.said) == (2, "roll", "pdf", "lost")


def test_every_sheet_is_a_printing_of_its_own(place: Workplace) -> None:
    case, tray = place.record().case, Tray()
    sari = place.session("sari")
    with pytest.raises(WhyAgain):
        hand_out(place.desk, sari, case, Order(paper="a5", how="printer", sheets=2), tray)
    hand_out(place.desk, sari, case, Order(paper="a5", how="printer", sheets=3, reason="Untuk kelurahan."), tray)
    assert [("(cetakan ke-2)" in paper, "(cetakan ke-3)" in paper) for paper in tray.papers] == [
        (False, False),
        (True, False),
        (False, True),
    ]
    assert [(one.copy, one.reason) for one in printed(place)] == [
        (1, None),
        (2, "Untuk kelurahan."),
        (3, "Untuk kelurahan."),
    ]
    assert receipt_of(place.desk, sari, case).printing == 4


def test_of_a_printer_that_takes_nothing_nothing_is_written(place: Workplace) -> None:
    saved = place.record()
    with pytest.raises(ReceiptNotPrinted, match=f"Printer Epson L3210 tidak menjawab. Laporan {saved.number} sudah"):
        hand_out(place.desk, place.session("sari"), saved.case, FIRST, Tray(empty_after=0))
    assert printed(place) == []
    assert receipt_of(place.desk, place.session("sari"), saved.case).printing == 1


def test_of_a_printer_that_stops_the_sheets_that_left_are_counted(place: Workplace) -> None:
    case = place.record().case
    order = Order(paper="a5", how="printer", sheets=3, reason="filed")
    left = hand_out(place.desk, place.session("sari"), case, order, Tray(empty_after=2))
    assert isinstance(left.trouble, SomeNotPrinted)
    assert str(left.trouble).startswith("Baru 2 dari 3 lembar")
    assert [one.copy for one in printed(place)] == [1, 2]


def test_what_the_disk_did_not_take_can_be_written_down_later(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, full = place.record().case, [True]

    def on_a_full_disk(desk: Desk, session: Session, case: CaseId, kind: str, form: object) -> object:
        if full[0]:
            raise DiskFull
        return act(desk, session, case, kind, form)

    monkeypatch.setattr(handing_out, "act", on_a_full_disk)
    left = hand_out(place.desk, place.session("sari"), case, FIRST, Tray())
    assert isinstance(left.trouble, PrintedNotNoted)
    assert "Lembar sudah tercetak" in str(left.trouble)
    assert (left.unnoted, printed(place)) == ((1,), [])
    full[0] = False
    rest = HandedOut(left.number, left.sheets, None, left.unnoted)
    again = note(place.desk, place.session("sari"), case, FIRST, rest)
    assert (again.unnoted, again.trouble) == ((), None)
    assert [one.copy for one in printed(place)] == [1]


def test_two_desks_that_print_before_they_heard_of_each_other_both_count(place: Workplace) -> None:
    national = National()
    settle(place, national)
    case = place.record().case
    hand_out(place.desk, place.session("sari"), case, FIRST, Tray())
    exchange(place, national)
    elsewhere = fact_bodies.ReceiptPrinted(paper="a5", how="printer", copy=2, reason="lost")
    national.write("receipt.printed", elsewhere, case_stream(case))
    here = Tray()
    hand_out(place.desk, place.session("budi"), case, Order(paper="a5", how="printer", reason="lost"), here)
    assert "(cetakan ke-2)" in here.papers[0]
    assert "Meja 01, cetakan ke-2." in here.papers[0]
    exchange(place, national)
    assert receipt_of(place.desk, place.session("budi"), case).printing == 4


def test_who_may_not_write_the_case_hands_out_no_receipt(place: Workplace) -> None:
    case, tray, dewi = place.record().case, Tray(), place.session("dewi")
    observer = Session(dewi.person, dewi.username, dewi.name, frozenset({Role.OBSERVER}), dewi.key)
    with pytest.raises(MayNotPrint, match="Tidak ada yang dicetak"):
        hand_out(place.desk, observer, case, FIRST, tray)
    assert tray.papers == []


def test_the_sheet_of_a_disposition_is_handed_out_uncounted(place: Workplace) -> None:
    case, tray = place.record().case, Tray()
    place.walk(case, "disposition.approved")
    left = hand_out_sheet(place.desk, place.session("budi"), case, 2, tray)
    assert (left.sheets, len(tray.papers)) == (2, 2)
    assert "cetakan" not in tray.papers[0]
    with pytest.raises(PrinterSilent):
        hand_out_sheet(place.desk, place.session("budi"), case, 1, Tray(empty_after=0))


def test_a_clock_that_was_put_back_is_noticed_by_what_was_done_last(place: Workplace) -> None:
    assert seconds_behind(place.desk) == 0
    place.record()
    place.clock.advance(hours=1)
    assert seconds_behind(place.desk) == 0
    place.clock.advance(days=-3)
    assert seconds_behind(place.desk) == pytest.approx(3 * 86_400 - 3600, abs=1)


def test_another_office_gives_no_receipt_of_a_case_that_it_did_not_take_down(place: Workplace) -> None:
    national = National()
    settle(place, national)
    case, _ = sent_here(national)
    exchange(place, national)
    with pytest.raises(NotOurReceipt):
        receipt_of(place.desk, place.session("sari"), case)
