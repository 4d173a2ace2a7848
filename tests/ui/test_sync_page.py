"""Sinkronisasi: counts that are the projections' own, progress and trouble in words, pause and go on."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.db import history
from desktop.db.cipher import DiskFull
from desktop.db.history import Attempt
from desktop.sync.driver import Progress
from desktop.sync.troubles import Unreachable
from desktop.ui.context import Context
from desktop.ui.language import PSEUDO, Language
from desktop.ui.sync.history import HistoryModel, HistoryView
from desktop.ui.sync.pace import Stopwatch
from desktop.ui.sync.page import SyncPage
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace
from tests.ui.shells import FakeShell


@pytest.fixture
def shell() -> FakeShell:
    """The window around the page."""
    return FakeShell()


@pytest.fixture
def page(place: Workplace, tasks: Tasks, theme: Theme, shell: FakeShell, qtbot: QtBot) -> SyncPage:
    """The page, shown to the supervisor."""
    made = SyncPage(Context(place.desk, place.session("budi"), tasks, theme, shell))
    qtbot.addWidget(made)
    made.resize(1150, 645)
    made.show()
    return made


def count_of(page: SyncPage, state: str) -> int:
    """What a row of the states says."""
    return page.states.rows[state].count


def test_counts_are_those_of_the_lists_and_lead_to_them(
    page: SyncPage, place: Workplace, shell: FakeShell, qtbot: QtBot
) -> None:
    for _ in range(3):
        place.record()
    page.arrive()
    qtbot.waitUntil(lambda: count_of(page, "here") == 3)
    assert [count_of(page, state) for state in ("sent", "arrived", "dispute")] == [0, 0, 0]
    here = page.states.rows["here"]
    assert here.accessibleName().startswith("Hanya di sini: 3 kasus, ")
    assert here.accessibleDescription() == "3 peristiwa menunggu kirim"
    qtbot.mouseClick(here, Qt.MouseButton.LeftButton)
    assert shell.filters == [(None, "here")]
    never = page.findChild(QLabel, "history-empty")
    assert never is not None
    assert never.isVisible()


def test_progress_is_told_in_numbers(page: SyncPage, place: Workplace, qtbot: QtBot) -> None:
    place.record()
    page.arrive()
    qtbot.waitUntil(lambda: count_of(page, "here") == 1)
    page.show_progress(Progress(events_up=1, entries_down=4))
    assert page.now.head.text() == "Mengirim 1 dari 1 peristiwa, menerima 4"
    assert page.now.bar.isVisible()
    assert page.now.rate.text() == "Mengukur kecepatan…"
    page.show_progress(Progress(events_up=1, entries_down=4, finished=True))
    assert not page.now.bar.isVisible()
    assert page.now.head.text() == "Terhubung"


def test_trouble_says_what_is_safe_and_when_it_tries_again(page: SyncPage) -> None:
    page.show_progress(Progress(trouble=Unreachable(url="https://layanan.invalid"), next_try=4.2))
    assert "tidak terjangkau" in page.now.head.text()
    assert "tetap tersimpan di meja ini" in page.now.detail.text()
    assert "Dicoba lagi dalam 4 detik." in page.now.detail.text()


def test_a_service_that_vanishes_in_the_middle_ends_the_bar_in_words(page: SyncPage) -> None:
    page.show_progress(Progress(events_up=200, entries_down=0))
    assert page.now.bar.isVisible()
    page.show_progress(Progress(200, trouble=Unreachable(url="https://layanan.invalid"), next_try=1.0))
    assert not page.now.bar.isVisible()
    assert "tidak terjangkau" in page.now.head.text()


def test_what_is_no_matter_of_the_network_stands_in_the_panel(page: SyncPage) -> None:
    page.show_progress(DiskFull())
    assert page.trouble.isVisible()
    assert "penuh" in page.trouble.accessibleName()
    page.show_progress(Progress(finished=True))
    assert not page.trouble.isVisible()


def test_a_person_can_ask_pause_and_go_on(page: SyncPage, shell: FakeShell, qtbot: QtBot) -> None:
    now, pause = page.findChild(QPushButton, "sync-now"), page.findChild(QPushButton, "pause")
    assert now is not None
    assert pause is not None
    qtbot.mouseClick(now, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert page.now.head.text() == "Dijeda"
    assert pause.accessibleName() == "Lanjutkan"
    qtbot.keyClick(page, Qt.Key.Key_P)
    assert shell.line == ["now", "pause", "go on"]


def test_every_attempt_is_one_sentence_with_its_cause(page: SyncPage, place: Workplace, qtbot: QtBot) -> None:
    done = Attempt("", "2026-11-24T08:10:00+07:00", "done", "", 27, 12, 1_000_000, 200_000)
    failed = Attempt("", "2026-11-23T16:04:00+07:00", "Unreachable", told=Unreachable(url="https://x").sentences())
    stopped = Attempt("", "2026-11-20T09:00:00+07:00", "stopped")
    with place.store.writing() as connection:
        for attempt in (stopped, failed, done):
            history.note(connection, attempt)
    page.arrive()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    said = [page.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert said == [
        "08.10. Lengkap. 27 peristiwa dikirim, 12 diterima, 1,2 MB.",
        f"Kemarin 16.04. Belum berhasil. {Unreachable(url='https://x').words()}",
        "20 Nov 09.00. Dihentikan. 0 peristiwa dikirim, 0 diterima, 0 KB.",
    ]
    assert page.history.isVisible()
    page.grab()  # the delegate paints every row


# --- pace ---


def test_rate_and_remaining_time_follow_from_what_moved() -> None:
    at = [10.0]
    watch = Stopwatch(lambda: at[0])
    watch.waits(1_000)
    first = watch.moved(Progress(events_up=100))
    assert (first.sent, first.whole, first.events_per_s, first.percent) == (100, 1_000, None, 10)
    at[0] = 12.0
    pace = watch.moved(Progress(events_up=300, entries_down=100, bytes_up=40_000, bytes_down=10_000))
    assert (pace.events_per_s, pace.bytes_per_s, pace.left_s) == (150.0, 25_000.0, 7.0)


def test_a_store_that_is_read_in_the_middle_does_not_shorten_the_way() -> None:
    watch = Stopwatch(lambda: 0.0)
    watch.waits(1_000)
    watch.moved(Progress(events_up=400))
    watch.waits(600)
    assert watch.moved(Progress(events_up=500)).whole == 1_000


def test_the_next_run_begins_anew() -> None:
    at = [0.0]
    watch = Stopwatch(lambda: at[0])
    watch.waits(10)
    watch.moved(Progress(events_up=10))
    watch.stopped()
    watch.waits(4)
    at[0] = 60.0
    assert watch.moved(Progress(events_up=1)).whole == 4
    assert watch.moved(Progress(events_up=1)).events_per_s is None


def test_rows_of_the_history_are_as_high_as_their_words_in_every_language(
    theme: Theme, language: Language, qtbot: QtBot
) -> None:
    failed = Attempt("", "2026-11-23T16:04:00+07:00", "Unreachable", told=Unreachable(url="https://x").sentences())
    model = HistoryModel(dt.date(2026, 11, 24))
    model.show_attempts([failed], dt.date(2026, 11, 24))
    view = HistoryView(theme, model)
    qtbot.addWidget(view)
    view.resize(440, 300)
    with qtbot.waitExposed(view):
        view.show()
    row = model.index(0)
    before = view.visualRect(row).height()
    language.choose(PSEUDO)
    view.retranslate()
    qtbot.waitUntil(lambda: view.visualRect(row).height() == view.sizeHintForIndex(row).height() > before)
