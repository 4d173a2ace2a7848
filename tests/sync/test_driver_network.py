"""Whatever the network does: at rest, everybody holds everything once, and every author knows that it arrived.

A state machine of desks and a service in memory. Requests and answers are lost, cut, doubled and late; the service is
put back to an older backup; desks work on meanwhile. The invariant holds after every step, the promise at rest.
"""

from collections import Counter

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.contract.chain import fed
from desktop.contract.digest import ZERO
from desktop.contract.wire import FeedEvent
from desktop.sync.driver import Ahead, when_asked
from tests.sync.fakes import Desk, Fate, Network, Service, Shelf, at_once
from tests.sync.feeds import ELSEWHERE, OFFICE

FATES = st.lists(st.sampled_from(Fate), max_size=8)
AHEAD = st.sampled_from((when_asked, at_once))


class Exchange(RuleBasedStateMachine):
    """Two desks of one office and one of another, each with a network of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.service = Service((OFFICE, ELSEWHERE), entries=3)
        self.shelves = [
            Shelf("33.74.01-01/00000000000000aa", 1_000, OFFICE),
            Shelf("33.74.01-02/00000000000000bb", 2_000, OFFICE),
            Shelf("33.75.02-01/00000000000000cc", 3_000, ELSEWHERE),
        ]
        self.roads = [Network(self.service) for _ in self.shelves]

    @rule(desk=st.integers(0, 2), count=st.integers(1, 4))
    def somebody_works(self, desk: int, count: int) -> None:
        self.shelves[desk].write(count)

    @rule(desk=st.integers(0, 2), fates=FATES, chance=st.floats(0, 0.99), ahead=AHEAD)
    def a_desk_syncs(self, desk: int, fates: list[Fate], chance: float, ahead: Ahead) -> None:
        self.roads[desk].fates.extend(fates)
        assert Desk(self.shelves[desk], self.roads[desk], chance, ahead).run().finished
        assert self.shelves[desk].queue == {}  # finished means: nothing is left either way

    @rule(desk=st.integers(0, 2), fates=FATES, after=st.integers(1, 4), ahead=AHEAD)
    def a_desk_is_switched_off_in_the_middle(self, desk: int, fates: list[Fate], after: int, ahead: Ahead) -> None:
        self.roads[desk].fates.extend(fates)
        one = Desk(self.shelves[desk], self.roads[desk], ahead=ahead)
        told: list[object] = []

        def count(progress: object) -> None:
            told.append(progress)
            if len(told) == after:
                one.stop.set()

        one.run(told=count)
        self.roads[desk].fates.clear()

    @rule(desk=st.integers(0, 2))
    def what_was_given_up_on_arrives_late(self, desk: int) -> None:
        self.roads[desk].deliver_late()

    @precondition(lambda self: self.service.log)
    @rule(lost=st.integers(1, 6))
    def the_service_is_restored_from_a_backup(self, lost: int) -> None:
        self.service.restored(lost)

    @invariant()
    def nothing_that_is_not_confirmed_leaves_the_queue(self) -> None:
        for shelf in self.shelves:
            assert set(shelf.queue) == shelf.unconfirmed()

    @invariant()
    def nothing_stands_in_a_feed_twice(self) -> None:
        for feed in [shelf.feed for shelf in self.shelves] + [feed.entries for feed in self.service.feeds.values()]:
            told = Counter(entry.id for entry in feed if isinstance(entry, FeedEvent))
            assert not told or max(told.values()) == 1

    @invariant()
    def the_cursor_is_the_end_of_what_was_taken_in(self) -> None:
        for shelf in self.shelves:
            link: bytes = ZERO
            for entry in shelf.feed:
                link = fed(link, entry)
            assert (shelf.cursor.g, shelf.cursor.chain) == (len(shelf.feed), link)

    def teardown(self) -> None:
        """At rest: the networks are whole again, and every desk has synced since the last one sent."""
        for road in self.roads:
            road.fates.clear()
            road.deliver_late()
        for _ in range(2):
            for shelf, road in zip(self.shelves, self.roads, strict=True):
                assert Desk(shelf, road).run().finished
        written = [name for shelf in self.shelves for name in shelf.names]
        assert sorted(self.service.log) == sorted(written)
        for shelf in self.shelves:
            assert shelf.queue == {}
            assert sorted(shelf.log) == sorted(written)
            assert [entry.g for entry in shelf.feed] == list(range(1, len(written) + 1))
            assert shelf.cursor == self.service.feeds[shelf.office].cursor(len(written))
        assert self.shelves[0].log == self.shelves[1].log == self.shelves[2].log


TestExchange = pytest.mark.timeout(200)(Exchange.TestCase)
TestExchange.settings = settings(
    max_examples=60, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@pytest.mark.parametrize("ahead", [when_asked, at_once])
@pytest.mark.parametrize("fate", Fate)
def test_each_of_these_alone_neither_loses_nor_doubles(fate: Fate, ahead: Ahead) -> None:
    service = Service(entries=3)
    shelf = Shelf("33.74.01-01/00000000000000aa")
    shelf.write(7)
    road = Network(service, [Fate.ARRIVES, fate, fate, fate])
    assert Desk(shelf, road, ahead=ahead).run().finished
    road.deliver_late()
    assert list(service.log) == shelf.names
    assert shelf.queue == {}
    assert len(service.feeds[OFFICE].entries) == len(shelf.feed) == 7
