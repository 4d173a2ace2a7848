"""Lists by due date: what is late or due soon for this office, whose time is over, what is paused; counts are lists."""

import datetime as dt

import pytest
from msgspec.structs import replace

from desktop.casework.acts import State
from desktop.casework.clock_remaining import remaining_words
from desktop.casework.ids import CaseId
from desktop.casework.working_days import Holiday
from desktop.contract.reference import ReferenceSet, write_reference_set
from desktop.db import cases, projections
from desktop.db.cases import Due
from desktop.db.dues import RowDue
from desktop.service.dues import DueCounts, behind, count_due, dues, list_due
from desktop.service.enrolling import take_over_reference
from desktop.service.overview import list_cases
from desktop.service.verifying import verify
from desktop.service.worklist import MOST_DUE, Need, worklist
from tests.desks import MAIN_PATH, Workplace
from tests.service.fake_national import published


def received(place: Workplace, day: str, title: str = "", source: str | None = None) -> CaseId:
    """Taken down on a day of November 2026, at nine; with a source nothing was promised to anybody."""
    at = f"2026-11-{day}T09:00:00+07:00"
    return place.record("Lampu padam.", title=title or f"Tanggal {day}", received_at=at, source_id=source).case


def titles(place: Workplace, which: Due, who: str = "sari") -> list[str]:
    return [row.title for row in list_due(place.desk, place.session(who), which, 100)]


def said(place: Workplace) -> dict[str, str]:
    """What the list says of every case, by title."""
    read = dues(place.desk)
    rows = list_cases(place.desk, place.session("sari"), 100)
    left = {row.title: read.of(row) for row in rows}
    return {title: str(remaining_words(one, read.now.date())) for title, one in left.items() if one is not None}


def at_another_office(place: Workplace, case: CaseId) -> None:
    place.act("sari", case, "disposition.proposed", disposition={"to": "33.74.DLH"})
    place.act("budi", case, "complaint.verified")
    place.act("budi", case, "disposition.approved")


def take_over(place: Workplace, changed: ReferenceSet) -> None:
    """New reference data, and what follows from it."""
    with place.store.writing() as connection:
        assert take_over_reference(connection, write_reference_set(changed))
    place.store.recount_dues()


# --- the lists ---


def test_late_and_soon_stand_in_the_order_in_which_they_were_due(place: Workplace) -> None:
    """It is Tuesday the 24th, half past eight."""
    for day in ("23", "20", "10", "19", "12"):
        received(place, day)
    assert titles(place, Due.LATE) == ["Tanggal 10", "Tanggal 12"]
    assert titles(place, Due.SOON) == ["Tanggal 19", "Tanggal 20"], "due today at 16.00 and tomorrow"
    assert count_due(place.desk, place.session("sari")) == DueCounts(late=2, soon=2, elapsed=0, paused=0)
    assert said(place) == {
        "Tanggal 10": "lewat 7 hari kerja",
        "Tanggal 12": "lewat 5 hari kerja",
        "Tanggal 19": "hari ini 16.00",
        "Tanggal 20": "besok 16.00",
        "Tanggal 23": "2 hari kerja lagi",
    }


def test_time_alone_moves_a_case_from_soon_to_late(place: Workplace) -> None:
    received(place, "19")
    place.clock.time = dt.datetime.fromisoformat("2026-11-24T16:00:00+07:00")
    assert (titles(place, Due.LATE), titles(place, Due.SOON)) == ([], ["Tanggal 19"])
    place.clock.advance(seconds=1)
    assert (titles(place, Due.LATE), titles(place, Due.SOON)) == (["Tanggal 19"], [])


def test_on_a_friday_soon_reaches_to_monday(place: Workplace) -> None:
    place.clock.time = dt.datetime.fromisoformat("2026-11-27T09:00:00+07:00")
    received(place, "25")
    assert titles(place, Due.SOON) == ["Tanggal 25"]
    place.clock.time = dt.datetime.fromisoformat("2026-11-26T09:00:00+07:00")
    assert titles(place, Due.SOON) == []


