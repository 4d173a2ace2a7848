"""A paper as it will come out: its own pages, drawn small, white in every theme, as wide as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.paper.measures import PER_INCH
from desktop.paper.pages import Page
from desktop.ui.theme.theme import Theme

_LARGEST = 120
"""Dots an inch at text size 100 %: a receipt of a roll is not blown up to the width of the window."""
_AROUND, _BETWEEN = 20, 16


class _Sheets(QWidget):
    """The pages, one below the other. Drawn once for every size, as they come into sight."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pages: Sequence[Page] = ()
        self._drawn: dict[int, QImage] = {}
        self._scale = 0.0

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Takes other pages."""
        self._pages = pages
        self._drawn.clear()

    def fit(self, width: int, height: int) -> None:
        """Fits the widest page into `width`, and a lone page that lies across into `height`, too."""
        if not self._pages:
            return
        px = self._theme.metrics.px
        room = max(width - 2 * px(_AROUND), 1)
        widest = max(page.width for page in self._pages)
        scale = min(room / widest, px(_LARGEST) / PER_INCH)
        first = self._pages[0]
        if len(self._pages) == 1 and first.width > first.height:
            scale = min(scale, max(height - 2 * px(_AROUND), 1) / first.height)
        if scale != self._scale:
            self._scale = scale
            self._drawn.clear()
        self.setMinimumHeight(self._places()[-1].bottom() + 1 + px(_AROUND))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, place in enumerate(self._places()):
            if place.intersects(event.rect()):
                painter.drawImage(place, self._image(at, place.size()))
                painter.setPen(QPen(QColor(self._theme.colours.line2), 1))
                painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()

    def _places(self) -> list[QRect]:
        px = self._theme.metrics.px
        sizes = [QSize(round(page.width * self._scale), round(page.height * self._scale)) for page in self._pages]
        below = sum(size.height() for size in sizes) + px(_BETWEEN) * max(len(sizes) - 1, 0)
        top = max(px(_AROUND), (self.height() - below) // 2) if len(sizes) == 1 else px(_AROUND)
        places = []
        for size in sizes:
            places.append(QRect(QRect((self.width() - size.width()) // 2, top, 0, 0).topLeft(), size))
            top += size.height() + px(_BETWEEN)
        return places

    def _image(self, at: int, size: QSize) -> QImage:
        if at not in self._drawn:
            ratio = self.devicePixelRatioF()
            image = QImage(size * ratio, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            painter.scale(self._scale * ratio, self._scale * ratio)
            self._pages[at].paint(painter)
            painter.end()
            image.setDevicePixelRatio(ratio)
            self._drawn[at] = image
        return self._drawn[at]


class Preview(QScrollArea):
    """Scrolls where a paper is higher than there is room, by keys too; `said` is the paper in words for a reader."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("preview")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._sheets = _Sheets(theme)
        self.setWidget(self._sheets)
        self._sheets.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.pages: Sequence[Page] = ()
        theme.changed.connect(self._fit)

    def show_pages(self, pages: Sequence[Page], name: str, said: str) -> None:
        """Shows a paper from its top."""
        self.pages = pages
        self._sheets.show_pages(pages)
        self.setAccessibleName(name)
        self.setAccessibleDescription(said)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        self._sheets.fit(self.width() - bar, self.height())
