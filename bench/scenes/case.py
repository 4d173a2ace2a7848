"""Kasus: every state that matters, what was amended, what is disputed, the acts and their dialogs."""

from collections.abc import Callable
from functools import partial

from bench.scenes.scene import Drive, Scene, nothing
from bench.scenes.stage import Stage
from desktop.db.cases import CaseRow
from desktop.db.projections import DISPUTE
from desktop.errors import LoketError
from desktop.service import acting, case_view
from desktop.service.case_shapes import CaseView
from desktop.service.desk import sign_in
from desktop.ui.case.dialog import ActDialog
from desktop.ui.parts.number_watch import NumberWatch

_STATES = (
    "received",
    "verified",
    "proposed",
    "disposed",
    "in_process",
    "answer_proposed",
    "answered",
    "closed",
    "not_ours",
    "archived",
    "incomplete",
    "postponed",
    "withdrawn",
)


def _first(stage: Stage, wanted: Callable[[CaseView], bool], state: str | None = None) -> CaseRow:
    session = stage.workspace.context.session
    rows = stage.rows(state)
    return next(row for row in rows if wanted(case_view.read(stage.desk, session, row.id)))


def _told(view: CaseView) -> bool:
    """A case with some history and a reporter."""
    return view.reporter is not None and len(view.lines) > 1


def of_state(state: str, stage: Stage) -> None:
    """The one with the most to tell; what was disputed or sent back has a scene of its own."""
    views = {
        row: case_view.read(stage.desk, stage.workspace.context.session, row.id)
        for row in stage.rows(state)[:20]
        if row.sync != DISPUTE
    }
    plain = [row for row, view in views.items() if not _was_declined(view)]
    stage.open_case(max(plain or views, key=lambda row: len(views[row].lines)))


def _linked(stage: Stage) -> None:
    """Two cases tied to one, and a person behind it."""
    session = stage.workspace.context.session
    one, *others = stage.rows("in_process")[:1] + stage.rows("received")[:2]
    acting.act(stage.desk, session, one.id, "case.linked", {"to": others[0].id, "relation": "duplicate"})
    acting.act(stage.desk, session, others[1].id, "case.linked", {"to": one.id, "relation": "related"})
    told = {"channel": "walk_in", "supporter": {"name": "Andi"}, "note": "Di rumah saya juga begitu."}
    acting.act(stage.desk, session, one.id, "supporter.added", told)
    stage.open_case(one)


def _number_told(stage: Stage) -> None:
    stage.page.ask("note.added")
    dialog = stage.dialog()
    assert isinstance(dialog, ActDialog)
    dialog._inputs["text"].set_value("Pelapor minta dihubungi di 0812 3456 0071, kartunya 4111 1111 1111 1111.")
    for watch in dialog.findChildren(NumberWatch):
        watch.look()


def _amended(stage: Stage) -> None:
    page = stage.open_case(_first(stage, lambda view: view.first.narrative != view.content.narrative))
    page.frame.wording.toggle_difference()


def _disputed(stage: Stage) -> None:
    stage.open_case(stage.rows(sync=DISPUTE)[0])


def _only_here(stage: Stage) -> None:
    stage.open_case(stage.rows(sync="here")[0])


def _anonymous(stage: Stage) -> None:
    stage.open_case(_first(stage, lambda view: view.content.anonymous and view.content.secret))


def _was_declined(view: CaseView) -> bool:
    return any(line.kind == "disposition.declined" for line in view.lines)


def _declined(stage: Stage) -> None:
    stage.open_case(_first(stage, _was_declined))


def _changed_meanwhile(stage: Stage) -> None:
    """Somebody else noted something while the case was open."""
    row = _first(stage, _told, "in_process")
    stage.open_case(row)
    other = sign_in(stage.desk, "yohanes", "teh hangat yohanes")
    acting.act(stage.desk, other, row.id, "note.added", {"text": "Pelapor menelepon lagi, menanyakan jadwal."})
    stage.workspace.refresh()


