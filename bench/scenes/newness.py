"""What is new to a person and what was given to them: in the sidebar, on the home page, in the list and its filters."""

from bench.scenes.scene import Scene
from bench.scenes.stage import Stage
from desktop.db.cases import CaseRow
from desktop.service import acting
from desktop.service.desk import sign_in
from desktop.service.newness import Mine


def _news(stage: Stage) -> None:
    """As if this person had been here from the beginning and had opened nothing, with two cases given to them."""
    session = stage.workspace.context.session
    other = sign_in(stage.desk, "yohanes", "teh hangat yohanes")
    given = [row for state in ("received", "in_process") for row in _arrived(stage, state)[:1]]
    for row in given:
        acting.act(stage.desk, other, row.id, "case.assigned", {"to": session.person, "note": "Tolong diteruskan."})
    with stage.desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE seen_since SET event_n = 0")
    stage.workspace.refresh()


def _arrived(stage: Stage, state: str) -> list[CaseRow]:
    return [row for row in stage.rows(state) if row.sync == "arrived"]


def _home(stage: Stage) -> None:
    _news(stage)
    stage.go("home")


def _list(stage: Stage) -> None:
    _news(stage)
    stage.go("cases")


def _mine(which: Mine, stage: Stage) -> None:
    _list(stage)
    stage.page.show_mine(which)


def _only_new(stage: Stage) -> None:
    _mine(Mine.NEW, stage)


def _only_tasks(stage: Stage) -> None:
    _mine(Mine.TASKS, stage)


def _menu(stage: Stage) -> None:
    stage.page.filters.mine.open_menu()


SCENES = (
    Scene("new-home", "new work and tasks on the home page", "siti", _home),
    Scene("new-cases", "new work marked among all cases", "siti", _list),
    Scene("new-only", "only what is new", "siti", _only_new),
    Scene("new-tasks", "only what was given to this person", "siti", _only_tasks),
    Scene("new-menu", "the two lists of one's own, with their counts", "siti", _list, _menu),
)
