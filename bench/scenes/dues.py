"""Kasus by its clocks: late, due soon, paused, paused once, finished in time, finished late; and why each date."""

from collections.abc import Callable
from functools import partial

from bench.scenes.scene import Scene
from bench.scenes.stage import Stage
from desktop.casework.clock_faces import Face
from desktop.casework.clock_remaining import Standing
from desktop.service import case_view
from desktop.service.case_shapes import CaseView

_LOOKED_AT = 160


def _finish(view: CaseView) -> Face:
    return next(face for face in view.clocks if face.clock.startswith("finish_"))


def _leading(view: CaseView) -> Face | None:
    return next((face for face in view.clocks if face.clock == view.leading), None)


def _late_elsewhere(view: CaseView) -> bool:
    leading = _leading(view)
    return leading is not None and leading.standing is Standing.LATE and view.handling not in (None, view.office)


def _soon(view: CaseView) -> bool:
    leading = _leading(view)
    return leading is not None and leading.remaining.urgent


def _paused(view: CaseView) -> bool:
    return _finish(view).standing is Standing.PAUSED


def _was_paused(view: CaseView) -> bool:
    return any(day.kind == "paused" for day in _finish(view).strip) and not _paused(view)


def _over_holidays(view: CaseView) -> bool:
    finish = _finish(view)
    return finish.standing is Standing.RUNNING and any(day.kind == "holiday" for day in finish.strip)


def _long(view: CaseView) -> bool:
    return len(_finish(view).segments) == 60 and _finish(view).standing is Standing.RUNNING


def _finished(standing: Standing, view: CaseView) -> bool:
    return _finish(view).standing is standing and view.state == "answered"


def _open(wanted: Callable[[CaseView], bool], why: str, stage: Stage) -> None:
    """The newest such case, with the reasons of one of its clocks: the first (empty), or the one that finishes it."""
    session = stage.workspace.context.session
    rows = stage.rows()[:_LOOKED_AT]
    found = next(row for row in rows if wanted(case_view.read(stage.desk, session, row.id)))
    panel = stage.open_case(found).frame.clocks
    clock = next((at for at, face in enumerate(panel._faces) if face.clock.startswith(why)), 0)
    if panel.open != panel._faces[clock].clock:
        panel.rows[clock].click()


def _case(name: str, words: str, wanted: Callable[[CaseView], bool], why: str = "") -> Scene:
    return Scene(f"due-{name}", words, "siti", partial(_open, wanted, why))


SCENES = (
    _case("late", "an agency has not answered in time", _late_elsewhere),
    _case("soon", "due today or tomorrow", _soon),
    _case("paused", "the reporter is waited for", _paused, "finish_"),
    _case("was-paused", "days on which the reporter was waited for", _was_paused, "finish_"),
    _case("holidays", "days off between now and the due day", _over_holidays, "finish_"),
    _case("long", "sixty working days", _long, "finish_"),
    _case("met", "finished in time", partial(_finished, Standing.MET), "finish_"),
    _case("met-late", "finished, but late", partial(_finished, Standing.MET_LATE), "finish_"),
)
