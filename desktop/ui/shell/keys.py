"""The keys that act everywhere in the window, from the registry."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.ui.actions import Place, of_place
from desktop.ui.shell.pages import PAGES


class WindowKeys(QObject):
    """One QAction for each; a key that has no act of its own goes to the page of its name (`page_chosen`)."""

    page_chosen = Signal(str)

    def __init__(self, window: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._made: list[QAction] = []
        for one in of_place(Place.EVERYWHERE):
            if one.name not in acts and one.name not in PAGES:
                continue
            action = QAction(one.text(), window)
            action.setShortcut(one.sequence())
            action.setObjectName(one.name)
            action.triggered.connect(acts.get(one.name, self._on_page))
            window.addAction(action)
            self._made.append(action)

    def retranslate(self) -> None:
        """Sets every text again."""
        said = {one.name: one.text() for one in of_place(Place.EVERYWHERE)}
        for action in self._made:
            action.setText(said[action.objectName()])

    @Slot()
    def _on_page(self) -> None:
        self.page_chosen.emit(self.sender().objectName())
