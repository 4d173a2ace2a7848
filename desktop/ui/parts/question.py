"""A dialog: the title a question, one paragraph, what has to be known, [Batal] [verb] (visual.md, section 5).

460 wide and as high as it needs to be, but never higher than the window under it: then what stands between the title
and the buttons scrolls.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from desktop.ui.actions import spec
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.scrolling import Scrolling
from desktop.ui.theme.theme import Theme

_WIDTH = 460
_AROUND = 24
"""What is left free of the window under it, above and below together."""


class Question(QDialog):
    """Subclasses put what they ask into `asked`. `key` names the action whose keys stand on the verb.

    Enter on a focused button is that button's, never the verb's: [Batal] cancels.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        title: str,
        words: str,
        verb: str,
        parent: QWidget,
        kind: str = "primary",
        key: str = "confirm",
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleDescription(words)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.cancel = Button(theme, self.tr("Batal"), self.reject, action=spec("cancel"))
        self.cancel.setObjectName("cancel")
        self.verb = Button(theme, verb, self.on_verb, kind, spec(key))
        self.verb.setObjectName("verb")
        self.verb.setDefault(True)
        self.why = QLabel()
        self.why.setObjectName("why")
        self.why.setProperty("t", "caption")
        self.why.setWordWrap(True)
        self.why.hide()
        self._buttons = QHBoxLayout()
        self.asked = QVBoxLayout()
        self.asked.setSpacing(theme.metrics.px(10))
        self._lay_out(title, words)
        self.verb.setFocus()

    def shut(self, why: str) -> None:
        """The verb does nothing yet, and the reason stands above it; without one it does. The line keeps its place."""
        self.verb.setEnabled(not why)
        self.why.setText(why)
        self._leave_above_foot(0)  # the line itself keeps the buttons apart
        self.why.show()

    def widen(self, width: int) -> None:
        """For what does not fit into the usual width: two texts side by side."""
        self._ground.setFixedWidth(width)

    def offer(self, words: str, name: str, act: Callable[[], object]) -> Button:
        """One more way out, at the left: what cannot be taken back stands apart from the verb."""
        button = Button(self.theme, words, act, "danger")
        button.setObjectName(name)
        self._buttons.insertWidget(0, button)
        self._ground.setFixedWidth(max(self._ground.minimumWidth(), self._foot_column.sizeHint().width()))
        return button

    @Slot()
    def on_verb(self) -> None:
        """The verb was chosen."""
        self.accept()

    def _lay_out(self, title: str, words: str) -> None:
        px = self.theme.metrics.px
        head, text = QLabel(title), QLabel(words)
        head.setObjectName("question")
        head.setProperty("t", "dialog")
        for label in (head, text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(24), px(6), px(24), px(4))
        column.setSpacing(px(12))
        column.addWidget(text)
        column.addLayout(self.asked)
        top = QWidget()
        heading = QVBoxLayout(top)
        heading.setContentsMargins(px(24), px(20), px(24), 0)
        heading.addWidget(head)
        foot = self._foot()
        ground = self._ground = QFrame()
        ground.setProperty("k", "surface")
        ground.setFixedWidth(px(_WIDTH))
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(6))
        inside.addWidget(top)
        inside.addWidget(_Middle(self.theme, content, (top, foot), 2 * inside.spacing()), 1)
        inside.addWidget(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # it grows and shrinks with what it says
        outer.addWidget(ground)

    def _foot(self) -> QWidget:
        px = self.theme.metrics.px
        self._buttons.setSpacing(px(8))
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.cancel)
        self._buttons.addWidget(self.verb)
        foot = QWidget()
        column = self._foot_column = QVBoxLayout(foot)
        self._leave_above_foot(px(12))
        column.setSpacing(px(8))
        self.why.setMinimumHeight(px(16))
        column.addWidget(self.why)
        column.addLayout(self._buttons)
        return foot

    def _leave_above_foot(self, room: int) -> None:
        px = self.theme.metrics.px
        self._foot_column.setContentsMargins(px(24), room, px(24), px(16))


class _Middle(Scrolling):
    """Wants the height of its content, as far as the window under the dialog has it beside `others` and the `gaps`."""

    def __init__(self, theme: Theme, content: QWidget, others: Sequence[QWidget], gaps: int) -> None:
        super().__init__(theme, content)
        self._px, self._content, self._others, self._gaps = theme.metrics.px, content, others, gaps

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it holds has become higher or lower: a column that scrolls keeps that to itself."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        needed = _height(self._content, width)
        under = self.window().parentWidget()
        if under is None:
            return needed
        others = sum(_height(widget, width) for widget in self._others) + self._gaps
        return min(needed, under.window().height() - others - self._px(_AROUND))

    def sizeHint(self) -> QSize:
        return QSize(self._px(_WIDTH), self.heightForWidth(self._px(_WIDTH)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """No bar where all of it fits: the bar itself would break lines, and they would want the bar."""
        fits = _height(self._content, self.width()) <= self.height()
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        super().resizeEvent(event)


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
