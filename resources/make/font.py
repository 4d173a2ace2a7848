"""Makes `resources/fonts/`: the typeface "Loket Sans", which is Inter cut down to what Loket shows.

Inter has tabular digits and an I and l that cannot be taken for one another, but only as OpenType features, and those
cannot be switched on in a style sheet or a rich text. So their forms are put under the ordinary characters here, and a
column of numbers lines up wherever it is drawn. Three static weights, because synthetic ones are smeared: the bold
(700) has the outlines of Inter SemiBold, as one family has no room for a 600 that `<b>` and Qt would also find.

Ligatures are left out: what a reporter said is shown as it was typed, `->` not as an arrow. Of Inter's layout only
kerning stays. The licence (OFL 1.1) has no reserved name; a changed font must bear another name, and this one does.

It fetches Inter (npm) and its own tools (pip) in fixed versions into a temporary folder, so it needs the network, and
the same versions give the same bytes again.
"""

# mypy: disable-error-code="import-not-found, import-untyped"
# fontTools is there only while this runs; nothing else in the project needs it.

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[1] / "fonts"
INTER = "inter-ui@4.1.1"
REVISION = "4.001"
"""What the fonts of that package call themselves in `head`; another one means another package than the one tried."""
TOOLS = ("fonttools==4.68.0", "brotli==1.2.1")
FAMILY = "Loket Sans"
LIMIT_BYTES = 60_000

CHARACTERS = {
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(0x2007, 0x2009, 0x202F),  # spaces: as wide as a digit, thin, thin and unbroken
    *range(0x2010, 0x2015),  # hyphens and dashes; U+2011 keeps a number on one line
    *(0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2039, 0x203A),  # quotation marks
    *(0x2022, 0x2026, 0x2030, 0x2032, 0x2033),  # bullet, ellipsis, per mille, minutes, seconds
    *(0x20AC, 0x2116, 0x2122),  # euro, numero, trade mark
    *range(0x2190, 0x2196),  # arrows
    *(0x2212, 0x2248, 0x2260, 0x2264, 0x2265),  # minus, about, unequal, at most, at least
    *(0x25CB, 0x25CF, 0x2713, 0x2717),  # circles (the full one hides passwords), tick, cross
} - {0xAD, 0x149}  # Inter lacks the soft hyphen, which nobody sees, and the deprecated apostrophe n
"""Latin, and beyond it what our sentences and people's keyboards use. The system's fonts show what is not here."""
FIGURE_SPACE = 0x2007
FEATURES = ("tnum", "ss04")
"""Tabular digits; I and l told apart. (ss02 would do the second too, but with a slash through every zero.)"""

IS_BOLD, IS_REGULAR, USES_TYPO_METRICS = 1 << 5, 1 << 6, 1 << 7
SMOOTH_AT_EVERY_SIZE = 0x000F


@dataclass(frozen=True)
class Weight:
    """One file: its style, its weight for the system, and the style of Inter that its outlines are from."""

    style: str
    value: int
    source: str


WEIGHTS = (Weight("Regular", 400, "Regular"), Weight("Medium", 500, "Medium"), Weight("Bold", 700, "SemiBold"))


# --- the characters ---


