"""The real exchange on a bad road: nothing doubled, everything confirmed, and the person need not do anything."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from msgspec import Raw, json
from msgspec.structs import replace
from sqlalchemy import Connection

from desktop.contract import encoding, wire
from desktop.contract.enrolment import EnrolAnswer
from desktop.contract.request_signing import sign_request
from desktop.contract.signatures import event_message
from desktop.db.cipher import DiskFull
from desktop.service.enrolling import NotOurService
from desktop.sync import troubles
from tests.national.country import KECAMATAN
from tests.sync import obstacles
from tests.sync.feeds import STRANGER
from tests.sync.obstacles import sealed_again
from tests.sync.town import Cast, Forward, Obstacle, Station, a_town

ROAD: tuple[Obstacle, ...] = (
    obstacles.nobody_listens,
    obstacles.the_request_is_lost,
    obstacles.the_answer_is_lost,
    obstacles.the_request_is_doubled,
    obstacles.the_request_is_doubled_and_the_first_answer_lost,
    obstacles.the_request_is_cut,
    obstacles.the_answer_is_cut,
    obstacles.the_answer_breaks_off,
    obstacles.a_portal_answers,
    obstacles.a_gateway_fails,
    obstacles.the_service_wants_time,
)


@pytest.fixture
def cast(tmp_path: Path) -> Iterator[Cast]:
    """Everybody at their desks. At the end every store verifies, whatever happened."""
    with a_town(tmp_path) as town:
        yield (cast := Cast(town))
        cast.town.settle()
        cast.town.check()


@pytest.mark.parametrize("obstacle", ROAD, ids=lambda obstacle: obstacle.__name__)
def test_what_was_sent_arrives_once_though(cast: Cast, obstacle: Obstacle) -> None:
    saved = [cast.proposed(narrative=f"Pohon tumbang di gang {number}.") for number in range(3)]
    cast.siti.road.obstacles.extend([obstacle, obstacle])
    synced = cast.siti.sync()
    assert synced.trouble is None
    assert (synced.waiting, len(cast.siti.road.obstacles)) == (0, 0)
    assert {row.sync for case in saved if (row := cast.siti.row(case))} == {"arrived"}
    cast.camat.sync()
    assert all(cast.camat.row(case) for case in saved)


def test_a_run_that_fails_leaves_everything_for_the_next_one(cast: Cast) -> None:
    case = cast.proposed()
    before = cast.siti.log()
    cast.siti.road.obstacles.extend([obstacles.nobody_listens] * 50)
    synced = cast.siti.sync()
    assert isinstance(synced.trouble, troubles.Unreachable)
    assert synced.waiting == 2
    assert cast.siti.log() == before
    cast.siti.road.obstacles.clear()
    assert cast.siti.sync().waiting == 0
    row = cast.siti.row(case)
    assert row is not None
    assert row.sync == "arrived"


def test_a_request_that_was_given_up_on_and_arrives_much_later_changes_nothing(cast: Cast) -> None:
    late: list[httpx.Request] = []

    def delayed(request: httpx.Request, forward: Forward) -> httpx.Response:
        late.append(request)
        raise httpx.ReadTimeout("")

    case = cast.proposed()
    cast.siti.road.obstacles.append(delayed)
    cast.siti.sync()
    cast.town.settle()
    cast.camat.act("camat", case, "complaint.verified")
    cast.town.settle()
    steps = cast.camat.steps(case)
    assert cast.siti.road.forward(late[0]).status_code == 200
    cast.town.settle()
    assert cast.camat.steps(case) == cast.siti.steps(case) == steps


# --- answers that are not for this desk ---


def test_the_answer_to_another_office_is_dropped_whole(cast: Cast) -> None:
    cast.sent_on()
    cast.dinas.road.requests.clear()
    cast.dinas.sync()
    theirs = cast.dinas.road.requests[0]
    before = everything(cast.siti)
    cast.siti.road.obstacles.extend([lambda request, forward: forward(again(cast.dinas, theirs))] * 50)
    assert isinstance(cast.siti.sync().trouble, troubles.BrokenChain)
    assert everything(cast.siti) == before
    cast.siti.road.obstacles.clear()


def test_an_older_answer_is_dropped_whole(cast: Cast) -> None:
    kept: list[httpx.Response] = []

    def copied(request: httpx.Request, forward: Forward) -> httpx.Response:
        answer = forward(request)
        body = b"".join(answer.iter_raw())
        kept.append(sealed_again(answer, encoding.decode(body, answer.headers["content-encoding"], 1 << 20)))
        return forward(again(cast.siti, request))

    cast.proposed()
    cast.siti.road.obstacles.append(copied)
    cast.siti.sync()
    before = everything(cast.siti)
    cast.siti.road.obstacles.append(lambda request, forward: kept[0])
    assert isinstance(cast.siti.sync_once().trouble, troubles.BrokenChain)
    assert everything(cast.siti) == before


def test_the_answer_to_a_colleague_leaves_no_hole(cast: Cast) -> None:
    """It is of the same feed under the same head, and lacks the bytes that the colleague holds already."""
    case = cast.proposed()
    cast.town.settle()
    cast.camat.act("camat", case, "complaint.verified")
    cast.camat.sync()
    cast.camat.road.requests.clear()

    def to_camat(request: httpx.Request, forward: Forward) -> httpx.Response:
        asked, _ = wire.decode_request(encoding.decode(request.content, "zstd", 1 << 20))
        held = {cast.camat.desk.identity.origin: 1 << 30}
        body = wire.encode_lines(replace(asked, held=held, origin=cast.camat.desk.identity.origin), [])
        return forward(signed(cast.camat, str(request.url), body))

    cast.siti.road.obstacles.append(to_camat)
    cast.siti.sync()
    cast.town.settle()
    assert cast.siti.steps(case) == cast.camat.steps(case)


def again(station: Station, request: httpx.Request) -> httpx.Request:
    """The same request, signed anew."""
    return signed(station, str(request.url), encoding.decode(request.content, "zstd", 1 << 20))


def signed(station: Station, url: str, body: bytes) -> httpx.Request:
    """A request of that desk."""
    coded = encoding.encode(body, "zstd")
    path = httpx.URL(url).path
    world = station.desk.world
    headers = sign_request(station.desk.key(), "POST", path, coded, world.now(), world.chance(16).hex())
    headers |= {"content-type": wire.MEDIA_TYPE, "content-encoding": "zstd", "accept-encoding": "zstd"}
    return httpx.Request("POST", url, headers=headers, content=coded)


# --- enrolment ---


def test_an_enrolment_whose_answer_was_lost_is_asked_for_again_and_is_one(cast: Cast) -> None:
    joko = cast.town.desk(KECAMATAN, "03", "joko", "clerk")
    joko.road.obstacles.append(obstacles.the_answer_is_lost)
    assert joko.sync().trouble is None  # the same run asks again
    assert joko.desk.identity.root_public is not None
    cast.camat.sync()
    cast.camat.add("camat", "joko")


def test_an_enrolment_that_another_service_answers_is_refused_and_nothing_of_it_kept(cast: Cast) -> None:
    def forged(request: httpx.Request, forward: Forward) -> httpx.Response:
        answer = forward(request)
        body = encoding.decode(b"".join(answer.iter_raw()), answer.headers["content-encoding"], 1 << 24)
        told = json.decode(body, type=EnrolAnswer)
        certificate = bytes(told.certificate)
        signature = STRANGER.sign(event_message(certificate))
        theirs = replace(told, root_public=STRANGER.public, certificate=Raw(certificate), signature=signature)
        return sealed_again(answer, json.encode(theirs))

    joko = cast.town.desk(KECAMATAN, "03", "joko", "clerk")
    joko.road.obstacles.append(forged)
    before = everything(joko)
    assert isinstance(joko.sync().trouble, NotOurService)
    assert everything(joko) == before
    assert joko.sync().trouble is None  # with the right one the same code still works
    cast.camat.sync()
    cast.camat.add("camat", "joko")


# --- all of an answer, or nothing ---

MIDST = {
    "an event is stored": "INSERT ON events WHEN NEW.kind = 'disposition.approved'",
    "an entry is stored": "INSERT ON feed WHEN NEW.outcome = 'accepted' AND NEW.g % 2",
    "an event leaves the queue": "DELETE ON queue",
    "the cursor moves": "UPDATE ON exchange",
    "a case is projected": "INSERT ON cases",
    "a timeline is written": "INSERT ON timeline WHEN NEW.position = 2",
}


@pytest.mark.parametrize("where", MIDST.values(), ids=MIDST)
def test_an_answer_is_taken_in_whole_or_not_at_all_when_the_disk_is_full_as(cast: Cast, where: str) -> None:
    case = cast.proposed()
    cast.town.settle()
    cast.camat.act("camat", case, "complaint.verified")
    cast.camat.act("camat", case, "disposition.approved")
    cast.camat.sync()
    cast.siti.act("siti", case, "note.added", text="Pelapor menelepon lagi.")
    cast.siti.road.obstacles.append(obstacles.the_answer_is_lost)
    cast.siti.sync_once()
    before = everything(cast.siti)
    execute(cast.siti, f"CREATE TRIGGER full BEFORE {where} BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
    with pytest.raises(DiskFull):
        cast.siti.sync()
    assert everything(cast.siti) == before
    execute(cast.siti, "DROP TRIGGER full")
    assert cast.siti.sync().waiting == 0


def everything(station: Station) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of a desk, but the history of its attempts."""
    with station.desk.store.reading() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        return {name: rows(connection, name) for name in names if name not in ("sync_history", "case_search")}


def rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    """The rows of a table, in some order that does not change."""
    return sorted((tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")), key=repr)


def execute(station: Station, statement: str) -> None:
    """A statement past everything that guards the store."""
    with station.desk.store.writing() as connection:
        connection.exec_driver_sql(statement)
