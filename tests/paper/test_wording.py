"""Days, times and promises in the words of a paper."""

import datetime as dt

import pytest

from desktop.casework.deadlines import deadline, rule_for
from desktop.paper.wording import fine_print, long_day, promise, short_day, time_of_day
from tests.paper.samples import BOOK, DAYS
from tests.unit.receipts import RECEIVED


def test_days_have_their_names() -> None:
    assert long_day(dt.date(2026, 8, 17)) == "Senin, 17 Agustus 2026"
    assert short_day(dt.date(2027, 1, 8)) == "Jum, 8 Jan 2027"


@pytest.mark.parametrize(
    ("hours", "zone"), [(7, "WIB"), (8, "WITA"), (9, "WIT"), (0, "UTC+0"), (5.5, "UTC+5.5"), (-3, "UTC-3")]
)
def test_a_time_has_its_zone(hours: float, zone: str) -> None:
    moment = dt.datetime(2026, 12, 16, 8, 5, tzinfo=dt.timezone(dt.timedelta(hours=hours)))
    assert time_of_day(moment) == f"08.05 {zone}"


def test_a_clock_that_runs_has_a_day_and_another_only_its_length() -> None:
    verify = rule_for(BOOK.rules, "nasional", "verify", RECEIVED.date())
    told = promise(verify, deadline(verify, DAYS, RECEIVED))
    assert (told.when, told.rule) == ("Senin, 21 Desember 2026", "3 hari kerja sejak diterima")
    first = promise(rule_for(BOOK.rules, "nasional", "first_follow_up", RECEIVED.date()), None)
    assert (first.when, first.rule) == ("5 hari kerja", "sejak diterima instansi tujuan")
    finish = promise(rule_for(BOOK.rules, "nasional", "finish_aspiration", RECEIVED.date()), None)
    assert finish.what == "Selesai"


def test_the_fine_print_names_what_did_not_count_once_and_runs_of_days_as_one() -> None:
    kept = [
        deadline(rule_for(BOOK.rules, "nasional", clock, RECEIVED.date()), DAYS, RECEIVED)
        for clock in ("verify", "finish_without_oversight")
    ]
    said = fine_print(kept)
    assert said.startswith("Tidak dihitung: Sabtu, Minggu, 24–25 Desember, 1 Januari")
    assert said.count("Dasar: ") == 1
    assert fine_print([]) == ""
