"""Beranda: for a clerk, a supervisor, a liaison; all done; and on the first day."""

from bench.scenes.scene import Scene, nothing
from bench.scenes.stage import Stage
from bench.scenes.worlds import EMPTY
from desktop.service.approvals import Chosen, Queue, approve, queues
from desktop.service.desk import sign_in


def _all_done(stage: Stage) -> None:
    """Everything that waited for this head was approved, a moment ago."""
    session = sign_in(stage.desk, "kadis", "teh hangat kadis")
    lines = queues(stage.desk, session).lines[Queue.ANSWER]
    approve(stage.desk, session, Queue.ANSWER, [Chosen(line.case, line.target) for line in lines])
    stage.workspace.data_changed()


def _draft(stage: Stage) -> None:
    """Something was begun and not finished; Beranda says so."""
    page = stage.go("record")
    page.current.form.matter.editor.setPlainText("Lampu di halaman balai RW mati sejak kemarin.")
    page.flush()
    stage.settle()
    stage.go("home")


SCENES = (
    Scene("home-clerk", "what waits for a clerk", "siti", _draft),
    Scene("home-supervisor", "what waits for a supervisor", "camat", nothing, world="supervisor"),
    Scene("home-liaison", "what waits for a liaison", "made", nothing, world="agency"),
    Scene("home-done", "nothing waits any more", "kadis", _all_done, world="agency"),
    Scene("home-empty", "the first day", "siti", nothing, world=EMPTY),
)
