"""The screen of approvals: counts that are the rows, four eyes in words, keys alone, and what was read is decided."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.casework.acts import State
from desktop.service.approvals import Queue, count_waiting
from desktop.service.worklist import Need, worklist
from desktop.ui.approvals.lines import LineRole
from desktop.ui.parts.question import Question
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, Workplace
from tests.ui.screens import ApprovalsScreen, answer, propose


@pytest.fixture
def screen(qtbot: QtBot, place: Workplace, tasks: Tasks, theme: Theme) -> Any:
    """Opens the page for somebody."""
    return lambda who="budi": ApprovalsScreen(qtbot, place, tasks, theme, who)


CTRL = Qt.KeyboardModifier.ControlModifier


# --- what is shown ---


def test_every_count_is_the_rows_under_it_and_what_waits_for_oneself_is_counted_as_elsewhere(
    place: Workplace, screen: Any
) -> None:
    place.record("Satu.")
    for title in ("Dua", "Tiga"):
        propose(place, title)
    propose(place, "Empat", "budi")
    answer(place, "Lima")
    shown = screen()
    for queue in Queue:
        shown.queue(queue)
        model = shown.page.browser.model
        own = sum(model.line(row).own for row in range(model.rowCount()))
        n = f"{len(shown.titles()) - own}" + (f" + {own} usulan Anda" if own else "")
        assert shown.segments()[queue.value].endswith(f"  {n}")
    said = shown.segments()
    assert list(said.values()) == ["Verifikasi  1", "Disposisi  2 + 1 usulan Anda", "Jawaban  1"]
    needs = {group.need: len(group.items) for group in worklist(place.desk, place.session("budi"))}
    assert (needs[Need.VERIFY], needs[Need.APPROVE]) == (1, 2 + 1)
    assert count_waiting(place.desk, place.session("budi")) == 1 + 2 + 1


def test_it_begins_with_the_first_queue_that_has_something(place: Workplace, screen: Any) -> None:
    answer(place, "Jawaban saja")
    assert screen().titles() == ["Jawaban saja"]


def test_an_empty_queue_says_so_and_offers_another(place: Workplace, screen: Any, qtbot: QtBot) -> None:
    answer(place, "Jawaban saja")
    shown = screen()
    shown.queue(Queue.DISPOSITION)
    title = shown.page.findChild(QLabel, "empty-title")
    assert title.text() == "Tidak ada yang menunggu persetujuan."
    qtbot.mouseClick(shown.page.findChild(QPushButton, "empty-act"), Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.titles() == ["Jawaban saja"]


def test_after_the_last_one_the_empty_queue_says_when(place: Workplace, screen: Any) -> None:
    propose(place, "Satu-satunya")
    shown = screen()
    shown.press(Qt.Key.Key_S)
    assert shown.titles() == []
    chosen = shown.page.segments.focusProxy()
    assert chosen is not None
    assert chosen.hasFocus()
    empty = shown.page.findChild(QLabel, "empty-title").parentWidget()
    expected = "Tidak ada yang menunggu persetujuan. Terakhir disetujui pukul 08.30."
    assert empty.accessibleName() == expected


def test_what_arrives_in_an_empty_queue_is_under_the_keys_at_once(place: Workplace, screen: Any) -> None:
    shown = screen()
    assert shown.titles() == []
    place.record("Satu.")
    shown.page.refresh()
    shown.settle()
    shown.press(Qt.Key.Key_A, CTRL)
    assert len(shown.page.browser.model.chosen()) == 1


def test_who_is_no_supervisor_is_told_whose_right_it_is(place: Workplace, screen: Any) -> None:
    propose(place, "Usulan")
    shown = screen("sari")
    assert shown.page.findChild(QLabel, "empty-title").text() == "Menyetujui adalah wewenang penyelia."
    assert not shown.page.bulk.isVisible()
    act = shown.page.findChild(QPushButton, "empty-act")
    assert act.hasFocus()
    act.click()
    assert shown.shell.filters == [(None, None)]


def test_the_detail_says_what_would_change(place: Workplace, screen: Any) -> None:
    propose(place, "Lampu padam", unit="Trantib", instruction="Cek dahulu.")
    shown = screen()
    changes = shown.page.browser.detail.changes
    assert changes.accessibleDescription() == (
        f"Disposisi ke: dari belum ada menjadi {OFFICE}, Trantib. "
        "Petunjuk: dari belum ada menjadi Cek dahulu. "
        "Status: dari Menunggu Persetujuan Disposisi menjadi Didisposisikan."
    ).replace("dahulu. Status", "dahulu.. Status")
    assert shown.page.findChild(QLabel, "quote").text() == "“Lampu padam. Warga menunggu.”"


def test_a_row_is_one_sentence_for_a_screen_reader(place: Workplace, screen: Any) -> None:
    propose(place, "Lampu padam")
    shown = screen()
    model = shown.page.browser.model
    number = model.line(0).number
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        f"Lampu padam, {number}, belum dipilih, diusulkan Sari Wulandari, ke {OFFICE},"
        " Verifikasi dan penerusan, 3 hari kerja lagi, jatuh tempo Jum 27 Nov 16.00"
    )


def test_what_is_due_first_stands_on_top(place: Workplace, screen: Any) -> None:
    propose(place, "Yang lama")
    place.clock.advance(days=2)
    propose(place, "Yang baru")
    place.clock.advance(days=6)
    shown = screen()
    model = shown.page.browser.model
    assert [model.line(at).title for at in range(2)] == ["Yang lama", "Yang baru"]
    marks = [model.index(at).data(LineRole.DUE) for at in range(2)]
    assert [mark.urgent for mark in marks] == [True, True]
    assert [mark.words for mark in marks] == ["lewat 3 hari kerja", "lewat 1 hari kerja"]


# --- four eyes ---


def test_ones_own_proposal_cannot_be_chosen_nor_decided(place: Workplace, screen: Any) -> None:
    case = propose(place, "Punya saya", "budi")
    shown = screen()
    model = shown.page.browser.model
    assert model.said_below(model.line(0)) == "Usulan Anda sendiri"
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(model.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_S, Qt.Key.Key_U, Qt.Key.Key_T):
        shown.press(key)
    shown.press(Qt.Key.Key_A, CTRL)
    shown.press(Qt.Key.Key_Return, CTRL)
    assert model.chosen() == []
    assert not [dialog for dialog in shown.page.findChildren(Question) if dialog.isVisible()]
    assert place.state_of(case) is State.PROPOSED
    detail = shown.page.browser.detail
    assert not any(button.isEnabled() for button in (detail.approve, detail.change, detail.decline))
    assert detail.findChild(QLabel, "own-words").text().startswith("Perlu penyelia lain.")


# --- while others work ---


def test_what_became_illegal_meanwhile_is_named_and_the_rest_is_done(
    place: Workplace, screen: Any, qtbot: QtBot
) -> None:
    first, second = propose(place, "Satu"), propose(place, "Dua")
    shown = screen()
    shown.press(Qt.Key.Key_A, CTRL)
    place.act("budi", first, "disposition.declined", reason="Dari meja lain.")
    shown.press(Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(shown.dialog(Question), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.titles() == [])
    assert place.state_of(second) is State.DISPOSED
    said = shown.page.trouble.accessibleName()
    assert said.startswith("1 tidak disetujui:")
    assert "Satu — Belum bisa disetujui disposisinya" in said
    assert shown.shell.toasts == ["1 disposisi disetujui. Tersimpan, belum terkirim."]


def test_a_refresh_keeps_the_place_and_what_is_chosen(place: Workplace, screen: Any) -> None:
    made = [propose(place, title) for title in ("Satu", "Dua", "Tiga")]
    shown = screen()
    for _ in range(2):
        shown.press(Qt.Key.Key_Space)
        shown.press(Qt.Key.Key_Down)
    place.act("budi", made[0], "disposition.approved")
    propose(place, "Empat")
    shown.page.refresh()
    shown.settle()
    assert (shown.titles(), shown.current()) == (["Dua", "Tiga", "Empat"], "Tiga")
    assert [one.case for one in shown.page.browser.model.chosen()] == [made[1]]


def test_a_queue_and_a_case_are_shown_for_another_page(place: Workplace, screen: Any) -> None:
    place.record("Verifikasi.")
    propose(place, "Satu")
    case = propose(place, "Dua")
    shown = screen()
    shown.page.show_queue(Queue.DISPOSITION, case)
    shown.settle()
    assert shown.current() == "Dua"


# --- mouse, size, look ---


def test_a_click_at_the_box_chooses(place: Workplace, screen: Any, qtbot: QtBot) -> None:
    propose(place, "Satu")
    shown = screen()
    view = shown.page.browser.view
    at = view.visualRect(view.model().index(0, 0)).topLeft()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(20, 16))
    assert len(shown.page.browser.model.chosen()) == 1


def test_a_narrow_window_shows_the_list_and_enter_the_detail(place: Workplace, screen: Any, qtbot: QtBot) -> None:
    propose(place, "Satu")
    shown = screen()
    shown.page.resize(600, 480)
    browser = shown.page.browser
    qtbot.waitUntil(lambda: not browser.detail.isVisible())
    shown.press(Qt.Key.Key_Return)
    assert browser.detail.isVisible()
    assert not browser.view.isVisible()
    qtbot.keyClick(browser.detail.approve, Qt.Key.Key_Escape)
    assert browser.view.isVisible()


@pytest.mark.parametrize("width", [1150, 808])
def test_nothing_is_wider_than_its_room(place: Workplace, screen: Any, qtbot: QtBot, width: int) -> None:
    propose(place, "Lampu jalan padam di tikungan sekolah", instruction="Periksa tiang nomor 14.")
    shown = screen()
    shown.page.resize(width, 645)
    assert shown.page.width() == width
    detail = shown.page.browser.detail

    def inside() -> bool:
        buttons = [button for button in detail.findChildren(QPushButton) if button.isVisible()]
        return all(
            button.width() >= button.minimumSizeHint().width()
            and button.mapTo(shown.page, button.rect().topRight()).x() < width
            for button in buttons
        )

    qtbot.waitUntil(inside)
