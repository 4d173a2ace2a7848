"""How the complaint came in: the usual ways as segments, the others in a menu; one list where there is no room."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from desktop.ui.parts.segments import Segments
from desktop.ui.record.lookup import CalmCombo
from desktop.ui.theme.theme import Theme

OTHER = "other"
USUAL = ("walk_in", "phone", "whatsapp", "letter")


class Source(QWidget):
    """`channel` is the way that is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = {
            "walk_in": self.tr("Tatap Muka"),
            "phone": self.tr("Telepon"),
            "whatsapp": self.tr("WhatsApp"),
            "letter": self.tr("Surat"),
            "sms": self.tr("SMS"),
            "office_email": self.tr("Email instansi"),
            "website": self.tr("Situs web"),
            "instagram": self.tr("Instagram"),
            "facebook": self.tr("Facebook"),
        }
        self._channel = USUAL[0]
        usual = {value: self._words[value] for value in USUAL}
        self.segments = Segments(theme, self.tr("Sumber"), usual | {OTHER: self.tr("Lainnya…")})
        self.combo = CalmCombo()
        self.combo.setObjectName("channel_list")
        self.combo.setAccessibleName(self.tr("Sumber"))
        for value, words in self._words.items():
            self.combo.addItem(words, value)
        self.menu = QMenu(self)
        for value in self._words:
            if value not in USUAL:
                self.menu.addAction(self._words[value]).setData(value)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.segments)
        row.addWidget(self.combo)
        self.segments.changed.connect(self._on_segment)
        self.combo.activated.connect(self._on_listed)
        self.menu.triggered.connect(self._on_menu)
        self.menu.aboutToHide.connect(self._show)
        self._folded = False
        self._show()
        self._fit()

    def channel(self) -> str:
        """The way that is chosen."""
        return self._channel

    def choose(self, channel: str) -> None:
        """Shows a way; one that only a newer Loket knows stays as it is."""
        self._channel = channel
        self._show()

    def choose_nth(self, number: int) -> None:
        """Chooses by place, from 1; the last one opens the menu of the others, or the list that stands for all."""
        if number <= len(USUAL):
            self.take(USUAL[number - 1])
        elif self.segments.isHidden():
            self.combo.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.combo.showPopup()
        else:
            self._on_segment(OTHER)

    def fold(self, folded: bool) -> None:
        """Shows the list in place of the segments; so it does where these would be cut."""
        self._folded = folded
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return self.combo.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        listed = self._folded or self.segments.sizeHint().width() > self.width()
        self.segments.setVisible(not listed)
        self.combo.setVisible(listed)

    def stops(self) -> list[QWidget]:
        """What the Tab key goes to, in order."""
        return [*self.segments.findChildren(QPushButton), self.combo]

    def _on_segment(self, value: str) -> None:
        if value == OTHER:
            other = self.segments.button(OTHER)
            self.menu.popup(other.mapToGlobal(QPoint(0, other.height())))
        else:
            self.take(value)

    def _on_menu(self, action: QAction) -> None:
        self.take(str(action.data()))

    def _on_listed(self) -> None:
        self.take(str(self.combo.currentData()))

    def take(self, channel: str) -> None:
        """Chooses a way, as a person does."""
        self._channel = channel
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        usual = self._channel in USUAL
        words = self._words.get(self._channel, self._channel)
        self.segments.say({OTHER: self.tr("Lainnya…") if usual else words})
        self.segments.choose(self._channel if usual else OTHER)
        self.combo.setCurrentIndex(self.combo.findData(self._channel))
