"""Deadlines beside an independent oracle: the `holidays` package, and a naive count day by day."""

import datetime as dt
import random
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.casework.deadlines import (
    CLOCKS,
    Clock,
    Deadline,
    DeadlineRule,
    NoRule,
    Pause,
    Unit,
    deadline,
    finish_clock,
    rule_for,
)
from desktop.casework.working_days import WorkCalendar, WorkingDays
from desktop.contract.reference import read_holidays, read_rules
from desktop.resources import resource

TABLE = read_holidays(resource("reference/holidays.json"))
BOOK = read_rules(resource("reference/deadline_rules.json"))
(NATIONAL,) = BOOK.calendars
FIVE_DAYS = WorkingDays(NATIONAL, TABLE)
ZONES = {name: ZoneInfo(name) for name in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")}
WIB = ZONES["Asia/Jakarta"]
YEARS = (2025, 2026, 2027)
ORACLE_PUBLIC = holidays.country_holidays("ID", years=YEARS, categories=("public",))
ORACLE_LEAVE = holidays.country_holidays("ID", years=YEARS, categories=("government",))


def calendar(weekdays: Sequence[int] = (1, 2, 3, 4, 5), leave_off: bool = True) -> WorkCalendar:
    return WorkCalendar(
        rules="kantor",
        weekdays=tuple(weekdays),
        opens=dt.time(8),
        closes=dt.time(16),
        collective_leave_off=leave_off,
    )


def rule(amount: int, unit: Unit = "working_day", clock: Clock = "finish_without_oversight") -> DeadlineRule:
    return DeadlineRule(
        rules="kantor",
        clock=clock,
        amount=amount,
        unit=unit,
        start="received",
        legal_basis="",
        verified=True,
        valid_from=dt.date(2019, 1, 1),
    )


def at(text: str, zone: ZoneInfo = WIB) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone)


def due(result: Deadline) -> str:
    return "" if result.due is None else result.due.isoformat(timespec="minutes")[:16]


# --- the oracle ---


def naive(start: dt.datetime, amount: int, off: Iterable[dt.date], weekdays: Sequence[int], pause: Pause | None) -> str:
    """Counts on its fingers, with sets of dates and none of the program's code."""
    off = set(off)
    works = {
        day
        for day in (start.date() + dt.timedelta(days=n) for n in range(400))
        if day.isoweekday() in weekdays and day not in off
    }
    rests = set()
    if pause is not None and pause.until is not None:
        for day in works:
            closing = dt.datetime.combine(day, dt.time(16), start.tzinfo)
            if pause.since <= closing < pause.until:
                rests.add(day)
    day = start.date()
    if day not in works or start.time() > dt.time(16):
        day = min(later for later in works if later > day)
    last = sorted(later for later in works - rests if later > day)[amount - 1]
    return f"{last.isoformat()}T16:00"


HARD_STARTS = (
    "2025-03-26T09:00",  # before Nyepi and Lebaran 2025
    "2025-03-28T10:00",  # cuti bersama Nyepi
    "2025-04-07T15:00",  # the last day of Lebaran's leave
    "2025-12-24T15:59",
    "2025-12-31T16:01",  # after closing, at the end of the year
    "2026-03-17T16:00",  # at closing, before Nyepi and Lebaran 2026
    "2026-03-20T09:00",
    "2026-12-23T08:00",
    "2027-03-05T09:00",  # before both in 2027
    "2027-03-12T17:00",
)


def cases() -> list[tuple[dt.datetime, int, bool, tuple[int, ...], Pause | None]]:
    """200 of them: the hard starts in three zones with 14 and 60 days, then what chance of a fixed seed gives."""
    chance = random.Random(20261124)
    made: list[tuple[dt.datetime, int, bool, tuple[int, ...], Pause | None]] = [
        (at(start, zone), amount, True, (1, 2, 3, 4, 5), None)
        for start in HARD_STARTS
        for zone in ZONES.values()
        for amount in (14, 60)
    ]
    while len(made) < 200:
        first = dt.datetime(2025, 1, 1) + dt.timedelta(minutes=chance.randrange(3 * 365 * 24 * 60 - 130 * 24 * 60))  # noqa: DTZ001
        start = first.replace(tzinfo=chance.choice(list(ZONES.values())))
        weekdays = chance.choice(((1, 2, 3, 4, 5), (1, 2, 3, 4, 5, 6)))
        pause = None
        if chance.random() < 0.5:
            since = start + dt.timedelta(hours=chance.randrange(400))
            pause = Pause(since, since + dt.timedelta(hours=chance.randrange(1, 400)))
        made.append((start, chance.choice((3, 5, 10, 14, 60)), chance.random() < 0.7, weekdays, pause))
    return made


