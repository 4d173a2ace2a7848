"""The engine: what it asks for, what it believes, how it paces itself. It never waits, reads a clock or rolls a die."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.casework.ids import KeyId, PersonId
from desktop.contract.wire import (
    NO_BYTES,
    FeedEvent,
    FeedPart,
    PartStanding,
    PushedEvent,
    StaffRequest,
    SyncRequest,
    decode_request,
    raw_bytes,
)
from desktop.sync import troubles
from desktop.sync.engine import (
    ANSWER_ROOM,
    FIRST_ROOM,
    LARGEST_ROOM,
    LONGEST_WAIT,
    Engine,
    GoBack,
    Taken,
)
from desktop.sync.ports import Outgoing
from desktop.sync.troubles import BrokenChain, SyncTrouble
from tests.sync.feeds import (
    NOW,
    ORIGIN,
    Feed,
    event_bytes,
    outgoing,
    part_of,
    pushed,
    standing_at,
    three_entries,
)
from tests.sync.wrong_answers import WRONG, Wrong
from tests.unit.samples import uid

NOTHING = Outgoing()
START = Feed().cursor(0)
LATER = (troubles.Unreachable(url="http://layanan.invalid"), troubles.ServiceFailing(status=500), BrokenChain())
SMALLER = (troubles.Stalled(), troubles.CutBody(), troubles.TooMuch())


def first_line(body: bytes) -> SyncRequest:
    """What a request says of itself."""
    return decode_request(body)[0]


def answered(engine: Engine, seconds: float, sent: Outgoing = NOTHING) -> Taken | GoBack:
    """An empty answer that took so long."""
    return engine.answered(standing_at(START), sent, *Feed().answer(), seconds)


# --- what it asks ---


def test_a_request_says_who_asks_how_far_they_have_read_what_they_hold_and_how_much_they_take() -> None:
    feed = three_entries()
    request = first_line(Engine().request(standing_at(feed.cursor(2), held=7), NOTHING))
    assert request == SyncRequest(
        origin=ORIGIN, now=NOW, cursor=feed.cursor(2), held={ORIGIN: 7}, room=ANSWER_ROOM, protocol=1, schema=1
    )


def test_a_request_carries_its_lines_in_their_order_with_the_very_bytes() -> None:
    lines = (pushed(3, event_bytes(uid(3))), pushed(4, event_bytes(uid(4))))
    _, read = decode_request(Engine().request(standing_at(START), Outgoing(lines, (3, 4), 4)))
    assert read == list(lines)
    bytes_read = [raw_bytes(line.event) for line in read if isinstance(line, PushedEvent)]
    assert bytes_read == [event_bytes(uid(3)), event_bytes(uid(4))]


def test_bytes_of_own_events_are_asked_for_in_one_request_and_then_no_more() -> None:
    engine = Engine()
    standing = standing_at(START, held=7)
    assert first_line(engine.request(standing, NOTHING)).held == {ORIGIN: 7}
    assert engine.ask_for_bytes()
    assert first_line(engine.request(standing, NOTHING)).held == {}
    assert not engine.ask_for_bytes()  # what comes without bytes even now is erased
    assert first_line(engine.request(standing, NOTHING)).held == {ORIGIN: 7}


def test_a_request_says_which_reference_data_the_desk_has_and_who_waits_there() -> None:
    wish = StaffRequest(
        person=PersonId("orang"), username="rina", name="Rina", roles=("clerk",), key=KeyId("kunci"), public=bytes(32),
        desk="33.74.01-02",
    )  # fmt: skip
    standing = replace(standing_at(START), reference="terbitan-7", staff_requests=(wish,))
    request = first_line(Engine().request(standing, NOTHING))
    assert (request.reference, request.staff_requests) == ("terbitan-7", (wish,))


# --- how much it sends ---


@pytest.mark.parametrize("seconds", [0.0, 3.99])
def test_a_quick_round_trip_doubles_the_next_batch(seconds: float) -> None:
    engine = Engine()
    answered(engine, seconds, outgoing(1))
    assert engine.room == 2 * FIRST_ROOM


@pytest.mark.parametrize("seconds", [4.0, 5.0, 6.0])
def test_a_round_trip_of_four_to_six_seconds_is_what_it_aims_at(seconds: float) -> None:
    engine = Engine()
    answered(engine, seconds, outgoing(1))
    assert engine.room == FIRST_ROOM


def test_a_slow_round_trip_shrinks_the_next_batch_to_what_would_have_taken_five_seconds() -> None:
    engine = Engine()
    answered(engine, 20.0, outgoing(1))
    assert engine.room == FIRST_ROOM // 4


def test_a_quick_answer_to_a_request_without_lines_says_nothing_of_the_line() -> None:
    engine = Engine()
    answered(engine, 0.1)
    assert engine.room == FIRST_ROOM


@pytest.mark.parametrize("trouble", SMALLER, ids=lambda trouble: trouble.code)
def test_what_did_not_get_through_is_tried_at_half_the_size_down_to_one_event(trouble: SyncTrouble) -> None:
    engine = Engine()
    engine.failed(trouble, 0.0)
    assert engine.room == FIRST_ROOM // 2
    for _ in range(40):
        engine.failed(trouble, 0.0)
    assert engine.room == 1  # `Mailbox.outgoing` gives one event however little room there is


@pytest.mark.parametrize("trouble", LATER, ids=lambda trouble: trouble.code)
def test_other_troubles_leave_the_size_as_it_is(trouble: SyncTrouble) -> None:
    engine = Engine()
    engine.failed(trouble, 0.0)
    assert engine.room == FIRST_ROOM


@given(st.lists(st.one_of(st.floats(0, 1e9), st.sampled_from((*LATER, *SMALLER)))))
def test_the_size_stays_between_one_event_and_the_largest_batch(course: list[float | SyncTrouble]) -> None:
    engine = Engine()
    for step in course:
        if isinstance(step, SyncTrouble):
            engine.failed(step, 0.5)
        else:
            answered(engine, step, outgoing(1))
        assert 1 <= engine.room <= LARGEST_ROOM


# --- how long it waits ---


@given(st.integers(1, 60), st.floats(0, 1, exclude_max=True))
def test_the_longest_a_wait_can_be_doubles_with_each_failure_up_to_five_minutes(failures: int, chance: float) -> None:
    engine = Engine()
    waits = [engine.failed(LATER[0], chance) for _ in range(failures)]
    bounds = [min(2.0**n, LONGEST_WAIT) for n in range(failures)]
    assert waits == [bound * chance for bound in bounds]  # full jitter: from nothing up to the bound
    assert all(0 <= wait < 300 for wait in waits)


def test_an_answer_that_holds_begins_the_waits_anew() -> None:
    engine = Engine()
    first = engine.failed(LATER[0], 0.5)
    assert engine.failed(LATER[0], 0.5) > first
    answered(engine, 1.0)
    assert engine.failed(LATER[0], 0.5) == first


def test_an_answer_that_was_dropped_does_not() -> None:
    engine = Engine()
    first = engine.failed(LATER[0], 0.5)
    answer, entries = three_entries().answer()
    with pytest.raises(BrokenChain):
        engine.answered(standing_at(START), NOTHING, answer, entries[1:], 1.0)
    assert engine.failed(BrokenChain(), 0.5) > first


@given(st.floats(0, 86_400), st.floats(0, 1, exclude_max=True))
def test_a_desk_comes_back_no_sooner_than_the_service_says_nor_all_at_once(seconds: float, chance: float) -> None:
    engine = Engine()
    assert engine.failed(troubles.ServiceFailing(retry_after=seconds, status=503), chance) == max(seconds, chance)


# --- what it believes ---


@pytest.mark.parametrize("after", range(4))
def test_an_answer_that_goes_on_at_the_cursor_and_ends_at_the_head_is_taken(after: int) -> None:
    feed = three_entries()
    verdict = Engine().answered(standing_at(feed.cursor(after)), NOTHING, *feed.answer(after), 1.0)
    assert verdict == Taken(tuple(feed.entries[after:]), tuple(feed.chains[after + 1 :]), feed.cursor(3), finished=True)


@pytest.mark.parametrize("standing", [PartStanding.NOT_YOURS, PartStanding.ERASED])
def test_entries_without_bytes_are_taken_by_their_hashes(standing: PartStanding) -> None:
    feed = Feed()
    feed.append(replace(three_entries().entries[0], event=NO_BYTES))
    feed.tell_part(part_of(uid(1)), standing)
    verdict = Engine().answered(standing_at(START), NOTHING, *feed.answer(), 1.0)
    assert verdict == Taken(tuple(feed.entries), tuple(feed.chains[1:]), feed.cursor(2), finished=True)


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_an_answer_is_dropped_whole_where(wrong: Wrong) -> None:
    engine = Engine()
    answer, entries = wrong(three_entries())
    with pytest.raises(BrokenChain) as trouble:
        engine.answered(standing_at(START), outgoing(2), answer, entries, 0.1)
    assert trouble.value.remedy is troubles.Remedy.LATER  # the next answer may be good
    assert (engine.room, engine.position) == (FIRST_ROOM, 0)  # as if nothing had come


@given(st.integers(0, 2), st.data())
def test_no_entry_can_be_exchanged_for_another(index: int, data: st.DataObject) -> None:
    feed = three_entries()
    answer, entries = feed.answer()
    entry = entries[index]
    field = "hash" if isinstance(entry, FeedEvent) else "commitment"
    other = data.draw(st.binary(min_size=32, max_size=32).filter(lambda value: value != getattr(entry, field)))
    bare = {"event": NO_BYTES} if isinstance(entry, FeedEvent) else {"standing": PartStanding.NOT_YOURS}
    assert isinstance(entry, FeedEvent | FeedPart)
    entries[index] = replace(entry, **{field: other}, **bare)
    with pytest.raises(BrokenChain):
        Engine().answered(standing_at(START), NOTHING, answer, entries, 1.0)


@pytest.mark.parametrize("after", [0, 3])
def test_more_that_never_comes_is_not_believed(after: int) -> None:
    """A desk would ask for it for ever."""
    feed, engine = three_entries(), Engine()
    answer, entries = feed.answer(after, upto=after)
    with pytest.raises(BrokenChain):
        engine.answered(standing_at(feed.cursor(after)), NOTHING, replace(answer, more=True), entries, 1.0)
    assert (engine.room, engine.position) == (FIRST_ROOM, 0)


def test_more_is_believed_while_something_moves_either_way() -> None:
    feed = three_entries()
    answer, entries = feed.answer(0, upto=2)
    verdict = Engine().answered(standing_at(START), NOTHING, answer, entries, 1.0)
    assert isinstance(verdict, Taken)
    nothing_yet, none = feed.answer(0, upto=0)
    verdict = Engine().answered(standing_at(START), outgoing(1), nothing_yet, none, 1.0)
    assert isinstance(verdict, Taken)
    assert (nothing_yet.more, verdict.finished) == (True, False)


# --- when it is done ---


@pytest.mark.parametrize("more", [True, False])
@pytest.mark.parametrize("sent", [0, 2])
def test_it_is_finished_only_when_nothing_is_left_either_way(sent: int, more: bool) -> None:
    feed = three_entries()
    answer, entries = feed.answer(upto=2 if more else 3)
    verdict = Engine().answered(standing_at(START), outgoing(sent), answer, entries, 1.0)
    assert isinstance(verdict, Taken)
    assert verdict.finished == (sent == 0 and not more)


def test_the_next_batch_begins_behind_what_an_answer_has_acknowledged() -> None:
    engine = Engine()
    assert engine.position == 0
    engine.failed(LATER[0], 0.0)
    assert engine.position == 0
    answered(engine, 5.0, outgoing(3))
    assert engine.position == 3
    answered(engine, 5.0)
    assert engine.position == 3
