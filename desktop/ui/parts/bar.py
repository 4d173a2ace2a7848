"""A bar across a page: what stands in it side by side has the same height and the same gaps at every text size."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.ui.theme.theme import Theme


class Bar(QFrame):
    """Put what it holds into `row`. All numbers are logical pixels."""

    def __init__(self, theme: Theme, height: int, left: int = 20, right: int = 20, gap: int = 8) -> None:
        super().__init__()
        self._theme = theme
        self._height, self._left, self._right, self._gap = height, left, right, gap
        self.row = QHBoxLayout(self)
        theme.changed.connect(self.measure)
        self.measure()

    @Slot()
    def measure(self) -> None:
        """Takes the text size of the theme."""
        px = self._theme.metrics.px
        self.setFixedHeight(px(self._height))
        self.row.setContentsMargins(px(self._left), 0, px(self._right), 0)
        self.row.setSpacing(px(self._gap))
