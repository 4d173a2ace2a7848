"""The home page: groups by role, counts that are their lists, one list for the keys, and what Enter does."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.casework.ids import CaseId
from desktop.db.drafts import Draft, save
from desktop.db.history import Attempt, note
from desktop.service.approvals import Queue
from desktop.service.overview import status
from desktop.service.worklist import Need
from desktop.ui.context import Context
from desktop.ui.home.page import HomePage
from desktop.ui.home.rows import SHOWN, Kind, Row
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from tests.desks import OFFICE, Workplace
from tests.ui.screens import Screen
from tests.ui.shells import FakeShell


class HomeScreen(Screen):
    """Beranda, for somebody."""

    def __init__(self, qtbot: QtBot, place: Workplace, tasks: Tasks, theme: Theme, who: str) -> None:
        self.shell = FakeShell()
        self.page = HomePage(Context(place.desk, place.session(who), tasks, theme, self.shell))
        super().__init__(qtbot, tasks, self.page)

    def refresh(self) -> None:
        self.page.refresh()
        self.settle()

    def rows(self) -> list[Row]:
        found = (self.page.model.row(at) for at in range(self.page.model.rowCount()))
        return [row for row in found if row is not None]

    def groups(self) -> dict[Need, list[str]]:
        """What is shown, with each count checked against what stands under it."""
        shown: dict[Need, list[str]] = {}
        for row in self.rows():
            titles = shown.setdefault(row.need, [])
            if row.kind is Kind.ITEM:
                titles.append(self.page.model.name(row))
        for row in self.rows():
            hidden = any(one.need is row.need and one.kind is Kind.ALL for one in self.rows())
            assert hidden or row.count == len(shown[row.need])
        return shown

    def current(self) -> str:
        return str(self.page.view.currentIndex().data())

    def press(self, key: Qt.Key) -> None:
        view = self.page.view
        self.bot.waitUntil(view.hasFocus)
        self.bot.keyClick(view, key)

    def text(self, name: str) -> str:
        label = self.page.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text()


@pytest.fixture
def screen(qtbot: QtBot, place: Workplace, tasks: Tasks, theme: Theme) -> Any:
    """Opens the page for somebody."""
    return lambda who: HomeScreen(qtbot, place, tasks, theme, who)


def at(place: Workplace, upto: str, title: str) -> CaseId:
    case = place.record(f"{title}.", title=title).case
    if upto:
        place.walk(case, upto)
    return case


def keep_draft(place: Workplace, form: bytes) -> None:
    with place.store.writing() as connection:
        save(connection, Draft("d1", place.desk.now().isoformat(), form))


def every_state(place: Workplace) -> None:
    for upto, title in (
        ("", "Diterima"),
        ("complaint.verified", "Diusulkan"),
        ("disposition.approved", "Didisposisikan"),
        ("case.taken_up", "Ditangani"),
        ("answer.proposed", "Dijawab"),
        ("answer.approved", "Siap"),
        ("answer.handed_over", "Diserahkan"),
        ("case.closed", "Selesai"),
    ):
        at(place, upto, title)
    keep_draft(place, b'{"title": "Draf jalan"}')


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("sari", {Need.HAND_OVER: ["Siap"], Need.DRAFT: ["Draf jalan"]}),
        (
            "budi",
            {
                Need.APPROVE: ["Diusulkan", "Dijawab"],
                Need.HAND_OVER: ["Siap"],
                Need.DRAFT: ["Draf jalan"],
                Need.VERIFY: ["Diterima"],
            },
        ),
        ("dewi", {Need.TAKE_UP: ["Didisposisikan"], Need.ANSWER: ["Ditangani"]}),
    ],
)
def test_every_role_has_its_groups_and_counts_are_lists(
    place: Workplace, screen: Any, who: str, expected: dict[Need, list[str]]
) -> None:
    every_state(place)
    shown = screen(who)
    assert shown.groups() == expected
    total = sum(len(titles) for titles in expected.values())
    assert shown.text("greeting") == f"Selamat pagi. {total} hal menunggu Anda."


def test_where_nothing_waits_it_says_so(place: Workplace, screen: Any) -> None:
    shown = screen("sari")
    assert shown.rows() == []
    empty = shown.page.findChild(QLabel, "empty-title").parentWidget()
    assert empty.accessibleName() == "Semua beres. Tidak ada yang menunggu Anda sekarang."
    act = shown.page.findChild(QPushButton, "empty-act")
    assert act.hasFocus()
    act.click()
    assert shown.shell.reports == [False]


# --- keys ---


def test_the_arrows_go_through_all_groups_and_past_their_heads(place: Workplace, screen: Any) -> None:
    every_state(place)
    shown = screen("budi")
    walked = [shown.current()]
    for _ in range(4):
        shown.press(Qt.Key.Key_Down)
        walked.append(shown.current())
    assert walked == ["Diusulkan", "Dijawab", "Siap", "Draf jalan", "Diterima"]
    shown.press(Qt.Key.Key_Up)
    assert shown.current() == "Draf jalan"


@pytest.mark.parametrize(
    ("who", "title"), [("sari", "Siap"), ("dewi", "Didisposisikan"), ("dewi", "Ditangani"), ("budi", "Siap")]
)
def test_enter_opens_the_case(place: Workplace, screen: Any, who: str, title: str) -> None:
    every_state(place)
    shown = screen(who)
    while shown.current() != title:
        shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Return)
    row = shown.page.model.row(shown.page.view.currentIndex().row())
    assert shown.shell.opened == [row.item.case]


@pytest.mark.parametrize(
    ("title", "queue"), [("Diusulkan", Queue.DISPOSITION), ("Dijawab", Queue.ANSWER), ("Diterima", Queue.VERIFICATION)]
)
def test_enter_goes_to_the_very_approval(place: Workplace, screen: Any, title: str, queue: Queue) -> None:
    every_state(place)
    shown = screen("budi")
    while shown.current() != title:
        shown.press(Qt.Key.Key_Down)
    row = shown.page.model.row(shown.page.view.currentIndex().row())
    shown.press(Qt.Key.Key_Return)
    assert shown.shell.approvals == [(queue, row.item.case)]


def test_enter_goes_on_with_a_draft(place: Workplace, screen: Any) -> None:
    keep_draft(place, b'{"channel": "phone"}')
    shown = screen("sari")
    assert shown.current() == "Telepon, belum berjudul"
    shown.press(Qt.Key.Key_Return)
    assert shown.shell.drafts == ["d1"]


def test_a_long_group_shows_five_and_then_all(place: Workplace, screen: Any) -> None:
    for n in range(7):
        at(place, "", f"Laporan {n}")
    shown = screen("budi")
    assert len(shown.groups()[Need.VERIFY]) == SHOWN
    for _ in range(SHOWN):
        shown.press(Qt.Key.Key_Down)
    assert shown.current() == "Lihat semua 7"
    shown.press(Qt.Key.Key_Return)
    assert shown.groups()[Need.VERIFY] == [f"Laporan {n}" for n in range(7)]
    assert shown.current() == "Laporan 5"
    shown.refresh()
    assert len(shown.groups()[Need.VERIFY]) == 7


def test_a_refresh_keeps_the_place(place: Workplace, screen: Any) -> None:
    first, *_ = [at(place, "", f"Laporan {n}") for n in range(4)]
    shown = screen("budi")
    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Down)
    place.act("budi", first, "complaint.verified")
    at(place, "complaint.verified", "Baru")
    shown.refresh()
    assert shown.current() == "Laporan 2"


def test_what_is_done_gives_its_place_to_its_neighbour(place: Workplace, screen: Any) -> None:
    made = [at(place, "", f"Laporan {n}") for n in range(3)]
    shown = screen("budi")
    shown.press(Qt.Key.Key_Down)
    place.act("budi", made[1], "complaint.verified")
    shown.refresh()
    assert shown.current() == "Laporan 2"


def test_a_click_on_the_act_does_it_and_one_on_the_row_does_not(place: Workplace, screen: Any, qtbot: QtBot) -> None:
    case = at(place, "answer.approved", "Siap")
    shown = screen("sari")
    view = shown.page.view
    rect = view.visualRect(view.currentIndex())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() - QPoint(rect.width() // 3, 0))
    assert shown.shell.opened == []
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 160, rect.center().y()))
    assert shown.shell.opened == [case]


# --- what is read aloud, and the side ---


def test_a_row_is_one_sentence(place: Workplace, screen: Any) -> None:
    saved = place.record("Siap.", title="Siap")
    place.walk(saved.case, "answer.approved")
    shown = screen("sari")
    said = shown.page.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        f"baru, Siap, {saved.number}, Dijawab {OFFICE}, sejak 08.30, Jawaban siap diserahkan, Buka untuk menyerahkan"
    )
    head = shown.page.model.index(0)
    assert head.data(Qt.ItemDataRole.AccessibleTextRole) == "Jawaban siap diserahkan, 1"


@pytest.mark.parametrize(
    ("hours", "said"),
    [(0, "sejak 08.30"), (24, "sejak kemarin"), (24 * 5, "sejak 24 Nov"), (24 * 60, "sejak 24 Nov 2026")],
)
def test_since_when_is_said_as_people_say_it(place: Workplace, screen: Any, hours: int, said: str) -> None:
    at(place, "answer.approved", "Siap")
    place.clock.advance(hours=hours)
    shown = screen("sari")
    assert shown.page.model.since(shown.rows()[1]) == said
    assert {words for words, _ in shown.page.model.moments()} == {"", said}


def test_the_side_says_what_waits_and_that_it_is_safe(place: Workplace, screen: Any) -> None:
    at(place, "answer.handed_over", "Diserahkan")
    shown = screen("sari")
    waiting = place.one("SELECT COUNT(*) FROM queue")
    shown.page.show_status(status(place.desk))
    assert shown.text("link") == "Belum pernah sinkron"
    assert shown.text("waiting") == (
        f"{waiting} peristiwa menunggu kirim. Semua tersimpan di meja ini dan akan dikirim otomatis saat tersambung."
    )
    assert [label.text() for label in shown.page.aside.counts] == ["1", "1", "0"]
    shown.page.findChild(QPushButton, "to-sync").click()
    assert shown.shell.pages == ["sync"]


@pytest.mark.parametrize(("newer", "said"), [("done", "09.20"), ("Unreachable", "09.14"), ("stopped", "09.14")])
def test_the_side_says_when_the_last_sync_was_complete(place: Workplace, screen: Any, newer: str, said: str) -> None:
    day = place.desk.now().date().isoformat()
    with place.store.writing() as connection:
        for time, result in (("09:14", "done"), ("09:20", newer)):
            note(connection, Attempt(f"{day}T{time}:00+07:00", f"{day}T{time}:00+07:00", result))
    shown = screen("sari")
    shown.page.show_status(status(place.desk))
    assert shown.text("link") == f"Sinkron terakhir hari ini {said}"


@pytest.mark.parametrize("width", [1150, 808, 600])
def test_it_fits_where_it_is(place: Workplace, screen: Any, width: int) -> None:
    every_state(place)
    shown = screen("budi")
    shown.page.resize(width, 645)
    shown.settle()
    assert shown.page.width() == width
    assert shown.page.aside.isVisible() == (width > 680)
