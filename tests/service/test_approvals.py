"""What waits for a supervisor, what would change, and decisions that only hit what was read."""

import pytest

from desktop.casework import bodies
from desktop.casework.acts import State
from desktop.casework.ids import CaseId
from desktop.db import reference
from desktop.service.acting import UnknownCase, UnusableBody
from desktop.service.approvals import (
    NOT_OURS,
    Chosen,
    Queue,
    approve,
    approve_changed,
    queues,
    send_back,
    turn_away,
)
from desktop.service.choices import MustNotReach, UnknownOffice
from desktop.service.pen import NotLegal
from desktop.service.proposal import detail
from tests.desks import OFFICE, Workplace
from tests.service.fake_national import AGENCY, published

NOBODY = CaseId("0193a1c0-0000-7000-8000-00000000dead")


def propose(place: Workplace, who: str = "sari", title: str = "Lampu padam", **disposition: str) -> CaseId:
    case = place.record(f"{title}.", title=title).case
    place.act(who, case, "disposition.proposed", disposition={"to": OFFICE, **disposition})
    place.act("budi", case, "complaint.verified")
    return case


def answer(place: Workplace, who: str = "dewi") -> CaseId:
    case = place.record().case
    place.walk(case, "case.taken_up")
    place.act(who, case, "answer.proposed", text="Sudah diganti.")
    return case


def chosen(place: Workplace, queue: Queue, who: str = "budi") -> list[Chosen]:
    return [Chosen(line.case, line.target) for line in queues(place.desk, place.session(who)).lines[queue]]


def count(place: Workplace) -> int:
    return int(place.one("SELECT COUNT(*) FROM events"))


# --- the queues ---


def test_every_queue_holds_what_waits_for_it_oldest_first(place: Workplace) -> None:
    first = place.record("Satu.").case
    proposed = propose(place)
    answered = answer(place)
    second = place.record("Dua.").case
    lines = queues(place.desk, place.session("budi")).lines
    assert {queue: [line.case for line in lines[queue]] for queue in Queue} == {
        Queue.VERIFICATION: [first, second],
        Queue.DISPOSITION: [proposed],
        Queue.ANSWER: [answered],
    }


def test_an_empty_desk_has_three_empty_queues(place: Workplace) -> None:
    assert queues(place.desk, place.session("budi")).lines == {queue: () for queue in Queue}


@pytest.mark.parametrize("upto", ["disposition.approved", "case.taken_up", "answer.approved", "case.closed"])
def test_what_waits_for_nobody_is_in_no_queue(place: Workplace, upto: str) -> None:
    place.walk(place.record().case, upto)
    assert not any(queues(place.desk, place.session("budi")).lines.values())


def test_a_line_names_who_proposed_and_where_it_would_go(place: Workplace) -> None:
    place.sql("INSERT INTO offices VALUES ('33.74.DLH', 'Dinas Lingkungan Hidup', 'agency', NULL, 1)")
    propose(place, to="33.74.DLH")
    (line,) = queues(place.desk, place.session("budi")).lines[Queue.DISPOSITION]
    assert (line.title, line.proposer, line.to) == ("Lampu padam", "Sari Wulandari", "Dinas Lingkungan Hidup")


def test_ones_own_proposals_are_marked_for_oneself_alone(place: Workplace) -> None:
    propose(place, "budi", "Punya Budi")
    propose(place, "sari", "Punya Sari")
    lines = queues(place.desk, place.session("budi")).lines[Queue.DISPOSITION]
    assert [(line.title, line.own) for line in lines] == [("Punya Budi", True), ("Punya Sari", False)]
    others = queues(place.desk, place.session("sari")).lines[Queue.DISPOSITION]
    assert [line.own for line in others] == [False, True]


def test_a_case_at_another_office_waits_for_nobody_here(place: Workplace) -> None:
    answer(place)
    course = place.one("SELECT course FROM cases")
    place.sql("UPDATE cases SET course = ?", course.replace(b'"handling":"33.74.01"', b'"handling":"33.74.DLH"'))
    assert queues(place.desk, place.session("budi")).lines[Queue.ANSWER] == ()


# --- what would change ---


def test_a_disposition_shows_where_the_case_would_go(place: Workplace) -> None:
    case = place.record("Lampu padam sejak Senin.").case
    place.act("sari", case, "note.added", text="Sudah ditelepon.")
    place.act("sari", case, "disposition.proposed", disposition={"to": OFFICE, "unit": "Trantib"})
    place.act("budi", case, "complaint.verified")
    seen = detail(place.desk, place.session("budi"), Queue.DISPOSITION, case)
    assert (seen.state, seen.state_after) == (State.PROPOSED, State.DISPOSED)
    assert (seen.handling, seen.office_after) == ("", OFFICE)
    assert seen.disposition == bodies.Disposition(to=OFFICE, unit="Trantib")
    assert (seen.narrative, seen.note, seen.proposer) == (
        "Lampu padam sejak Senin.", "Sudah ditelepon.", "Sari Wulandari",
    )  # fmt: skip


