"""The widgets that a person has before them, and which of them take part in anything."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSizeGrip,
    QTabBar,
    QTextEdit,
    QWidget,
)

_INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_QTS_OWN = (QScrollBar, QSizeGrip, QHeaderView)


def widgets(top: QWidget) -> Iterator[QWidget]:
    """Every visible widget of a window, the window first, each before what stands on it."""
    yield top
    for child in top.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield from widgets(child)


def is_control(widget: QWidget) -> bool:
    """Whether a person does something with it, and it is no part of another control."""
    if isinstance(widget, _QTS_OWN) or not widget.isEnabled():
        return False
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView):
            return False
        parent = parent.parentWidget()
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab or (isinstance(widget, _INTERACTIVE) and not _is_only_read(widget))


def takes_focus(widget: QWidget) -> bool:
    """Whether it can have the focus at all."""
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def _is_only_read(widget: QWidget) -> bool:
    """A text that is shown, not typed in; it needs no focus where it shows everything."""
    return isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit) and widget.isReadOnly()


def room_of(widget: QWidget, top: QWidget) -> QRect:
    """What of a widget can be seen, in the window's coordinates. What one can scroll down to counts as seen."""
    room = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    part, scrolls = widget, False
    while part is not top:
        parent = part.parentWidget()
        if parent is None:
            break
        held = QRect(parent.mapTo(top, QPoint(0, 0)), parent.size())
        scrolls = scrolls or isinstance(parent.parentWidget(), QAbstractScrollArea)
        if scrolls:
            held.setTop(min(held.top(), room.top()))
            held.setBottom(max(held.bottom(), room.bottom()))
        room = room.intersected(held)
        part = parent
    return room
