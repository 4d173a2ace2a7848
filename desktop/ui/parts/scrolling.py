"""A column that scrolls up and down, and to whatever has the focus, however it came there (Qt follows Tab alone)."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.ui.theme.theme import Theme


class Scrolling(QScrollArea):
    """Holds `content`, as wide as there is room for; never a bar below."""

    def __init__(self, theme: Theme, content: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._on_settled)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Waits until the layout knows where it is."""
        self._later.start()

    @Slot()
    def _on_settled(self) -> None:
        focus = QApplication.focusWidget()
        content = self.widget()
        if focus is not None and content is not None and content.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, self._theme.metrics.px(40))
