"""A group of settings: a panel with its title, and a column that its part fills."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui.theme.theme import Theme


class Section(QFrame):
    """Panel around one part."""

    def __init__(self, theme: Theme, part: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.part = part
        self.setProperty("k", "panel")
        self._title = QLabel()
        self._title.setProperty("t", "section")
        self._title.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(part)
        self.measure()

    def say(self, title: str) -> None:
        """Names the group."""
        self._title.setText(title)

    def measure(self) -> None:
        """Sets every size again."""
        px = self._theme.metrics.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(14))
        self._column.setSpacing(px(6))


def exchanged(column: QVBoxLayout, before: QWidget, after: QWidget) -> QWidget:
    """`after`, in the place that `before` had in the column; that one goes."""
    column.replaceWidget(before, after)
    before.hide()
    before.deleteLater()
    return after
