"""What is promised at the desk stands in the record, and on every printing of the receipt, whatever changes since."""

import datetime as dt

import pytest
from msgspec.structs import replace

from desktop.casework import events as ev
from desktop.casework.bodies import Promise, Recorded
from desktop.casework.clocks import Timekeeping
from desktop.casework.working_days import Holiday, WorkingDays
from desktop.contract.reference import ReferenceSet, read_holidays, read_rules, write_reference_set
from desktop.paper.receipt import ReceiptContent
from desktop.resources import resource
from desktop.service.case_view import read
from desktop.service.enrolling import take_over_reference
from desktop.service.printing import receipt_of
from desktop.service.promising import kept_promises, promises_for
from desktop.service.recording import Saved
from tests.desks import Workplace
from tests.service.fake_national import published

BOOK = read_rules(resource("reference/deadline_rules.json"))
HOLIDAYS = read_holidays(resource("reference/holidays.json"))
KEEPING = Timekeeping(rules=BOOK.rules, name="nasional", days=WorkingDays(BOOK.calendars[0], HOLIDAYS))
RECEIVED = "2026-12-07T10:31:00+07:00"


def recorded(saved: Saved) -> Recorded:
    body = ev.decode_body(saved.event)
    assert isinstance(body, Recorded)
    return body


def printed(place: Workplace, saved: Saved) -> ReceiptContent:
    return receipt_of(place.desk, place.session("sari"), saved.case)


def take_over(place: Workplace, changed: ReferenceSet) -> None:
    with place.store.writing() as connection:
        assert take_over_reference(connection, write_reference_set(changed))
    place.store.recount_dues()


@pytest.mark.parametrize(
    ("classification", "days", "due"),
    [
        ("information_request", 5, "2026-12-01T16:00:00+07:00"),
        ("aspiration", 5, "2026-12-01T16:00:00+07:00"),
        ("without_oversight", 14, "2026-12-14T16:00:00+07:00"),
        ("with_oversight", 60, "2027-02-23T16:00:00+07:00"),
    ],
)
def test_what_was_promised_stands_in_the_record(place: Workplace, classification: str, days: int, due: str) -> None:
    verify, finish = recorded(place.record(classification=classification)).promises
    assert (verify.clock, verify.due, verify.rule) == ("verify", "2026-11-27T16:00:00+07:00", "nasional")
    assert (finish.clock, finish.due, finish.amount, finish.unit) == (
        f"finish_{classification}",
        due,
        days,
        "working_day",
    )
    assert finish.basis == "Permen PANRB 62/2018, diganti Permen PANRB 5/2025"


def test_nothing_is_promised_for_what_comes_from_a_file_and_its_clocks_run_all_the_same(place: Workplace) -> None:
    saved = place.record(source_id="baris-1")
    assert recorded(saved).promises == ()
    view = read(place.desk, place.session("sari"), saved.case)
    assert [(face.clock, face.promised, face.due is not None) for face in view.clocks] == [
        ("verify", None, True),
        ("finish_without_oversight", None, True),
    ]


def test_new_rules_and_holidays_move_neither_the_receipt_nor_the_clock(place: Workplace) -> None:
    saved = place.record("Lampu padam.")
    before, clocks = printed(place, saved), read(place.desk, place.session("sari"), saved.case).clocks
    holiday = Holiday(dt.date(2026, 11, 26), "Pilkada", "public", "Keppres")
    shorter = tuple(replace(rule, amount=1, legal_basis="Permen baru") for rule in published().rules)
    take_over(place, replace(published(), rules=shorter, holidays=(*published().holidays, holiday)))
    after = printed(place, saved)
    assert [(one.what, one.when) for one in after.promises] == [
        ("Diperiksa dan diteruskan", "Jumat, 27 November 2026"),
        ("Jawaban pertama", "1 hari kerja"),
        ("Selesai", "Senin, 14 Desember 2026"),
    ]
    assert [one.when for one in after.promises if "," in one.when] == [
        one.when for one in before.promises if "," in one.when
    ]
    now = read(place.desk, place.session("sari"), saved.case).clocks
    assert [(face.clock, face.due) for face in now] == [(face.clock, face.due) for face in clocks]
    assert "Dasar: Ketentuan layanan SP4N-LAPOR!" in after.fine_print
    assert "Tidak dihitung" not in after.fine_print, "today's table would tell other days than those that were skipped"


