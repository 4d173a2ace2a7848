"""Kasus: who has the case, who was called, who got a copy, and the wording as it was edited, by one or by two."""

from functools import partial

from bench.scenes.case import ask, dialog, of_state
from bench.scenes.scene import Scene
from bench.scenes.stage import Stage
from desktop.db.cases import CaseRow
from desktop.service import acting, case_view
from desktop.service.desk import Session, sign_in
from desktop.ui.case.amending import AmendDialog
from desktop.ui.case.edit_wording import WordingDialog
from desktop.ui.case.examples import ExamplePicker

_EDITED = " Warga meminta petugas memberi tahu jadwalnya lewat ketua RT."


def _followed(stage: Stage) -> None:
    """Everything that can be done without moving the case."""
    session = _session(stage)
    row = _told(stage)
    budi = next(one for one in case_view.people(stage.desk) if one.person != session.person)
    act = partial(acting.act, stage.desk, session, row.id)
    act("wording.edited", {"narrative": _narrative(stage, row) + _EDITED})
    act("case.assigned", {"to": budi.person, "note": "Kenal dengan ketua RT di sana."})
    act("copy.sent", {"to": case_view.offices(stage.desk)[-1].code, "note": "Untuk diketahui."})
    act("agency.reminded", {"how": "phone", "reached": False, "note": "Tidak diangkat dua kali."})
    call = {"how": "phone", "direction": "out", "reached": True, "person": {"name": "Siti Rahmawati"}}
    act("reporter.notified", {**call, "note": "Diberi tahu bahwa petugas datang hari Jumat."})
    stage.open_case(row)


def _worded_twice(stage: Stage) -> None:
    """Two people edited before either had heard of the other."""
    row = _told(stage)
    text = _narrative(stage, row)
    acting.act(stage.desk, _session(stage), row.id, "wording.edited", {"narrative": text + _EDITED})
    other = sign_in(stage.desk, "yohanes", "teh hangat yohanes")
    acting.act(stage.desk, other, row.id, "wording.edited", {"narrative": text.replace(".", ". Sejak Senin.", 1)})
    stage.open_case(row)


def _edit_and_compare(stage: Stage) -> None:
    ask("wording.edited", stage)
    shown = stage.dialog()
    assert isinstance(shown, WordingDialog)
    shown.put_back({"narrative": shown.original.toPlainText() + _EDITED})
    shown.ways.choose("diff")
    shown._show_way()


def _amend(stage: Stage) -> None:
    """A field was chosen, and something else is typed."""
    ask("complaint.amended", stage)
    shown = stage.dialog()
    assert isinstance(shown, AmendDialog)
    shown.field.setCurrentIndex(shown.field.findData("place"))
    shown.put_back({"field": "place", "value": "Sebelah timur Pasar Wage"})


def _use_example(stage: Stage) -> None:
    """The first of the sentences was put into the answer."""
    ask("answer.proposed", stage)
    picker = stage.find(ExamplePicker, "ask-text-examples", stage.dialog())
    picker.activated.emit(0)


def _session(stage: Stage) -> Session:
    return stage.workspace.context.session


def _told(stage: Stage) -> CaseRow:
    """A case that an agency has."""
    return next(row for row in stage.rows("in_process") if row.sync == "arrived")


def _narrative(stage: Stage, row: CaseRow) -> str:
    return case_view.read(stage.desk, _session(stage), row.id).content.narrative


SCENES = (
    Scene("case-followed", "given to somebody, called about, copied, edited", "siti", _followed),
    Scene("case-worded-twice", "two people edited the wording at once", "siti", _worded_twice),
    Scene("act-wording-edited", "the wording beside what was taken down", "siti", partial(of_state, "in_process"),
          _edit_and_compare),
    Scene("act-wording-chosen", "one of two wordings is chosen", "siti", _worded_twice, partial(ask, "wording.edited")),
    Scene("act-complaint-amended", "one field corrected", "camat", partial(of_state, "received"), _amend, "supervisor"),
    Scene("act-answer-example", "an answer that begins from a sentence of the office", "made",
          partial(of_state, "in_process"), _use_example, "agency"),
    dialog("case.assigned", "in_process", "siti", "clerk"),
    dialog("reporter.notified", "in_process", "siti", "clerk"),
    dialog("agency.reminded", "in_process", "siti", "clerk"),
    dialog("copy.sent", "in_process", "siti", "clerk"),
)  # fmt: skip
