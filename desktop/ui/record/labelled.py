"""A field whose note stands at the end of its label's line: an error costs no height, so Catat fits without scrolling.

The foundation's `Field` keeps a line below for it; fourteen of those would not fit on a 768 pixel screen.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.parts.field import Note
from desktop.ui.theme.icons import icon, pixmap
from desktop.ui.theme.theme import Theme


class Elided(QLabel):
    """A line that is shortened with an ellipsis where there is no room; whole in the tooltip and for a reader."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
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


class Picture(QLabel):
    """An icon beside words, in a tone of the theme; it says nothing that the words do not."""

    def __init__(self, theme: Theme, name: str, tone: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._tone = tone
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        ink = self._theme.colours.tone(self._tone).ink
        self.setPixmap(pixmap(self._name, ink, self._theme.metrics.px(14), self.devicePixelRatioF()))


class Labelled(QWidget):
    """Label, *wajib* in words, a note at the right of the line, and the control below."""

    def __init__(self, theme: Theme, label: str, control: QWidget, required: bool = False) -> None:
        super().__init__()
        self.control = control
        self._label = QLabel(label)
        self._label.setProperty("t", "label")
        self._label.setBuddy(control)
        required_words = QLabel(self.tr("wajib") if required else "")
        required_words.setProperty("t", "caption")
        self._note = Elided()
        self._note.setProperty("t", "caption")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._picture = Picture(theme, "circle-alert", "red")
        self._picture.hide()
        control.setAccessibleName(label)
        px = theme.metrics.px
        self.head = QHBoxLayout()
        self.head.setSpacing(px(8))
        self.head.addWidget(self._label)
        self.head.addWidget(required_words)
        self.head.addWidget(self._note, 1)
        self.head.addWidget(self._picture)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(4))
        whole.addLayout(self.head)
        whole.addWidget(control, 1)

    def rename(self, label: str) -> None:
        """Gives the field another name: another kind of identity, another language."""
        self._label.setText(label)
        self.control.setAccessibleName(label)

    def say(self, words: str, kind: Note = Note.HELP) -> None:
        """Says something about what was typed; nothing where all is well."""
        self._note.setText(words)
        self._picture.setVisible(bool(words) and kind is Note.ERROR)
        self._note.setProperty("t", kind.value if words else Note.HELP.value)
        self.control.setAccessibleDescription(words)
        self.control.setProperty("wrong", bool(words) and kind is Note.ERROR)
        for widget in (self._note, self.control):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def note(self) -> str:
        """What is said at the moment."""
        return self._note.text()


class SmallButton(QPushButton):
    """A small button (26 high) for what is added only when it is needed."""

    def __init__(self, theme: Theme, words: str, picture: str) -> None:
        super().__init__(" " + words)
        self._theme = theme
        self._picture = picture
        self.setAccessibleName(words)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        self.setStyleSheet(f"min-height: {px(24)}px; padding: 0 {px(8)}px; font-size: {px(12)}px;")
        self.setIconSize(QSize(px(16), px(16)))
        self.setIcon(icon(self._picture, colours.ink, px(16), colours.ink3))
