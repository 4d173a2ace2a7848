"""A decision that came with the feed enters the log only under a signature that its author's certificate bears out."""

from collections.abc import Callable

import pytest
from msgspec import Raw, json
from msgspec.structs import asdict

from desktop.casework import bodies, office_bodies
from desktop.casework import events as ev
from desktop.casework.acts import SIGNED
from desktop.casework.ids import CaseId, EventId, KeyId, PersonId, Stream, case_stream, office_stream
from desktop.contract.signatures import Signer, event_message
from desktop.contract.wire import StaffRequest
from desktop.db import inbox, people
from desktop.security.staff_keys import DeskKey
from desktop.service.staffing import add
from tests.desks import OFFICE, ROOT, Workplace
from tests.service.fake_national import START, National, exchange, settle

CASE = CaseId("0193a1c0-0000-7000-8000-0000000000ca")
CAMAT = DeskKey.from_private(b"C" * 32)
STRANGER = DeskKey.from_private(b"X" * 32)
BODIES: dict[str, bodies.Body] = {
    "case.closed": bodies.Closed(reason="content"),
    "case.archived": bodies.Archived(reason_code="too_vague"),
    "complaint.verified": bodies.Verified(),
    "complaint.voided": bodies.Voided(reason="Salah catat."),
}


@pytest.fixture
def national(place: Workplace) -> National:
    """The service that has confirmed the whole team."""
    settle(place, service := National())
    return service


def event(kind: str, body: bodies.Body, by: KeyId, number: int = 1, stream: Stream | None = None) -> ev.Event:
    return ev.Event(
        v=ev.VERSION, id=EventId(f"0193a1c0-0000-7000-8000-0000000000e{number}"), office=OFFICE,
        stream=stream or case_stream(CASE), kind=kind, at="2026-11-24T08:00:00+07:00", hlc="0193a1c0f3e80000",
        actor=ev.Actor(PersonId("camat"), by), saw=None, body=Raw(json.encode(body)),
    )  # fmt: skip


def verified(by: DeskKey, number: int = 1) -> bytes:
    return event("complaint.verified", bodies.Verified(), by.key_id, number).encode()


def request(of: DeskKey, roles: tuple[str, ...] = ("supervisor",)) -> StaffRequest:
    return StaffRequest(
        person=PersonId("camat"), username="camat", name="Camat", roles=roles, key=of.key_id, public=of.public,
        desk=f"{OFFICE}-02",
    )  # fmt: skip


def certificate(
    of: DeskKey, by: Signer, roles: tuple[str, ...] = ("supervisor",), number: int = 2, **changes: bytes
) -> bytes:
    body = office_bodies.StaffAdded(**asdict(request(of, roles)) | changes)
    return event("staff.added", body, by.key_id, number, office_stream(OFFICE)).encode()


def bring(national: National, data: bytes, by: Signer) -> None:
    national.bring(data, by.sign(event_message(data)))


def landed(place: Workplace, data: bytes) -> str:
    """Where the bytes lie."""
    log = place.one("SELECT COUNT(*) FROM events WHERE bytes = ?", data)
    apart = place.one("SELECT COUNT(*) FROM strays WHERE bytes = ?", data)
    return {(1, 0): "log", (0, 1): "apart"}.get((log, apart), "nowhere or twice")


@pytest.mark.parametrize("kind", sorted(SIGNED & BODIES.keys()))
def test_a_decision_without_a_signature_goes_apart(place: Workplace, national: National, kind: str) -> None:
    data = event(kind, BODIES[kind], place.session("budi").key.key_id).encode()
    national.bring(data)
    assert exchange(place, national).trouble is None
    assert landed(place, data) == "apart"


@pytest.mark.parametrize(
    "sign",
    [
        pytest.param(lambda place, data: STRANGER.sign(event_message(data)), id="by a stranger"),
        pytest.param(lambda place, data: place.session("sari").key.sign(event_message(data)), id="by a colleague"),
        pytest.param(
            lambda place, data: place.session("budi").key.sign(event_message(data + b" ")), id="over other bytes"
        ),
        pytest.param(lambda place, data: bytes(64), id="of zeros"),
    ],
)
def test_a_decision_in_a_name_that_did_not_sign_it_goes_apart(
    place: Workplace, national: National, sign: Callable[[Workplace, bytes], bytes]
) -> None:
    data = event("complaint.verified", bodies.Verified(), place.session("budi").key.key_id).encode()
    national.bring(data, sign(place, data))
    exchange(place, national)
    assert landed(place, data) == "apart"
    assert place.sql("SELECT * FROM timeline") == []


