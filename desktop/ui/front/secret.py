"""A field for a password: hidden or shown, and it says when Caps Lock seems to be on."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from desktop.ui.theme.icons import icon
from desktop.ui.theme.theme import Theme


class SecretEdit(QLineEdit):
    """`caps_noticed` tells after every typed letter whether Caps Lock seems to be on.

    A letter that comes as a capital without Shift, or small with it, says so on every system alike.
    """

    caps_noticed = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._caps = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(1024)
        self.eye = QToolButton(self)
        self.eye.setCheckable(True)
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        self.eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.eye.toggled.connect(self._on_eye)
        theme.changed.connect(self._dress)
        self.retranslate()
        self._dress()

    def retranslate(self) -> None:
        """Sets the words of the eye again."""
        words = self.tr("Sembunyikan yang diketik") if self.eye.isChecked() else self.tr("Tampilkan yang diketik")
        self.eye.setAccessibleName(words)
        self.eye.setToolTip(words)

    def forget(self) -> None:
        """Empties the field and hides what is typed next; nothing can be brought back by undoing."""
        self.setText("")
        self.eye.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if event.key() == Qt.Key.Key_CapsLock and self._caps:
            self._notice(False)
        elif typed.isalpha() and typed.upper() != typed.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._notice(typed.isupper() is not shifted)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    def _notice(self, on: bool) -> None:
        self._caps = on
        self.caps_noticed.emit(on)

    @Slot(bool)
    def _on_eye(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.retranslate()
        self._dress()

    @Slot()
    def _dress(self) -> None:
        px = self._theme.metrics.px
        self.eye.setIcon(icon("eye-off" if self.eye.isChecked() else "eye", self._theme.colours.ink2, px(16)))
        self.eye.setIconSize(QSize(px(16), px(16)))
        self.eye.setStyleSheet("QToolButton { border: 0; background: transparent; }")
        self.setTextMargins(0, 0, px(24), 0)
        self._place_eye()

    def _place_eye(self) -> None:
        side = self._theme.metrics.px(24)
        self.eye.setGeometry(self.width() - side - self._theme.metrics.px(4), (self.height() - side) // 2, side, side)
