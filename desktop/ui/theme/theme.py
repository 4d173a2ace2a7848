"""One theme at a time: colours, numbers and keys as one person wants them, put on the whole application at once.

Fusion with a QPalette, so that popups, menus and Qt's own dialogs follow; and one short style sheet made of the tokens.
Widgets that paint themselves ask `theme()` when they paint and repaint when `changed` is emitted.
"""

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.theme.metrics import Density, Metrics, Type
from desktop.ui.theme.stylesheet import stylesheet
from desktop.ui.theme.tokens import DARK, LIGHT, Palette


class Choice(StrEnum):
    """Which colours a person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of the application. `changed` follows every change of colours, sizes or offered keys."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = Choice.SYSTEM, scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice
        self.metrics = Metrics(scale)
        self.colours: Palette = LIGHT
        self.letters = True
        """Whether single letters act while a list or a case has the focus."""
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self.apply()

    def choose(self, choice: Choice) -> None:
        """Takes the colours a person chose."""
        self.choice = choice
        self.apply()

    def resize_text(self, scale: float) -> None:
        """Takes another text size, 1.0 to 2.0."""
        self.metrics = replace(self.metrics, scale=min(max(scale, 1.0), 2.0))
        self.apply()

    def choose_density(self, density: Density) -> None:
        """Takes another height of rows."""
        self.metrics = replace(self.metrics, density=density)
        self.changed.emit()

    def offer_letters(self, letters: bool) -> None:
        """Lets single letters act, or not; what tells of them shows or hides them."""
        self.letters = letters
        self.changed.emit()

    def apply(self) -> None:
        """Puts colours, font and style sheet on the application."""
        self.colours = DARK if self._wants_dark() else LIGHT
        self._app.setFont(self.metrics.font(Type.BODY))
        self._app.setPalette(_qt_palette(self.colours))
        self._app.setStyleSheet(stylesheet(self.colours, self.metrics))
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self.choice is Choice.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.choice is Choice.DARK

    def _on_scheme_changed(self) -> None:
        if self.choice is Choice.SYSTEM:
            self.apply()


def _qt_palette(colours: Palette) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: colours.canvas,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.sunken,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.ink3,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accentink,
        QPalette.ColorRole.ToolTipBase: colours.tip,
        QPalette.ColorRole.ToolTipText: colours.on_tip,
        QPalette.ColorRole.Mid: colours.line2,
        QPalette.ColorRole.Dark: colours.fieldline,
        QPalette.ColorRole.Light: colours.surface,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.ink3))
    return palette
