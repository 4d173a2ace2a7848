"""A clock as somebody sees it: how it stands, what is left, which days counted, and why that date, in words."""

import datetime as dt

import pytest
from msgspec.structs import replace

from desktop.casework.clock_faces import Face, face
from desktop.casework.clock_remaining import Remaining, Standing, name_of, remaining_words
from desktop.casework.clocks import CaseClock, Timekeeping
from desktop.casework.complaint import Case
from desktop.casework.day_words import spans
from tests.unit.stories import KEEPING, at, clock, told
from tests.unit.test_clocks import ANSWERED, ASKED, AT_AGENCY, COMPLETED, FINISH, HANDED_IN, RECEIVED

TODAY = at("12-16 10.42")


def seen(case: Case, name: str, now: dt.datetime = TODAY, keeping: Timekeeping = KEEPING) -> Face:
    return face(clock(case, name, keeping), keeping, now)


def words(case: Case, name: str, now: dt.datetime = TODAY) -> str:
    return str(remaining_words(seen(case, name, now).remaining, now.date()))


# --- a word for a column ---


@pytest.mark.parametrize(
    ("now", "said", "standing"),
    [
        ("12-07 10.31", "3 hari kerja lagi", "running"),
        ("12-09 08.00", "besok 16.00", "running"),
        ("12-10 16.00", "hari ini 16.00", "running"),
        ("12-10 16.01", "lewat kurang dari sehari", "late"),
        ("12-11 08.00", "lewat 1 hari kerja", "late"),
        ("12-13 08.00", "lewat 1 hari kerja", "late"),
        ("12-14 08.00", "lewat 2 hari kerja", "late"),
    ],
)
def test_what_is_left_is_said_in_working_days(now: str, said: str, standing: str) -> None:
    assert words(told(RECEIVED), "verify", at(now)) == said
    assert seen(told(RECEIVED), "verify", at(now)).standing == standing


def test_what_is_due_today_or_on_the_next_working_day_is_urgent() -> None:
    friday = told("12-08 09.00")
    assert [seen(friday, "verify", at(f"12-{day} 09.00")).remaining.urgent for day in ("09", "10", "11")] == [
        False,
        True,
        True,
    ]
    over_the_weekend = told("12-09 09.00")
    assert seen(over_the_weekend, "verify", at("12-11 09.00")).remaining.urgent
    assert words(over_the_weekend, "verify", at("12-11 09.00")) == "1 hari kerja lagi"
    assert not seen(friday, "verify", at("12-14 09.00")).remaining.urgent, "late is more than urgent"


def test_what_was_kept_or_not_is_said_by_the_moment_at_which_it_stopped() -> None:
    assert words(told(RECEIVED, *AT_AGENCY), "verify") == "tepat waktu"
    assert words(told(RECEIVED, *HANDED_IN), FINISH) == "dijawab hari ke-5"
    late = told("11-02 09.00", *HANDED_IN)
    assert (seen(late, FINISH).standing, words(late, FINISH)) == ("met_late", "terlambat 16 hari kerja")
    by_an_hour = told("12-03 09.00", ("disposition.approved", "12-08 16.30"))
    assert words(by_an_hour, "verify") == "terlambat kurang dari sehari"


def test_what_waits_for_the_reporter_is_never_late() -> None:
    assert words(told(RECEIVED, *ASKED), FINISH) == "dijeda: pelapor"
    assert words(told(RECEIVED, *ASKED), "complete_file") == "23 hari lagi"
    assert words(told(RECEIVED, *ASKED), "complete_file", at("2027-02-01 08.00")) == "waktu pelapor habis"
    assert seen(told(RECEIVED, *ANSWERED), "auto_close", at("2027-02-01 08.00")).standing == "elapsed"


def test_what_was_given_up_says_on_which_day() -> None:
    assert words(told(RECEIVED, ("case.archived", "12-09 08.00")), FINISH) == "berhenti hari ke-2"
    assert words(told(RECEIVED, ("case.archived", "12-07 11.00")), FINISH) == "tidak dilanjutkan"


def test_hours_are_told_in_days() -> None:
    one = Remaining(clock="verify", standing=Standing.RUNNING, due=at("12-20 10.00"), unit="hour", left=4)
    assert str(remaining_words(one, TODAY.date())) == "4 hari lagi"
    assert str(remaining_words(replace(one, due=None), TODAY.date())) == "tanpa tenggat"


def test_every_clock_has_a_short_name() -> None:
    assert [str(name_of(name)) for name in ("verify", FINISH, "newer")] == [
        "Verifikasi dan penerusan",
        "Selesai",
        "newer",
    ]


# --- the bar and the strip ---


