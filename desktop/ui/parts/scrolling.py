"""A column that scrolls up and down, and to whatever has the focus, however it came there (Qt follows Tab alone).

Where that stands in a panel, the whole panel is shown, as far as it fits: whoever fills a form wants to see its end.
Of a field, label and error are seen with it.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.ui.parts.field import Field
from desktop.ui.parts.following import follow_focus
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
        content.installEventFilter(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._on_settled)
        follow_focus(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Waits until the layout knows where it is."""
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another text size, an error below a field: what has the focus stays in sight."""
        if event.type() is QEvent.Type.Resize:
            self._later.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less room: what has the focus stays in sight."""
        super().resizeEvent(event)
        self._later.start()

    @Slot()
    def _on_settled(self) -> None:
        focus = QApplication.focusWidget()
        content = self.widget()
        if focus is not None and content is not None and content.isAncestorOf(focus):
            wholes = [one for one in self._around(focus) if isinstance(one, Field) or one.property("k") == "panel"]
            for whole in reversed(wholes):  # the widest first: what is nearer to the focus has the last word
                if whole.height() <= self.viewport().height():
                    self.ensureWidgetVisible(whole, 0, self._theme.metrics.px(12))
            self.ensureWidgetVisible(focus, 0, self._theme.metrics.px(12))

    def _around(self, widget: QWidget) -> Iterator[QWidget]:
        """What a widget of the content stands in, from the inside out."""
        around = widget.parentWidget()
        while around is not None and around is not self.widget():
            yield around
            around = around.parentWidget()
