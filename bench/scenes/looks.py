"""How a window may look: language, colours, size; and how it takes another look while it is open."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from PySide6.QtWidgets import QWidget

from desktop.ui.language import CODES, Language
from desktop.ui.preferences import Preferences
from desktop.ui.theme.metrics import Metrics
from desktop.ui.theme.theme import Choice, Theme


class Size(StrEnum):
    """The three rooms that everything has to fit: a usual screen, a small one, and large letters."""

    USUAL = "1366"
    SMALL = "1024"
    LARGE_TEXT = "200"

    @property
    def width(self) -> int:
        """Of the window, in pixels: what a screen leaves of itself (visual.md, section 1)."""
        return 1024 if self is Size.SMALL else 1366

    @property
    def height(self) -> int:
        """Of the window, in pixels."""
        return 697

    @property
    def scale(self) -> float:
        """Of the text."""
        return 2.0 if self is Size.LARGE_TEXT else 1.0


def languages() -> tuple[str, ...]:
    """The languages that can be shown, and the one that is nobody's."""
    return CODES


THEMES = (Choice.LIGHT.value, Choice.DARK.value)


@dataclass(frozen=True)
class Look:
    """One way to see a scene."""

    language: str = "id"
    theme: str = Choice.LIGHT.value
    size: Size = Size.USUAL

    @property
    def name(self) -> str:
        """As files are named."""
        return f"{self.language}-{self.theme}-{self.size}"


def looks(chosen_languages: tuple[str, ...], themes: tuple[str, ...], sizes: tuple[Size, ...]) -> list[Look]:
    """Every look of these; neighbours differ as little as can be, because putting colours on costs the most."""
    return [Look(language, theme, size) for theme, size, language in product(themes, sizes, chosen_languages)]


class Wardrobe:
    """Puts looks on an open window."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        self._theme, self._preferences = theme, preferences
        self._language = Language()

    def put_on(self, look: Look, window: QWidget) -> None:
        """Changes what is different, as a person would while the window is open."""
        choice, metrics = Choice(look.theme), Metrics(look.size.scale)
        if (choice, metrics) != (self._theme.choice, self._theme.metrics):
            self._theme.choice, self._theme.metrics = choice, metrics
            self._theme.apply()
        self._preferences.language = look.language  # which reads what is nobody's as Indonesian
        self._language.choose(look.language)
        window.resize(look.size.width, look.size.height)