def test_the_bar_has_one_segment_for_each_working_day() -> None:
    segments = seen(told(RECEIVED, *COMPLETED), FINISH).segments
    assert len(segments) == 14
    assert [one.n for one in segments if one.passed] == [1, 2, 3, 4, 5]
    assert seen(told(RECEIVED, *COMPLETED), FINISH).remaining.left == 9


def test_the_strip_is_the_one_of_the_mock_up() -> None:
    """kasus.png: received on the 7th, asked on the 9th, completed on the 11th, due on the 31st."""
    strip = seen(told(RECEIVED, *COMPLETED), FINISH).strip
    assert [f"{day.date:%d}" for day in strip][:: len(strip) - 1] == ["07", "03"], "whole weeks"
    shown = {f"{day.date:%m-%d}": (day.kind, day.n) for day in strip}
    assert shown["12-07"] == ("receipt", 0)
    assert shown["12-08"] == ("counted", 1)
    assert shown["12-09"] == shown["12-10"] == ("paused", None)
    assert shown["12-11"] == ("counted", 2)
    assert shown["12-12"] == ("weekend", None)
    assert shown["12-24"] == shown["12-25"] == ("holiday", None)
    assert shown["12-31"] == ("due", 14)
    assert shown["01-01"] == ("outside", None)
    assert [f"{day.date:%d}" for day in strip if day.today] == ["16"]


def test_what_comes_after_closing_has_its_day_0_later() -> None:
    shown = {f"{day.date:%m-%d}": (day.kind, day.n) for day in seen(told("12-11 17.00"), "verify").strip}
    assert (shown["12-11"], shown["12-14"], shown["12-15"]) == (("after_hours", None), ("receipt", 0), ("counted", 1))


def test_while_it_rests_the_strip_goes_to_today() -> None:
    strip = seen(told(RECEIVED, *ASKED), FINISH).strip
    assert strip[-1].date == dt.date(2026, 12, 20)
    assert "due" not in {day.kind for day in strip}
    shown = {f"{day.date:%m-%d}": day.kind for day in strip}
    assert [shown[f"12-{day:02}"] for day in range(8, 18)] == [
        "counted", "paused", "paused", "paused", "weekend", "weekend", "paused", "paused", "paused", "outside",
    ]  # fmt: skip


def test_while_it_rests_it_says_since_when() -> None:
    notes = [str(note) for note in seen(told(RECEIVED, *ASKED), FINISH).notes]
    assert notes[0] == "Dijeda sejak Rab 9 Des 2026, menunggu kelengkapan dari pelapor."


def test_a_clock_of_hours_has_no_days_to_show() -> None:
    rules = tuple(replace(rule, unit="hour", amount=24) for rule in KEEPING.rules)
    shown = seen(told(RECEIVED), "verify", keeping=replace(KEEPING, rules=rules))
    assert (shown.strip, shown.segments, shown.remaining.left) == ((), (), -8)


# --- why that date ---


def test_notes_tell_when_it_stopped_that_it_was_reopened_and_what_is_not_certain() -> None:
    again = told(RECEIVED, *ANSWERED, ("reporter.replied", "12-16 10.00"))
    assert [str(note) for note in seen(again, FINISH).notes] == ["Dibuka kembali tanpa tenggat baru."]
    assert [str(note) for note in seen(told(RECEIVED, *AT_AGENCY), "verify").notes] == [
        "Berhenti Sel 8 Des 2026 08.00."
    ]
    assert "belum dipastikan" in str(seen(told(RECEIVED, *ASKED), "complete_file").notes[0])
    unknown = seen(told("2029-03-05 09.00"), "verify").notes
    assert [str(note) for note in unknown] == [
        "Hari libur 2029 belum ada dalam daftar: tanggal ini masih dapat bergeser."
    ]


def test_a_clock_without_a_rule_says_which_is_missing() -> None:
    gap = replace(KEEPING, rules=())
    shown = seen(told(RECEIVED), "verify", keeping=gap)
    assert shown.standing == "unknown"
    assert "Tidak ada aturan tenggat Verifikasi yang berlaku pada 2026-12-07" in str(shown.notes[0])
    assert str(remaining_words(shown.remaining, TODAY.date())) == "tanpa tenggat"
    assert face(CaseClock(clock="verify", start=None), KEEPING, TODAY).notes == ()


def test_days_that_follow_each_other_are_told_as_one() -> None:
    days = [dt.date(2026, 12, day) for day in (9, 10, 14, 31)] + [dt.date(2027, 1, 1)]
    assert [str(one) for one in spans(days)] == ["9–10 Des 2026", "14 Des 2026", "31 Des 2026", "1 Jan 2027"]
