"""Assignment, calls, reminders, copies and the edited wording in the window, by keyboard alone."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.casework import fact_bodies
from desktop.casework.ids import case_stream
from desktop.ui.case.edit_wording import WordingDialog
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import SITI, Workplace
from tests.service.fake_national import AGENCY, National, exchange, settle
from tests.ui.case_reader import Key, Reader, Reading


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


def said(reading: Reading) -> str:
    return str(reading.rows()[1].said)


def facts(reading: Reading) -> dict[str, str]:
    return dict(reading.page.frame.facts.texts())


def test_a_case_is_given_to_a_colleague_and_taken_back(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    for keys, name in (([Key.Key_Down], "Budi Santoso"), ([Key.Key_End], None)):
        reading.page.ask("case.assigned")
        dialog = reading.dialog("case.assigned")
        assert not dialog.verb.isEnabled()
        reading.press(*keys)
        reading.confirm()
        reading.gone("case.assigned")
        assert facts(reading).get("Ditugaskan") == name
    assert reading.acts()[:2] == ["Ditugaskan", "Ditugaskan"]
    assert said(reading) == "Tidak seorang pun"


def test_a_call_is_noted_with_who_called_whom(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record(who=SITI).case)
    reading.page.ask("reporter.notified")
    dialog = reading.dialog("reporter.notified")
    about = dialog.findChild(type(dialog.why), "about")
    assert about is not None
    assert "HP 0813••••1122" in about.text()
    reading.press(Key.Key_Down, Key.Key_Space, Key.Key_Tab, Key.Key_Space, Key.Key_Tab)
    reading.write("Siti Rahmawati")
    reading.press(Key.Key_Tab)
    reading.write("Jadwal disampaikan.")
    reading.confirm()
    reading.gone("reporter.notified")
    assert reading.acts()[0] == "Pelapor dihubungi"
    words = "Telepon · petugas menghubungi, tersambung · dengan S••• R•••••••• · Jadwal disampaikan."
    assert said(reading) == words
    assert "Telepon" in facts(reading)["Kontak terakhir"]


def test_a_copy_is_sent_and_refused_in_words(place: Workplace, reader: Reader) -> None:
    settle(place, National())
    reading = reader("sari")
    reading.open(place.record(secret=True, reported_office=AGENCY.code).case)
    reading.page.ask("copy.sent")
    dialog = reading.dialog("copy.sent")
    reading.write("Dinas")
    reading.confirm()
    assert "laporan ini rahasia dan menyangkut" in dialog.trouble.accessibleName()
    reading.press(Key.Key_Escape)
    reading.gone("copy.sent")
    reading.open(place.record().case)
    reading.page.ask("copy.sent")
    reading.dialog("copy.sent")
    reading.write("Dinas")
    reading.confirm()
    reading.gone("copy.sent")
    assert said(reading) == f"Ke {AGENCY.name}"
    assert facts(reading)["Tembusan"] == AGENCY.name


def test_the_wording_is_edited_beside_isi_awal(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    reading = reader("sari")
    reading.open(place.record("Lampu jln padam.").case)
    reading.page.ask("wording.edited")
    dialog = reading.asked("wording.edited")
    assert isinstance(dialog, WordingDialog)
    assert (dialog.original.toPlainText(), dialog.editor.toPlainText()) == ("Lampu jln padam.", "Lampu jln padam.")
    assert dialog.why.text() == "Belum ada yang disunting"
    reading.write(" Gelap.")
    dialog.ways.choose("diff")
    dialog._show_way()
    assert "Gelap" in dialog.original.toPlainText()
    reading.write(" Sekali.")
    assert "Sekali" in dialog.original.toPlainText()
    reading.confirm()
    reading.gone("wording.edited")
    assert reading.page.frame.wording.text.toPlainText() == "Lampu jln padam. Gelap. Sekali."
    assert said(reading) == "Isi laporan disunting; lihat Bandingkan."
    reading.page.ask("wording.edited")
    again = reading.asked("wording.edited")
    assert isinstance(again, WordingDialog)
    again.editor.selectAll()
    reading.press(Key.Key_Delete)
    assert again.why.text() == "Belum diisi: Isi akhir"


def test_half_an_edited_wording_waits_for_the_next_time(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record("Lampu padam.").case)
    for _ in range(2):
        reading.page.ask("wording.edited")
        reading.asked("wording.edited")
        reading.write(" Ya.")
        reading.press(Key.Key_Escape)
        reading.gone("wording.edited")
    reading.page.ask("wording.edited")
    assert reading.asked("wording.edited").typed()["narrative"] == "Lampu padam. Ya. Ya."


def test_two_who_edited_at_once_are_both_read_and_one_is_chosen(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    national = National()
    settle(place, national)
    case = place.record().case
    exchange(place, national)
    place.act("sari", case, "wording.edited", narrative="Dari meja ini.")
    other = fact_bodies.WordingEdited(narrative="Dari meja lain.", title="Judul lain")
    national.write("wording.edited", other, case_stream(case))
    exchange(place, national)
    reading = reader("sari")
    reading.open(case)
    card = reading.page.frame.disputes
    assert card.isVisible()
    assert "Semua suntingan tersimpan utuh" in card.below.text()
    reading.page.ask("wording.edited")
    dialog = reading.asked("wording.edited")
    assert isinstance(dialog, WordingDialog)
    assert {dialog.original.toPlainText(), dialog.editor.toPlainText()} == {"Dari meja ini.", "Dari meja lain."}
    theirs = dialog.original.toPlainText()
    qtbot.keyClick(dialog._take, Qt.Key.Key_Space)
    assert dialog.editor.toPlainText() == theirs
    reading.confirm()
    reading.gone("wording.edited")
    assert not card.isVisible()
    assert reading.page.frame.wording.text.toPlainText() == theirs
