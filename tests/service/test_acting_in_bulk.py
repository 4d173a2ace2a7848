"""The same act on every case that waits for it: in transactions, resumable, passing over what is not legal."""

import pytest

from desktop.casework.acts import ROWS
from desktop.casework.ids import CaseId
from desktop.casework.waiting import WAITED_FOR
from desktop.db.cipher import DiskFull
from desktop.service.acting import NotInBulk, UnknownAct, UnusableBody, act_on_waiting
from desktop.service.pen import Pen
from desktop.service.recording import write_complaint
from tests.desks import MAIN_PATH, OFFICE, Workplace, complaint
from tests.service.fake_national import National, exchange, settle


def record_many(place: Workplace, count: int) -> list[CaseId]:
    with place.store.writing() as connection:
        pen = Pen(connection, place.desk, place.session("sari"))
        saved = [write_complaint(pen, complaint(f"Laporan nomor {n}.")).case for n in range(count)]
        pen.finish()
    return saved


def states(place: Workplace) -> dict[str, int]:
    return {row[0]: row[1] for row in place.sql("SELECT state, COUNT(*) FROM cases GROUP BY state")}


def test_every_case_is_taken_along_the_whole_path(place: Workplace) -> None:
    record_many(place, 3)
    for who, kind, form in MAIN_PATH:
        bulk = act_on_waiting(place.desk, place.session(who), kind, form)
        assert (bulk.done, bulk.refused) == (3, ())
    assert states(place) == {"closed": 3}


def test_four_hundred_and_fifty_cases_go_in_three_transactions(place: Workplace) -> None:
    record_many(place, 450)
    told: list[int] = []
    bulk = act_on_waiting(place.desk, place.session("budi"), "complaint.verified", {}, told.append)
    assert told == [200, 400, 450]
    assert (bulk.done, bulk.refused) == (450, ())
    assert states(place) == {"verified": 450}
    assert place.one("SELECT COUNT(DISTINCT chain) FROM events") == 900


def test_interrupted_and_run_again_it_does_what_is_left_and_nothing_twice(place: Workplace) -> None:
    record_many(place, 250)

    def interrupt(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        act_on_waiting(place.desk, place.session("budi"), "complaint.verified", {}, interrupt)
    assert states(place) == {"received": 50, "verified": 200}
    assert act_on_waiting(place.desk, place.session("budi"), "complaint.verified", {}).done == 50
    assert act_on_waiting(place.desk, place.session("budi"), "complaint.verified", {}).done == 0
    assert place.one("SELECT COUNT(*) FROM events") == 500


def test_a_disk_that_fills_up_leaves_whole_transactions(place: Workplace) -> None:
    record_many(place, 250)
    place.one(f"PRAGMA max_page_count = {place.one('PRAGMA page_count') + 20}")
    with pytest.raises(DiskFull):
        act_on_waiting(place.desk, place.session("budi"), "complaint.verified", {})
    place.one("PRAGMA max_page_count = 1073741823")
    assert states(place) in ({"received": 250}, {"received": 50, "verified": 200})
    act_on_waiting(place.desk, place.session("budi"), "complaint.verified", {})
    assert states(place) == {"verified": 250}


def test_a_case_where_it_is_not_legal_is_passed_over_and_named(place: Workplace) -> None:
    mine, others = record_many(place, 2)
    place.act("budi", mine, "disposition.proposed", disposition={"to": OFFICE})
    place.act("sari", others, "disposition.proposed", disposition={"to": OFFICE})
    act_on_waiting(place.desk, place.session("budi"), "complaint.verified", {})
    bulk = act_on_waiting(place.desk, place.session("budi"), "disposition.approved", {})
    assert bulk.done == 1
    assert [case for case, _ in bulk.refused] == [mine]
    assert "Perlu penyelia lain" in str(bulk.refused[0][1])
    assert states(place) == {"disposed": 1, "proposed": 1}


def test_who_may_not_is_told_so_for_every_case(place: Workplace) -> None:
    record_many(place, 2)
    bulk = act_on_waiting(place.desk, place.session("sari"), "complaint.verified", {})
    assert bulk.done == 0
    assert {str(reason) for _, reason in bulk.refused} == {"Belum bisa diverifikasi: ini wewenang penyelia."}
    assert place.one("SELECT COUNT(*) FROM events") == 2


def test_cases_that_do_not_wait_are_left_alone(place: Workplace) -> None:
    first, _ = record_many(place, 2)
    place.walk(first, "answer.handed_over")
    assert act_on_waiting(place.desk, place.session("sari"), "answer.handed_over", {"how": "phone"}).done == 0
    proposal = {"disposition": {"to": OFFICE}}
    assert act_on_waiting(place.desk, place.session("sari"), "disposition.proposed", proposal).done == 1
    assert act_on_waiting(place.desk, place.session("sari"), "disposition.proposed", proposal).done == 0


@pytest.mark.parametrize("kind", sorted(ROWS.keys() - WAITED_FOR))
def test_nothing_is_done_to_all_at_once_that_no_case_waits_for(place: Workplace, kind: str) -> None:
    record_many(place, 2)
    before = place.sql("SELECT * FROM events")
    with pytest.raises(NotInBulk, match="--case NOMOR"):
        act_on_waiting(place.desk, place.session("budi"), kind, {"text": "x", "reason": "x", "reason_code": "slander"})
    assert place.sql("SELECT * FROM events") == before
    assert states(place) == {"received": 2}


@pytest.mark.parametrize(
    "kind", ["complaint.voided", "case.archived", "case.returned", "disposition.declined", "answer.returned"]
)
def test_what_ends_or_turns_back_a_case_is_never_waited_for(kind: str) -> None:
    assert kind in ROWS
    assert kind not in WAITED_FOR


def test_a_body_that_is_not_one_stops_before_anything_is_saved(place: Workplace) -> None:
    record_many(place, 2)
    with pytest.raises(UnusableBody):
        act_on_waiting(place.desk, place.session("sari"), "disposition.proposed", {"disposition": {}})
    with pytest.raises(UnknownAct):
        act_on_waiting(place.desk, place.session("sari"), "complaint.loved", {})
    assert place.one("SELECT COUNT(*) FROM events") == 2


def test_a_desk_without_cases_has_nothing_to_do(place: Workplace) -> None:
    assert act_on_waiting(place.desk, place.session("budi"), "complaint.verified", {}).done == 0


def test_cases_that_came_from_the_service_are_acted_on_too(place: Workplace) -> None:
    national = National()
    settle(place, national)
    record_many(place, 2)
    exchange(place, national)
    assert act_on_waiting(place.desk, place.session("budi"), "complaint.verified", {}).done == 2
    exchange(place, national)
    assert place.sql("SELECT DISTINCT sync FROM cases") == [("arrived",)]
