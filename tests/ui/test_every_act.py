"""Every act of the table has its door in Kasus, by keyboard; where it is shut, the reason stands on it in words."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.casework.acts import ROWS, State
from desktop.casework.explaining import refusal_words
from desktop.casework.ids import CaseId
from desktop.casework.workflow import Refusal
from desktop.db import cases
from desktop.service.case_shapes import Doable
from desktop.ui.actions import Place, spec
from desktop.ui.case.acts_menu import DOABLE, ActsMenu
from desktop.ui.case.dialog import ActAsked
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, TEAM, Workplace
from tests.service.fake_national import AGENCY, National, settle
from tests.ui.case_reader import Key, Reader, Reading, focused
from tests.unit.test_workflow import LEGAL

PEOPLE = tuple(TEAM)
ENTERED = Qt.ItemDataRole.AccessibleTextRole
Step = tuple[str, str, dict[str, Any]]

_ASIDE: dict[State, tuple[str, tuple[Step, ...]]] = {
    State.RECEIVED: ("", ()),
    State.INCOMPLETE: ("", (("sari", "completion.requested", {"what": "Foto."}),)),
    State.VERIFIED: ("", (("budi", "complaint.verified", {}),)),
    State.PROPOSED: ("complaint.verified", ()),
    State.DISPOSED: ("disposition.approved", ()),
    State.IN_PROCESS: ("case.taken_up", ()),
    State.ANSWER_PROPOSED: ("answer.proposed", ()),
    State.ANSWERED: ("answer.approved", ()),
    State.CLOSED: ("case.closed", ()),
    State.NOT_OURS: ("disposition.approved", (("budi", "case.returned", {"reason": "Bukan urusan kami."}),)),
    State.POSTPONED: (
        "case.taken_up",
        (("budi", "case.postponed", {"reason": "Menunggu anggaran.", "until": "2027-01-15"}),),
    ),
    State.ARCHIVED: ("", (("budi", "case.archived", {"reason_code": "too_vague"}),)),
    State.WITHDRAWN: ("", (("sari", "case.withdrawn", {}),)),
}
"""How far along the main path, and what then, until a case is in each state."""


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    settle(place, National())
    return partial(Reading, place, tasks, theme, qtbot)


def case_in(place: Workplace, state: State) -> CaseId:
    case = place.record().case
    upto, then = _ASIDE[state]
    if upto:
        place.walk(case, upto)
    for who, kind, form in then:
        place.act(who, case, kind, **form)
    assert place.state_of(case) is state
    return case


def shown(reading: Reading) -> dict[str, tuple[str, Doable]]:
    """What a screen reader says of each act of the menu, and what the menu holds."""
    model = reading.page.menu.model
    rows = [model.index(at, 0) for at in range(model.rowCount())]
    return {row.data(DOABLE).kind: (str(row.data(ENTERED)), row.data(DOABLE)) for row in rows}


def enter(reading: Reading, kind: str, qtbot: QtBot) -> ActsMenu:
    """T, then down to an act, then Enter."""
    reading.page.activateWindow()
    reading.page.timeline_view.setFocus()
    qtbot.waitUntil(reading.page.timeline_view.hasFocus)
    reading.press(Key.Key_T)
    menu = reading.page.menu
    assert menu.isVisible()
    at = list(shown(reading)).index(kind)
    for _ in range(at):
        qtbot.keyClick(menu.list, Key.Key_Down)
    assert menu.list.currentIndex().data(DOABLE).kind == kind
    qtbot.keyClick(menu.list, Key.Key_Return)
    return menu


def is_legal(kind: str, state: State, who: str, place: Workplace) -> bool:
    """By the list that was written by hand; this office records and handles."""
    roles = place.session(who).roles
    return any((its, at) == (kind, state) and role in roles for its, at, role, _ in LEGAL)


@pytest.mark.parametrize("state", list(State))
def test_every_act_is_offered_where_it_is_legal_and_explained_where_it_is_not(
    place: Workplace, reader: Reader, state: State
) -> None:
    case = case_in(place, state)
    for who in PEOPLE:
        reading = reader(who)
        reading.open(case)
        acts = shown(reading)
        assert set(ROWS) <= set(acts), "an act of the table has no door in the window"
        for kind in ROWS:
            words, doable = acts[kind]
            legal = is_legal(kind, state, who, place) and kind != "agency.reminded"  # to remind oneself makes no sense
            assert (doable.refusal is None) == legal, (kind, who, words)
            assert words.endswith("." if doable.refusal else "…"), words
            assert doable.refusal is None or str(doable.refusal) in words


def test_every_act_is_entered_by_keyboard_alone(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    place.sql("INSERT INTO offices VALUES (?, 'Kecamatan Contoh', 'district', NULL, 1)", "33.74.99")
    entered: set[str] = set()
    readers = {who: reader(who) for who in PEOPLE}
    for state in State:
        case = case_in(place, state)
        for who in PEOPLE:
            readers[who].open(case)
            todo = [kind for kind, (_, act) in shown(readers[who]).items() if act.refusal is None and kind in ROWS]
            for kind in [kind for kind in todo if kind not in entered]:
                _enter_and_leave(readers[who], kind, qtbot)
                entered.add(kind)
    sent = place.record().case
    place.act("sari", sent, "disposition.proposed", disposition={"to": AGENCY.code})
    place.act("budi", sent, "complaint.verified")
    place.act("budi", sent, "disposition.approved")
    readers["sari"].open(sent)
    _enter_and_leave(readers["sari"], "agency.reminded", qtbot)
    assert {*entered, "agency.reminded"} == set(ROWS)


def _enter_and_leave(reading: Reading, kind: str, qtbot: QtBot) -> None:
    menu = enter(reading, kind, qtbot)
    assert not menu.isVisible()
    if kind == "receipt.printed":
        assert reading.window.papers
        return
    dialog = reading.asked(kind)
    assert dialog.isAncestorOf(focused())
    assert dialog.accessibleDescription()
    reading.press(Key.Key_Escape)
    reading.gone(kind)


def test_what_is_shut_stays_shut(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    menu = enter(reading, "complaint.verified", qtbot)
    assert menu.isVisible()
    assert reading.page.findChild(ActAsked) is None
    menu.hide()


def _own_proposal(place: Workplace, case: CaseId) -> None:
    place.act("budi", case, "disposition.proposed", disposition={"to": OFFICE})
    place.act("budi", case, "complaint.verified")


def _rated(place: Workplace, case: CaseId) -> None:
    place.walk(case, "answer.handed_over")
    place.act("sari", case, "case.rated", stars=5)


def _sent_away(place: Workplace, case: CaseId) -> None:
    place.act("sari", case, "disposition.proposed", disposition={"to": AGENCY.code})
    place.act("budi", case, "complaint.verified")
    place.act("budi", case, "disposition.approved")


@pytest.mark.parametrize(
    ("brings", "who", "kind", "why"),
    [
        (lambda place, case: None, "sari", "complaint.voided", Refusal.WRONG_ROLE),
        (lambda place, case: None, "sari", "case.closed", Refusal.WRONG_STATE),
        (_sent_away, "budi", "case.returned", Refusal.WRONG_OFFICE),
        (_own_proposal, "budi", "disposition.approved", Refusal.OWN_PROPOSAL),
        (_rated, "sari", "case.rated", Refusal.RATED_ALREADY),
    ],
)
def test_refusals_that_a_case_meets_stand_in_its_menu(
    place: Workplace, reader: Reader, brings: Callable[[Workplace, CaseId], None], who: str, kind: str, why: Refusal
) -> None:
    case = place.record().case
    brings(place, case)
    reading = reader(who)
    reading.open(case)
    with place.store.reading() as connection:
        course = cases.course(connection, case)
    assert str(shown(reading)[kind][1].refusal) == str(refusal_words(why, kind, course, place.session(who).roles))


@pytest.mark.parametrize("why", list(Refusal))
def test_any_refusal_fits_on_its_act_and_is_read_out(theme: Theme, qtbot: QtBot, why: Refusal) -> None:
    menu = ActsMenu(theme)
    qtbot.addWidget(menu)
    words = refusal_words(why, "case.closed", None)
    menu.show_acts([Doable("case.closed", words), Doable("note.added", None)])
    shut = menu.model.index(1, 0)
    assert shut.data(ENTERED) == f"Tutup kasus… {words}"
    heights = [menu.list.sizeHintForRow(at) for at in range(2)]
    assert heights[1] > heights[0]


def test_what_is_done_elsewhere_has_its_keys_there() -> None:
    assert (spec("record").place, spec("phone").place, spec("undo").place) == (Place.EVERYWHERE,) * 3
    assert (spec("print").place, spec("note").place, spec("acts").place) == (Place.CASE,) * 3
    assert all(spec(name).place is Place.APPROVALS for name in ("approve", "change", "decline"))
