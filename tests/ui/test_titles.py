"""What the window is called: what is shown and at which desk, and never what people said; and who comes in late."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from desktop.service.welcoming import welcome_of
from desktop.sync.driver import Progress
from desktop.ui.language import SOURCE, Language
from desktop.ui.preferences import Preferences
from desktop.ui.shell.opening import Opened
from desktop.ui.shell.window import MainWindow
from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import Workplace

DESK = "Loket, Meja 01"


@pytest.fixture
def window(
    place: Workplace, tasks: Tasks, theme: Theme, preferences: Preferences, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window with its desk open, nobody signed in."""
    made = MainWindow(tasks, theme, preferences)
    made.show()
    made.show_opened(Opened(place.desk, welcome_of(place.desk)))
    yield made
    made._may_close = True
    made.close()
    made.deleteLater()


def enter(window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot, who: str = "sari") -> Workspace:
    """Somebody comes in; everything was read."""
    window._on_signed_in(place.session(who))
    qtbot.waitUntil(lambda: not tasks.busy)
    assert window.workspace is not None
    return window.workspace


def is_called(window: MainWindow, name: str) -> bool:
    """Whether that is its name now."""
    return window.windowTitle() == name


def test_before_a_desk_is_open_it_has_no_number(tasks: Tasks, theme: Theme, preferences: Preferences) -> None:
    window = MainWindow(tasks, theme, preferences)
    assert window.windowTitle() == "Loket"
    window.deleteLater()


def test_every_page_gives_the_window_its_name(window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot) -> None:
    assert window.windowTitle() == f"Masuk – {DESK}"
    place.record()
    work = enter(window, place, tasks, qtbot, "budi")
    assert window.windowTitle() == f"Beranda, 1 menunggu – {DESK}"
    names = {
        "record": "Catat laporan",
        "cases": "Daftar kasus",
        "approvals": "Persetujuan, Verifikasi 1",
        "sync": "Belum tersambung",
        "settings": "Pengaturan",
    }
    for page, name in names.items():
        work.show_page(page)
        qtbot.waitUntil(partial(is_called, window, f"{name} – {DESK}"))
    window.lock()
    qtbot.waitUntil(lambda: window.windowTitle() == f"Masuk – {DESK}")


def test_a_search_and_a_case_are_told_by_number_and_state_not_by_words(
    window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    saved = place.record("Sampah menumpuk di pasar.")
    work = enter(window, place, tasks, qtbot)
    work.search("sampah")
    qtbot.waitUntil(lambda: window.windowTitle() == f"1 kasus ditemukan – {DESK}")
    work.open_case(saved.case)
    number = saved.number.removeprefix("33.74.01-")
    qtbot.waitUntil(lambda: window.windowTitle() == f"{number}, Diterima – {DESK}")
    place.act("budi", saved.case, "complaint.verified")
    work.refresh()
    qtbot.waitUntil(lambda: window.windowTitle() == f"{number}, Terverifikasi – {DESK}")


def test_the_name_follows_the_language(window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot) -> None:
    language = Language()
    language.choose("en")
    qtbot.waitUntil(lambda: window.windowTitle() == "Sign in – Loket, Desk 01")
    enter(window, place, tasks, qtbot)
    assert window.windowTitle() == "Home – Loket, Desk 01"
    language.choose(SOURCE)
    qtbot.waitUntil(lambda: window.windowTitle() == f"Beranda – {DESK}")
    language.close()
    language.deleteLater()


def test_a_page_is_there_for_the_next_key(window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot) -> None:
    password = window.findChild(QLineEdit, "password")
    assert password is not None
    assert password.isVisible()
    window._on_signed_in(place.session("sari"))
    worklist = window.findChild(QListView, "worklist")
    assert worklist is not None
    assert worklist.isVisible()
    assert window.focusWidget() is worklist
    qtbot.waitUntil(lambda: not tasks.busy)


def test_who_comes_in_late_is_told_how_the_sync_stands(
    window: MainWindow, place: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    window.on_progress(Progress(finished=True))
    work = enter(window, place, tasks, qtbot)
    assert work.statusbar.in_short()[2] == "Terhubung"
    work.show_page("sync")
    assert work.pages.page("sync").now.head.text() == "Terhubung"  # how much waits has not been read yet
    qtbot.waitUntil(lambda: window.windowTitle() == f"Semua sudah sampai – {DESK}")
