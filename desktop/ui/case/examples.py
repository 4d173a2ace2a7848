"""*Pakai contoh*: a sentence of the office put where the cursor stands. What was typed stays; Ctrl+Z takes it back."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit

from desktop.casework.office_bodies import Template
from desktop.ui.record.lookup import CalmCombo
from desktop.ui.theme.theme import Theme

_LETTERS = 14


class ExamplePicker(CalmCombo):
    """Offers sentences for one text; after each it is ready for another. Their placeholders are filled already."""

    def __init__(self, theme: Theme, label: str, examples: Sequence[Template], text: QPlainTextEdit) -> None:
        super().__init__()
        self._examples, self._text = tuple(examples), text
        self.setObjectName(f"{text.objectName()}-examples")
        self.setPlaceholderText(self.tr("Pakai contoh"))
        self.setAccessibleName(self.tr("Pakai contoh untuk {label}").format(label=label))
        self.setMinimumContentsLength(_LETTERS)
        self.view().setMinimumWidth(theme.metrics.px(260))
        for example in self._examples:
            self.addItem(example.name, example.text)
        self.setCurrentIndex(-1)
        self.activated.connect(self._on_chosen)

    @Slot(int)
    def _on_chosen(self, at: int) -> None:
        """As one step: apart from the words before it, and the cursor behind it."""
        self.setCurrentIndex(-1)
        cursor = self._text.textCursor()
        cursor.clearSelection()
        before = self._text.toPlainText()[: cursor.position()]
        apart = "" if not before or before[-1].isspace() else "\n"
        cursor.insertText(apart + self._examples[at].text)
        self._text.setTextCursor(cursor)
        self._text.setFocus()
