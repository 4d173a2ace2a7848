"""Persetujuan while others decide: what is typed stays, the screen says what changed, old decisions are refused."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.casework import bodies
from desktop.casework.acts import State
from desktop.casework.ids import CaseId, case_stream
from desktop.db import cases
from desktop.ui.approvals.dialogs import ChangeDialog, ReasonDialog
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, Workplace
from tests.service.fake_national import National, exchange, settle
from tests.ui.screens import ApprovalsScreen, propose

TYPED = "Bukan wewenang dinas itu."


@pytest.fixture
def national(place: Workplace) -> National:
    """The service, and at the other end of it other desks of this office."""
    made = National()
    settle(place, made)
    return made


@pytest.fixture
def screen(qtbot: QtBot, place: Workplace, tasks: Tasks, theme: Theme, national: National) -> Any:
    """Opens the page for the supervisor."""
    return lambda: ApprovalsScreen(qtbot, place, tasks, theme, "budi")


def decided_elsewhere(place: Workplace, national: National, case: CaseId) -> None:
    """Another supervisor of this office declines what is proposed, and it comes with the next exchange."""
    exchange(place, national)
    with place.store.reading() as connection:
        course = cases.course(connection, case)
    assert course is not None
    assert course.proposal is not None
    body = bodies.Declined(target=course.proposal.event, reason="Dari meja lain.")
    national.write("disposition.declined", body, case_stream(case))
    exchange(place, national)


def reread(shown: ApprovalsScreen) -> None:
    shown.page.refresh()
    shown.settle()


def type_reason(shown: ApprovalsScreen, qtbot: QtBot) -> ReasonDialog:
    shown.press(Qt.Key.Key_T)
    asked: ReasonDialog = shown.dialog(ReasonDialog)
    qtbot.keyClicks(asked.findChild(QPlainTextEdit, "reason"), TYPED)
    return asked


def test_a_line_decided_elsewhere_is_told_and_the_next_is_not_approved_by_the_same_key(
    place: Workplace, national: National, screen: Any, qtbot: QtBot
) -> None:
    first, second = propose(place, "Satu"), propose(place, "Dua")
    shown = screen()
    number = shown.page.browser.model.short_number(shown.page.browser.line())
    decided_elsewhere(place, national, first)
    reread(shown)
    notice = shown.page.notice
    assert notice.isVisible()
    assert notice.words() == (
        f"{number} Satu tidak menunggu keputusan lagi: sudah diputuskan atau ditarik sementara Anda membacanya."
    )
    assert shown.current() == "Dua"
    for key in (Qt.Key.Key_S, Qt.Key.Key_U, Qt.Key.Key_T):
        qtbot.keyClick(QApplication.focusWidget(), key)
    shown.settle()
    assert place.state_of(second) is State.PROPOSED
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not notice.isVisible()
    shown.press(Qt.Key.Key_S)
    assert place.state_of(second) is State.DISPOSED
    assert not notice.isVisible()  # what was decided here is no news


def test_a_proposal_made_anew_is_told_before_it_is_decided(
    place: Workplace, national: National, screen: Any, qtbot: QtBot
) -> None:
    case = propose(place, "Satu", instruction="Cek.")
    shown = screen()
    decided_elsewhere(place, national, case)
    place.act("sari", case, "disposition.proposed", disposition={"to": OFFICE, "instruction": "Cek malam hari."})
    reread(shown)
    assert shown.page.notice.words().endswith("Yang tampak sudah yang terbaru; baca lagi sebelum memutuskan.")
    assert "Cek malam hari." in shown.page.browser.detail.changes.accessibleDescription()


def test_a_reason_that_is_being_typed_stays_and_an_old_decision_is_refused_in_words(
    place: Workplace, national: National, screen: Any, qtbot: QtBot
) -> None:
    case = propose(place, "Satu")
    shown = screen()
    asked = type_reason(shown, qtbot)
    decided_elsewhere(place, national, case)
    reread(shown)
    assert asked.changed.isVisible()
    asked.verb.click()
    shown.settle()
    assert asked.isVisible()
    assert "Terverifikasi" in asked.trouble.accessibleName()
    assert asked.reason() == TYPED
    assert asked.verb.isEnabled()
    assert not shown.page.trouble.isVisible()  # said once, where the words are
    qtbot.waitUntil(lambda: asked.findChild(QScrollArea).verticalScrollBar().maximum() == 0)  # type: ignore[union-attr]
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert shown.page.notice.isVisible()
    assert shown.shell.toasts == []


def test_words_of_a_refused_decision_wait_for_the_next_try(
    place: Workplace, national: National, screen: Any, qtbot: QtBot
) -> None:
    case = propose(place, "Satu")
    shown = screen()
    asked = type_reason(shown, qtbot)
    decided_elsewhere(place, national, case)
    place.act("sari", case, "disposition.proposed", disposition={"to": OFFICE})
    asked.verb.click()
    shown.settle()
    assert asked.trouble.isVisible()
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    shown.page.activateWindow()
    shown.page.browser.view.setFocus()
    shown.press(Qt.Key.Key_T)
    again = shown.dialog(ReasonDialog)
    assert again.reason() == TYPED
    again.verb.click()
    qtbot.waitUntil(lambda: place.state_of(case) is State.VERIFIED)
    assert place.last_body(case).reason == TYPED


def test_a_change_that_is_being_typed_stays(place: Workplace, national: National, screen: Any, qtbot: QtBot) -> None:
    case = propose(place, "Satu")
    shown = screen()
    shown.press(Qt.Key.Key_U)
    asked = shown.dialog(ChangeDialog)
    qtbot.keyClicks(asked.findChild(QLineEdit, "unit"), "Persampahan")
    decided_elsewhere(place, national, case)
    asked.verb.click()
    shown.settle()
    assert asked.trouble.isVisible()
    assert asked.typed()["unit"] == "Persampahan"
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert place.state_of(case) is State.VERIFIED
