"""Can it be told from its ground? Every painted text against what lies under it, and every pair of tokens."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit, QWidget

from bench.walk.drawn import Drawn, is_seen
from bench.walk.faults import Fault, Kind, path_of
from desktop.ui.theme.tokens import Palette, Tone, contrast

TEXT, LARGE, LINE = 4.5, 3.0, 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11: text; text from 24 px, or 18.66 px bold; borders and signs."""
_LARGE_PX, _LARGE_BOLD_PX, _BOLD = 24.0, 18.66, 700
_SHARE = 0.2
"""Of the place that a ground has to fill to count beside the main one: under a pattern there are two."""

_INKS = ("ink", "ink2", "ink3", "accentink")
_GROUNDS = ("canvas", "side", "surface", "sunken", "hover", "selected")
_FILLS = ("accent", "accent_hover", "accent_pressed", "redfill", "nila", "nila_deep")


def token_faults(name: str, palette: Palette) -> Iterator[Fault]:
    """Pairs of tokens below what they are for, in the theme called `name`; grounds as visual.md gives them."""
    pairs = [(ink, ground, TEXT) for ink in _INKS for ground in _GROUNDS]
    pairs += [("on_accent", fill, TEXT) for fill in _FILLS] + [("on_tip", "tip", TEXT), ("ink", "mark", TEXT)]
    pairs += [("accentink", "accentsoft", TEXT)]
    pairs += [(line, ground, LINE) for line in ("fieldline", "ring") for ground in ("canvas", "surface", "sunken")]
    for fore, back, least in pairs:
        yield from _pair(f"{name}: {fore} on {back}", getattr(palette, fore), getattr(palette, back), least)
    for field in palette.__dataclass_fields__:
        tone = getattr(palette, field)
        if isinstance(tone, Tone):
            for back in (tone.ground, palette.surface, palette.canvas, palette.selected):
                yield from _pair(f"{name}: {field} on {back}", tone.ink, back, TEXT)


def _pair(where: str, fore: str, back: str, least: float) -> Iterator[Fault]:
    found = contrast(fore, back)
    if found < least:
        yield Fault(Kind.LOW_CONTRAST, where, f"{fore} on {back}", f"{least}", f"{found:.2f}")


def low_contrast(top: QWidget, texts: list[Drawn], image: QImage) -> Iterator[Fault]:
    """Painted texts that can hardly be read on what was really painted under them."""
    for text in texts:
        if not is_seen(text, top) or _is_selected(text.widget):
            continue
        least = LARGE if _is_large(text) else TEXT
        for ground in _grounds(text, image):
            found = contrast(_blended(text, ground), ground)
            if found < least:
                words = f"{text.text} ({text.colour} on {ground})"
                yield Fault(Kind.LOW_CONTRAST, path_of(text.widget), words, f"{least}", f"{found:.2f}")
                break


def _is_selected(widget: QWidget) -> bool:
    """A selection is painted over the same words in other colours; the tokens answer for those."""
    return isinstance(widget, QLineEdit) and widget.hasSelectedText()


def _is_large(text: Drawn) -> bool:
    return text.size >= _LARGE_PX or (text.size >= _LARGE_BOLD_PX and text.weight >= _BOLD)


def _grounds(text: Drawn, image: QImage) -> list[str]:
    """The colours that fill the place of a text but for the text's own."""
    place = text.box.toAlignedRect().adjusted(-1, -1, 1, 1).intersected(QRect(0, 0, image.width(), image.height()))
    if place.isEmpty():
        return []
    pixels = image.copy(place).convertToFormat(QImage.Format.Format_RGB32)  # four bytes each, and no gaps between rows
    seen = Counter(memoryview(pixels.constBits()).cast("I"))
    seen.pop(QColor(text.colour).rgb(), None)
    if not seen:
        return []
    most = seen.most_common(1)[0][1]
    return [QColor(colour).name() for colour, count in seen.items() if count == most or count >= _SHARE * seen.total()]


def _blended(text: Drawn, ground: str) -> str:
    if text.opacity >= 1:
        return text.colour
    fore, back = QColor(text.colour), QColor(ground)
    mixed = [
        round(text.opacity * one + (1 - text.opacity) * other)
        for one, other in zip(fore.getRgb()[:3], back.getRgb()[:3], strict=True)  # type: ignore[index]  # four numbers; its stub says object
    ]
    return "#{:02x}{:02x}{:02x}".format(*mixed)
