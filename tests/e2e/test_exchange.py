"""The exchange end to end: real desks, the real service, and between them a road on which things go wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.casework.complaint import Fate
from desktop.casework.reporter import decode_reporter
from desktop.service.overview import status
from desktop.service.syncing import sync
from tests.sync.fakes import Stop
from tests.sync.obstacles import nobody_listens
from tests.sync.town import PATIENCE, SITI, Cast, a_town


@pytest.fixture
def cast(tmp_path: Path) -> Iterator[Cast]:
    """Everybody at their desks. At the end every store verifies, whatever happened."""
    with a_town(tmp_path) as town:
        yield (cast := Cast(town))
        cast.town.settle()
        cast.town.check()


def test_a_complaint_goes_all_the_way_across_two_offices_and_comes_back_answered(cast: Cast) -> None:
    case = cast.siti.record("siti", "Sampah di belakang pasar menumpuk. Sudah sepekan tidak diangkut.").case
    cast.siti.act("siti", case, "disposition.proposed", disposition={"to": "33.74.DLH", "instruction": "Angkut."})
    assert (cast.siti.waiting(), cast.camat.row(case)) == (2, None)
    cast.siti.sync()
    cast.camat.sync()

    cast.camat.act("camat", case, "complaint.verified")
    cast.camat.act("camat", case, "disposition.approved")
    cast.camat.sync()
    cast.dinas.sync()

    cast.dinas.act("made", case, "case.taken_up")
    cast.dinas.act("made", case, "answer.proposed", text="Sampah sudah diangkut pagi ini.")
    cast.dinas.act("kadis", case, "answer.approved")
    cast.dinas.sync()
    cast.siti.sync()

    cast.siti.act("siti", case, "answer.handed_over", how="in_person")
    cast.siti.act("siti", case, "case.closed", reason="content")
    cast.town.settle()

    views = [desk.row(case) for desk in cast.town.stations]
    assert [(view.state, view.sync) for view in views if view] == [("closed", "arrived")] * 3
    assert cast.siti.steps(case) == cast.camat.steps(case) == cast.dinas.steps(case)
    assert cast.siti.steps(case) == [
        (kind, Fate.IN_EFFECT)
        for kind in (
            "complaint.recorded",
            "disposition.proposed",
            "complaint.verified",
            "disposition.approved",
            "case.taken_up",
            "answer.proposed",
            "answer.approved",
            "answer.handed_over",
            "case.closed",
        )
    ]
    assert all(decode_reporter(part) == SITI for desk in cast.town.stations for part in desk.parts())


def test_a_run_that_somebody_stopped_is_not_noted_as_done(cast: Cast) -> None:
    cast.siti.record("siti")
    stop = Stop(cast.siti.clock)
    stop.set()
    sync(cast.siti.desk, stop, PATIENCE, transport=cast.siti.road)
    assert status(cast.siti.desk).attempts[0].result != "done"


def test_every_run_leaves_a_line_for_whoever_asks_why_something_has_not_arrived(cast: Cast) -> None:
    cast.siti.record("siti")
    cast.siti.road.obstacles.append(nobody_listens)
    cast.siti.sync_once()
    cast.siti.sync()
    done, failed = status(cast.siti.desk).attempts[:2]
    assert (done.result, done.events_up, done.words) == ("done", 1, "")
    assert done.bytes_up > 0
    assert done.bytes_down > 0
    assert (failed.result, failed.events_up) == ("Unreachable", 0)
    assert "tidak terjangkau" in failed.words
