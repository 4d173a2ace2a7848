"""Buttons: words, an icon, the keys beside them; the tooltip and the accessible description say the keys, too."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop.ui.actions import Spec
from desktop.ui.parts.painting import draw_keys, keys_size
from desktop.ui.theme.icons import icon
from desktop.ui.theme.theme import Theme

_GAP = 10
"""Between the words and their keys."""


class Button(QPushButton):
    """A button of one kind: `primary`, `quiet`, `link`, `danger`, or plain (empty); `small` is 26 high.

    With an action, it shows and says that action's keys; the words may be others ("Setujui 6 terpilih"). In a narrow
    window only the primary one keeps its keys (visual.md, section 8).
    """

    def __init__(
        self,
        theme: Theme,
        words: str,
        clicked: Callable[[], object] | None = None,
        kind: str = "",
        action: Spec | None = None,
        picture: str = "",
        parent: QWidget | None = None,
        small: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = picture or (action.icon if action else "")
        self._kind = kind
        self._action = action
        if kind:
            self.setProperty("v", kind)
        if small:
            self.setProperty("s", "small")
        if clicked is not None:
            self.clicked.connect(clicked)
        self.say(words)
        self._dress()
        theme.changed.connect(self._dress)

    def say(self, words: str) -> None:
        """Sets the words; tooltip and description say the keys."""
        self.setText((" " if self._picture else "") + words.replace("&", "&&"))
        self.setAccessibleName(words)
        keys = " + ".join(self._keys())
        if self._action is not None:
            self.setToolTip(f"{words} ({keys})" if keys else words)
            self.setAccessibleDescription(keys)

    def show_picture(self, name: str) -> None:
        """Takes another icon."""
        self._picture = name
        self._dress()

    def turn(self, kind: str, picture: str) -> None:
        """Becomes a button of another kind, as what a person should do next changes."""
        if (kind, picture) == (self._kind, self._picture):
            return
        self._kind, self._picture = kind, picture
        self.setProperty("v", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._dress()

    def sizeHint(self) -> QSize:
        keys = keys_size(self._theme, self._drawn_keys())
        return super().sizeHint() + QSize(keys.width() + self._theme.metrics.px(_GAP) if keys.width() else 0, 0)

    def minimumSizeHint(self) -> QSize:
        """The words, whole; where there is no more room than that, the keys are left out."""
        return super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As the style draws a button, with the words in what the keys leave of it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        keys = self._drawn_keys() if self.width() >= self.sizeHint().width() else []
        size = keys_size(self._theme, keys)
        left = inside.right() + 1 - size.width()
        if keys:
            inside.setRight(left - self._theme.metrics.px(_GAP))
        option.rect = inside
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        if keys:
            draw_keys(painter, self._theme, left, (self.height() - size.height()) // 2, keys, *self._key_colours())
        painter.end()

    def _keys(self) -> list[str]:
        """The keys that do the same, where they act."""
        action = self._action
        return action.keycaps() if action and action.keys and (self._theme.letters or not action.letter) else []

    def _drawn_keys(self) -> list[str]:
        window = self.window()
        roomy = self._kind == "primary" or window.isModal() or self._theme.metrics.is_wide(window.width())
        return self._keys() if roomy and self._kind != "link" else []

    def _key_colours(self) -> tuple[str, str]:
        colours = self._theme.colours
        if self._kind == "primary" and self.isEnabled():
            return colours.on_accent, colours.on_accent
        return (colours.ink2, colours.line2) if self.isEnabled() else (colours.ink3, colours.line2)

    @Slot()
    def _dress(self) -> None:
        colours, side = self._theme.colours, self._theme.metrics.px(16)
        inks = {"primary": colours.on_accent, "danger": colours.red.ink, "link": colours.accentink}
        self.setIconSize(QSize(side, side))
        if self._picture:
            self.setIcon(icon(self._picture, inks.get(self._kind, colours.ink), side, colours.ink3))
        self.say(self.accessibleName())
        self.updateGeometry()
