"""Is all of it seen? What a control needs beside what it has, and every painted text beside the room it has."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QTextEdit,
    QWidget,
)

from bench.walk.drawn import Drawn
from bench.walk.faults import Fault, Kind, path_of
from bench.walk.visible import is_control, room_of, widgets

_SLACK = 1.5
"""Pixels: of rounding, and of letters that reach a little out of their advance."""
_BESIDE_CURSOR = 2
"""Pixels that a line of input keeps free at both ends."""
_DOTS = "…"
_TYPED = (QLineEdit, QPlainTextEdit, QTextEdit)


def clipped(top: QWidget, texts: list[Drawn], room: QSize) -> Iterator[Fault]:
    """Everything in a window that is cut off. `room` is what the screen gives the window."""
    if isinstance(top, QMainWindow | QDialog) and (top.width() > room.width() or top.height() > room.height()):
        yield _fault(top, "the window itself", top.size(), room)
    for widget in widgets(top):
        yield from _too_small(widget)
        if is_control(widget):
            yield from _cut_off(widget, top)
        if isinstance(widget, QScrollBar) and widget.orientation() is Qt.Orientation.Horizontal:
            yield Fault(Kind.CLIPPED, path_of(widget), "has to be scrolled sideways")
    for text in texts:
        yield from _cut(text, top)


# --- what a control needs ---


def _too_small(widget: QWidget) -> Iterator[Fault]:
    match widget:
        case QLabel() if widget.text():
            yield from _label(widget)
        case QAbstractButton() if widget.text():
            yield from _beside(
                widget, widget.text(), QSize(widget.minimumSizeHint().width(), widget.fontMetrics().height())
            )
        case QAbstractButton() if not widget.icon().isNull():
            yield from _beside(widget, widget.accessibleName(), widget.iconSize())
        case QComboBox() if not widget.isEditable():
            yield from _combo(widget)
        case QLineEdit() if not widget.text() and widget.placeholderText():
            yield from _placeholder(widget)


def _cut_off(widget: QWidget, top: QWidget) -> Iterator[Fault]:
    """A control that is larger than what it stands in leaves room for."""
    room = room_of(widget, top).size()
    if room.width() < widget.width() - _SLACK or room.height() < widget.height() - _SLACK:
        yield _fault(widget, "its edge", widget.size(), room)


def _label(label: QLabel) -> Iterator[Fault]:
    """Its lines, wrapped where it wraps. A label that shortens itself needs no more than it says it does."""
    if label.hasHeightForWidth():
        yield from _beside(label, label.text(), QSize(0, label.heightForWidth(label.width())))
    elif label.sizePolicy().horizontalPolicy() is not label.sizePolicy().Policy.Ignored:
        yield from _beside(label, label.text(), label.sizeHint())
    else:
        yield from _beside(label, label.text(), QSize(0, label.sizeHint().height()))


def _combo(combo: QComboBox) -> Iterator[Fault]:
    """The line of its words; one that shortens them and tells them in its tooltip is told of by what it paints."""
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo)
    needed = combo.fontMetrics().horizontalAdvance(combo.currentText())
    if needed > room.width() + _SLACK and combo.currentText() not in combo.toolTip():
        yield _fault(combo, combo.currentText(), QSize(needed, 0), QSize(room.width(), 0))


def _placeholder(line: QLineEdit) -> Iterator[Fault]:
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    margins = line.textMargins()
    room = inside.width() - margins.left() - margins.right() - 2 * _BESIDE_CURSOR
    needed = line.fontMetrics().horizontalAdvance(line.placeholderText())
    if needed > room + _SLACK:
        yield _fault(line, line.placeholderText(), QSize(needed, 0), QSize(room, 0))


def _beside(widget: QWidget, words: str, needed: QSize) -> Iterator[Fault]:
    if needed.width() > widget.width() + _SLACK or needed.height() > widget.height() + _SLACK:
        yield _fault(widget, words, needed, widget.size())


def _fault(widget: QWidget, words: str, needed: QSize, had: QSize) -> Fault:
    return Fault(
        Kind.CLIPPED,
        path_of(widget),
        words,
        f"{needed.width()}x{needed.height()}",
        f"{had.width()}x{had.height()}",
    )


# --- what was painted ---


def _cut(text: Drawn, top: QWidget) -> Iterator[Fault]:
    """A text that reaches out of its widget, or out of what its widget stands in; or was shortened unexplained."""
    widget = text.widget
    if isinstance(widget, _TYPED) or isinstance(widget.parentWidget(), _TYPED):
        return  # what was typed scrolls under its cursor
    room = QRectF(room_of(widget, top))
    box = text.box
    if box.left() < room.left() - _SLACK or box.right() > room.right() + _SLACK:
        yield Fault(Kind.CLIPPED, path_of(widget), text.text, f"{box.width():.0f} wide", _span(box, room))
    elif not _scrolls(widget) and (box.top() < room.top() - _SLACK or box.bottom() > room.bottom() + _SLACK):
        yield Fault(Kind.CLIPPED, path_of(widget), text.text, f"{box.height():.0f} high", _span(box, room))
    if text.text.rstrip().endswith(_DOTS) and not _is_whole(text, top) and not _is_told(text, top):
        yield Fault(Kind.CLIPPED, path_of(widget), text.text, "its end", "no tooltip with it")


def _scrolls(widget: QWidget) -> bool:
    """Whether it is the inside of something that scrolls: rows above and below come when one goes there."""
    return isinstance(widget.parentWidget(), QAbstractScrollArea)


def _span(box: QRectF, room: QRectF) -> str:
    across, down = f"{room.left():.0f}…{room.right():.0f}", f"{room.top():.0f}…{room.bottom():.0f}"
    return f"{across} x {down} at {box.left():.0f},{box.top():.0f}"


def _is_whole(text: Drawn, top: QWidget) -> bool:
    """Whether the dots are its author's: "Tolak…"."""
    return any(text.text.strip() in said for said in _sources(text, top))


def _is_told(text: Drawn, top: QWidget) -> bool:
    """Whether what was left out can be read in a tooltip, or is what the row of a list carries: Enter opens it."""
    begun = text.text.strip().removesuffix(_DOTS).strip()
    return any(begun in told for told in _tips(text, top))


def _sources(text: Drawn, top: QWidget) -> Iterator[str]:
    """What could have been painted there, whole."""
    widget = text.widget
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text().replace("&&", "&")
    if isinstance(widget, QComboBox):
        yield widget.currentText()
    index = _index(text, top)
    if index is not None:
        yield str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    yield widget.accessibleName()


def _tips(text: Drawn, top: QWidget) -> Iterator[str]:
    yield text.widget.toolTip()
    if isinstance(text.widget, QTabBar):
        at = text.widget.mapFrom(top, text.box.center().toPoint())
        yield text.widget.tabToolTip(text.widget.tabAt(at))
    index = _index(text, top)
    if index is not None:
        yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        yield str(index.data(Qt.ItemDataRole.UserRole) or "")


def _index(text: Drawn, top: QWidget) -> QModelIndex | None:
    """The row and column that it belongs to, where a view painted it."""
    view = text.widget.parentWidget()  # of its viewport, or of what lies over it while the rows are read again
    if not isinstance(view, QAbstractItemView):
        return None
    index = view.indexAt(view.viewport().mapFrom(top, text.box.center().toPoint()))
    return index if index.isValid() else None
