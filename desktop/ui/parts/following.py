"""Hearing where the keyboard goes, for what follows it: rings, columns that scroll."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget


def follow_focus(slot: Callable[[QWidget | None, QWidget | None], object]) -> None:
    """`slot`, a @Slot of an object in the window's thread, hears where the focus was and where it is now."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.focusChanged.connect(slot)
