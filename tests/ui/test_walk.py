"""The walk finds what is planted: no name, no way there, cut off, hardly to be read. Each fault beside a sound one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bench.walk.clipping import clipped
from bench.walk.contrast import low_contrast, token_faults
from bench.walk.drawn import drawn
from bench.walk.faults import Fault, Kind
from bench.walk.naming import unnamed
from bench.walk.reaching import unreachable
from desktop.ui.actions import spec
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field
from desktop.ui.parts.labels import Elided
from desktop.ui.parts.scrolling import Scrolling
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import DARK, LIGHT, Palette

ROOM = QSize(600, 400)
_Index = QModelIndex | QPersistentModelIndex


class Bench:
    """A small window to plant faults in."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.setObjectName("sheet")
        self.column = QVBoxLayout(self.window)
        self._bot = qtbot
        qtbot.addWidget(self.window)

    def plant(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.window.resize(ROOM)
        with self._bot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def names(self) -> list[str]:
        return where(unnamed(self.window, drawn(self.window)))

    def ways(self) -> list[str]:
        return where(unreachable(self.window))

    def cuts(self) -> list[str]:
        return where(clipped(self.window, drawn(self.window), ROOM))

    def greys(self) -> list[str]:
        image = self.window.grab().toImage()
        return where(low_contrast(self.window, drawn(self.window), image))


def where(faults: Iterator[Fault]) -> list[str]:
    """The last part of the path of each."""
    return [fault.where.rpartition("/")[2] for fault in faults]


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    """The window, in the look of the program."""
    return Bench(qtbot)


def named(widget: QWidget, name: str) -> QWidget:
    """With a name for whoever looks for it; none for whoever hears it."""
    widget.setObjectName(name)
    return widget


def test_a_sound_form_has_no_fault(bench: Bench, theme: Theme) -> None:
    field = Field(theme, "Nama pelapor", named(QLineEdit(), "name"))
    bench.plant(field, named(QPushButton("Simpan"), "save"), QLabel("Tersimpan di meja ini"))
    assert bench.names() == bench.ways() == bench.cuts() == bench.greys() == []


# --- names ---


def test_a_button_without_words_and_a_field_without_a_label_have_no_name(bench: Bench) -> None:
    bench.plant(named(QPushButton(), "icon"), named(QLineEdit(), "field"), QPushButton("Simpan"))
    assert bench.names() == ["icon", "field"]


class Painted(QWidget):
    """Writes by itself, and tells nobody."""

    def sizeHint(self) -> QSize:  # noqa: N802  # the name is Qt's
        return QSize(200, 30)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # the name is Qt's
        painter = QPainter(self)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Dalam Proses")
        painter.end()


def test_words_that_are_only_painted_have_to_be_told_as_well(bench: Bench) -> None:
    told, silent = Painted(), Painted()
    told.setAccessibleName("Dalam Proses")
    for widget in (told, silent):
        widget.setMinimumHeight(30)
    bench.plant(named(told, "told"), named(silent, "silent"))
    assert bench.names() == ["silent"]


class Rows(QAbstractListModel):
    """Rows with words; with a sentence for those who listen only where `told`."""

    def __init__(self, words: Sequence[str], told: bool) -> None:
        super().__init__()
        self._words, self._told = words, told

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802  # the signature is Qt's
        return 0 if parent.isValid() else len(self._words)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and not self._told:
            return None
        known = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._words[index.row()] if role in known else None


class OwnDelegate(QStyledItemDelegate):
    """Paints rows in a way of its own."""


def listed(told: bool, words: Sequence[str] = ("satu", "dua")) -> QListView:
    """A named list of painted rows."""
    view = QListView()
    view.setAccessibleName("Daftar")
    model = Rows(words, told)
    model.setParent(view)
    view.setModel(model)
    view.setItemDelegate(OwnDelegate(view))
    return view


def test_rows_that_we_paint_need_a_sentence(bench: Bench) -> None:
    bench.plant(named(listed(told=True), "told"), named(listed(told=False), "silent"))
    assert bench.names() == ["silent"]


# --- ways ---


def test_what_tab_never_comes_to_is_found(bench: Bench, theme: Theme) -> None:
    lost, clicked = QPushButton("Hapus"), QLineEdit()
    lost.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    clicked.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    clicked.setAccessibleName("Catatan")
    bench.plant(QPushButton("Simpan"), named(lost, "lost"), named(clicked, "clicked"), QPushButton("Batal"))
    assert bench.ways() == ["lost", "clicked"]


def test_a_key_of_the_registry_is_a_way_too(bench: Bench) -> None:
    button = QPushButton("Tutup")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setToolTip("Tutup (Ctrl + W)")
    bench.plant(button, QPushButton("Simpan"))
    assert bench.ways() == []


def test_a_field_that_keeps_tab_for_itself_is_a_trap(bench: Bench) -> None:
    trap = QPlainTextEdit()
    trap.setAccessibleName("Isi")
    bench.plant(QPushButton("Simpan"), named(trap, "trap"), named(QPushButton("Batal"), "after"))
    assert "trap" in bench.ways()


# --- seen ---


def test_a_label_and_a_button_without_room_are_cut(bench: Bench) -> None:
    label, button = QLabel("Menunggu persetujuan disposisi"), QPushButton("Sinkronkan sekarang")
    label.setFixedWidth(60)
    button.setFixedWidth(70)
    bench.plant(named(label, "label"), named(button, "button"), QLabel("Menunggu"))
    assert set(bench.cuts()) == {"label", "button"}


def test_a_control_that_is_higher_than_the_bar_it_stands_in_is_cut(bench: Bench) -> None:
    low, fine = QWidget(), QWidget()
    for holder, name in ((low, "cut"), (fine, "whole")):
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(named(QPushButton("Sinkronkan sekarang"), name))
    low.setFixedHeight(20)
    bench.plant(low, fine)
    assert "cut" in bench.cuts()
    assert "whole" not in bench.cuts()


def test_what_lies_further_down_in_a_scrolling_column_is_not_cut(bench: Bench, theme: Theme) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    for number in range(30):
        column.addWidget(QPushButton(f"Kasus {number}"))
    bench.plant(Scrolling(theme, content))
    assert bench.cuts() == []


def test_the_keys_of_a_button_give_way_to_its_words_and_the_words_to_nothing(bench: Bench, theme: Theme) -> None:
    without, cut = (Button(theme, "Catat laporan", kind="primary", action=spec("record")) for _ in range(2))
    without.setFixedWidth(without.minimumSizeHint().width())
    cut.setFixedWidth(without.minimumSizeHint().width() - 8)
    bench.plant(named(without, "without"), named(cut, "cut"))
    assert [text.text.strip() for text in drawn(bench.window)] == ["Catat laporan"] * 2
    assert set(bench.cuts()) == {"cut"}


def test_a_wrapped_label_that_is_squeezed_is_cut(bench: Bench) -> None:
    label = QLabel("Dua meja mengubah kasus ini sebelum saling tersambung. " * 4)
    label.setWordWrap(True)
    label.setFixedSize(200, 30)
    bench.plant(named(label, "squeezed"))
    assert set(bench.cuts()) == {"squeezed"}


def test_what_is_shortened_has_to_be_whole_in_a_tooltip(bench: Bench) -> None:
    told = Elided("Sampah menumpuk di depan Pasar Wage, lima hari tidak diangkut")
    told.setFixedWidth(120)
    rows = listed(told=True, words=["Lampu jalan padam " * 9])
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    bench.plant(named(told, "told"), named(rows, "rows"))
    assert set(bench.cuts()) == {"qt_scrollarea_viewport"}


def test_nothing_is_to_be_scrolled_sideways(bench: Bench) -> None:
    bench.plant(named(listed(told=True, words=["Lampu jalan padam " * 9]), "rows"))
    assert "QScrollBar" in bench.cuts()


def test_an_example_in_a_field_that_is_too_narrow_for_it_is_cut(bench: Bench, theme: Theme) -> None:
    line = QLineEdit()
    line.setPlaceholderText("Cari nomor, judul, isi, tempat")
    line.setFixedWidth(90)
    bench.plant(Field(theme, "Cari", named(line, "narrow")))
    assert "narrow" in bench.cuts()


def test_a_dialog_that_is_larger_than_its_screen_is_cut(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.resize(500, 300)
    dialog.show()
    found = list(clipped(dialog, drawn(dialog), QSize(480, 400)))
    assert [(fault.kind, fault.needed, fault.had) for fault in found] == [(Kind.CLIPPED, "500x300", "480x400")]


# --- told from its ground ---


def test_grey_on_grey_is_found_and_large_letters_may_be_paler(bench: Bench) -> None:
    grey, large = QLabel("Ditunda"), QLabel("Selamat pagi")
    grey.setStyleSheet("color: #9a9a9a; background: #c8c8c8;")
    large.setStyleSheet("color: #6f6f6f; background: #d8d8d8; font-size: 26px;")
    bench.plant(named(grey, "grey"), named(large, "large"), QLabel("Diterima"))
    assert bench.greys() == ["grey"]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_tokens_are_sound_and_a_pale_one_is_found(palette: Palette) -> None:
    assert list(token_faults("theme", palette)) == []
    pale = list(token_faults("theme", replace(palette, ink3=palette.line2)))
    assert {fault.kind for fault in pale} == {Kind.LOW_CONTRAST}
    assert len(pale) >= 5
