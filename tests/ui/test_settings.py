"""Pengaturan: every habit takes effect at once and is remembered; the address is checked before it is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.context import Context
from desktop.ui.parts.scrolling import Scrolling
from desktop.ui.parts.segments import Segments
from desktop.ui.preferences import Preferences
from desktop.ui.settings.page import SettingsPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.metrics import Density
from desktop.ui.theme.theme import Choice, Theme
from tests.desks import Workplace
from tests.ui.shells import FakeShell


@pytest.fixture
def shell() -> FakeShell:
    """The window around the page."""
    return FakeShell()


@pytest.fixture
def page(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, shell: FakeShell, qtbot: QtBot
) -> SettingsPage:
    """The page, shown to the clerk."""
    made = SettingsPage(Context(place.desk, place.session("sari"), tasks, theme, shell, preferences))
    qtbot.addWidget(made)
    made.resize(1150, 645)
    made.show()
    return made


def choose(segments: Segments, value: str, qtbot: QtBot) -> None:
    """A click on one of the choices."""
    button = segments.findChild(QPushButton, f"segment-{value}")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_habits_are_remembered(page: SettingsPage, preferences: Preferences, place: Workplace, qtbot: QtBot) -> None:
    choose(page.habits.language, "en", qtbot)
    choose(page.habits.colours, Choice.DARK, qtbot)
    choose(page.habits.scale, "1.5", qtbot)
    assert (preferences.language, preferences.colours, preferences.scale) == ("en", Choice.DARK, 1.5)
    page.habits.idle.setCurrentIndex(1)
    page.habits.idle.activated.emit(1)
    assert preferences.idle_minutes == 5


def test_rows_and_letters_are_those_of_the_person_and_act_at_once(
    page: SettingsPage, preferences: Preferences, place: Workplace, theme: Theme, qtbot: QtBot
) -> None:
    choose(page.habits.density, Density.ROOMY, qtbot)
    choose(page.habits.letters, "off", qtbot)
    sari, budi = place.session("sari").person, place.session("budi").person
    assert (theme.metrics.density, theme.letters) == (Density.ROOMY, False)
    assert (preferences.density(sari), preferences.letters(sari)) == (Density.ROOMY, False)
    assert (preferences.density(budi), preferences.letters(budi)) == (Density.USUAL, True)


def test_an_address_is_checked_before_it_is_kept(
    page: SettingsPage, place: Workplace, shell: FakeShell, qtbot: QtBot
) -> None:
    page.line.address.setText("layanan tanpa awalan")
    qtbot.mouseClick(page.line.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "tidak dapat dipakai" in page.line.address.accessibleDescription())
    assert page.line.address.text() == "layanan tanpa awalan"
    page.line.address.setText("https://lain.invalid")
    choose(page.line.ways, "own", qtbot)
    page.line.proxy.setText("http://siti:rahasia@proksi:8080")
    qtbot.mouseClick(page.line.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "memuat nama masuk" in page.line.proxy.accessibleDescription())
    page.line.proxy.setText("http://proksi.kantor:8080")
    qtbot.mouseClick(page.line.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.line == ["now"])
    assert place.desk.identity.service_url == "https://lain.invalid"
    assert place.desk.identity.proxy == "http://proksi.kantor:8080"
    choose(page.line.ways, "none", qtbot)
    assert not page.line.proxy.isVisible()
    qtbot.mouseClick(page.line.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.line == ["now", "now"])
    assert place.desk.identity.proxy == "none"


def test_everything_that_can_be_chosen_has_a_name(page: SettingsPage) -> None:
    habits = page.habits
    chosen = (habits.language, habits.colours, habits.scale, habits.density, habits.letters, habits.idle)
    assert all(control.accessibleName() for control in chosen)
    assert [habits.idle.itemText(at) for at in (0, 1)] == ["Tidak pernah", "Setelah 5 menit"]


def test_the_whole_form_of_the_password_comes_into_sight(page: SettingsPage, qtbot: QtBot) -> None:
    page.resize(1150, 480)
    page.activateWindow()
    change = page.findChild(QPushButton, "change-password")
    assert isinstance(change, QPushButton)
    change.click()
    view = page.findChild(Scrolling)
    save = page.findChild(QPushButton, "save-password")
    assert view is not None
    assert isinstance(save, QPushButton)
    qtbot.waitUntil(lambda: view.viewport().rect().contains(save.mapTo(view.viewport(), save.rect().bottomRight())))
    title = page.keys.parentWidget()
    assert title is not None
    assert title.mapTo(view.viewport(), title.rect().topLeft()).y() >= 0
