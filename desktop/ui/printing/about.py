"""Which case a paper is of, beside the title: its number is never cut; where room lacks, the words around it are."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.parts.following import follow_size
from desktop.ui.parts.labels import Elided, Picture
from desktop.ui.theme.theme import Theme


class About(QWidget):
    """Says that a report was saved a moment ago, or only which case it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number, self._is_new = "", False
        self._sign = Picture(theme, "circle-check", "green", 16)
        self._words = Elided()
        self._words.setObjectName("print-about")
        row = QHBoxLayout(self)
        follow_size(theme, row, 6)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self._sign.hide()

    def say(self, number: str, is_new: bool) -> None:
        """Says it, in the language of the moment."""
        self._number, self._is_new = number, is_new
        self._sign.setVisible(is_new)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._number:
            return
        long = self.tr("Laporan tersimpan dengan nomor {number}").format(number=self._number)
        if not self._is_new:
            said = self.tr("Kasus {number}").format(number=self._number)
        elif self._words.fontMetrics().horizontalAdvance(long) <= self._words.width():
            said = long
        else:
            said = self.tr("Tersimpan: {number}").format(number=self._number)
        self._words.setText(said)
