"""An inline panel for a trouble: what happened · what is safe · what to do; the code under *Rincian*."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.ui.language import said
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


class TroublePanel(QFrame):
    """Hidden while all is well."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("k", "sunken")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._details = QLabel()
        self._details.setProperty("t", "caption")
        texts = QVBoxLayout()
        texts.addWidget(self._words)
        texts.addWidget(self._details)
        row = QHBoxLayout(self)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.hide()

    def show_trouble(self, trouble: LoketError) -> None:
        """Says it, also to a screen reader."""
        what, *others = (said(sentence) for sentence in trouble.sentences())
        rest = " ".join(others)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setText(f"{what}\n{rest}" if rest else what)
        self._details.setText(self.tr("Rincian: {code}").format(code=trouble.code))
        colours = self._theme.colours
        size = self._theme.metrics.px(18)
        self._icon.setPixmap(pixmap("circle-alert", colours.red.ink, size, self.devicePixelRatioF()))
        self.setAccessibleName(what)
        self.setAccessibleDescription(rest)
        self.show()
