"""The clocks of a case (domain.md, Clocks): when each begins, what it rests for, where it stops, which one matters."""

import datetime as dt

import pytest
from msgspec.structs import replace

from desktop.casework import bodies
from desktop.casework.clocks import CaseClock, End, answers_for, clocks_of, leading, moment_of
from desktop.casework.complaint import Case, Fate
from desktop.casework.ids import OfficeCode
from tests.unit.cases import DEWI, EKO
from tests.unit.samples import AGENCY, OFFICE
from tests.unit.stories import KEEPING, at, clock, told, with_body

FINISH = "finish_without_oversight"
FORWARDED = (("disposition.proposed", "12-07 11.00"), ("complaint.verified", "12-07 11.40"))
AT_AGENCY = (*FORWARDED, ("disposition.approved", "12-08 08.00"), ("case.taken_up", "12-08 09.00"))
ASKED = (*AT_AGENCY, ("completion.requested", "12-09 09.10"))
COMPLETED = (*ASKED, ("completion.received", "12-11 08.30"))
HANDED_IN = (*AT_AGENCY, ("answer.proposed", "12-14 10.00"))
ANSWERED = (*HANDED_IN, ("answer.approved", "12-16 09.00"))
RECEIVED = "12-07 10.31"


def names(case: Case) -> list[str]:
    return [one.clock for one in clocks_of(case, KEEPING)]


def due(one: CaseClock | None) -> str:
    assert one is not None
    assert one.due is not None
    return f"{one.due:%m-%d %H.%M}"


def lead(case: Case, office: OfficeCode = OFFICE) -> str | None:
    found = leading(clocks_of(case, KEEPING), case.course, office)
    return None if found is None else found.clock


# --- verify and forward ---


def test_a_new_case_has_to_be_forwarded_and_finished() -> None:
    case = told(RECEIVED)
    assert names(case) == ["verify", FINISH]
    assert due(clock(case, "verify")) == "12-10 16.00"
    assert due(clock(case, FINISH)) == "12-29 16.00"
    assert lead(case) == "verify"


def test_verifying_alone_does_not_stop_the_clock_that_promises_forwarding() -> None:
    assert clock(told(RECEIVED, *FORWARDED), "verify").runs
    found = clock(told(RECEIVED, *AT_AGENCY), "verify")
    assert (found.stopped, found.end) == (at("12-08 08.00"), End.DONE)


def test_a_case_that_the_office_says_is_not_its_own_is_verified_and_not_to_be_finished_here() -> None:
    case = told(RECEIVED, ("case.returned", "12-08 09.00"))
    assert (clock(case, "verify").end, clock(case, FINISH).end) == (End.DONE, End.DROPPED)
    assert lead(case) is None


@pytest.mark.parametrize("kind", ["case.archived", "complaint.voided", "case.withdrawn"])
def test_what_is_given_up_drops_its_clocks(kind: str) -> None:
    case = told(RECEIVED, (kind, "12-08 09.00"))
    assert {one.end for one in clocks_of(case, KEEPING)} == {End.DROPPED}
    assert {one.stopped for one in clocks_of(case, KEEPING)} == {at("12-08 09.00")}


def test_a_case_from_the_archive_goes_on_under_the_deadlines_it_had() -> None:
    case = told(RECEIVED, ("case.archived", "12-08 09.00"), ("case.reopened", "12-18 09.00"))
    assert due(clock(case, "verify")) == "12-10 16.00"
    assert clock(case, "verify").runs


# --- first follow-up ---


def test_the_first_answer_counts_from_the_approval_that_sent_the_case() -> None:
    case = told(RECEIVED, *AT_AGENCY)
    assert (clock(case, "first_follow_up").start, due(clock(case, "first_follow_up"))) == (
        at("12-08 08.00"),
        "12-15 16.00",
    )
    assert clock(told(RECEIVED, *HANDED_IN), "first_follow_up").runs, "nobody but the office can see that answer"
    assert clock(told(RECEIVED, *ANSWERED), "first_follow_up").stopped == at("12-16 09.00")


def test_an_agency_that_gives_it_back_owes_no_answer_and_the_next_one_counts_anew() -> None:
    returned = (*AT_AGENCY, ("case.returned", "12-10 09.00", DEWI))
    case = told(RECEIVED, *returned)
    assert names(case) == ["verify", FINISH]
    assert clock(case, FINISH).runs, "it is with us again, and the reporter still waits"
    again = (*returned, ("disposition.proposed", "12-10 10.00"), ("disposition.approved", "12-11 09.00"))
    assert clock(told(RECEIVED, *again), "first_follow_up").start == at("12-11 09.00")
    assert clock(told(RECEIVED, *again), "verify").stopped == at("12-08 08.00")


