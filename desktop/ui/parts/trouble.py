"""An inline panel for a trouble: what happened · what is safe · what to do; *Coba lagi*; the code behind *Rincian*."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.ui.language import said
from desktop.ui.parts.buttons import Button
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.labels import Picture
from desktop.ui.theme.theme import Theme


class TroublePanel(QFrame):
    """Hidden while all is well. Its sign stands where the page's title does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._again: Callable[[], object] | None = None
        self._trouble: LoketError | None = None
        self.setProperty("k", "sunken")
        self.setObjectName("trouble")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._what, self._rest = QLabel(), QLabel()
        self._what.setObjectName("trouble-what")
        self._what.setProperty("t", "label")
        self._rest.setObjectName("trouble-rest")
        for label in (self._what, self._rest):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._details = QLabel()
        self._details.setObjectName("trouble-code")
        self._details.setProperty("t", "caption")
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again = Button(theme, "", self._on_again, small=True, picture="refresh-cw")
        self.again.setObjectName("trouble-again")
        self._more = Button(theme, "", kind="link")
        self._more.setObjectName("trouble-details")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._details.setVisible)
        self._lay_out(theme)
        theme.changed.connect(self._measure)
        self._measure()
        self._details.hide()
        self.hide()
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        below = QHBoxLayout()
        follow_size(theme, below, 12, (0, 4, 0, 0))
        for part in (self.again, self._more, self._details):
            below.addWidget(part)
        below.addStretch(1)
        texts = QVBoxLayout()
        follow_size(theme, texts, 2)
        texts.addWidget(self._what)
        texts.addWidget(self._rest)
        texts.addLayout(below)
        self._row = QHBoxLayout(self)
        sign = Picture(theme, "circle-alert", "red", 18)
        sign.setObjectName("trouble-sign")
        self._row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(texts, 1)

    @Slot()
    def _measure(self) -> None:
        metrics = self._theme.metrics
        side = metrics.px(metrics.page_side(self.window().width())) - self.frameWidth()
        self._row.setContentsMargins(side, metrics.px(8), side, metrics.px(8))
        self._row.setSpacing(metrics.px(10))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def show_trouble(self, trouble: LoketError, again: Callable[[], object] | None = None) -> None:
        """Says it, also to a screen reader; `again` is what *Coba lagi* does, where trying again can help."""
        self._trouble, self._again = trouble, again
        self.again.setVisible(again is not None)
        self._more.setChecked(False)
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Sets every text again, also those of the trouble."""
        self.again.say(self.tr("Coba lagi"))
        self._more.say(self.tr("Rincian"))
        if self._trouble is None:
            return
        what, *others = (said(sentence) for sentence in self._trouble.sentences())
        rest = " ".join(others)
        self._what.setText(what)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self._details.setText(self.tr("Kode: {code}").format(code=self._trouble.code))
        self.setAccessibleName(what)
        self.setAccessibleDescription(rest)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot()
    def _on_again(self) -> None:
        if self._again is not None:
            self._again()
