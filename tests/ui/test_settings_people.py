"""Pengaturan: other words for one's key, people who wait to be added, and how the desk is, to be copied for help."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.security.database_key import create_key, open_key
from desktop.service.desk import sign_in
from desktop.service.staffing import staff
from desktop.ui.context import Context
from desktop.ui.preferences import Preferences
from desktop.ui.settings.add_person import AddPersonDialog
from desktop.ui.settings.page import SettingsPage
from desktop.ui.settings.secret import SecretChange
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import CHEAP, PASSPHRASE, PASSWORD, Workplace, code
from tests.service.fake_national import National, settle
from tests.ui.shells import FakeShell
from tests.unit.keyrings import MemoryKeyring, use_keyring

NEW = "angin barat di sawah"
Show = Callable[[str], SettingsPage]


@pytest.fixture
def shell() -> FakeShell:
    """The window around the page."""
    return FakeShell()


@pytest.fixture
def show(
    place: Workplace,
    tasks: Tasks,
    theme: Theme,
    preferences: Preferences,
    shell: FakeShell,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Show:
    """The page as somebody comes to it; the folder is under a passphrase."""
    use_keyring(monkeypatch, MemoryKeyring())
    create_key(place.folder, PASSPHRASE, CHEAP)

    def shown(who: str) -> SettingsPage:
        page = SettingsPage(Context(place.desk, place.session(who), tasks, theme, shell, preferences))
        qtbot.addWidget(page)
        page.resize(1150, 645)
        page.show()
        page.activateWindow()
        page.arrive()
        qtbot.waitUntil(lambda: not tasks.busy and page.people._rows.isVisible())
        return page

    return shown


def change(part: SecretChange, old: str, new: str, again: str, qtbot: QtBot) -> None:
    """Fills in the form by keyboard."""
    if part.open.isVisible():
        qtbot.keyClick(part.open, Qt.Key.Key_Space)
        qtbot.waitUntil(part.old.hasFocus)
    part.old.clear()
    qtbot.keyClicks(part.old, old)
    qtbot.keyClick(part.old, Qt.Key.Key_Return)
    for edit, text in ((part.new.first, new), (part.new.second, again)):
        edit.clear()
        qtbot.keyClicks(edit, text)
    qtbot.keyClick(part.new.second, Qt.Key.Key_Return)


# --- other words ---


def test_a_password_is_changed_and_nothing_of_it_stays(
    show: Show, place: Workplace, shell: FakeShell, qtbot: QtBot
) -> None:
    page = show("sari")
    part = page.keys.password
    change(part, PASSWORD, NEW, NEW, qtbot)
    qtbot.waitUntil(lambda: bool(shell.toasts))
    assert shell.toasts == ["Kata sandi Anda sudah diganti."]
    assert sign_in(place.desk, "sari", NEW).username == "sari"
    assert part.open.isVisible()
    assert [part.old.text(), part.new.first.text(), part.new.second.text()] == ["", "", ""]


def test_a_wrong_old_password_is_said_at_its_field(
    show: Show, place: Workplace, shell: FakeShell, qtbot: QtBot
) -> None:
    page = show("sari")
    part = page.keys.password
    change(part, "salah sekali", NEW, NEW, qtbot)
    qtbot.waitUntil(lambda: "belum cocok" in part.old.accessibleDescription())
    assert part.old.hasFocus()
    assert sign_in(place.desk, "sari", PASSWORD).username == "sari"
    change(part, PASSWORD, "sari wulandari", "sari wulandari", qtbot)
    assert "terlalu mudah ditebak" in part.new.first.accessibleDescription()
    change(part, PASSWORD, NEW, NEW + "x", qtbot)
    assert part.new.second.accessibleDescription() == "Belum sama dengan yang pertama."
    assert shell.toasts == []


def test_the_passphrase_of_the_folder_is_changed(show: Show, place: Workplace, shell: FakeShell, qtbot: QtBot) -> None:
    page = show("sari")
    part = page.keys.passphrase
    assert part.isVisible()
    change(part, PASSPHRASE, NEW, NEW, qtbot)
    qtbot.waitUntil(lambda: bool(shell.toasts), timeout=20_000)
    assert open_key(place.folder, NEW)


# --- people ---


def add_buttons(page: SettingsPage) -> list[QPushButton]:
    """The buttons beside those who wait."""
    buttons = page.people.findChildren(QPushButton)
    return [one for one in buttons if one.objectName().startswith("add-") and one.isVisible()]


def test_a_supervisor_adds_somebody_with_the_roles_they_say(
    show: Show, place: Workplace, shell: FakeShell, tasks: Tasks, qtbot: QtBot
) -> None:
    settle(place, National(), "budi")
    page = show("budi")
    assert len(add_buttons(page)) == 2
    button = next(one for one in add_buttons(page) if "Dewi" in one.accessibleDescription())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(AddPersonDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Tambahkan Dewi Anggraini?"
    assert dialog.chosen() == ("liaison",)
    for role in ("liaison", "observer"):
        check = dialog.findChild(QCheckBox, f"role-{role}")
        assert check is not None
        check.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(add_buttons(page)) == 1)
    assert shell.toasts == ["Dewi Anggraini sudah ditambahkan."]
    assert [one.roles for one in staff(place.desk).people if one.username == "dewi"] == [("observer",)]
    assert shell.changes == 1


def test_without_a_role_nobody_is_added(show: Show, place: Workplace, qtbot: QtBot) -> None:
    settle(place, National(), "budi")
    page = show("budi")
    qtbot.mouseClick(add_buttons(page)[0], Qt.MouseButton.LeftButton)
    dialog = page.findChild(AddPersonDialog)
    assert dialog is not None
    for check in dialog.findChildren(QCheckBox):
        check.setChecked(False)
    assert not dialog.verb.isEnabled()
    dialog.reject()


def test_a_supervisor_who_is_not_confirmed_is_told_so(show: Show, tasks: Tasks, qtbot: QtBot) -> None:
    page = show("budi")
    qtbot.mouseClick(add_buttons(page)[0], Qt.MouseButton.LeftButton)
    dialog = page.findChild(AddPersonDialog)
    assert dialog is not None
    dialog.accept()
    qtbot.waitUntil(page.trouble.isVisible)
    assert "belum disahkan" in page.trouble.accessibleName()


def test_who_is_no_supervisor_sees_who_waits_and_cannot_add(show: Show, qtbot: QtBot) -> None:
    page = show("sari")
    assert add_buttons(page) == []
    shown = [label.text() for label in page.people.findChildren(QLabel)]
    assert "Menunggu ditambahkan penyelia: 3." in shown
    assert "Dewi Anggraini (dewi)" in shown


# --- the service, and how the desk is ---


def test_a_desk_that_waits_takes_another_code(show: Show, place: Workplace, shell: FakeShell, qtbot: QtBot) -> None:
    page = show("sari")
    line = page.line
    line.code.setText("salah")
    qtbot.mouseClick(line.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "salah ketik" in line.code.accessibleDescription())
    line.code.setText(second := code(secret=b"t" * 16))
    qtbot.keyClick(line.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.line == ["now"])
    assert place.desk.identity.code == second


def test_a_confirmed_desk_asks_for_no_code(show: Show, place: Workplace) -> None:
    settle(place, National())
    page = show("sari")
    assert not page.line.code.isVisible()


def test_how_the_desk_is_can_be_copied_and_holds_no_secret(
    show: Show, place: Workplace, shell: FakeShell, qtbot: QtBot
) -> None:
    page = show("sari")
    qtbot.waitUntil(lambda: "pendaftaran" in page.examination.text())
    qtbot.mouseClick(page.examination.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Loket ")
    assert "pendaftaran (perhatikan): 33.74.01-01 belum disahkan. Sinkronkan saat tersambung." in copied
    assert str(place.folder) in copied
    for secret in (PASSWORD, PASSPHRASE, code(), place.desk.identity.private_key.hex()):
        assert secret not in copied
    assert shell.toasts == ["Tersalin. Tempelkan di pesan untuk yang membantu."]


def test_a_form_that_opens_below_the_window_is_scrolled_to(show: Show, qtbot: QtBot) -> None:
    page = show("sari")
    page.resize(1150, 400)
    part = page.keys.password
    part.open.click()
    qtbot.waitUntil(lambda: not part.old.visibleRegion().isEmpty())
    assert part.old.visibleRegion().boundingRect().height() == part.old.height()
