"""Walks every scene in every look that its questions need, and puts together what was found."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSize

from bench.scenes.looks import Look, Size, languages
from bench.scenes.scene import Played, Scene, Studio
from bench.walk.clipping import clipped
from bench.walk.contrast import low_contrast, token_faults
from bench.walk.drawn import drawn
from bench.walk.faults import Fault, Kind, path_of
from bench.walk.naming import unnamed
from bench.walk.reaching import unreachable
from bench.walk.visible import is_control, takes_focus, widgets
from desktop.ui.theme.theme import Choice
from desktop.ui.theme.tokens import DARK, LIGHT

_SOURCE = "id"


@dataclass
class Walk:
    """What was found so far: controls by name, and faults with the first scene and look that showed each."""

    focusable: set[str] = field(default_factory=set)
    faults: dict[Fault, str] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    """Scenes that could not be played, and what Qt complained of: what nobody saw cannot be without fault."""

    def note(self, faults: Iterator[Fault], where: str) -> None:
        """Keeps what is new."""
        for fault in faults:
            self.faults.setdefault(fault, where)

    def count(self, kind: Kind) -> int:
        """How many of a kind."""
        return sum(fault.kind is kind for fault in self.faults)

    def figures(self) -> dict[str, int]:
        """What `run.py a11y --json` prints."""
        return {"focusable": len(self.focusable), **{kind.value: self.count(kind) for kind in Kind}}


def walk(
    studio: Studio, scenes: Sequence[Scene], told: Callable[[str], None], chosen: Sequence[str] | None = None
) -> Walk:
    """Walks the scenes. `told` hears of each; `chosen` are the languages, all of them where it is None."""
    found = Walk()
    found.note(token_faults("light", LIGHT), "tokens")
    found.note(token_faults("dark", DARK), "tokens")
    for scene in scenes:
        told(scene.name)
        said = len(studio.said)
        try:
            with studio.play(scene) as played:
                for look in _looks(chosen or languages()):
                    played.look(look)
                    _examine(found, played, look)
        except Exception as error:  # one that cannot be played must not hide the others
            found.failed.append(f"{scene.name}: {type(error).__name__}: {error}")
        found.failed += [f"{scene.name}: {words}" for words in studio.said[said:]]
    return found


def _looks(chosen: Sequence[str]) -> Iterator[Look]:
    """Sizes outermost, because another size costs the most; dark once, for colours do not depend on words or size."""
    for size in Size:
        for language in chosen:
            yield Look(language, Choice.LIGHT.value, size)
    yield Look(_SOURCE, Choice.DARK.value)


def _examine(found: Walk, played: Played, look: Look) -> None:
    """The questions that this look can answer, put to what is in front."""
    where = f"{played.scene.name}-{look.name}"
    top = played.stage.front()
    texts = drawn(top)
    if look.theme == Choice.DARK.value or (look.language, look.size) == (_SOURCE, Size.USUAL):
        found.note(low_contrast(top, texts, top.grab().toImage()), where)
    if look.theme == Choice.DARK.value:
        return
    found.note(clipped(top, texts, QSize(look.size.width, look.size.height)), where)
    if look.language == _SOURCE:
        found.note(unnamed(top, texts), where)
        found.focusable |= {path_of(one) for one in widgets(top) if is_control(one) and takes_focus(one)}
        found.note(unreachable(top), where)
