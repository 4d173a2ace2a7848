"""The strip that says what came back after the program went away: sentence 31 of visual.md."""

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from desktop.ui import words
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.labels import Picture
from desktop.ui.theme.theme import Theme


class RestoredNote(QFrame):
    """Hidden until something came back, and again once the person has `seen` it."""

    seen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._at: dt.datetime | None = None
        self.setProperty("k", "sunken")
        self.setObjectName("restored")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._close = Button(theme, self.tr("Mengerti"), self._on_seen, "link")
        self._close.setObjectName("restored_seen")
        px = theme.metrics.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(6), px(20), px(6))
        row.setSpacing(px(8))
        row.addWidget(Picture(theme, "history", "info", 16))
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.hide()

    def say(self, at: dt.datetime) -> None:
        """Says when the last of it was stored."""
        self._at = at
        said = self.tr(
            "Ketikan Anda dipulihkan, terakhir tersimpan {time}. Periksa kalimat terakhir, lalu lanjutkan."
        ).format(time=words.exact_clock(at))
        self._words.setText(said)
        self.setAccessibleName(said)
        self.show()

    def retranslate(self) -> None:
        """Sets every text again."""
        self._close.say(self.tr("Mengerti"))
        if self._at is not None and not self.isHidden():
            self.say(self._at)

    @Slot()
    def _on_seen(self) -> None:
        self.hide()
        self.seen.emit()

    def words(self) -> str:
        """What is said."""
        return self._words.text()
