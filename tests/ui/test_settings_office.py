"""Pengaturan of the office: a supervisor's to change, everybody's to read; what is typed is never lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.casework.office_bodies import MAX_CREST, Template
from desktop.casework.office_settings import OfficeSettings
from desktop.service.office_settings import change, read
from desktop.ui.context import Context
from desktop.ui.parts.segments import Segments
from desktop.ui.preferences import Preferences
from desktop.ui.settings.page import SettingsPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.service.fake_national import National, settle
from tests.ui.shells import FakeShell


@pytest.fixture
def shell() -> FakeShell:
    """The window around the page."""
    return FakeShell()


@pytest.fixture
def led(place: Workplace) -> Workplace:
    """A desk whose team is confirmed."""
    settle(place, National())
    return place


class Opened:
    """The page as somebody has it in front of them."""

    def __init__(self, page: SettingsPage, qtbot: QtBot) -> None:
        self.page, self._qtbot = page, qtbot

    def choose(self, segments: Segments, value: str) -> None:
        button = segments.findChild(QPushButton, f"segment-{value}")
        assert isinstance(button, QPushButton)
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def save(self, button: QPushButton, tasks: Tasks) -> None:
        button.click()
        self._qtbot.waitUntil(lambda: not tasks.busy)


@pytest.fixture
def opened(
    led: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, shell: FakeShell, qtbot: QtBot
) -> Opened:
    """Shown to the supervisor."""
    return Opened(_page(led, "budi", tasks, theme, preferences, shell, qtbot), qtbot)


def _page(
    led: Workplace, who: str, tasks: Tasks, theme: Theme, preferences: Preferences, shell: FakeShell, qtbot: QtBot
) -> SettingsPage:
    made = SettingsPage(Context(led.desk, led.session(who), tasks, theme, shell, preferences))
    qtbot.addWidget(made)
    made.resize(1150, 645)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: not tasks.busy)
    return made


def test_duty_and_hours_are_set_for_the_whole_office(
    opened: Opened, led: Workplace, tasks: Tasks, shell: FakeShell
) -> None:
    duty = opened.page.duty
    opened.choose(duty.eyes, "alone")
    opened.choose(duty.zone, "WITA")
    opened.choose(duty.week, "6")
    opened.choose(duty.leave, "works")
    duty.opens.setText("7.30")
    duty.closes.setText("14:00")
    opened.save(duty.save, tasks)
    assert read(led.desk) == OfficeSettings(
        single_person=True, zone="WITA", work_week=6, works_in_collective_leave=True, opens="07:30", closes="14:00"
    )
    assert shell.toasts[-1].startswith("Pengaturan kantor tersimpan")


def test_hours_that_are_none_are_refused_at_the_part_and_stay_typed(
    opened: Opened, led: Workplace, tasks: Tasks
) -> None:
    duty = opened.page.duty
    duty.opens.setText("lapan")
    opened.save(duty.save, tasks)
    assert "Jam buka ditulis seperti 08:00." in duty.trouble.text()
    assert not duty.trouble.isHidden()
    assert duty.opens.text() == "lapan"
    assert read(led.desk) == OfficeSettings()


def test_what_somebody_else_set_meanwhile_does_not_take_what_is_typed(
    opened: Opened, led: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    letterhead = opened.page.letterhead
    letterhead.name.setText("Hendra Wijaya")
    change(led.desk, led.session("budi"), OfficeSettings(zone="WIT", head_title="Camat"))
    opened.page.refresh()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert letterhead.name.text() == "Hendra Wijaya"
    assert opened.page.duty.zone.chosen() == "WIT"
    letterhead.head_title.setText("Camat")
    opened.save(letterhead.save, tasks)
    assert read(led.desk) == OfficeSettings(zone="WIT", head_name="Hendra Wijaya", head_title="Camat")


def test_a_crest_is_made_small_and_shown(opened: Opened, led: Workplace, tasks: Tasks, tmp_path: Path) -> None:
    image = QImage(2_000, 1_000, QImage.Format.Format_RGB32)
    image.fill(QColor("#23508F"))
    assert image.save(str(tmp_path / "lambang.jpg"))
    letterhead = opened.page.letterhead
    letterhead.take_picture(str(tmp_path / "lambang.jpg"))
    letterhead.address.setPlainText("Jalan Melati 1\n\n Kode pos 54321 ")
    opened.save(letterhead.save, tasks)
    kept = read(led.desk)
    assert kept.address == ("Jalan Melati 1", "Kode pos 54321")
    assert len(kept.crest) <= MAX_CREST
    size = QImage.fromData(kept.crest).size()
    assert (size.width(), size.height()) == (480, 240)
    assert letterhead.picture.pixmap().width() > 0
    letterhead.remove.click()
    opened.save(letterhead.save, tasks)
    assert read(led.desk).crest == b""


@pytest.mark.parametrize("content", [b"", b"bukan gambar", b"\x89PNG\r\n\x1a\n" + bytes(100)])
def test_a_file_that_is_no_picture_is_refused_in_words(opened: Opened, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lambang.png"
    path.write_bytes(content)
    opened.page.letterhead.take_picture(str(path))
    assert "Berkas lambang ini tidak dapat dipakai." in opened.page.letterhead.trouble.text()
    assert opened.page.letterhead.picture.isHidden()


def test_templates_are_added_changed_and_removed(opened: Opened, led: Workplace, tasks: Tasks) -> None:
    part = opened.page.templates
    part.name.setText("Jadwal")
    part.text.setPlainText("Jadwal angkut {tanggal}.")
    opened.save(part.save, tasks)
    assert read(led.desk).answer_templates == (Template("Jadwal", "Jadwal angkut {tanggal}."),)
    assert [part.which.itemText(at) for at in range(part.which.count())] == ["Jadwal", "Contoh baru"]
    assert part.which.currentText() == "Jadwal"
    part.text.setPlainText("Senin dan Kamis.")
    opened.save(part.save, tasks)
    assert read(led.desk).answer_templates == (Template("Jadwal", "Senin dan Kamis."),)
    opened.choose(part.kinds, "archive")
    assert part.which.count() == 1
    opened.choose(part.kinds, "answer")
    opened.save(part.remove, tasks)
    assert read(led.desk).answer_templates == ()


def test_a_clerk_reads_and_is_told_who_may(
    led: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, shell: FakeShell, qtbot: QtBot
) -> None:
    change(led.desk, led.session("budi"), OfficeSettings(single_person=True, head_name="Hendra"))
    page = _page(led, "sari", tasks, theme, preferences, shell, qtbot)
    for part in (page.duty, page.letterhead, page.templates):
        assert not part.why.isHidden()
        assert part.save.isHidden()
    assert page.duty.eyes.chosen() == "alone"
    assert not page.duty.eyes.isEnabled()
    assert (page.letterhead.name.text(), page.letterhead.name.isReadOnly()) == ("Hendra", True)
