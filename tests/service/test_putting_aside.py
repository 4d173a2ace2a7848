"""Cases that wait, come back, or end by the reporter's word: what happens, what is said of it, and what is refused."""

import pytest

from desktop.casework.acts import State
from desktop.service import case_view
from desktop.service.acting import UnusableBody
from desktop.service.pen import NotLegal
from tests.desks import Workplace


def test_a_case_that_waited_for_the_reporter_goes_back_to_where_it_was(place: Workplace) -> None:
    case = place.record().case
    place.act("budi", case, "complaint.verified")
    place.act("sari", case, "completion.requested", what="Foto tempatnya.")
    waiting = place.state_of(case)
    place.act("sari", case, "completion.received", note="Foto dibawa.")
    assert (waiting, place.state_of(case)) == (State.INCOMPLETE, State.VERIFIED)
    said = {line.kind: line.said for line in case_view.read(place.desk, place.session("sari"), case).lines}
    assert (said["completion.requested"], said["completion.received"]) == ("Foto tempatnya.", "Foto dibawa.")


def test_a_postponed_case_says_until_when_and_is_resumed_by_a_person(place: Workplace) -> None:
    case = place.record().case
    place.act("budi", case, "complaint.verified")
    place.act("budi", case, "case.postponed", reason="Menunggu anggaran.", until="2027-01-15")
    (line,) = (
        line for line in case_view.read(place.desk, place.session("sari"), case).lines if line.kind == "case.postponed"
    )
    assert (place.state_of(case), line.code, line.said) == (State.POSTPONED, "2027-01-15", "Menunggu anggaran.")
    place.act("budi", case, "case.resumed")
    assert place.state_of(case) == State.VERIFIED


@pytest.mark.parametrize(
    ("until", "problem"), [("2027-02-30", "tanggal 2027-02-30 tidak ada"), ("besok", "until")], ids=["no day", "a word"]
)
def test_a_day_that_is_none_is_refused_in_words(place: Workplace, until: str, problem: str) -> None:
    case = place.record().case
    place.act("budi", case, "complaint.verified")
    with pytest.raises(UnusableBody, match=problem):
        place.act("budi", case, "case.postponed", reason="Nanti.", until=until)
    assert place.state_of(case) == State.VERIFIED


def test_an_answer_that_is_not_enough_takes_the_case_up_again_and_the_words_stay_apart(place: Workplace) -> None:
    case = place.record().case
    place.walk(case, "answer.handed_over")
    event = place.act("sari", case, "reporter.replied", how="phone", reply={"text": "Lampunya padam lagi."})
    assert place.state_of(case) == State.IN_PROCESS
    assert "Lampunya" not in event.encode().decode()
    (line,) = (
        line
        for line in case_view.read(place.desk, place.session("sari"), case).lines
        if line.kind == "reporter.replied"
    )
    assert line.code == "phone"


@pytest.mark.parametrize(("stars", "state"), [(1, State.IN_PROCESS), (2, State.IN_PROCESS), (3, State.CLOSED)])
def test_a_rating_is_given_once_and_a_bad_one_takes_the_case_up_again(
    place: Workplace, stars: int, state: State
) -> None:
    case = place.record().case
    place.walk(case)
    place.act("sari", case, "case.rated", stars=stars)
    assert place.state_of(case) == state
    (line,) = (
        line for line in case_view.read(place.desk, place.session("sari"), case).lines if line.kind == "case.rated"
    )
    assert line.code == str(stars)
    offered = {act.kind: str(act.refusal) for act in case_view.acts(place.desk, place.session("sari"), case)}
    if state is State.CLOSED:
        assert offered["case.rated"] == "Kasus ini sudah dinilai pelapor; penilaian hanya sekali."
        with pytest.raises(NotLegal, match="penilaian hanya sekali"):
            place.act("sari", case, "case.rated", stars=5)


@pytest.mark.parametrize("stars", [0, 6, "5"])
def test_stars_are_one_to_five(place: Workplace, stars: object) -> None:
    case = place.record().case
    place.walk(case)
    with pytest.raises(UnusableBody, match="stars"):
        place.act("sari", case, "case.rated", stars=stars)


def test_what_was_closed_or_archived_is_opened_again_where_it_was(place: Workplace) -> None:
    closed, archived = place.record().case, place.record().case
    place.walk(closed)
    place.act("budi", closed, "case.reopened", reason="Terjadi lagi.")
    place.act("budi", archived, "case.archived", reason_code="too_vague")
    place.act("budi", archived, "case.reopened", reason="Pelapor datang lagi.")
    assert (place.state_of(closed), place.state_of(archived)) == (State.IN_PROCESS, State.RECEIVED)


def test_a_reporter_may_take_the_complaint_back_and_what_was_proposed_goes_with_it(place: Workplace) -> None:
    case = place.record().case
    place.act("sari", case, "disposition.proposed", disposition={"to": place.desk.office})
    place.act("sari", case, "case.withdrawn", reason="Sudah selesai.")
    view = case_view.read(place.desk, place.session("sari"), case)
    assert (place.state_of(case), view.proposal) == (State.WITHDRAWN, None)
    place.act("budi", case, "case.escalated", reason="Diminta Ombudsman.")
    assert place.state_of(case) == State.WITHDRAWN
