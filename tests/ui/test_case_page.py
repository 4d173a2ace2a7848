"""Kasus as a person uses it: reads it, acts on it by keyboard, and keeps what was typed whatever happens."""

from collections.abc import Callable
from functools import partial

import pytest
from msgspec import Raw, json
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework import events as ev
from desktop.casework.ids import CaseId, case_stream
from desktop.ui.case.acts_menu import DOABLE
from desktop.ui.case.dialog import ActDialog
from desktop.ui.case.page import CasePage
from desktop.ui.case.timeline import ROW
from desktop.ui.case.timeline_view import TimelineView
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, SITI, Workplace
from tests.service.fake_national import AGENCY, National, exchange, settle
from tests.ui.shells import FakeShell
from tests.ui.test_cases_help import context_of, quiet, show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


class Reading:
    """Somebody with a case before them."""

    def __init__(self, place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot, who: str) -> None:
        self.window = FakeShell()
        self.page = CasePage(context_of(place, who, tasks, theme, self.window))
        self.window.page = self.page
        QAbstractItemModelTester(self.page.timeline, FATAL, self.page)
        QAbstractItemModelTester(self.page.menu.model, FATAL, self.page)
        self._tasks, self._qtbot = tasks, qtbot
        show(qtbot, self.page)

    def open(self, case: CaseId) -> None:
        self.page.open(case)
        self.page.arrive()
        self.wait()

    def wait(self) -> None:
        quiet(self._qtbot, self._tasks)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(focused(), key)

    def write(self, words: str) -> None:
        self._qtbot.keyClicks(focused(), words)

    def confirm(self) -> None:
        self._qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.wait()

    def dialog(self, kind: str) -> ActDialog:
        found = self.page.findChild(ActDialog, f"act-{kind}")
        assert isinstance(found, ActDialog)
        self._qtbot.waitUntil(lambda: found.isVisible() and found.isAncestorOf(focused()))
        return found

    def gone(self, kind: str) -> None:
        self._qtbot.waitUntil(lambda: self.page.findChild(ActDialog, f"act-{kind}") is None)

    def acts(self) -> list[str]:
        return [row.act for row in self.rows() if row.act]

    def rows(self) -> list:  # type: ignore[type-arg]
        model = self.page.timeline
        return [model.data(model.index(at, 0), ROW) for at in range(model.rowCount())]

    def offered(self) -> dict[str, object]:
        model = self.page.menu.model
        found = [model.data(model.index(at, 0), DOABLE) for at in range(model.rowCount())]
        return {act.kind: act.refusal for act in found}


Reader = Callable[[str], Reading]


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


def test_the_page_shows_the_case_and_nobody_s_name(place: Workplace, reader: Reader) -> None:
    saved = place.record("Lampu jalan padam.", who=SITI, anonymous=True, secret=False, place="Gang 3")
    reading = reader("sari")
    reading.open(saved.case)
    frame = reading.page.frame
    assert reading.page.header.number.text() == saved.number.removeprefix(f"{OFFICE}-")
    assert reading.page.header.title.text() == "Lampu jalan padam"
    assert reading.page.header.state.accessibleName() == "Diterima"
    assert ("Tempat", "Gang 3") in frame.facts.texts()
    assert frame.reporter.facts.texts() == [
        ("Nama", "S••• R••••••••"),
        ("NIK", "337401••••••0002"),
        ("HP", "0813••••1122"),
    ]
    assert frame.reporter.anonymous.isVisible()
    assert not frame.reporter.secret.isVisible()
    assert frame.wording.text.toPlainText() == "Lampu jalan padam."
    assert reading.acts() == ["Laporan dicatat"]


def test_the_number_is_copied_whole(place: Workplace, reader: Reader) -> None:
    saved = place.record()
    reading = reader("sari")
    reading.open(saved.case)
    reading.page.header.copy.click()
    assert QGuiApplication.clipboard().text() == saved.number


