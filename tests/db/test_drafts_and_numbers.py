"""Drafts stand outside the log; numbers are taken with the save, run per month and desk, and never come twice."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Raw, json

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.clock import Stamp
from desktop.casework.ids import CaseId, EventId, KeyId, Origin, PersonId, case_stream
from desktop.casework.numbering import desk_number, parse_number
from desktop.db import drafts, identity
from desktop.db.drafts import Draft
from desktop.db.log import own_end
from desktop.db.numbers import next_counter
from desktop.db.store import open_store
from desktop.service.desk import Desk
from desktop.service.pen import Pen
from desktop.service.recording import CannotRecord, record, write_complaint
from desktop.service.verifying import verify
from tests.desks import KEY, MORNING, OFFICE, Workplace, complaint, desk_in, world
from tests.service.fake_national import National, exchange, settle

ONE = Draft("a", "2026-11-24T08:00:00+07:00", b'{"narrative":"Selokan mamp"}')
TWO = Draft("b", "2026-11-24T07:00:00+07:00", b'{"narrative":"Lampu"}')


def recorded(event: int, desk: str, counter: int) -> ev.Event:
    """A complaint whose number some desk of the office gave out."""
    body = bodies.Recorded(
        number=desk_number(OFFICE, desk, "2611", counter), channel="phone", classification="aspiration", title="Taman",
        narrative="Mohon taman bermain.", anonymous=False, secret=False, received_at=MORNING.isoformat(),
    )  # fmt: skip
    identity = f"0193a1c0-0000-7000-8000-0000000000f{event}"
    return ev.Event(
        v=ev.VERSION, id=EventId(identity), office=OFFICE, stream=case_stream(CaseId(identity)),
        kind="complaint.recorded", at=MORNING.isoformat(), hlc="0193a1c0f3e80000",
        actor=ev.Actor(PersonId("orang-lain"), KeyId("kunci-lain")), saw=None, body=Raw(json.encode(body)),
    )  # fmt: skip


def all_drafts(place: Workplace) -> list[Draft]:
    with place.store.reading() as connection:
        return drafts.everything(connection)


def keep(place: Workplace, *some: Draft) -> None:
    with place.store.writing() as connection:
        for draft in some:
            drafts.save(connection, draft)


def test_drafts_come_back_as_they_were_typed_the_last_saved_at_the_end_whatever_the_clock_said(
    place: Workplace,
) -> None:
    keep(place, ONE, TWO)
    assert ONE.saved_at > TWO.saved_at
    assert all_drafts(place) == [ONE, TWO]
    keep(place, ONE)
    assert all_drafts(place) == [TWO, ONE]


def test_a_draft_saved_again_replaces_its_last_state(place: Workplace) -> None:
    later = Draft("a", "2026-11-24T09:00:00+07:00", b'{"narrative":"Selokan mampet"}')
    keep(place, ONE, later)
    assert all_drafts(place) == [later]


def test_a_draft_is_no_event_and_takes_no_number(place: Workplace) -> None:
    keep(place, ONE, TWO)
    with place.store.reading() as connection:
        assert own_end(connection)[0] == 0
    assert place.sql("SELECT * FROM numbers") == []
    assert place.record().number.split("-")[3] == "0001"


def test_a_draft_goes_with_the_save_and_stays_when_the_save_fails(place: Workplace) -> None:
    keep(place, ONE, TWO)
    with pytest.raises(CannotRecord):
        record(place.desk, place.session("sari"), complaint("   "), draft="a")
    assert all_drafts(place) == [ONE, TWO]
    record(place.desk, place.session("sari"), complaint("Selokan mampet."), draft="a")
    assert all_drafts(place) == [TWO]


def test_throwing_away_what_is_not_there_harms_nothing(place: Workplace) -> None:
    keep(place, ONE)
    with place.store.writing() as connection:
        drafts.discard(connection, "tidak-ada")
    assert all_drafts(place) == [ONE]


def test_numbers_run_on_within_a_month(place: Workplace) -> None:
    numbers = [place.record().number for _ in range(3)]
    assert [parse_number(number)[2:] for number in numbers] == [("2611", 1), ("2611", 2), ("2611", 3)]


def test_every_month_has_a_counter_of_its_own_also_when_the_clock_goes_back(place: Workplace) -> None:
    start = place.clock.time
    found = []
    for days in (0, 10, 0, 10):
        place.clock.time = start + dt.timedelta(days=days)
        found.append(parse_number(place.record().number)[2:])
    assert found == [("2611", 1), ("2612", 1), ("2611", 2), ("2612", 2)]


def test_two_desks_of_an_office_never_give_the_same_number(tmp_path: Path, place: Workplace) -> None:
    with desk_in(tmp_path / "kedua", number="02") as other:
        assert {place.record().number for _ in range(3)} & {other.record().number for _ in range(3)} == set()


def test_a_counter_widens_past_9999(place: Workplace) -> None:
    place.record()
    place.sql("UPDATE numbers SET last = 9998")
    numbers = [place.record().number for _ in range(3)]
    assert [parse_number(number)[3] for number in numbers] == [9999, 10_000, 10_001]
    assert len(numbers[1]) == len(numbers[0]) + 1


def test_a_save_that_is_rolled_back_takes_no_number_and_gives_none_twice(place: Workplace) -> None:
    first = place.record().number
    with place.aborted() as connection:
        pen = Pen(connection, place.desk, place.session("sari"))
        lost = write_complaint(pen, complaint()).number
        pen.finish()
    after = [place.record().number for _ in range(2)]
    assert [parse_number(number)[3] for number in (first, *after)] == [1, 2, 3]
    assert [row[0] for row in place.sql("SELECT number FROM cases ORDER BY n")] == [first, *after]
    assert lost == after[0]


@given(plan=st.lists(st.tuples(st.sampled_from(["01-2611", "02-2611", "01-2612"]), st.booleans()), max_size=25))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_committed_numbers_of_a_series_are_the_whole_numbers_from_one(
    place: Workplace, plan: list[tuple[str, bool]]
) -> None:
    place.sql("DELETE FROM numbers")
    given_out: dict[str, list[int]] = {}
    for series, commits in plan:
        try:
            with place.store.writing() as connection:
                counter = next_counter(connection, series)
                if not commits:
                    raise ZeroDivisionError
        except ZeroDivisionError:
            continue
        given_out.setdefault(series, []).append(counter)
    assert all(counters == list(range(1, len(counters) + 1)) for counters in given_out.values())


def test_numbers_go_on_after_closing_and_opening(tmp_path: Path) -> None:
    with desk_in(tmp_path) as place:
        first = place.record().number
    store = open_store(tmp_path, KEY)
    again = Workplace(Desk(tmp_path, store, world(place.clock, seed=9)), place.clock)
    second = again.record().number
    store.close()
    assert [parse_number(number)[3] for number in (first, second)] == [1, 2]


@pytest.fixture
def restored(tmp_path: Path) -> Iterator[tuple[Workplace, Workplace, National]]:
    """A desk that wrote on after a copy of its folder was made, and that copy, opened; both know one service."""
    national = National()
    with desk_in(tmp_path / "meja") as place:
        settle(place, national)
        place.record()
        exchange(place, national)
        shutil.copytree(place.folder, tmp_path / "salinan")
        store = open_store(tmp_path / "salinan", KEY)
        try:
            yield place, Workplace(Desk(tmp_path / "salinan", store, world(place.clock, seed=9)), place.clock), national
        finally:
            store.close()


def test_a_restored_copy_goes_on_behind_the_numbers_that_come_back_with_the_feed(
    restored: tuple[Workplace, Workplace, National],
) -> None:
    place, copy, national = restored
    given_out = [place.record().number for _ in range(3)]
    exchange(place, national)
    exchange(copy, national)
    assert parse_number(given_out[-1])[3] == 4
    assert parse_number(copy.record().number)[3] == 5
    assert verify(copy.desk).holds


def test_only_numbers_of_this_desk_are_remembered(place: Workplace) -> None:
    """Nobody else moves the counter: another desk's origin, or a number that is not this desk's."""
    national = National()
    settle(place, national)
    other = Origin("33.74.01-02/ffffffffffffffff")
    national.bring(recorded(1, "01", 42).encode(), origin=other)
    national.bring(recorded(2, "02", 43).encode(), origin=place.desk.identity.origin)
    exchange(place, national)
    assert parse_number(place.record().number)[3] == 1
    national.bring(recorded(3, "01", 42).encode(), origin=Origin("33.74.01-01/ffffffffffffffff"))
    exchange(place, national)
    assert parse_number(place.record().number)[3] == 43


def test_a_number_that_comes_back_late_does_not_turn_the_counter_back(place: Workplace) -> None:
    national = National()
    settle(place, national)
    for _ in range(3):
        place.record()
    national.bring(recorded(1, "01", 2).encode(), origin=place.desk.identity.origin)
    exchange(place, national)
    assert parse_number(place.record().number)[3] == 4


def test_the_logical_clock_never_goes_back(place: Workplace) -> None:
    with place.store.writing() as connection:
        identity.set_stamp(connection, Stamp("00000000000000ff"))
        identity.set_stamp(connection, Stamp("000000000000000f"))
        assert identity.stamp(connection) == "00000000000000ff"
