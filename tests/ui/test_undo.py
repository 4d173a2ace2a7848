"""*Urungkan*: what was done last can be taken back by button or Ctrl+Z, and is not sent while it is offered."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.casework.acts import State
from desktop.casework.ids import CaseId
from desktop.db import cases
from desktop.service.approvals import Queue
from desktop.service.welcoming import welcome_of
from desktop.ui.language import Language
from desktop.ui.preferences import Preferences
from desktop.ui.shell.toast import Toast
from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, Workplace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """Budi at his window, with the queue of dispositions open."""

    def __init__(self, place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot) -> None:
        self.place, self.tasks, self.qtbot = place, tasks, qtbot
        session = place.session("budi")
        self.work = Workspace(place.desk, session, welcome_of(place.desk), tasks, theme, preferences)
        qtbot.addWidget(self.work)
        self.work.resize(1366, 697)
        with qtbot.waitActive(self.work):
            self.work.show()
            self.work.activateWindow()
        self.sent = 0
        self.work.saved.connect(self._on_saved)

    def _on_saved(self) -> None:
        self.sent += 1

    def open(self) -> None:
        self.work.show_approval(Queue.DISPOSITION)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.busy)

    @property
    def page(self) -> Any:
        return self.work.pages.page("approvals")

    @property
    def toast(self) -> Toast:
        found = self.work.findChild(Toast)
        assert isinstance(found, Toast)
        return found

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        view = self.page.browser.view
        view.setFocus()
        self.qtbot.keyClick(view, key, held[0] if held else Qt.KeyboardModifier.NoModifier)
        self.wait()

    def state(self, case: CaseId) -> State:
        with self.place.store.reading() as connection:
            course = cases.course(connection, case)
        assert course is not None
        return course.state


@pytest.fixture
def waiting(place: Workplace) -> CaseId:
    case = place.record("Lampu padam.").case
    place.act("sari", case, "disposition.proposed", disposition={"to": OFFICE})
    place.act("budi", case, "complaint.verified")
    return case


@pytest.fixture
def desk(place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot, waiting: CaseId) -> Desk:
    made = Desk(place, tasks, theme, preferences, qtbot)
    made.open()
    return made


def test_control_z_takes_the_approval_back_and_the_line_is_there_again(desk: Desk, waiting: CaseId) -> None:
    desk.press(Qt.Key.Key_S)
    assert desk.state(waiting) is State.DISPOSED
    assert desk.page.browser.model.rowCount() == 0
    desk.qtbot.keyClick(desk.work, Qt.Key.Key_Z, CONTROL)
    desk.wait()
    assert desk.state(waiting) is State.PROPOSED
    assert desk.page.browser.model.rowCount() == 1
    assert desk.toast.words() == "Diurungkan. Tercatat dalam riwayat."


def test_the_toast_offers_it_and_nothing_is_sent_meanwhile(desk: Desk, waiting: CaseId) -> None:
    desk.press(Qt.Key.Key_S)
    button = desk.toast.findChild(QPushButton, "toast-undo")
    assert button is not None
    assert (button.isVisible(), desk.sent) == (True, 0)
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.wait()
    assert desk.state(waiting) is State.PROPOSED
    assert desk.sent >= 1


def test_another_language_ends_what_was_said_in_the_one_before(desk: Desk, waiting: CaseId) -> None:
    desk.press(Qt.Key.Key_S)
    language = Language()
    language.choose("en")
    desk.qtbot.waitUntil(lambda: not desk.toast.isVisible())
    assert desk.sent == 1
    language.close()


def test_when_the_offer_is_over_the_approval_leaves(desk: Desk) -> None:
    desk.press(Qt.Key.Key_S)
    desk.toast.hide()
    assert desk.sent == 1


def test_after_it_was_sent_it_says_why_not_and_changes_nothing(desk: Desk, waiting: CaseId) -> None:
    desk.press(Qt.Key.Key_S)
    desk.place.sql("UPDATE queue SET sent = 1")
    desk.qtbot.keyClick(desk.work, Qt.Key.Key_Z, CONTROL)
    desk.wait()
    assert desk.state(waiting) is State.DISPOSED
    assert desk.page.trouble.isVisible()
    assert "Tidak bisa diurungkan lagi: sudah terkirim." in desk.page.trouble.accessibleName()


def test_without_anything_to_take_back_it_says_so(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.work, Qt.Key.Key_Z, CONTROL)
    assert desk.toast.words() == "Tidak ada yang dapat diurungkan."
    assert not desk.toast.offers_undo()


def test_in_a_field_control_z_takes_back_what_was_typed(desk: Desk) -> None:
    desk.press(Qt.Key.Key_S)
    desk.work.new_report()
    desk.wait()
    field = desk.work.pages.page("record").current.form.field("narrative")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    desk.qtbot.keyClicks(field, "abc")
    desk.qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    desk.wait()
    assert field.toPlainText() == ""
    assert desk.toast.words() == "1 disposisi disetujui. Tersimpan, belum terkirim."


def test_the_toast_stays_while_the_keyboard_or_the_mouse_is_on_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_S)
    button = desk.toast.findChild(QPushButton, "toast-undo")
    assert button is not None
    assert desk.toast._timer.isActive()
    button.setFocus()
    assert not desk.toast._timer.isActive()
    button.clearFocus()
    assert desk.toast._timer.isActive()
    desk.toast.hide()
    assert not desk.toast._timer.isActive()


def test_acts_are_taken_back_one_after_the_other(desk: Desk, waiting: CaseId) -> None:
    desk.press(Qt.Key.Key_S)
    note = desk.place.act("budi", waiting, "note.added", text="Sudah ditelepon.")
    desk.work.toast("Catatan.", (note.id,))
    for expected in (State.DISPOSED, State.PROPOSED):
        desk.qtbot.keyClick(desk.work, Qt.Key.Key_Z, CONTROL)
        desk.wait()
        assert desk.state(waiting) is expected