@pytest.mark.parametrize(("start", "amount", "leave_off", "weekdays", "pause"), cases())
def test_a_deadline_is_what_the_oracle_counts(
    start: dt.datetime, amount: int, leave_off: bool, weekdays: tuple[int, ...], pause: Pause | None
) -> None:
    off = {*ORACLE_PUBLIC, *(ORACLE_LEAVE if leave_off else ())}
    days = WorkingDays(calendar(weekdays, leave_off), TABLE)
    pauses = () if pause is None else (pause,)
    result = deadline(rule(amount), days, start, pauses)
    assert due(result) == naive(start, amount, off, weekdays, pause)
    assert result.due is not None
    assert result.due.utcoffset() == start.utcoffset()
    assert len(result.counted) == amount
    walked = {*result.counted, *(one.date for one in result.skipped)}
    day_zero = next(iter(sorted({start.date() + dt.timedelta(days=n) for n in range(30)} - walked)))
    span = (result.counted[-1] - start.date()).days
    assert walked | {day_zero} == {start.date() + dt.timedelta(days=n) for n in range(span + 1)}


def test_the_table_of_holidays_is_what_the_oracle_knows() -> None:
    for kind, oracle in (("public", ORACLE_PUBLIC), ("collective_leave", ORACLE_LEAVE)):
        assert {day.date for day in TABLE if day.kind == kind} == set(oracle)


# --- by hand ---


def test_ten_working_days_are_not_twelve_calendar_days() -> None:
    result = deadline(rule(10), FIVE_DAYS, at("2026-11-24T10:00"))
    assert due(result) == "2026-12-08T16:00"
    assert [str(one.why) for one in result.skipped] == ["Sabtu", "Minggu"] * 2


def test_lebaran_and_its_leave_are_told_day_by_day() -> None:
    result = deadline(rule(3, clock="verify"), FIVE_DAYS, at("2026-03-17T09:00"))
    assert due(result) == "2026-03-27T16:00"
    assert {one.date.isoformat(): str(one.why) for one in result.skipped} == {
        "2026-03-18": "cuti bersama: Hari Suci Nyepi (Tahun Baru Saka 1948)",
        "2026-03-19": "libur nasional: Hari Suci Nyepi (Tahun Baru Saka 1948)",
        "2026-03-20": "cuti bersama: Idulfitri 1447 H",
        "2026-03-21": "Sabtu",
        "2026-03-22": "Minggu",
        "2026-03-23": "cuti bersama: Idulfitri 1447 H",
        "2026-03-24": "cuti bersama: Idulfitri 1447 H",
    }


def test_what_comes_at_closing_time_still_came_that_day_and_a_minute_later_did_not() -> None:
    at_closing = deadline(rule(1), FIVE_DAYS, at("2026-11-24T16:00"))
    later = deadline(rule(1), FIVE_DAYS, at("2026-11-24T16:01"))
    assert (due(at_closing), due(later)) == ("2026-11-25T16:00", "2026-11-26T16:00")
    assert [(one.date.day, str(one.why)) for one in later.skipped] == [(24, "diterima sesudah jam tutup")]


def test_waiting_for_the_reporter_rests_what_finishes_a_case_and_nothing_else() -> None:
    pause = Pause(at("2026-11-25T09:00"), at("2026-11-27T09:00"))
    finish = deadline(rule(3), FIVE_DAYS, at("2026-11-24T10:00"), [pause])
    verify = deadline(rule(3, clock="verify"), FIVE_DAYS, at("2026-11-24T10:00"), [pause])
    assert (due(finish), due(verify)) == ("2026-12-01T16:00", "2026-11-27T16:00")
    waiting = [one.date.day for one in finish.skipped if str(one.why) == "menunggu kelengkapan dari pelapor"]
    assert waiting == [25, 26]


def test_a_pause_without_an_end_leaves_the_date_open_unless_all_days_were_counted_before() -> None:
    start, pause = at("2026-11-24T10:00"), Pause(at("2026-11-26T09:00"))
    still_open = deadline(rule(2), FIVE_DAYS, start, [pause])
    assert (still_open.due, still_open.counted) == (None, (dt.date(2026, 11, 25),))
    assert due(deadline(rule(1), FIVE_DAYS, start, [pause])) == "2026-11-25T16:00"


def test_calendar_days_take_no_notice_of_days_off() -> None:
    result = deadline(rule(30, "calendar_day", "complete_file"), FIVE_DAYS, at("2026-11-28T20:00"))
    assert (due(result), len(result.counted), result.skipped) == ("2026-12-28T16:00", 30, ())


