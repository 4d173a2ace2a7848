"""One run of the exchange for a person: what it says, what it notes, and that trouble never touches what waits."""

import datetime as dt
from collections.abc import Callable
from functools import reduce
from threading import Event as StopRequest

import httpx
import pytest
from msgspec.structs import replace

from desktop.contract import chain
from desktop.contract import reference as ref
from desktop.contract.digest import ZERO
from desktop.db import history, inbox, outbox, projections, reference
from desktop.security.staff_keys import DeskKey
from desktop.service import syncing
from desktop.service.syncing import StoreMailbox, sync
from desktop.service.undoing import undo
from desktop.sync.driver import Progress
from desktop.sync.troubles import BrokenChain, NotEnrolled, Unreachable
from tests.desks import OFFICE, SITI, Interrupted, Workplace
from tests.service.fake_national import National, exchange, published, settle


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
    with place.store.reading() as connection:
        assert history.newest(connection, 1)[0].told == done.trouble.sentences()
    national.failing = None
    assert exchange(place, national).waiting == 0


def sync_states(place: Workplace) -> list[str]:
    return [row[0] for row in place.sql("SELECT sync FROM cases ORDER BY n")]


def test_what_a_refused_line_kept_here_is_only_here_and_can_be_taken_back(place: Workplace) -> None:
    settle(place, National())
    first = place.record().case
    cut = httpx.MockTransport(failing_with(httpx.ReadError("reset")))
    sync(place.desk, StopRequest(), dt.timedelta(0), transport=cut)
    place.record()
    note = place.act("sari", first, "note.added", text="Pelapor menelepon lagi.")
    assert sync_states(place) == [projections.HERE, projections.HERE]
    refused = httpx.MockTransport(failing_with(httpx.ConnectError("refused")))
    done = sync(place.desk, StopRequest(), dt.timedelta(0), transport=refused)
    assert isinstance(done.trouble, Unreachable)
    assert sync_states(place) == [projections.HERE, projections.HERE]
    with place.store.writing() as connection:
        assert outbox.waiting(connection) == (2, 1), "what was cut off may have arrived"
        grown = projections.fingerprint(connection)
        projections.rebuild(connection)
        assert projections.fingerprint(connection) == grown
    assert undo(place.desk, place.session("sari"), [note.id]).done == 1


def failing_with(error: httpx.TransportError) -> Callable[[httpx.Request], httpx.Response]:
    def fail(request: httpx.Request) -> httpx.Response:
        raise error

    return fail


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


# --- reference data ---


def edition(place: Workplace) -> str | None:
    with place.store.reading() as connection:
        return reference.edition(connection, "published")


def publish(national: National, version: str) -> None:
    national.reference = ref.write_reference_set(replace(published(), version=version, offices=published().offices[:1]))


def test_a_request_says_which_reference_data_lies_here(place: Workplace) -> None:
    national = National()
    settle(place, national)
    assert national.headers[-1].reference == edition(place) == "terbitan-1"


def test_newer_reference_data_comes_with_the_exchange_and_is_taken_over_whole(place: Workplace) -> None:
    national = National()
    settle(place, national)
    publish(national, "terbitan-2")
    assert exchange(place, national).trouble is None
    assert edition(place) == "terbitan-2"
    assert place.sql("SELECT code FROM offices") == [(OFFICE,)]
    exchange(place, national)
    assert national.headers[-1].reference == "terbitan-2"


@pytest.mark.parametrize("document", [b'{"version":"rusak"}', b"[]", b'{"version":"rusak","offices":7}'])
def test_damaged_reference_data_keeps_the_old_and_stops_no_exchange(place: Workplace, document: bytes) -> None:
    national = National()
    settle(place, national)
    before = place.sql("SELECT * FROM offices")
    national.reference = document
    place.record()
    done = exchange(place, national)
    assert (done.trouble, done.waiting, edition(place)) == (None, 0, "terbitan-1")
    assert place.sql("SELECT * FROM offices") == before
    publish(national, "terbitan-3")
    exchange(place, national)
    assert edition(place) == "terbitan-3"


def test_reference_data_and_entries_are_taken_in_together_or_not_at_all(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    national = National()
    settle(place, national)
    place.record()
    publish(national, "terbitan-2")

    def power_goes(connection: object, skew: int) -> None:
        raise Interrupted

    monkeypatch.setattr(inbox, "note_skew", power_goes)
    with pytest.raises(Interrupted):
        exchange(place, national)
    monkeypatch.undo()
    assert (edition(place), place.one("SELECT g FROM exchange")) == ("terbitan-1", 3)
    assert exchange(place, national).waiting == 0
    assert edition(place) == "terbitan-2"


def test_a_large_answer_that_is_cut_off_by_the_power_goes_on_where_its_last_transaction_ended(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    national = National()
    settle(place, national)
    for _ in range(5):
        place.record()
    monkeypatch.setattr(syncing, "_AT_A_TIME", 2)

    def power_goes(connection: object, skew: int) -> None:
        raise Interrupted

    with monkeypatch.context() as patch:
        patch.setattr(inbox, "note_skew", power_goes)
        with pytest.raises(Interrupted):
            exchange(place, national)
    with place.store.reading() as connection:
        cursor = inbox.cursor(connection)
    assert (cursor.g, cursor.chain) == (3 + 4, reduce(chain.fed, national.feed[:7], ZERO))
    done = exchange(place, national)
    assert (done.trouble, done.waiting, done.progress.entries_down) == (None, 0, 1)


# --- answers that nobody signed ---


class Forged(National):
    """Another one answers the exchange; what stands in its answer may be true."""

    forger: DeskKey | None = None

    def _answer(self, request: httpx.Request, body: bytes, media_type: str) -> httpx.Response:
        if self.forger is None:
            return super()._answer(request, body, media_type)
        true, self.root = self.root, self.forger
        try:
            return super()._answer(request, body, media_type)
        finally:
            self.root = true


def test_an_answer_of_the_exchange_that_the_service_did_not_sign_changes_nothing(place: Workplace) -> None:
    national = Forged()
    settle(place, national)
    place.record()
    publish(national, "terbitan-palsu")
    national.forger = DeskKey.from_private(b"X" * 32)
    done = exchange(place, national)
    assert isinstance(done.trouble, BrokenChain)
    assert (done.waiting, edition(place)) == (1, "terbitan-1")
    assert place.one("SELECT g FROM exchange") == 3


def test_the_run_that_enrols_believes_no_other_answer_either(place: Workplace) -> None:
    class Turning(Forged):
        """True until the desk is confirmed."""

        def _answer(self, request: httpx.Request, body: bytes, media_type: str) -> httpx.Response:
            self.forger = None if request.url.path == "/v1/enrol" else DeskKey.from_private(b"X" * 32)
            return super()._answer(request, body, media_type)

    done = exchange(place, Turning())
    assert isinstance(done.trouble, BrokenChain)
    assert place.desk.identity.root_public is not None
