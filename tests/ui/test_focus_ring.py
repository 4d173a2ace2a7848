"""Where the ring is: around what has the focus, also when the page before went away, also in dialogs."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QMainWindow, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.parts.focus_ring import DialogRings, FocusRing
from desktop.ui.theme.theme import Theme


class Window(QMainWindow):
    """A window with a ring and a page of two fields."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ring = FocusRing(theme, self)
        self.dialogs = DialogRings(theme, self)
        self.turn_to(Form())
        self.resize(400, 300)

    def turn_to(self, page: "Form") -> "Form":
        """Shows another page in place of the one before it."""
        before = self.takeCentralWidget()
        self.setCentralWidget(page)
        self.ring.raise_()
        if before is not None:
            before.deleteLater()
        page.first.setFocus()
        return page


class Form(QWidget):
    """Two fields and a list."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second, self.list = QLineEdit(), QLineEdit(), QListView()
        self.column = QVBoxLayout(self)
        for part in (self.first, self.second, self.list):
            self.column.addWidget(part)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> Iterator[Window]:
    made = Window(theme)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()


def page_of(window: Window) -> Form:
    """What it shows."""
    page = window.centralWidget()
    assert isinstance(page, Form)
    return page


def has_ring(theme: Theme, widget: QWidget) -> bool:
    """Whether the ring is seen beside its left edge."""
    window = widget.window()
    beside = widget.mapTo(window, widget.rect().center())
    picture = window.grab().toImage()
    left = widget.mapTo(window, widget.rect().topLeft()).x()
    return any(picture.pixelColor(x, beside.y()) == QColor(theme.colours.ring) for x in (left - 2, left - 3))


def test_it_follows_the_focus_and_leaves_lists_to_their_rows(window: Window, theme: Theme, qtbot: QtBot) -> None:
    page = page_of(window)
    qtbot.waitUntil(lambda: has_ring(theme, page.first))
    page.second.setFocus()
    qtbot.waitUntil(lambda: has_ring(theme, page.second))
    assert not has_ring(theme, page.first)
    page.list.setFocus()
    assert window.ring.target is None


def test_it_stays_when_the_page_before_is_deleted(window: Window, theme: Theme, qtbot: QtBot) -> None:
    before = page_of(window)
    with qtbot.waitSignal(before.destroyed):
        page = window.turn_to(Form())
    qtbot.waitUntil(lambda: has_ring(theme, page.first))
    assert window.ring.target is page.first


def test_a_dialog_has_one_of_its_own(window: Window, theme: Theme, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    field = QLineEdit()
    QVBoxLayout(dialog).addWidget(field)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: has_ring(theme, field))
    assert window.ring.target is None
    dialog.accept()
    dialog.deleteLater()
    window.activateWindow()
    page = page_of(window)
    qtbot.waitUntil(lambda: has_ring(theme, page.first))


def test_what_is_scrolled_away_has_no_ring_over_its_neighbours(window: Window, theme: Theme, qtbot: QtBot) -> None:
    page = page_of(window)
    inside = QWidget()
    field = QLineEdit(inside)
    inside.resize(200, 2_000)
    area = QScrollArea()
    area.setWidget(inside)
    page.column.addWidget(area)
    field.setGeometry(20, 4, 100, 30)
    field.setFocus()
    qtbot.waitUntil(lambda: has_ring(theme, field))
    area.verticalScrollBar().setValue(60)
    assert not has_ring(theme, field)
