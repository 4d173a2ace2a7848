"""Until when things have to be done, as a desk tells it of a case."""

from desktop.service.case_view import read
from tests.desks import MAIN_PATH, Workplace


def standings(place: Workplace, case: str) -> dict[str, str]:
    view = read(place.desk, place.session("sari"), case)  # type: ignore[arg-type]  # a case id
    return {face.clock: face.standing.value for face in view.clocks}


def test_a_case_says_which_clock_runs_and_which_one_matters(place: Workplace) -> None:
    case = place.record("Lampu padam.").case
    view = read(place.desk, place.session("sari"), case)
    assert view.leading == "verify"
    assert [face.clock for face in view.clocks] == ["verify", "finish_without_oversight"]
    due = view.clocks[0].due
    assert due is not None
    assert due.isoformat() == "2026-11-27T16:00:00+07:00"


def test_time_alone_makes_a_case_late(place: Workplace) -> None:
    case = place.record("Lampu padam.").case
    assert standings(place, case)["verify"] == "running"
    place.clock.advance(days=4)
    assert standings(place, case)["verify"] == "late"


def test_after_the_answer_only_the_reporter_s_clock_is_left(place: Workplace) -> None:
    case = place.record("Lampu padam.").case
    place.walk(case, MAIN_PATH[5][1])
    assert read(place.desk, place.session("sari"), case).leading == "auto_close"
    assert standings(place, case) == {
        "verify": "met",
        "first_follow_up": "met",
        "finish_without_oversight": "met",
        "auto_close": "running",
    }
