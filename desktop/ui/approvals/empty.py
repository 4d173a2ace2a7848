"""What stands in place of a list that has nothing in it: title, one sentence, one act."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from desktop.ui.parts.buttons import Button
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


class EmptyState(QFrame):
    """Silent where it has no act to offer."""

    def __init__(self, theme: Theme, picture: str, clicked: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self._picture = theme, picture
        self.setProperty("k", "surface")
        self.setObjectName("empty")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("empty")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon, self._title, self._words = QLabel(), QLabel(), QLabel()
        self._title.setProperty("t", "section")
        self._title.setObjectName("empty-title")
        self._words.setProperty("t", "caption")
        self._words.setWordWrap(True)
        self.act = Button(theme, "", clicked)
        self.act.setObjectName("empty-act")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.metrics.px(40), theme.metrics.px(64), theme.metrics.px(40), 0)
        column.setSpacing(theme.metrics.px(8))
        for widget in (self._icon, self._title, self._words):
            column.addWidget(widget)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, title: str, sentence: str, act: str) -> None:
        """Sets the words; an empty sentence or act is not shown."""
        self._title.setText(title)
        self._words.setText(sentence)
        self._words.setVisible(bool(sentence))
        self.act.say(act)
        self.act.setVisible(bool(act))
        self.setAccessibleName(" ".join(part for part in (title, sentence) if part))

    @Slot()
    def _dress(self) -> None:
        size = self._theme.metrics.px(20)
        self._icon.setPixmap(pixmap(self._picture, self._theme.colours.ink2, size, self.devicePixelRatioF()))
