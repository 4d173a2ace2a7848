"""What parts of the window follow: where the keyboard goes, and the size that a person chose for the text."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from desktop.ui.theme.theme import Theme


def follow_focus(slot: Callable[[QWidget | None, QWidget | None], object]) -> None:
    """`slot`, a @Slot of an object in the window's thread, hears where the focus was and where it is now."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.focusChanged.connect(slot)


def follow_size(theme: Theme, layout: QLayout, gap: int, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
    """`layout` keeps this gap and these margins (left, top, right, bottom), in logical pixels, at every text size."""
    _Spacing(theme, layout, gap, margins)


class _Spacing(QObject):
    """Belongs to its layout, and goes with it."""

    def __init__(self, theme: Theme, layout: QLayout, gap: int, margins: tuple[int, int, int, int]) -> None:
        super().__init__(layout)
        self._theme, self._layout = theme, layout
        self._gap, self._margins = gap, margins
        theme.changed.connect(self._measure)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        px = self._theme.metrics.px
        left, top, right, bottom = (px(margin) for margin in self._margins)
        self._layout.setSpacing(px(self._gap))
        self._layout.setContentsMargins(left, top, right, bottom)
