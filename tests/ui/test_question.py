"""Dialogs are as high as what they say, never higher than the window under them; title and buttons stay in sight."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.parts.question import Question
from desktop.ui.theme.theme import Theme

SENTENCE = "Dua meja mengubah kasus ini sebelum saling tersambung. Kedua versi tersimpan utuh. "


@pytest.fixture
def under(qtbot: QtBot) -> QWidget:
    """The window that a dialog stands on."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 697)
    window.show()
    return window


def asked(theme: Theme, under: QWidget, sentences: int, qtbot: QtBot) -> Question:
    """A dialog with so much to read."""
    made = Question(theme, "asked", "Yakin?", SENTENCE * sentences, "Lakukan", under)
    made.open()
    qtbot.waitExposed(made)
    return made


def place(part: QWidget, dialog: QWidget) -> QRect:
    """Where a part stands in the dialog."""
    return QRect(part.mapTo(dialog, QPoint(0, 0)), part.size())


def test_it_is_as_high_as_what_it_says_and_grows_with_it(theme: Theme, under: QWidget, qtbot: QtBot) -> None:
    short, long = asked(theme, under, 1, qtbot), asked(theme, under, 6, qtbot)
    assert short.height() < long.height() < under.height()
    before = short.height()
    more = QLabel(SENTENCE * 3)
    more.setWordWrap(True)
    short.asked.addWidget(more)
    qtbot.waitUntil(lambda: short.height() >= before + more.heightForWidth(more.width()))
    more.hide()
    qtbot.waitUntil(lambda: short.height() <= before + 12)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_is_too_long_scrolls_between_the_title_and_the_buttons(
    theme: Theme, under: QWidget, qtbot: QtBot, scale: float
) -> None:
    theme.resize_text(scale)
    dialog = asked(theme, under, 40, qtbot)
    assert dialog.height() <= under.height()
    scrolled = dialog.findChild(QScrollArea)
    assert scrolled is not None
    bar = scrolled.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    for name in ("question", "cancel", "verb"):
        part = dialog.findChild(QWidget, name)
        assert part is not None
        assert dialog.rect().contains(place(part, dialog))
        assert not place(scrolled, dialog).intersects(place(part, dialog))
    theme.resize_text(1.0)


def test_the_reason_stands_above_the_verb_and_moves_nothing(theme: Theme, under: QWidget, qtbot: QtBot) -> None:
    dialog = asked(theme, under, 1, qtbot)
    dialog.shut("Isi dahulu alasannya.")
    qtbot.waitUntil(lambda: dialog.why.isVisible())
    shut = dialog.height()
    assert place(dialog.why, dialog).bottom() < place(dialog.verb, dialog).top()
    assert not dialog.verb.isEnabled()
    dialog.shut("")
    assert (dialog.verb.isEnabled(), dialog.height()) == (True, shut)


def test_enter_belongs_to_the_button_that_has_the_focus(theme: Theme, under: QWidget, qtbot: QtBot) -> None:
    for press, taken in (("verb", True), ("cancel", False)):
        dialog = asked(theme, under, 1, qtbot)
        assert dialog.focusWidget() is dialog.verb
        answers: list[bool] = []
        dialog.finished.connect(lambda result, answers=answers: answers.append(bool(result)))
        button: QPushButton = getattr(dialog, press)
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        assert answers == [taken]