def test_an_answer_shows_its_words_and_those_it_replaces(place: Workplace) -> None:
    seen = detail(place.desk, place.session("budi"), Queue.ANSWER, answer(place))
    assert (seen.answer_before, seen.answer, seen.state_after) == ("", "Sudah diganti.", State.ANSWERED)
    assert seen.target is not None


@pytest.mark.parametrize(("proposed", "after"), [(False, State.VERIFIED), (True, State.PROPOSED)])
def test_a_verification_leads_on_where_a_disposition_is_proposed(
    place: Workplace, proposed: bool, after: State
) -> None:
    case = place.record().case
    if proposed:
        place.act("sari", case, "disposition.proposed", disposition={"to": OFFICE})
    seen = detail(place.desk, place.session("budi"), Queue.VERIFICATION, case)
    assert (seen.state_after, seen.target) == (after, None)


def test_a_detail_of_no_case_is_said_in_words(place: Workplace) -> None:
    with pytest.raises(UnknownCase):
        detail(place.desk, place.session("budi"), Queue.ANSWER, NOBODY)


# --- approving ---


@pytest.mark.parametrize(
    ("queue", "after"),
    [(Queue.VERIFICATION, State.VERIFIED), (Queue.DISPOSITION, State.DISPOSED), (Queue.ANSWER, State.ANSWERED)],
)
def test_what_is_chosen_is_approved(place: Workplace, queue: Queue, after: State) -> None:
    made = {Queue.VERIFICATION: lambda: place.record().case, Queue.DISPOSITION: lambda: propose(place)}
    case = made.get(queue, lambda: answer(place))()
    done = approve(place.desk, place.session("budi"), queue, chosen(place, queue))
    assert (done.done, done.refused) == (1, ())
    assert place.state_of(case) is after


def test_many_go_in_transactions_of_fifty(place: Workplace) -> None:
    for n in range(120):
        place.record(f"Laporan {n}.")
    told: list[int] = []
    done = approve(
        place.desk, place.session("budi"), Queue.VERIFICATION, chosen(place, Queue.VERIFICATION), told.append
    )
    assert told == [50, 100, 120]
    assert (done.done, done.refused) == (120, ())


