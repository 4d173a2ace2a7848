"""Copies the icons of Lucide that Loket shows to `resources/icons/`, in the plainest form of SVG.

A file's name is an id of ours: it stays when Lucide gives an icon another name, which it does now and then. All colours
are `currentColor`, which the window replaces when it loads an icon.

The grid tells whose an icon is. Lucide's have 24 units; such a file goes when it leaves the lists below. What has to be
told apart at 16 pixels, in grey, is drawn for Loket on a grid of just that (stroke 1.5, circles of radius 6.25, so that
edges fall on pixels), and so is the mark, on 32; those are edited by hand, and nothing here touches them.

Lucide is fetched with npm, in a fixed version, into a temporary folder.
"""

import tempfile
from pathlib import Path
from xml.etree import ElementTree

from resources.make.font import npm_package

ICONS = Path(__file__).resolve().parents[1] / "icons"
LUCIDE = "lucide-static@1.62.0"
GRID = "0 0 24 24"

UNDER_ITS_NAME = """
accessibility archive arrow-down arrow-left arrow-right arrow-up banknote bell-ring bookmark-plus calendar
calendar-check chart-column check check-check chevron-down chevron-left chevron-right chevron-up circle-alert
circle-check circle-pause circle-x clock clock-alert cloud-off copy copy-plus download external-link eye eye-off
file-down file-pen hard-drive history hourglass house image inbox info keyboard languages link list loader lock log-out
map-pin menu message-square-plus message-square-reply minus monitor moon notebook-pen octagon-alert paperclip pause
pencil phone play plus printer printer-x refresh-cw search search-x send settings shield shield-alert shield-check stamp
sun triangle-alert usb user user-plus user-x users wifi wifi-off x
"""
UNDER_OURS = {
    "circle-help": "circle-question-mark",
    "columns": "columns-3",
    "file-alert": "file-exclamation-point",
    "filter": "list-filter",
    "help": "circle-question-mark",
    "message-help": "message-circle-question-mark",
    "more-horizontal": "ellipsis",
    "note": "sticky-note",
    "redo": "redo-2",
    "reply": "corner-up-left",
    "trash": "trash-2",
    "undo": "undo-2",
}
"""Our id, and the name in Lucide."""
SOURCES = {name: name for name in UNDER_ITS_NAME.split()} | UNDER_OURS

SVG = "http://www.w3.org/2000/svg"
NEEDLESS = ("class", "width", "height")
"""Attributes of the outermost element that would only say how large a browser shows it."""


def plain(source: str) -> str:
    """An icon without comments, classes and a size of its own: one line per shape. Raises SystemExit off the grid."""
    root = ElementTree.fromstring(source)
    if root.get("viewBox") != GRID:
        raise SystemExit(f"an icon is drawn on {root.get('viewBox')}, not on {GRID}")
    for name in NEEDLESS:
        root.attrib.pop(name, None)
    ElementTree.register_namespace("", SVG)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode").replace(" />", "/>") + "\n"


def licence_text(licence: str) -> str:
    """Lucide's notices, under a line that says what they are about."""
    heading = (
        f'The icons of this folder with viewBox="{GRID}" are from {LUCIDE.replace("@", " ")}, some under other names.\n'
        "The others were drawn for Loket and are under its licence.\n"
    )
    return f"{heading}\n{licence.strip()}\n"


def prune() -> None:
    """Remove what is no longer in the lists."""
    for path in ICONS.glob("*.svg"):
        if f'viewBox="{GRID}"' in path.read_text(encoding="utf-8") and path.stem not in SOURCES:
            path.unlink()


def main() -> int:
    """Write the icons and the licence, and say how many there are."""
    with tempfile.TemporaryDirectory() as scratch:
        package = npm_package(LUCIDE, Path(scratch))
        ICONS.mkdir(exist_ok=True)
        prune()
        for ours, theirs in SOURCES.items():
            icon = plain((package / "icons" / f"{theirs}.svg").read_text(encoding="utf-8"))
            (ICONS / f"{ours}.svg").write_text(icon, encoding="utf-8", newline="\n")
        licence = licence_text((package / "LICENSE").read_text(encoding="utf-8"))
        (ICONS / "LICENSE-lucide.txt").write_text(licence, encoding="utf-8", newline="\n")
    print(f"{len(SOURCES)} icons from {LUCIDE}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
