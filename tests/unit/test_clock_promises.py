"""What was promised stands: on the receipt, and in the clock, whatever tables say since."""

import datetime as dt

from msgspec.structs import asdict, replace

from desktop.casework.bodies import Promise
from desktop.casework.clocks import Timekeeping
from desktop.casework.complaint import Case
from desktop.casework.deadlines import deadline, promised_rule, rule_for
from desktop.casework.working_days import Holiday, WorkingDays
from tests.unit.stories import BOOK, HOLIDAYS, KEEPING, at, told
from tests.unit.test_clock_faces import TODAY, seen
from tests.unit.test_clocks import ASKED, AT_AGENCY, COMPLETED, FINISH, RECEIVED


def promised(case: Case, clock_name: str = FINISH, due: str = "12-29 16.00", amount: int = 14) -> Case:
    one = Promise(
        clock=clock_name,
        due=at(due).isoformat(),
        rule="nasional",
        basis="Permen lama",
        amount=amount,
        unit="working_day",
    )
    return replace(case, content=replace(case.content, promises=(one,)))


def test_it_says_what_was_skipped_what_was_paused_and_by_which_law() -> None:
    shown = seen(promised(told(RECEIVED, *COMPLETED)), FINISH)
    assert str(shown.counting) == (
        "14 hari kerja sejak diterima Sen 7 Des 2026. Dilewati: Sabtu, Minggu,"
        " 24 Des 2026 (cuti bersama: Kelahiran Yesus Kristus),"
        " 25 Des 2026 (libur nasional: Kelahiran Yesus Kristus)."
        " Dijeda 9–10 Des 2026, menunggu kelengkapan dari pelapor."
    )
    assert str(shown.basis) == (
        "Di tanda terima tertulis Sel 29 Des 2026; bergeser 2 hari kerja. Dasar: Permen lama, aturan nasional."
    )
    assert shown.notes == ()


def test_without_a_promise_only_the_law_is_told() -> None:
    assert str(seen(told(RECEIVED), "verify").basis).startswith("Dasar: Ketentuan layanan SP4N-LAPOR!")
    assert "tertulis Sel 29 Des 2026. Dasar" in str(seen(promised(told(RECEIVED)), FINISH).basis)


def later_table(*days: dt.date) -> Timekeeping:
    """A table in which somebody has decreed more holidays since."""
    more = tuple(Holiday(day, "Libur mendadak", "public", "Keputusan") for day in days)
    return replace(KEEPING, days=WorkingDays(BOOK.calendars[0], HOLIDAYS + more))


def test_a_later_holiday_or_rule_does_not_move_a_promised_date() -> None:
    case = promised(told(RECEIVED))
    for keeping in (
        later_table(dt.date(2026, 12, 15)),
        later_table(dt.date(2026, 12, 29)),
        replace(KEEPING, rules=tuple(replace(rule, amount=5) for rule in KEEPING.rules)),
        replace(KEEPING, rules=()),
    ):
        shown = seen(case, FINISH, keeping=keeping)
        assert shown.due == shown.promised == at("12-29 16.00")
        assert "14 hari kerja" in str(shown.counting)


def test_waiting_comes_on_top_of_a_promised_date_day_by_day() -> None:
    case = promised(told(RECEIVED, *COMPLETED))
    assert seen(case, FINISH).due == at("12-31 16.00")
    assert seen(case, FINISH, keeping=later_table(dt.date(2026, 12, 15))).due == at("12-31 16.00")
    assert seen(case, FINISH, keeping=later_table(dt.date(2026, 12, 30))).due == at("2027-01-04 16.00")
    assert seen(promised(told(RECEIVED, *ASKED)), FINISH).due is None
    weekend = told(RECEIVED, ("completion.requested", "12-11 17.00"), ("completion.received", "12-13 09.00"))
    assert seen(promised(weekend), FINISH).due == at("12-29 16.00"), "it rested on no day that counts"


def test_waiting_that_began_after_the_promised_day_moves_nothing() -> None:
    late = told(RECEIVED, *AT_AGENCY, ("completion.requested", "12-30 09.00"), ("completion.received", "12-31 09.00"))
    assert seen(promised(late), FINISH).due == at("12-29 16.00")


def test_another_classification_has_another_law_and_what_was_promised_is_for_the_old_one() -> None:
    case = told(RECEIVED, classification="information_request")
    assert seen(promised(case), "finish_information_request").promised is None


def test_a_promise_of_a_newer_version_is_passed_over() -> None:
    case = promised(told(RECEIVED))
    (one,) = case.content.promises
    assert promised_rule(replace(one, unit="week")) is None
    strange = replace(case, content=replace(case.content, promises=(replace(one, unit="week"), replace(one, due="?"))))
    assert seen(strange, FINISH).promised is None
    assert seen(strange, FINISH).due == at("12-29 16.00")


def test_a_promise_is_kept_as_the_rule_would_give_it() -> None:
    rule = rule_for(KEEPING.rules, "nasional", FINISH, TODAY.date())
    for day in range(1, 29):
        start = at(f"12-{day:02} 09.00")
        plain = deadline(rule, KEEPING.days, start)
        assert plain.due is not None
        assert asdict(deadline(rule, KEEPING.days, start, promised=plain.due)) == asdict(plain)
