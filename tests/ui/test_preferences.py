"""Habits are typed and bounded: whatever is wrong in the settings falls back, and whoever listens hears of a change."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from desktop.casework.ids import PersonId
from desktop.ui.appearance import Appearance
from desktop.ui.preferences import IDLE_MINUTES, USUAL_IDLE_MINUTES, Preferences
from desktop.ui.theme.metrics import Density
from desktop.ui.theme.theme import Choice, Theme

SARI, BUDI = PersonId("sari"), PersonId("budi")


def stored(folder: Path, **values: str) -> Preferences:
    """Preferences of a settings file that somebody has written into."""
    store = QSettings(str(folder / "habits.ini"), QSettings.Format.IniFormat)
    for name, value in values.items():
        store.setValue(name.replace("__", "/"), value)
    return Preferences(store)


def test_nothing_chosen_is_the_usual(preferences: Preferences) -> None:
    assert (preferences.colours, preferences.scale, preferences.language) == (Choice.SYSTEM, 1.0, "id")
    assert (preferences.idle_minutes, preferences.folder) == (USUAL_IDLE_MINUTES, None)
    assert (preferences.density(SARI), preferences.letters(SARI)) == (Density.USUAL, True)


@pytest.mark.parametrize("wrong", ["", "x", "nan", "inf", "-3", "1e999", "[]", "😀"])
def test_what_is_wrong_falls_back(tmp_path: Path, wrong: str) -> None:
    said = stored(tmp_path, colours=wrong, scale=wrong, language=wrong, idle_minutes=wrong, sari__density=wrong)
    assert (said.colours, said.language, said.idle_minutes) == (Choice.SYSTEM, "id", USUAL_IDLE_MINUTES)
    assert said.scale == 1.0
    assert said.density(SARI) is Density.USUAL


@pytest.mark.parametrize(("said", "taken"), [("0.3", 1.0), ("1.4", 1.4), ("7", 2.0)])
def test_a_text_size_stays_within_its_bounds(tmp_path: Path, said: str, taken: float) -> None:
    assert stored(tmp_path, scale=said).scale == taken


def test_what_is_chosen_stays_for_the_next_start(preferences: Preferences, tmp_path: Path) -> None:
    preferences.colours = Choice.DARK
    preferences.scale = 1.5
    preferences.language = "en"
    preferences.idle_minutes = IDLE_MINUTES[1]
    preferences.folder = tmp_path
    preferences.set_density(SARI, Density.ROOMY)
    preferences.set_letters(SARI, False)
    again = stored(tmp_path)
    assert (again.colours, again.scale, again.language) == (Choice.DARK, 1.5, "en")
    assert (again.idle_minutes, again.folder) == (IDLE_MINUTES[1], tmp_path)
    assert (again.density(SARI), again.letters(SARI)) == (Density.ROOMY, False)
    assert (again.density(BUDI), again.letters(BUDI)) == (Density.USUAL, True)


def test_a_change_is_told_once_and_by_name(preferences: Preferences) -> None:
    heard: list[str] = []
    preferences.changed.connect(heard.append)
    preferences.language = "en"
    preferences.language = "en"
    preferences.set_density(SARI, Density.ROOMY)
    assert heard == ["language", "density"]


def test_colours_and_text_size_are_on_the_window_at_once(preferences: Preferences, theme: Theme) -> None:
    appearance = Appearance(theme, preferences)
    preferences.colours = Choice.DARK
    preferences.scale = 1.5
    assert (theme.choice, theme.metrics.scale) == (Choice.DARK, 1.5)
    appearance.deleteLater()
