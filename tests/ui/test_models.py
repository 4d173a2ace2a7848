"""Every model of the window under Qt's own model tester: empty, filled, changed, read on, and empty again.

A new model has no walk here until somebody writes one; the first test names it.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    qInstallMessageHandler,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

import desktop
from desktop.db import history
from desktop.db.history import Attempt
from desktop.service import approvals, case_view, overview, worklist
from desktop.service.approvals import Queue
from desktop.sync.troubles import Unreachable
from desktop.ui.approvals.lines import LinesModel
from desktop.ui.case.acts_menu import ActsModel
from desktop.ui.case.timeline import TimelineModel
from desktop.ui.cases.model import CasesModel
from desktop.ui.cases.source import PAGE, Query
from desktop.ui.home.rows import SHOWN, WorkModel
from desktop.ui.sync.history import HistoryModel
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.screens import answer, propose
from tests.ui.shells import FakeShell
from tests.ui.test_cases_help import context_of, copies, quiet

Index = QModelIndex | QPersistentModelIndex


@dataclass
class Given:
    """What a walk is made with."""

    place: Workplace
    tasks: Tasks
    theme: Theme
    qtbot: QtBot


Walk = Callable[[Given], Iterator[QAbstractItemModel]]
"""Gives the model in every state: empty first, then after each change, at the end empty again."""


def walk_cases(given: Given) -> Iterator[CasesModel]:
    place = given.place
    model = CasesModel(context_of(place, "sari", given.tasks, given.theme, FakeShell()))

    def read(ask: Callable[[], None]) -> CasesModel:
        ask()
        given.qtbot.waitUntil(lambda: model.settled and model.complete)  # the tester reads on by itself
        quiet(given.qtbot, given.tasks)
        return model

    yield model
    copies(place, 2 * PAGE + 7)
    yield read(model.refresh)
    place.record("Laporan yang baru datang.")
    yield read(model.refresh)
    place.act("budi", model.line(0).row.id, "complaint.verified")
    yield read(model.refresh)
    yield read(lambda: model.show_query(Query(text="laporan baru")))
    yield read(lambda: model.show_query(Query(state="closed")))


def walk_acts(given: Given) -> Iterator[ActsModel]:
    place, model = given.place, ActsModel()
    yield model
    case = place.record().case
    for who in ("sari", "budi"):
        model.show_acts(case_view.acts(place.desk, place.session(who), case))
        yield model
    model.show_acts(())
    yield model


def walk_timeline(given: Given) -> Iterator[TimelineModel]:
    place, model = given.place, TimelineModel()
    yield model
    case = place.record().case
    place.clock.advance(days=1)
    place.walk(case)
    for only_first in (False, True):
        lines = case_view.read(place.desk, place.session("sari"), case).lines
        model.show_lines(lines[-1:] if only_first else lines, place.clock.time.date())
        yield model
    model.show_lines((), place.clock.time.date())
    yield model


def walk_lines(given: Given) -> Iterator[LinesModel]:
    place, model = given.place, LinesModel(given.place.desk.office)
    yield model
    propose(place, "Satu")
    propose(place, "Punya saya", "budi")
    answer(place, "Tiga")
    found = approvals.queues(place.desk, place.session("budi")).lines
    model.show_lines(Queue.DISPOSITION, found[Queue.DISPOSITION], place.clock.time.date())
    yield model
    model.toggle(model.index(0))
    yield model
    model.choose_all(True)
    yield model
    for queue in (Queue.ANSWER, Queue.VERIFICATION):
        model.show_lines(queue, found[queue], place.clock.time.date())
        yield model


def walk_work(given: Given) -> Iterator[WorkModel]:
    place, model = given.place, WorkModel()
    yield model
    for at in range(SHOWN + 2):
        place.record(f"Laporan ke-{at}.")
    propose(place, "Usulan")
    groups = worklist.worklist(place.desk, place.session("budi"))
    model.show_groups(groups, place.clock.time.date())
    yield model
    model.open_group(groups[-1].need)
    model.open_group(groups[0].need)
    yield model
    model.show_groups((), place.clock.time.date())
    yield model


def walk_history(given: Given) -> Iterator[HistoryModel]:
    place, today = given.place, given.place.clock.time.date()
    model = HistoryModel(today)
    yield model
    for attempt in (
        Attempt("", "2026-11-20T09:00:00+07:00", "stopped"),
        Attempt("", "2026-11-23T16:04:00+07:00", "Unreachable", told=Unreachable(url="https://x").sentences()),
        Attempt("", "2026-11-24T08:10:00+07:00", "done", "", 27, 12, 1_000_000, 200_000),
    ):
        with place.store.writing() as connection:
            history.note(connection, attempt)
        model.show_attempts(overview.newest_attempts(place.desk, 200), today)
        yield model
    model.show_attempts((), today)
    yield model


WALKS: dict[type[QAbstractItemModel], Walk] = {
    ActsModel: walk_acts,
    CasesModel: walk_cases,
    HistoryModel: walk_history,
    LinesModel: walk_lines,
    TimelineModel: walk_timeline,
    WorkModel: walk_work,
}


def models_of(package: str) -> set[type[QAbstractItemModel]]:
    """Every model class that was defined in a package or module, wherever in it."""
    every: set[type[QAbstractItemModel]] = set()
    below = [QAbstractItemModel]
    while below:
        found = set(below.pop().__subclasses__()) - every
        every |= found
        below += found
    return {one for one in every if f"{one.__module__}.".startswith(f"{package}.")}


def names(models: set[type[QAbstractItemModel]]) -> list[str]:
    return sorted(f"{one.__module__}.{one.__qualname__}" for one in models)


def test_every_model_of_the_window_has_a_walk() -> None:
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if ".migrations." not in module.name:  # run by their own tool only
            importlib.import_module(module.name)
    found = models_of("desktop")
    assert names(found - WALKS.keys()) == []
    assert names(WALKS.keys() - found) == []


def test_a_model_without_a_walk_would_be_named() -> None:
    class Planted(QAbstractListModel):
        """Nobody walks it."""

    assert Planted in models_of(__name__)  # classes of other tests here may still be there
    assert Planted not in models_of("desktop")


@pytest.mark.parametrize("kind", WALKS, ids=lambda kind: kind.__name__)
def test_a_model_holds_what_qt_asks_of_models(
    kind: type[QAbstractItemModel],
    place: Workplace,
    tasks: Tasks,
    theme: Theme,
    qtbot: QtBot,
    qtmodeltester: ModelTester,
) -> None:
    states = WALKS[kind](Given(place, tasks, theme, qtbot))
    model = next(states)
    assert type(model) is kind
    sizes = [model.rowCount()]
    told: list[str] = []
    for name in ("modelReset", "rowsInserted", "rowsRemoved", "dataChanged"):
        getattr(model, name).connect(lambda *_, name=name: told.append(name))
    qtmodeltester.check(model)  # and again by itself at every signal; what it finds is a warning of Qt's
    for _ in states:
        assert told, f"no word of change number {len(sizes)}"
        told.clear()
        hold_rows(model)
        sizes.append(model.rowCount())
    assert sizes[0] == sizes[-1] == 0
    assert sum(size > 0 for size in sizes) > 1


def hold_rows(model: QAbstractItemModel) -> None:
    """What Qt's tester does not ask: nothing outside the rows, and every row in words, also those that are painted."""
    nowhere = QModelIndex()
    assert [model.data(nowhere, role) for role in Qt.ItemDataRole] == [None] * len(Qt.ItemDataRole)
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        assert model.rowCount(index) == 0
        assert index.data(Qt.ItemDataRole.AccessibleTextRole).strip()


def test_the_tester_finds_a_model_that_lies(qtmodeltester: ModelTester) -> None:
    class Lying(QAbstractListModel):
        """Says that a row came, and counts none."""

        def rowCount(self, parent: Index) -> int:  # type: ignore[override]  # noqa: N802
            return 0

        def data(self, index: Index, role: int = 0) -> None:
            return None

    model, said = Lying(), list[str]()
    before = qInstallMessageHandler(lambda *message: said.append(message[-1]))  # else it fails this test
    qtmodeltester.check(model)
    model.beginInsertRows(QModelIndex(), 0, 0)
    model.endInsertRows()
    qInstallMessageHandler(before)
    assert [words.partition("!")[0] for words in said] == ["FAIL"]
