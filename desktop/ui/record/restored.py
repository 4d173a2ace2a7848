"""The strip that says what came back after the program went away: sentence 31 of visual.md."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from desktop.ui.parts.buttons import Button
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


class RestoredNote(QFrame):
    """Hidden until something came back, and again once the person has `seen` it."""

    seen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._time = ""
        self.setProperty("k", "sunken")
        self.setObjectName("restored")
        self._picture = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._close = Button(theme, self.tr("Mengerti"), self._on_seen, "link")
        self._close.setObjectName("restored_seen")
        px = theme.metrics.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(6), px(20), px(6))
        row.setSpacing(px(8))
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.hide()

    def say(self, time: str) -> None:
        """Says when the last of it was stored."""
        self._time = time
        size = self._theme.metrics.px(16)
        self._picture.setPixmap(pixmap("history", self._theme.colours.info.ink, size, self.devicePixelRatioF()))
        words = self.tr(
            "Ketikan Anda dipulihkan, terakhir tersimpan {time}. Periksa kalimat terakhir, lalu lanjutkan."
        ).format(time=time)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def retranslate(self) -> None:
        """Sets every text again."""
        self._close.say(self.tr("Mengerti"))
        if not self.isHidden():
            self.say(self._time)

    @Slot()
    def _on_seen(self) -> None:
        self.hide()
        self.seen.emit()

    def words(self) -> str:
        """What is said."""
        return self._words.text()
