"""Asks for the passphrase of a profile before its desk is open. There is no lock-out: every guess is dear.

The page opens nothing. It emits what was typed and waits; whoever opens says `refuse` or takes the page away.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel

from desktop.errors import LoketError
from desktop.ui.front.big_button import BigButton
from desktop.ui.front.page import FrontPage, GoingOn
from desktop.ui.front.secret import SecretEdit
from desktop.ui.language import trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.field import Field, Note
from desktop.ui.preferences import Preferences
from desktop.ui.theme.theme import Theme


class PassphrasePage(FrontPage):
    """`given` carries the passphrase; `folder_asked` when another folder is meant."""

    given = Signal(str)
    folder_asked = Signal()

    def __init__(self, theme: Theme, preferences: Preferences, folder: Path) -> None:
        super().__init__(theme, preferences)
        self._folder = folder
        self._trouble: LoketError | None = None
        self._busy = False
        self._title, self._why, self._where = QLabel(), QLabel(), QLabel()
        self._title.setProperty("t", "title")
        for label in (self._why, self._where):
            label.setProperty("t", "caption")
            label.setWordWrap(True)
        self.words = SecretEdit(theme)
        self.words.setObjectName("passphrase")
        self.words.returnPressed.connect(self._on_enter)
        self.words.caps_noticed.connect(self._on_caps)
        self._field = Field(theme, "", self.words, help_line=True)
        self.enter = BigButton(theme, "enter", self._on_enter)
        self._other = Button(theme, "", self.folder_asked.emit, "link")
        self._other.setObjectName("other-folder")
        for part in (self._title, self._why, self._field, GoingOn(self.enter), self._where):
            self.column.addWidget(part)
        self.column.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()
        self.measure()

    def refuse(self, trouble: LoketError) -> None:
        """It did not open: says why, keeps what was typed, and lets it be typed again."""
        self._trouble = trouble
        self._wait(False)
        self._field.say(trouble_words(trouble), Note.ERROR)
        self.words.selectAll()
        self.words.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.panel.say(
            self.tr("Data tersandi."),
            self.tr("Hanya terbuka dengan frasa sandi meja ini."),
            safe=self.tr(
                "Tanpa frasa sandi, isi folder ini tidak dapat dibaca siapa pun, juga bila komputernya hilang."
            ),
        )
        self._title.setText(self.tr("Frasa sandi meja ini"))
        self.setWindowTitle(self._title.text())
        self._why.setText(
            self.tr("Kunci data meja ini dilindungi frasa sandi. Setelah terbuka, petugas masuk seperti biasa.")
        )
        self._field.rename(self.tr("Frasa sandi"))
        self._where.setText(self.tr("Folder data: {folder}").format(folder=self._folder))
        self._other.say(self.tr("Pilih folder lain…"))
        self.words.retranslate()
        self._wait(self._busy)
        if self._trouble is not None:
            self._field.say(trouble_words(self._trouble), Note.ERROR)

    def measure(self) -> None:
        super().measure()
        px = self.theme.metrics.px
        self.column.setSpacing(px(6))
        self._field.setContentsMargins(0, 0, 0, px(6))  # 12 before the button, however long the note is
        self._why.setContentsMargins(0, 0, 0, px(10))
        self._where.setContentsMargins(0, px(16), 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.words.setFocus()

    def _wait(self, busy: bool) -> None:
        self._busy = busy
        self.words.setReadOnly(busy)
        self.enter.say(self.tr("Membuka data…") if busy else self.tr("Buka"), wait=busy)

    @Slot()
    def _on_enter(self) -> None:
        if self._busy or not self.words.text():
            return
        self._trouble = None
        self._field.say("", Note.ERROR)
        self._wait(True)
        self.given.emit(self.words.text())

    @Slot(bool)
    def _on_caps(self, on: bool) -> None:
        self._field.say(self.tr("Caps Lock menyala.") if on else "", Note.WARNING)
