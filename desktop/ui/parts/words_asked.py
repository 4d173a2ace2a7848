"""A question that is answered in words, and keeps them until they are saved.

It stays open while they are saved, says why where they were not, and says when what it is about changed under it.
Closed without saving, it gives its words to whoever keeps them for the next time.
"""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.ui.actions import spec
from desktop.ui.parts.keys import bind
from desktop.ui.parts.question import Question
from desktop.ui.parts.trouble import TroublePanel
from desktop.ui.theme.theme import Theme


class WordsAsked(Question):
    """`confirmed` follows the verb; whoever saves then calls `accept` or `refused`.

    Ctrl+Enter confirms from any field: in a long one Enter begins a new line.
    """

    confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        title: str,
        words: str,
        verb: str,
        parent: QWidget,
        kind: str = "primary",
        key: str = "confirm_text",
    ) -> None:
        super().__init__(theme, name, title, words, verb, parent, kind, key)
        self._saving = False
        self.changed = QLabel(self.tr("Kasus ini berubah sementara Anda mengetik. Ketikan Anda tetap ada di sini."))
        self.changed.setObjectName("case-changed")
        self.changed.setProperty("t", "warning")
        self.changed.setWordWrap(True)
        self.changed.hide()
        self.trouble = TroublePanel(theme, self)
        fields = QVBoxLayout()
        fields.setSpacing(self.asked.spacing())
        self.asked.addWidget(self.changed)
        self.asked.addLayout(fields)
        self.asked.addWidget(self.trouble)
        self.asked = fields
        bind(theme, spec("confirm_text"), self, self.on_verb)

    def say_changed(self) -> None:
        """The case changed under the dialog."""
        self.changed.show()

    def refused(self, trouble: LoketError) -> None:
        """It was not saved: says why, and everything typed stays."""
        self._saving = False
        self.trouble.show_trouble(trouble)
        self._check()
        self.trouble.setFocus()

    @Slot()
    def on_verb(self) -> None:
        """Has the words saved, where they are complete."""
        if self.verb.isEnabled():
            self._saving = True
            self.trouble.hide()
            self._check()
            self.confirmed.emit()

    def reject(self) -> None:
        if not self._saving:
            super().reject()

    def typed(self) -> dict[str, str]:
        """What stands in the fields, by their names."""
        raise NotImplementedError

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Half-typed words of the last time."""
        raise NotImplementedError

    def missing(self) -> str:
        """What the verb still waits for, in words; nothing where it may be chosen."""
        raise NotImplementedError

    @Slot()
    def _check(self) -> None:
        self.shut(self.tr("Menyimpan…") if self._saving else self.missing())


class KeptWords:
    """Words of dialogs that were closed without saving: each gets its own back when it asks about the same again."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], dict[str, str]] = {}

    def give_back(self, about: str, dialog: WordsAsked) -> None:
        """To a dialog that is about to open."""
        kept = self._kept.get((about, dialog.objectName()))
        if kept is not None:
            dialog.put_back(kept)

    def keep(self, about: str, dialog: WordsAsked, result: int) -> None:
        """Of a dialog that was closed; what was saved need not be typed again."""
        key = about, dialog.objectName()
        if result == WordsAsked.DialogCode.Accepted:
            self._kept.pop(key, None)
        else:
            self._kept[key] = dialog.typed()
