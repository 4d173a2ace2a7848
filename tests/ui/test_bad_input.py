"""What goes wrong around somebody who types, in the whole window: nothing typed is lost, and the screen says it.

What sync changes under a case that is open stands in `test_case_acts.py` and `test_approvals_changed.py`.
"""

import dataclasses
import datetime as dt
import threading
from typing import Any

import httpx
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.service.drafting import drafts
from desktop.service.syncing import sync
from desktop.sync.driver import Progress
from desktop.sync.worker import SyncThread
from desktop.ui.language import ENGLISH, PSEUDO, SOURCE, Language
from desktop.ui.record.content import Content, decode
from desktop.ui.record.page import RecordPage
from desktop.ui.shell.window import MainWindow
from desktop.ui.shell.workspace import Workspace
from desktop.ui.tasks import Tasks
from tests.desks import Workplace
from tests.service.fake_national import National, settle
from tests.ui.test_record_help import furnish

CTRL = Qt.KeyboardModifier.ControlModifier
FIVE_MEGABYTES = "selokan " * 655_360


class Typist:
    """Sari at Catat, in the window."""

    def __init__(self, work: Workspace, place: Workplace, tasks: Tasks, qtbot: QtBot) -> None:
        self.work, self.place, self.tasks, self.bot = work, place, tasks, qtbot
        work.window().activateWindow()
        work.show_page("record")
        self.page: RecordPage = work.pages.page("record")
        qtbot.waitUntil(lambda: not tasks.busy and self.field("narrative").hasFocus())

    def field(self, name: str) -> QWidget:
        return self.page.current.form.field(name)

    def type(self, text: str, name: str = "narrative") -> None:
        self.field(name).setFocus()
        self.bot.keyClicks(self.field(name), text)

    def content(self) -> Content:
        return self.page.current.form.content()

    def stored(self) -> list[Content]:
        return [
            form
            for draft in drafts(self.place.desk, self.place.session("sari"))
            if (form := decode(draft.form)) is not None
        ]

    def settle(self) -> None:
        self.bot.waitUntil(lambda: not self.page.is_unsaved and not self.tasks.busy)

    def told(self) -> str:
        """What the trouble above the page says."""
        self.bot.waitUntil(self.page.trouble.isVisible)
        return f"{self.page.trouble.accessibleName()} {self.page.trouble.accessibleDescription()}"


@pytest.fixture
def typist(work: Workspace, place: Workplace, tasks: Tasks, qtbot: QtBot) -> Typist:
    furnish(place)
    return Typist(work, place, tasks, qtbot)


# --- a paste of five megabytes ---


def test_five_megabytes_from_the_clipboard_are_kept_and_told(typist: Typist, window: MainWindow, qtbot: QtBot) -> None:
    typist.type("Lampu padam. ")
    QApplication.clipboard().setText(FIVE_MEGABYTES)
    qtbot.keyClick(typist.field("narrative"), Qt.Key.Key_V, CTRL)
    typist.type("Sekian.")
    said = typist.field("narrative").accessibleDescription()
    assert said == "5.242.900 karakter; 30.007 yang pertama tampak di sini, sisanya ikut tersimpan."
    typist.settle()
    kept = typist.stored()[0].narrative
    assert (kept[:20], len(kept)) == ("Lampu padam. selokan", len("Lampu padam. Sekian.") + len(FIVE_MEGABYTES))
    typist.work.show_page("home")
    typist.work.show_page("record")
    qtbot.keyClick(typist.field("narrative"), Qt.Key.Key_Z, CTRL)
    assert typist.content().narrative == "Lampu padam. "


# --- a clock that jumps back ---


def test_a_clock_put_back_is_said_and_the_typing_goes_on(
    place: Workplace, window: MainWindow, tasks: Tasks, qtbot: QtBot
) -> None:
    place.desk.world = dataclasses.replace(place.desk.world, seconds=lambda: 0.0)
    window._on_signed_in(place.session("sari"))
    assert window.workspace is not None
    typist = Typist(window.workspace, place, tasks, qtbot)
    typist.type("Lampu padam.")
    typist.settle()
    place.clock.time -= dt.timedelta(days=3)
    window.workspace.clock.look()
    assert typist.told() == (
        "Jam komputer mundur 3 hari. Urutan laporan tetap benar, dan ketikan Anda tetap disimpan. "
        "Perbaiki jam Windows sebelum mencetak tanda terima."
    )
    typist.type(" Warga takut.")
    typist.settle()
    assert [(form.narrative, form.received_at[:10]) for form in typist.stored()] == [
        ("Lampu padam. Warga takut.", "2026-11-24")
    ]
    place.clock.time += dt.timedelta(days=3)  # forward again, as after a sleep: no news
    typist.page.clear_trouble()
    window.workspace.clock.look()
    assert not typist.page.trouble.isVisible()


# --- another language in the middle ---


def test_another_language_in_the_middle_of_a_form_keeps_every_field_and_the_focus(
    typist: Typist, language: Language, qtbot: QtBot
) -> None:
    typist.type("Lampu padam di tikungan. Warga takut.")
    for name, text in (
        ("place", "Gang 3"), ("occurred", "23-11-2026"), ("outcome", "Diganti."), ("phone", "081390001122"),
        ("name", "Siti Rahmawati"), ("address", "Jalan Kenanga 7"),
    ):  # fmt: skip
        typist.type(text, name)
    form = typist.page.current.form
    form.take(replace(form.content(), region="33.74.01.1001", category="jalan.lampu"))
    form.reporter.privacy.secret.toggle()
    before = typist.content()
    typist.field("name").setFocus()
    qtbot.keyClick(typist.field("name"), Qt.Key.Key_Home)
    save = typist.page.bar.save
    for code in (ENGLISH, PSEUDO, SOURCE):
        language.choose(code)
        said = QCoreApplication.translate("actions", "Simpan")
        qtbot.waitUntil(lambda said=said: save.text().strip() == said)  # type: ignore[misc]
        assert typist.content() == before
        focus = QApplication.focusWidget()
        assert focus is typist.field("name")
    qtbot.keyClicks(QApplication.focusWidget(), "Ibu ")
    typist.settle()
    assert typist.stored() == [replace(before, name="Ibu Siti Rahmawati")]


