"""A password or passphrase that is being chosen: typed twice, and how easily it is guessed, in words."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import LoketError, UserTrouble
from desktop.security.strength import LEAST, Strength, check_new, strength
from desktop.ui.front.secret import SecretEdit
from desktop.ui.language import trouble_words
from desktop.ui.parts.field import Field, Note
from desktop.ui.theme.theme import Theme


class NewSecret(QWidget):
    """`take` gives the words when both fields hold the same good ones. Its names are for a password until `rename`."""

    entered = Signal()
    """Enter was pressed in the second field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: tuple[str, str] | None = None
        self._known: tuple[str, ...] = ()
        self._caps = False
        self.first, self.second = SecretEdit(theme), SecretEdit(theme)
        self.first.setObjectName("new-secret")
        self.second.setObjectName("new-secret-again")
        self._first = Field(theme, "", self.first, required=True, help_line=True)
        self._second = Field(theme, "", self.second, required=True, help_line=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._first)
        self._column.addWidget(self._second)
        self.first.textEdited.connect(self._on_typed)
        self.first.editingFinished.connect(self._on_left)
        self.first.returnPressed.connect(self.second.setFocus)
        self.first.caps_noticed.connect(self._on_caps)
        self.second.editingFinished.connect(self._on_second_left)
        self.second.returnPressed.connect(self.entered)
        self.retranslate()

    def take(self, *known: str) -> str | None:
        """The words, or None where they may not be chosen or differ; the field that is wrong then has the focus."""
        self._known = known
        try:
            check_new(self.first.text(), *known)
        except UserTrouble as trouble:
            self.refuse(trouble)
            return None
        if not self._same():
            self.second.setFocus()
            return None
        return self.first.text()

    def text(self) -> str:
        """What stands in the first field."""
        return self.first.text()

    def refuse(self, trouble: LoketError) -> None:
        """Shows why these words may not be chosen."""
        self._first.say(trouble_words(trouble), Note.ERROR)
        self.first.setFocus()

    def forget(self) -> None:
        """Empties both fields."""
        for edit in (self.first, self.second):
            edit.forget()
        self._first.say("", Note.ERROR)
        self._second.say("", Note.ERROR)

    def rename(self, first: str, second: str) -> None:
        """Other names for the two fields."""
        self._names = (first, second)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text again; what is typed stays."""
        first, second = self._names or (self.tr("Kata sandi"), self.tr("Kata sandi sekali lagi"))
        self._first.rename(first)
        self._second.rename(second)
        self._first.say(self._help())
        for edit in (self.first, self.second):
            edit.retranslate()

    def measure(self) -> None:
        """Sets every size again."""
        self._column.setSpacing(self._theme.metrics.px(8))

    @Slot()
    def _on_typed(self) -> None:
        """Never an error while somebody types: Caps Lock, else how strong it is so far."""
        found = strength(self.first.text(), *self._known)
        if self._caps:
            self._first.say(self.tr("Caps Lock menyala."), Note.WARNING)
        elif found is Strength.EASY:
            self._first.say(self.tr("Masih mudah ditebak."), Note.WARNING)
        elif found is Strength.SHORT:
            self._first.say(self._help())
        else:
            self._first.say(self.tr("Kuat.") if found is Strength.STRONG else self.tr("Cukup kuat."))

    @Slot()
    def _on_left(self) -> None:
        if not self.first.text():
            return
        try:
            check_new(self.first.text(), *self._known)
        except UserTrouble as trouble:
            self._first.say(trouble_words(trouble), Note.ERROR)

    def _help(self) -> str:
        return self.tr("Sedikitnya {n} karakter. Pakai beberapa kata biasa agar mudah diingat.").format(n=LEAST)

    @Slot()
    def _on_second_left(self) -> None:
        if self.second.text():
            self._same()

    def _same(self) -> bool:
        ok = self.first.text() == self.second.text()
        self._second.say("" if ok else self.tr("Belum sama dengan yang pertama."), Note.ERROR)
        return ok

    @Slot(bool)
    def _on_caps(self, on: bool) -> None:
        self._caps = on
