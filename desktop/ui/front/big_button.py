"""The one big button of a page before the workspace, with the key that does the same."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop.ui.actions import Place, Spec
from desktop.ui.parts.keycaps import KeyCaps
from desktop.ui.theme.theme import Theme

_ENTER = Spec("enter", "", "Return", Place.EVERYWHERE)


class BigButton(QPushButton):
    """While `wait` is on it cannot be pressed, and its words say what is going on."""

    def __init__(self, theme: Theme, name: str, clicked: Callable[[], object]) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("v", "big")
        self.setObjectName(name)
        self._caps = KeyCaps(theme, _ENTER, self, on_accent=True)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self._caps)
        self.clicked.connect(clicked)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, words: str, wait: bool = False) -> None:
        """Sets the words and whether it can be pressed."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setEnabled(not wait)
        self._caps.setVisible(not wait)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, too: Qt gives it to buttons in dialogs only, and the cap promises it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self._row.setContentsMargins(0, 0, self._theme.metrics.px(10), 0)
