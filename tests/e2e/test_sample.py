"""The sample world: enough of everything to look at, honest down to its signatures, the same for the same seed."""

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from bench.sample import build as building
from bench.sample import cast
from bench.sample.build import NOW, Sample, build
from desktop.casework.acts import TABLE, State
from desktop.casework.reporter import WHO
from desktop.config import World
from desktop.db import cases, projections
from desktop.db.keys import packed
from desktop.service.approvals import Queue, queues
from desktop.service.desk import Desk, sign_in
from desktop.service.opening import open_desk
from desktop.service.overview import status
from desktop.service.verifying import verify
from national import verifying
from national.opening import open_database
from national.settings import Settings

SHORT = dt.timedelta(days=9)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Three months, built once."""
    return build(tmp_path_factory.mktemp("sample"))


@contextmanager
def desk_of(sample: Sample, post: cast.Post) -> Iterator[Desk]:
    """One of its desks, open."""
    with open_desk(sample.desk(post), lambda: cast.PASSPHRASE, World(lambda: sample.now)) as desk:
        yield desk


@pytest.fixture
def clerk(sample: Sample) -> Iterator[Desk]:
    """The desk that takes complaints down."""
    with desk_of(sample, cast.CLERK) as desk:
        yield desk


def test_there_are_more_than_two_hundred_cases_in_every_state_that_the_table_reaches(clerk: Desk) -> None:
    here = status(clerk)
    assert sum(here.states.values()) > 200
    assert set(here.states) == {row.to.value for row in TABLE if row.to} | {State.RECEIVED.value}


def test_all_four_states_of_sync_are_there(clerk: Desk) -> None:
    here = status(clerk)
    assert min(here.sync[state] for state in ("here", "sent", "arrived", "dispute")) > 0
    assert here.attempts[0].result != "done"  # the last one lost its answer
    assert here.attempts[1].result == "done"


def test_in_the_supervisors_queues_something_of_everything_waits_some_of_it_their_own(sample: Sample) -> None:
    with desk_of(sample, cast.SUPERVISOR) as desk:
        lines = queues(desk, sign_in(desk, "camat", "teh hangat camat")).lines
    assert all(len(lines[queue]) >= 3 for queue in Queue)
    assert 0 < sum(line.own for line in lines[Queue.DISPOSITION]) < len(lines[Queue.DISPOSITION])


def test_people_came_by_several_ways_some_without_their_name_some_in_secret(clerk: Desk) -> None:
    with clerk.store.reading() as connection:
        found = [projections.read_case(connection, packed(row.id)) for row in cases.page(connection, 60)]
    contents = [case.content for case in found if case is not None]
    assert {"walk_in", "phone"} <= {content.channel for content in contents}
    assert {content.anonymous for content in contents} == {content.secret for content in contents} == {True, False}
    assert {WHO in content.parts for content in contents} == {True, False}


def test_what_people_say_is_varied_and_written_as_a_clerk_would() -> None:
    texts = json.loads(Path(building.__file__).with_name("complaints.json").read_text("utf-8"))
    said = [entry["text"] for entry in texts["complaints"]]
    assert len(set(said)) >= 60
    assert not [text for text in said if "!" in text or not text.endswith((".", "?"))]


def test_every_store_verifies(sample: Sample) -> None:
    for post in cast.POSTS:
        with desk_of(sample, post) as desk:
            assert verify(desk).findings == ()
    engine = open_database(Settings.of(sample.folder / "national"))
    with engine.begin() as connection:
        assert verifying.verify(connection)["verified"]
    engine.dispose()


def test_the_same_seed_gives_the_same_cases(tmp_path: Path) -> None:
    assert _titles(tmp_path / "one") == _titles(tmp_path / "other")


def test_nothing_happens_outside_the_three_months_or_after_now(clerk: Desk) -> None:
    with clerk.store.reading() as connection:
        received = [row.received_at for row in cases.page(connection, -1)]
    assert max(received) <= NOW.isoformat()
    assert min(received) >= (NOW - building.LASTS).isoformat()


def _titles(folder: Path) -> list[tuple[str, str, str]]:
    with ExitStack() as stack:
        desk = stack.enter_context(desk_of(build(folder, lasts=SHORT), cast.CLERK))
        connection = stack.enter_context(desk.store.reading())
        return [(row.number, row.title, row.state) for row in cases.page(connection, -1)]
