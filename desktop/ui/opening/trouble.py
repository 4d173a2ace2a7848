"""A desk that does not open: what happened, what is safe, what to do. Nothing is deleted or made anew here."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from desktop.errors import LoketError
from desktop.ui.front.page import FrontPage
from desktop.ui.language import said, trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.preferences import Preferences
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


class OpeningTroublePage(FrontPage):
    """`again` to try once more, `folder_asked` for another folder, `closed` to end the program."""

    again = Signal()
    folder_asked = Signal()
    closed = Signal()

    width_px = 480

    def __init__(self, theme: Theme, preferences: Preferences, folder: Path, trouble: LoketError) -> None:
        super().__init__(theme, preferences)
        self._folder = folder
        self._trouble = trouble
        self._picture, self._title, self._safe, self._todo, self._where, self._code = (QLabel() for _ in range(6))
        self._title.setProperty("t", "dialog")
        for label in (self._where, self._code):
            label.setProperty("t", "caption")
        for label in (self._title, self._safe, self._todo, self._where):
            label.setWordWrap(True)
        self.retry = Button(theme, "", self.again.emit, "primary")
        self.retry.setObjectName("again")
        self.other = Button(theme, "", self.folder_asked.emit)
        self.other.setObjectName("other-folder")
        self.close_it = Button(theme, "", self.closed.emit, "quiet")
        self.close_it.setObjectName("close")
        self._head, self._buttons = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._picture)
        self._head.addWidget(self._title, 1)
        for button in (self.retry, self.other, self.close_it):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self.column.addLayout(self._head)
        for label in (self._safe, self._todo):
            self.column.addWidget(label)
        self.column.addLayout(self._buttons)
        for label in (self._where, self._code):
            self.column.addWidget(label)
        self.retranslate()
        self.measure()

    def show_trouble(self, trouble: LoketError) -> None:
        """Another try met this."""
        self._trouble = trouble
        self.retranslate()
        self.retry.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        trouble = self._trouble
        self.setWindowTitle(self.tr("Data belum terbuka"))
        self.panel.say(
            self.tr("Belum terbuka."),
            self.tr("Loket tidak mengubah apa pun."),
            safe=self.tr("Jangan menghapus isi folder data. Yang tersimpan tetap tersandi di sana."),
        )
        sentences = [said(sentence) for sentence in trouble.sentences()]
        for label, text in zip((self._title, self._safe, self._todo), [*sentences, "", ""], strict=False):
            label.setText(text)
        self.retry.say(self.tr("Coba lagi"))
        self.other.say(self.tr("Pilih folder lain…"))
        self.close_it.say(self.tr("Tutup"))
        self._where.setText(self.tr("Folder data: {folder}").format(folder=self._folder))
        self._code.setText(self.tr("Rincian: {code}").format(code=trouble.code))
        self.retry.setAccessibleDescription(trouble_words(trouble))

    def measure(self) -> None:
        super().measure()
        px = self.theme.metrics.px
        self.column.setSpacing(px(8))
        self._head.setSpacing(px(12))
        self._buttons.setContentsMargins(0, px(12), 0, px(16))
        self._buttons.setSpacing(px(8))
        colour = self.theme.colours.red.ink
        self._picture.setPixmap(pixmap("circle-alert", colour, px(20), self.devicePixelRatioF()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.retry.setFocus()
