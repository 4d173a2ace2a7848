"""Has everything a name? What takes the focus, every row of a list, and whatever is painted in place of a label."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QMenu,
    QWidget,
)

from bench.walk.drawn import Drawn
from bench.walk.faults import Fault, Kind, path_of
from bench.walk.visible import is_control, widgets

_OURS = ("desktop.", "tests.")
_TOLD_BESIDE = {"KeyCaps", "Initials"}
"""What is silent on purpose: the words or the name stand beside it as a text, and once is enough."""
_ROWS = 40
"""Rows looked at in one list: one after the other is told by the same model."""


def unnamed(top: QWidget, texts: list[Drawn]) -> Iterator[Fault]:
    """Everything in a window that a screen reader has no words for."""
    for widget in widgets(top):
        if is_control(widget) and not name_of(widget):
            yield Fault(Kind.UNNAMED, path_of(widget), f"a {type(widget).__name__}")
        if isinstance(widget, QAbstractItemView) and not _is_popup_of_combo(widget):
            yield from _silent_rows(widget)
        if isinstance(widget, QMenu):
            yield from _silent_actions(widget)
    yield from _silent_paint(texts)


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def _is_popup_of_combo(view: QAbstractItemView) -> bool:
    return isinstance(view.parent(), QComboBox)


def _silent_rows(view: QAbstractItemView) -> Iterator[Fault]:
    """Rows without a sentence. Where our own delegate paints them, the words in the cells are not enough."""
    model = view.model()
    if model is None:
        return
    painted = type(view.itemDelegate()).__module__.startswith(_OURS)
    role = Qt.ItemDataRole.AccessibleTextRole if painted else Qt.ItemDataRole.DisplayRole
    for row in range(min(model.rowCount(), _ROWS)):
        index = model.index(row, 0)
        if not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            continue
        if not str(index.data(role) or index.data(Qt.ItemDataRole.AccessibleTextRole) or "").strip():
            yield Fault(Kind.UNNAMED, path_of(view), f"row {row} of {type(model).__name__}")
            return


def _silent_actions(menu: QMenu) -> Iterator[Fault]:
    for action in menu.actions():
        if not action.isSeparator() and not action.text().strip():
            yield Fault(Kind.UNNAMED, path_of(menu), f"action {action.objectName()!r}")


def _silent_paint(texts: list[Drawn]) -> Iterator[Fault]:
    """Words that are only painted: neither the widget nor the control it is a part of says anything."""
    for text in texts:
        widget = text.widget
        if not _is_painted_by_us(widget) or type(widget).__name__ in _TOLD_BESIDE:
            continue
        told = widget.focusProxy() or widget  # the line of a list to type in is told with the list
        if not name_of(told) and not told.accessibleDescription():
            yield Fault(Kind.UNNAMED, path_of(widget), f"painted {text.text!r}")


def _is_painted_by_us(widget: QWidget) -> bool:
    """Qt's own widgets tell their text, and what paints rows tells them by its model."""
    if isinstance(widget, QLabel | QAbstractButton | QAbstractItemView):
        return False
    ours = [one for one in type(widget).__mro__ if one.__module__.startswith(_OURS)]
    return any("paintEvent" in vars(one) for one in ours)
