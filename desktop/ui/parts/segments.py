"""A choice of two to five, all of them visible: check, bold and tint on the chosen one. May start unchosen."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop.ui.theme.icons import icon
from desktop.ui.theme.theme import Theme


class Segments(QWidget):
    """`chosen` gives the value of the chosen one, or None. `changed` follows every choice of a person."""

    changed = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for value, words in choices.items():
            button = QPushButton(words)
            button.setCheckable(True)
            button.setProperty("v", "segment")
            button.setObjectName(f"segment-{value}")
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button)
            self._buttons[value] = button
            row.addWidget(button)
        row.addStretch(1)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._on_clicked)
        theme.changed.connect(self._dress)

    def chosen(self) -> str | None:
        """The value that is chosen, or None."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def choose(self, value: str | None) -> None:
        """Chooses one, or none."""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == value)
        self._group.setExclusive(True)
        self._dress()

    def say(self, choices: Mapping[str, str]) -> None:
        """Sets the words again, in another language."""
        for value, words in choices.items():
            self._buttons[value].setText(words)
            self._buttons[value].setAccessibleName(f"{self.accessibleName()}: {words}")

    def _on_clicked(self) -> None:
        self._dress()
        self.changed.emit(self.chosen() or "")

    def _dress(self) -> None:
        size = self._theme.metrics.px(14)
        check = icon("check", self._theme.colours.accentink, size)
        for button in self._buttons.values():
            button.setIcon(check if button.isChecked() else QIcon())
