"""Daftar: the list, filtered, searched, found nothing, empty, on its way."""

from bench.scenes.scene import Scene
from bench.scenes.stage import Stage
from bench.scenes.worlds import EMPTY
from desktop.db.cases import Due
from desktop.ui.cases.filters import Pill


def _all(stage: Stage) -> None:
    stage.go("cases")


def _closed(stage: Stage) -> None:
    stage.workspace.show_cases(state="closed")


def _here(stage: Stage) -> None:
    stage.workspace.show_cases(sync="here")


def _late(stage: Stage) -> None:
    stage.workspace.show_cases(due=Due.LATE)


def _dues(stage: Stage) -> None:
    stage.find(Pill, "filter-due").open_menu()


def _search(words: str, stage: Stage) -> None:
    stage.workspace.topbar.search.setText(words)
    stage.workspace.search(words)


def _found(stage: Stage) -> None:
    _search("lampu jalan", stage)


def _nothing_found(stage: Stage) -> None:
    _search("jembatan gantung", stage)


def _nothing_in_state(stage: Stage) -> None:
    stage.workspace.show_cases(state="withdrawn")


def _menu(stage: Stage) -> None:
    stage.find(Pill, "filter-state").open_menu()


def _bars(stage: Stage) -> None:
    """What is seen when the rows take longer than one notices."""
    page = stage.go("cases")
    page.table._bars.appear()


SCENES = (
    Scene("cases", "all cases", "siti", _all),
    Scene("cases-state", "of one state", "siti", _closed),
    Scene("cases-sync", "only here so far", "siti", _here),
    Scene("cases-menu", "choosing a state", "siti", _all, _menu),
    Scene("cases-late", "what is late, the longest first", "siti", _late),
    Scene("cases-dues", "choosing by due date", "siti", _all, _dues),
    Scene("cases-found", "hits of a search", "siti", _found),
    Scene("cases-nothing", "a search without a hit", "siti", _nothing_found),
    Scene("cases-none", "a state without a case", "siti", _nothing_in_state),
    Scene("cases-loading", "rows on their way", "siti", _bars),
    Scene("cases-empty", "before the first complaint", "siti", _all, world=EMPTY),
    Scene("cases-agency", "the list of an office that answers", "made", _all, world="agency"),
)
