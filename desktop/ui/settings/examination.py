"""Data di meja ini: what was looked at and what to do about it, to be copied for whoever helps. Holds no secret."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop import __version__
from desktop.phrases import Phrase
from desktop.service.examining import Line, examine_here
from desktop.ui import words
from desktop.ui.context import Context
from desktop.ui.language import said
from desktop.ui.parts.buttons import Button
from desktop.ui.settings.section import exchanged
from desktop.ui.theme.icons import pixmap

_SHAPES = {"ok": ("circle-check", "green"), "warn": ("triangle-alert", "amber"), "bad": ("circle-alert", "red")}


class Examination(QWidget):
    """One line for each thing. `copied` when it lies on the clipboard; `troubled` when it could not be looked at."""

    copied = Signal()
    troubled = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._found: list[Line] = []
        self._rows = QWidget()
        self.again = Button(context.theme, "", self.refresh, picture="refresh-cw")
        self.again.setObjectName("examine")
        self.copy = Button(context.theme, "", self._on_copy, picture="copy")
        self.copy.setObjectName("copy-examination")
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.again)
        self._buttons.addWidget(self.copy)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._rows)
        self._column.addLayout(self._buttons)
        self.retranslate()

    @Slot()
    def refresh(self) -> None:
        """Looks at everything again; nothing waits for the network."""
        desk = self._context.desk
        self._context.tasks.run(self, lambda: examine_here(desk), self._on_found, self.troubled.emit)

    def text(self) -> str:
        """Everything as lines of text."""
        head = f"Loket {__version__} · {self._context.desk.identity.desk}"
        return "\n".join([head, *(self._line(one) for one in self._found)])

    def retranslate(self) -> None:
        """Sets every text again."""
        self.again.say(self.tr("Periksa lagi"))
        self.copy.say(self.tr("Salin untuk bantuan"))
        self._show_rows()

    def measure(self) -> None:
        """Sets every size again."""
        px = self._context.theme.metrics.px
        self._column.setSpacing(px(12))
        self._buttons.setSpacing(px(8))
        self._show_rows()

    def _line(self, line: Line) -> str:
        grade = {"ok": self.tr("baik"), "warn": self.tr("perhatikan"), "bad": self.tr("bermasalah")}[line.grade]
        told = f"{said(line.name)} ({grade}): {said(_grouped(line.found))}"
        return f"{told}. {said(line.todo)}" if line.todo is not None else told

    def _on_found(self, found: list[Line]) -> None:
        self._found = found
        self._show_rows()

    def _show_rows(self) -> None:
        theme = self._context.theme
        px, colours = theme.metrics.px, theme.colours
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(2, 1)
        for at, line in enumerate(self._found):
            shape, tone = _SHAPES[line.grade]
            picture, name, told = QLabel(), QLabel(said(line.name).capitalize()), QLabel(self._words(line))
            picture.setPixmap(pixmap(shape, colours.tone(tone).ink, px(16), self.devicePixelRatioF()))
            name.setProperty("t", "label")
            told.setProperty("t", "caption")
            told.setWordWrap(True)
            told.setTextFormat(Qt.TextFormat.PlainText)
            told.setAccessibleName(self._line(line))
            for column, label in enumerate((picture, name, told)):
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label, at, column)
        self._rows = exchanged(self._column, self._rows, rows)

    def _words(self, line: Line) -> str:
        found = said(_grouped(line.found))
        return found if line.todo is None else f"{found}\n{said(line.todo)}"

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self.copied.emit()


def _grouped(found: Phrase | str) -> Phrase | str:
    """The same, its numbers as the language writes them: `61.985 MB`."""
    if isinstance(found, str):
        return found
    parts = {
        name: words.number(part) if isinstance(part, int) else _grouped(part) for name, part in found.parts.items()
    }
    return found.filled(**parts)
