"""The printer, how many sheets, and why again: what is asked before a paper is printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.casework.codes import REPRINTED
from desktop.service.handing_out import MOST_SHEETS
from desktop.ui.language import said
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field
from desktop.ui.parts.following import follow_size
from desktop.ui.printing.wording import OTHER
from desktop.ui.record.lookup import CalmCombo
from desktop.ui.theme.theme import Theme
from desktop.ui.words import sentence

_LONGEST_REASON = 300


def _combo(name: str) -> CalmCombo:
    made = CalmCombo()
    made.setObjectName(name)
    return made


class PrinterChoice(QWidget):
    """The printers of this computer; where there is none, what to do instead. `look_wanted` asks for another look."""

    changed = Signal()
    look_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: list[str] | None = None
        self.list = _combo("printer")
        self.list.activated.connect(self.changed)
        self._field = Field(theme, "", self.list)
        self._title, self._words = QLabel(), QLabel()
        self._title.setProperty("t", "label")
        self._words.setProperty("t", "caption")
        for label in (self._title, self._words):
            label.setWordWrap(True)
        self.again = Button(theme, "", self.look_wanted.emit, "link")
        self.again.setObjectName("look-for-printers")
        self._none = QFrame()
        self._none.setObjectName("no-printer")
        self._none.setProperty("k", "sunken")
        inside = QVBoxLayout(self._none)
        follow_size(theme, inside, 4, (12, 8, 12, 8))
        for part in (self._title, self._words):
            inside.addWidget(part)
        inside.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        column.addWidget(self._none)
        self._none.hide()
        self.retranslate()

    def show_names(self, names: Sequence[str], last: str) -> None:
        """Shows them; the one of the last time is chosen where it is still there, else the usual one."""
        kept = last or self.name()
        self._names = list(names)
        self.list.clear()
        self.list.addItems(self._names)
        self.choose(kept)
        self._field.setVisible(bool(names))
        self._none.setVisible(not names)

    def choose(self, name: str) -> None:
        """Chooses one, where it is there."""
        if self._names and name in self._names:
            self.list.setCurrentIndex(self._names.index(name))

    def name(self) -> str:
        """The printer that is chosen; empty where there is none."""
        return self.list.currentText()

    @property
    def is_known(self) -> bool:
        """Whether the computer has told its printers."""
        return self._names is not None

    @property
    def has_none(self) -> bool:
        """Whether the computer has no printer; not before it was asked."""
        return self._names == []

    def retranslate(self) -> None:
        """Sets every text again."""
        self._field.rename(self.tr("Printer"))
        self._title.setText(self.tr("Tidak ada printer di komputer ini"))
        self._words.setText(self.tr("Simpan PDF, lalu cetak di komputer lain. Atau pasang printer, lalu cari lagi."))
        self.again.say(self.tr("Cari printer lagi"))


class SheetCount(Field):
    """How many sheets; each is a printing of its own, and counted."""

    def __init__(self, theme: Theme) -> None:
        self.list = _combo("sheets")
        super().__init__(theme, "", self.list)

    def count(self) -> int:
        """One, two, …; one while nothing can be printed."""
        return max(self.list.currentIndex(), 0) + 1

    def retranslate(self) -> None:
        super().retranslate()
        at = self.count() - 1
        self.rename(self.tr("Jumlah"))
        self.list.clear()
        self.list.addItems([self.tr("{n} lembar", "", n).format(n=n) for n in range(1, MOST_SHEETS + 1)])
        self.list.setCurrentIndex(at)


class WhyAgainField(QWidget):
    """Why a receipt is printed again: a choice without a default; *Lainnya* asks for words."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.list = _combo("reason")
        self.words = QLineEdit()
        self.words.setObjectName("reason-words")
        self.words.setMaxLength(_LONGEST_REASON)
        self._field = Field(theme, "", self.list, required=True, help_line=True)
        self._other = Field(theme, "", self.words, required=True)
        self._printing = 0
        column = QVBoxLayout(self)
        follow_size(theme, column, 8)
        column.addWidget(self._field)
        column.addWidget(self._other)
        self.list.activated.connect(self._on_chosen)
        self.words.textChanged.connect(self.changed)
        self._other.hide()
        self.retranslate()

    def ask(self, first: int, last: int) -> None:
        """Says as which printings the sheets will be marked."""
        self._printing = last
        if first == last:
            marked = self.tr("Akan ditandai cetakan ke-{n}.").format(n=last)
        else:
            marked = self.tr("Akan ditandai cetakan ke-{first} sampai ke-{last}.").format(first=first, last=last)
        self._field.say(marked)

    def reason(self) -> str:
        """The code that was chosen, or the words that were typed; empty while there is neither."""
        code = str(self.list.currentData() or "")
        return self.words.text().strip() if code == OTHER else code

    def clear(self) -> None:
        """Nothing chosen: every printing has a reason of its own."""
        self.list.setCurrentIndex(-1)
        self.words.clear()
        self._other.hide()

    def retranslate(self) -> None:
        """Sets every text again, and keeps what was chosen."""
        at = self.list.currentIndex()
        self._field.rename(self.tr("Alasan cetak ulang"))
        self._other.rename(self.tr("Alasan lain"))
        self.list.clear()
        for code, words in REPRINTED.items():
            self.list.addItem(sentence(said(words)), code)
        self.list.addItem(self.tr("Lainnya"), OTHER)
        self.list.setPlaceholderText(self.tr("Pilih alasan"))
        self.list.setCurrentIndex(at)

    @Slot()
    def _on_chosen(self) -> None:
        is_other = self.list.currentData() == OTHER
        self._other.setVisible(is_other)
        if is_other:
            self.words.setFocus()
        self.changed.emit()
