"""Persetujuan: the three queues, one by one and many at once, one's own proposals, the questions, empty."""

from functools import partial

from msgspec.structs import replace

from bench.scenes.scene import Scene
from bench.scenes.stage import Stage
from bench.scenes.worlds import EMPTY_HEADS
from desktop.casework.ids import EventId
from desktop.service.acting import act
from desktop.service.approvals import Queue
from desktop.service.office_settings import change, read
from desktop.ui.approvals.deciding import PassedOver

_ANY_ACT = EventId("00000000-0000-7000-8000-000000000001")
"""Stands for what was approved: it is offered to be taken back, and nobody does."""


def _queue(queue: Queue, stage: Stage) -> None:
    page = stage.go("approvals")
    page.show_queue(queue)
    stage.settle()


def _bulk(stage: Stage) -> None:
    _queue(Queue.DISPOSITION, stage)
    stage.page.browser.toggle_all()


def _own(stage: Stage) -> None:
    _queue(Queue.DISPOSITION, stage)
    browser = stage.page.browser
    rows = range(browser.model.rowCount())
    browser.view.setCurrentIndex(browser.model.index(next(row for row in rows if browser.model.line(row).own)))


def _alone(stage: Stage) -> None:
    """One person on duty: one's own proposal is decided, and marked."""
    page = stage.go("approvals")
    session = page.context.session
    change(stage.desk, session, replace(read(stage.desk), single_person=True))
    page.refresh()
    _queue(Queue.DISPOSITION, stage)
    browser = page.browser
    rows = range(browser.model.rowCount())
    own = next(row for row in rows if browser.model.line(row).by_oneself)
    browser.view.setCurrentIndex(browser.model.index(own))


def _decided_alone(stage: Stage) -> None:
    """What it looks like in the history of the case."""
    _alone(stage)
    page = stage.page
    case = page.browser.line().case
    act(stage.desk, page.context.session, case, "disposition.approved", {})
    row = next(row for row in stage.rows("disposed") if row.id == case)
    stage.open_case(row)


def _ask(what: str, stage: Stage) -> None:
    browser = stage.page.browser
    rows = range(browser.model.rowCount())
    browser.view.setCurrentIndex(browser.model.index(next(row for row in rows if not browser.model.line(row).own)))
    stage.settle()
    ask = getattr(stage.page._asking, what)
    ask()
    stage.settle()
    if stage.front() is stage.window:  # where only titles have room, the first press opens what is to be decided
        ask()
        stage.settle()


def _approved(stage: Stage) -> None:
    _bulk(stage)
    stage.page._asking.approve_chosen()
    stage.dialog().accept()
    stage.settle()


def _told(stage: Stage) -> None:
    stage.workspace.toast("13 disposisi disetujui. Tersimpan, belum terkirim.", (_ANY_ACT,))


def _passed_over(stage: Stage) -> None:
    _queue(Queue.DISPOSITION, stage)
    names = "02-2612-0011-K Selokan tersumbat di Jalan Sawo — usulan ini sudah diputuskan orang lain"
    stage.page.show_trouble(PassedOver(count=1, names=names, done=5))


def _head(name: str, words: str, queue: Queue) -> Scene:
    return Scene(f"approvals-{name}", words, "camat", partial(_queue, queue), world="supervisor")


def _asked(name: str, words: str, queue: Queue, act: str) -> Scene:
    return Scene(f"approvals-{name}", words, "camat", partial(_queue, queue), partial(_ask, act), "supervisor")


SCENES = (
    _head("dispositions", "dispositions that wait", Queue.DISPOSITION),
    _head("verification", "complaints that wait for verification", Queue.VERIFICATION),
    _head("answers", "answers that wait", Queue.ANSWER),
    Scene("approvals-bulk", "many chosen at once", "camat", _bulk, world="supervisor"),
    Scene("approvals-alone", "one person on duty, one's own proposal", "camat", _alone, world="supervisor"),
    Scene("case-decided-alone", "approved by its author", "camat", _decided_alone, world="supervisor"),
    Scene("approvals-own", "one's own proposal", "camat", _own, world="supervisor"),
    _asked("decline", "why not?", Queue.DISPOSITION, "decline"),
    _asked("change", "where else?", Queue.DISPOSITION, "change"),
    _asked("turn-away", "not verified: why?", Queue.VERIFICATION, "decline"),
    _asked("return", "an answer goes back: why?", Queue.ANSWER, "decline"),
    Scene(
        "approvals-sure",
        "asked once before many are signed",
        "camat",
        _bulk,
        lambda stage: stage.page._asking.approve_chosen(),
        "supervisor",
    ),
    Scene("approvals-done", "approved, and what is left", "camat", _approved, _told, "supervisor"),
    Scene("approvals-passed-over", "some of it had changed", "camat", _passed_over, world="supervisor"),
    Scene("approvals-empty", "nothing waits", "camat", lambda stage: stage.go("approvals"), world=EMPTY_HEADS),
    Scene("approvals-clerk", "who is no supervisor", "siti", lambda stage: stage.go("approvals")),
)
