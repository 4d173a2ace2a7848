"""A field of a form: label above, *wajib* in words, the input, and one line below for help, warning or error.

Nothing jumps: the line below keeps its height. Errors are also the accessible description of the input.
"""

from enum import StrEnum

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.theme.theme import Theme


class Note(StrEnum):
    """What the line below says."""

    HELP = "caption"
    WARNING = "warning"
    ERROR = "error"


class Field(QWidget):
    """Holds one input. `required` shows "wajib"; everything unmarked is optional."""

    def __init__(
        self, theme: Theme, label: str, control: QWidget, required: bool = False, help_line: bool = False
    ) -> None:
        super().__init__()
        self.control = control
        self._help = ""
        self._label = QLabel(label)
        self._label.setProperty("t", "label")
        self._label.setBuddy(control)
        self._required = QLabel(self.tr("wajib") if required else "")
        self._required.setProperty("t", "caption")
        self._below = QLabel()
        self._below.setProperty("t", "caption")
        self._below.setWordWrap(True)
        if not control.accessibleName():
            control.setAccessibleName(label)
        px = theme.metrics.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._label)
        head.addWidget(self._required)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(4))
        whole.addLayout(head)
        whole.addWidget(control, 1)
        if help_line:
            self._below.setMinimumHeight(px(16))
            whole.addWidget(self._below)

    def rename(self, label: str) -> None:
        """Gives the field another name: another language, another meaning."""
        self._label.setText(label)
        self.control.setAccessibleName(label)

    def say(self, words: str, kind: Note = Note.HELP) -> None:
        """Sets the line below; an empty error brings the help back."""
        if kind is Note.HELP:
            self._help = words
        shown, kind = (words, kind) if words else (self._help, Note.HELP)
        self._below.setText(shown)
        self._below.setProperty("t", kind.value)
        self.control.setAccessibleDescription(shown)
        self.control.setProperty("wrong", kind is Note.ERROR)
        for widget in (self._below, self.control):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
