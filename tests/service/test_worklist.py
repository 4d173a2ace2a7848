"""What needs a person now, by role; every count is the length of its list."""

import pytest

from desktop.casework.ids import CaseId
from desktop.db.drafts import Draft, save
from desktop.service.worklist import Group, Need, Today, _is_since, today, worklist
from tests.desks import OFFICE, Workplace
from tests.service.fake_national import National, exchange, settle


def groups(place: Workplace, who: str) -> dict[Need, list[str]]:
    return {group.need: [item.title for item in group.items] for group in worklist(place.desk, place.session(who))}


def at(place: Workplace, upto: str, title: str) -> CaseId:
    case = place.record(f"{title}.", title=title).case
    if upto:
        place.walk(case, upto)
    return case


def every_state(place: Workplace) -> None:
    at(place, "", "Diterima")
    at(place, "complaint.verified", "Diusulkan")
    at(place, "disposition.approved", "Didisposisikan")
    at(place, "case.taken_up", "Ditangani")
    at(place, "answer.proposed", "Dijawab")
    at(place, "answer.approved", "Siap")
    at(place, "answer.handed_over", "Diserahkan")
    at(place, "case.closed", "Selesai")


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("sari", {Need.HAND_OVER: ["Siap"]}),
        (
            "budi",
            {Need.APPROVE: ["Diusulkan", "Dijawab"], Need.HAND_OVER: ["Siap"], Need.VERIFY: ["Diterima"]},
        ),
        ("dewi", {Need.TAKE_UP: ["Didisposisikan"], Need.ANSWER: ["Ditangani"]}),
    ],
)
def test_each_role_sees_what_it_can_do_something_about(
    place: Workplace, who: str, expected: dict[Need, list[str]]
) -> None:
    every_state(place)
    assert groups(place, who) == expected


def test_where_nothing_waits_there_are_no_groups(place: Workplace) -> None:
    at(place, "case.closed", "Selesai")
    assert [worklist(place.desk, place.session(who)) for who in ("sari", "budi", "dewi")] == [(), (), ()]


def test_ones_own_proposal_does_not_wait_for_oneself(place: Workplace) -> None:
    case = place.record().case
    place.act("budi", case, "disposition.proposed", disposition={"to": OFFICE})
    place.act("budi", case, "complaint.verified")
    assert Need.APPROVE not in groups(place, "budi")


def test_a_case_at_another_office_is_not_to_be_taken_up_here(place: Workplace) -> None:
    case = place.record().case
    place.act("sari", case, "disposition.proposed", disposition={"to": "33.74.DLH"})
    place.act("budi", case, "complaint.verified")
    place.act("budi", case, "disposition.approved")
    assert groups(place, "dewi") == {}


def test_the_longest_waiting_comes_first(place: Workplace) -> None:
    for title in ("Satu", "Dua", "Tiga"):
        at(place, "", title)
    assert groups(place, "budi")[Need.VERIFY] == ["Satu", "Dua", "Tiga"]


@pytest.mark.parametrize("who", ["sari", "budi", "dewi"])
def test_what_is_in_dispute_is_shown_to_everybody_who_acts(place: Workplace, who: str) -> None:
    case = at(place, "case.closed", "Berselisih")
    at(place, "case.closed", "Tenang")
    place.sql("UPDATE cases SET sync = 'dispute' WHERE id = ?", bytes.fromhex(case.replace("-", "")))
    place.sql("INSERT INTO counters (name, n) VALUES ('sync:dispute', 1)")
    assert groups(place, who) == {Need.DISPUTED: ["Berselisih"]}


def keep(place: Workplace, identity: str, form: bytes) -> None:
    with place.store.writing() as connection:
        save(connection, Draft(identity, place.desk.now().isoformat(), form))


def draft_group(place: Workplace) -> Group:
    return next(group for group in worklist(place.desk, place.session("sari")) if group.need is Need.DRAFT)


@pytest.mark.parametrize(
    ("form", "title"),
    [
        (b'{"title": " Jalan rusak ", "narrative": "Lain."}', "Jalan rusak"),
        (b'{"title": "", "narrative": "Jalan rusak. Sudah lama."}', "Jalan rusak"),
        (b'{"title": 7}', ""),
        (b"[]", ""),
        (b"bukan json", ""),
        (b"\xff\xfe", ""),
    ],
)
def test_a_draft_is_called_by_its_title_or_first_sentence(place: Workplace, form: bytes, title: str) -> None:
    keep(place, "d1", form)
    (item,) = draft_group(place).items
    assert (item.title, item.draft, item.case) == (title, "d1", None)


def test_a_liaison_is_not_shown_drafts(place: Workplace) -> None:
    keep(place, "d1", b"{}")
    assert groups(place, "dewi") == {}


# --- today ---


def test_today_counts_what_was_taken_down_and_handed_over(place: Workplace) -> None:
    at(place, "", "Baru")
    at(place, "answer.handed_over", "Diserahkan")
    at(place, "case.closed", "Diserahkan dan ditutup")
    keep(place, "d1", b"{}")
    assert today(place.desk) == Today(recorded=3, handed_over=2, drafts=1)


def test_yesterday_is_not_today(place: Workplace) -> None:
    waiting = at(place, "answer.approved", "Menunggu")
    at(place, "answer.handed_over", "Kemarin")
    at(place, "case.closed", "Kemarin juga")
    place.clock.advance(days=1)
    assert today(place.desk) == Today(recorded=0, handed_over=0, drafts=0)
    place.act("sari", waiting, "answer.handed_over", how="phone")
    at(place, "", "Hari ini")
    assert today(place.desk) == Today(recorded=1, handed_over=1, drafts=0)


def test_what_the_feed_confirms_is_counted_once(place: Workplace) -> None:
    national = National()
    settle(place, national)
    at(place, "answer.handed_over", "Diserahkan")
    exchange(place, national)
    assert today(place.desk) == Today(recorded=1, handed_over=1, drafts=0)


@pytest.mark.parametrize("moment", ["kemarin", "", "2026-11-24T08:30:00", "9999-99-99"])
def test_a_moment_that_is_none_counts_for_no_day(place: Workplace, moment: str) -> None:
    assert not _is_since(moment, place.desk.now())


def test_an_id_from_a_year_that_no_calendar_has_harms_nothing(place: Workplace) -> None:
    at(place, "answer.approved", "Siap")
    place.sql("UPDATE cases SET id = ?", bytes.fromhex("ffffffffffff7000800000000000dead"))
    assert today(place.desk).handed_over == 0
