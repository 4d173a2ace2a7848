"""`loket deadline`: a date with its reasons, without a desk."""

from pathlib import Path

import pytest

from tests.commands.running import Terminal, check_shape, recorded

VERIFY = ("deadline", "--rule", "verify", "--json")


def test_a_date_is_told_with_every_day_that_did_not_count(terminal: Terminal) -> None:
    said = terminal.loket(*VERIFY, "--received", "2026-12-23T10:00+09:00")
    check_shape("deadline", said)
    assert said.code == 0
    assert said.result["due"] == "2026-12-30T16:00:00+09:00"
    assert said.result["counted"] == ["2026-12-28", "2026-12-29", "2026-12-30"]
    assert [(one["date"], one["why"]) for one in said.result["skipped"]] == [
        ("2026-12-24", "cuti bersama: Kelahiran Yesus Kristus"),
        ("2026-12-25", "libur nasional: Kelahiran Yesus Kristus"),
        ("2026-12-26", "Sabtu"),
        ("2026-12-27", "Minggu"),
    ]
    assert "2026-12-24: cuti bersama" in said.err


@pytest.mark.parametrize(
    ("zone", "due"),
    [((), "2026-11-27T16:00:00+07:00"), (("--zone", "WIT"), "2026-11-30T16:00:00+09:00")],
)
def test_the_zone_of_the_office_decides_which_day_it_was(terminal: Terminal, zone: tuple[str, ...], due: str) -> None:
    """16:00 in WIB is 18:00 in WIT: there it came after closing."""
    said = terminal.loket(*VERIFY, "--received", "2026-11-24T16:00:00+07:00", *zone)
    assert said.result["due"] == due


def test_without_a_zone_it_is_wib(terminal: Terminal) -> None:
    assert terminal.loket(*VERIFY, "--received", "2026-11-24T09:00").result["due"] == "2026-11-27T16:00:00+07:00"


@pytest.mark.parametrize(
    ("pause", "due"),
    [
        ("2026-11-25..2026-11-26", "2026-12-03T16:00:00+07:00"),
        ("2026-11-25T17:00+07:00..2026-11-26T17:00+07:00", "2026-12-02T16:00:00+07:00"),
        ("2026-11-25..", None),
    ],
)
def test_a_pause_is_days_or_moments_or_without_an_end(terminal: Terminal, pause: str, due: str | None) -> None:
    rule = ("deadline", "--rule", "finish_information_request", "--json", "--received", "2026-11-24T10:00+07:00")
    said = terminal.loket(*rule, "--pause", pause)
    check_shape("deadline", said)
    assert said.result["due"] == due
    assert (due is None) == ("belum dapat ditentukan" in said.err)


def test_a_year_without_holidays_is_said(terminal: Terminal) -> None:
    said = terminal.loket(
        "deadline", "--rule", "finish_with_oversight", "--json", "--received", "2027-12-01T10:00+07:00"
    )
    assert said.result["unknown_years"] == [2028]
    assert "Hari libur 2028 belum ada dalam daftar" in said.err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--rule", "sometime", "--received", "2026-11-24"), "Tidak ada aturan sometime. Yang ada: verify,"),
        (
            ("--rule", "verify", "--received", "2026-11-24", "--rules", "lain"),
            "Tidak ada aturan lain. Yang ada: nasional.",
        ),
        (("--rule", "verify", "--received", "31 November"), "--received tidak terbaca sebagai waktu: 31 November."),
        (("--rule", "verify", "--received", "9999-12-31"), "--received tidak terbaca sebagai waktu: 9999-12-31."),
        (("--rule", "verify", "--received", "2018-12-31"), "Tidak ada aturan tenggat Verifikasi yang berlaku"),
        (("--rule", "verify", "--received", "2026-11-24", "--pause", "besok"), "--pause tidak terbaca"),
        (
            ("--rule", "verify", "--received", "2026-11-24", "--pause", "2026-11-24..2026-11-20"),
            "--pause tidak terbaca",
        ),
    ],
)
def test_what_cannot_be_counted_is_said_in_words(terminal: Terminal, words: tuple[str, ...], expected: str) -> None:
    said = terminal.loket("deadline", "--json", *words)
    assert said.code == 1
    assert expected in said.err
    check_shape("failure", said)


# --- the clocks of a case ---


def test_every_date_of_a_case_is_told_with_its_reasons(terminal: Terminal, tmp_path: Path) -> None:
    number = recorded(terminal, tmp_path)
    said = terminal.at_desk("deadline", "--case", number)
    check_shape("deadline --case", said)
    assert (said.code, said.result["number"], said.result["leading"]) == (0, number, "verify")
    verify, finish = said.result["clocks"]
    assert (verify["clock"], verify["standing"], len(verify["counted"])) == ("verify", "running", 3)
    assert (finish["clock"], finish["promised"], len(finish["counted"])) == (
        "finish_without_oversight",
        finish["due"],
        14,
    )
    assert "14 hari kerja sejak diterima" in said.err
    assert "> Verifikasi dan penerusan: " in said.err


def test_a_case_without_a_rule_says_which_is_missing(terminal: Terminal, tmp_path: Path) -> None:
    number = recorded(terminal, tmp_path, source_id="baris-1", received_at="2015-03-02T09:00:00+07:00")
    said = terminal.at_desk("deadline", "--case", number)
    assert [(one["standing"], one["due"]) for one in said.result["clocks"]] == [("unknown", None)] * 2
    assert "Tidak ada aturan tenggat Verifikasi yang berlaku pada 2015-03-02" in said.err


def test_the_status_counts_what_is_late(terminal: Terminal, tmp_path: Path) -> None:
    recorded(terminal, tmp_path, received_at="2026-01-05T09:00:00+07:00")
    recorded(terminal, tmp_path)
    said = terminal.at_desk("status")
    check_shape("status", said)
    assert said.result["due"] == {"late": 1, "soon": 0, "elapsed": 0, "paused": 0}
    assert "Lewat waktu: 1." in said.err


@pytest.mark.parametrize("words", [("--rule", "verify"), ("--case", "33.74.01-01-2611-0001-X")])
def test_what_is_left_out_or_not_there_is_said_in_words(terminal: Terminal, words: tuple[str, ...]) -> None:
    said = terminal.at_desk("deadline", *words)
    assert said.code == 1
    check_shape("failure", said)
