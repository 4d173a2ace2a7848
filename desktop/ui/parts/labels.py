"""Labels: one kind for each role of words, an ellipsis where there is no room, an icon in a tone of the theme."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


def set_kind(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the style sheet selects by, and has the widget drawn anew where it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Elided(QLabel):
    """A line that is shortened with an ellipsis where there is no room; whole in the tooltip and for a reader."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setFont(self.font())
        self.style().drawItemText(
            painter, self.rect(), int(self.alignment()), self.palette(), True, shown, self.foregroundRole()
        )
        painter.end()


class Wrapped(QLabel):
    """A line that goes on below itself where there is no room for it; Qt's own wraps before it has to."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self.text()) + margins.left() + margins.right() + 1
        return QSize(width, self.heightForWidth(width))


class Picture(QLabel):
    """An icon beside words, in a tone of the theme; it says nothing that the words do not."""

    def __init__(self, theme: Theme, name: str, tone: str, size: int = 14) -> None:
        super().__init__()
        self._theme = theme
        self._name, self._tone, self._size = name, tone, size
        self._dress()
        theme.changed.connect(self._dress)

    def show_icon(self, name: str, tone: str) -> None:
        """Shows another one."""
        self._name, self._tone = name, tone
        self._dress()

    @Slot()
    def _dress(self) -> None:
        ink = self._theme.colours.tone(self._tone).ink
        self.setPixmap(pixmap(self._name, ink, self._theme.metrics.px(self._size), self.devicePixelRatioF()))