def test_a_year_without_holidays_in_the_table_is_named() -> None:
    result = deadline(rule(60), FIVE_DAYS, at("2027-12-01T10:00"))
    assert result.unknown_years == (2028,)
    assert deadline(rule(5), FIVE_DAYS, at("2027-12-01T10:00")).unknown_years == ()


# --- hours ---


@pytest.mark.parametrize(
    ("pauses", "expected"),
    [
        ([], "2026-11-26T10:00"),
        ([("2026-11-24T12:00", "2026-11-24T18:00")], "2026-11-26T16:00"),
        ([("2026-11-24T12:00", "2026-11-24T18:00"), ("2026-11-24T13:00", "2026-11-24T20:00")], "2026-11-26T18:00"),
        ([("2026-11-24T12:00", "2026-11-24T18:00"), ("2026-11-24T13:00", "2026-11-24T14:00")], "2026-11-26T16:00"),
        ([("2026-11-20T12:00", "2026-11-21T12:00")], "2026-11-26T10:00"),
        ([("2026-11-20T12:00", "2026-11-24T12:00")], "2026-11-26T12:00"),
        ([("2026-12-01T12:00", "2026-12-02T12:00")], "2026-11-26T10:00"),
        ([("2026-11-25T10:00", "2026-11-25T12:00"), ("2026-11-24T11:00", "2026-11-24T12:00")], "2026-11-26T13:00"),
        ([("2026-11-25T10:00", None), ("2026-11-26T11:00", "2026-11-27T12:00")], ""),
        ([("2026-11-25T10:00", "2026-11-26T12:00"), ("2026-11-25T12:00", None)], ""),
        ([("2026-11-30T10:00", None)], "2026-11-26T10:00"),
    ],
)
def test_hours_run_day_and_night_and_rest_in_pauses(pauses: list[tuple[str, str | None]], expected: str) -> None:
    rests = [Pause(at(since), None if until is None else at(until)) for since, until in pauses]
    result = deadline(rule(48, "hour"), FIVE_DAYS, at("2026-11-24T10:00"), rests)
    assert (due(result), result.counted) == (expected, ())


@given(st.integers(1, 90), st.datetimes(dt.datetime(2025, 1, 1), dt.datetime(2027, 6, 1)), st.integers(0, 900))  # noqa: DTZ001
def test_a_pause_never_brings_a_date_forward(amount: int, start: dt.datetime, hours: int) -> None:
    begun = start.replace(tzinfo=WIB)
    pause = Pause(begun, begun + dt.timedelta(hours=hours))
    without, within = (deadline(rule(amount), FIVE_DAYS, begun, pauses).due for pauses in ((), (pause,)))
    assert without is not None
    assert within is not None
    assert without <= within <= without + dt.timedelta(days=hours // 24 * 3 + 30)


# --- which rule ---


def test_every_clock_of_the_shipped_rules_has_a_name_and_is_found_on_a_day_it_is_in_force() -> None:
    for clock in CLOCKS:
        assert rule_for(BOOK.rules, "nasional", clock, dt.date(2026, 11, 24)).clock == clock
    assert finish_clock("with_oversight") in CLOCKS


def test_a_gap_in_the_rules_is_said_in_words() -> None:
    with pytest.raises(NoRule) as caught:
        rule_for(BOOK.rules, "nasional", "verify", dt.date(2018, 12, 31))
    what, safe, todo = (str(sentence) for sentence in caught.value.sentences())
    assert what == "Tidak ada aturan tenggat Verifikasi yang berlaku pada 2018-12-31 dalam aturan nasional."
    assert "tersimpan" in safe
    assert todo


def test_the_row_in_force_on_the_day_counts() -> None:
    old = replace(rule(7, clock="verify"), valid_to=dt.date(2025, 12, 31))
    new = replace(rule(3, clock="verify"), valid_from=dt.date(2026, 1, 1))
    found = [
        rule_for((old, new), "kantor", "verify", dt.date(year, month, 31)) for year, month in ((2025, 12), (2026, 1))
    ]
    assert [one.amount for one in found] == [7, 3]


def test_what_is_remembered_of_a_count_is_bounded_and_always_what_counting_gives() -> None:
    days, start = WorkingDays(NATIONAL, TABLE), at("2015-01-01T09:00")
    for n in range(5_000):
        moment = start + dt.timedelta(days=n)
        deadline(rule(1), days, moment)
        assert len(days.memo) <= 4_096
    for moment in (start, start + dt.timedelta(days=4_999), start + dt.timedelta(hours=8)):
        assert deadline(rule(1), days, moment) == deadline(rule(1), WorkingDays(NATIONAL, TABLE), moment)
