"""The foot of the pages before the workspace: the line to the service, the version, and the other language."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop import __version__
from desktop.ui.language import NAMES
from desktop.ui.parts.buttons import Button
from desktop.ui.preferences import Preferences
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.theme import Theme


class Foot(QWidget):
    """Choosing the other language only writes it to the preferences; the window follows them."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        self._online: bool | None = None
        self._picture, self._line, self._version = QLabel(), QLabel(), QLabel()
        for label in (self._line, self._version):
            label.setProperty("t", "caption")
        self._line.setWordWrap(True)
        self._line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._other = Button(theme, "", self._on_other, "link")
        self._other.setObjectName("other-language")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture)
        self._row.addWidget(self._line, 1)
        self._row.addWidget(self._version)
        self._row.addWidget(self._other)
        theme.changed.connect(self._dress)
        preferences.changed.connect(self._on_preference)
        self.retranslate()
        self._dress()

    def show_line(self, online: bool | None) -> None:
        """What is known of the line to the service; None where nothing is known or nothing matters."""
        self._online = online
        self.retranslate()
        self._dress()

    def retranslate(self) -> None:
        """Sets every text again."""
        offline = self.tr("Luring — Anda tetap bisa masuk dan mencatat.")
        self._line.setText(
            {None: "", True: self.tr("Terhubung dengan layanan nasional."), False: offline}[self._online]
        )
        here = self._preferences.language
        self._version.setText(f"Loket {__version__} · {NAMES[here]} ·")
        self._other.say(NAMES[self._another()])

    def _another(self) -> str:
        return next(code for code in NAMES if code != self._preferences.language)

    @Slot()
    def _on_other(self) -> None:
        self._preferences.language = self._another()

    @Slot(str)
    def _on_preference(self, name: str) -> None:
        if name == "language":
            self.retranslate()

    @Slot()
    def _dress(self) -> None:
        px, colours = self._theme.metrics.px, self._theme.colours
        self._row.setContentsMargins(px(40), px(8), px(40), px(12))
        self._row.setSpacing(px(8))
        picture, colour = ("link-online", colours.green.ink) if self._online else ("link-offline", colours.amber.ink)
        self._picture.setVisible(self._online is not None)
        self._picture.setPixmap(pixmap(picture, colour, px(16), self.devicePixelRatioF()))
