"""A page of the window: its title bar, its content, and what happens when a person comes to it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.service.overview import Status
from desktop.ui.actions import Place
from desktop.ui.context import Context
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.trouble import TroublePanel
from desktop.ui.theme.metrics import Room


class Page(QWidget):
    """Base of all pages. A page reads the store when it is shown (`arrive`) and when something changed (`refresh`).

    `top` is the row of the top bar that belongs to the page (beside title and search); `body` takes its content.
    Troubles are shown inline, above the content, never as a dialog. `place` is where its keys stand in the registry.
    """

    retitled = Signal()
    """What `window_title` says has changed."""

    place: ClassVar[Place] = Place.EVERYWHERE
    has_own_head = False
    """Whether the page has a head of its own; then the window shows neither title nor search above it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._room: Room | None = None
        self.top = QHBoxLayout()
        self.trouble = TroublePanel(context.theme, self)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.trouble)
        whole.addLayout(self.body, 1)

    def title(self) -> str:
        """The page's title in the language of the moment."""
        raise NotImplementedError

    def window_title(self) -> str:
        """What the window is called while this page is shown. Never a name or what people said: other programs and
        whoever stands by read titles."""
        return self.title()

    def arrive(self) -> None:
        """A person comes to this page: read what it shows, set the focus."""
        self.refresh()

    def refresh(self) -> None:
        """Something changed in the store: show it, keeping selection and place."""

    def show_status(self, status: Status) -> None:
        """How the desk stands, as the window has just read it: before a page is shown, and whenever it changed."""

    def retranslate(self) -> None:
        """The language changed: set every text again."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons show their keys or not by the room that the window leaves, and need other widths then."""
        super().resizeEvent(event)
        room = self.context.theme.metrics.room(self.window().width(), self.window().height())
        if room is not self._room:
            self._room = room
            for button in self.findChildren(Button):
                button.updateGeometry()

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 walks through: what takes the focus in each of them, in order."""
        return ()

    def next_pane(self) -> None:
        """To the next part of the page that is visible, from whichever holds the focus now."""
        panes = [pane for pane in self.panes() if pane.isVisibleTo(self)]
        now = QApplication.focusWidget()
        here = next((at for at, pane in enumerate(panes) if now and (pane is now or pane.isAncestorOf(now))), -1)
        if panes:
            _enter(panes[(here + 1) % len(panes)])

    def show_trouble(self, trouble: LoketError, again: Callable[[], object] | None = None) -> None:
        """What happened, what is safe, what to do: inline, above the content; `again` where trying again can help."""
        self.trouble.show_trouble(trouble, again)

    def clear_trouble(self) -> None:
        """All is well again."""
        self.trouble.hide()


def _enter(pane: QWidget) -> None:
    """The focus goes to the pane itself, or to the first thing in it that takes the focus."""
    inside = [child for child in pane.findChildren(QWidget) if child.isVisibleTo(pane) and child.isEnabled()]
    stops = [one for one in (pane, *inside) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    if stops:
        stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
