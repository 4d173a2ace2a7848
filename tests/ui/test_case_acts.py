"""Acting on a case from its page: by keyboard, through dialogs, refused in words, with nothing typed lost."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.casework import bodies
from desktop.casework.acts import State
from desktop.casework.ids import case_stream
from desktop.ui.case.dialog import ActDialog
from desktop.ui.case.timeline_view import TimelineView
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, Workplace
from tests.service.fake_national import AGENCY, National, exchange, settle
from tests.ui.case_reader import Key, Reader, Reading, focused


@pytest.fixture
def reader(place: Workplace, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Reader:
    return partial(Reading, place, tasks, theme, qtbot)


def test_a_note_by_keyboard_alone(place: Workplace, reader: Reader) -> None:
    reading = reader("sari")
    reading.open(place.record().case)
    assert isinstance(focused(), TimelineView)
    reading.press(Key.Key_C)
    dialog = reading.dialog("note.added")
    assert not dialog.verb.isEnabled()
    assert dialog.why.text() == "Belum diisi: Catatan"
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


def test_what_arrives_while_the_menu_is_open_leaves_the_cursor_on_its_act(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    reading = reader("sari")
    reading.open(case)
    reading.press(Key.Key_T, *[Key.Key_Down] * 3)
    menu = reading.page.menu
    note = menu.list.currentIndex().data()
    place.act("budi", case, "complaint.verified")
    reading.page.refresh()
    reading.wait()
    assert (menu.isVisible(), menu.list.currentIndex().data()) == (True, note) == (True, "Catatan…")
    menu.hide()


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
    assert dialog.typed() == {"note": "Lengkap."}


def test_a_proposal_that_was_replaced_is_not_approved_unread(place: Workplace, reader: Reader) -> None:
    case = place.record().case
    place.act("sari", case, "disposition.proposed", disposition={"to": OFFICE, "instruction": "Cek."})
    place.act("budi", case, "complaint.verified")
    reading = reader("budi")
    reading.open(case)
    reading.page.ask("disposition.approved")
    dialog = reading.dialog("disposition.approved")
    place.act("budi", case, "disposition.declined", reason="Dari meja lain.")
    place.act("sari", case, "disposition.proposed", disposition={"to": OFFICE, "instruction": "Bongkar."})
    reading.page.refresh()
    reading.wait()
    assert dialog.changed.isVisible()
    reading.confirm()
    assert "usulan yang dimaksud sudah tidak berlaku" in dialog.trouble.accessibleName()
    assert place.state_of(case) is State.PROPOSED
    reading.press(Key.Key_Escape)
    reading.gone("disposition.approved")
    reading.page.ask("disposition.approved")
    again = reading.dialog("disposition.approved")
    about = again.findChild(QLabel, "about")
    assert about is not None
    assert "Bongkar." in about.text()
    reading.confirm()
    reading.gone("disposition.approved")
    assert place.state_of(case) is State.DISPOSED


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
    assert reading.dialog("note.added").typed() == {"text": ""}
    reading.press(Key.Key_Escape)
    reading.gone("note.added")
    reading.open(case)
    reading.page.ask("note.added")
    assert reading.dialog("note.added").typed() == {"text": "Setengah"}


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
    national.write("note.added", bodies.Noted(text="Dari meja lain."), case_stream(case))
    exchange(place, national)
    reading.page.refresh()
    reading.wait()
    assert reading.page.frame.notice.isVisible()
    assert dialog.changed.isVisible()
    assert dialog.typed() == {"text": "Setengah kalimat"}
    assert reading.rows()[1].said == "Dari meja lain."


def test_an_office_is_chosen_from_the_list(place: Workplace, reader: Reader) -> None:
    national = National()
    settle(place, national)
    reading = reader("sari")
    reading.open(place.record().case)
    reading.page.ask("disposition.proposed")
    dialog = reading.dialog("disposition.proposed")
    assert not dialog.verb.isEnabled()
    reading.write("Dinas")
    assert dialog.typed()["disposition.to"] == AGENCY.code
    reading.confirm()
    reading.gone("disposition.proposed")
    assert reading.page.frame.dispatch.facts.texts() == [("Ke", AGENCY.name)]
