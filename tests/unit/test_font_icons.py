"""The typeface and the icons that Loket carries, read without Qt: what the window relies on when it loads them."""

import re
import struct
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.casework.acts import State
from desktop.db.projections import ARRIVED, DISPUTE, HERE, SENT
from resources.make.font import CHARACTERS, LIMIT_BYTES, WEIGHTS
from resources.make.icons import GRID, SOURCES, SVG

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONTS, ICONS = RESOURCES / "fonts", RESOURCES / "icons"
ICON_FILES = sorted(ICONS.glob("*.svg"))

SMALL_GRID = "0 0 16 16"
"""Of what must be told apart at 16 pixels."""
STATES = {"draft", *State}
SYNCS = {HERE, SENT, ARRIVED, DISPUTE}
CLOCKS = {"ok", "soon", "late", "paused", "done"}
LINKS = {"offline", "online", "busy"}
SHAPES = {"path", "circle", "rect", "line", "polyline"}
PAINTS = {"none", "currentColor"}


# --- icons ---


@cache
def drawing(path: Path) -> ElementTree.Element:
    return ElementTree.fromstring(path.read_text(encoding="utf-8"))


def on_grid(grid: str) -> set[str]:
    return {path.stem for path in ICON_FILES if drawing(path).get("viewBox") == grid}


def each_icon() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", ICON_FILES, ids=lambda path: path.stem)


