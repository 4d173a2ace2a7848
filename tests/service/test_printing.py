"""What a receipt says of a case at this desk: masked, promised, counted; and a code that this desk believes."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.casework import bodies
from desktop.casework.ids import case_stream
from desktop.contract.reference import write_reference_set
from desktop.paper.receipt import a5_receipt
from desktop.service.printing import receipt_of
from desktop.service.receipts import examine
from tests.desks import SITI, Workplace
from tests.paper.drawn import words
from tests.service.fake_national import National, exchange, published, settle


def test_before_the_desk_is_certified_it_promises_and_carries_no_code(place: Workplace) -> None:
    saved = place.record(who=SITI)
    said = receipt_of(place.desk, place.session("sari"), saved.case)
    assert (said.number, said.officer, said.code, said.printing) == (saved.number, "Sari Wulandari", None, 1)
    assert (said.name, said.identity, said.phone) == ("S••• R••••••••", "337401••••••0002", "0813••••1122")
    assert [one.when for one in said.promises] == ["Jumat, 27 November 2026", "5 hari kerja", "Senin, 14 Desember 2026"]
    assert "Dasar: " in said.fine_print
    assert said.received_at == dt.datetime(2026, 11, 24, 8, 30, tzinfo=place.clock().tzinfo)


@pytest.mark.usefixtures("qapp")
def test_the_code_of_a_certified_desk_is_one_that_it_believes(place: Workplace) -> None:
    settle(place, National())
    saved = place.record(who=SITI)
    said = receipt_of(place.desk, place.session("sari"), saved.case)
    assert said.code is not None
    found = examine(place.desk, said.code)
    assert (found.receipt.number, found.recorded, found.doubt) == (saved.number, True, None)
    assert found.receipt.code == said.short_code
    paper = words(a5_receipt(said))
    assert "Rahmawati" not in paper
    assert "081390001122" not in paper


def test_a_reprint_carries_the_same_code_also_after_an_amendment_and_is_counted(place: Workplace) -> None:
    national = National()
    settle(place, national)
    saved = place.record()
    first = receipt_of(place.desk, place.session("sari"), saved.case)
    change = {"field": "place", "base": None, "value": "Pasar Wage"}
    place.act("sari", saved.case, "complaint.amended", changes=[change])
    national.write("receipt.printed", bodies.Body(), case_stream(saved.case))
    exchange(place, national)
    place.clock.advance(days=2)
    again = receipt_of(place.desk, place.session("budi"), saved.case)
    assert (again.code, again.printing, again.officer) == (first.code, 2, "Budi Santoso")
    assert again.printed_at > again.received_at


def test_what_a_secret_report_says_is_not_printed(place: Workplace) -> None:
    saved = place.record("Petugas meminta uang.", secret=True, anonymous=True)
    said = receipt_of(place.desk, place.session("sari"), saved.case)
    assert (said.secret, said.anonymous, said.name) == (True, True, "")
    assert "uang" not in said.summary


def test_it_is_the_first_record_that_is_printed(place: Workplace, tmp_path: Path) -> None:
    saved = place.record("Lampu padam.\n\nSejak  Senin.")
    assert receipt_of(place.desk, place.session("sari"), saved.case).summary == "Lampu padam. Sejak Senin."


def test_a_clock_without_a_rule_is_not_promised_and_the_published_rules_count(place: Workplace) -> None:
    national = National()
    whole = published()
    rules = tuple(rule for rule in whole.rules if rule.clock != "first_follow_up")
    longer = tuple(replace(rule, amount=4) if rule.clock == "verify" else rule for rule in rules)
    national.reference = write_reference_set(replace(whole, version="terbitan-2", rules=longer))
    settle(place, national)
    said = receipt_of(place.desk, place.session("sari"), place.record().case)
    assert [one.what for one in said.promises] == ["Diperiksa dan diteruskan", "Selesai"]
    assert said.promises[0].when == "Senin, 30 November 2026"
