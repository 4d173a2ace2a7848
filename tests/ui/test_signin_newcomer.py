"""Masuk for whoever is not on the list, on an empty desk, and by letters; nothing typed by a newcomer stays behind."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.service.desk import sign_in
from desktop.service.welcoming import Welcome, welcome_of
from desktop.sync.driver import Progress
from desktop.sync.troubles import Unreachable
from desktop.ui.preferences import Preferences
from desktop.ui.signin.newcomer import NewcomerForm
from desktop.ui.signin.page import SignInPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import PASSWORD, Workplace

Show = Callable[..., SignInPage]
NEW = "angin barat di sawah"


@pytest.fixture
def show(place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot) -> Show:
    """The page, shown, with the focus in its window."""

    def shown(welcome: Welcome | None = None, chosen: str = "") -> SignInPage:
        page = SignInPage(place.desk, welcome or welcome_of(place.desk), tasks, theme, preferences, chosen)
        qtbot.addWidget(page)
        page.resize(1366, 697)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return shown


def chosen(page: SignInPage) -> str:
    """The user name of who is meant."""
    found = page.form.chosen()
    return "" if found is None else found.username


def newcomer_of(page: SignInPage) -> NewcomerForm:
    """The form for one more person."""
    assert page.newcomer is not None
    return page.newcomer


def fill(form: NewcomerForm, name: str, password: str, qtbot: QtBot) -> None:
    """Name and password, as a person types them; the user name is offered."""
    qtbot.waitUntil(form.person.name.hasFocus)
    form.person.name.insert(name)
    for edit in (form.person.secret.first, form.person.secret.second):
        qtbot.keyClicks(edit, password)
    qtbot.keyClick(form.person.secret.second, Qt.Key.Key_Return)


def test_a_letter_picks_the_next_name_and_enter_goes_to_the_password(show: Show, qtbot: QtBot) -> None:
    page = show()
    qtbot.waitUntil(page.form.names[0].hasFocus)
    for letter, username in (("s", "sari"), ("d", "dewi"), ("x", "dewi"), ("b", "budi")):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, letter)
        assert chosen(page) == username
    qtbot.keyClick(page.form.names[0], Qt.Key.Key_Return)
    assert page.form.password.hasFocus()


def test_who_was_just_enrolled_is_chosen(show: Show) -> None:
    assert chosen(show(chosen="sari")) == "sari"
    assert chosen(show(chosen="siapa")) == "budi"


def test_a_newcomer_gets_a_key_and_is_chosen(show: Show, place: Workplace, qtbot: QtBot) -> None:
    page = show()
    page.form.missing.click()
    form = newcomer_of(page)
    fill(form, "Rína Marlina", NEW, qtbot)
    qtbot.waitUntil(lambda: page.newcomer is None, timeout=20_000)
    assert chosen(page) == "rina"
    assert [card.candidate.username for card in page.form.names] == ["budi", "dewi", "rina", "sari"]
    assert sign_in(place.desk, "rina", NEW).name == "Rína Marlina"


def test_a_name_that_is_taken_is_said_at_its_field_and_nothing_is_lost(
    show: Show, place: Workplace, qtbot: QtBot
) -> None:
    page = show()
    page.form.missing.click()
    form = newcomer_of(page)
    fill(form, "Sari Lestari", NEW, qtbot)
    qtbot.waitUntil(lambda: "sudah dipakai" in form.person.username.accessibleDescription(), timeout=20_000)
    assert form.person.username.hasFocus()
    assert (form.person.name.text(), form.person.secret.text()) == ("Sari Lestari", NEW)
    assert sign_in(place.desk, "sari", PASSWORD).name == "Sari Wulandari"


def test_whoever_goes_back_leaves_nothing_behind(show: Show, qtbot: QtBot) -> None:
    page = show()
    page.form.missing.click()
    qtbot.keyClicks(newcomer_of(page).person.name, "Rina")
    newcomer_of(page).back.click()
    assert page.form.isVisible()
    page.form.missing.click()
    assert newcomer_of(page).person.name.text() == ""


def test_an_empty_desk_offers_its_first_person(show: Show, qtbot: QtBot) -> None:
    page = show(Welcome("Kecamatan Contoh", "", "01", ()))
    qtbot.waitUntil(page.form.first.hasFocus)
    assert not page.form.password.isVisible()
    qtbot.keyClick(page.form.first, Qt.Key.Key_Return)
    assert newcomer_of(page).isVisible()


def test_a_forgotten_password_is_explained(show: Show, qtbot: QtBot) -> None:
    page = show()
    page.form.forgot.click()
    assert page.form._forgotten.isVisible()
    assert "tidak tersimpan di mana pun" in page.form._forgotten.text()


def test_the_line_to_the_service_is_told_once_it_is_known(show: Show) -> None:
    page = show()
    assert page.foot._line.text() == ""
    page.on_progress(Progress(trouble=Unreachable(url="https://layanan.invalid")))
    assert page.foot._line.text() == "Luring — Anda tetap bisa masuk dan mencatat."
    page.on_progress(Progress(finished=True))
    assert page.foot._line.text() == "Terhubung dengan layanan nasional."


def test_what_is_typed_can_be_seen_and_is_hidden_again(show: Show, qtbot: QtBot) -> None:
    page = show()
    password = page.form.password
    password.eye.click()
    assert password.echoMode() is password.EchoMode.Normal
    assert password.eye.accessibleName() == "Sembunyikan yang diketik"
    password.forget()
    assert password.echoMode() is password.EchoMode.Password


@pytest.mark.parametrize(("width", "height", "panel"), [(1366, 697, True), (1024, 697, True), (683, 380, False)])
def test_a_small_window_has_no_panel_and_scrolls(
    show: Show, width: int, height: int, panel: bool, qtbot: QtBot
) -> None:
    page = show()
    page.resize(width, height)
    qtbot.waitUntil(lambda: page.panel.isVisible() is panel)
    assert page.view.horizontalScrollBar().maximum() == 0
