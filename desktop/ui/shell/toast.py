"""What went well, in a dark bar for ten seconds; it stays while the mouse or the focus rests on it. Never an error.

What can be taken back is said with *Urungkan*, and is not sent while the bar is there (`closed` tells its end).
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.ui.actions import spec
from desktop.ui.parts.buttons import Button
from desktop.ui.theme.theme import Theme

SHOWN_MS = 10_000
_LEFT = 256
"""Over the list of a wide window, where it hides none of the acts beside it."""


class Toast(QFrame):
    """One at a time, above the action bar."""

    undo_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setObjectName("toast-words")
        self._undo = Button(theme, "", self.undo_asked.emit, "tip")
        self._undo.setObjectName("toast-undo")
        self._undo.installEventFilter(self)
        self._keys = QLabel()
        self.setObjectName("toast")
        self.setProperty("k", "toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.px(12))
        for part in (self._words, self._undo, self._keys):
            row.addWidget(part)
        self.hide()

    def say(self, words: str, undoable: bool = False) -> None:
        """Shows `words`, in place of what is shown."""
        self._words.setText(words)
        self._undo.say(self.tr("Urungkan"))
        self._keys.setText("+".join(spec("undo").keycaps()))
        for part in (self._undo, self._keys):
            part.setVisible(undoable)
        self.setAccessibleName(words)
        self.adjustSize()
        window = self.parentWidget()
        if window is not None:
            px = self._theme.metrics.px
            wide = self._theme.metrics.is_wide(window.width())
            left = px(_LEFT) if wide else (window.width() - self.width()) // 2
            self.move(left, window.height() - self.height() - px(96))
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)

    def words(self) -> str:
        """What is said, or was last."""
        return self._words.text()

    def offers_undo(self) -> bool:
        """Whether something can be taken back here."""
        return self.isVisible() and not self._undo.isHidden()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the keyboard is on it, it stays."""
        if event.type() is QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() is QEvent.Type.FocusOut:
            self._timer.start(SHOWN_MS)
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """It goes when another language is chosen: what it says was said in the one before."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.hide()
