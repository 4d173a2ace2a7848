"""What went well, said in a dark bar for ten seconds; it stays while the mouse rests on it. Never an error."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.theme.theme import Theme

SHOWN_MS = 10_000


class Toast(QLabel):
    """One at a time, above the action bar."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName("toast")
        self.setProperty("t", "toast")
        self.hide()

    def say(self, words: str) -> None:
        """Shows `words`, in place of what is shown."""
        px = self._theme.metrics.px
        self.setText(words)
        self.setAccessibleName(words)
        self.adjustSize()
        window = self.parentWidget()
        if window is not None:
            self.move((window.width() - self.width()) // 2, window.height() - self.height() - px(96))
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(SHOWN_MS)
