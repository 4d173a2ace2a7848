"""A page of the window: its title bar, its content, and what happens when a person comes to it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.ui.context import Context
from desktop.ui.parts.trouble import TroublePanel


class Page(QWidget):
    """Base of all pages. A page reads the store when it is shown (`arrive`) and when something changed (`refresh`).

    `top` is the row of the top bar that belongs to the page (beside title and search); `body` takes its content.
    Troubles are shown inline, above the content, never as a dialog.
    """

    has_own_head = False
    """Whether the page has a head of its own; then the window shows neither title nor search above it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
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

    def arrive(self) -> None:
        """A person comes to this page: read what it shows, set the focus."""
        self.refresh()

    def refresh(self) -> None:
        """Something changed in the store: show it, keeping selection and place."""

    def retranslate(self) -> None:
        """The language changed: set every text again."""

    def show_trouble(self, trouble: LoketError) -> None:
        """What happened, what is safe, what to do: inline, above the content."""
        self.trouble.show_trouble(trouble)

    def clear_trouble(self) -> None:
        """All is well again."""
        self.trouble.hide()
