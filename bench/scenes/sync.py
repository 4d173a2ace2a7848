"""Sinkronisasi: the line up, busy, down, paused, never there; what is said of the runs before."""

from functools import partial

from bench.scenes.scene import Scene
from bench.scenes.stage import Stage
from bench.scenes.worlds import NEW
from desktop.errors import LoketError
from desktop.sync import troubles
from desktop.sync.driver import Progress
from desktop.ui.sync.pace import Stopwatch


def _shown(progress: Progress | LoketError | None, stage: Stage) -> None:
    stage.go("sync")
    if progress is not None:
        stage.workspace.on_progress(progress)


def _running(stage: Stage) -> None:
    """Four seconds after it began: a rate is known, and how long it takes still."""
    page = stage.go("sync")
    seconds = 0.0
    page.now._watch = Stopwatch(lambda: seconds)
    page.refresh()
    stage.settle()
    stage.workspace.on_progress(Progress())
    seconds = 4.0
    stage.workspace.on_progress(Progress(events_up=4, entries_down=128, bytes_up=9_400, bytes_down=61_000))


def _paused(stage: Stage) -> None:
    page = stage.go("sync")
    page._on_pause()


def _busy_elsewhere(stage: Stage) -> None:
    """The line is busy, and somebody works on: it is only said at the bottom. Elsewhere that says *Luring*."""
    stage.go("cases")
    stage.workspace.on_progress(Progress(events_up=4, entries_down=128))


def _scene(name: str, words: str, progress: Progress | LoketError | None, world: str = "clerk") -> Scene:
    return Scene(f"sync-{name}", words, "siti", partial(_shown, progress), world=world)


SCENES = (
    _scene("waiting", "what is here, and the runs before", None),
    Scene("sync-running", "in the middle of it", "siti", _running),
    _scene("done", "everything arrived", Progress(events_up=7, entries_down=131, finished=True)),
    _scene(
        "trouble",
        "the service does not answer",
        Progress(trouble=troubles.Unreachable(url="https://layanan.kalisongo.example"), next_try=42.0),
    ),
    Scene("sync-paused", "the line is left alone", "siti", _paused),
    _scene("first", "before the first run", None, NEW),
    Scene("sync-elsewhere", "in the middle of it while working", "siti", _busy_elsewhere),
)