# --- finish ---


def test_solution_time_stops_at_hand_in_and_not_at_the_click_of_the_one_who_approves() -> None:
    for deeds in (HANDED_IN, ANSWERED, (*ANSWERED, ("case.closed", "12-28 09.00"))):
        found = clock(told(RECEIVED, *deeds), FINISH)
        assert (found.stopped, found.end) == (at("12-14 10.00"), End.DONE)


def test_an_answer_that_was_returned_was_none() -> None:
    case = told(RECEIVED, *HANDED_IN, ("answer.returned", "12-15 09.00"))
    assert clock(case, FINISH).runs
    again = told(RECEIVED, *HANDED_IN, ("answer.returned", "12-15 09.00"), ("answer.proposed", "12-17 09.00"))
    assert clock(again, FINISH).stopped == at("12-17 09.00")


def test_waiting_for_the_reporter_pauses_the_clock_that_finishes_and_no_other() -> None:
    waiting = told(RECEIVED, *ASKED)
    assert clock(waiting, FINISH).paused
    assert due(clock(waiting, "verify")) == "12-10 16.00"
    assert due(clock(waiting, "first_follow_up")) == "12-15 16.00"
    case = told(RECEIVED, *COMPLETED)
    assert due(clock(case, FINISH)) == "12-31 16.00"
    assert due(clock(case, "first_follow_up")) == "12-15 16.00"
    assert clock(case, FINISH).pauses
    assert not clock(case, "first_follow_up").pauses


def test_postponing_moves_nothing() -> None:
    case = told(RECEIVED, *AT_AGENCY, ("case.postponed", "12-09 09.00", EKO), ("case.resumed", "12-18 09.00", EKO))
    assert due(clock(case, FINISH)) == "12-29 16.00"
    assert not clock(case, FINISH).pauses


@pytest.mark.parametrize(
    "again",
    [(("reporter.replied", "12-28 09.00"),), (("case.closed", "12-23 09.00"), ("case.reopened", "12-28 09.00"))],
)
def test_a_case_that_is_taken_up_again_has_no_new_deadline(again: tuple[tuple[str, str], ...]) -> None:
    found = clock(told(RECEIVED, *ANSWERED, *again), FINISH)
    assert (due(found), found.reopened, found.runs) == ("12-29 16.00", True, True)


def test_one_or_two_stars_take_it_up_again_without_a_new_deadline() -> None:
    case = with_body(told(RECEIVED, *ANSWERED), "case.rated", "12-28 09.00", bodies.Rated(stars=2))
    found = clock(case, FINISH)
    assert (due(found), found.reopened, found.runs) == ("12-29 16.00", True, True)
    content = with_body(told(RECEIVED, *ANSWERED), "case.rated", "12-28 09.00", bodies.Rated(stars=3))
    assert clock(content, FINISH).stopped == at("12-14 10.00")


def test_the_classification_of_today_says_which_clock_finishes() -> None:
    change = bodies.Change(field="classification", base="without_oversight", value="with_oversight")
    case = with_body(told(RECEIVED), "complaint.amended", "12-08 09.00", bodies.Amended(changes=(change,)))
    assert names(case) == ["verify", "finish_with_oversight"]


def test_a_complaint_that_is_withdrawn_after_its_answer_was_answered_all_the_same() -> None:
    answered = clock(told(RECEIVED, *ANSWERED, ("case.withdrawn", "12-17 09.00")), FINISH)
    assert (answered.stopped, answered.end) == (at("12-14 10.00"), End.DONE)
    waiting = clock(told(RECEIVED, *HANDED_IN, ("case.withdrawn", "12-17 09.00")), FINISH)
    assert (waiting.stopped, waiting.end) == (at("12-17 09.00"), End.DROPPED)
    again = (("reporter.replied", "12-17 09.00"), ("case.withdrawn", "12-18 09.00"))
    assert clock(told(RECEIVED, *ANSWERED, *again), FINISH).end is End.DROPPED


# --- the reporter's ---


def test_the_reporter_has_thirty_days_and_the_last_request_counts() -> None:
    assert due(clock(told(RECEIVED, *ASKED), "complete_file")) == "01-08 16.00"
    done = clock(told(RECEIVED, *COMPLETED), "complete_file")
    assert (done.stopped, done.end) == (at("12-11 08.30"), End.DONE)
    again = told(RECEIVED, *COMPLETED, ("completion.requested", "12-14 09.00"))
    assert clock(again, "complete_file").start == at("12-14 09.00")
    given_up = told(RECEIVED, ("completion.requested", "12-09 09.10"), ("case.archived", "12-14 09.00"))
    assert clock(given_up, "complete_file").end is End.DROPPED