@each_icon()
def test_an_icon_is_a_square_of_plain_shapes(path: Path) -> None:
    root = drawing(path)
    assert root.tag == f"{{{SVG}}}svg"
    left, top, width, height = (float(number) for number in root.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    assert width == height
    assert {shape.tag for shape in root} <= {f"{{{SVG}}}{name}" for name in SHAPES}
    assert len(root), "nothing is drawn"
    assert not any(len(shape) for shape in root)


@each_icon()
def test_an_icon_has_no_colour_but_the_one_it_is_given(path: Path) -> None:
    paints = {
        value for part in drawing(path).iter() for name, value in part.items() if name in {"fill", "stroke", "color"}
    }
    assert paints <= PAINTS
    assert "currentColor" in paints
    assert not any("style" in part.attrib or "class" in part.attrib for part in drawing(path).iter())


@each_icon()
def test_an_icon_neither_runs_nor_fetches_anything(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("://") == 1, "only the namespace may look like an address"
    assert not re.search(r"<[!?]|href|url\(|\bon\w+=|data:", text)


@pytest.mark.parametrize(
    ("family", "members"), [("state", STATES), ("sync", SYNCS), ("clock", CLOCKS), ("link", LINKS)]
)
def test_each_member_of_a_family_has_its_icon_and_nothing_else_has(family: str, members: set[str]) -> None:
    drawn = {name for name in on_grid(SMALL_GRID) if name.startswith(f"{family}-")}
    assert drawn == {f"{family}-{member}" for member in members}


def test_every_icon_is_of_a_family_or_of_lucide_or_the_mark() -> None:
    families = {name.partition("-")[0] for name in on_grid(SMALL_GRID)}
    assert families == {"state", "sync", "clock", "link"}
    assert on_grid(GRID) == set(SOURCES)
    assert on_grid("0 0 32 32") == {"mark", "mark-square"}


def test_no_two_states_have_one_drawing() -> None:
    drawings = {path.read_text(encoding="utf-8") for path in ICON_FILES if path.stem.startswith("state-")}
    assert len(drawings) == len(STATES)


def test_the_licences_of_lucide_are_there_to_read() -> None:
    licence = (ICONS / "LICENSE-lucide.txt").read_text(encoding="utf-8")
    assert "ISC License" in licence
    assert "Cole Bemis" in licence, "some icons are from Feather, under MIT"


# --- the typeface ---


class Font:
    """As much of an OpenType file as the tests ask about (ISO/IEC 14496-22)."""

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        count = struct.unpack_from(">H", data, 4)[0]
        entries = (struct.unpack_from(">4s4xII", data, 12 + 16 * index) for index in range(count))
        self._tables = {tag.decode(): data[offset : offset + length] for tag, offset, length in entries}

    @property
    def names(self) -> dict[int, str]:
        """The texts of the `name` table for Windows, in English, by their number."""
        table = self._tables["name"]
        count, texts = struct.unpack_from(">2xHH", table)
        found = {}
        for index in range(count):
            platform, _, language, number, length, offset = struct.unpack_from(">6H", table, 6 + 12 * index)
            assert (platform, language) == (3, 0x409)
            found[number] = table[texts + offset : texts + offset + length].decode("utf-16-be")
        return found

    @property
    def weight(self) -> int:
        return int(struct.unpack_from(">4xH", self._tables["OS/2"])[0])

    @property
    def is_bold(self) -> bool:
        """What `fsSelection` and `macStyle` say, which must be the same."""
        selection = struct.unpack_from(">62xH", self._tables["OS/2"])[0]
        style = struct.unpack_from(">44xH", self._tables["head"])[0]
        assert bool(selection & 0x20) == bool(style & 1)
        assert bool(selection & 0x20) != bool(selection & 0x40)
        return bool(style & 1)

    @property
    def glyphs(self) -> dict[int, int]:
        """The glyph of each character, from the subtable of format 4."""
        table = self._tables["cmap"]
        count = struct.unpack_from(">2xH", table)[0]
        offsets = {struct.unpack_from(">4xI", table, 4 + 8 * index)[0] for index in range(count)}
        start = next(offset for offset in offsets if struct.unpack_from(">H", table, offset)[0] == 4)
        segments = struct.unpack_from(">6xH", table, start)[0] // 2
        columns = [start + 14 + 2 * segments * column + (2 if column else 0) for column in range(4)]
        found = {}
        for index in range(segments):
            last, first, delta, skip = (struct.unpack_from(">H", table, at + 2 * index)[0] for at in columns)
            for code in range(first, min(last, 0xFFFE) + 1):
                at = columns[3] + 2 * index + skip + 2 * (code - first)
                glyph = struct.unpack_from(">H", table, at)[0] if skip else code
                found[code] = (glyph + delta) & 0xFFFF
        return found

    def advance(self, character: str) -> int:
        """How far the writing moves on, in units of the em."""
        full = struct.unpack_from(">34xH", self._tables["hhea"])[0]
        glyph = min(self.glyphs[ord(character)], full - 1)
        return int(struct.unpack_from(">H", self._tables["hmtx"], 4 * glyph)[0])


@pytest.fixture(params=WEIGHTS, ids=lambda weight: weight.style)
def style(request: pytest.FixtureRequest) -> str:
    return str(request.param.style)


@pytest.fixture
def font(style: str) -> Font:
    return Font((FONTS / f"LoketSans-{style}.ttf").read_bytes())


def test_the_three_weights_are_one_family(font: Font, style: str) -> None:
    family = font.names.get(16, font.names[1])
    assert (family, font.names.get(17, font.names[2])) == ("Loket Sans", style)
    assert font.names[6] == f"LoketSans-{style}"
    assert font.weight == {"Regular": 400, "Medium": 500, "Bold": 700}[style]
    assert font.is_bold == (style == "Bold")


def test_the_digits_stand_in_columns(font: Font) -> None:
    widths = {font.advance(character) for character in "0123456789\N{FIGURE SPACE}"}
    assert len(widths) == 1


def test_capital_i_and_small_l_are_not_bare_strokes(font: Font) -> None:
    """Serifs make the I more than half as wide as an H, and its tail makes the l wider than an i."""
    assert font.advance("I") > font.advance("H") / 2
    assert font.advance("l") > font.advance("i")


def test_every_character_that_was_asked_for_is_there(font: Font) -> None:
    assert set(font.glyphs) == CHARACTERS
    assert 0 not in font.glyphs.values()


def test_copyright_and_licence_are_kept_and_no_name_of_inter_is_taken(font: Font) -> None:
    names = font.names
    assert names[0].startswith("Copyright 2016 The Inter Project Authors")
    assert "SIL Open Font License, Version 1.1" in names[13]
    assert "OFL" in names[14]
    assert not any("Inter" in names.get(number, "") for number in (1, 3, 4, 6, 16))


def test_the_licence_is_there_to_read() -> None:
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert licence.startswith("Copyright (c)")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_a_font_file_is_small(font: Font) -> None:
    assert font.size < LIMIT_BYTES


def test_no_other_font_is_carried() -> None:
    assert {path.stem for path in FONTS.glob("*.ttf")} == {f"LoketSans-{weight.style}" for weight in WEIGHTS}
