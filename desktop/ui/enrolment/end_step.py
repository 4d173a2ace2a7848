"""The end of an enrolment that the service has not confirmed: the desk records and asks again by itself."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.errors import LoketError
from desktop.ui.language import trouble_words
from desktop.ui.parts.buttons import Button
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


class EndStep(QWidget):
    """Says what is ready, what is not, and what happens next."""

    def __init__(self, theme: Theme, ask: Callable[[], object], correct: Callable[[], object]) -> None:
        super().__init__()
        self._theme = theme
        self._desk = ""
        self._trouble: LoketError | None = None
        self._ready, self._not_yet, self._next = QLabel(), QLabel(), QLabel()
        self._check, self._wait = QLabel(), QLabel()
        self._rows = (QHBoxLayout(), QHBoxLayout())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for row, picture, label in zip(
            self._rows, (self._check, self._wait), (self._ready, self._not_yet), strict=True
        ):
            label.setWordWrap(True)
            row.addWidget(picture)
            row.addWidget(label, 1)
            self._column.addLayout(row)
        self._next.setWordWrap(True)
        self._next.setProperty("t", "caption")
        self._column.addWidget(self._next)
        self.again = Button(theme, "", ask, picture="refresh-cw")
        self.again.setObjectName("again")
        self.correct = Button(theme, "", correct, "quiet")
        self.correct.setObjectName("correct")
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.again)
        self._buttons.addWidget(self.correct)
        self._buttons.addStretch(1)
        self._column.addLayout(self._buttons)

    def title(self) -> str:
        """What the page is called now."""
        return self.tr("Meja siap mencatat")

    def show_desk(self, name: str) -> None:
        """The desk was made."""
        self._desk = name
        self.retranslate()

    def show_trouble(self, trouble: LoketError) -> None:
        """The service has not confirmed it, and why."""
        self._trouble = trouble
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text again."""
        self._ready.setText(self.tr("Meja {desk} sudah dibuat di komputer ini.").format(desk=self._desk))
        self._not_yet.setText(trouble_words(self._trouble) if self._trouble is not None else "")
        self._next.setText(
            self.tr("Anda dapat masuk dan mencatat sekarang. Pendaftaran dilanjutkan otomatis begitu tersambung.")
        )
        self.again.say(self.tr("Coba lagi"))
        self.correct.say(self.tr("Periksa kode dan alamat"))

    def measure(self) -> None:
        """Sets every size again."""
        px, colours = self._theme.metrics.px, self._theme.colours
        self._column.setSpacing(px(12))
        self._buttons.setSpacing(px(8))
        for row in self._rows:
            row.setSpacing(px(10))
        ratio = self.devicePixelRatioF()
        self._check.setPixmap(pixmap("circle-check", colours.green.ink, px(18), ratio))
        self._wait.setPixmap(pixmap("link-offline", colours.amber.ink, px(18), ratio))
