"""The visual language keeps its promises: contrast, one font, sizes that scale, icons that exist."""

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

from desktop.casework.acts import State
from desktop.ui.theme.icons import icon, pixmap
from desktop.ui.theme.metrics import Metrics, Type
from desktop.ui.theme.stylesheet import stylesheet
from desktop.ui.theme.theme import Choice, Theme
from desktop.ui.theme.tokens import DARK, LIGHT, STATE_TONES, SYNC_TONES, Palette, contrast, flat_colours

TONES = ("neutral", "info", "teal", "violet", "amber", "green", "red")
THEMES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@THEMES
@pytest.mark.parametrize("ink", ["ink", "ink2", "ink3", "accentink"])
@pytest.mark.parametrize("ground", ["canvas", "side", "surface", "sunken", "hover", "selected"])
def test_words_can_be_read_on_every_ground(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("ground", ["surface", "canvas", "selected"])
def test_tones_can_be_read_on_lists_and_chips(palette: Palette, tone: str, ground: str) -> None:
    found = palette.tone(tone)
    assert contrast(found.ink, found.ground) >= 4.5
    assert contrast(found.ink, getattr(palette, ground)) >= 4.5


@THEMES
def test_primary_buttons_borders_and_the_ring_can_be_seen(palette: Palette) -> None:
    for fill in (palette.accent, palette.accent_hover, palette.accent_pressed, palette.redfill):
        assert contrast(palette.on_accent, fill) >= 4.5
    for ground in (palette.surface, palette.canvas):
        assert contrast(palette.fieldline, ground) >= 3
        assert contrast(palette.ring, ground) >= 3


def test_every_state_of_a_case_and_of_sync_has_a_tone_and_an_icon(dressed: QApplication) -> None:
    assert {state.value for state in State} <= set(STATE_TONES)
    for name in [f"state-{state}" for state in STATE_TONES] + [f"sync-{state}" for state in SYNC_TONES]:
        assert not pixmap(name, "#123456", 16).isNull()


@THEMES
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_sheet_has_no_hole_and_scales(palette: Palette, scale: float) -> None:
    sheet = stylesheet(palette, Metrics(scale))
    assert "{{" not in sheet
    assert f"min-height: {round(30 * scale)}px" in sheet
    assert palette.accent in sheet


def test_flat_colours_name_ink_and_ground_of_a_tone() -> None:
    flat = flat_colours(LIGHT)
    assert (flat["red"], flat["red_ground"]) == (LIGHT.red.ink, LIGHT.red.ground)


def test_the_bundled_font_is_the_one_that_is_used(theme: Theme) -> None:
    assert QFontInfo(theme.metrics.font(Type.BODY)).family().startswith("Loket Sans")
    assert theme.metrics.font(Type.TITLE).pixelSize() == 20


def test_choices_of_colour_and_size_take_effect_at_once(theme: Theme, dressed: QApplication) -> None:
    theme.choose(Choice.DARK)
    assert dressed.palette().window().color() == QColor(DARK.canvas)
    theme.choose(Choice.LIGHT)
    assert dressed.palette().window().color() == QColor(LIGHT.canvas)
    theme.resize_text(1.5)
    assert (theme.metrics.px(20), dressed.font().pixelSize()) == (30, round(13 * 1.5))
    theme.resize_text(9)
    assert theme.metrics.scale == 2.0


def test_an_icon_is_sharp_at_both_ratios_and_grey_when_disabled(dressed: QApplication) -> None:
    assert len(icon("plus", "#000000", 16, "#777777").availableSizes()) >= 1
    assert pixmap("plus", "#000000", 16, 2.0).width() == 32
