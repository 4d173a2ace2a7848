"""Pictures of a window with everything that stands before it, as a person sees it."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QDialog, QWidget

from bench.scenes.stage import visible_tops

_SHADE = QColor(0, 0, 0, 60)


def picture(window: QWidget) -> QImage:
    """The window with its dialogs and menus; a dialog stands in the middle, over a shade, for there is no frame."""
    whole = window.grab().toImage()
    painter = QPainter(whole)
    for top in visible_tops(window):
        at = _place(window, top)
        if isinstance(top, QDialog):
            painter.fillRect(whole.rect(), _SHADE)
        painter.drawImage(at, top.grab().toImage())
        painter.setPen(QPen(Qt.GlobalColor.gray, 1))
        painter.drawRect(QRect(at, top.size()).adjusted(-1, -1, 0, 0))
    painter.end()
    return whole


def _place(window: QWidget, top: QWidget) -> QPoint:
    """Where it stands in the window. Nobody moves dialogs here when the window becomes another size."""
    if isinstance(top, QDialog):
        return QPoint((window.width() - top.width()) // 2, max(0, (window.height() - top.height()) // 2))
    return top.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
