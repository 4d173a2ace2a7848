"""One run of the exchange for a person: what it says, what it notes, and that trouble never touches what waits."""

import datetime as dt
from threading import Event as StopRequest

import pytest

from desktop.service.syncing import StoreMailbox, sync
from desktop.sync.driver import Progress
from desktop.sync.troubles import NotEnrolled
from tests.desks import SITI, Workplace
from tests.service.fake_national import National, exchange, settle


def test_everything_goes_out_and_comes_back_confirmed(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.walk(place.record(who=SITI).case)
    done = exchange(place, national)
    assert (done.trouble, done.waiting, done.progress.finished, done.progress.events_up) == (None, 0, True, 9)
    assert done.progress.entries_down == 10
    assert done.bytes_up > 0
    assert done.bytes_down > 0


def test_nothing_to_do_is_done(place: Workplace) -> None:
    national = National()
    settle(place, national)
    done = exchange(place, national)
    assert (done.progress.finished, done.progress.events_up, done.progress.entries_down) == (True, 0, 0)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 426, 429, 500, 503])
def test_trouble_keeps_everything_that_waits_and_is_noted_in_words(place: Workplace, status: int) -> None:
    national = National()
    settle(place, national)
    place.record(who=SITI)
    log, parts = place.sql("SELECT * FROM events"), place.sql("SELECT * FROM part_queue")
    national.failing = status
    done = exchange(place, national)
    assert done.trouble is not None
    assert done.waiting == 1
    assert place.sql("SELECT * FROM events") == log
    assert place.sql("SELECT * FROM part_queue") == parts
    assert place.one("SELECT words FROM sync_history ORDER BY n DESC LIMIT 1") == done.trouble.words()
    national.failing = None
    assert exchange(place, national).waiting == 0


def test_a_desk_that_was_never_confirmed_enrols_by_syncing(place: Workplace) -> None:
    national = National()
    national.failing = 503
    assert exchange(place, national).trouble is not None
    with pytest.raises(NotEnrolled):
        StoreMailbox(place.desk).standing()
    national.failing = None
    assert exchange(place, national).trouble is None
    assert StoreMailbox(place.desk).standing().office == place.desk.office


def test_a_person_who_asks_to_stop_is_obeyed_between_requests(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.record()
    stop = StopRequest()
    stop.set()
    done = sync(place.desk, stop, dt.timedelta(0), transport=national)
    assert (done.progress.finished, done.waiting) == (False, 1)


def test_progress_is_told(place: Workplace) -> None:
    national = National()
    settle(place, national)
    for _ in range(3):
        place.record()
    told: list[Progress] = []
    sync(place.desk, StopRequest(), dt.timedelta(0), told.append, national)
    assert told[-1].finished
    assert max(progress.events_up for progress in told) == 3


@pytest.mark.parametrize("minutes", [-7, 0, 7])
def test_a_wrong_clock_is_measured_and_refuses_nothing(place: Workplace, minutes: int) -> None:
    place.clock.advance(minutes=minutes)
    settle(place, National())
    assert place.one("SELECT skew_ms FROM exchange") == minutes * 60_000


def test_bytes_that_a_restored_desk_lacks_are_asked_for(place: Workplace) -> None:
    national = National()
    settle(place, national)
    place.record("Pohon tumbang menutup jalan.")
    exchange(place, national)
    place.sql("DROP TRIGGER events_stay")
    place.sql("DELETE FROM events WHERE kind = 'complaint.recorded'")
    place.sql("DELETE FROM feed")
    place.sql("UPDATE exchange SET g = 0, chain = ?", bytes(32))
    assert exchange(place, national).trouble is None
    assert place.one("SELECT COUNT(*) FROM events WHERE kind = 'complaint.recorded' AND bytes IS NOT NULL") == 1