def test_after_the_answer_the_reporter_has_ten_working_days() -> None:
    assert due(clock(told(RECEIVED, *ANSWERED), "auto_close")) == "01-04 16.00"
    assert "auto_close" not in names(told(RECEIVED, *ANSWERED, ("case.closed", "12-28 09.00")))


# --- which one matters ---


def test_the_first_one_due_leads_among_those_that_the_office_answers_for() -> None:
    case = told(RECEIVED, *AT_AGENCY)
    assert (lead(case), lead(case, AGENCY)) == ("first_follow_up", "first_follow_up")
    with_us = told(RECEIVED, *FORWARDED)
    assert lead(with_us, OfficeCode("33.74")) == "verify", "an office that only looks on sees what there is"


def test_while_the_reporter_is_waited_for_their_clock_leads() -> None:
    assert lead(told(RECEIVED, *ASKED)) == "complete_file"
    no_rule = replace(KEEPING, rules=tuple(rule for rule in KEEPING.rules if rule.clock != "complete_file"))
    waiting = told(RECEIVED, *ASKED)
    found = leading(clocks_of(waiting, no_rule), waiting.course, OFFICE)
    assert found is not None
    assert (found.clock, found.paused) == (FINISH, True)


def test_after_the_answer_only_the_reporter_s_time_runs() -> None:
    assert lead(told(RECEIVED, *ANSWERED)) == "auto_close"
    assert lead(told(RECEIVED, *ANSWERED, ("case.closed", "12-28 09.00"))) is None


def test_who_answers_for_what() -> None:
    course = told(RECEIVED, *AT_AGENCY).course
    others = OfficeCode("33.74")
    assert [answers_for("verify", course, office) for office in (OFFICE, AGENCY, others)] == [True, False, False]
    assert [answers_for(FINISH, course, office) for office in (OFFICE, AGENCY, others)] == [True, True, False]
    assert not answers_for("auto_close", course, OFFICE)


# --- what cannot be counted ---


def test_without_a_rule_the_clock_says_which_is_missing() -> None:
    gap = replace(KEEPING, rules=tuple(rule for rule in KEEPING.rules if rule.clock != "verify"))
    found = clock(told(RECEIVED), "verify", gap)
    assert (found.deadline, found.due, found.paused, found.runs) == (None, None, False, False)
    assert "Verifikasi" in str(found.missing)
    assert "2026-12-07" in str(found.missing)
    assert clock(told(RECEIVED), FINISH, gap).runs


@pytest.mark.parametrize("text", ["kemarin", "2026-12-07T10:31", "9999-12-31T23:59+07:00", "0001-01-01T00:00+07:00"])
def test_a_moment_that_is_none_gives_no_deadline_and_breaks_nothing(text: str) -> None:
    assert moment_of(text) is None
    case = told(RECEIVED)
    damaged = replace(case, content=replace(case.content, received_at=text))
    (only,) = clocks_of(damaged, KEEPING)
    assert (only.start, only.runs) == (None, False)
    assert only.missing is not None


def test_an_act_whose_moment_is_none_counts_as_done_when_the_one_before_it_was() -> None:
    case = told(RECEIVED, *AT_AGENCY)
    steps = tuple(
        replace(step, event=replace(step.event, at="?")) if step.event.kind == "disposition.approved" else step
        for step in case.steps
    )
    assert clock(replace(case, steps=steps), "first_follow_up").start == at("12-07 11.40")


def test_a_pause_that_ends_before_it_begins_is_none() -> None:
    case = told(RECEIVED, ("completion.requested", "12-09 09.00"), ("completion.received", "12-08 09.00"))
    assert clock(case, FINISH).pauses == ()


def test_moments_are_told_in_the_zone_of_the_office() -> None:
    wit = dt.timezone(dt.timedelta(hours=9))
    found = clock(told("12-07 15.30"), "verify", replace(KEEPING, zone=wit))
    assert found.start is not None
    assert f"{found.start:%H.%M}" == "17.30"
    assert due(found) == "12-11 16.00", "received after closing there"


def test_what_is_in_dispute_stops_no_clock() -> None:
    case = told(RECEIVED, *AT_AGENCY)
    steps = tuple(
        replace(step, fate=Fate.DISPUTED) if step.event.kind == "disposition.approved" else step for step in case.steps
    )
    assert "first_follow_up" not in [one.clock for one in clocks_of(replace(case, steps=steps), KEEPING)]
