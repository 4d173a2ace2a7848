"""Does the keyboard get there? Tab is really pressed, forwards and backwards, until it comes round."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QComboBox, QLabel, QLineEdit, QMenu, QWidget

from bench.walk.faults import Fault, Kind, path_of
from bench.walk.visible import is_control, widgets
from desktop.ui.actions import ALL, Spec

_MOST = 400
"""Presses after which Tab will never come round."""
_AT_ONCE = 3
"""Presses that may leave the focus where it is: fields of dates and times have parts."""


def unreachable(top: QWidget) -> Iterator[Fault]:
    """Everything in a window that a person without a mouse cannot get to."""
    if isinstance(top, QMenu):
        return
    reached, trap = _round(top, Qt.Key.Key_Tab)
    back, trap_back = _round(top, Qt.Key.Key_Backtab)
    for held in {one for one in (trap, trap_back) if one is not None}:
        yield Fault(Kind.UNREACHABLE, path_of(held), "Tab does not leave it")
    for widget in widgets(top):
        if _links_for_the_mouse_only(widget):
            yield Fault(Kind.UNREACHABLE, path_of(widget), "its links")
        if is_control(widget) and not _is_reached(widget, reached | back):
            yield Fault(Kind.UNREACHABLE, path_of(widget), _words_of(widget))


def _round(top: QWidget, key: Qt.Key) -> tuple[set[QWidget], QWidget | None]:
    """What one key comes to until it is where it was, and what it does not get out of."""
    before = QApplication.focusWidget()
    order: list[QWidget] = []
    stays = 0
    for _ in range(_MOST):
        QTest.keyClick(QApplication.focusWidget() or top, key)
        now = QApplication.focusWidget()
        if now is None or not (top is now or top.isAncestorOf(now)):
            break
        stays = stays + 1 if order and order[-1] is now else 0
        if stays > _AT_ONCE or (stays == 0 and now in order):
            break
        order.append(now)
    trap = order[-1] if stays > _AT_ONCE and _stops(top) - set(order) else None
    if before is not None:
        before.setFocus()
    return set(order), trap


def _stops(top: QWidget) -> set[QWidget]:
    """Where Tab should come to."""
    return {one for one in widgets(top) if is_control(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus}


def _is_reached(widget: QWidget, reached: set[QWidget]) -> bool:
    """It has the focus at some time; or one of its group has, where the arrows go on; or a key does what it does."""
    parts = {one for one in reached if one is widget or widget.isAncestorOf(one)}
    if parts or (isinstance(widget, QAbstractButton) and _group_of(widget) & reached):
        return True
    return isinstance(widget, QAbstractButton) and _has_key(widget)


def _group_of(button: QAbstractButton) -> set[QWidget]:
    """The buttons among which the arrows choose."""
    group: QButtonGroup | None = button.group()
    if group is not None and group.exclusive():
        return set(group.buttons())
    if not button.autoExclusive():
        return set()
    parent = button.parentWidget()
    return set(parent.findChildren(QAbstractButton)) if parent is not None else set()


def _has_key(button: QAbstractButton) -> bool:
    """Whether a key of the registry is told with it, or it has one of its own."""
    told = f"{button.toolTip()} {button.accessibleDescription()}"
    return not button.shortcut().isEmpty() or any(_caps(spec) in told for spec in ALL if spec.keys)


def _caps(spec: Spec) -> str:
    return f"({' + '.join(spec.keycaps())})"


def _links_for_the_mouse_only(widget: QWidget) -> bool:
    flag = Qt.TextInteractionFlag
    if not isinstance(widget, QLabel) or "<a " not in widget.text():
        return False
    reachable = bool(widget.textInteractionFlags() & flag.LinksAccessibleByKeyboard)
    return not reachable


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLineEdit):
        return widget.text() or widget.accessibleName()
    return widget.currentText() if isinstance(widget, QComboBox) else widget.accessibleName()