def test_history_is_by_day_newest_on_top_each_step_one_sentence(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    place.clock.advance(days=1)
    place.act("sari", case, "note.added", text="Pelapor menelepon.")
    reading = reader("sari")
    reading.open(case)
    assert [row.heading or row.act for row in reading.rows()] == [
        "Rab 25 Nov · hari ini",
        "Catatan",
        "Sel 24 Nov",
        "Laporan dicatat",
    ]
    model = reading.page.timeline
    said = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "08.30, Catatan, Sari Wulandari, Pelapor menelepon., Hanya di sini"
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    reading.page.grab()


def test_a_note_by_keyboard_alone(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    assert isinstance(focused(), TimelineView)
    reading.press(Key.Key_C)
    dialog = reading.dialog("note.added")
    assert not dialog.verb.isEnabled()
    assert dialog.missing.text() == "Belum diisi: Catatan"
    reading.write("Pelapor datang lagi.")
    assert dialog.verb.isEnabled()
    reading.confirm()
    reading.gone("note.added")
    assert reading.acts()[0] == "Catatan"
    assert reading.window.toasts == ["Catatan. Tersimpan di meja ini."]
    assert reading.window.changes == 1
    assert not reading.page.frame.notice.isVisible()  # what one did oneself is no news


def test_the_menu_offers_and_explains_by_role(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    clerk, supervisor = reader("sari"), reader("budi")
    for reading in (clerk, supervisor):
        reading.open(case)
    assert str(clerk.offered()["complaint.verified"]) == "Belum bisa diverifikasi: ini wewenang penyelia."
    assert supervisor.offered()["complaint.verified"] is None
    assert clerk.page.header.next.text().strip().startswith("Usulkan disposisi")
    assert supervisor.page.header.next.text().strip().startswith("Verifikasi")
    model = clerk.page.menu.model
    said = [model.data(model.index(at, 0), Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]
    assert "Verifikasi… Belum bisa diverifikasi: ini wewenang penyelia." in said
    refusals = list(clerk.offered().values())
    assert refusals == sorted(refusals, key=lambda refusal: refusal is not None)


def test_an_act_is_chosen_from_the_menu_by_keyboard(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    case = place.record().case
    reading = reader("budi")
    reading.open(case)
    reading.press(Key.Key_T)
    menu = reading.page.menu
    assert menu.isVisible()
    qtbot.keyClick(menu.list, Key.Key_Return)
    assert not menu.isVisible()
    reading.dialog("complaint.verified")
    reading.confirm()
    reading.gone("complaint.verified")
    assert reading.page.header.state.accessibleName() == "Terverifikasi"


def test_what_may_not_be_done_cannot_be_chosen(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    reading.press(Key.Key_T)
    menu = reading.page.menu
    qtbot.keyClick(menu.list, Key.Key_End)
    qtbot.keyClick(menu.list, Key.Key_Return)
    assert menu.isVisible()
    qtbot.keyClick(menu.list, Key.Key_Escape)
    assert not menu.isVisible()
    assert reading.page.findChild(ActDialog) is None


def test_the_main_path_through_dialogs_alone(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    place.sql("INSERT INTO offices VALUES (?, 'Kecamatan Contoh', 'district', NULL, 1)", OFFICE)
    case = place.record().case
    people = {who: reader(who) for who in ("sari", "budi", "dewi")}
    steps: list[tuple[str, str, list[Qt.Key], str]] = [
        ("sari", "disposition.proposed", [Key.Key_Down], ""),
        ("budi", "complaint.verified", [], ""),
        ("budi", "disposition.approved", [], ""),
        ("dewi", "case.taken_up", [], "Berangkat."),
        ("dewi", "answer.proposed", [], "Lampu sudah diganti."),
        ("budi", "answer.approved", [], ""),
        ("sari", "answer.handed_over", [Key.Key_Space], ""),
        ("sari", "case.closed", [Key.Key_Space], ""),
    ]
    for who, kind, keys, words in steps:
        reading = people[who]
        reading.page.activateWindow()
        reading.open(case)
        reading.page.ask(kind)
        dialog = reading.dialog(kind)
        reading.press(*keys)
        reading.write(words)
        assert dialog.verb.isEnabled(), kind
        reading.confirm()
        reading.gone(kind)
    assert people["sari"].page.header.state.accessibleName() == "Selesai"
    assert people["sari"].acts()[:2] == ["Kasus ditutup", "Jawaban diserahkan"]


def test_a_refusal_is_shown_in_the_dialog_and_the_words_stay(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    reading = reader("budi")
    reading.open(case)
    reading.page.ask("complaint.verified")
    dialog = reading.dialog("complaint.verified")
    reading.write("Lengkap.")
    place.act("budi", case, "complaint.voided", reason="Salah catat.")  # somebody is faster
    reading.confirm()
    assert dialog.isVisible()
    assert dialog.trouble.isVisible()
    assert "Diarsipkan" in dialog.trouble.accessibleName()
    assert dialog.values() == {"note": "Lengkap."}


def test_words_of_a_closed_dialog_wait_for_the_next_time(place: Workplace, reader: Reader) -> None:
    case, other = place.record().case, place.record().case
    reading = reader("sari")
    reading.open(case)
    reading.page.ask("note.added")
    reading.dialog("note.added")
    reading.write("Setengah ")
    reading.press(Key.Key_Escape)
    reading.gone("note.added")
    reading.open(other)
    reading.page.ask("note.added")
    assert reading.dialog("note.added").values() == {"text": ""}
    reading.press(Key.Key_Escape)
    reading.gone("note.added")
    reading.open(case)
    reading.page.ask("note.added")
    assert reading.dialog("note.added").values() == {"text": "Setengah"}


def test_a_case_changed_by_sync_says_so_and_keeps_a_half_typed_note(place: Workplace, reader: Reader) -> None:
    national = National()
    settle(place, national)
    case = place.record().case
    exchange(place, national)
    reading = reader("sari")
    reading.open(case)
    reading.page.ask("note.added")
    dialog = reading.dialog("note.added")
    reading.write("Setengah kalimat")
    national.write("note.added", ev.Noted(text="Dari meja lain."), case_stream(case))
    exchange(place, national)
    reading.page.refresh()
    reading.wait()
    assert reading.page.frame.notice.isVisible()
    assert dialog.changed.isVisible()
    assert dialog.values() == {"text": "Setengah kalimat"}
    assert reading.rows()[1].said == "Dari meja lain."


def test_fields_in_dispute_show_every_value(place: Workplace, reader: Reader) -> None:
    national = National()
    settle(place, national)
    case = place.record(place="Gang 1").case
    exchange(place, national)
    theirs = ev.Amended(changes=(ev.Change(field="place", base="Gang 1", value="Gang 2"),))
    national.write("complaint.amended", theirs, case_stream(case))
    place.act("sari", case, "complaint.amended", changes=[{"field": "place", "base": "Gang 1", "value": "Gang 3"}])
    exchange(place, national)
    reading = reader("budi")
    reading.open(case)
    card = reading.page.frame.disputes
    assert card.isVisible()
    assert card.facts.texts() == [("Tempat", "Gang 2\nGang 3")]
    assert reading.page.header.sync.accessibleName() == "Perlu ditinjau"


def test_three_ways_to_read_a_wording(place: Workplace, reader: Reader, qtbot: QtBot) -> None:
    case = place.record("Lampu mati sdh lama.").case
    change = {"field": "narrative", "base": "Lampu mati sdh lama.", "value": "Lampu mati sudah lama."}
    place.act("sari", case, "complaint.amended", changes=[change])
    reading = reader("sari")
    reading.open(case)
    panel = reading.page.frame.wording
    for way, words in (
        ("first", "Lampu mati sdh lama."),
        ("diff", "Lampu mati sdh sudah lama."),
        ("now", "Lampu mati sudah lama."),
    ):
        button = panel.ways.findChild(QWidget, f"segment-{way}")
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert panel.text.toPlainText() == words


def test_an_office_is_chosen_from_the_list(place: Workplace, reader: Reader) -> None:
    national = National()
    settle(place, national)
    reading = reader("sari")
    reading.open(place.record().case)
    reading.page.ask("disposition.proposed")
    dialog = reading.dialog("disposition.proposed")
    assert not dialog.verb.isEnabled()
    reading.write("Dinas")
    assert dialog.values()["disposition.to"] == AGENCY.code
    reading.confirm()
    reading.gone("disposition.proposed")
    assert reading.page.frame.dispatch.facts.texts() == [("Ke", AGENCY.name)]


@pytest.mark.parametrize("width", [1150, 808])
def test_nothing_needs_more_room_than_there_is(place: Workplace, reader: Reader, width: int) -> None:
    case = place.record("Jalan rusak. " * 300, who=SITI).case
    reading = reader("sari")
    reading.open(case)
    reading.page.resize(width, 645)
    reading.page.grab()
    assert reading.page.minimumSizeHint().width() <= 808
    assert reading.page.minimumSizeHint().height() <= 645
    assert reading.page.timeline.rowCount(QModelIndex()) == 2


def test_a_step_of_a_newer_version_is_kept_and_said(place: Workplace, reader: Reader) -> None:
    national = National()
    settle(place, national)
    case = place.record().case
    exchange(place, national)
    newer = national._event("case.weighed", ev.Body(), case_stream(case))
    national.bring(newer.encode())
    exchange(place, national)
    reading = reader("sari")
    reading.open(case)
    assert "Loket yang lebih baru" in reading.rows()[1].reason
    assert Raw(json.encode({})) == newer.body
