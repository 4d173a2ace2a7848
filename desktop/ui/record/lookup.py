"""A list to type in: any part of a name finds it, Enter takes the first that fits. What does not fit stays."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
    QWidget,
)

from desktop.service.drafting import Choice

_LINE_MARGIN = 2
"""Pixels that Qt leaves beside the text of a line, at any text size."""


class CalmCombo(QComboBox):
    """A combo box that lets the page scroll (the wheel chooses nothing by accident), and never cuts its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setItemDelegate(QStyledItemDelegate(self))  # the one that the style sheet reaches

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style = self.style()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        if not self.isEditable():
            part = QStyle.SubControl.SC_ComboBoxEditField
            room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
            whole = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
            words = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room - 2)
            self.setToolTip(whole if words != whole else "")
            option.currentText = words
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def showPopup(self) -> None:
        """The list that opens is called what the box is called."""
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Line(QLineEdit):
    """A line that ends in an ellipsis where its words are longer than it, until somebody types in it.

    `mode` tells which part may be left out; the tooltip has all of it.
    """

    def __init__(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._mode = mode

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room.adjust(_LINE_MARGIN, 0, -_LINE_MARGIN, 0)
        words = self.fontMetrics().elidedText(self.text(), self._mode, room.width())
        self.setToolTip(self.text() if words != self.text() else "")
        if self.hasFocus() or words == self.text():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawItemText(room, where, self.palette(), self.isEnabled(), words, self.foregroundRole())
        painter.end()


class LookUp(CalmCombo):
    """`code` is what is chosen, empty where the text fits nothing (yet). `edited` follows what a person does."""

    edited = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: dict[str, str] = {}
        self._before_lists = ("", "")
        """A code and its text from a draft, until the list is there that knows it."""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._line = Line(Qt.TextElideMode.ElideMiddle)  # both ends tell: what it belongs to, and what it is
        self.setLineEdit(self._line)
        self._completer = completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        line = self._line
        line.textEdited.connect(self._on_edited)
        line.returnPressed.connect(self._on_return)
        line.editingFinished.connect(self._on_finished)
        self.activated.connect(self._on_activated)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Takes the list; what was typed stays."""
        text = self.currentText()
        self._codes = {choice.label: choice.code for choice in choices}
        self.blockSignals(True)
        self.clear()
        self.addItems(list(self._codes))
        self.setCurrentIndex(-1)
        self.setEditText(text)
        self.blockSignals(False)
        self.choose(*self._before_lists)

    def choose(self, code: str, text: str) -> None:
        """Shows a code, or the text that was typed where there is none."""
        label = next((known for known, value in self._codes.items() if code and value == code), None)
        self._before_lists = (code, text) if label is None else ("", "")
        shown = text if label is None else label
        if shown or code or self.currentText():
            self.setCurrentIndex(-1 if label is None else self.findText(label))
            self.setEditText(shown)
            self._line.setCursorPosition(0)

    def text(self) -> str:
        """What stands in the field."""
        return self.currentText().strip()

    def code(self) -> str:
        """The code of what stands in the field, or nothing."""
        text = self.text()
        if text and text == self._before_lists[1]:
            return self._before_lists[0]
        return self._codes.get(text, "")

    def _take_match(self, only_if_alone: bool) -> None:
        text = self.text()
        if not text or text in self._codes:
            return
        fits = [label for label in self._codes if text.casefold() in label.casefold()]
        exact = [label for label in fits if label.casefold() == text.casefold()]
        if exact or (fits and not (only_if_alone and len(fits) > 1)):
            self.setEditText((exact or fits)[0])
            self._line.setCursorPosition(0)
            self.edited.emit()

    def _on_edited(self) -> None:
        self.edited.emit()

    def _on_activated(self) -> None:
        self.edited.emit()
        self.settled.emit()

    def _on_return(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()
        self._take_match(only_if_alone=False)

    def _on_finished(self) -> None:
        self._take_match(only_if_alone=True)
        self.settled.emit()
