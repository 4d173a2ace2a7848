"""What is new to a person: by role, from others, until they open the case; and what was given to them."""

import pytest

from desktop.casework.ids import CaseId
from desktop.db import projections
from desktop.service.newness import Mine, begin, count_mine, is_new, list_mine, new_among, see
from desktop.service.overview import list_cases
from desktop.service.worklist import Need, worklist
from tests.desks import Workplace


@pytest.fixture
def known(place: Workplace) -> Workplace:
    """Everybody has signed in before."""
    for who in ("sari", "budi", "dewi"):
        begin(place.desk, place.session(who))
    return place


def new(place: Workplace, who: str) -> list[CaseId]:
    """The list, as long as its count says."""
    session = place.session(who)
    rows = list_mine(place.desk, session, Mine.NEW, 100)
    assert count_mine(place.desk, session)[Mine.NEW] == len(rows)
    assert new_among(place.desk, session, list_cases(place.desk, session, 100)) == {row.n for row in rows}
    return [row.id for row in rows]


def test_what_others_did_is_new_until_the_case_is_opened(known: Workplace) -> None:
    case = known.record().case
    assert (new(known, "sari"), new(known, "budi"), new(known, "dewi")) == ([], [case], [])
    assert is_new(known.desk, known.session("budi"), case)
    assert see(known.desk, known.session("budi"), case)
    assert new(known, "budi") == []
    assert not see(known.desk, known.session("budi"), case)
    known.act("sari", case, "note.added", text="Catatan saja.")
    assert new(known, "budi") == []


def test_every_turn_of_a_case_is_news_to_whom_it_comes(known: Workplace) -> None:
    case = known.record().case
    see(known.desk, known.session("budi"), case)
    known.walk(case, "disposition.approved")
    assert (new(known, "sari"), new(known, "budi"), new(known, "dewi")) == ([], [], [case])
    for who, kind, form in (
        ("dewi", "case.taken_up", {}),
        ("dewi", "answer.proposed", {"text": "Lampu sudah diganti."}),
        ("budi", "answer.approved", {}),
    ):
        known.act(who, case, kind, **form)
    assert (new(known, "sari"), new(known, "dewi")) == ([case], [])
    known.act("sari", case, "answer.handed_over", how="phone")
    assert new(known, "sari") == []


def test_what_was_here_before_somebody_first_came_is_no_news(place: Workplace) -> None:
    early = place.record().case
    begin(place.desk, place.session("budi"))
    begin(place.desk, place.session("budi"))
    late = place.record().case
    assert (new(place, "budi"), is_new(place.desk, place.session("budi"), early)) == ([late], False)


def test_pages_follow_one_another(known: Workplace) -> None:
    cases = [known.record().case for _ in range(3)]
    first = list_mine(known.desk, known.session("budi"), Mine.NEW, 2)
    rest = list_mine(known.desk, known.session("budi"), Mine.NEW, 2, first[-1].n)
    assert [row.id for row in (*first, *rest)] == cases[::-1]


def test_tasks_are_listed_counted_and_on_the_home_page_while_the_case_is_open(known: Workplace) -> None:
    case = known.record().case
    dewi = known.session("dewi")
    known.act("sari", case, "case.assigned", to=dewi.person)
    assert [row.id for row in list_mine(known.desk, dewi, Mine.TASKS, 10)] == [case]
    assert count_mine(known.desk, dewi) == {Mine.NEW: 1, Mine.TASKS: 1}
    (group,) = (group for group in worklist(known.desk, dewi) if group.need is Need.TASK)
    assert [(item.case, item.new, item.state) for item in group.items] == [(case, True, "received")]
    known.act("sari", case, "case.withdrawn")
    assert count_mine(known.desk, dewi) == {Mine.NEW: 0, Mine.TASKS: 0}


def test_the_marks_outlive_a_rebuild_of_the_lists(known: Workplace) -> None:
    read, unread = known.record().case, known.record().case
    see(known.desk, known.session("budi"), read)
    with known.store.writing() as connection:
        before = projections.fingerprint(connection)
        projections.rebuild(connection)
        assert projections.fingerprint(connection) == before
    assert new(known, "budi") == [unread]


def test_a_secret_case_is_no_news_to_who_may_not_know_of_it(known: Workplace) -> None:
    case = known.record(secret=True).case
    assert new(known, "budi") == [case]
    known.sql("UPDATE own_keys SET roles = '[\"observer\"]' WHERE username = 'budi'")
    known.sign_out()
    assert new(known, "budi") == []
