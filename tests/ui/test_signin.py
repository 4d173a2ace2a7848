"""Masuk: a name, a password, Enter; a wrong one is told in words and leaves everything locked."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.casework.roles import Role
from desktop.security.staff_keys import WrongPassword
from desktop.service.desk import Session
from desktop.service.welcoming import welcome_of
from desktop.ui.preferences import Preferences
from desktop.ui.signin.page import SignInPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import PASSWORD, Workplace


def page_at(place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot) -> SignInPage:
    """The page, shown."""
    page = SignInPage(place.desk, welcome_of(place.desk), tasks, theme, preferences)
    qtbot.addWidget(page)
    page.resize(1366, 697)
    page.show()
    return page


def password_of(page: SignInPage) -> QLineEdit:
    """The field for the password."""
    found = page.findChild(QLineEdit, "password")
    assert isinstance(found, QLineEdit)
    return found


def test_everybody_of_the_desk_can_be_picked_with_the_arrows(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    page = page_at(place, tasks, theme, preferences, qtbot)
    chosen = page.form.chosen()
    assert chosen is not None
    assert (chosen.username, chosen.name) == ("budi", "Budi Santoso")
    names = page.form.names
    page.activateWindow()
    names[0].setFocus()
    qtbot.waitUntil(names[0].hasFocus)
    qtbot.keyClick(names[0], Qt.Key.Key_Down)
    after = page.form.chosen()
    assert after is not None
    assert after.username == "dewi"
    assert "Pejabat penghubung" in names[1].accessibleName()


def test_the_right_password_opens_the_session(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    page = page_at(place, tasks, theme, preferences, qtbot)
    qtbot.keyClicks(password_of(page), PASSWORD)
    with qtbot.waitSignal(page.signed_in) as opened:
        qtbot.keyClick(password_of(page), Qt.Key.Key_Return)
    session = opened.args[0]
    assert isinstance(session, Session)
    assert (session.username, Role.SUPERVISOR in session.roles) == ("budi", True)
    assert password_of(page).text() == ""


def test_a_wrong_password_is_told_and_can_be_typed_again(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    page = page_at(place, tasks, theme, preferences, qtbot)
    field = password_of(page)
    qtbot.keyClicks(field, "salah sekali")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "tetap terkunci" in field.accessibleDescription())
    enter = page.findChild(QPushButton, "enter")
    assert enter is not None
    assert enter.isEnabled()
    assert field.selectedText() == "salah sekali"
    shown = [label.text() for label in page.findChildren(QLabel) if label.property("t") == "error"]
    assert any("Kata sandi belum cocok" in text for text in shown)


def test_without_a_password_nothing_happens(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    page = page_at(place, tasks, theme, preferences, qtbot)
    qtbot.keyClick(password_of(page), Qt.Key.Key_Return)
    assert not tasks.busy


def test_caps_lock_is_noticed_from_what_is_typed(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    page = page_at(place, tasks, theme, preferences, qtbot)
    field = password_of(page)
    qtbot.keyClick(field, "A")
    assert field.accessibleDescription() == "Caps Lock menyala."
    qtbot.keyClick(field, "a")
    assert field.accessibleDescription() == ""


def test_office_and_desk_are_named(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    page = page_at(place, tasks, theme, preferences, qtbot)
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "33.74.01" in shown
    assert "Meja 01" in shown
    assert "Selamat pagi." in shown
    assert "Selasa, 24 November 2026" in shown


def test_the_button_keeps_its_distance_from_what_is_said(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    page = page_at(place, tasks, theme, preferences, qtbot)
    page.form.refuse(WrongPassword())
    note = next(label for label in page.findChildren(QLabel) if label.text().startswith("Kata sandi belum cocok"))
    enter = page.form.enter

    def distance() -> int:
        return enter.mapTo(page, QPoint()).y() - note.mapTo(page, QPoint(0, note.height())).y()

    qtbot.waitUntil(lambda: distance() == 12)
    assert note.height() > 16  # two lines


def test_after_locking_the_password_of_who_is_meant_is_asked(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    page = SignInPage(place.desk, welcome_of(place.desk), tasks, theme, preferences, "sari")
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(password_of(page).hasFocus)
    chosen = page.form.chosen()
    assert chosen is not None
    assert chosen.username == "sari"


def test_in_a_small_window_the_button_stays_while_the_column_scrolls(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> None:
    page = page_at(place, tasks, theme, preferences, qtbot)
    page.activateWindow()
    theme.resize_text(2.0)
    enter, view, bar = page.form.enter, page.view, page.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for value in (bar.maximum(), 0):
        bar.setValue(value)
        assert not view.isAncestorOf(enter)
        assert page.rect().contains(QRect(enter.mapTo(page, QPoint()), enter.size()))
    page.form.refuse(WrongPassword())
    note = next(label for label in page.findChildren(QLabel) if label.text().startswith("Kata sandi belum cocok"))
    qtbot.waitUntil(lambda: note.visibleRegion().boundingRect().height() == note.height() > theme.metrics.px(16))
    page.form.newcomer_asked.emit()
    assert not enter.isVisible()
    newcomer = page.newcomer
    assert newcomer is not None
    assert newcomer.add.isVisible()
    newcomer.left.emit()
    assert enter.isVisible()
    theme.resize_text(1.0)
    qtbot.waitUntil(lambda: view.isAncestorOf(enter))
