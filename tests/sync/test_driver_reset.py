"""Back to where both agree: a restored service, a restored desk, bytes that are gone for good."""

import datetime as dt

from desktop.casework.ids import OfficeCode
from desktop.contract.wire import FeedEntry, Reset, SyncAnswer, decode_request
from tests.sync.fakes import Desk, Network, Service, Shelf
from tests.sync.feeds import Feed

DESK = "33.74.01-02/9f86d081884c7d65"


def written(count: int) -> Shelf:
    """A desk where so much was done offline."""
    shelf = Shelf(DESK)
    shelf.write(count)
    return shelf


class Asked:
    """A road that notes what each request said it holds."""

    def __init__(self, road: Network) -> None:
        self.road = road
        self.held: list[dict[str, int]] = []

    def exchange(self, office: OfficeCode, body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
        self.held.append(decode_request(body)[0].held)
        return self.road.exchange(office, body)


def test_after_a_restore_of_the_service_everything_it_lost_is_there_again() -> None:
    shelf, service = written(5), Service()
    desk = Desk(shelf, Network(service))
    desk.run()
    service.restored(lost=3)
    assert desk.run().finished
    assert list(service.log) == shelf.names
    assert shelf.queue == {}
    assert shelf.cursor == service.feeds[shelf.office].cursor(5)


def test_two_services_that_send_a_desk_back_and_forth_are_a_trouble_and_not_a_race() -> None:
    class TwoBehindOneAddress:
        exchanges = 0

        def exchange(self, office: OfficeCode, body: bytes) -> tuple[SyncAnswer, list[FeedEntry]]:
            self.exchanges += 1
            assert self.exchanges < 200, "it asks again and again without a pause"
            feed = Feed(epoch=f"{self.exchanges % 2}")
            return feed.answer(reset=Reset(feed.cursor(0)))

    progress = Desk(written(1), TwoBehindOneAddress()).run(dt.timedelta(minutes=1))
    assert progress.trouble is not None


def test_own_events_that_a_restored_desk_lost_are_fetched_with_their_bytes() -> None:
    whole, service = written(4), Service()
    Desk(whole, Network(service)).run()
    restored, road = written(2), Asked(Network(service))
    restored.own += whole.own[2:]  # the numbers go on, the bytes are gone
    assert Desk(restored, road).run().finished
    assert restored.log == whole.log
    assert road.held == [{DESK: 4}, {}]  # the first answer was dropped, the second brought everything


def test_erased_bytes_are_not_asked_for_for_ever() -> None:
    class Erased(Shelf):
        def lacks(self, entries: object) -> bool:
            return bool(entries)

    service = Service()
    Desk(written(3), Network(service)).run()
    shelf, road = Erased(DESK), Asked(Network(service))
    assert Desk(shelf, road).run().finished
    assert len(shelf.feed) == 3
    assert road.held == [{DESK: 0}, {}]
