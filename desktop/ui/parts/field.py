"""A field of a form: label above, *wajib* in words, the input, and a note for help, warning or error.

The note stands below, where its line keeps its height so that nothing jumps, or at the end of the label's line, where
it costs no height: fourteen lines below would not fit on a 768 pixel screen. It is the input's accessible description.
"""

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.parts.labels import Elided, Picture, set_kind
from desktop.ui.theme.theme import Theme


class Note(StrEnum):
    """What the note is."""

    HELP = "caption"
    WARNING = "warning"
    ERROR = "error"


_PICTURES = {Note.WARNING: ("triangle-alert", "amber"), Note.ERROR: ("circle-alert", "red")}


class Field(QWidget):
    """Holds one input. `required` shows "wajib"; everything unmarked is optional. `help_line` puts the note below."""

    def __init__(
        self, theme: Theme, label: str, control: QWidget, required: bool = False, help_line: bool = False
    ) -> None:
        super().__init__()
        self.control = control
        self._help = ""
        self._below = help_line
        self._label = QLabel(label)
        self._label.setProperty("t", "label")
        self._label.setBuddy(control)
        self._required = QLabel()
        self._required.setProperty("t", "caption")
        self._is_required = required
        self._picture = Picture(theme, *_PICTURES[Note.ERROR])
        self._picture.hide()
        self._note = QLabel() if help_line else Elided()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setProperty("t", Note.HELP.value)
        self._lay_out(theme)
        if label and not control.accessibleName():
            control.setAccessibleName(label)
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        px = theme.metrics.px
        self.head = QHBoxLayout()
        self.head.setSpacing(px(8))
        self.head.addWidget(self._label)
        self.head.addWidget(self._required)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(4))
        whole.addLayout(self.head)
        whole.addWidget(self.control, 1)
        if self._below:
            self.head.addStretch(1)
            self._note.setWordWrap(True)
            self._note.setMinimumHeight(px(16))
            self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
            below = QHBoxLayout()
            below.setSpacing(px(6))
            below.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
            below.addWidget(self._note, 1)
            whole.addLayout(below)
        else:
            self._note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.head.addStretch(1)
            self.head.addWidget(self._picture)
            self.head.addWidget(self._note)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def rename(self, label: str) -> None:
        """Gives the field another name: another kind of identity, another language."""
        self._label.setText(label)
        self.control.setAccessibleName(label)

    def retranslate(self) -> None:
        """Sets the words again that are this part's own; label and note belong to whoever gave them."""
        self._required.setText(self.tr("wajib") if self._is_required else "")

    def say(self, words: str, kind: Note = Note.HELP) -> None:
        """Says something about what was typed; nothing brings the help back."""
        if kind is Note.HELP:
            self._help = words
        shown, kind = (words, kind) if words else (self._help, Note.HELP)
        self._note.setText(shown)
        set_kind(self._note, "t", kind.value)
        if kind in _PICTURES:
            self._picture.show_icon(*_PICTURES[kind])
        self._picture.setVisible(kind in _PICTURES)
        self.control.setAccessibleDescription(shown)
        set_kind(self.control, "doubtful", kind is Note.WARNING)
        set_kind(self.control, "wrong", kind is Note.ERROR)

    def note(self) -> str:
        """What is said at the moment."""
        return self._note.text()
