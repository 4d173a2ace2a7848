"""Shortcuts of the registry as QActions, placed where they act."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.ui.actions import Place, Spec
from desktop.ui.theme.theme import Theme


class KeyAction(QAction):
    """One action of the registry; a single letter rests while its person does not want letters to act."""

    def __init__(self, theme: Theme, action: Spec, keys: list[QKeySequence], widget: QWidget) -> None:
        super().__init__(action.text(), widget)
        self._theme = theme
        self._spec = action
        self.setObjectName(action.name)
        self.setShortcuts(keys)
        self.setShortcutContext(_context(action))
        self._allow()
        if action.letter:
            theme.changed.connect(self._allow)

    @Slot()
    def _allow(self) -> None:
        self.setEnabled(self._theme.letters or not self._spec.letter)


def bind(theme: Theme, action: Spec, widget: QWidget, act: Callable[[], object]) -> QAction:
    """`act` on the keys of `action`: in the whole window, on a page and all in it, or while a list has the focus."""
    made = KeyAction(theme, action, action.sequences(), widget)
    made.triggered.connect(act)
    widget.addAction(made)
    return made


def bind_choice(theme: Theme, action: Spec, widget: QWidget, choose: Callable[[int], object]) -> None:
    """The keys of `action` one by one, as a choice: `choose` hears which, from 1."""
    for number, keys in enumerate(action.sequences(), 1):
        made = KeyAction(theme, action, [keys], widget)
        made.setData(number)
        made.triggered.connect(lambda _checked=False, at=number: choose(at))
        widget.addAction(made)


def _context(action: Spec) -> Qt.ShortcutContext:
    if action.in_list:
        return Qt.ShortcutContext.WidgetShortcut
    if action.place is Place.EVERYWHERE:
        return Qt.ShortcutContext.WindowShortcut
    return Qt.ShortcutContext.WidgetWithChildrenShortcut
