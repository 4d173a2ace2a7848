"""What stands in place of a list that has nothing in it: title, one sentence, one act."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.actions import Spec
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.labels import Picture
from desktop.ui.theme.theme import Theme

_WIDEST = 460
"""Of the sentence, so that it stays easy to read."""


class EmptyState(QFrame):
    """`clicked` follows the act; with an action its button shows the keys.

    The focus is the act's; where there is none to offer, `instead` has it, which is somewhere else on the page.
    """

    def __init__(
        self,
        theme: Theme,
        picture: str,
        clicked: Callable[[], object],
        action: Spec | None = None,
        instead: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._instead = theme, instead
        self.setProperty("k", "surface")
        self.setObjectName("empty")
        self._picture = Picture(theme, picture, "info", 20)
        self._title, self._words = QLabel(), QLabel()
        self._title.setProperty("t", "section")
        self._title.setObjectName("empty-title")
        self._words.setObjectName("empty-words")
        self._words.setWordWrap(True)
        for label in (self._title, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.act = Button(theme, "", clicked, "primary" if action else "", action)
        self.act.setObjectName("empty-act")
        self._head = QHBoxLayout()
        self._head.addWidget(self._picture)
        self._head.addWidget(self._title, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._words)
        self._column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        theme.changed.connect(self._measure)
        self._measure()

    def say(self, title: str, sentence: str, act: str) -> None:
        """Sets the words; an empty sentence or act is not shown."""
        self._title.setText(title)
        self._words.setText(sentence)
        self._words.setVisible(bool(sentence))
        self.act.say(act)
        if self.act.hasFocus() and not act and self._instead is not None:
            self._instead.setFocus()  # else hiding the act would hand the focus to whatever comes next in the window
        self.act.setVisible(bool(act))
        self.setFocusProxy(self.act if act or self._instead is None else self._instead)
        self.setAccessibleName(" ".join(part for part in (title, sentence) if part))

    @Slot()
    def _measure(self) -> None:
        px = self._theme.metrics.px
        self._words.setMaximumWidth(px(_WIDEST))
        self._head.setSpacing(px(10))
        self._column.setContentsMargins(px(20), px(32), px(20), px(20))
        self._column.setSpacing(px(12))

    def title(self) -> str:
        """What is said first."""
        return self._title.text()

    def words(self) -> str:
        """The sentence."""
        return self._words.text()


class ListStack(QStackedWidget):
    """A list, or what stands in its place. Whichever is shown has the focus of both."""

    def __init__(self, *shown: QWidget) -> None:
        super().__init__()
        for one in shown:
            self.addWidget(one)
        self.setFocusProxy(shown[0])

    def turn_to(self, shown: QWidget) -> None:
        """Shows this one; the focus goes along where the other one had it, or had it put somewhere else instead."""
        if shown is self.currentWidget():
            return
        focus: QWidget | None = self.window().focusWidget()
        had_focus = focus is not None and (self.isAncestorOf(focus) or focus is _end_of(self))
        self.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        if had_focus:
            shown.setFocus()


def _end_of(widget: QWidget) -> QWidget:
    """Which widget has the focus when this one is given it."""
    proxy: QWidget | None = widget.focusProxy()
    return widget if proxy is None else _end_of(proxy)
