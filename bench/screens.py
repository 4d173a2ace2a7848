"""Renders every scene of the window, in every language, colour and size, to be looked at beside the mock-ups.

    python3 run.py screens --out DIR [--only NAME] [--languages id,en] [--themes light] [--sizes 1366,200]

One PNG for each, named SCENE-LANGUAGE-THEME-SIZE.png, and an index.html with all of them. No display is needed. Two
pictures that show the same are a fault: one of them does not show what it claims. The last line of output is one JSON
object.
"""

import argparse
import contextlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from bench.telling import say

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from bench.scenes.looks import Look
    from bench.scenes.scene import Scene

SIZES = ("1366", "1024", "200")
THEMES = ("light", "dark")

_HEAD = """<!doctype html><meta charset="utf-8"><title>Loket</title><style>
body { font: 14px sans-serif; margin: 24px; background: #ddd }
h2 { margin: 28px 0 6px } p { margin: 0 0 8px; color: #444 }
div { display: grid; grid-template-columns: repeat(auto-fill, minmax(440px, 1fr)); gap: 12px }
figure { margin: 0 } img { width: 100%; border: 1px solid #999 } figcaption { font-size: 12px; color: #444 }
</style><h1>Loket</h1>
"""


def sheet(scenes: "Sequence[Scene]", looks: "Sequence[Look]") -> str:
    """The page with every picture, scene by scene."""
    parts = [_HEAD]
    for scene in scenes:
        parts.append(f"<h2>{escape(scene.name)}</h2><p>{escape(scene.words)}</p><div>")
        for look in looks:
            file = escape(f"{scene.name}-{look.name}.png")
            parts.append(f'<figure><a href="{file}"><img loading="lazy" src="{file}" alt=""></a>')
            parts.append(f"<figcaption>{escape(look.name)}</figcaption></figure>")
        parts.append("</div>\n")
    return "".join(parts)


@dataclass
class Album:
    """Pictures in a folder. `alike` names each that shows the same as one before it, with that one."""

    folder: Path
    count: int = 0
    failed: list[str] = field(default_factory=list)
    """The scenes that could not be played."""
    alike: list[tuple[str, str]] = field(default_factory=list)
    _shown: dict[bytes, str] = field(default_factory=dict)

    def keep(self, image: "QImage", name: str) -> None:
        """Writes one down."""
        file = self.folder / f"{name}.png"
        if not image.save(str(file)):
            raise OSError(f"cannot write into {self.folder}")
        self.count += 1
        first = self._shown.setdefault(sha256(file.read_bytes()).digest(), name)
        if first != name:
            self.alike.append((first, name))


def take(scenes: "Sequence[Scene]", looks: "Sequence[Look]", out: Path, world: Path) -> Album:
    """Plays the scenes and writes their pictures."""
    from bench.pictures import picture
    from bench.scenes.scene import Studio

    studio = Studio(world)
    album = Album(out)
    for scene in scenes:
        complaints = len(studio.said)
        try:
            with studio.play(scene) as played:
                for look in looks:
                    played.look(look)
                    album.keep(picture(played.stage.window), f"{scene.name}-{look.name}")
        except Exception as error:  # a scene that cannot be played must not cost the pictures of the others
            say(f"{scene.name}: {type(error).__name__}: {error}")
            album.failed.append(scene.name)
        for words in studio.said[complaints:]:
            say(f"{scene.name}: {words}")
    for first, same in album.alike:
        say(f"{same} shows the same as {first}")
    studio.close()
    return album


def _listed(choices: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    def read(text: str) -> tuple[str, ...]:
        chosen = tuple(text.split(","))
        unknown = set(chosen) - set(choices)
        if unknown:
            raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: choose from {', '.join(choices)}")
        return chosen

    return read


def _arguments(words: list[str] | None, languages: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "run.py screens", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="where the pictures go")
    parser.add_argument("--only", action="append", metavar="NAME", help="scenes whose name begins so (may be repeated)")
    for name, choices in (("languages", languages), ("themes", THEMES), ("sizes", SIZES)):
        parser.add_argument(f"--{name}", type=_listed(choices), default=tuple(choices), help=", ".join(choices))
    parser.add_argument("--world", type=Path, metavar="DIR", help="keep the sample world there, and use it again")
    parser.add_argument("--json", action="store_true", help="only the JSON line on standard output (it is always last)")
    return parser.parse_args(words)


def main(words: list[str] | None = None) -> int:
    """Takes the pictures; 1 where a scene could not be played, or shows the same as another."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from bench.scenes import ALL
    from bench.scenes.looks import Size, languages, looks

    options = _arguments(words, languages())
    began = time.monotonic()
    wanted = tuple(options.only or [""])
    scenes = [scene for scene in ALL if scene.name.startswith(wanted)]
    if not scenes:
        say(f"no scene begins so; there are {', '.join(scene.name for scene in ALL)}")
        return 2
    chosen = looks(options.languages, options.themes, tuple(Size(size) for size in options.sizes))
    options.out.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="loket-screens-"))
        album = take(scenes, chosen, options.out, options.world or Path(scratch))
    (options.out / "index.html").write_text(sheet(scenes, chosen), "utf-8")
    seconds = round(time.monotonic() - began, 1)
    told = {"pictures": album.count, "scenes": len(scenes), "failed": album.failed, "alike": album.alike}
    print(json.dumps({**told, "seconds": seconds}))
    return 1 if album.failed or album.alike else 0


if __name__ == "__main__":
    sys.exit(main())
