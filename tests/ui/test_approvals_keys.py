"""Deciding in the screen of approvals by keys alone: many at once, one by one, with a reason, with a change."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.casework import bodies
from desktop.casework.acts import State
from desktop.service.approvals import Queue
from desktop.ui.approvals.dialogs import ChangeDialog, ReasonDialog
from desktop.ui.parts.question import Question
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, Workplace
from tests.ui.screens import ApprovalsScreen, answer, propose


@pytest.fixture
def screen(qtbot: QtBot, place: Workplace, tasks: Tasks, theme: Theme) -> Any:
    """Opens the page for somebody."""
    return lambda who="budi": ApprovalsScreen(qtbot, place, tasks, theme, who)


CTRL = Qt.KeyboardModifier.ControlModifier


def test_many_are_approved_by_keys_alone(place: Workplace, screen: Any, qtbot: QtBot) -> None:
    made = [propose(place, title) for title in ("Satu", "Dua", "Tiga")]
    own = propose(place, "Punya saya", "budi")
    shown = screen()
    shown.press(Qt.Key.Key_A, CTRL)
    assert shown.page.bulk.approve.accessibleName() == "Setujui 3 terpilih"
    shown.press(Qt.Key.Key_Return, CTRL)
    question = shown.dialog(Question)
    assert question.windowTitle() == "Setujui 3 disposisi?"
    assert {place.state_of(case) for case in made} == {State.PROPOSED}
    qtbot.keyClick(question, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.titles() == ["Punya saya"])
    assert {place.state_of(case) for case in made} == {State.DISPOSED}
    assert place.state_of(own) is State.PROPOSED
    assert shown.shell.toasts == ["3 disposisi disetujui. Tersimpan, belum terkirim."]
    assert shown.shell.changes == 1


def test_escape_takes_the_question_back(place: Workplace, screen: Any, qtbot: QtBot) -> None:
    case = propose(place, "Satu")
    shown = screen()
    shown.press(Qt.Key.Key_Space)
    shown.press(Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(shown.dialog(Question), Qt.Key.Key_Escape)
    shown.settle()
    assert place.state_of(case) is State.PROPOSED


def test_one_is_approved_and_the_next_comes_up_by_itself(place: Workplace, screen: Any) -> None:
    for title in ("Satu", "Dua", "Tiga"):
        propose(place, title)
    shown = screen()
    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_S)
    assert (shown.titles(), shown.current()) == (["Satu", "Tiga"], "Tiga")
    assert shown.shell.toasts == ["1 disposisi disetujui. Tersimpan, belum terkirim."]


def test_queues_are_walked_by_keys(place: Workplace, screen: Any) -> None:
    place.record("Verifikasi.", title="Verifikasi")
    propose(place, "Disposisi")
    answer(place, "Jawaban")
    shown = screen()
    seen = [shown.titles()]
    for _ in range(2):
        shown.press(Qt.Key.Key_PageDown, CTRL)
        seen.append(shown.titles())
    shown.press(Qt.Key.Key_PageUp, CTRL)
    seen.append(shown.titles())
    assert seen == [["Verifikasi"], ["Disposisi"], ["Jawaban"], ["Disposisi"]]


def test_the_keyboard_goes_along_from_a_queue_that_was_emptied_to_the_next(
    place: Workplace, screen: Any, qtbot: QtBot
) -> None:
    case = place.record("Satu.", title="Satu").case
    place.act("sari", case, "disposition.proposed", disposition={"to": OFFICE})
    shown = screen()
    shown.press(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: shown.titles() == [] and shown.page.browser.isHidden())
    offered = shown.page.window().focusWidget()
    assert offered.objectName() == "empty-act"
    qtbot.keyClick(offered, Qt.Key.Key_PageDown, CTRL)
    assert shown.titles() == ["Satu"]
    assert shown.page.browser.view.hasFocus()
    qtbot.keyClick(shown.page.browser.view, Qt.Key.Key_PageUp, CTRL)
    assert shown.page.window().focusWidget() is offered
    place.act("budi", case, "disposition.approved")
    shown.page.refresh()
    shown.settle()
    assert shown.page.segments.isAncestorOf(shown.page.window().focusWidget())  # there is nothing left to go to


def test_enter_opens_the_case(place: Workplace, screen: Any) -> None:
    case = propose(place, "Satu")
    shown = screen()
    shown.press(Qt.Key.Key_Return)
    assert shown.shell.opened == [case]


def test_a_decline_needs_a_reason_and_keeps_it(place: Workplace, screen: Any, qtbot: QtBot) -> None:
    case = propose(place, "Satu")
    shown = screen()
    shown.press(Qt.Key.Key_T)
    asked = shown.dialog(ReasonDialog)
    assert not asked.verb.isEnabled()
    qtbot.keyClicks(asked.findChild(QPlainTextEdit, "reason"), "Bukan ke sana.")
    assert asked.verb.isEnabled()
    qtbot.mouseClick(asked.verb, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.titles() == [])
    assert (place.state_of(case), place.last_body(case).reason) == (State.VERIFIED, "Bukan ke sana.")
    assert shown.shell.toasts == ["Ditolak, alasannya tercatat. Tersimpan, belum terkirim."]


def test_a_complaint_is_turned_away_by_kind_and_reason(place: Workplace, screen: Any, qtbot: QtBot) -> None:
    case = place.record("Tolong.").case
    shown = screen()
    shown.press(Qt.Key.Key_T)
    asked = shown.dialog(ReasonDialog)
    qtbot.keyClicks(asked.findChild(QPlainTextEdit, "reason"), "Tidak jelas.")
    assert not asked.verb.isEnabled()
    asked.findChild(QRadioButton, "kind-too_vague").click()
    assert asked.verb.isEnabled()
    asked.verb.click()
    qtbot.waitUntil(lambda: shown.titles() == [])
    assert place.state_of(case) is State.ARCHIVED


def test_a_change_is_approved_and_both_versions_stay(place: Workplace, screen: Any, qtbot: QtBot) -> None:
    place.sql("INSERT INTO offices VALUES (?, 'Kecamatan Contoh', 'district', NULL, 1)", OFFICE)
    place.sql("INSERT INTO offices VALUES ('33.74.DLH', 'Dinas Lingkungan Hidup', 'agency', NULL, 1)")
    case = propose(place, "Satu", instruction="Cek.")
    shown = screen()
    shown.press(Qt.Key.Key_U)
    asked = shown.dialog(ChangeDialog)
    assert not asked.verb.isEnabled()
    offices = asked.findChild(QComboBox, "office")
    offices.setCurrentIndex(offices.findData("33.74.DLH"))
    qtbot.keyClicks(asked.findChild(QLineEdit, "unit"), "Persampahan")
    asked.verb.click()
    qtbot.waitUntil(lambda: shown.titles() == [])
    body = place.last_body(case)
    assert body.proposed == bodies.Disposition(to=OFFICE, instruction="Cek.")
    assert body.disposition == bodies.Disposition(to="33.74.DLH", unit="Persampahan", instruction="Cek.")


@pytest.mark.parametrize("queue", [Queue.VERIFICATION, Queue.ANSWER])
def test_only_a_disposition_can_be_changed(place: Workplace, screen: Any, queue: Queue) -> None:
    place.record("Satu.")
    answer(place, "Dua")
    shown = screen()
    shown.queue(queue)
    assert not shown.page.browser.detail.change.isVisible()
    shown.press(Qt.Key.Key_U)
    assert not [dialog for dialog in shown.page.findChildren(Question) if dialog.isVisible()]


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_U, Qt.Key.Key_T])
def test_nothing_is_decided_unread_where_only_titles_have_room(
    place: Workplace, screen: Any, qtbot: QtBot, key: Qt.Key
) -> None:
    case = propose(place, "Satu")
    shown = screen()
    detail = shown.page.browser.detail
    shown.page.resize(600, 645)
    shown.page.browser.view.setFocus()
    assert not detail.isVisible()
    shown.press(key)
    assert place.state_of(case) is State.PROPOSED
    assert not [dialog for dialog in shown.page.findChildren(Question) if dialog.isVisible()]
    assert detail.isVisible()
    qtbot.keyClick(detail.approve, Qt.Key.Key_S)
    shown.settle()
    assert place.state_of(case) is State.DISPOSED


def test_a_reason_is_confirmed_from_the_field_by_the_keys_on_the_verb(
    place: Workplace, screen: Any, qtbot: QtBot
) -> None:
    case = propose(place, "Satu")
    shown = screen()
    shown.press(Qt.Key.Key_T)
    asked = shown.dialog(ReasonDialog)
    field = asked.findChild(QPlainTextEdit, "reason")
    qtbot.keyClicks(field, "Bukan ke sana.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert asked.verb.accessibleDescription() == "Ctrl + Enter"
    qtbot.keyClick(field, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: shown.titles() == [])
    assert place.last_body(case).reason == "Bukan ke sana."