def test_a_page_goes_on_behind_its_last_row(place: Workplace) -> None:
    for number in range(7):
        received(place, "10" if number % 2 else "11", f"Kasus {number}")
    found: list[str] = []
    after: tuple[str, int] | None = None
    while rows := list_due(place.desk, place.session("sari"), Due.LATE, 2, after):
        found += [row.title for row in rows]
        after = behind(rows[-1])
    assert found == [f"Kasus {number}" for number in (1, 3, 5, 0, 2, 4, 6)]


def test_what_waits_for_the_reporter_is_paused_and_not_late(place: Workplace) -> None:
    case = received(place, "10")
    place.act("sari", case, "completion.requested", what="Alamat lengkap.")
    assert (titles(place, Due.LATE), titles(place, Due.PAUSED)) == ([], ["Tanggal 10"])
    assert said(place) == {"Tanggal 10": "dijeda: pelapor"}
    place.clock.advance(days=40)
    assert titles(place, Due.ELAPSED) == ["Tanggal 10"]
    assert said(place) == {"Tanggal 10": "waktu pelapor habis"}
    place.act("sari", case, "completion.received")
    assert (titles(place, Due.PAUSED), titles(place, Due.LATE)) == ([], ["Tanggal 10"])


def test_the_paused_go_on_page_by_page_also_where_nobody_says_for_how_long(place: Workplace) -> None:
    gap = replace(published(), rules=tuple(rule for rule in published().rules if rule.clock != "complete_file"))
    take_over(place, gap)
    for number in range(3):
        place.act("sari", received(place, "20", f"Kasus {number}"), "completion.requested", what="Alamat.")
    rows = list_due(place.desk, place.session("sari"), Due.PAUSED, 2)
    more = list_due(place.desk, place.session("sari"), Due.PAUSED, 2, behind(rows[-1]))
    assert [row.title for row in rows + more] == ["Kasus 0", "Kasus 1", "Kasus 2"]
    assert said(place)["Kasus 0"] == "dijeda: pelapor"


def test_after_the_answer_it_says_whether_it_was_in_time_until_the_reporter_s_time_is_over(place: Workplace) -> None:
    place.walk(received(place, "20", "Tepat"), MAIN_PATH[5][1])
    place.walk(received(place, "02", "Terlambat"), MAIN_PATH[5][1])
    assert said(place) == {"Tepat": "dijawab hari ke-2", "Terlambat": "terlambat 2 hari kerja"}
    assert titles(place, Due.LATE) == []
    place.clock.advance(days=30)
    assert sorted(titles(place, Due.ELAPSED)) == ["Tepat", "Terlambat"]
    assert said(place)["Tepat"] == "waktu pelapor habis"


def test_while_the_answer_waits_for_approval_the_first_answer_is_what_is_due(place: Workplace) -> None:
    place.walk(received(place, "20", "Menunggu"), "answer.proposed")
    assert said(place) == {"Menunggu": "5 hari kerja lagi"}
    place.clock.advance(days=10)
    assert titles(place, Due.LATE, "budi") == ["Menunggu"]


def test_a_case_that_was_given_up_says_when(place: Workplace) -> None:
    place.act("budi", received(place, "20", "Arsip"), "case.archived", reason_code="too_vague")
    assert said(place) == {"Arsip": "berhenti hari ke-2"}


def test_the_dates_of_a_case_stay_our_own_while_another_office_works_on_it(place: Workplace) -> None:
    """We promised them to the reporter, and can remind (kasus.png: *Ingatkan instansi*)."""
    at_another_office(place, received(place, "02"))
    place.clock.advance(days=10)
    assert titles(place, Due.LATE) == ["Tanggal 02"]
    (row,) = list_due(place.desk, place.session("sari"), Due.LATE, 1)
    assert row.due is not None
    assert row.due.clock == "finish_without_oversight"


def test_an_office_that_only_looks_on_has_nothing_late_of_its_own(place: Workplace) -> None:
    received(place, "10")
    place.sql("UPDATE desk SET office = '33.74'")
    with place.store.writing() as connection:
        projections.rebuild(connection)
    assert titles(place, Due.LATE) == []
    assert place.one("SELECT due_whose FROM cases") == "others"


