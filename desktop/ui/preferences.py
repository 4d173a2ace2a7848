"""Habits: of this computer (colours, text size, language, idle lock, data folder), of each person (rows, letters) and
of each desk (paper, printers).

They are nobody's secret and no part of the office's data, so they lie in the plain settings of the computer. Whatever
is wrong there falls back to the usual. Screens only write here; who must act on a change listens to `changed`.
"""

import math
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from desktop.casework.ids import PersonId
from desktop.ui.language import NAMES, SOURCE
from desktop.ui.theme.metrics import LARGEST_SCALE, Density
from desktop.ui.theme.theme import Choice

IDLE_MINUTES = (0, 5, 10, 15, 30, 60)
"""After how many minutes without a key or the mouse the desk locks itself; 0: never."""
USUAL_IDLE_MINUTES = 10


class Preferences(QObject):
    """Typed, bounded, and told to whoever listens: `changed` carries the name of what changed.

    Names: `colours`, `scale`, `language`, `idle_minutes`, `folder`, `density`, `letters`.
    """

    changed = Signal(str)

    def __init__(self, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store

    # --- of this computer ---

    @property
    def colours(self) -> Choice:
        """Light, dark, or as the computer has it."""
        said = self._read("colours")
        return Choice(said) if said in set(Choice) else Choice.SYSTEM

    @colours.setter
    def colours(self, choice: Choice) -> None:
        self._write("colours", choice.value)

    @property
    def scale(self) -> float:
        """The text size, 1.0 to 2.0."""
        try:
            said = float(self._read("scale"))
        except ValueError:
            return 1.0
        return min(max(said, 1.0), LARGEST_SCALE) if math.isfinite(said) else 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        self._write("scale", str(round(min(max(scale, 1.0), LARGEST_SCALE), 2)))

    @property
    def language(self) -> str:
        """A code of `language.NAMES`."""
        said = self._read("language")
        return said if said in NAMES else SOURCE

    @language.setter
    def language(self, code: str) -> None:
        self._write("language", code)

    @property
    def idle_minutes(self) -> int:
        """One of IDLE_MINUTES."""
        said = self._read("idle_minutes")
        return int(said) if said in {str(one) for one in IDLE_MINUTES} else USUAL_IDLE_MINUTES

    @idle_minutes.setter
    def idle_minutes(self, minutes: int) -> None:
        self._write("idle_minutes", str(minutes))

    @property
    def folder(self) -> Path | None:
        """The data folder that was chosen at this computer instead of the usual one."""
        said = self._read("folder")
        return Path(said) if said else None

    @folder.setter
    def folder(self, folder: Path | None) -> None:
        self._write("folder", "" if folder is None else str(folder))

    # --- of a person ---

    def density(self, person: PersonId) -> Density:
        """How high this person wants rows."""
        said = self._read(f"{person}/density")
        return Density(said) if said in set(Density) else Density.USUAL

    def set_density(self, person: PersonId, density: Density) -> None:
        """Keeps it."""
        self._write(f"{person}/density", density.value)

    def letters(self, person: PersonId) -> bool:
        """Whether single letters act while a list or a case has the focus."""
        return self._read(f"{person}/letters") != "off"

    def set_letters(self, person: PersonId, act: bool) -> None:
        """Keeps it."""
        self._write(f"{person}/letters", "on" if act else "off")

    # --- of a desk ---

    def last_used(self, desk: str, what: str) -> str:
        """What was chosen last at this computer for a desk: its paper, or the printer of a paper; else empty."""
        return self._read(f"{desk}/{what}")

    def set_last_used(self, desk: str, what: str, value: str) -> None:
        """Keeps it."""
        self._write(f"{desk}/{what}", value)

    # --- the store ---

    def _read(self, name: str) -> str:
        return str(self._store.value(name, ""))

    def _write(self, name: str, value: str) -> None:
        if self._read(name) != value:
            self._store.setValue(name, value)
            self.changed.emit(name.rpartition("/")[2])


def computer_preferences() -> Preferences:
    """Those of whoever is signed in to this computer."""
    return Preferences(QSettings("Loket", "Loket"))