def replacements(font: TTFont, tag: str) -> dict[str, str]:
    """The glyphs that a feature of single substitutions puts in the place of others."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == tag
        for index in record.Feature.LookupListIndex
    }
    found: dict[str, str] = {}
    for index in sorted(lookups):
        for subtable in table.LookupList.Lookup[index].SubTable:
            found |= getattr(subtable, "ExtSubTable", subtable).mapping
    return found


def put_forms_under_characters(font: TTFont) -> None:
    """Lead digits, I and l (and their accented kin) straight to the forms that the features would choose."""
    tabular, distinct = (replacements(font, tag) for tag in FEATURES)
    forms = distinct | {name: tabular[name] for name in (font.getBestCmap()[ord(digit)] for digit in "0123456789")}
    for table in font["cmap"].tables:
        table.cmap = {code: forms.get(name, name) for code, name in table.cmap.items()}


def keep_what_is_shown(font: TTFont) -> None:
    """Drop every glyph, feature and name that no character of ours leads to. Raises SystemExit if one is missing."""
    from fontTools import subset

    if missing := CHARACTERS - set(font.getBestCmap()):
        raise SystemExit(f"{INTER} lacks {', '.join(f'U+{code:04X}' for code in sorted(missing))}")
    options = subset.Options(
        layout_features=["kern"],
        name_IDs=["*"],
        glyph_names=False,
        hinting=False,
        notdef_outline=True,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)


def widen_the_figure_space(font: TTFont) -> None:
    """Make U+2007 as wide as the digits now are, which is what it is for."""
    names = font.getBestCmap()
    widths = {font["hmtx"][names[ord(digit)]][0] for digit in "0123456789"}
    if len(widths) != 1:
        raise SystemExit(f"the digits are not of one width: {sorted(widths)}")
    font["hmtx"][names[FIGURE_SPACE]] = (widths.pop(), 0)


# --- the name ---


def put_name(font: TTFont, weight: Weight) -> None:
    """Name the font as ours and say what it is made of; copyright, designer and licence stay as they are.

    Regular and Bold are a pair under the family's name; Medium, which has no place in a pair, has the old kind of
    name ("Loket Sans Medium") for old programs and the family's in the typographic fields.
    """
    names = font["name"]
    kept = {identifier: str(names.getName(identifier, 3, 1, 0x409)) for identifier in (0, 9, 12, 13, 14)}
    postscript = f"{FAMILY.replace(' ', '')}-{weight.style}"
    paired = weight.style != "Medium"
    texts = {
        **kept,
        1: FAMILY if paired else f"{FAMILY} {weight.style}",
        2: weight.style if paired else "Regular",
        3: f"{REVISION};{postscript}",
        4: FAMILY if weight.style == "Regular" else f"{FAMILY} {weight.style}",
        5: f"Version {REVISION}",
        6: postscript,
        10: f"Inter {REVISION} {weight.source}, cut to Latin, with tabular digits and distinct I and l by default. "
        "Made for Loket; not by the Inter project.",
    }
    if not paired:
        texts |= {16: FAMILY, 17: weight.style}
    names.names = []
    for identifier, text in sorted(texts.items()):
        names.setName(text, identifier, 3, 1, 0x409)


def put_weight(font: TTFont, weight: Weight) -> None:
    """Say the weight in the three places where systems look for it."""
    bold = weight.style == "Bold"
    system = font["OS/2"]
    system.usWeightClass = weight.value
    system.fsSelection = USES_TYPO_METRICS | (IS_BOLD if bold else IS_REGULAR)
    system.achVendID = "    "
    font["head"].macStyle = 1 if bold else 0


def smooth(font: TTFont) -> None:
    """Ask Windows to smooth at every size: without this table it does not do so in the height of small letters."""
    from fontTools.ttLib import newTable

    font["gasp"] = newTable("gasp")
    font["gasp"].gaspRange = {0xFFFF: SMOOTH_AT_EVERY_SIZE}


# --- the command ---


def make(source: Path, weight: Weight) -> bytes:
    """One file of the family. Raises SystemExit when the source is not the font it is taken for."""
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER

    font = TTFont(source, recalcTimestamp=False)
    font.cfg[USE_HARFBUZZ_REPACKER] = False  # it packs in another order, and is used wherever it is installed
    if f"{font['head'].fontRevision:.3f}" != REVISION:
        raise SystemExit(f"{source.name} is revision {font['head'].fontRevision:.3f}, not {REVISION}")
    put_forms_under_characters(font)
    keep_what_is_shown(font)
    widen_the_figure_space(font)
    put_name(font, weight)
    put_weight(font, weight)
    smooth(font)
    font.flavor = None
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def npm_package(package: str, scratch: Path) -> Path:
    """An npm package (`name@version`), unpacked below `scratch`. Raises SystemExit without npm."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("this needs npm to fetch what it works from; install Node.js and try again")
    subprocess.run([npm, "install", "--silent", "--ignore-scripts", "--prefix", str(scratch), package], check=True)
    return scratch / "node_modules" / package.partition("@")[0]


def take_tools(scratch: Path) -> None:
    """Make TOOLS importable, from below `scratch`."""
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target"]
    subprocess.run([sys.executable, *install, str(scratch / "tools"), *TOOLS], check=True)
    sys.path.insert(0, str(scratch / "tools"))


def main() -> int:
    """Write the three files and the licence, and say how large they are."""
    with tempfile.TemporaryDirectory() as scratch:
        take_tools(Path(scratch))
        package = npm_package(INTER, Path(scratch))
        FONTS.mkdir(exist_ok=True)
        for weight in WEIGHTS:
            data = make(package / "web" / f"Inter-{weight.source}.woff2", weight)
            if len(data) > LIMIT_BYTES:
                raise SystemExit(f"{weight.style} has {len(data):,} bytes, the limit is {LIMIT_BYTES:,}")
            name = f"{FAMILY.replace(' ', '')}-{weight.style}.ttf"
            (FONTS / name).write_bytes(data)
            print(f"{name}: {len(data):,} bytes")
        licence = (package / "LICENSE.txt").read_text(encoding="utf-8")
        (FONTS / "OFL.txt").write_text(licence, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
