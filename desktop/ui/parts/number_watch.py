"""Watches one text of a dialog for numbers of persons: in a pause of the typing, so that no button moves in a hand."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.casework.personal_numbers import Found, personal_numbers, without
from desktop.ui.parts.numbers_told import NumbersTold
from desktop.ui.theme.theme import Theme

PAUSE_MS = 600


class NumberWatch(QObject):
    """`note` stands below the text, named `where`, and takes a number out of it by a press."""

    def __init__(self, theme: Theme, text: QPlainTextEdit, where: str) -> None:
        super().__init__(text)
        self._text, self._where = text, where
        self._first: Found | None = None
        self.note = NumbersTold(theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        text.textChanged.connect(self._pause.start)
        self.note.remove_wanted.connect(self._on_remove)

    def look(self) -> None:
        """Says the first number that is found, or nothing."""
        found = personal_numbers(self._text.toPlainText())
        self._first = found[0] if found else None
        if self._first is None:
            self.note.hide()
        else:
            self.note.say(self._first, len({one.value for one in found}) - 1, self._where, movable=False)

    def _on_remove(self) -> None:
        if self._first is not None:
            take_out(self._text, self._first)
            self.look()
            self._text.setFocus()


def text_of(field: QPlainTextEdit | QLineEdit) -> str:
    """What stands in a field."""
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def take_out(field: QPlainTextEdit | QLineEdit, found: Found) -> None:
    """Takes a number out of a field as a person would: Ctrl+Z in the field brings it back."""
    before = text_of(field)
    after = without(before, found)
    same = len(before) - len(after)
    start = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(after))
    if isinstance(field, QLineEdit):
        field.setSelection(_units(before[:start]), _units(before[start : start + same]))
        field.insert("")
        return
    cursor = QTextCursor(field.document())
    cursor.setPosition(_units(before[:start]))
    cursor.setPosition(_units(before[: start + same]), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _units(text: str) -> int:
    """As Qt counts: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