def test_a_row_without_dates_says_nothing(place: Workplace) -> None:
    received(place, "20")
    (row,) = list_cases(place.desk, place.session("sari"), 1)
    read = dues(place.desk)
    nothing = RowDue(None, None, None, None, False, None, None)
    assert read.of(replace(row, due=None)) is None
    assert read.of(replace(row, due=nothing)) is None
    assert behind(replace(row, due=nothing)) == ("", row.n)


# --- the home page ---


@pytest.mark.parametrize("who", ["sari", "budi", "dewi"])
def test_late_and_due_come_first_and_say_which_clock(place: Workplace, who: str) -> None:
    received(place, "10")
    received(place, "19")
    late, due, *_ = worklist(place.desk, place.session(who))
    assert (late.need, due.need, late.count, due.count) == (Need.LATE, Need.DUE, 1, 1)
    assert [(item.title, item.state) for item in late.items] == [("Tanggal 10", State.RECEIVED)]
    assert late.items[0].remaining is not None
    assert (late.items[0].remaining.clock, late.items[0].remaining.left) == ("verify", -7)


def test_the_home_page_counts_all_that_is_late_and_holds_the_oldest(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_DUE >= 100
    monkeypatch.setattr("desktop.service.worklist.MOST_DUE", 2)
    for day in ("12", "11", "10"):
        received(place, day)
    (late, *_) = worklist(place.desk, place.session("sari"))
    assert ([item.title for item in late.items], late.more, late.count) == (["Tanggal 10", "Tanggal 11"], 1, 3)


# --- rules and holidays that change ---


def test_a_new_holiday_moves_what_was_not_promised_and_the_lists_with_it(place: Workplace) -> None:
    for number in range(3):
        received(place, "19", f"Kasus {number}", source=f"baris-{number}")
    received(place, "19", "Dijanjikan")
    more = Holiday(dt.date(2026, 11, 24), "Pilkada", "public", "Keppres")
    take_over(place, replace(published(), holidays=(*published().holidays, more)))
    with place.store.reading() as connection:
        assert projections.dues_are_current(connection)
    assert said(place) == dict.fromkeys(("Kasus 0", "Kasus 1", "Kasus 2"), "besok 16.00") | {
        "Dijanjikan": "hari ini 16.00"
    }
    assert verify(place.desk).findings == ()


def test_a_count_that_was_interrupted_goes_on_and_leaves_nothing_wrong(place: Workplace) -> None:
    for number in range(5):
        received(place, "19", f"Kasus {number}", source=f"baris-{number}")
    six_days = tuple(replace(one, weekdays=(1, 2, 3, 4, 5, 6)) for one in published().calendars)
    with place.store.writing() as connection:
        take_over_reference(connection, write_reference_set(replace(published(), calendars=six_days)))
        assert projections.recount(connection, 2)
    assert verify(place.desk).findings == (), "half of it done is no damage"
    with place.store.writing() as connection:
        assert projections.recount(connection, 2)
        assert not projections.recount(connection, 2)
        grown = projections.fingerprint(connection)
        projections.rebuild(connection)
        assert projections.fingerprint(connection) == grown


def test_the_same_tables_published_again_count_nothing_anew(place: Workplace) -> None:
    take_over(place, published())
    with place.store.writing() as connection:
        take_over_reference(connection, write_reference_set(replace(published(), version="terbitan-2")))
        assert projections.dues_are_current(connection)


def test_what_cannot_be_counted_has_no_date_and_stands_in_no_list(place: Workplace) -> None:
    received(place, "10", source="baris-1")
    take_over(place, replace(published(), rules=(replace(published().rules[0], valid_from=dt.date(2030, 1, 1)),)))
    assert said(place) == {}
    with place.store.reading() as connection:
        (row,) = cases.page(connection, 1)
    assert row.due == RowDue(None, None, None, None, False, None, None)
