"""The driver: runs to the end, stops when asked, waits no longer than it was given, and loses nothing on the way."""

import datetime as dt
from collections.abc import Sequence

import pytest

from desktop.casework.ids import OfficeCode
from desktop.contract.digest import ZERO
from desktop.contract.wire import Cursor, FeedEntry, SyncAnswer, decode_request
from desktop.db.cipher import DiskFull
from desktop.sync import troubles
from desktop.sync.driver import Ahead, Progress, when_asked
from desktop.sync.ports import Exchanger, Standing
from desktop.sync.troubles import Remedy, SyncTrouble
from tests.sync.fakes import Desk, Fate, Network, Service, Shelf, at_once
from tests.sync.feeds import EPOCH, Feed

DESK = "33.74.01-02/9f86d081884c7d65"
COLLEAGUE = "33.74.01-01/00000000000000aa"
URL = "http://layanan.invalid"
TROUBLES: tuple[SyncTrouble, ...] = (
    troubles.Unreachable(url=URL),
    troubles.Untrusted(url=URL),
    troubles.Stalled(),
    troubles.CutBody(),
    troubles.NotTheService(url=URL),
    troubles.ServiceFailing(status=503),
    troubles.TooMuch(),
    troubles.Refused(reason="Bukan instansi meja ini"),
    troubles.Revoked(),
    troubles.NeedsNewer(),
    troubles.BrokenChain(),
    troubles.NotEnrolled(),
)
FOR_A_PERSON = [trouble for trouble in TROUBLES if trouble.remedy is Remedy.PERSON]
PASSING = [trouble for trouble in TROUBLES if trouble.remedy is not Remedy.PERSON]


def named(trouble: SyncTrouble) -> str:
    """For the name of a test."""
    return trouble.code


