"""What is noted as sent: before it leaves, and only for as long as it may have left."""

import datetime as dt

import pytest

from desktop.casework.ids import OfficeCode
from desktop.contract.wire import FeedEntry, SyncAnswer
from desktop.sync import troubles
from desktop.sync.driver import Ahead, when_asked
from desktop.sync.troubles import SyncTrouble
from tests.sync.fakes import Desk, Fate, Network, Service, Shelf, at_once

AHEAD = pytest.mark.parametrize("ahead", [when_asked, at_once])


@pytest.fixture
def shelf() -> Shelf:
    """Two events that wait."""
    shelf = Shelf("33.74.01-02/9f86d081884c7d65")
    shelf.write(2)
    return shelf


class Watched(Network):
    """A road on which nothing may be met that still counts as waiting."""

    shelf: Shelf

    def exchange(self, office: OfficeCode, body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
        assert False not in self.shelf.queue.values()
        return super().exchange(office, body)


@AHEAD
def test_events_are_noted_as_on_their_way_before_they_leave(shelf: Shelf, ahead: Ahead) -> None:
    road = Watched(Service())
    road.shelf = shelf
    assert Desk(shelf, road, ahead=ahead).run().finished
    assert shelf.queue == {}


@AHEAD
@pytest.mark.parametrize("fate", [Fate.REQUEST_LOST, Fate.REQUEST_CUT, Fate.REQUEST_LATE, Fate.ANSWER_LOST])
def test_only_where_the_line_was_refused_they_wait_again(shelf: Shelf, fate: Fate, ahead: Ahead) -> None:
    Desk(shelf, Network(Service(), [fate]), ahead=ahead).run(dt.timedelta())
    may_have_left = fate is not Fate.REQUEST_LOST
    assert shelf.queue == {1: may_have_left, 2: may_have_left}


@AHEAD
def test_what_may_have_left_before_does_not_wait_again_for_a_line_refused_later(shelf: Shelf, ahead: Ahead) -> None:
    Desk(shelf, Network(Service(), [Fate.ANSWER_LOST]), ahead=ahead).run(dt.timedelta())
    shelf.write()
    Desk(shelf, Network(Service(), [Fate.REQUEST_LOST]), ahead=ahead).run(dt.timedelta())
    assert shelf.queue == {1: True, 2: True, 3: False}


@pytest.mark.parametrize("trouble", SyncTrouble.__subclasses__())
def test_only_without_a_connection_nothing_can_have_left(trouble: type[SyncTrouble]) -> None:
    assert trouble.may_have_left is (trouble not in (troubles.Unreachable, troubles.Untrusted))
