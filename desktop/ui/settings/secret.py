"""Other words for a key: the old ones once, the new ones twice. Folded away until somebody asks for it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.security.strength import TooEasy, TooShort
from desktop.security.wrapping import UnusableWords, WrongWords
from desktop.ui.front.new_secret import NewSecret
from desktop.ui.front.secret import SecretEdit
from desktop.ui.language import trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field, Note
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme

Change = Callable[[str, str], None]
"""Takes the old and the new words; raises WrongWords for the old ones, UserTrouble for the new ones."""


class SecretChange(QWidget):
    """`done` when the new words are in force; `troubled` with what is not about the words. Nothing typed is kept."""

    done = Signal()
    troubled = Signal(object)

    def __init__(self, theme: Theme, tasks: Tasks, name: str, change: Change, *known: str) -> None:
        super().__init__()
        self._theme, self._tasks, self._change, self._known = theme, tasks, change, known
        self._busy = False
        self.open = Button(theme, "", self._on_open)
        self.old = SecretEdit(theme)
        self.new = NewSecret(theme)
        self.save = Button(theme, "", self._on_save, "primary")
        self.cancel = Button(theme, "", self._on_cancel, "quiet")
        for widget, part in ((self.open, "change"), (self.old, "old"), (self.save, "save"), (self.cancel, "cancel")):
            widget.setObjectName(f"{part}-{name}")
        self._old = Field(theme, "", self.old, required=True, help_line=True)
        self.old.returnPressed.connect(self.new.first.setFocus)
        self.new.entered.connect(self._on_save)
        self._form = QWidget()
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.save)
        self._buttons.addWidget(self.cancel)
        self._buttons.addStretch(1)
        self._inside = QVBoxLayout(self._form)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self._old)
        self._inside.addWidget(self.new)
        self._inside.addLayout(self._buttons)
        self._form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._form)
        self.measure()

    def say(self, change: str, old: str, new: str, again: str) -> None:
        """Sets every text again: of the button that opens the form, and of the three fields."""
        self.open.say(change)
        self._old.rename(old)
        self.old.retranslate()
        self.new.rename(new, again)
        self.save.say(self.tr("Ganti"))
        self.cancel.say(self.tr("Batal"))

    def measure(self) -> None:
        """Sets every size again."""
        px = self._theme.metrics.px
        self._inside.setSpacing(px(8))
        self._buttons.setSpacing(px(8))
        self.new.measure()

    @Slot()
    def _on_open(self) -> None:
        self._show_form(True)
        self.old.setFocus()

    @Slot()
    def _on_cancel(self) -> None:
        self._show_form(False)
        self.open.setFocus()

    @Slot()
    def _on_save(self) -> None:
        if self._busy:
            return
        if not self.old.text():
            self._old.say(self.tr("Belum diisi."), Note.ERROR)
            self.old.setFocus()
            return
        new = self.new.take(*self._known)
        if new is None:
            return
        old, change = self.old.text(), self._change
        self._wait(True)
        self._tasks.run(self, lambda: change(old, new), self._on_changed, self._on_refused)

    def _on_changed(self, _: object) -> None:
        self._wait(False)
        self._show_form(False)
        self.open.setFocus()
        self.done.emit()

    def _on_refused(self, trouble: LoketError) -> None:
        self._wait(False)
        if isinstance(trouble, WrongWords):
            self._old.say(trouble_words(trouble), Note.ERROR)
            self.old.selectAll()
            self.old.setFocus()
        elif isinstance(trouble, TooShort | TooEasy | UnusableWords):
            self.new.refuse(trouble)
        else:
            self.troubled.emit(trouble)

    def _show_form(self, shown: bool) -> None:
        self._form.setVisible(shown)
        self.open.setVisible(not shown)
        self.old.forget()
        self._old.say("", Note.ERROR)
        self.new.forget()

    def _wait(self, busy: bool) -> None:
        self._busy = busy
        self._form.setEnabled(not busy)