class Failing:
    """A service that is in the same trouble each time, so many times; behind it the real one."""

    def __init__(self, trouble: SyncTrouble, times: int, behind: Exchanger | None = None) -> None:
        self.trouble, self.left, self.behind = trouble, times, behind
        self.exchanges = 0

    def exchange(self, office: OfficeCode, body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
        self.exchanges += 1
        if self.left > 0 or self.behind is None:
            self.left -= 1
            raise self.trouble
        return self.behind.exchange(office, body)


def written(count: int) -> Shelf:
    """A desk where so much was done offline."""
    shelf = Shelf(DESK)
    shelf.write(count)
    return shelf


def service_with(count: int, entries: int = 1_000) -> Service:
    """A service where a colleague's events lie already."""
    service, colleague = Service(entries=entries), Shelf(COLLEAGUE, 2_000)
    colleague.write(count)
    Desk(colleague, Network(service)).run()
    return service


# --- to the end ---


def test_it_sends_and_fetches_until_nothing_is_left_either_way() -> None:
    shelf, service = written(5), service_with(7, entries=3)
    desk = Desk(shelf, Network(service))
    assert desk.run() == Progress(events_up=5, entries_down=12, finished=True)
    assert shelf.queue == {}
    assert shelf.log == {name: bytes(line.event) for name, (line, _) in service.log.items()}
    assert len(shelf.feed) == 12


def test_it_says_how_far_it_is_after_every_exchange() -> None:
    desk = Desk(written(1), Network(service_with(5, entries=3)))
    last = desk.run()
    assert [told.entries_down for told in desk.told] == [3, 6]
    assert [told.finished for told in desk.told] == [False, True]
    assert desk.told[-1] == last


def test_a_desk_with_nothing_to_send_asks_once() -> None:
    road = Network(service_with(2))
    assert Desk(Shelf(DESK), road).run() == Progress(events_up=0, entries_down=2, finished=True)
    assert road.exchanges == 1


def test_batches_follow_the_time_that_a_round_trip_took() -> None:
    shelf, road = written(900), Network(Service())
    desk = Desk(shelf, road)
    sizes: list[int] = []

    class SlowAtFirst:
        def exchange(self, office: OfficeCode, body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
            sizes.append(len(decode_request(body)[1]))
            desk.clock.seconds += 20 if len(sizes) < 3 else 5
            return road.exchange(office, body)

    desk.road = SlowAtFirst()
    assert desk.run().finished
    assert sum(sizes) == 900
    assert sizes[1] == pytest.approx(sizes[0] / 4, abs=1)
    assert sizes[2] == sizes[3] == pytest.approx(sizes[0] / 16, abs=1)


@pytest.mark.parametrize(("ahead", "order"), [(when_asked, "eererer"), (at_once, "eeererr")])
def test_the_next_request_may_leave_before_an_answer_is_written_down(ahead: Ahead, order: str) -> None:
    steps: list[str] = []

    class Watched(Shelf):
        def receive(
            self, entries: Sequence[FeedEntry], links: Sequence[bytes], cursor: Cursor, answer: SyncAnswer
        ) -> bool:
            steps.append("r")
            return super().receive(entries, links, cursor, answer)

    class Road(Network):
        def exchange(self, office: OfficeCode, body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
            steps.append("e")
            return super().exchange(office, body)

    shelf = Watched(DESK)
    shelf.write(2)
    assert Desk(shelf, Road(service_with(5, entries=3), [Fate.ANSWER_LOST]), ahead=ahead).run().finished
    assert "".join(steps) == order


def test_where_the_disk_is_full_the_answer_is_fetched_again() -> None:
    class Full(Shelf):
        def receive(
            self, entries: Sequence[FeedEntry], links: Sequence[bytes], cursor: Cursor, answer: SyncAnswer
        ) -> bool:
            raise DiskFull

    shelf, road = Full(DESK), Network(service_with(5, entries=3))
    shelf.write(2)
    with pytest.raises(DiskFull):
        Desk(shelf, road, ahead=at_once).run()
    assert (shelf.cursor.g, shelf.queue) == (0, {1: True, 2: True})
    healed = Shelf(DESK)
    healed.__dict__.update(shelf.__dict__)
    assert Desk(healed, road, ahead=at_once).run().finished
    assert (len(healed.feed), healed.queue) == (7, {})


# --- when it stops ---


def test_a_stop_ends_it_between_two_exchanges_with_all_that_came_so_far() -> None:
    shelf, road = written(1), Network(service_with(9, entries=3))
    desk = Desk(shelf, road)
    progress = desk.run(told=lambda progress: desk.stop.set())
    assert (progress.finished, progress.trouble) == (False, None)
    assert road.exchanges == 1
    assert len(shelf.feed) == 3
    assert shelf.queue == {1: True}


def test_a_stop_before_the_start_sends_nothing() -> None:
    road = Network(Service())
    desk = Desk(written(1), road)
    desk.stop.set()
    assert desk.run() == Progress()
    assert road.exchanges == 0


def test_a_stop_during_a_wait_is_not_slept_through() -> None:
    road = Failing(troubles.Unreachable(url=URL), times=5)
    desk = Desk(written(1), road)
    progress = desk.run(told=lambda progress: desk.stop.set())
    assert road.exchanges == 1
    assert not progress.finished


# --- troubles ---


@pytest.mark.parametrize("trouble", FOR_A_PERSON, ids=named)
def test_what_only_a_person_can_mend_ends_the_run_at_once(trouble: SyncTrouble) -> None:
    road = Failing(trouble, times=9)
    desk = Desk(written(3), road)
    assert desk.run() == Progress(trouble=trouble)
    assert (road.exchanges, desk.stop.waits) == (1, [])


@pytest.mark.parametrize("trouble", PASSING, ids=named)
def test_any_other_passes_and_the_run_goes_on_to_its_end(trouble: SyncTrouble) -> None:
    shelf, service = written(3), Service()
    desk = Desk(shelf, Failing(trouble, 4, Network(service)))
    assert desk.run() == Progress(events_up=3, entries_down=3, finished=True)
    assert desk.stop.waits == [0.5, 1.0, 2.0, 4.0]
    waiting = [told for told in desk.told if told.trouble is not None]
    assert [told.next_try for told in waiting] == desk.stop.waits
    assert len(service.log) == 3


@pytest.mark.parametrize("trouble", TROUBLES, ids=named)
def test_no_trouble_takes_anything_from_the_queue_or_moves_the_cursor(trouble: SyncTrouble) -> None:
    shelf = written(4)
    before = dict(shelf.log)
    Desk(shelf, Failing(trouble, times=99)).run(dt.timedelta(minutes=2))
    assert set(shelf.queue) == {1, 2, 3, 4}
    assert shelf.log == before
    assert (shelf.cursor, shelf.feed) == (Cursor(EPOCH, 0, ZERO), [])


def test_a_desk_that_is_not_enrolled_is_told_so() -> None:
    class Unenrolled(Shelf):
        def standing(self) -> Standing:
            raise troubles.NotEnrolled

    road = Network(Service())
    progress = Desk(Unenrolled(DESK), road).run()
    assert isinstance(progress.trouble, troubles.NotEnrolled)
    assert road.exchanges == 0


# --- patience ---


@pytest.mark.parametrize("seconds", [0, 1, 10, 60, 1_000])
def test_it_waits_no_longer_than_it_was_given(seconds: int) -> None:
    desk = Desk(written(1), Failing(troubles.Unreachable(url=URL), times=999))
    progress = desk.run(dt.timedelta(seconds=seconds))
    assert isinstance(progress.trouble, troubles.Unreachable)
    assert sum(desk.stop.waits) <= seconds
    assert sum(desk.stop.waits) + 300 * desk.chance >= seconds  # and gives up no earlier than it must


def test_patience_begins_anew_with_every_good_answer() -> None:
    service = service_with(9, entries=3)
    road = Network(service, [Fate.REQUEST_LOST, Fate.REQUEST_LOST, Fate.ARRIVES] * 3)
    desk = Desk(Shelf(DESK), road)
    assert desk.run(dt.timedelta(seconds=4)).finished
    assert desk.stop.waits == [0.5, 1.0] * 3


def test_the_time_that_the_service_asks_for_is_waited() -> None:
    busy = troubles.ServiceFailing(retry_after=7.0, status=503)
    desk = Desk(written(1), Failing(busy, 2, Network(Service())))
    assert desk.run().finished
    assert desk.stop.waits == [7.0, 7.0]


def test_a_service_that_wants_more_time_than_there_is_ends_the_run_now() -> None:
    road = Failing(troubles.ServiceFailing(retry_after=3_601.0, status=503), times=1)
    desk = Desk(written(1), road)
    assert desk.run().trouble is road.trouble
    assert desk.stop.waits == []


def test_the_time_that_a_good_answer_asks_for_is_waited_too() -> None:
    feed = Feed()
    answers = [feed.answer(retry_after=9.0)[0], feed.answer()[0]]

    class Busy:
        def exchange(self, office: OfficeCode, body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
            return answers.pop(0), []

    desk = Desk(written(1), Busy())
    desk.run()
    assert desk.stop.waits == [9.0]


@pytest.mark.parametrize("seconds", [10.5, 3_600.0])
def test_a_pause_longer_than_the_patience_ends_the_run_with_what_came_so_far(seconds: float) -> None:
    feed = Feed()
    answers = [feed.answer(retry_after=seconds)[0]]

    class Busy:
        def exchange(self, office: OfficeCode, body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
            return answers.pop(0), []

    shelf = written(1)
    desk = Desk(shelf, Busy())
    progress = desk.run(dt.timedelta(seconds=10))
    assert (progress.next_try, progress.trouble, progress.finished) == (seconds, None, False)
    assert desk.stop.waits == []
    assert shelf.queue == {1: True}, "it goes on at the next run"
