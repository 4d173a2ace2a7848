"""Key caps: the keys of an action, drawn as small boxes beside its words; and a line of them, the hints of a page."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.ui.actions import Spec
from desktop.ui.parts.following import follow_size
from desktop.ui.parts.painting import draw_keys, keys_size
from desktop.ui.theme.theme import Theme


class KeyCaps(QWidget):
    """The keys of one action. `on_accent` draws them for a primary button. Silent: the words beside them say the keys.

    Keys that do not act, because single letters are switched off, are not drawn.
    """

    def __init__(self, theme: Theme, action: Spec, parent: QWidget | None = None, on_accent: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._action = action
        self._on_accent = on_accent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        return keys_size(self._theme, self._keys())

    def _keys(self) -> list[str]:
        return self._action.keycaps() if self._theme.letters or not self._action.letter else []

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:  # some keys have a name: Spasi, Space
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        ink, line = (colours.on_accent,) * 2 if self._on_accent else (colours.ink2, colours.line2)
        painter = QPainter(self)
        draw_keys(painter, self._theme, 0, 0, self._keys(), ink, line)
        painter.end()


class Hints(QWidget):
    """The keys that act here, each with its words, from the right; as many as there is room for."""

    def __init__(self, theme: Theme, actions: Sequence[Spec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: dict[Spec, QLabel] = {}
        self._caps: dict[Spec, KeyCaps] = {}
        self._offered: Mapping[Spec, str] = dict.fromkeys(actions, "")
        self.setObjectName("hints")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        follow_size(theme, row, 6)
        row.addStretch(1)
        for action in actions:
            caps, label = KeyCaps(theme, action), QLabel()
            label.setProperty("t", "caption")
            row.addWidget(caps)
            row.addWidget(label)
            self._caps[action], self._words[action] = caps, label
        theme.changed.connect(self._fit)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text again."""
        for action, label in self._words.items():
            label.setText(self._offered.get(action) or action.text())
        self._fit()

    def offer(self, actions: Mapping[Spec, str]) -> None:
        """Only these act at the moment, some of them under other words; the others are left out."""
        if actions != self._offered:
            self._offered = dict(actions)
            self.retranslate()

    @Slot()
    def _fit(self) -> None:
        """Shows from the left what fits; what does not act at all is left out."""
        room, px = self.width(), self._theme.metrics.px
        for action, label in self._words.items():
            label.setContentsMargins(0, 0, px(8), 0)
            needed = self._caps[action].sizeHint().width() + label.sizeHint().width() + 2 * px(6)
            acts = action in self._offered and (self._theme.letters or not action.letter)
            room -= needed if acts else 0
            label.setVisible(acts and room >= 0)
            self._caps[action].setVisible(acts and room >= 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        self._fit()
