"""The first start by keyboard: three steps; what is refused is said at its field, and nothing typed is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.security.os_keyring import KeyringProbe
from desktop.service.desk import sign_in
from desktop.service.founding import Founding
from desktop.service.opening import open_desk
from desktop.ui.enrolment.page import EnrolmentPage
from desktop.ui.preferences import Preferences
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import CHEAP, PASSPHRASE, PASSWORD, ROOT, SERVICE, code, world
from tests.service.fake_national import National
from tests.unit.keyrings import FailingKeyring, MemoryKeyring, use_keyring

Open = Callable[[National], EnrolmentPage]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the desk will be."""
    return tmp_path / "baru"


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that keeps no secrets."""
    use_keyring(monkeypatch, FailingKeyring(RuntimeError("D-Bus")))


@pytest.fixture
def start(folder: Path, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot) -> Open:
    """Shows the page, with a service behind it."""

    def opened(national: National) -> EnrolmentPage:
        page = EnrolmentPage(theme, preferences, tasks, Founding(folder, world(), national, CHEAP))
        qtbot.addWidget(page)
        page.resize(1366, 697)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.desk.code_edit.hasFocus)
        return page

    return opened


def typing(qtbot: QtBot, text: str) -> None:
    """Types where the focus is."""
    qtbot.keyClicks(focus(), text)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """A key where the focus is."""
    qtbot.keyClick(focus(), key)


def focus() -> QWidget:
    """What has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def paste(qtbot: QtBot, text: str) -> None:
    """From the coordinator's message."""
    QGuiApplication.clipboard().setText(text, QClipboard.Mode.Clipboard)
    qtbot.keyClick(focus(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def fill_desk(page: EnrolmentPage, qtbot: QtBot, typed: str = "", url: str = SERVICE) -> None:
    """The first step, to its end."""
    paste(qtbot, typed or code())
    press(qtbot, Qt.Key.Key_Tab)
    typing(qtbot, url)
    press(qtbot, Qt.Key.Key_Return)


def fill_person(page: EnrolmentPage, qtbot: QtBot) -> None:
    """The second step, to its end: the user name is offered, the first person is a supervisor."""
    qtbot.waitUntil(page.person.name.hasFocus)
    typing(qtbot, "Budi Santoso")
    page.person.secret.first.setFocus()
    typing(qtbot, PASSWORD)
    press(qtbot, Qt.Key.Key_Return)
    typing(qtbot, PASSWORD)
    press(qtbot, Qt.Key.Key_Return)


def fill_key(page: EnrolmentPage, qtbot: QtBot) -> None:
    """The third step on a computer without a keyring, to its end."""
    qtbot.waitUntil(page.key.secret.first.hasFocus)
    typing(qtbot, PASSPHRASE)
    press(qtbot, Qt.Key.Key_Return)
    typing(qtbot, PASSPHRASE)
    press(qtbot, Qt.Key.Key_Return)


def test_three_steps_make_a_desk_that_the_service_knows(
    start: Open, folder: Path, no_keyring: None, qtbot: QtBot
) -> None:
    page = start(national := National())
    with qtbot.waitSignal(page.enrolled, timeout=20_000) as enrolled:
        fill_desk(page, qtbot, f"  {code()[:30]}\n{code()[30:]}  ", "layanan.invalid")
        fill_person(page, qtbot)
        fill_key(page, qtbot)
    assert enrolled.args == ["budi", PASSPHRASE]
    assert national.asked[0].person.roles == ("supervisor",)
    with open_desk(folder, lambda: PASSPHRASE, world()) as desk:
        assert (desk.identity.service_url, desk.identity.root_public) == (SERVICE, ROOT.public)
        assert sign_in(desk, "budi", PASSWORD).name == "Budi Santoso"


def test_with_a_keyring_no_passphrase_is_needed(
    start: Open, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    use_keyring(monkeypatch, MemoryKeyring())
    page = start(National())
    with qtbot.waitSignal(page.enrolled, timeout=20_000) as enrolled:
        fill_desk(page, qtbot)
        fill_person(page, qtbot)
        qtbot.waitUntil(page.key.keyring.isChecked)
        page.next.click()
    assert enrolled.args == ["budi", None]


def test_a_wrong_code_and_a_wrong_address_are_said_at_their_fields(start: Open, folder: Path, qtbot: QtBot) -> None:
    page = start(National())
    fill_desk(page, qtbot, code()[:-1], "http://layanan.go.id")
    assert "tidak lengkap atau salah ketik" in page.desk.code_edit.accessibleDescription()
    assert "tidak dapat dipakai" in page.desk.url_edit.accessibleDescription()
    assert page.desk.code_edit.hasFocus()
    assert page.desk.code_edit.toPlainText() == code()[:-1]
    assert page.person.isHidden()
    assert not folder.exists()


def test_the_code_says_which_desk_it_is_for(start: Open, qtbot: QtBot) -> None:
    page = start(National())
    paste(qtbot, code())
    press(qtbot, Qt.Key.Key_Tab)
    assert page.panel._strong.text() == "Kantor 33.74.01 · Meja 01"


def test_a_person_without_name_or_with_two_passwords_goes_no_further(start: Open, qtbot: QtBot) -> None:
    page = start(National())
    fill_desk(page, qtbot)
    qtbot.waitUntil(page.person.name.hasFocus)
    press(qtbot, Qt.Key.Key_Return)
    assert page.person.name.accessibleDescription() == "Nama belum diisi."
    typing(qtbot, "Budi Santoso")
    page.person.secret.first.setText("budi santoso")
    page.person.secret.second.setText("budi santoso")
    press(qtbot, Qt.Key.Key_Return)
    assert "terlalu mudah ditebak" in page.person.secret.first.accessibleDescription()
    page.person.secret.first.setText(PASSWORD)
    press(qtbot, Qt.Key.Key_Return)
    assert page.person.secret.second.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert page.person.secret.second.accessibleDescription() == "Belum sama dengan yang pertama."
    assert page.key.isHidden()


def test_without_a_network_the_desk_is_ready_and_says_so(
    start: Open, folder: Path, no_keyring: None, qtbot: QtBot
) -> None:
    national = National()
    national.failing = 503
    page = start(national)
    fill_desk(page, qtbot)
    fill_person(page, qtbot)
    fill_key(page, qtbot)
    qtbot.waitUntil(page.end.isVisible, timeout=20_000)
    assert "33.74.01-01" in page.end._ready.text()
    assert "terganggu" in page.end._not_yet.text()
    with qtbot.waitSignal(page.enrolled):
        press(qtbot, Qt.Key.Key_Return)
    with open_desk(folder, lambda: PASSPHRASE, world()) as desk:
        assert desk.identity.code is not None, "it asks again with the next exchange"


def test_when_the_line_is_back_it_can_be_asked_again(start: Open, no_keyring: None, qtbot: QtBot) -> None:
    national = National()
    national.failing = 503
    page = start(national)
    fill_desk(page, qtbot)
    fill_person(page, qtbot)
    fill_key(page, qtbot)
    qtbot.waitUntil(page.end.isVisible, timeout=20_000)
    national.failing = None
    with qtbot.waitSignal(page.enrolled, timeout=20_000):
        page.end.again.click()


def test_a_service_that_the_code_does_not_name_is_said_at_the_address(
    start: Open, no_keyring: None, qtbot: QtBot
) -> None:
    stranger = National(type(ROOT).from_private(b"S" * 32))
    page = start(stranger)
    fill_desk(page, qtbot)
    fill_person(page, qtbot)
    fill_key(page, qtbot)
    qtbot.waitUntil(lambda: "bukan layanan yang dimaksud" in page.desk.url_edit.accessibleDescription(), timeout=20_000)
    assert page.desk.isVisible()
    assert page.desk.url_edit.hasFocus()
    assert page.later.isVisible(), "the desk can record all the same"
    assert page.person.name.text() == "Budi Santoso"


def test_a_keyring_that_fails_offers_the_passphrase_and_says_why(start: Open, no_keyring: None, qtbot: QtBot) -> None:
    page = start(National())
    fill_desk(page, qtbot)
    fill_person(page, qtbot)
    qtbot.waitUntil(page.key.phrase.isChecked)
    assert not page.key.keyring.isEnabled()
    assert page.key.keyring.accessibleDescription() == "Tidak ada di komputer ini, atau tidak menjawab."
    page.key.show_probe(KeyringProbe(usable=True, found="Kotak kunci"))
    assert page.key.keyring.isEnabled()


def test_back_and_forth_keeps_everything(start: Open, no_keyring: None, qtbot: QtBot) -> None:
    page = start(National())
    fill_desk(page, qtbot)
    fill_person(page, qtbot)
    qtbot.waitUntil(page.key.secret.first.hasFocus)
    page.back.click()
    page.back.click()
    assert page.desk.isVisible()
    assert page.desk.code_edit.toPlainText() == code()
    press(qtbot, Qt.Key.Key_Return)
    assert page.person.username.text() == "budi"
    assert page.person.secret.text() == PASSWORD


def test_a_full_disk_is_said_and_the_next_try_goes_on(
    start: Open, folder: Path, no_keyring: None, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = start(National())
    mkdir = Path.mkdir

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", full)
    fill_desk(page, qtbot)
    fill_person(page, qtbot)
    fill_key(page, qtbot)
    qtbot.waitUntil(page._trouble.isVisible, timeout=20_000)
    assert "penuh" in page._trouble.accessibleName()
    monkeypatch.setattr(Path, "mkdir", mkdir)
    with qtbot.waitSignal(page.enrolled, timeout=20_000):
        page.next.click()
