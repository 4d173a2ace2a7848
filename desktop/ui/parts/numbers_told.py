"""A line below a text: a number of a person stands in it, who will read it, and the ways to take it out.

Only ever a warning (visual.md, section 5): amber, with words, and nothing is held up by it.
"""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.casework.personal_numbers import Found, NumberKind
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.labels import Elided, Picture
from desktop.ui.theme.theme import Theme

_ENDS = 4
"""Digits at either end that are enough to find a number again in a text."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("NumbersTold", words)


class NumbersTold(QWidget):
    """Hidden until there is something to say. `move_wanted` and `remove_wanted` follow what a person chooses."""

    move_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        px = theme.metrics.px
        self.setObjectName("numbers_told")
        self._words, self._readers = Elided(), Elided(_tr("Instansi ikut membacanya."))
        self._words.setProperty("t", "warning")
        self._readers.setProperty("t", "caption")
        self.move_button = Button(theme, _tr("Pindahkan ke NIK"), self.move_wanted.emit, "link")
        self.move_button.setObjectName("move_number")
        self.remove_button = Button(theme, _tr("Hapus dari sini"), self.remove_wanted.emit, "link")
        self.remove_button.setObjectName("remove_number")
        acts = QHBoxLayout()
        acts.setSpacing(px(12))
        acts.addWidget(self._readers, 1)
        acts.addWidget(self.move_button)
        acts.addWidget(self.remove_button)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(self._words)
        column.addLayout(acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(Picture(theme, "triangle-alert", "amber"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.hide()

    def say(self, found: Found, more: int, where: str, movable: bool) -> None:
        """Says what stands in `where`, and of how many `more` one will hear after this; `movable` offers its field."""
        kinds = {
            NumberKind.NIK: _tr("Nomor seperti NIK ({number}) ada dalam {where}."),
            NumberKind.PHONE: _tr("Nomor HP ({number}) ada dalam {where}."),
            NumberKind.CARD: _tr("Nomor seperti nomor kartu ({number}) ada dalam {where}."),
        }
        shown = f"{found.value[:_ENDS]}…{found.value[-_ENDS:]}"
        words = [kinds[found.kind].format(number=shown, where=where)]
        words += [_tr("Masih ada {n} lain.").format(n=more)] if more else []
        self._words.setText(" ".join(words))
        self.setAccessibleName(f"{self._words.text()} {self._readers.text()}")
        fields = {NumberKind.NIK: _tr("Pindahkan ke NIK"), NumberKind.PHONE: _tr("Pindahkan ke No. HP")}
        self.move_button.setVisible(movable and found.kind in fields)
        self.move_button.say(fields.get(found.kind, self.move_button.accessibleName()))
        for button in (self.move_button, self.remove_button):
            button.setAccessibleDescription(self.accessibleName())
        self.show()

    def words(self) -> str:
        """What is said; nothing where it is hidden."""
        return "" if self.isHidden() else self._words.text()