def _menu(stage: Stage) -> None:
    stage.page._on_menu()


def ask(kind: str, stage: Stage) -> None:
    """Opens the dialog of an act."""
    stage.page.ask(kind)


def _ask_and_fill(stage: Stage) -> None:
    """The act is refused when it is saved; everything typed stays."""
    ask("note.added", stage)
    asked = stage.dialog()
    assert isinstance(asked, ActDialog)
    asked._inputs["text"].set_value("Pelapor datang membawa foto tambahan.")
    asked.refused(LoketError())


def dialog(kind: str, state: str, who: str, world: str) -> Scene:
    """The scene of an act's dialog."""
    name = f"act-{kind.replace('.', '-').replace('_', '-')}"
    return Scene(name, f"asked before {kind}", who, partial(of_state, state), partial(ask, kind), world)


def _standing(state: str) -> Scene:
    return _case(state.replace("_", "-"), f"a case that is {state}", "siti", partial(of_state, state))


def _case(name: str, words: str, who: str, go: Drive, then: Drive = nothing, world: str = "clerk") -> Scene:
    return Scene(f"case-{name}", words, who, go, then, world)


SCENES = (
    *(_standing(state) for state in _STATES),
    _case("amended", "the wording then and now, compared", "siti", _amended),
    _case("linked", "two cases tied to it, and a supporter", "siti", _linked),
    _case("number-told", "a number in a note", "siti", partial(of_state, "received"), _number_told),
    _case("anonymous", "a reporter who stays hidden", "siti", _anonymous),
    _case("declined", "a disposition that was sent back", "siti", _declined),
    _case("here", "only here so far", "siti", _only_here),
    _case("disputed", "two desks did what cannot both stand", "siti", _disputed),
    _case("changed", "changed while it was open", "siti", _changed_meanwhile),
    _case("acts-clerk", "what a clerk may do, and why not the rest", "siti", partial(of_state, "answered"), _menu),
    _case("acts-head", "what a supervisor may do", "camat", partial(of_state, "proposed"), _menu, "supervisor"),
    _case("agency", "as the office sees it that answers", "made", partial(of_state, "in_process"), world="agency"),
    _case("refused", "an act that could not be saved", "siti", partial(of_state, "received"), _ask_and_fill),
    dialog("case.linked", "received", "siti", "clerk"),
    dialog("supporter.added", "received", "siti", "clerk"),
    dialog("complaint.verified", "received", "camat", "supervisor"),
    dialog("disposition.proposed", "verified", "siti", "clerk"),
    dialog("disposition.approved", "proposed", "camat", "supervisor"),
    dialog("disposition.declined", "proposed", "camat", "supervisor"),
    dialog("case.taken_up", "disposed", "made", "agency"),
    dialog("answer.proposed", "in_process", "made", "agency"),
    dialog("answer.approved", "answer_proposed", "kadis", "agency"),
    dialog("answer.returned", "answer_proposed", "kadis", "agency"),
    dialog("answer.handed_over", "answered", "siti", "clerk"),
    dialog("case.closed", "answered", "siti", "clerk"),
    dialog("note.added", "in_process", "siti", "clerk"),
    dialog("case.returned", "in_process", "made", "agency"),
    dialog("case.archived", "received", "camat", "supervisor"),
    dialog("complaint.voided", "received", "camat", "supervisor"),
    dialog("completion.requested", "received", "siti", "clerk"),
    dialog("completion.received", "incomplete", "siti", "clerk"),
    dialog("case.postponed", "verified", "camat", "supervisor"),
    dialog("case.resumed", "postponed", "camat", "supervisor"),
    dialog("reporter.replied", "answered", "siti", "clerk"),
    dialog("case.rated", "answered", "siti", "clerk"),
    dialog("case.reopened", "closed", "camat", "supervisor"),
    dialog("case.withdrawn", "received", "siti", "clerk"),
    dialog("case.escalated", "in_process", "camat", "supervisor"),
)
