"""The steps of the enrolment as the nila panel lists them: done, now, still to come, each by shape and word."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


class StepList(QWidget):
    """Three lines. What is done has a check, what is now is bold."""

    def __init__(self, theme: Theme, count: int) -> None:
        super().__init__()
        self._theme = theme
        self._now = 0
        self._pictures = [QLabel() for _ in range(count)]
        self._names = [QLabel() for _ in range(count)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for row, (picture, name) in enumerate(zip(self._pictures, self._names, strict=True)):
            self._grid.addWidget(picture, row, 0)
            self._grid.addWidget(name, row, 1)
        theme.changed.connect(self._dress)

    def say(self, names: list[str]) -> None:
        """Their words."""
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self._dress()

    def show_step(self, now: int) -> None:
        """Which one is now; the ones before it are done."""
        self._now = now
        self._dress()

    def _dress(self) -> None:
        px, white = self._theme.metrics.px, self._theme.colours.on_accent
        self._grid.setVerticalSpacing(px(10))
        self._grid.setHorizontalSpacing(px(12))
        for at, (picture, name) in enumerate(zip(self._pictures, self._names, strict=True)):
            shape = "circle-check" if at < self._now else "arrow-right" if at == self._now else "minus"
            picture.setPixmap(pixmap(shape, white, px(18), self.devicePixelRatioF()))
            name.setProperty("t", "section" if at == self._now else "reading")
            name.style().unpolish(name)
            name.style().polish(name)
