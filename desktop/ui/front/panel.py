"""The nila panel at the left of the pages before the workspace, with the kawung faintly behind its words."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme

_MOTIF, _FAINT = 112, 0.06


class NilaPanel(QWidget):
    """Brand above, what the page is about in the middle, what is safe below. Nothing of it is needed to go on.

    `middle` takes further content under the words, such as the steps of the enrolment.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("k", "nila")
        self.setObjectName("nila")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._mark, self._shield = QLabel(), QLabel()
        self._brand = QLabel("Loket")
        self._head, self._line, self._strong, self._weak, self._safe = (QLabel() for _ in range(5))
        for label, kind in (
            (self._brand, "title"),
            (self._head, "greeting"),
            (self._line, "lead"),
            (self._strong, "dialog"),
            (self._weak, "reading"),
        ):
            label.setProperty("t", kind)
            label.setWordWrap(label is not self._brand)
        self._safe.setWordWrap(True)
        self.middle = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, head: str, line: str, strong: str = "", weak: str = "", safe: str = "") -> None:
        """Sets the words; what is empty takes no room."""
        said = ((self._head, head), (self._line, line), (self._strong, strong), (self._weak, weak), (self._safe, safe))
        for label, words in said:
            label.setText(words)
            label.setVisible(bool(words))
        self._shield.setVisible(bool(safe))

    def say_strong(self, words: str) -> None:
        """Sets the strong line alone."""
        self._strong.setText(words)
        self._strong.setVisible(bool(words))

    def _lay_out(self) -> None:
        brand, safe = QHBoxLayout(), QHBoxLayout()
        brand.addWidget(self._mark)
        brand.addWidget(self._brand)
        brand.addStretch(1)
        safe.addWidget(self._shield, 0, Qt.AlignmentFlag.AlignTop)
        safe.addWidget(self._safe, 1)
        self._column.addLayout(brand)
        self._column.addStretch(2)
        for label in (self._head, self._line):
            self._column.addWidget(label)
        self._gap = QWidget()
        self._column.addWidget(self._gap)
        for label in (self._strong, self._weak):
            self._column.addWidget(label)
        self._column.addLayout(self.middle)
        self._column.addStretch(3)
        self._column.addLayout(safe)
        self._rows = (brand, safe)

    def _dress(self) -> None:
        px, white = self._theme.metrics.px, self._theme.colours.on_accent
        self._mark.setPixmap(pixmap("mark-square", white, px(44), self.devicePixelRatioF()))
        self._shield.setPixmap(pixmap("shield-check", white, px(16), self.devicePixelRatioF()))
        self._column.setContentsMargins(px(48), px(40), px(40), px(32))
        self._column.setSpacing(px(6))
        self._gap.setFixedHeight(px(18))
        for row in self._rows:
            row.setSpacing(px(12))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, side = self._theme.colours, self._theme.metrics.px(_MOTIF)
        shade = QLinearGradient(QPoint(0, 0), QPoint(0, self.height()))
        shade.setColorAt(0, QColor(colours.nila_deep))
        shade.setColorAt(1, QColor(colours.nila))
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.setOpacity(_FAINT)
        painter.drawTiledPixmap(self.rect(), pixmap("mark", colours.on_accent, side, self.devicePixelRatioF()))
        painter.end()
