"""Puts what is preferred on the theme: at the start, at once when it changes, and as each person wants it."""

from PySide6.QtCore import QObject, Slot

from desktop.ui.preferences import Preferences
from desktop.ui.theme.theme import Theme


class Appearance(QObject):
    """Lives as long as the window."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        preferences.changed.connect(self._on_changed)

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        if name == "colours":
            self._theme.choose(self._preferences.colours)
        elif name == "scale":
            self._theme.resize_text(self._preferences.scale)