# --- a full disk ---


@pytest.mark.parametrize("pressed", [True, False], ids=["by the button", "by itself"])
def test_a_full_disk_is_said_and_what_is_typed_is_stored_when_there_is_room(
    typist: Typist, place: Workplace, qtbot: QtBot, pressed: bool
) -> None:
    typist.type("Lampu padam. ")
    typist.settle()
    place.sql("PRAGMA max_page_count = 1")  # as many as there are: SQLite itself finds the disk full
    QApplication.clipboard().setText("Warga takut. " * 40_000)
    qtbot.keyClick(typist.field("narrative"), Qt.Key.Key_V, CTRL)
    assert typist.told() == (
        "Penyimpanan komputer penuh. Ketikan terakhir belum tersimpan. "
        "Ketikan Anda masih ada di layar; Loket terus mencoba menyimpannya. "
        "Kosongkan sedikitnya 200 MB, lalu coba lagi. Biarkan jendela ini terbuka."
    )
    assert typist.page.saved.words() == ""  # no green tick beside that
    typed = typist.content().narrative
    assert len(typed) == len("Lampu padam. ") + len("Warga takut. ") * 40_000
    assert typist.stored()[0].narrative == "Lampu padam. "
    place.sql("PRAGMA max_page_count = 1073741823")
    if pressed:
        qtbot.mouseClick(typist.page.trouble.again, Qt.MouseButton.LeftButton)
    typist.settle()
    assert typist.stored()[0].narrative == typed
    assert not typist.page.trouble.isVisible()


# --- the database's thread ---


@pytest.mark.parametrize("fault", [ZeroDivisionError("rahasia"), SystemExit("rahasia")], ids=repr)
def test_a_fault_in_the_database_s_thread_is_said_and_the_typing_is_stored_by_the_next_try(
    typist: Typist, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise fault

    with monkeypatch.context() as broken:
        broken.setattr("desktop.ui.record.draft._keep", fail)
        typist.type("Lampu padam.")
        said = typist.told()
    assert said.startswith(f"Loket menemukan kesalahan di dalam dirinya: {type(fault).__name__}. Yang sudah tersimpan")
    assert "rahasia" not in said
    typist.settle()
    assert [form.narrative for form in typist.stored()] == ["Lampu padam."]
    assert not typist.page.trouble.isVisible()


def test_a_database_s_thread_that_dies_is_said_and_another_stores_the_typing(
    typist: Typist, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: noted.append(args.exc_type))

    def die(number: int, work: Any) -> None:
        raise MemoryError

    with monkeypatch.context() as broken:
        broken.setattr(typist.tasks, "_do", die)
        typist.type("Lampu padam.")
        said = typist.told()
    assert said.startswith("Bagian Loket yang menyimpan data terhenti di tengah pekerjaan dan sudah dimulai lagi.")
    assert set(noted) == {MemoryError}
    typist.settle()
    assert [form.narrative for form in typist.stored()] == ["Lampu padam."]


# --- the service ---


class Vanishing(National):
    """A service whose cable is pulled after some requests, until somebody plugs it in again."""

    left: int | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                raise httpx.ConnectError("kabel dicabut", request=request)
        return super().handle_request(request)


def test_a_service_that_vanishes_in_the_middle_is_said_and_the_rest_follows_once(
    work: Workspace, place: Workplace, tasks: Tasks, qtbot: QtBot
) -> None:
    national = Vanishing()
    settle(place, national)
    sent_before = len(national.feed)
    for at in range(120):
        place.record(f"Laporan ke-{at}: {place.desk.world.chance(300).hex()}")
    place.desk.world = dataclasses.replace(place.desk.world, seconds=lambda: 0.0)
    desk, seen = place.desk, list[Progress]()
    thread = SyncThread(
        lambda stop, told, opened: sync(desk, stop, dt.timedelta(), told, national, opened=opened).progress, lambda: 1.0
    )
    thread.progressed.connect(work.on_progress)
    thread.ended.connect(work.on_ended)
    thread.progressed.connect(seen.append)
    work.show_page("sync")
    now = work.pages.page("sync").now
    national.left = 2
    try:
        with qtbot.waitSignal(thread.ended):
            thread.start()
        assert any(0 < told.events_up < 120 for told in seen), "it was not in the middle"
        assert "tidak terjangkau" in now.head.text()
        assert "tetap tersimpan di meja ini" in now.detail.text()
        assert "Dicoba lagi dalam 1 detik." in now.detail.text()
        assert not now.bar.isVisible()
        national.left = None
        qtbot.waitUntil(lambda: now.head.text() == "Semua sudah sampai", timeout=20_000)
    finally:
        thread.close()
    arrived = [entry.id for entry in national.feed[sent_before:] if hasattr(entry, "id")]
    assert len(arrived) == len(set(arrived)) == 120
    qtbot.waitUntil(lambda: not tasks.busy)
    assert work.pages.page("sync").states.rows["arrived"].count == 120
