"""The parts that screens share: what they show, what they say to a reader, and that they fit at every size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.db.cipher import DiskFull
from desktop.ui.actions import Place, of_place, spec
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.empty import EmptyState
from desktop.ui.parts.field import Field, Note
from desktop.ui.parts.keycaps import Hints, KeyCaps
from desktop.ui.parts.segments import Segments
from desktop.ui.parts.trouble import TroublePanel
from desktop.ui.theme.metrics import Density
from desktop.ui.theme.theme import Theme


class Sheet(QWidget):
    """A window of a chosen width that holds one part."""

    def __init__(self, part: QWidget, width: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.addWidget(part)
        row.addStretch(1)
        self.resize(width, 200)


# --- buttons ---


def test_words_of_a_button_hold_no_room_for_its_keys(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Simpan & cetak", kind="primary", action=spec("save"))
    qtbot.addWidget(button)
    assert button.text() == " Simpan && cetak"
    assert button.accessibleName() == "Simpan & cetak"
    assert (button.accessibleDescription(), button.toolTip()) == ("Ctrl + S", "Simpan & cetak (Ctrl + S)")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_button_is_as_wide_as_words_and_keys_and_its_icon_grows_with_the_text(
    theme: Theme, qtbot: QtBot, scale: float
) -> None:
    with_keys, without = (Button(theme, "Simpan", kind="primary", action=one) for one in (spec("save"), None))
    for button in (with_keys, without):
        qtbot.addWidget(button)
    theme.resize_text(scale)
    caps = KeyCaps(theme, spec("save"))
    qtbot.addWidget(caps)
    icon_room = with_keys.iconSize().width()
    assert icon_room == 16 * scale
    assert with_keys.sizeHint().width() >= without.sizeHint().width() + caps.sizeHint().width()
    assert with_keys.minimumSizeHint().width() >= without.sizeHint().width()
    theme.resize_text(1.0)


@pytest.mark.parametrize(("width", "kind", "shown"), [(1366, "", True), (1024, "", False), (1024, "primary", True)])
def test_keys_leave_secondary_buttons_of_narrow_windows(
    theme: Theme, qtbot: QtBot, width: int, kind: str, shown: bool
) -> None:
    button = Button(theme, "Setujui", kind=kind, action=spec("approve_chosen"))
    sheet = Sheet(button, width)
    qtbot.addWidget(sheet)
    assert bool(button._drawn_keys()) is shown
    assert button.accessibleDescription() == "Ctrl + Enter"


def test_keys_of_a_button_that_cannot_be_pressed_can_be_read(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Setujui", kind="primary", action=spec("approve_chosen"))
    qtbot.addWidget(button)
    assert button._key_colours()[0] == theme.colours.on_accent
    button.setEnabled(False)
    assert button._key_colours()[0] == theme.colours.ink3


def test_a_letter_that_does_not_act_is_neither_drawn_nor_told(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Setujui", action=spec("approve"))
    sheet = Sheet(button, 1366)
    qtbot.addWidget(sheet)
    assert button._drawn_keys() == ["S"]
    theme.offer_letters(False)
    assert (button._drawn_keys(), button.accessibleDescription(), button.toolTip()) == ([], "", "Setujui")
    theme.offer_letters(True)


def test_hints_show_as_many_as_there_is_room_for(theme: Theme, qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    hints = Hints(theme, of_place(Place.CASES), around)
    around.show()
    counts = []
    for width in (900, 260, 40):
        hints.resize(width, 30)
        counts.append(len([label for label in hints.findChildren(QLabel) if label.isVisible()]))
    assert counts[0] == len(of_place(Place.CASES)) > counts[1] > counts[2]


# --- segments ---


def test_choosing_moves_nothing(theme: Theme, qtbot: QtBot) -> None:
    segments = Segments(theme, "Nama pelapor", {"no": "Boleh terlihat", "yes": "Anonim"})
    qtbot.addWidget(segments)
    before = segments.sizeHint()
    segments.choose("yes")
    assert (segments.sizeHint(), segments.chosen()) == (before, "yes")
    segments.choose(None)
    assert segments.chosen() is None


def test_neighbours_share_one_line(theme: Theme, qtbot: QtBot) -> None:
    segments = Segments(theme, "Sumber", {"a": "Satu", "b": "Dua", "c": "Tiga"})
    qtbot.addWidget(segments)
    segments.resize(segments.sizeHint())
    for chosen in (None, "a", "b", "c"):
        segments.choose(chosen)
        picture = segments.grab().toImage()
        middle = picture.height() // 2 + 12  # below the words
        dark = [x for x in range(picture.width()) if picture.pixelColor(x, middle).lightness() < 170]
        buttons = segments.findChildren(QPushButton)
        edges = sorted({0, *(button.geometry().right() for button in buttons)})
        lines = [min(edges, key=lambda edge, at=x: abs(edge - at)) for x in dark]  # type: ignore[misc]
        assert sorted(lines) == edges, chosen


# --- fields ---


@pytest.mark.parametrize("below", [True, False])
@pytest.mark.parametrize("kind", list(Note))
def test_a_field_never_drops_what_is_said(theme: Theme, qtbot: QtBot, below: bool, kind: Note) -> None:
    line = QLineEdit()
    field = Field(theme, "Judul", line, required=True, help_line=below)
    qtbot.addWidget(field)
    field.say("Satu kalimat pendek.", kind)
    assert (field.note(), line.accessibleDescription()) == ("Satu kalimat pendek.",) * 2
    assert (line.property("wrong"), line.property("doubtful")) == (kind is Note.ERROR, kind is Note.WARNING)


def test_an_error_gives_way_to_the_help_again(theme: Theme, qtbot: QtBot) -> None:
    field = Field(theme, "NIK", QLineEdit(), help_line=True)
    qtbot.addWidget(field)
    field.say("16 angka.")
    field.say("Ini 14 angka.", Note.WARNING)
    field.say("", Note.WARNING)
    assert field.note() == "16 angka."


def test_a_field_can_be_renamed(theme: Theme, qtbot: QtBot) -> None:
    field = Field(theme, "NIK", QComboBox())
    qtbot.addWidget(field)
    field.rename("Paspor")
    assert field.control.accessibleName() == "Paspor"
    assert "Paspor" in [label.text() for label in field.findChildren(QLabel)]


def test_a_marked_line_is_as_high_as_an_unmarked_one(theme: Theme, qtbot: QtBot) -> None:
    line = QLineEdit()
    field = Field(theme, "Judul", line)
    qtbot.addWidget(field)
    field.show()
    heights = []
    for words in ("", "terlalu panjang"):
        field.say(words, Note.ERROR)
        heights.append(line.sizeHint().height())
    assert heights[0] == heights[1]


# --- trouble, emptiness, rows ---


def test_a_trouble_can_be_tried_again_and_keeps_its_code_folded(theme: Theme, qtbot: QtBot) -> None:
    panel = TroublePanel(theme)
    qtbot.addWidget(panel)
    tried: list[bool] = []
    panel.show_trouble(DiskFull(), lambda: tried.append(True))
    code = panel.findChild(QLabel, "trouble-code")
    details = panel.findChild(QPushButton, "trouble-details")
    assert code is not None
    assert details is not None
    assert not code.isVisible()
    qtbot.mouseClick(details, Qt.MouseButton.LeftButton)
    assert (code.isVisible(), code.text()) == (True, "Kode: DiskFull")
    qtbot.mouseClick(panel.again, Qt.MouseButton.LeftButton)
    assert tried == [True]
    panel.show_trouble(DiskFull())
    assert not panel.again.isVisible()
    assert not code.isVisible()


def test_an_empty_state_says_title_sentence_and_act(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState(theme, "inbox", lambda: None, spec("record"))
    qtbot.addWidget(empty)
    empty.say("Belum ada laporan.", "Tekan Ctrl+N.", "Catat laporan")
    assert empty.accessibleName() == "Belum ada laporan. Tekan Ctrl+N."
    assert empty.act.accessibleDescription() == "Ctrl + N"
    empty.say("Semua beres.", "", "")
    assert (empty.title(), empty.words(), empty.act.isHidden()) == ("Semua beres.", "", True)


def test_rows_follow_density_and_text_size(theme: Theme) -> None:
    assert [theme.metrics.row(n) for n in (34, 50)] == [34, 50]
    theme.choose_density(Density.COMPACT)
    assert [theme.metrics.row(n) for n in (34, 50)] == [30, 46]
    theme.choose_density(Density.ROOMY)
    theme.resize_text(2.0)
    assert theme.metrics.row(34) == 84


def test_a_destructive_button_that_is_shut_looks_shut(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Arsipkan", kind="danger")
    qtbot.addWidget(button)
    red = QColor(theme.colours.red.ink)

    def edge() -> QColor:
        return button.grab().toImage().pixelColor(button.width() // 2, 0)

    assert edge() == red
    button.setEnabled(False)
    assert edge() == QColor(theme.colours.line2)