def test_while_nothing_has_changed_the_receipt_tells_which_days_do_not_count(place: Workplace) -> None:
    assert "Tidak dihitung: Sabtu, Minggu." in printed(place, place.record("Lampu padam.")).fine_print


def test_a_clock_of_another_office_s_receipt_has_no_frozen_day() -> None:
    assert {one.clock for one in promises_for(KEEPING, "without_oversight", RECEIVED)} == {
        "verify",
        "finish_without_oversight",
    }


def test_what_has_no_rule_or_no_moment_is_not_promised_and_not_later_either() -> None:
    gap = replace(KEEPING, rules=tuple(rule for rule in KEEPING.rules if rule.clock != "verify"))
    assert [one.clock for one in promises_for(gap, "aspiration", RECEIVED)] == ["finish_aspiration"]
    assert promises_for(KEEPING, "aspiration", "kemarin") == ()
    told = lines(promises_for(gap, "aspiration", RECEIVED), "aspiration")
    assert told == {"first_follow_up": None, "finish_aspiration": "2026-12-14"}


def test_dates_are_promised_and_told_in_the_zone_of_the_office() -> None:
    """Half past three in WIB is after closing in WIT: day 0 is the next working day there."""
    wit = replace(KEEPING, zone=dt.timezone(dt.timedelta(hours=9)))
    (verify, _) = promises_for(wit, "aspiration", "2026-12-07T15:30:00+07:00")
    assert verify.due == "2026-12-11T16:00:00+09:00"
    record = Recorded(
        number="", channel="walk_in", classification="aspiration", title="", narrative="", anonymous=False,
        secret=False, received_at="2026-12-07T15:30:00+07:00", promises=(verify,),
    )  # fmt: skip
    (_, day), *_ = kept_promises(wit, record, dt.datetime.fromisoformat(record.received_at))
    assert day is not None
    assert day.due is not None
    assert (day.due.isoformat(), [str(one.why) for one in day.skipped]) == (verify.due, ["diterima sesudah jam tutup"])


def lines(promises: tuple[Promise, ...], classification: str = "without_oversight") -> dict[str, str | None]:
    record = Recorded(
        number="", channel="walk_in", classification=classification, title="", narrative="", anonymous=False,
        secret=False, received_at=RECEIVED, promises=promises,
    )  # fmt: skip
    kept = kept_promises(KEEPING, record, dt.datetime.fromisoformat(RECEIVED))
    return {rule.clock: f"{day.due:%Y-%m-%d}" if day and day.due else None for rule, day in kept}


def test_a_case_from_before_is_told_what_the_rules_give() -> None:
    assert lines(()) == {"verify": "2026-12-10", "first_follow_up": None, "finish_without_oversight": "2026-12-29"}


def test_a_promise_that_this_version_cannot_read_is_left_out() -> None:
    strange = Promise(clock="verify", due="2026-12-10T16:00:00+07:00", rule="nasional", amount=1, unit="week")
    unclear = Promise(clock="finish_without_oversight", due="nanti", rule="nasional", amount=1, unit="hour")
    assert lines((strange, unclear)) == {"first_follow_up": None}


def test_a_promise_stands_also_where_its_rule_is_gone() -> None:
    promises = promises_for(KEEPING, "aspiration", RECEIVED)
    record = Recorded(
        number="", channel="walk_in", classification="aspiration", title="", narrative="", anonymous=False,
        secret=False, received_at=RECEIVED, promises=promises,
    )  # fmt: skip
    kept = list(kept_promises(replace(KEEPING, rules=()), record, dt.datetime.fromisoformat(RECEIVED)))
    assert [(rule.clock, day.due.isoformat()) for rule, day in kept if day and day.due] == [
        (one.clock, one.due) for one in promises
    ]
