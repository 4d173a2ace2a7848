"""Keys of a screen as QActions: where they act, and what they do."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def add_action(widget: QWidget, name: str, keys: str, act: Callable[[], object], where: Qt.ShortcutContext) -> QAction:
    """`act` on `keys`; Enter of the number pad does what the other one does."""
    action = QAction(widget)
    action.setObjectName(f"act-{name}")
    action.setShortcuts([QKeySequence(one) for one in dict.fromkeys((keys, keys.replace("Return", "Enter")))])
    action.setShortcutContext(where)
    action.triggered.connect(act)
    widget.addAction(action)
    return action
