"""Colour tokens, light and dark, with the contrast that each pair was computed for (visual.md, section 3)."""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Tone:
    """A tone: the ink of its words and icons, and the ground of its chip."""

    ink: str
    ground: str


@dataclass(frozen=True)
class Palette:
    """Every colour of one theme, as `#RRGGBB`. Nothing in the interface has a colour of its own."""

    canvas: str
    side: str
    surface: str
    sunken: str
    hover: str
    selected: str
    line: str
    line2: str
    fieldline: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accentink: str
    accentsoft: str
    nila: str
    nila_deep: str
    ring: str
    redfill: str
    mark: str
    tip: str
    on_tip: str
    tip_link: str
    neutral: Tone
    info: Tone
    teal: Tone
    violet: Tone
    amber: Tone
    green: Tone
    red: Tone

    def tone(self, name: str) -> Tone:
        """A tone by its name in `STATE_TONES` and its like."""
        found = getattr(self, name)
        assert isinstance(found, Tone)  # noqa: S101  # names come from our own tables
        return found


LIGHT = Palette(
    canvas="#F5F4F0",
    side="#ECEAE4",
    surface="#FFFFFF",
    sunken="#F1EFEA",
    hover="#F3F2EE",
    selected="#DCE8F8",
    line="#DFDCD4",
    line2="#C6C2B8",
    fieldline="#7F848B",
    ink="#1B1F24",
    ink2="#51575F",
    ink3="#5F656D",
    accent="#23508F",
    accent_hover="#1A4079",
    accent_pressed="#143361",
    on_accent="#FFFFFF",
    accentink="#1F4F91",
    accentsoft="#E4ECF8",
    nila="#23508F",
    nila_deep="#1C4380",
    ring="#1F6FE0",
    redfill="#B42318",
    mark="#FFE7A3",
    tip="#1B1F24",
    on_tip="#FFFFFF",
    tip_link="#93BBF7",
    neutral=Tone("#4C525A", "#ECEAE5"),
    info=Tone("#1F4F91", "#E4ECF8"),
    teal=Tone("#0B5C61", "#DDF0EF"),
    violet=Tone("#5A3B96", "#EDE7F8"),
    amber=Tone("#7A4B00", "#FBEBCC"),
    green=Tone("#1F6237", "#DFF1E4"),
    red=Tone("#A61E1E", "#FBE4E1"),
)

DARK = Palette(
    canvas="#15181C",
    side="#0F1215",
    surface="#1C2026",
    sunken="#181C21",
    hover="#232830",
    selected="#22365A",
    line="#2D333B",
    line2="#404852",
    fieldline="#7C8590",
    ink="#E8EAED",
    ink2="#ADB4BC",
    ink3="#9CA4AE",
    accent="#336BBF",
    accent_hover="#3C72C4",
    accent_pressed="#2B5DA8",
    on_accent="#FFFFFF",
    accentink="#93BBF7",
    accentsoft="#1D2E49",
    nila="#22365A",
    nila_deep="#182742",
    ring="#82B3FF",
    redfill="#C4372B",
    mark="#5C4A00",
    tip="#E8EAED",
    on_tip="#15181C",
    tip_link="#1F4F91",
    neutral=Tone("#B9C0C8", "#2A3037"),
    info=Tone("#93BBF7", "#1D2E49"),
    teal=Tone("#6FCFCB", "#123436"),
    violet=Tone("#C3ABF5", "#30264A"),
    amber=Tone("#F0C069", "#3A2C0C"),
    green=Tone("#86D19E", "#17351F"),
    red=Tone("#FF9A90", "#46201D"),
)

STATE_TONES: dict[str, str] = {
    "draft": "neutral",
    "received": "info",
    "verified": "info",
    "disposed": "teal",
    "in_process": "teal",
    "answered": "green",
    "closed": "green",
    "proposed": "violet",
    "answer_proposed": "violet",
    "incomplete": "amber",
    "postponed": "amber",
    "not_ours": "neutral",
    "archived": "neutral",
    "withdrawn": "neutral",
}
SYNC_TONES: dict[str, str] = {"here": "neutral", "sent": "info", "arrived": "green", "dispute": "red"}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2: 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def flat_colours(palette: Palette) -> dict[str, str]:
    """Every plain colour of a palette by name; tones as `red` (ink) and `red_ground`."""
    flat: dict[str, str] = {}
    for field in fields(palette):
        value = getattr(palette, field.name)
        if isinstance(value, Tone):
            flat[field.name], flat[f"{field.name}_ground"] = value.ink, value.ground
        else:
            flat[field.name] = value
    return flat
