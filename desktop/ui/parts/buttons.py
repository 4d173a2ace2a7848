"""Buttons: words, an icon, the keys beside them; the tooltip and the accessible description say the keys, too."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.ui.actions import Spec
from desktop.ui.parts.keycaps import KeyCaps
from desktop.ui.theme.icons import icon
from desktop.ui.theme.theme import Theme


class Button(QPushButton):
    """A button of one kind: `primary`, `quiet`, `link`, `danger`, or plain (empty).

    With an action, it shows and says that action's keys; the words may be others ("Setujui 6 terpilih").
    """

    def __init__(
        self,
        theme: Theme,
        words: str,
        clicked: Callable[[], object],
        kind: str = "",
        action: Spec | None = None,
        picture: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = picture or (action.icon if action else "")
        self._kind = kind
        self._caps = KeyCaps(theme, action, self, on_accent=kind == "primary") if action and action.keys else None
        self._action = action
        if kind:
            self.setProperty("v", kind)
        if self._caps is not None:
            row = QHBoxLayout(self)
            row.setContentsMargins(0, 0, theme.metrics.px(8), 0)
            row.addStretch(1)
            row.addWidget(self._caps)
        self.clicked.connect(clicked)
        self.say(words)
        self._dress()
        theme.changed.connect(self._dress)

    def say(self, words: str) -> None:
        """Sets the words; the keys follow them."""
        self._words = words
        room = (
            " " * (self._caps.sizeHint().width() // max(self.fontMetrics().horizontalAdvance(" "), 1) + 3)
            if self._caps
            else ""
        )
        self.setText((" " if self._picture else "") + words.replace("&", "&&") + room)
        self.setAccessibleName(words)
        if self._action is not None:
            keys = " + ".join(self._action.keycaps())
            self.setToolTip(f"{words} ({keys})")
            self.setAccessibleDescription(keys)

    def _dress(self) -> None:
        if self._picture:
            colours = self._theme.colours
            colour = colours.on_accent if self._kind == "primary" else colours.ink
            self.setIcon(icon(self._picture, colour, self._theme.metrics.px(16), colours.ink3))
        self.say(self._words)