def test_interrupted_the_transactions_before_stay(place: Workplace) -> None:
    for n in range(60):
        place.record(f"Laporan {n}.")

    def interrupt(looked_at: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        approve(place.desk, place.session("budi"), Queue.VERIFICATION, chosen(place, Queue.VERIFICATION), interrupt)
    assert len(chosen(place, Queue.VERIFICATION)) == 10


def test_what_became_illegal_is_named_and_the_rest_is_done(place: Workplace) -> None:
    first, second = propose(place), propose(place)
    picked = chosen(place, Queue.DISPOSITION)
    place.act("budi", first, "disposition.approved")
    done = approve(place.desk, place.session("budi"), Queue.DISPOSITION, picked)
    assert done.done == 1
    assert [case for case, _ in done.refused] == [first]
    assert str(done.refused[0][1]).startswith("Belum bisa disetujui disposisinya")
    assert place.state_of(second) is State.DISPOSED


def test_one_does_not_approve_a_proposal_that_one_has_not_read(place: Workplace) -> None:
    case = propose(place)
    read = chosen(place, Queue.DISPOSITION)
    place.act("budi", case, "disposition.declined", reason="Bukan ke sana.")
    place.act("sari", case, "disposition.proposed", disposition={"to": OFFICE, "unit": "Lain"})
    done = approve(place.desk, place.session("budi"), Queue.DISPOSITION, read)
    assert done.done == 0
    assert "usulan yang dimaksud sudah tidak berlaku" in str(done.refused[0][1])
    assert place.state_of(case) is State.PROPOSED


@pytest.mark.parametrize("queue", [Queue.DISPOSITION, Queue.ANSWER])
def test_nobody_approves_what_they_wrote_themselves(place: Workplace, queue: Queue) -> None:
    case = propose(place, "budi") if queue is Queue.DISPOSITION else answer(place, "budi")
    before = count(place)
    done = approve(place.desk, place.session("budi"), queue, chosen(place, queue))
    assert done.done == 0
    assert [found for found, _ in done.refused] == [case]
    assert "Anda tulis sendiri" in str(done.refused[0][1])
    assert count(place) == before


def test_who_is_no_supervisor_is_told_so_for_every_case(place: Workplace) -> None:
    place.record()
    done = approve(place.desk, place.session("sari"), Queue.VERIFICATION, chosen(place, Queue.VERIFICATION))
    assert done.done == 0
    assert "wewenang penyelia" in str(done.refused[0][1])


def test_a_case_that_is_not_here_is_passed_over(place: Workplace) -> None:
    case = place.record().case
    picked = [Chosen(NOBODY, None), Chosen(case, None)]
    done = approve(place.desk, place.session("budi"), Queue.VERIFICATION, picked)
    assert (done.done, [found for found, _ in done.refused]) == (1, [NOBODY])


# --- changing, sending back, turning away ---


def test_a_change_keeps_both_versions_in_the_event(place: Workplace) -> None:
    case = propose(place, instruction="Cek ke lokasi.")
    (one,) = chosen(place, Queue.DISPOSITION)
    changed = bodies.Disposition(to="33.74.DLH", unit="Persampahan")
    approve_changed(place.desk, place.session("budi"), one, changed)
    body = place.last_body(case)
    assert body.proposed == bodies.Disposition(to=OFFICE, instruction="Cek ke lokasi.")
    assert body.disposition == changed


def test_a_change_to_an_office_that_is_none_is_refused(place: Workplace) -> None:
    place.sql("INSERT INTO offices VALUES (?, 'Kecamatan', 'district', NULL, 1)", OFFICE)
    propose(place)
    (one,) = chosen(place, Queue.DISPOSITION)
    before = count(place)
    with pytest.raises(UnknownOffice):
        approve_changed(place.desk, place.session("budi"), one, bodies.Disposition(to="33.74.TIDAKADA"))
    assert count(place) == before


@pytest.mark.parametrize(("queue", "after"), [(Queue.DISPOSITION, State.VERIFIED), (Queue.ANSWER, State.IN_PROCESS)])
def test_what_is_sent_back_keeps_its_reason(place: Workplace, queue: Queue, after: State) -> None:
    case = propose(place) if queue is Queue.DISPOSITION else answer(place)
    (one,) = chosen(place, queue)
    send_back(place.desk, place.session("budi"), queue, one, "Sebutkan tanggalnya.")
    assert place.state_of(case) is after
    assert place.last_body(case).reason == "Sebutkan tanggalnya."


def test_one_does_not_send_back_what_one_wrote_oneself(place: Workplace) -> None:
    propose(place, "budi")
    (one,) = chosen(place, Queue.DISPOSITION)
    with pytest.raises(NotLegal, match="Anda tulis sendiri"):
        send_back(place.desk, place.session("budi"), Queue.DISPOSITION, one, "Tidak jadi.")


@pytest.mark.parametrize(("code", "after"), [(NOT_OURS, State.NOT_OURS), ("too_vague", State.ARCHIVED)])
def test_a_complaint_that_is_not_verified_goes_somewhere(place: Workplace, code: str, after: State) -> None:
    case = place.record().case
    turn_away(place.desk, place.session("budi"), case, code, "Tidak jelas tempatnya.")
    assert place.state_of(case) is after


def test_a_reason_that_is_none_of_the_choices_is_refused(place: Workplace) -> None:
    case = place.record().case
    with pytest.raises(UnusableBody):
        turn_away(place.desk, place.session("budi"), case, "malas", "Malas.")
    assert place.state_of(case) is State.RECEIVED


def test_a_secret_case_is_not_sent_to_the_office_it_complains_of(place: Workplace) -> None:
    with place.store.writing() as connection:
        reference.take_over(connection, published())
    amend = [{"field": "secret", "base": False, "value": True}]
    case = place.record(reported_office=AGENCY.code).case
    place.act("sari", case, "disposition.proposed", disposition={"to": AGENCY.code})
    place.act("sari", case, "complaint.amended", changes=amend)
    place.act("budi", case, "complaint.verified")
    (line,) = queues(place.desk, place.session("budi")).lines[Queue.DISPOSITION]
    chosen = Chosen(case, line.target)
    bulk = approve(place.desk, place.session("budi"), Queue.DISPOSITION, [chosen])
    assert bulk.done == 0
    assert "laporan ini rahasia dan menyangkut" in str(bulk.refused[0][1])
    with pytest.raises(MustNotReach, match="misalnya yang mengawasinya"):
        approve_changed(place.desk, place.session("budi"), chosen, bodies.Disposition(to=AGENCY.code, unit="Lain"))
    with pytest.raises(UnusableBody, match="laporan ini rahasia"):
        place.act("budi", case, "disposition.approved")
    approve_changed(place.desk, place.session("budi"), chosen, bodies.Disposition(to=OFFICE))
