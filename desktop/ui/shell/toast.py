"""What went well, in a dark bar for ten seconds; it stays while the mouse or the focus rests on it. Never an error.

It lies over the status bar, or where there is none over the page's title: the only two places of the window that nobody
needs in these ten seconds. Anywhere else it would hide a field or an act of one page or another.

What can be taken back is said with *Urungkan*, and is not sent while the bar is there (`closed` tells its end).
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.ui.actions import spec
from desktop.ui.parts.buttons import Button
from desktop.ui.theme.theme import Theme

SHOWN_MS = 10_000
_LEFT, _PAST_MENU, _TOP_BAR = 84, 108, 52
"""From the left over the status bar; over the top bar, past its menu; how high that is."""


class Toast(QFrame):
    """One at a time, over what nobody needs meanwhile."""

    undo_asked = Signal()
    offer_taken = Signal()
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
        self._offer = Button(theme, "", self._on_offer, "tip")
        self._offer.setObjectName("toast-offer")
        self._offer.installEventFilter(self)
        self.setObjectName("toast")
        self.setProperty("k", "toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.px(12))
        for part in (self._words, self._undo, self._keys, self._offer):
            row.addWidget(part)
        self.hide()

    def say(self, words: str, undoable: bool = False, offer: str = "") -> None:
        """Shows `words`, in place of what is shown; `offer` names what may be done next."""
        self._words.setText(words)
        self._undo.say(self.tr("Urungkan"))
        self._keys.setText("+".join(spec("undo").keycaps()))
        for part in (self._undo, self._keys):
            part.setVisible(undoable)
        self._offer.say(offer)
        self._offer.setVisible(bool(offer))
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)

    def words(self) -> str:
        """What is said, or was last."""
        return self._words.text()

    def offers_undo(self) -> bool:
        """Whether something can be taken back here."""
        return self.isVisible() and not self._undo.isHidden()

    def _on_offer(self) -> None:
        """It has said what it had to: what could be taken back is kept now."""
        self.hide()
        self.offer_taken.emit()

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

    def _place(self) -> None:
        self.adjustSize()
        window, metrics = self.parentWidget(), self._theme.metrics
        if window is None:
            return
        if metrics.is_small(window.width(), window.height()):
            self.move(metrics.px(_PAST_MENU), (metrics.px(_TOP_BAR) - self.height()) // 2)
        else:
            self.move(metrics.px(_LEFT), window.height() - self.height())