def test_a_good_signature_of_somebody_who_is_certified_enters_the_log(place: Workplace, national: National) -> None:
    data = event("complaint.verified", bodies.Verified(), place.session("budi").key.key_id).encode()
    national.bring(data, place.session("budi").key.sign(event_message(data)))
    exchange(place, national)
    assert landed(place, data) == "log"


def test_a_good_signature_of_somebody_without_a_certificate_goes_apart(place: Workplace, national: National) -> None:
    bring(national, verified(CAMAT), CAMAT)
    exchange(place, national)
    assert landed(place, verified(CAMAT)) == "apart"


def test_what_needs_no_signature_enters_the_log_without_one(place: Workplace, national: National) -> None:
    data = event("note.added", bodies.Noted(text="Dicek."), CAMAT.key_id).encode()
    national.bring(data)
    exchange(place, national)
    assert landed(place, data) == "log"


def test_a_certificate_in_the_same_answer_vouches_for_what_stands_behind_it(
    place: Workplace, national: National
) -> None:
    bring(national, certificate(CAMAT, ROOT), ROOT)
    bring(national, verified(CAMAT), CAMAT)
    exchange(place, national)
    assert landed(place, verified(CAMAT)) == "log"


def test_a_certificate_vouches_for_nothing_that_stands_before_it(place: Workplace, national: National) -> None:
    bring(national, verified(CAMAT, 1), CAMAT)
    bring(national, certificate(CAMAT, ROOT), ROOT)
    bring(national, verified(CAMAT, 3), CAMAT)
    exchange(place, national)
    assert (landed(place, verified(CAMAT, 1)), landed(place, verified(CAMAT, 3))) == ("apart", "log")


def test_a_certificate_by_a_supervisor_of_the_same_answer_counts_and_so_on(
    place: Workplace, national: National
) -> None:
    bring(national, certificate(CAMAT, ROOT), ROOT)
    bring(national, certificate(STRANGER, CAMAT, ("clerk",), 3), CAMAT)
    exchange(place, national)
    assert landed(place, certificate(STRANGER, CAMAT, ("clerk",), 3)) == "log"


@pytest.mark.parametrize("who", ["sari", "dewi"])
def test_who_is_no_supervisor_certifies_nobody(place: Workplace, national: National, who: str) -> None:
    data = certificate(CAMAT, place.session(who).key)
    bring(national, data, place.session(who).key)
    bring(national, verified(CAMAT), CAMAT)
    exchange(place, national)
    assert (landed(place, data), landed(place, verified(CAMAT))) == ("apart", "apart")
    assert "camat" not in [row[0] for row in place.sql("SELECT username FROM people")]


def test_a_certificate_that_names_another_key_than_it_holds_teaches_nothing(
    place: Workplace, national: National
) -> None:
    bring(national, certificate(CAMAT, ROOT, public=STRANGER.public), ROOT)
    data = verified(CAMAT)
    national.bring(data, STRANGER.sign(event_message(data)))
    exchange(place, national)
    assert landed(place, data) == "apart"


def test_what_went_apart_does_not_stop_what_comes_behind_it(place: Workplace, national: National) -> None:
    bring(national, verified(CAMAT), CAMAT)
    good = event("note.added", bodies.Noted(text="Dicek."), CAMAT.key_id, 3).encode()
    national.bring(good)
    done = exchange(place, national)
    assert (done.trouble, done.progress.finished, landed(place, good)) == (None, True, "log")
    assert place.one("SELECT g FROM exchange") == len(national.feed)


def test_own_people_are_known_before_they_are_certified(place: Workplace) -> None:
    """A restored copy gets back what its people decided, whoever certified them meanwhile."""
    settle(place, national := National(), "budi")
    add(place.desk, place.session("budi"), "dewi")
    key = place.session("sari").key
    data = event("case.closed", bodies.Closed(reason="content"), key.key_id).encode()
    national.bring(data, key.sign(event_message(data)))
    exchange(place, national)
    assert landed(place, data) == "log"


@pytest.mark.parametrize("author", ["the service", "this desk"])
def test_after_a_reset_a_certificate_that_lies_here_already_vouches_again(place: Workplace, author: str) -> None:
    settle(place, national := National())
    if author == "the service":
        bring(national, certificate(CAMAT, ROOT), ROOT)
    else:
        with place.store.writing() as connection:
            people.note_requests(connection, [request(CAMAT)])
        add(place.desk, place.session("budi"), "camat")
    exchange(place, national)
    with place.store.writing() as connection:
        inbox.reset(connection, START)
    bring(national, verified(CAMAT), CAMAT)
    exchange(place, national)
    assert landed(place, verified(CAMAT)) == "log"
