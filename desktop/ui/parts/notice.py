"""A line that says what changed under somebody's eyes. It stays until they close it."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.ui.parts.buttons import Button
from desktop.ui.parts.following import follow_size
from desktop.ui.theme.theme import Theme


class Notice(QFrame):
    """Hidden until it has something to say. `closed` follows the person who has read it."""

    closed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("k", "sunken")
        self.setObjectName(name)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.close_button = Button(theme, "", self._on_close, "link")
        self.close_button.setObjectName("notice-close")
        row = QHBoxLayout(self)
        follow_size(theme, row, 12, (14, 8, 14, 8))
        row.addWidget(self._words, 1)
        row.addWidget(self.close_button)
        self.hide()
        self.retranslate()

    def say(self, words: str) -> None:
        """Says it, also to a screen reader."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def retranslate(self) -> None:
        """Names the button again; the words belong to whoever said them."""
        self.close_button.say(self.tr("Mengerti"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot()
    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
