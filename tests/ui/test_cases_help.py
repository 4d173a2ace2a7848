"""What tests of list and case share: desks with cases in several states."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.ids import CaseId
from desktop.ui.context import Context
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, Workplace
from tests.ui.shells import FakeShell

PATH = (
    "disposition.proposed",
    "complaint.verified",
    "disposition.approved",
    "case.taken_up",
    "answer.proposed",
    "answer.approved",
    "answer.handed_over",
    "case.closed",
)


def context_of(place: Workplace, who: str, tasks: Tasks, theme: Theme, window: FakeShell) -> Context:
    """What a page of `who` is given."""
    return Context(place.desk, place.session(who), tasks, theme, window)


def show(qtbot: QtBot, page: QWidget, width: int = 1150, height: int = 645) -> None:
    """Puts a page on the screen, with the keyboard."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def quiet(qtbot: QtBot, tasks: Tasks) -> None:
    """Waits until everything that was asked of the database has come back."""
    qtbot.waitUntil(lambda: not tasks.busy)


def some_cases(place: Workplace, count: int) -> list[CaseId]:
    """`count` cases, oldest first, each an hour apart, along the main path by turns."""
    cases = []
    for at in range(count):
        cases.append(place.record(f"Laporan ke-{at} tentang lampu jalan.", place=f"Gang {at}").case)
        upto = (None, *PATH)[at % 9]
        if upto is not None:
            place.walk(cases[-1], upto)
        place.clock.advance(hours=1)
    return cases


def copies(place: Workplace, count: int) -> None:
    """Many more rows than anybody would record in a test, as the projections would hold them."""
    place.record()
    row = place.sql("SELECT * FROM cases LIMIT 1")[0]
    for at in range(1, count):
        made = [1000 + at, at.to_bytes(16, "big"), f"{OFFICE}-01-2611-{at:04d}-X", *row[3:]]
        place.sql(f"INSERT INTO cases VALUES ({','.join('?' * len(made))})", *made)
    place.sql("UPDATE counters SET n = ?", count)
